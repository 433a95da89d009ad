//! Inference forms: networks in which batch normalizations are part of the weights before them.
#![cfg(feature = "safetensors")]

use layerfit::nalgebra::SVector;
use layerfit::prelude::*;
use layerfit::rand::{Rng, RngExt};
use layerfit::{Parameters, Scalar, weights};

network! {
    /// Everything a normalization can be part of, and three that stay.
    #[quiet(bias_before_batch_norm)]
    pub struct Images: [9, 8, 3] -> [4] {
        first: BatchNorm -> Conv2d(6, kernel: 3, bias: false) -> BatchNorm -> Relu,
        apart: DepthwiseConv2d(kernel: 3, multiplier: 2) -> Dropout2d(0.2) -> BatchNorm(eps: 1e-5) -> Relu,
        mixed: SeparableConv2d(5, kernel: 3, padding: same, bias: false) -> BatchNorm,
        up: ConvTranspose2d(3, kernel: 2, stride: 2) -> BatchNorm -> BatchNorm -> Tanh,
        sum: up + up -> Flatten -> Dense(7),
        shown: BatchNorm -> Sigmoid,
        more: shown -> Dense(4, l2: 0.1),
        out: BatchNorm,
    }

    /// A sequence, step by step.
    #[quiet(bias_before_batch_norm)]
    pub struct Signal: [12, 2] -> [12, 3] {
        heard: Conv1d(4, kernel: 3, padding: causal) -> BatchNorm -> GaussianNoise(0.1) -> Relu,
        told: Dense(3) -> BatchNorm,
    }

    /// A width that others choose.
    #[quiet(bias_before_batch_norm)]
    pub struct Wide<const HIDDEN: usize>: [3] -> [2] {
        hidden: Dense(HIDDEN) -> BatchNorm -> Relu,
        out: Dense(2),
    }

    /// A normalization in every place where it must stay.
    #[quiet(bias_before_batch_norm)]
    pub struct Shared: [4] -> (a: [4], b: [4]) {
        a: Dense(4) -> BatchNorm,
        twice: a -> a -> Relu,
        both: Dense(4),
        c: both -> BatchNorm -> Relu,
        b: both + c -> Dense(4) -> BatchNorm,
    }
}

/// Networks inside of others: what is folded, at two depths, and what has nothing to be folded.
#[allow(unreachable_pub)]
mod nested {
    use layerfit::kernels::Simd;
    use layerfit::nalgebra::SVector;
    use layerfit::prelude::*;
    use layerfit::rand::Rng;
    use layerfit::{Update, losses::endings};

    network! {
        #[quiet(bias_before_batch_norm)]
        pub struct Inner: [4] -> [4] {
            a: Dense(4, bias: false) -> BatchNorm -> Relu,
            b: Dense(4) -> BatchNorm,
        }

        /// Nothing of its own to be folded.
        pub struct Middle: [4] -> [4] {
            inner: Inner -> Dense(4) -> Tanh,
        }
    }

    network! {
        pub struct Outer: [3] -> [2] {
            first: Dense(4, bias: false) -> BatchNorm -> Relu,
            middle: Middle,
            own: Scale,
            again: own -> middle -> Dense(2),
        }

        /// Nothing at all.
        pub struct Plain: [3] -> [4] { Dense(4) -> Tanh }

        pub struct Around: [3] -> [2] { Plain -> Scale -> Dense(2) }
    }

    const WIDTH: usize = 3;

    network! {
        pub struct Narrow<const WIDTH: usize>: [4] -> [WIDTH] { Dense(WIDTH, bias: false) -> BatchNorm }

        /// Written with a constant, and with a parameter.
        pub struct Fixed: [4] -> [3] { narrow: Narrow<{ WIDTH }> }
        pub struct Open<const WIDTH: usize>: [4] -> [WIDTH] {
            first: Dense(4, bias: false) -> BatchNorm -> Relu,
            narrow: Narrow<WIDTH>,
        }
    }

    /// A layer that is no network.
    #[derive(layerfit::Parameters)]
    pub struct Scale<T: Scalar> {
        pub factor: SVector<T, 4>,
    }

    impl<T: Scalar> Layer for Scale<T> {
        const INPUT: Shape = Shape::new(&[4]);
        const OUTPUT: Shape = Shape::new(&[4]);
        const MACS: u64 = 4;
        type Input = SVector<T, 4>;
        type Output = SVector<T, 4>;
        type Ending = endings::Plain;
        type Cache<const B: usize> = ();
        type Memory<const B: usize> = ();

        fn initialize(&mut self, _: &mut dyn Rng) {}
        fn forward<const B: usize>(&self, _: Simd, _: &mut dyn Rng, input: &[T], output: &mut [T], (): &mut ()) {
            output.copy_from_slice(input);
        }
        fn backward<const B: usize>(
            &self,
            _: Simd,
            _: &[T],
            _: &[T],
            _: &mut [T],
            _: Option<&mut [T]>,
            (): &mut (),
            _: &mut Self,
            _: Update,
        ) {
        }
        fn infer<const B: usize>(&self, _: Simd, input: &[T], output: &mut [T], (): &mut ()) {
            for (output, (input, factor)) in output.iter_mut().zip(input.iter().zip(self.factor.iter().cycle())) {
                *output = *input * *factor;
            }
        }
    }
}
use nested::{Around, AroundInference, Inner, Middle, MiddleInference, Outer, OuterInference, Plain};
use nested::{Fixed, FixedInference, Open, OpenInference};

/// A network that looks trained: every number by chance, variances positive.
fn made_up<N: Network>() -> Box<N> {
    let mut rng = rng(7);
    let mut net = N::init(&mut rng);
    for index in 0..N::TENSORS {
        let is_variance = N::info(index).to_string().ends_with("running_var");
        for value in net.tensor_mut(index) {
            let drawn = rng.random::<f64>() - 0.5;
            *value = N::Scalar::from_f64(if is_variance { drawn.abs() + 0.3 } else { drawn });
        }
    }
    net
}

fn largest_difference<T: Scalar>(found: &[T], expected: &[T]) -> f64 {
    assert_eq!(found.len(), expected.len());
    found.iter().zip(expected).map(|(found, expected)| (found.to_f64() - expected.to_f64()).abs()).fold(0.0, f64::max)
}

fn drawn<const N: usize, T: Scalar>(rng: &mut dyn Rng) -> SVector<T, N> {
    SVector::from_fn(|_, _| T::from_f64(rng.random::<f64>() - 0.5))
}

#[test]
fn the_inference_form_of_images_gives_what_the_network_gives() {
    let (net, mut rng) = (made_up::<Images<f64>>(), rng(1));
    let folded = net.folded();
    for _ in 0..20 {
        let input = drawn(&mut rng);
        let (found, expected) = (folded.predict(&input), net.predict(&input));
        assert!(largest_difference(found.as_slice(), expected.as_slice()) < 1e-13, "{found} {expected}");
    }
    let (net, mut memory) = (made_up::<Images>(), ImagesInference::memory());
    let (folded, input) = (net.folded(), drawn(&mut rng));
    let expected = net.predict(&input);
    let found = folded.infer(&input, &mut memory);
    assert!(largest_difference(found.as_slice(), expected.as_slice()) < 1e-5, "{found} {expected}");
    const { assert!(ImagesInference::FLASH_BYTES < Images::FLASH_BYTES && ImagesInference::RAM_BYTES <= Images::RAM_BYTES) }
}

#[test]
fn only_normalizations_that_must_stay_do() {
    let left = |names: &[String]| names.iter().filter(|name| name.ends_with("gamma")).cloned().collect::<Vec<_>>();
    assert_eq!(left(&names::<ImagesInference>()), ["first.gamma", "up_batch_norm_2.gamma"]);
    assert_eq!(left(&names::<SignalInference>()), [""; 0]);
    assert_eq!(left(&names::<SharedInference>()), ["a_batch_norm.gamma", "c.gamma"]);
}

fn names<N: InferenceNetwork>() -> Vec<String> {
    (0..N::TENSORS).map(|index| N::info(index).to_string()).collect()
}

#[test]
fn a_stream_of_the_inference_form_is_one_of_the_network() {
    let (net, mut rng) = (made_up::<Signal>(), rng(2));
    let folded = net.folded();
    let (mut state, mut folded_state) = (Signal::state(), SignalInference::state());
    let input = drawn::<24, f32>(&mut rng);
    let whole = folded.predict(&input);
    for (step, features) in input.as_slice().as_chunks::<2>().0.iter().enumerate() {
        let features = SVector::from(*features);
        let expected = net.step(&mut state, &features);
        let found = folded.step(&mut folded_state, &features);
        assert!(largest_difference(found.as_slice(), expected.as_slice()) < 1e-6);
        assert_eq!(found.as_slice(), &whole.as_slice()[3 * step..3 * step + 3]);
    }
}

#[test]
fn const_parameters_and_several_outputs_stay() {
    let (net, mut rng) = (made_up::<Wide<5>>(), rng(3));
    let input = drawn(&mut rng);
    let (found, expected) = (net.folded().predict(&input), net.predict(&input));
    assert!(largest_difference(found.as_slice(), expected.as_slice()) < 1e-6);
    let net = made_up::<Shared>();
    let input = drawn(&mut rng);
    let (found, expected) = (net.folded().predict(&input), net.predict(&input));
    assert!(largest_difference(found.0.as_slice(), expected.0.as_slice()) < 1e-6);
    assert!(largest_difference(found.1.as_slice(), expected.1.as_slice()) < 1e-6);
}

static SIGNAL: &SignalInference = weights!(SignalInference, "files/signal.safetensors");

/// The compiler and a program come to the same bits. (The file is what `made_up::<Signal>().save(path)` writes.)
#[test]
fn the_compiler_folds_the_file_of_a_trained_network() {
    let mut loaded = Signal::init(&mut rng(0));
    loaded.load("tests/files/signal.safetensors").unwrap();
    let bits = |net: &SignalInference| -> Vec<Vec<u32>> {
        (0..<SignalInference>::TENSORS).map(|index| net.tensor(index).iter().map(|value| value.to_bits()).collect()).collect()
    };
    assert_eq!(bits(SIGNAL), bits(&loaded.folded()));
    assert_eq!(loaded.tensor(0), made_up::<Signal>().tensor(0));
}

#[test]
fn an_image_of_the_inference_form_is_used_where_it_is() {
    let image = layerfit::flash::image(SIGNAL);
    let mut bytes = vec![0; image.len() + 64];
    let start = bytes.as_ptr().align_offset(64);
    bytes[start..start + image.len()].copy_from_slice(&image);
    let net = SignalInference::<f32>::from_bytes(&bytes[start..start + image.len()]).unwrap();
    let input = SVector::from([0.25; 24]);
    assert_eq!(net.predict(&input), SIGNAL.predict(&input));
}

static OUTER: &OuterInference = weights!(OuterInference, "files/outer.safetensors");

#[test]
fn networks_inside_are_folded_too() {
    assert!(names::<OuterInference>().iter().all(|name| !name.ends_with("gamma")), "{:?}", names::<OuterInference>());
    let (net, mut rng) = (made_up::<Outer<f64>>(), rng(4));
    let folded = net.folded();
    for _ in 0..20 {
        let input = drawn(&mut rng);
        let (found, expected) = (folded.predict(&input), net.predict(&input));
        assert!(largest_difference(found.as_slice(), expected.as_slice()) < 1e-13, "{found} {expected}");
    }
    // A normalization is gone for each of `first`, `a` and `b`, and a bias has come for the first two.
    assert_eq!(<OuterInference>::PARAMETERS, Outer::PARAMETERS - 3 * 2 * 4 + 2 * 4);
    const { assert!(OuterInference::FLASH_BYTES < Outer::FLASH_BYTES && OuterInference::RAM_BYTES <= Outer::RAM_BYTES) }
}

#[test]
fn a_network_without_anything_to_fold_is_its_own_form() {
    fn is_own<N: Network<Inference = N>>() {}
    is_own::<Plain>();
    fn is_form<N: Network<Inference = F>, F: InferenceNetwork>() {}
    is_form::<Middle, MiddleInference>();
    let (net, mut rng) = (made_up::<Around>(), rng(5));
    let input = drawn(&mut rng);
    let folded: Box<AroundInference> = net.folded();
    assert_eq!(folded.predict(&input), net.predict(&input));
    assert_eq!(AroundInference::FLASH_BYTES, Around::FLASH_BYTES);
    assert_eq!(names::<Inner>().len(), 11);
}

#[test]
fn a_network_inside_is_folded_unless_it_is_written_with_a_parameter() {
    let left = |names: Vec<String>| names.into_iter().filter(|name| name.ends_with("gamma")).collect::<Vec<_>>();
    assert_eq!(left(names::<Fixed>()), ["narrow.dense_batch_norm.gamma"]);
    assert_eq!(left(names::<FixedInference>()), [""; 0]);
    assert_eq!(left(names::<OpenInference<3>>()), ["narrow.dense_batch_norm.gamma"]);
    let (net, mut rng) = (made_up::<Open<3>>(), rng(6));
    let input = drawn(&mut rng);
    let (found, expected) = (net.folded().predict(&input), net.predict(&input));
    assert!(largest_difference(found.as_slice(), expected.as_slice()) < 1e-6, "{found} {expected}");
}

#[test]
fn the_compiler_folds_networks_inside() {
    let mut loaded = Outer::init(&mut rng(0));
    loaded.load("tests/files/outer.safetensors").unwrap();
    let folded = loaded.folded();
    for index in 0..<OuterInference>::TENSORS {
        let bits = |net: &OuterInference| net.tensor(index).iter().map(|value| value.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(OUTER), bits(&folded));
    }
    let input = SVector::from([0.5, -0.25, 1.0]);
    let (found, expected) = (OUTER.predict(&input), loaded.predict(&input));
    assert!(largest_difference(found.as_slice(), expected.as_slice()) < 1e-5, "{found} {expected}");
}
