//! A convolution with the maximum pooling behind it against the two layers one after the other: the same bits, on every instruction set, for
//! batches that are near all at once and for those that are not.

mod common;

use common::values::{bits, random};
use layerfit_core::kernels::Simd;
use layerfit_core::kernels::convolution::pooled::{self, Gradients, Pooled};
use layerfit_core::kernels::convolution::{self, Convolution};
use layerfit_core::kernels::pooling::{self, Maxima};
use layerfit_core::kernels::product::{BLOCK, Start, sum_columns};
use layerfit_core::rand::RngExt;
use layerfit_core::{Axis, Generator, Padding, Scalar, Update, Window, rng};

/// Random sizes; `size` is the most that an image has in one direction.
fn layers(rng: &mut Generator, size: usize) -> Pooled {
    let groups = rng.random_range(1..=2);
    let channels = groups * rng.random_range(1..=3);
    let mut axis = |inputs: Option<usize>, kernel: usize| {
        let inputs = inputs.unwrap_or_else(|| rng.random_range(size / 2..=size)).max(kernel);
        let padding = [Padding::Valid, Padding::Same][rng.random_range(0..2)];
        Axis::new(inputs, rng.random_range(1..=kernel), rng.random_range(1..=2), 1, padding)
    };
    let window = Window { height: axis(None, 3), width: axis(None, 3), channels };
    let [height, width] = [window.height.output, window.width.output].map(|inputs| axis(Some(inputs), 3.min(inputs)));
    let outputs = groups * rng.random_range(1..=18);
    let maxima = Maxima { window: Window { height, width, channels: outputs }, is_rectified: rng.random_range(0..2) == 0 };
    Pooled { convolution: Convolution { window, outputs, groups }, maxima }
}

/// Output, places, gradients of weights, biases and images.
type Results<T> = (Vec<T>, Vec<u8>, Vec<T>, Vec<T>, Vec<T>);

struct Work<T> {
    layers: Pooled,
    samples: usize,
    update: Update,
    images: Vec<T>,
    weight: Vec<T>,
    bias: Vec<T>,
    slope: Vec<T>,
}

impl<T: Scalar> Work<T> {
    fn random(seed: u64, layers: Pooled, samples: usize) -> Self {
        let Pooled { convolution, maxima } = layers;
        let numbers = |index: u64, length| random(seed * 4 + index, length, -1.0, 1.0);
        Self {
            layers,
            samples,
            update: if seed.is_multiple_of(3) { Update::Add } else { Update::Replace },
            images: numbers(0, samples * convolution.window.inputs()),
            weight: numbers(1, convolution.depth() * convolution.outputs),
            bias: numbers(2, if seed.is_multiple_of(4) { 0 } else { convolution.outputs }),
            slope: numbers(3, samples * maxima.window.outputs()),
        }
    }

    /// Places for the results, not zero, and for what is between the layers.
    fn places(&self) -> (Results<T>, Vec<T>, Vec<T>) {
        let numbers = |length| vec![T::from_f64(0.5); length];
        let results = (
            numbers(self.slope.len()),
            vec![7; self.slope.len()],
            numbers(self.weight.len()),
            numbers(self.bias.len()),
            numbers(self.images.len()),
        );
        let between = numbers(self.samples * self.layers.maxima.window.inputs());
        (results, between, numbers(BLOCK * self.layers.convolution.depth()))
    }

    fn apart(&self, simd: Simd) -> Results<T> {
        let Pooled { convolution, maxima } = &self.layers;
        let ((mut output, mut places, mut weight, mut bias, mut slope), mut between, mut panel) = self.places();
        convolution::forward(simd, convolution, &self.images, &self.weight, &self.bias, &mut panel, &mut between);
        pooling::max(simd, maxima, &between, &mut output, &mut places);
        pooling::max_slope(simd, &maxima.window, &places, &self.slope, &mut between);
        convolution::weight_gradient(simd, convolution, &self.images, &between, &mut panel, &mut weight, self.update);
        if !bias.is_empty() {
            sum_columns(simd, convolution.outputs, &between, Start::from(self.update), &mut bias);
        }
        convolution::input_gradient(simd, convolution, &between, &self.weight, &mut panel, &mut slope);
        (output, places, weight, bias, slope)
    }

    fn together(&self, simd: Simd, wants_slope: bool) -> Results<T> {
        let Self { layers, images, weight, bias, update, slope: given, .. } = self;
        let (mut results, mut between, mut panel) = self.places();
        let (output, places, weights, biases, slope) = &mut results;
        pooled::forward(simd, layers, images, weight, bias, &mut panel, &mut between, output, places);
        let gradients = Gradients { weight: weights, bias: biases, update: *update };
        let slope = wants_slope.then_some(&mut slope[..]);
        pooled::backward(simd, layers, images, weight, places, given, &mut between, slope, &mut panel, gradients);
        results
    }

    fn check(&self) {
        let name = format!("{:?}, {} samples", self.layers, self.samples);
        let expected = self.apart(Simd::PORTABLE);
        for simd in Simd::available() {
            let mut found = self.together(simd, true);
            assert_eq!(found.1, expected.1, "{name}, {simd:?}");
            let numbers = |results: &Results<T>| [&results.0, &results.2, &results.3, &results.4].map(|values| bits(values));
            assert_eq!(numbers(&found), numbers(&expected), "{name}, {simd:?}");
            found.4.fill(T::from_f64(0.5));
            assert_eq!(numbers(&self.together(simd, false)), numbers(&found), "{name}, {simd:?}, no gradient of the images");
        }
    }
}

#[test]
fn what_is_computed_together_has_the_bits_of_two_layers() {
    let mut rng = rng(1);
    for seed in 0..60 {
        let samples = [0, 1, 2, 3, 37][rng.random_range(0..5)];
        Work::<f32>::random(seed, layers(&mut rng, 9), samples).check();
        Work::<f64>::random(seed, layers(&mut rng, 7), samples).check();
    }
}

/// Of these, few samples or one are near, so that positions are left over from one to the next.
#[test]
fn so_do_samples_that_are_not_near_all_at_once() {
    let mut rng = rng(2);
    for seed in 0..12 {
        let mut layers = layers(&mut rng, if seed < 6 { 40 } else { 70 });
        layers.convolution.window.channels = layers.convolution.groups;
        layers.convolution.outputs = 16 * layers.convolution.groups;
        layers.maxima.window.channels = layers.convolution.outputs;
        Work::<f32>::random(seed, layers, 5).check();
    }
}

#[test]
fn slices_of_other_lengths_change_nothing() {
    let layers = layers(&mut rng(3), 8);
    let mut work = Work::<f32>::random(1, layers, 2);
    let untouched = work.places().0;
    work.images.pop();
    let found = work.together(Simd::detect(), true);
    assert_eq!((found.0, found.1, found.2, found.3), (untouched.0, untouched.1, untouched.2, untouched.3));
}
