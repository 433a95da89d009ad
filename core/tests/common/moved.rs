//! Layers that move, mix or mask what is in an image, as [`Subject`]s.

use layerfit_core::kernels::Simd;
use layerfit_core::kernels::bilinear::Growth;
use layerfit_core::kernels::dropout::Channels;
use layerfit_core::kernels::frame::Frame;
use layerfit_core::kernels::group_norm::Groups;
use layerfit_core::layers::{
    Crop2d, Dropout2d, GroupNorm, GroupNormCache, GroupNormMemory, Permute, UpsampleBilinear2d, UpsampleNearest2d, ZeroPad2d,
};
use layerfit_core::{Parameters, Scalar, Shape, TensorName, Update, rng, zeroed};

use super::Subject;
use super::images::Case;

/// Samples that the cache of a normalization has room for.
const ROOM: usize = 8;

/// Padding and cropping with sides of all kinds.
pub fn framed<T: Scalar>() -> Vec<Case<T>> {
    let mut cases = Vec::new();
    for (inner, before, after, channels) in [
        ([1, 1], [0, 0], [0, 0], 3),
        ([3, 2], [1, 1], [1, 1], 2),
        ([2, 3], [0, 2], [1, 0], 1),
        ([4, 1], [3, 0], [0, 5], 5),
        ([2, 2], [0, 0], [2, 1], 17),
    ] {
        let frame = Frame { inner, before, after, channels };
        let mut case = |name: &str, subject| cases.push(Case { name: format!("{name} of {frame:?}"), subject });
        case("padding", padding(frame));
        case("cropping", cropping(frame));
    }
    cases
}

/// Images that grow, by equal and by other factors.
pub fn grown<T: Scalar>() -> Vec<Case<T>> {
    let mut cases = Vec::new();
    for (size, factor, channels) in [
        ([1, 1], [2, 3], 2),
        ([2, 3], [2, 2], 1),
        ([3, 2], [1, 4], 3),
        ([4, 3], [3, 1], 5),
        ([2, 2], [5, 2], 19),
        ([3, 1], [2, 2], 33),
    ] {
        let growth = Growth { size, factor, channels };
        let mut case = |name: &str, subject| cases.push(Case { name: format!("{name} of {growth:?}"), subject });
        case("nearest", nearest(growth));
        case("bilinear", bilinear(growth));
    }
    cases
}

/// Every order of the axes of some shapes.
pub fn permuted<T: Scalar>() -> Vec<Case<T>> {
    let orders: [(&[usize], &[&[usize]]); 4] = [
        (&[5], &[&[0]]),
        (&[3, 4], &[&[0, 1], &[1, 0]]),
        (&[2, 3, 5], &[&[0, 1, 2], &[0, 2, 1], &[1, 0, 2], &[1, 2, 0], &[2, 0, 1], &[2, 1, 0]]),
        (&[2, 3, 2, 4], &[&[3, 1, 0, 2], &[1, 2, 3, 0], &[2, 3, 0, 1], &[0, 2, 1, 3]]),
    ];
    let mut cases = Vec::new();
    for (shape, orders) in orders {
        for order in orders {
            let shape = Shape::new(shape);
            cases.push(Case { name: format!("order {order:?} of {shape}"), subject: self::order(shape, order) });
        }
    }
    cases
}

/// Normalizations of groups: all channels, some, each alone.
pub fn normalized<T: Scalar>() -> Vec<Case<T>> {
    let mut cases = Vec::new();
    macro_rules! normalized {
        ($($channels:literal: $groups:expr, $positions:expr;)*) => {$(
            let groups = Groups { groups: $groups, positions: $positions, epsilon: 0.1 };
            let subject: Box<dyn Subject<T>> = Box::new(Normalized::<T, $channels>::new(groups));
            cases.push(Case { name: format!("norm of {} channels in {groups:?}", $channels), subject });
        )*};
    }
    normalized! { 1: 1, 5; 4: 1, 6; 4: 2, 1; 6: 3, 7; 6: 6, 4; 20: 5, 9; 38: 2, 70; 85: 85, 3; }
    cases
}

/// Masks of channels.
pub fn masked<T: Scalar>() -> Vec<Case<T>> {
    [(1, 4), (3, 5), (19, 2), (40, 3)]
        .into_iter()
        .map(|(channels, positions)| {
            let channels = Channels { channels, positions };
            let subject = Masked { channels, layer: Dropout2d::new(0.4, channels), noise: Vec::new() };
            Case { name: format!("dropout of {channels:?}"), subject: Box::new(subject) as Box<dyn Subject<T>> }
        })
        .collect()
}

pub fn padding<T: Scalar>(frame: Frame) -> Box<dyn Subject<T>> {
    Box::new((frame, ZeroPad2d::new(frame)))
}

pub fn cropping<T: Scalar>(frame: Frame) -> Box<dyn Subject<T>> {
    Box::new((frame, Crop2d::new(frame)))
}

pub fn nearest<T: Scalar>(growth: Growth) -> Box<dyn Subject<T>> {
    Box::new((growth, UpsampleNearest2d::new(growth)))
}

pub fn bilinear<T: Scalar>(growth: Growth) -> Box<dyn Subject<T>> {
    Box::new((growth, UpsampleBilinear2d::new(growth)))
}

pub fn order<T: Scalar>(shape: Shape, order: &[usize]) -> Box<dyn Subject<T>> {
    Box::new(Permuted { shape, layer: Permute::new(shape, order) })
}

/// Of six channels.
pub fn norm_of_six<T: Scalar>(groups: Groups) -> Box<dyn Subject<T>> {
    Box::new(Normalized::<T, 6>::new(groups))
}

macro_rules! without_memory {
    ($($sizes:ident $layer:ident($simd:ident: $($passed:ident)?) $inputs:ident => $outputs:ident;)*) => {
        $(impl<T: Scalar> Subject<T> for ($sizes, $layer) {
            fn inputs(&self) -> usize {
                self.0.$inputs()
            }
            fn outputs(&self) -> usize {
                self.0.$outputs()
            }
            fn forward(&mut self, $simd: Simd, input: &[T], output: &mut [T]) {
                self.1.forward($($passed,)? input, output);
            }
            fn backward(&mut self, $simd: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
                self.1.backward($($passed,)? slope, Some(input_slope));
            }
            fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
                self.forward(simd, input, output);
            }
        })*
    };
}
without_memory! {
    Frame ZeroPad2d(_simd:) small => large;
    Frame Crop2d(_simd:) large => small;
    Growth UpsampleNearest2d(simd: simd) small => large;
    Growth UpsampleBilinear2d(simd: simd) small => large;
}

struct Permuted {
    shape: Shape,
    layer: Permute,
}

impl<T: Scalar> Subject<T> for Permuted {
    fn inputs(&self) -> usize {
        self.shape.len()
    }
    fn outputs(&self) -> usize {
        self.shape.len()
    }
    fn forward(&mut self, _: Simd, input: &[T], output: &mut [T]) {
        self.layer.forward(input, output);
    }
    fn backward(&mut self, _: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
        self.layer.backward(slope, Some(input_slope));
    }
    fn infer(&mut self, _: Simd, input: &[T], output: &mut [T]) {
        self.layer.forward(input, output);
    }
}

/// The same noise in every forward and for every sample, so that samples are independent.
struct Masked {
    channels: Channels,
    layer: Dropout2d,
    noise: Vec<u16>,
}

impl<T: Scalar> Subject<T> for Masked {
    fn inputs(&self) -> usize {
        self.channels.channels * self.channels.positions
    }
    fn outputs(&self) -> usize {
        self.channels.channels * self.channels.positions
    }
    fn is_independent(&self) -> bool {
        false
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.noise = vec![0; input.len() / self.channels.positions];
        self.layer.forward(simd, &mut rng(7), input, output, &mut self.noise);
    }
    fn backward(&mut self, simd: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
        input_slope.copy_from_slice(slope);
        self.layer.backward(simd, &self.noise, input_slope);
    }
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        output.copy_from_slice(&input[..output.len()]);
        let mut noise = vec![0; input.len() / self.channels.positions];
        self.layer.forward_in_place(simd, &mut rng(7), output, &mut noise);
    }
}

struct Normalized<T: Scalar, const N: usize> {
    groups: Groups,
    layer: GroupNorm<T, N>,
    gradients: GroupNorm<T, N>,
    cache: GroupNormCache<T, N, ROOM>,
    memory: GroupNormMemory<T, N>,
}

impl<T: Scalar, const N: usize> Normalized<T, N> {
    fn new(groups: Groups) -> Self {
        let mut layer: GroupNorm<T, N> = zeroed();
        layer.init();
        Self { groups, layer, gradients: zeroed(), cache: zeroed(), memory: zeroed() }
    }
}

impl<T: Scalar, const N: usize> Subject<T> for Normalized<T, N> {
    fn inputs(&self) -> usize {
        N * self.groups.positions
    }
    fn outputs(&self) -> usize {
        N * self.groups.positions
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.layer.forward(simd, self.groups, input, output, &mut self.cache);
    }
    fn backward(&mut self, simd: Simd, input: &[T], _: &[T], slope: &[T], input_slope: &mut [T], update: Update) {
        input_slope.copy_from_slice(slope);
        self.layer.backward(simd, self.groups, input, input_slope, &mut self.cache, &mut self.gradients, update);
    }
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        output.copy_from_slice(&input[..output.len()]);
        self.layer.infer(simd, self.groups, output, &mut self.memory);
    }
    fn tensors(&self) -> usize {
        2
    }
    fn learned(&self) -> usize {
        2
    }
    fn name(&self, tensor: usize) -> String {
        TensorName::<GroupNorm<T, N>>::new(tensor).to_string()
    }
    fn tensor(&mut self, tensor: usize) -> &mut [T] {
        self.layer.tensor_mut(tensor)
    }
    fn gradient(&self, tensor: usize) -> &[T] {
        self.gradients.tensor(tensor)
    }
}
