//! The networks that are trained.

use layerfit::prelude::*;

network! {
    /// Ten scores for one 8×8 grey-scale digit, as in the README.
    pub(crate) struct Digits: [64] -> [10] {
        hidden: Dense(64) -> Relu,
        narrow: Dense(32) -> Relu,
        scores: Dense(10),
    }
}

network! {
    /// Three layers of odd sizes.
    pub(crate) struct Small: [5] -> [3] {
        hidden: Dense(7) -> Relu,
        narrow: Dense(6) -> Relu,
        scores: Dense(3),
    }
}

network! {
    /// [`Small`] with a wider first layer.
    pub(crate) struct Wider: [5] -> [3] {
        hidden: Dense(8) -> Relu,
        narrow: Dense(6) -> Relu,
        scores: Dense(3),
    }
}

network! {
    /// [`Small`] with a penalty.
    pub(crate) struct Penalized: [5] -> [3] {
        hidden: Dense(7, l2: 0.25) -> Relu,
        narrow: Dense(6) -> Relu,
        scores: Dense(3),
    }
}

network! {
    /// More than five million parameters.
    pub(crate) struct Large: [1024] -> [10] {
        hidden: Dense(2048) -> Relu,
        narrow: Dense(1536) -> Relu,
        scores: Dense(10),
    }
}

network! {
    /// Of everything that has a state, a mode or randomness.
    #[quiet(bias_before_batch_norm)]
    pub(crate) struct Mixed: [64] -> [10] {
        hidden: Dense(48, l2: 1e-4) -> BatchNorm -> Gelu -> Dropout(0.2),
        block: Block -> LayerNorm,
        Dense(24, l1: 1e-5) -> PRelu,
        scores: Dense(10),
    }
}

network! {
    /// A part of [`Mixed`].
    pub(crate) struct Block: [48] -> [33] {
        inner: Dense(33, bias: false) -> Tanh -> Dropout(0.1),
    }
}

/// One factor for each of `N` numbers: a layer of somebody's own.
#[derive(layerfit::Parameters)]
pub(crate) struct Scale<const N: usize, T> {
    /// The factors.
    pub(crate) factor: SVector<T, N>,
}

impl<const N: usize, T: Scalar> Layer for Scale<N, T> {
    const INPUT: Shape = Shape::new(&[N]);
    const OUTPUT: Shape = Shape::new(&[N]);
    const MACS: u64 = N as u64;
    type Input = SVector<T, N>;
    type Output = SVector<T, N>;
    type Ending = layerfit::losses::endings::Plain;
    type Cache<const B: usize> = ();
    type Memory<const B: usize> = ();

    fn initialize(&mut self, _: &mut dyn layerfit::rand::Rng) {
        self.factor.fill(T::ONE);
    }

    fn forward<const B: usize>(
        &self,
        simd: layerfit::kernels::Simd,
        _: &mut dyn layerfit::rand::Rng,
        input: &[T],
        output: &mut [T],
        memory: &mut (),
    ) {
        self.infer::<B>(simd, input, output, memory);
    }

    fn backward<const B: usize>(
        &self,
        _: layerfit::kernels::Simd,
        input: &[T],
        _: &[T],
        slope: &mut [T],
        input_slope: Option<&mut [T]>,
        _: &mut (),
        gradients: &mut Self,
        update: layerfit::Update,
    ) {
        if update == layerfit::Update::Replace {
            gradients.factor.fill(T::ZERO);
        }
        for (input, slope) in input.chunks_exact(N).zip(slope.chunks_exact(N)) {
            for ((gradient, input), slope) in gradients.factor.iter_mut().zip(input).zip(slope) {
                *gradient = input.mul_add(*slope, *gradient);
            }
        }
        for (index, (to, slope)) in input_slope.unwrap_or_default().iter_mut().zip(slope).enumerate() {
            *to = self.factor[index % N] * *slope;
        }
    }

    fn infer<const B: usize>(&self, _: layerfit::kernels::Simd, input: &[T], output: &mut [T], _: &mut ()) {
        for (index, (output, input)) in output.iter_mut().zip(input).enumerate() {
            *output = self.factor[index % N] * *input;
        }
    }
}

network! {
    /// A chain with somebody's own layer in the middle.
    pub(crate) struct Inner: [6] -> [4] {
        scale: Scale<6> -> Tanh,
        inner: Dense(4) -> Sigmoid,
    }
}

network! {
    /// A network in a network, of a width that is chosen later.
    pub(crate) struct Outer<const HIDDEN: usize>: [5] -> [3] {
        first: Dense(HIDDEN) -> Softplus,
        Dense(6),
        outer: Inner,
        last: Dense(3),
    }
}
