//! Transposed convolutions: the windows are those over the output, and every input is spread over the patch of its window.

use super::patches::{Layout, Part, gather, scatter};
use super::{begin, columns_of_panel, split};
use crate::kernels::Simd;
use crate::kernels::product::{Sizes, Start, Strides, product, product_transposed};
use crate::{Scalar, Update, Window};

/// The sizes of a transposed convolution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transposed {
    /// The windows over the output, one for each position of the input.
    pub window: Window,
    /// The channels of the input.
    pub inputs: usize,
}

impl Transposed {
    /// The numbers that an input is spread over.
    #[must_use]
    pub const fn depth(&self) -> usize {
        self.window.places() * self.window.channels
    }

    fn positions(&self, inputs: usize, outputs: usize, weights: usize) -> Option<usize> {
        let samples = outputs.checked_div(self.window.inputs())?;
        let positions = samples * self.window.positions();
        let fit = outputs == samples * self.window.inputs()
            && inputs == positions * self.inputs
            && weights == self.depth() * self.inputs;
        fit.then_some(positions)
    }

    fn parts(&self, positions: usize, room: usize) -> impl Iterator<Item = Part> {
        let part = Part { window: self.window, channel: 0, channels: self.window.channels, first: 0, count: 0 };
        split(0..positions, columns_of_panel(room, self.depth())).map(move |(first, count)| Part { first, count, ..part })
    }
}

/// `output = bias + the products of weights and inputs, added where their windows are`, in the order of the positions.
///
/// `weight` is `depth × inputs`, the depth by place and channel and contiguous. A `panel` of `depth` numbers or more is needed. Slices of
/// other lengths leave the output as it was.
pub fn forward<T: Scalar>(
    simd: Simd,
    convolution: &Transposed,
    input: &[T],
    weight: &[T],
    bias: &[T],
    panel: &mut [T],
    output: &mut [T],
) {
    let Some(positions) = convolution.positions(input.len(), output.len(), weight.len()) else { return };
    if bias.len() == convolution.window.channels {
        output.chunks_exact_mut(bias.len()).for_each(|pixel| pixel.copy_from_slice(bias));
    } else {
        output.fill(T::ZERO);
    }
    let (depth, numbers) = (convolution.inputs, convolution.depth());
    for part in convolution.parts(positions, panel.len()) {
        let (count, input) = (part.count, &input[part.first * depth..]);
        let panel = &mut panel[..numbers * count];
        match part.layout() {
            Layout::Patches => {
                let sizes = Sizes { rows: numbers, columns: count, depth };
                product(simd, sizes, weight, input, Strides { depth: 1, column: depth }, Start::Zero, &[], panel);
            }
            Layout::Places => {
                let sizes = Sizes { rows: count, columns: numbers, depth };
                product_transposed(simd, sizes, input, weight, Strides { depth: numbers, column: 1 }, Start::Zero, &[], panel);
            }
        }
        scatter(simd, &part, panel, output);
    }
}

/// The gradients of the weights and, if there is a place for it, of the input, from that of the output, `slope`.
///
/// A `panel` of `64 * depth` numbers or more is needed, unless there are fewer positions.
#[allow(clippy::too_many_arguments)]
pub fn backward<T: Scalar>(
    simd: Simd,
    convolution: &Transposed,
    input: &[T],
    slope: &[T],
    weight: &[T],
    panel: &mut [T],
    mut input_slope: Option<&mut [T]>,
    gradient: &mut [T],
    update: Update,
) {
    let Some(positions) = convolution.positions(input.len(), slope.len(), gradient.len()) else { return };
    begin(positions, gradient, update);
    let (inputs, numbers) = (convolution.inputs, convolution.depth());
    for part in convolution.parts(positions, panel.len()) {
        let (count, from) = (part.count, part.first * inputs);
        let panel = &mut panel[..numbers * count];
        gather(simd, &part, slope, panel);
        let start = if part.first == 0 { Start::from(update) } else { Start::Add };
        let (sizes, strides) = (Sizes { rows: numbers, columns: inputs, depth: count }, Strides { depth: inputs, column: 1 });
        let product = if part.layout() == Layout::Patches { product } else { product_transposed };
        product(simd, sizes, panel, &input[from..], strides, start, &[], gradient);
        if let Some(input_slope) = &mut input_slope {
            let (sizes, result) = (Sizes { rows: inputs, columns: count, depth: numbers }, &mut input_slope[from..]);
            product_transposed(simd, sizes, weight, panel, part.strides(), Start::Zero, &[], result);
        }
    }
}
