use core::ops::Range;

use super::{Cell, Merge, Recurrence};
use crate::kernels::Simd;
use crate::kernels::recurrent::sequence::{Join, Place, Sequence};

/// Which part a cell has in its layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is the layer.
    Alone,
    /// It reads from the first step to the last, beside another one.
    Forward,
    /// It reads from the last step to the first, beside another one.
    Backward,
}

/// Everything about a call of a cell but the numbers.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    pub(crate) simd: Simd,
    pub(crate) rule: Recurrence,
    way: Way,
    pub(crate) sequence: Sequence,
    pub(super) inputs: usize,
    pub(crate) units: usize,
    pub(crate) gates: usize,
}

impl Course {
    /// A call over `length` numbers of an input. `steps` and `room`, in samples, are what the memory is made for.
    pub(crate) fn of_input<C: Cell>(simd: Simd, rule: Recurrence, way: Way, steps: usize, room: usize, length: usize) -> Self {
        let mut course = Self::new::<C>(simd, rule, way, steps);
        let sample = course.sequence.steps * course.inputs;
        course.sequence.count = length.checked_div(sample).unwrap_or(0).min(room);
        course
    }

    /// A call over `length` numbers of an output.
    pub(crate) fn of_output<C: Cell>(simd: Simd, rule: Recurrence, way: Way, steps: usize, room: usize, length: usize) -> Self {
        let mut course = Self::new::<C>(simd, rule, way, steps);
        let sample = course.outputs() * course.width();
        course.sequence.count = length.checked_div(sample).unwrap_or(0).min(room);
        course
    }

    /// A call over one step of one sample.
    pub(crate) fn of_step<C: Cell>(simd: Simd, mut rule: Recurrence) -> Self {
        rule.sequence = false;
        let mut course = Self::new::<C>(simd, rule, Way::Alone, 1);
        (course.sequence.steps, course.sequence.count) = (1, 1);
        course
    }

    fn new<C: Cell>(simd: Simd, rule: Recurrence, way: Way, steps: usize) -> Self {
        let sequence = Sequence { steps: rule.steps().min(steps), count: 0, reversed: way == Way::Backward };
        Self { simd, rule, way, sequence, inputs: <C as Cell>::INPUTS, units: <C as Cell>::OUTPUTS, gates: C::GATES }
    }

    /// The same call for another part of the layer.
    pub(crate) fn on(mut self, way: Way) -> Self {
        self.way = way;
        self.sequence.reversed = way == Way::Backward;
        self
    }

    /// Columns of all steps.
    pub(crate) const fn columns(&self) -> usize {
        self.sequence.steps * self.sequence.count
    }

    /// The block of a step, if a sample has so many numbers in it.
    pub(crate) const fn block(&self, step: usize, numbers: usize) -> Range<usize> {
        let block = self.sequence.count * numbers;
        step * block..(step + 1) * block
    }

    /// The numbers that all units of the samples have.
    pub(crate) const fn states(&self) -> usize {
        self.sequence.count * self.units
    }

    /// How many states an output has.
    const fn outputs(&self) -> usize {
        if self.rule.sequence { self.sequence.steps } else { 1 }
    }

    /// The numbers of one state in the output.
    fn width(&self) -> usize {
        if self.way != Way::Alone && self.rule.merge == Merge::Concat { 2 * self.units } else { self.units }
    }

    /// Where the output has the states of a step; nowhere if only the last ones are asked for, and these are others.
    pub(super) fn place(&self, step: usize) -> Option<Place> {
        let position = match self.rule.sequence {
            true => self.sequence.position(step),
            false if step + 1 == self.sequence.steps => 0,
            false => return None,
        };
        let (width, offset) = (self.width(), if self.way == Way::Backward { self.width() - self.units } else { 0 });
        Some(Place { units: self.units, first: position * width + offset, stride: self.outputs() * width })
    }

    /// How the states join the output.
    pub(super) fn emits(&self) -> Join {
        if self.way == Way::Backward { self.rule.join() } else { Join::Write }
    }

    /// How the gradient of the output comes to the states.
    pub(super) fn absorbs(&self) -> Join {
        if self.way == Way::Alone { Join::Write } else { self.rule.join() }
    }

    /// The step in which the other direction has the states that meet those of this step.
    pub(super) const fn opposite(&self, step: usize) -> usize {
        if self.rule.sequence { self.sequence.steps - 1 - step } else { step }
    }
}
