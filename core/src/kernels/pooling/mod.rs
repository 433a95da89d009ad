//! Maxima and sums of windows over images: vector lanes run over channels.
//!
//! A window takes its places row by row, from left to right, and leaves out those in the padding; a place of the input gathers the
//! gradients of the windows that see it in the same order. One row of windows is computed at a time, so that what the tiles of its
//! channels read stays in the nearest cache.
//!
//! # What maximum pooling keeps
//! Where the maximum was, in one byte (windows of up to 256 places) or four. To find it again from input and output would spare that
//! byte but needs the input, which then nobody may overwrite, and reads 8 bytes more for each of its values: at 26×26×32, 2×2, f32,
//! a backward pass reads 27 kB a sample this way and 130 kB the other.

mod maxima;
mod sums;
mod windows;

use crate::kernels::{Simd, by_scalar, portable, tiled};
use crate::{Scalar, Window, Zeroed};

pub(super) use maxima::exceeds;
use maxima::{largest_body, max_body, max_slope_body};
use sums::{spread_body, sum_body};

/// What a sum over places is multiplied by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// Nothing: a sum.
    Whole,
    /// 1 divided by the number of places: a mean.
    Mean,
}

impl Share {
    #[allow(clippy::cast_precision_loss)]
    #[inline(always)]
    pub(super) fn of<T: Scalar>(self, count: usize) -> T {
        match self {
            Self::Whole => T::ONE,
            Self::Mean => T::ONE / T::from_f64(count.max(1) as f64),
        }
    }
}

/// Which maxima.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Maxima {
    /// Of which windows.
    pub window: Window,
    /// Of the positive parts `max(0, x)`: the maximum is 0, and has no place, where no `x` is positive.
    pub is_rectified: bool,
}

/// A number that says which place of a window it was: `u8` for windows of up to 256 places (255 if maxima can have none), else `u32`.
pub trait Place: Copy + Zeroed + Send + Sync + sealed::Kernels {}

mod sealed {
    use super::{Maxima, Scalar, Simd, Window};

    /// The kernels, compiled for one type of places.
    pub trait Kernels: Sized {
        fn max<T: Scalar>(simd: Simd, pool: &Maxima, places: &mut [Self], input: &[T], output: &mut [T]);
        fn max_slope<T: Scalar>(simd: Simd, window: &Window, places: &[Self], slope: &[T], input_slope: &mut [T]);
    }
}

macro_rules! places {
    ($($type:ident $levels:ident;)*) => {
        $(
            impl Place for $type {}

            impl Number for $type {
                #[allow(clippy::cast_possible_truncation)]
                #[inline(always)]
                fn of(place: u32) -> Self {
                    place as $type
                }
                #[inline(always)]
                fn number(self) -> u32 {
                    u32::from(self)
                }
            }

            impl sealed::Kernels for $type {
                fn max<T: Scalar>(simd: Simd, pool: &Maxima, places: &mut [Self], input: &[T], output: &mut [T]) {
                    $levels! {
                        fn single(pool: &Maxima, places: &mut [$type], input: &[f32], output: &mut [f32]) = max_body;
                    }
                    portable! {
                        fn double(pool: &Maxima, places: &mut [$type], input: &[f64], output: &mut [f64]) = max_body;
                    }
                    by_scalar!(T, single | double, (simd, pool, places), [input], [output]);
                }
                fn max_slope<T: Scalar>(simd: Simd, window: &Window, places: &[Self], slope: &[T], input_slope: &mut [T]) {
                    $levels! {
                        fn single(window: &Window, places: &[$type], slope: &[f32], input_slope: &mut [f32]) = max_slope_body;
                    }
                    portable! {
                        fn double(window: &Window, places: &[$type], slope: &[f64], input_slope: &mut [f64]) = max_slope_body;
                    }
                    by_scalar!(T, single | double, (simd, window, places), [slope], [input_slope]);
                }
            }
        )*
    };
}
places! {
    u8 tiled;
    // Windows of more than 256 places are rare.
    u32 portable;
}

/// Places as numbers.
trait Number: Copy {
    fn of(place: u32) -> Self;
    fn number(self) -> u32;
}

/// The largest value of every window, and its place: the first of equals. NaN is larger than everything.
///
/// `input` holds samples of [`Window::inputs`] values, `output` and `places` samples of [`Window::outputs`].
pub fn max<T: Scalar, I: Place>(simd: Simd, pool: &Maxima, input: &[T], output: &mut [T], places: &mut [I]) {
    I::max(simd, pool, places, input, output);
}

/// The gradient of the input: that of each output, `slope`, at the place of the maximum, which [`max`] wrote.
pub fn max_slope<T: Scalar, I: Place>(simd: Simd, window: &Window, places: &[I], slope: &[T], input_slope: &mut [T]) {
    I::max_slope(simd, window, places, slope, input_slope);
}

/// The largest value of every window; NaN is larger than everything.
pub fn largest<T: Scalar>(simd: Simd, pool: &Maxima, input: &[T], output: &mut [T]) {
    tiled! {
        fn single(pool: &Maxima, input: &[f32], output: &mut [f32]) = largest_body;
    }
    portable! {
        fn double(pool: &Maxima, input: &[f64], output: &mut [f64]) = largest_body;
    }
    by_scalar!(T, single | double, (simd, pool), [input], [output]);
}

/// The sum of every window, times its share.
pub fn sum<T: Scalar>(simd: Simd, window: &Window, share: Share, input: &[T], output: &mut [T]) {
    tiled! {
        fn streamed(window: &Window, share: Share, input: &[f32], output: &mut [f32]) = sum_body;
    }
    portable! {
        fn double(window: &Window, share: Share, input: &[f64], output: &mut [f64]) = sum_body;
    }
    by_scalar!(T, streamed | double, (simd, window, share), [input], [output]);
}

/// The reverse of [`sum`]: at each place of `input`, the sum over all windows that see it of their value in `output` times their share.
pub fn spread<T: Scalar>(simd: Simd, window: &Window, share: Share, output: &[T], input: &mut [T]) {
    tiled! {
        fn streamed(window: &Window, share: Share, output: &[f32], input: &mut [f32]) = spread_body;
    }
    portable! {
        fn double(window: &Window, share: Share, output: &[f64], input: &mut [f64]) = spread_body;
    }
    by_scalar!(T, streamed | double, (simd, window, share), [output], [input]);
}
