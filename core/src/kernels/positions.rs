//! Sines and cosines that tell a step from another.
//!
//! Features come in pairs. Pair `i` of step `t` has the sine and the cosine of `t ω` with `ω = 10000^(-2 i / features)`. The first step has 0 and 1;
//! each next one follows by the addition theorem, in `f64` and with fused multiply-add:
//! `sin(a + ω) = sin a cos ω + cos a sin ω`, `cos(a + ω) = cos a cos ω - sin a sin ω`. So a stream computes the same bits as a whole sequence.

use crate::Scalar;
use crate::kernels::{Simd, by_scalar, leveled};

/// How many pairs are computed side by side.
const LANES: usize = 16;

/// A number for each of some pairs.
type Pairs = [f64; LANES];

/// The sines and cosines of a step, and those of the angle to the next step.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[repr(C)]
pub struct Turn {
    /// The sine and the cosine of this step.
    pub now: [f64; 2],
    /// Those of the angle from one step to the next.
    pub turn: [f64; 2],
}

// SAFETY: the fields are arrays of numbers, and all of those are `Zeroed`.
unsafe impl crate::Zeroed for Turn {}

impl Turn {
    /// The first step, of pair `pair`.
    #[must_use]
    pub fn first(pair: usize, features: usize) -> Self {
        let frequency = frequency(pair, features);
        Self { now: [0.0, 1.0], turn: [libm::sin(frequency), libm::cos(frequency)] }
    }

    /// Goes to the next step.
    #[inline(always)]
    pub fn advance(&mut self) {
        self.now = turned(self.now, self.turn);
    }
}

/// The angle of a pair from one step to the next.
#[allow(clippy::cast_precision_loss)]
fn frequency(pair: usize, features: usize) -> f64 {
    libm::pow(10_000.0, -((2 * pair) as f64) / features.max(1) as f64)
}

#[inline(always)]
fn turned([sine, cosine]: [f64; 2], [turn_sine, turn_cosine]: [f64; 2]) -> [f64; 2] {
    [Scalar::mul_add(cosine, turn_sine, sine * turn_cosine), Scalar::mul_add(-sine, turn_sine, cosine * turn_cosine)]
}

/// `output = input + positions`, for samples of `steps` steps of `features` numbers.
pub fn add<T: Scalar>(simd: Simd, steps: usize, features: usize, input: &[T], output: &mut [T]) {
    let length = input.len().min(output.len());
    output[..length].copy_from_slice(&input[..length]);
    add_in_place(simd, steps, features, &mut output[..length]);
}

/// The same as [`add`], in place.
pub fn add_in_place<T: Scalar>(simd: Simd, steps: usize, features: usize, values: &mut [T]) {
    leveled! {
        fn single(steps: usize, features: usize, values: &mut [f32]) = add_body;
        fn double(steps: usize, features: usize, values: &mut [f64]) = add_body;
    }
    by_scalar!(T, single | double, (simd, steps, features), [], [values]);
}

/// Adds a position to the two numbers of a pair (or to the one that the last pair has if their number is odd).
pub fn add_pair<T: Scalar>(turn: &Turn, input: &[T], output: &mut [T]) {
    for ((output, input), position) in output.iter_mut().zip(input).zip(turn.now) {
        *output = *input + T::from_f64(position);
    }
}

#[inline(always)]
fn add_body<T: Scalar>(steps: usize, features: usize, values: &mut [T]) {
    let pairs = features.div_ceil(2);
    for first in (0..pairs).step_by(LANES) {
        let count = LANES.min(pairs - first);
        add_pairs(steps, features, first, count, values);
    }
}

/// Adds the positions of some pairs to all steps of all samples.
#[inline(always)]
fn add_pairs<T: Scalar>(steps: usize, features: usize, first: usize, count: usize, values: &mut [T]) {
    let (mut sine, mut cosine, mut turn_sine, mut turn_cosine): (Pairs, Pairs, Pairs, Pairs) = Default::default();
    for pair in 0..count {
        let Turn { now, turn } = Turn::first(first + pair, features);
        ([sine[pair], cosine[pair]], [turn_sine[pair], turn_cosine[pair]]) = (now, turn);
    }
    let sample = (steps * features).max(1);
    for step in 0..steps {
        for values in values.chunks_exact_mut(sample) {
            let end = (2 * (first + count)).min(features);
            let values = &mut values[step * features + 2 * first..step * features + end];
            for (pair, values) in values.chunks_mut(2).enumerate() {
                for (value, position) in values.iter_mut().zip([sine[pair], cosine[pair]]) {
                    *value += T::from_f64(position);
                }
            }
        }
        for pair in 0..LANES {
            [sine[pair], cosine[pair]] = turned([sine[pair], cosine[pair]], [turn_sine[pair], turn_cosine[pair]]);
        }
    }
}
