//! One pass over the memory of a tensor.

use super::Clip;
use crate::Scalar;

/// What happens to one parameter in one step: the only thing that differs between optimizers.
///
/// Its fields are `f64`; the conversion to the scalar is the same for all parameters and leaves the loop.
pub(super) trait Rule<const SLOTS: usize>: Copy {
    /// The new value and the new contents of the slots.
    fn apply<T: Scalar>(self, value: T, gradient: T, slots: [T; SLOTS]) -> (T, [T; SLOTS]);
}

#[inline(always)]
fn run<T: Scalar, R: Rule<SLOTS>, const SLOTS: usize>(
    rule: R,
    clip: Clip,
    gradients: &[T],
    values: &mut [T],
    slots: [&mut [T]; SLOTS],
) {
    let count = slots.iter().fold(gradients.len().min(values.len()), |count, slot| count.min(slot.len()));
    let (gradients, values) = (&gradients[..count], &mut values[..count]);
    let slots = slots.map(|slot| &mut slot[..count]);
    for index in 0..count {
        let kept = core::array::from_fn(|slot| slots[slot][index]);
        let (value, kept) = rule.apply(values[index], clip.apply(gradients[index]), kept);
        values[index] = value;
        for slot in 0..SLOTS {
            slots[slot][index] = kept[slot];
        }
    }
}

#[inline(always)]
pub(super) fn run0<T: Scalar>(rule: impl Rule<0>, clip: Clip, g: &[T], p: &mut [T], _: &mut [T], _: &mut [T], _: &mut [T]) {
    run(rule, clip, g, p, []);
}

#[inline(always)]
pub(super) fn run1<T: Scalar>(rule: impl Rule<1>, clip: Clip, g: &[T], p: &mut [T], a: &mut [T], _: &mut [T], _: &mut [T]) {
    run(rule, clip, g, p, [a]);
}

#[inline(always)]
pub(super) fn run2<T: Scalar>(rule: impl Rule<2>, clip: Clip, g: &[T], p: &mut [T], a: &mut [T], b: &mut [T], _: &mut [T]) {
    run(rule, clip, g, p, [a, b]);
}

#[inline(always)]
pub(super) fn run3<T: Scalar>(rule: impl Rule<3>, clip: Clip, g: &[T], p: &mut [T], a: &mut [T], b: &mut [T], c: &mut [T]) {
    run(rule, clip, g, p, [a, b, c]);
}

/// Applies a rule to a tensor: its loop, compiled here for both scalars and every instruction set.
macro_rules! apply_rule {
    ($scalar:ty, $run:ident, $simd:expr, $rule:expr => $rule_type:ty, $tensor:expr) => {{
        $crate::kernels::leveled! {
            fn single(
                rule: $rule_type, clip: $crate::optimizers::Clip,
                gradients: &[f32], values: &mut [f32], first: &mut [f32], second: &mut [f32], third: &mut [f32],
            ) = $crate::optimizers::rule::$run;
            fn double(
                rule: $rule_type, clip: $crate::optimizers::Clip,
                gradients: &[f64], values: &mut [f64], first: &mut [f64], second: &mut [f64], third: &mut [f64],
            ) = $crate::optimizers::rule::$run;
        }
        let $crate::optimizers::Tensor { values, gradients, slots: [first, second, third], clip } = $tensor;
        $crate::kernels::by_scalar!($scalar, single | double, ($simd, $rule, clip), [gradients], [values, first, second, third]);
    }};
}
pub(super) use apply_rule;

/// The gradient with the L2 penalty `decay / 2 p²` in it.
#[inline(always)]
pub(super) fn decayed<T: Scalar>(gradient: T, decay: f64, value: T) -> T {
    T::from_f64(decay).mul_add(value, gradient)
}

/// The moving average `share · kept + (1 - share) · x²`.
#[inline(always)]
pub(super) fn average_of_squares<T: Scalar>(kept: T, x: T, share: f64) -> T {
    (T::from_f64(1.0 - share) * x).mul_add(x, T::from_f64(share) * kept)
}

/// The moving average `kept + (1 - share) · (x - kept)`.
#[inline(always)]
pub(super) fn average<T: Scalar>(kept: T, x: T, share: f64) -> T {
    (x - kept).mul_add(T::from_f64(1.0 - share), kept)
}
