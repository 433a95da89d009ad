//! Separable convolutions: what a depthwise convolution gives, panel by panel, is the right factor of a product.

use super::depthwise::{self, Positions};
use super::{begin, columns_of_panel, split};
use crate::kernels::Simd;
use crate::kernels::product::{Sizes, Start, Strides, product, product_transposed};
use crate::{Scalar, Update, Window};

/// The sizes of a separable convolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separable {
    /// The windows over an image.
    pub window: Window,
    /// Outputs of every channel in the depthwise convolution.
    pub multiplier: usize,
    /// The channels of the output.
    pub outputs: usize,
}

impl Separable {
    /// The channels between the two convolutions.
    #[must_use]
    pub const fn between(&self) -> usize {
        self.window.channels * self.multiplier
    }

    fn positions(&self, images: usize, outputs: usize) -> Option<usize> {
        let samples = images.checked_div(self.window.inputs())?;
        let positions = samples * self.window.positions();
        (images == samples * self.window.inputs() && outputs == positions * self.outputs).then_some(positions)
    }

    fn parts(&self, positions: usize, room: usize) -> impl Iterator<Item = Positions> {
        let Self { window, multiplier, .. } = *self;
        let parts = split(0..positions, columns_of_panel(room, self.between()));
        parts.map(move |(first, count)| Positions { window, multiplier, first, count })
    }
}

/// The weights of a separable convolution, or their gradients.
#[derive(Clone, Copy, Debug)]
pub struct Weights<D, P> {
    /// `between × places`, the channels contiguous.
    pub depthwise: D,
    /// `outputs × between`, the outputs contiguous.
    pub pointwise: P,
}

/// `output = bias + the pointwise weights times what the depthwise ones give`. Without bias, its slice is empty.
///
/// A `panel` of `between` numbers or more is needed. Slices of other lengths leave the output as it was.
pub fn forward<T: Scalar>(
    simd: Simd,
    convolution: &Separable,
    images: &[T],
    weights: Weights<&[T], &[T]>,
    bias: &[T],
    panel: &mut [T],
    output: &mut [T],
) {
    let Some(positions) = convolution.positions(images.len(), output.len()) else { return };
    let (rows, depth) = (convolution.outputs, convolution.between());
    let start = if bias.is_empty() { Start::Zero } else { Start::Bias };
    for part in convolution.parts(positions, panel.len()) {
        let values = &mut panel[..depth * part.count];
        depthwise::forward(simd, &part, images, weights.depthwise, &[], values);
        let (sizes, output) = (Sizes { rows, columns: part.count, depth }, &mut output[part.first * rows..]);
        product(simd, sizes, weights.pointwise, values, Strides { depth: 1, column: depth }, start, bias, output);
    }
}

/// The gradients of the weights and, if there is a place for it, of the images, from that of the output, `slope`. What is between the
/// convolutions is computed again.
///
/// A `panel` of `2 * 64 * between` numbers or more is needed, unless there are fewer positions.
#[allow(clippy::too_many_arguments)]
pub fn backward<T: Scalar>(
    simd: Simd,
    convolution: &Separable,
    images: &[T],
    slope: &[T],
    weights: Weights<&[T], &[T]>,
    panel: &mut [T],
    mut images_slope: Option<&mut [T]>,
    gradients: Weights<&mut [T], &mut [T]>,
    update: Update,
) {
    let Some(positions) = convolution.positions(images.len(), slope.len()) else { return };
    let (outputs, between) = (convolution.outputs, convolution.between());
    begin(positions, gradients.depthwise, update);
    begin(positions, gradients.pointwise, update);
    if let Some(images_slope) = &mut images_slope {
        images_slope.fill(T::ZERO);
    }
    let room = panel.len() / 2;
    let (values, slopes) = panel.split_at_mut(room);
    for part in convolution.parts(positions, room) {
        let (length, slope) = (between * part.count, &slope[part.first * outputs..]);
        let (values, slopes) = (&mut values[..length], &mut slopes[..length]);
        let update = if part.first == 0 { update } else { Update::Add };
        depthwise::forward(simd, &part, images, weights.depthwise, &[], values);
        let sizes = Sizes { rows: outputs, columns: between, depth: part.count };
        let strides = Strides { depth: between, column: 1 };
        product(simd, sizes, slope, values, strides, Start::from(update), &[], gradients.pointwise);
        let (sizes, strides) =
            (Sizes { rows: between, columns: part.count, depth: outputs }, Strides { depth: 1, column: outputs });
        product_transposed(simd, sizes, weights.pointwise, slope, strides, Start::Zero, &[], slopes);
        depthwise::weight_gradient(simd, &part, update, images, slopes, gradients.depthwise);
        if let Some(images_slope) = &mut images_slope {
            depthwise::add_input_gradient(simd, &part, weights.depthwise, slopes, images_slope);
        }
    }
}
