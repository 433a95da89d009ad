use crate::kernels::steps::{self, Steps};
use crate::kernels::{Simd, copy};
use crate::{Scalar, Zeroed};

/// The last step of a sequence: `[steps, features] -> [features]`.
///
/// Forward `y = x[last]`; backward `dx[last] = dy`, 0 at all other steps. Training keeps nothing. With a [mask](crate::kernels::mask) it is the
/// last step that counts; the first step if none does.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::LastStep};
/// let layer = LastStep::new(3, 2);
/// let (mut output, mut slope) = ([0.0; 2], [0.0; 6]);
/// layer.forward(Simd::detect(), &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], &[1, 1, 0], &mut output);
/// assert_eq!(output, [3.0, 4.0]);
/// layer.backward(Simd::detect(), &[], &[7.0, 8.0], Some(&mut slope)); // without mask
/// assert_eq!(slope, [0.0, 0.0, 0.0, 0.0, 7.0, 8.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastStep {
    steps: Steps,
}

/// What a stream keeps where there is a mask: the newest step that is no padding. All bytes zero is its beginning.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct LastStepState<T, const FEATURES: usize> {
    step: [T; FEATURES],
    begun: bool,
}

// SAFETY: the fields are numbers and a flag, for which a zero byte is `false`.
unsafe impl<T: Zeroed, const FEATURES: usize> Zeroed for LastStepState<T, FEATURES> {}

impl LastStep {
    /// Of sequences of this size.
    #[must_use]
    pub const fn new(steps: usize, features: usize) -> Self {
        Self { steps: Steps { steps, features } }
    }

    /// The step, in training. An empty mask is none.
    pub fn forward<T: Scalar>(self, _: Simd, input: &[T], mask: &[u8], output: &mut [T]) {
        steps::last(self.steps, mask, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for. The mask is that of forward.
    pub fn backward<T: Scalar>(self, _: Simd, mask: &[u8], slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            steps::last_slope(self.steps, mask, slope, input_slope);
        }
    }

    /// The step, in inference.
    pub fn infer<T: Scalar>(self, simd: Simd, input: &[T], mask: &[u8], output: &mut [T]) {
        self.forward(simd, input, mask, output);
    }

    /// The next step of a stream with a mask, which has one byte or none: it is the last one, unless it is padding and there was one before.
    pub fn step<T: Scalar, const FEATURES: usize>(
        self,
        input: &[T],
        mask: &[u8],
        output: &mut [T],
        state: &mut LastStepState<T, FEATURES>,
    ) {
        if mask.first() != Some(&0) || !state.begun {
            copy(input, &mut state.step);
            state.begun = true;
        }
        copy(&state.step, output);
    }
}
