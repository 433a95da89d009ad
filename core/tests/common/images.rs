//! Layers over images and axes as [`Subject`]s: their sizes are known at run time, so random ones can be tested.

use layerfit_core::kernels::Simd;
use layerfit_core::kernels::axis::Extent;
use layerfit_core::kernels::pooling::Place;
use layerfit_core::layers::{AvgPool2d, Max, MaxPool2d, Mean, Sum};
use layerfit_core::rand::RngExt;
use layerfit_core::rand::seq::SliceRandom;
use layerfit_core::{Axis, Padding, Scalar, Update, Window, rng};

use super::Subject;

/// A subject and what it is.
pub struct Case<T> {
    pub name: String,
    pub subject: Box<dyn Subject<T>>,
}

/// Numbers of which no two are nearer than 1/64, and none than 1/128 to 0, in random order: no maximum changes its place by a small step.
pub fn apart<T: Scalar>(seed: u64, count: usize) -> Vec<T> {
    let mut values: Vec<T> = (0..count).map(|index| T::from_f64((index as f64 - (count / 2) as f64 + 0.5) / 64.0)).collect();
    values.shuffle(&mut rng(seed));
    values
}

/// Windows of all kinds: strides smaller and larger than the window, padding on no, one and both sides, inputs of one place.
pub fn axes(most: usize) -> Vec<Axis> {
    let mut axes = Vec::new();
    for (input, kernel, stride) in
        (1..=most).flat_map(|input| (1..=3).flat_map(move |kernel| (1..=4).map(move |stride| (input, kernel, stride))))
    {
        let paddings = [Padding::Valid, Padding::Same].into_iter().chain((1..kernel).map(Padding::Each));
        let fits = |padding: &Padding| Axis::padded(input, kernel, stride, 1, *padding) >= kernel;
        axes.extend(paddings.filter(fits).map(|padding| Axis::new(input, kernel, stride, 1, padding)));
    }
    axes
}

/// Some windows, the same for the same seed.
pub fn windows(seed: u64, count: usize, most: usize, channels: &[usize]) -> Vec<Window> {
    let (axes, mut rng) = (axes(most), rng(seed));
    let mut one = |from: &[Axis]| from[rng.random_range(0..from.len())];
    let pairs: Vec<_> = (0..count).map(|_| (one(&axes), one(&axes))).collect();
    let channels = channels.iter().cycle();
    pairs.into_iter().zip(channels).map(|((height, width), channels)| Window { height, width, channels: *channels }).collect()
}

/// Every layer of images with every one of these windows.
pub fn pooled<T: Scalar>(windows: &[Window]) -> Vec<Case<T>> {
    let mut cases = Vec::new();
    for window in windows {
        let mut case = |name: &str, subject| cases.push(Case { name: format!("{name} of {window:?}"), subject });
        let layer = MaxPool2d::new(*window);
        case("max pooling", Box::new(MaxPooled::<u8>::new(*window, layer)) as Box<dyn Subject<T>>);
        case("max pooling with wide places", Box::new(MaxPooled::<u32>::new(*window, layer)));
        case("average pooling", Box::new(*window));
        case("max pooling behind a rectifier", Box::new(MaxPooled::<u8>::new(*window, layer.rectified())));
        case("max pooling with wide places behind a rectifier", Box::new(MaxPooled::<u32>::new(*window, layer.rectified())));
    }
    cases
}

/// The reductions.
pub fn reduced<T: Scalar>(extents: &[Extent]) -> Vec<Case<T>> {
    let mut cases = Vec::new();
    for extent in extents {
        let mut case = |name: &str, subject| cases.push(Case { name: format!("{name} over {extent:?}"), subject });
        case("sum", Box::new((*extent, Sum::new(*extent))) as Box<dyn Subject<T>>);
        case("mean", Box::new((*extent, Mean::new(*extent))));
        case("max", Box::new(Greatest { extent: *extent, places: Vec::new() }));
    }
    cases
}

struct MaxPooled<I> {
    window: Window,
    layer: MaxPool2d,
    places: Vec<I>,
}

impl<I> MaxPooled<I> {
    fn new(window: Window, layer: MaxPool2d) -> Self {
        Self { window, layer, places: Vec::new() }
    }
}

/// A place that no window has, and that does not stand for none, so that one that was not written is found.
trait Unwritten: Place {
    const VALUE: Self;
}
impl Unwritten for u8 {
    const VALUE: Self = Self::MAX - 1;
}
impl Unwritten for u32 {
    const VALUE: Self = Self::MAX - 1;
}

impl<T: Scalar, I: Unwritten> Subject<T> for MaxPooled<I> {
    fn inputs(&self) -> usize {
        self.window.inputs()
    }
    fn outputs(&self) -> usize {
        self.window.outputs()
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.places = vec![I::VALUE; output.len()];
        self.layer.forward(simd, input, output, &mut self.places);
    }
    fn backward(&mut self, simd: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
        self.layer.backward(simd, &self.places, slope, Some(input_slope));
    }
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.layer.infer(simd, input, output);
    }
}

/// Average pooling.
impl<T: Scalar> Subject<T> for Window {
    fn inputs(&self) -> usize {
        Window::inputs(self)
    }
    fn outputs(&self) -> usize {
        Window::outputs(self)
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        AvgPool2d::new(*self).forward(simd, input, output);
    }
    fn backward(&mut self, simd: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
        AvgPool2d::new(*self).backward(simd, slope, Some(input_slope));
    }
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        AvgPool2d::new(*self).forward(simd, input, output);
    }
}

macro_rules! sums {
    ($($layer:ident)*) => {
        $(impl<T: Scalar> Subject<T> for (Extent, $layer) {
            fn inputs(&self) -> usize {
                self.0.count * self.0.inner
            }
            fn outputs(&self) -> usize {
                self.0.inner
            }
            fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
                self.1.forward(simd, input, output);
            }
            fn backward(&mut self, simd: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
                self.1.backward(simd, slope, Some(input_slope));
            }
            fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
                self.1.forward(simd, input, output);
            }
        })*
    };
}
sums! { Sum Mean }

struct Greatest {
    extent: Extent,
    places: Vec<u32>,
}

impl<T: Scalar> Subject<T> for Greatest {
    fn inputs(&self) -> usize {
        self.extent.count * self.extent.inner
    }
    fn outputs(&self) -> usize {
        self.extent.inner
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.places = vec![u32::MAX; output.len()];
        Max::new(self.extent).forward(simd, input, output, &mut self.places);
    }
    fn backward(&mut self, _: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
        Max::new(self.extent).backward(&self.places, slope, Some(input_slope));
    }
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        Max::new(self.extent).infer(simd, input, output);
    }
}
