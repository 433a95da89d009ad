use crate::Scalar;
use crate::kernels::frame::{self, Frame};

/// Zeros around an image: `[height, width, C] -> [top + height + bottom, left + width + right, C]`.
///
/// Forward `y = x` inside and 0 around it; backward `dx = dy` inside. Training keeps nothing.
///
/// ```
/// use layerfit_core::{kernels::frame::Frame, layers::ZeroPad2d};
/// let layer = ZeroPad2d::new(Frame { inner: [1, 2], before: [1, 0], after: [0, 1], channels: 1 });
/// let (mut output, mut slope) = ([7.0; 6], [0.0; 2]);
/// layer.forward(&[1.0, 2.0], &mut output);
/// assert_eq!(output, [0.0, 0.0, 0.0, 1.0, 2.0, 0.0]);
/// layer.backward(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], Some(&mut slope));
/// assert_eq!(slope, [4.0, 5.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ZeroPad2d {
    frame: Frame,
}

impl ZeroPad2d {
    /// With the input inside of this frame.
    #[must_use]
    pub const fn new(frame: Frame) -> Self {
        Self { frame }
    }

    /// The padded images, in training as in inference.
    pub fn forward<T: Scalar>(self, input: &[T], output: &mut [T]) {
        frame::surround(&self.frame, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for.
    pub fn backward<T: Scalar>(self, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            frame::cut(&self.frame, slope, input_slope);
        }
    }
}
