//! How much memory convolutions take: the formulas of their documentation, against the types that the macro makes.

use layerfit::layers::panel;
use layerfit::prelude::*;

network! {
    struct Image: [28, 28, 1] -> [26, 26, 32] { Conv2d(32, kernel: 3) }
    struct Deep: [9, 8, 64] -> [9, 8, 48] { Conv2d(48, kernel: [3, 5], groups: 4, padding: same) }
    struct Pixels: [28, 28, 16] -> [28, 28, 32] { Conv2d(32, kernel: 1) }
    struct Depthwise: [28, 28, 16] -> [28, 28, 16] { DepthwiseConv2d(kernel: 3, padding: same) }
    struct Separable: [28, 28, 16] -> [28, 28, 8] { SeparableConv2d(8, kernel: 3, padding: same, multiplier: 2) }
    struct Transposed: [7, 6, 16] -> [14, 12, 4] { ConvTranspose2d(4, kernel: 3, stride: 2, padding: same) }
}

/// Bytes in whole lines of the cache, to which what training keeps is aligned.
fn lines(numbers: usize) -> usize {
    (4 * numbers).next_multiple_of(64)
}

fn cache<N: Layer, const B: usize>() -> usize {
    size_of::<N::Cache<B>>()
}

fn memory<N: Layer>() -> usize {
    size_of::<N::Memory<1>>()
}

#[test]
fn a_pass_needs_some_patches_however_large_the_batch_is() {
    let training = |depth: usize| lines(panel::training(depth));
    assert_eq!([cache::<Image, 1>(), cache::<Image, 128>()], [training(9); 2]);
    assert_eq!([cache::<Deep, 1>(), cache::<Deep, 128>()], [training(3 * 5 * 64 / 4); 2]);
    assert_eq!([cache::<Separable, 1>(), cache::<Separable, 128>()], [lines(2 * panel::training(2 * 16)); 2]);
    assert_eq!([cache::<Transposed, 1>(), cache::<Transposed, 128>()], [training(3 * 3 * 4); 2]);
    assert_eq!([cache::<Pixels, 128>(), cache::<Depthwise, 128>()], [0; 2]);
    // 192 patches, of the 86,528 of a batch of 128.
    assert_eq!(panel::training(9), 192 * 9);
    assert_eq!(panel::training(100_000), 64 * 100_000);
}

#[test]
fn inference_needs_few_patches() {
    assert_eq!(memory::<Image>(), 4 * panel::inference(9, 26 * 26));
    assert_eq!(memory::<Deep>(), 4 * panel::inference(240, 72));
    assert_eq!(memory::<Separable>(), 4 * panel::inference(32, 28 * 28));
    assert_eq!(memory::<Transposed>(), 4 * panel::inference(36, 42));
    assert_eq!([memory::<Pixels>(), memory::<Depthwise>()], [0; 2]);
    assert_eq!(panel::inference(9, 26 * 26), 222 * 9);
    assert_eq!(panel::inference(9, 4), 4 * 9);
    assert_eq!(panel::inference(100_000, 1000), 6 * 100_000);
}

#[test]
fn parameters_and_multiplications_are_counted() {
    assert_eq!((Image::PARAMETERS, Image::MACS), (9 * 32 + 32, 26 * 26 * 9 * 32));
    assert_eq!((Deep::PARAMETERS, Deep::MACS), (240 * 48 + 48, 72 * 240 * 48));
    assert_eq!((Depthwise::PARAMETERS, Depthwise::MACS), (9 * 16 + 16, 28 * 28 * 9 * 16));
    assert_eq!((Separable::PARAMETERS, Separable::MACS), (9 * 32 + 32 * 8 + 8, 28 * 28 * 32 * (9 + 8)));
    assert_eq!((Transposed::PARAMETERS, Transposed::MACS), (9 * 4 * 16 + 4, 42 * 36 * 16));
}
