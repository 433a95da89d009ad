//! Convolutions with every option, in training and in inference.

use layerfit::prelude::*;

use layerfit::nalgebra::SVector;

use crate::declared::every_count;
use crate::inference;
use crate::subject::{Held, randomize};

const CHANNELS: usize = 3;
const KERNEL: usize = 2;
const STRIDE: usize = 2;
const GROUPS: usize = 3;

network! {
    struct Plain: [5, 4, 2] -> [3, 2, 3] { conv: Conv2d(3, kernel: 3) }
    struct Pooled: [6, 5, 1] -> [3] { conv: Conv2d(5, kernel: [2, 3], bias: false, l2: 0.1) -> Tanh, Flatten -> Dense(3) }
    /// Padding by `same` with even kernels: more behind than in front.
    struct Same: [5, 3, 2] -> [5, 3, 3] { Conv2d(3, kernel: [2, 4], padding: same, l1: 0.02) -> Tanh -> Conv2d(3, kernel: 3, padding: same) }
    struct SameWithStride: [7, 4, 1] -> [3, 2, 2] { Conv2d(2, kernel: 3, stride: [3, 2], padding: same) }
    struct Padded: [4, 3, 2] -> [8, 5, 3] { Conv2d(3, kernel: [1, 3], padding: [2, 2]) }
    struct FarPadded: [2, 1, 3] -> [3, 1, 2] { Conv2d(2, kernel: [2, 3], padding: 1) }
    /// Some places are seen by no window.
    struct Sparse: [7, 8, 1] -> [3, 2, 2] { Conv2d(2, kernel: 2, stride: [2, 5]) }
    struct Dilated: [7, 6, 2] -> [3, 2, 3] { Conv2d(3, kernel: 3, dilation: [2, 2]) }
    struct DilatedSame: [5, 4, 3] -> [3, 4, 2] { Conv2d(2, kernel: [3, 2], stride: [2, 1], dilation: [1, 3], padding: same) }
    struct Grouped: [4, 5, 4] -> [3, 3, 6] { Conv2d(6, kernel: [2, 3], groups: 2) }
    struct GroupedSame: [3, 4, 6] -> [3, 4, 3] { Conv2d(3, kernel: 3, groups: 3, padding: same, dilation: 2) -> Tanh }
    struct AsManyGroups: [4, 4, 4] -> [2, 2, 8] { Conv2d(8, kernel: 3, groups: 4) }
    struct GroupedPixels: [3, 2, 4] -> [3, 2, 6] { Conv2d(6, kernel: 1, groups: 2) }
    struct Pixels: [3, 2, 3] -> [3, 2, 5] { Tanh -> Conv2d(5, kernel: 1) -> Tanh -> Conv2d(5, kernel: 1, padding: same) }
    struct StridedPixels: [5, 4, 3] -> [3, 2, 2] { Conv2d(2, kernel: 1, stride: 2) }
    struct PaddedPixels: [2, 3, 1] -> [4, 5, 2] { Conv2d(2, kernel: 1, padding: 1) }
    struct OnePixel: [1, 1, 3] -> [1, 1, 4] { Conv2d(4, kernel: 1) -> Tanh -> Conv2d(4, kernel: 3, padding: same) }
    /// More positions in a few samples than a panel has, and sums of several blocks.
    struct Large: [9, 8, 1] -> [1] { Conv2d(2, kernel: 3) -> Tanh -> Conv2d(1, kernel: 4, stride: 3, padding: 1) -> Flatten -> Dense(1) }
    struct Deep: [4, 3, 19] -> [2, 1, 3] { Conv2d(3, kernel: 3) }
    struct Constants: [5, 6, CHANNELS] -> [2, 3, 2 * CHANNELS] {
        Conv2d(2 * CHANNELS, kernel: KERNEL, stride: STRIDE, groups: GROUPS),
    }

    struct Sequence: [7, 2] -> [5, 3] { Conv1d(3, kernel: 3) }
    struct Causal: [6, 2] -> [3, 2] { Conv1d(2, kernel: 3, padding: causal, dilation: 2) -> Tanh -> Conv1d(2, kernel: 2, stride: 2, padding: causal) }
    struct SequenceSame: [5, 4] -> [3, 2] { Conv1d(2, kernel: 4, stride: 2, groups: 2, padding: same) }
    struct SequencePadded: [4, 1] -> [5, 2] { Conv1d(2, kernel: 2, padding: 1) }

    struct Depthwise: [5, 4, 3] -> [3, 2, 3] { DepthwiseConv2d(kernel: 3, l2: 0.1) }
    struct DepthwiseSame: [5, 4, 5] -> [3, 4, 5] { DepthwiseConv2d(kernel: [4, 2], stride: [2, 1], padding: same, bias: false) -> Tanh }
    struct DepthwiseDilated: [6, 7, 2] -> [3, 5, 2] { DepthwiseConv2d(kernel: 3, dilation: [2, 3], padding: 2, stride: [2, 1], multiplier: 1) -> Conv2d(2, kernel: 1) }
    struct DepthwiseSeveral: [4, 5, 3] -> [3, 2, 6] { DepthwiseConv2d(kernel: 2, stride: [1, 3], multiplier: 2, l1: 0.1) }
    struct DepthwiseWide: [4, 9, 22] -> [3, 7, 22] { DepthwiseConv2d(kernel: [2, 3]) }
    struct DepthwiseWhole: [3, 4, 2] -> [1, 1, 2] { DepthwiseConv2d(kernel: [3, 4]) }

    struct Separable: [5, 4, 3] -> [3, 2, 4] { SeparableConv2d(4, kernel: 3, l1: 0.01, l2: 0.1) }
    struct SeparableSame: [5, 4, 2] -> [3, 4, 3] { SeparableConv2d(3, kernel: [2, 3], stride: [2, 1], padding: same, multiplier: 3, bias: false) -> Tanh }
    struct SeparableDilated: [6, 5, 2] -> [4, 1, 2] { SeparableConv2d(2, kernel: [2, 3], dilation: 2) }

    struct Transposed: [3, 2, 2] -> [5, 4, 3] { ConvTranspose2d(3, kernel: 3, l2: 0.1) }
    struct TransposedSame: [3, 2, 3] -> [6, 6, 2] { ConvTranspose2d(2, kernel: [3, 2], stride: [2, 3], padding: same, bias: false) -> Tanh }
    /// Some places of the output are reached by no input.
    struct TransposedSparse: [3, 2, 2] -> [8, 5, 3] { ConvTranspose2d(3, kernel: 2, stride: 3) -> Tanh }
    struct TransposedPadded: [3, 4, 4] -> [5, 6, 1] { ConvTranspose2d(1, kernel: [3, 2], stride: [2, 2], dilation: [1, 3], padding: [1, 2]) }
    struct TransposedOne: [1, 1, 3] -> [4, 5, 2] { ConvTranspose2d(2, kernel: [4, 5]) }
    struct TransposedSequence: [4, 2] -> [9, 3] { ConvTranspose1d(3, kernel: 3, stride: 2) -> Tanh -> ConvTranspose1d(3, kernel: 1) }
    /// With maximum pooling that alone reads a convolution, computed together with it: first, between others, with weights that are used twice.
    struct MaximaFirst: [7, 6, 2] -> [2] { Conv2d(3, kernel: 3, l2: 0.1) -> Relu -> MaxPool2d(2) -> Flatten -> Dense(2) }
    struct MaximaInside: [5, 4, 2] -> [3, 2, 2] {
        Tanh -> Conv2d(4, kernel: 2, groups: 2, padding: same, bias: false) -> MaxPool2d(3, stride: 1, padding: 1) -> Relu,
        Conv2d(2, kernel: 3) -> MaxPool2d(1),
    }
    struct MaximaOfLine: [9, 2] -> [3, 3] { Conv1d(3, kernel: 3) -> MaxPool1d(3, stride: 2) }
    struct MaximaOfPixels: [4, 4, 2] -> [2, 2, 3] { Tanh -> Conv2d(3, kernel: 1) -> Relu -> MaxPool2d(2) }
    struct MaximaTwice: [4, 3, 1] -> [1] {
        seen: Conv2d(1, kernel: 3, padding: same) -> Relu -> MaxPool2d(2, stride: 1, padding: 1),
        again: Crop2d([1, 0, 1, 0]) -> seen -> Flatten -> Dense(1),
    }
    struct TransposedMany: [7, 6, 1] -> [1] { ConvTranspose2d(2, kernel: 3, stride: 2, padding: 1) -> Tanh -> Flatten -> Dense(1) }
}

/// Every number of samples up to five, and inference.
fn check<N, const IN: usize, const OUT: usize>()
where
    N: Network<Scalar = f64, Input = SVector<f64, IN>, Output = SVector<f64, OUT>>,
{
    let mut subject = Held::<N, 5>::new();
    every_count(&mut subject, 1);
    randomize(&mut subject, 2);
    inference::check(&mut subject, true, 2).unwrap_or_else(|error| panic!("{error}"));
}

macro_rules! networks {
    ($($test:ident: $($network:ident)*;)*) => {
        $(#[test]
        fn $test() {
            $(check::<$network<f64>, _, _>();)*
        })*
    };
}

networks! {
    convolutions: Plain Pooled Sparse Deep;
    padding_in_images: Same SameWithStride Padded FarPadded;
    dilation: Dilated DilatedSame;
    groups: Grouped GroupedSame AsManyGroups GroupedPixels;
    kernels_of_one_place: Pixels StridedPixels PaddedPixels OnePixel;
    several_panels: Large TransposedMany;
    constants_as_sizes: Constants;
    maxima: MaximaFirst MaximaInside MaximaOfLine MaximaOfPixels MaximaTwice;
    sequences: Sequence Causal SequenceSame SequencePadded TransposedSequence;
    depthwise: Depthwise DepthwiseSame DepthwiseDilated DepthwiseSeveral DepthwiseWide DepthwiseWhole;
    separable: Separable SeparableSame SeparableDilated;
    transposed: Transposed TransposedSame TransposedSparse TransposedPadded TransposedOne;
}
