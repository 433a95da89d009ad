//! Functions of one number, applied to every element.

use crate::Scalar;
use crate::kernels::rolled;

/// A differentiable function of one number.
pub trait Pointwise: Copy {
    /// Whether the derivative is computed from the value of the function (and the input may be overwritten by it) or from the input.
    const FROM_OUTPUT: bool;
    /// The value at `x`.
    fn value<T: Scalar>(self, x: T) -> T;
    /// The derivative, given the output if [`Pointwise::FROM_OUTPUT`], else the input.
    fn derivative<T: Scalar>(self, kept: T) -> T;
}

/// `max(0, x)`, which is +0 for -0; NaN stays NaN, so that a broken network shows.
#[inline(always)]
pub(crate) fn positive_part<T: Scalar>(x: T) -> T {
    if cfg!(target_arch = "x86_64") {
        // The same by the instruction for a maximum, which leaves -0: what is written in place would else be a masked store, which processors of AMD take
        // ten times as long for.
        return if T::ZERO > x { T::ZERO } else { x } + T::ZERO;
    }
    if T::ZERO >= x { T::ZERO } else { x }
}

/// `min(0, x)`; NaN stays NaN.
#[inline(always)]
pub(crate) fn negative_part<T: Scalar>(x: T) -> T {
    if T::ZERO < x { T::ZERO } else { x }
}

/// `min(max(0, x), 6)`; NaN stays NaN.
#[inline(always)]
pub(crate) fn clamp_to_six<T: Scalar>(x: T) -> T {
    let (x, six) = (positive_part(x), T::from_f64(6.0));
    if six < x { six } else { x }
}

#[inline(always)]
pub(crate) fn value<T: Scalar, P: Pointwise>(function: P, input: &[T], output: &mut [T]) {
    for (y, x) in output.iter_mut().zip(input) {
        *y = function.value(*x);
    }
}

#[inline(always)]
pub(crate) fn value_in_place<T: Scalar, P: Pointwise>(function: P, values: &mut [T]) {
    for value in values {
        rolled();
        *value = function.value(*value);
    }
}

#[inline(always)]
pub(crate) fn slope<T: Scalar, P: Pointwise>(function: P, kept: &[T], slope: &mut [T]) {
    for (slope, kept) in slope.iter_mut().zip(kept) {
        *slope *= function.derivative(*kept);
    }
}

/// The methods of an activation: its kernels, compiled here for both scalars and every instruction set.
macro_rules! activation {
    ($name:ident) => {
        impl $name {
            /// `output = f(input)`.
            pub fn forward<T: $crate::Scalar>(self, simd: $crate::kernels::Simd, input: &[T], output: &mut [T]) {
                $crate::kernels::leveled! {
                    fn single(function: $name, input: &[f32], output: &mut [f32]) = $crate::kernels::pointwise::value;
                    fn double(function: $name, input: &[f64], output: &mut [f64]) = $crate::kernels::pointwise::value;
                }
                $crate::kernels::by_scalar!(T, single | double, (simd, self), [input], [output]);
            }

            /// `values = f(values)`.
            pub fn forward_in_place<T: $crate::Scalar>(self, simd: $crate::kernels::Simd, values: &mut [T]) {
                $crate::kernels::leveled! {
                    fn single(function: $name, values: &mut [f32]) = $crate::kernels::pointwise::value_in_place;
                    fn double(function: $name, values: &mut [f64]) = $crate::kernels::pointwise::value_in_place;
                }
                $crate::kernels::by_scalar!(T, single | double, (simd, self), [], [values]);
            }

            /// `slope = slope * f'`, from what was kept of forward: the output for functions whose derivative can be had from it, else the input.
            pub fn backward<T: $crate::Scalar>(self, simd: $crate::kernels::Simd, kept: &[T], slope: &mut [T]) {
                $crate::kernels::leveled! {
                    fn single(function: $name, kept: &[f32], slope: &mut [f32]) = $crate::kernels::pointwise::slope;
                    fn double(function: $name, kept: &[f64], slope: &mut [f64]) = $crate::kernels::pointwise::slope;
                }
                $crate::kernels::by_scalar!(T, single | double, (simd, self), [kept], [slope]);
            }
        }
    };
}
pub(crate) use activation;
