use crate::kernels::Simd;
use crate::kernels::positions::{self, Stream};
use crate::{Scalar, Zeroed};

/// Adds to each step a vector that says which one it is (Vaswani et al. 2017, 3.5): `[steps, features] -> [steps, features]`.
///
/// Forward `y[t, 2i] = x[t, 2i] + sin(t ω)` and `y[t, 2i + 1] = x[t, 2i + 1] + cos(t ω)` with `ω = 10000^(-2 i / features)`; backward `dx = dy`.
/// Training keeps nothing, and there is nothing to learn.
///
/// The frequencies are computed in `f64` with `libm`; sine and cosine then go from step to step by the addition theorem, in `f64` too, so that a stream
/// has the same bits. That makes an error of about 1e-16 a step: less than 2e-12 over 10,000 steps, and 2e-10 over a million.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::SinusoidalPositions};
/// let layer = SinusoidalPositions::new(2, 4);
/// let mut values = [0.0_f32; 8];
/// layer.forward_in_place(Simd::detect(), &mut values);
/// assert_eq!(values[..4], [0.0, 1.0, 0.0, 1.0]);
/// assert_eq!(values[4..], [1_f32.sin(), 1_f32.cos(), 0.01_f32.sin(), 0.01_f32.cos()]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SinusoidalPositions {
    steps: usize,
    features: usize,
}

/// Where a stream is: sines and cosines of the next step. All bytes zero is the beginning of a stream.
///
/// It has `16 FEATURES + 24` bytes.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct SinusoidalPositionsState<const FEATURES: usize> {
    has_begun: u64,
    /// For each two features four numbers, ...
    circles: [[f64; 2]; FEATURES],
    /// ... and here are two of the last one's if the number of features is odd.
    odd: [f64; 2],
}

// SAFETY: the fields are numbers and arrays of them, and all of those are `Zeroed`.
unsafe impl<const FEATURES: usize> Zeroed for SinusoidalPositionsState<FEATURES> {}

impl SinusoidalPositions {
    /// For sequences of this size.
    #[must_use]
    pub const fn new(steps: usize, features: usize) -> Self {
        Self { steps, features }
    }

    /// `output = input + positions`, in training as in inference.
    pub fn forward<T: Scalar>(self, simd: Simd, input: &[T], output: &mut [T]) {
        positions::add(simd, self.steps, self.features, input, output);
    }

    /// The same as [`SinusoidalPositions::forward`], in place.
    pub fn forward_in_place<T: Scalar>(self, simd: Simd, values: &mut [T]) {
        positions::add_in_place(simd, self.steps, self.features, values);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for: the same. (Not needed where both are in one memory.)
    pub fn backward<T: Scalar>(self, _: Simd, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            crate::kernels::copy(slope, input_slope);
        }
    }

    /// The next step of a stream, which has no end.
    pub fn step<T: Scalar, const FEATURES: usize>(
        self,
        _: Simd,
        input: &[T],
        output: &mut [T],
        state: &mut SinusoidalPositionsState<FEATURES>,
    ) {
        let SinusoidalPositionsState { has_begun, circles, odd } = state;
        positions::add_step(Stream { has_begun, circles, odd }, input, output);
    }
}
