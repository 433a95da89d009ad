//! The numbers a network computes with.

use core::fmt::{Display, LowerExp};
use core::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

use crate::Element;
use crate::kernels::functions;

mod sealed {
    pub trait Sealed {}
    impl Sealed for f32 {}
    #[cfg(any(feature = "f64", test))]
    impl Sealed for f64 {}
}

/// `f32` or, with the feature `f64`, `f64`: the element type of every weight and activation.
///
/// The trait is sealed: kernels exist for these two types and no others. Everything here gives the same bits on every
/// machine: the elementary functions are the crate's own or `libm`'s, never the operating system's.
#[cfg_attr(
    not(feature = "f64"),
    diagnostic::on_unimplemented(note = "networks that compute with `f64` need the feature `f64` of layerfit")
)]
pub trait Scalar:
    sealed::Sealed
    + Element
    + Default
    + PartialOrd
    + Display
    + LowerExp
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
    + DivAssign
{
    /// 0.
    const ZERO: Self;
    /// 1.
    const ONE: Self;
    /// Positive infinity.
    const INFINITY: Self;
    /// The name of the type in a safetensors file.
    const DTYPE: &'static str;

    /// The nearest value of this type.
    fn from_f64(value: f64) -> Self;
    /// The same value as `f64`.
    fn to_f64(self) -> f64;
    /// `self * factor + addend`, rounded once.
    fn mul_add(self, factor: Self, addend: Self) -> Self;
    /// The square root, correctly rounded.
    fn sqrt(self) -> Self;
    /// The absolute value.
    fn abs(self) -> Self;
    /// `e^self`.
    fn exp(self) -> Self;
    /// `e^self - 1`, exact also near 0.
    fn exp_m1(self) -> Self;
    /// The natural logarithm.
    fn ln(self) -> Self;
    /// The hyperbolic tangent.
    fn tanh(self) -> Self;
    /// `1 / (1 + e^-self)`.
    fn sigmoid(self) -> Self;
    /// The error function.
    fn erf(self) -> Self;
    /// `ln(1 + e^self)`.
    fn softplus(self) -> Self;
    /// Whether the value is neither infinite nor NaN.
    fn is_finite(self) -> bool;

    /// The larger of two values; `other` if `self` is NaN.
    #[inline(always)]
    fn max(self, other: Self) -> Self {
        if self > other { self } else { other }
    }

    /// The smaller of two values; `other` if `self` is NaN.
    #[inline(always)]
    fn min(self, other: Self) -> Self {
        if self < other { self } else { other }
    }

    /// The slice itself if this type is `f32`. (How generic code reaches kernels that are compiled once.)
    fn f32s(values: &[Self]) -> Option<&[f32]>;
    /// The slice itself if this type is `f32`.
    fn f32s_mut(values: &mut [Self]) -> Option<&mut [f32]>;
    /// The slice itself if this type is `f64`.
    fn f64s(values: &[Self]) -> Option<&[f64]>;
    /// The slice itself if this type is `f64`.
    fn f64s_mut(values: &mut [Self]) -> Option<&mut [f64]>;
}

macro_rules! scalar {
    ($type:ident, $dtype:literal, $other:ident, $this:ident, $this_mut:ident, $other_slice:ident, $other_slice_mut:ident, $functions:ident) => {
        impl Scalar for $type {
            const ZERO: Self = 0.0;
            const ONE: Self = 1.0;
            const INFINITY: Self = $type::INFINITY;
            const DTYPE: &'static str = $dtype;

            #[inline(always)]
            #[allow(clippy::cast_possible_truncation)]
            fn from_f64(value: f64) -> Self {
                value as $type
            }
            #[inline(always)]
            #[allow(clippy::unnecessary_cast)]
            fn to_f64(self) -> f64 {
                self as f64
            }
            #[inline(always)]
            fn mul_add(self, factor: Self, addend: Self) -> Self {
                functions::$functions::mul_add(self, factor, addend)
            }
            #[inline(always)]
            fn sqrt(self) -> Self {
                functions::$functions::sqrt(self)
            }
            #[inline(always)]
            fn abs(self) -> Self {
                <$type>::abs(self)
            }
            #[inline(always)]
            fn exp(self) -> Self {
                functions::$functions::exp(self)
            }
            #[inline(always)]
            fn exp_m1(self) -> Self {
                functions::$functions::exp_m1(self)
            }
            #[inline(always)]
            fn ln(self) -> Self {
                functions::$functions::ln(self)
            }
            #[inline(always)]
            fn tanh(self) -> Self {
                functions::$functions::tanh(self)
            }
            #[inline(always)]
            fn sigmoid(self) -> Self {
                functions::$functions::sigmoid(self)
            }
            #[inline(always)]
            fn erf(self) -> Self {
                functions::$functions::erf(self)
            }
            #[inline(always)]
            fn softplus(self) -> Self {
                functions::$functions::softplus(self)
            }
            #[inline(always)]
            fn is_finite(self) -> bool {
                <$type>::is_finite(self)
            }
            #[inline(always)]
            fn $this(values: &[Self]) -> Option<&[$type]> {
                Some(values)
            }
            #[inline(always)]
            fn $this_mut(values: &mut [Self]) -> Option<&mut [$type]> {
                Some(values)
            }
            #[inline(always)]
            fn $other_slice(_: &[Self]) -> Option<&[$other]> {
                None
            }
            #[inline(always)]
            fn $other_slice_mut(_: &mut [Self]) -> Option<&mut [$other]> {
                None
            }
        }
    };
}

scalar!(f32, "F32", f64, f32s, f32s_mut, f64s, f64s_mut, single);
#[cfg(any(feature = "f64", test))]
scalar!(f64, "F64", f32, f64s, f64s_mut, f32s, f32s_mut, double);
