use crate::Scalar;
use crate::kernels::frame::{self, Frame};

/// The middle of an image: `[height, width, C] -> [height - top - bottom, width - left - right, C]`.
///
/// Forward `y = x` of what stays; backward `dx = dy` there and 0 around it. Training keeps nothing.
///
/// ```
/// use layerfit_core::{kernels::frame::Frame, layers::Crop2d};
/// let layer = Crop2d::new(Frame { inner: [1, 2], before: [1, 0], after: [0, 1], channels: 1 });
/// let (mut output, mut slope) = ([0.0; 2], [7.0; 6]);
/// layer.forward(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], &mut output);
/// assert_eq!(output, [4.0, 5.0]);
/// layer.backward(&[1.0, 2.0], Some(&mut slope));
/// assert_eq!(slope, [0.0, 0.0, 0.0, 1.0, 2.0, 0.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crop2d {
    frame: Frame,
}

impl Crop2d {
    /// With the output inside of this frame.
    #[must_use]
    pub const fn new(frame: Frame) -> Self {
        Self { frame }
    }

    /// The middle of every image, in training as in inference.
    pub fn forward<T: Scalar>(self, input: &[T], output: &mut [T]) {
        frame::cut(&self.frame, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for.
    pub fn backward<T: Scalar>(self, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            frame::surround(&self.frame, slope, input_slope);
        }
    }
}
