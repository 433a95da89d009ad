//! Sines and cosines that tell a step from another.
//!
//! Features come in pairs. Pair `i` of step `t` has the sine and the cosine of `t ω` with `ω = 10000^(-2 i / features)`. The first step has 0 and 1;
//! each next one follows by the addition theorem, in `f64` and with fused multiply-add:
//! `sin(a + ω) = sin a cos ω + cos a sin ω`, `cos(a + ω) = cos a cos ω - sin a sin ω`. So a stream computes the same bits as a whole sequence.

use crate::Scalar;
use crate::kernels::functions::double;
use crate::kernels::{Simd, by_scalar, leveled};

/// How many pairs are computed side by side.
const LANES: usize = 16;

/// A number for each of some pairs.
type Pairs = [f64; LANES];

/// The sine and the cosine of an angle.
type Circle = [f64; 2];

/// Where a stream is: sines and cosines of the next step, and those of the angles from one step to the next.
#[derive(Debug)]
pub struct Stream<'a> {
    /// 0 before the first step.
    pub has_begun: &'a mut u64,
    /// Both, one after the other, of each pair: as many as there are features, ...
    pub circles: &'a mut [Circle],
    /// ... and the last one, if the number of features is odd.
    pub odd: &'a mut Circle,
}

impl Stream<'_> {
    /// Pair `pair` at the first step.
    fn first(pair: usize, features: usize) -> [Circle; 2] {
        let frequency = frequency(pair, features);
        [[0.0, 1.0], [libm::sin(frequency), libm::cos(frequency)]]
    }

    fn begin(&mut self) {
        let features = self.circles.len();
        for pair in 0..features.div_ceil(2) {
            let [now, turn] = Self::first(pair, features);
            self.circles[2 * pair] = now;
            *self.circles.get_mut(2 * pair + 1).unwrap_or(self.odd) = turn;
        }
        *self.has_begun = 1;
    }
}

/// The angle of a pair from one step to the next.
#[allow(clippy::cast_precision_loss)]
fn frequency(pair: usize, features: usize) -> f64 {
    libm::pow(10_000.0, -((2 * pair) as f64) / features.max(1) as f64)
}

#[inline(always)]
fn turned([sine, cosine]: Circle, [turn_sine, turn_cosine]: Circle) -> Circle {
    [double::mul_add(cosine, turn_sine, sine * turn_cosine), double::mul_add(-sine, turn_sine, cosine * turn_cosine)]
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
        fn streamed(steps: usize, features: usize, values: &mut [f32]) = add_body;
        fn double(steps: usize, features: usize, values: &mut [f64]) = add_body;
    }
    by_scalar!(T, streamed | double, (simd, steps, features), [], [values]);
}

/// `output = input + position`, for the next step of a stream.
pub fn add_step<T: Scalar>(stream: Stream<'_>, input: &[T], output: &mut [T]) {
    by_scalar!(T, add_step_body::<f32> | add_step_body::<f64>, (stream), [input], [output]);
}

fn add_step_body<T: Scalar>(mut stream: Stream<'_>, input: &[T], output: &mut [T]) {
    if *stream.has_begun == 0 {
        stream.begin();
    }
    let numbers = input.chunks(2).zip(output.chunks_mut(2));
    for (circles, (input, output)) in stream.circles.chunks_mut(2).zip(numbers) {
        let (now, turn) = match circles {
            [now, turn] => (now, &*turn),
            [now] => (now, &*stream.odd),
            _ => continue,
        };
        for ((output, input), position) in output.iter_mut().zip(input).zip(*now) {
            *output = *input + T::from_f64(position);
        }
        *now = turned(*now, *turn);
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
        [[sine[pair], cosine[pair]], [turn_sine[pair], turn_cosine[pair]]] = Stream::first(first + pair, features);
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
