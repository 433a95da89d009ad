use crate::{Scalar, Zeroed};

/// What every cell keeps in training: for `STEPS` steps and up to `B` samples, the samples of a step follow each other.
#[repr(C)]
pub struct Tape<T, const IN: usize, const UNITS: usize, const GATES: usize, const STEPS: usize, const B: usize> {
    /// The inputs; in the end, their gradients.
    input: [[[T; IN]; B]; STEPS],
    /// The gates; in backward, the gradients of what they are functions of.
    gates: [[[T; GATES]; B]; STEPS],
    /// The states after every step.
    hidden: [[[T; UNITS]; B]; STEPS],
    /// Those before the first.
    begin: [[T; UNITS]; B],
    /// Those that the next forward begins with, if it is stateful.
    carried: [[T; UNITS]; B],
    /// The gradient of the states.
    slope: [[T; UNITS]; B],
    /// The part of it that has passed the recurrent weights.
    passed: [[T; UNITS]; B],
    /// The states as the recurrent weights see them, if some are dropped.
    seen: [[T; UNITS]; B],
    /// The recurrent weights, transposed: backward multiplies by them in every step.
    transposed: [[T; UNITS]; GATES],
    /// Which states are dropped.
    noise: [[u16; UNITS]; B],
}

// SAFETY: the fields are arrays of numbers.
unsafe impl<T: Zeroed, const IN: usize, const UNITS: usize, const GATES: usize, const STEPS: usize, const B: usize> Zeroed
    for Tape<T, IN, UNITS, GATES, STEPS, B>
{
}

/// The parts of a [`Tape`], flat.
pub(crate) struct Parts<'a, T> {
    pub(super) input: &'a mut [T],
    pub(crate) gates: &'a mut [T],
    pub(crate) hidden: &'a mut [T],
    pub(crate) begin: &'a mut [T],
    pub(super) carried: &'a mut [T],
    pub(super) slope: &'a mut [T],
    pub(super) passed: &'a mut [T],
    pub(super) seen: &'a mut [T],
    pub(super) transposed: &'a mut [T],
    pub(super) noise: &'a mut [u16],
}

impl<T: Scalar, const IN: usize, const UNITS: usize, const GATES: usize, const STEPS: usize, const B: usize>
    Tape<T, IN, UNITS, GATES, STEPS, B>
{
    pub(crate) fn parts(&mut self) -> Parts<'_, T> {
        Parts {
            input: self.input.as_flattened_mut().as_flattened_mut(),
            gates: self.gates.as_flattened_mut().as_flattened_mut(),
            hidden: self.hidden.as_flattened_mut().as_flattened_mut(),
            begin: self.begin.as_flattened_mut(),
            carried: self.carried.as_flattened_mut(),
            slope: self.slope.as_flattened_mut(),
            passed: self.passed.as_flattened_mut(),
            seen: self.seen.as_flattened_mut(),
            transposed: self.transposed.as_flattened_mut(),
            noise: self.noise.as_flattened_mut(),
        }
    }

    pub(crate) fn hidden(&self) -> &[T] {
        self.hidden.as_flattened().as_flattened()
    }

    pub(crate) fn carried(&mut self) -> &mut [T] {
        self.carried.as_flattened_mut()
    }
}

/// How many columns of gates inference computes at a time where there are fewer samples: a product of one column is slow.
const FEW: usize = 6;

/// What every cell needs for an inference of up to `B` samples.
#[repr(C)]
pub struct Moments<T, const UNITS: usize, const GATES: usize, const B: usize> {
    few: [[T; GATES]; FEW],
    many: [[T; GATES]; B],
    hidden: [[T; UNITS]; B],
}

// SAFETY: the fields are arrays of numbers.
unsafe impl<T: Zeroed, const UNITS: usize, const GATES: usize, const B: usize> Zeroed for Moments<T, UNITS, GATES, B> {}

/// The parts of [`Moments`] or of a [`Moment`] that an inference of some samples uses.
pub(crate) struct Now<'a, T> {
    /// Gates for the samples, or for some steps of one.
    pub(crate) gates: &'a mut [T],
    pub(crate) hidden: &'a mut [T],
}

impl<T: Scalar, const UNITS: usize, const GATES: usize, const B: usize> Moments<T, UNITS, GATES, B> {
    /// The memory for so many samples, with states of zero.
    pub(crate) fn begin(&mut self, count: usize) -> Now<'_, T> {
        let hidden = self.hidden.as_flattened_mut();
        hidden.fill(T::ZERO);
        let gates = if count <= FEW { self.few.as_flattened_mut() } else { self.many.as_flattened_mut() };
        Now { gates, hidden }
    }
}

/// What every cell needs to go step by step through one sequence.
#[repr(C)]
pub struct Moment<T, const UNITS: usize, const GATES: usize> {
    gates: [T; GATES],
    hidden: [T; UNITS],
}

// SAFETY: the fields are arrays of numbers.
unsafe impl<T: Zeroed, const UNITS: usize, const GATES: usize> Zeroed for Moment<T, UNITS, GATES> {}

impl<T: Scalar, const UNITS: usize, const GATES: usize> Moment<T, UNITS, GATES> {
    pub(crate) fn now(&mut self) -> Now<'_, T> {
        Now { gates: &mut self.gates, hidden: &mut self.hidden }
    }
}
