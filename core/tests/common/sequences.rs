//! Layers over sequences as [`Subject`]s.

use layerfit_core::kernels::Simd;
use layerfit_core::layers::{
    Attention, AttentionCache, AttentionMemory, LastStep, LearnedPositions, MaskedMax, MaskedMean, MultiHeadAttention, Reverse,
    SinusoidalPositions,
};
use layerfit_core::{Parameters, Scalar, TensorName, Update, rng, zeroed, zeroed_box};

use super::Subject;
use super::images::Case;
use super::values::random;

/// How many samples there is room for.
pub const ROOM: usize = 7;

/// Every layer, with several sizes and masks.
pub fn cases<T: Scalar>() -> Vec<Case<T>> {
    let mut cases = Vec::new();
    for (steps, features) in [(1, 1), (5, 3), (4, 1), (70, 2), (3, 37)] {
        for mask in masks(steps) {
            for kind in [Kind::Last, Kind::Mean, Kind::Max] {
                let name = format!("{kind:?} of {steps} × {features}, mask {mask:?}");
                cases.push(Case { name, subject: Box::new(Masked::new(kind, steps, features, &mask)) as Box<dyn Subject<T>> });
            }
        }
        let mut case = |name: &str, subject| cases.push(Case { name: format!("{name} of {steps} × {features}"), subject });
        case("reverse", Box::new((steps, features, Reverse::new(steps, features))));
        case("sinusoids", Box::new((steps, features, SinusoidalPositions::new(steps, features))));
    }
    cases.push(Case { name: "learned positions".into(), subject: Box::new(Learned::<T, 3, 5>::new()) });
    cases.push(Case { name: "many learned positions".into(), subject: Box::new(Learned::<T, 19, 4>::new()) });
    cases.extend(attentions());
    cases
}

/// None, and some.
fn masks(steps: usize) -> Vec<Vec<u8>> {
    let last = (0..steps).map(|step| u8::from(step + 1 < steps)).collect();
    let some = (0..steps).map(|step| u8::from(step % 3 == 1)).collect();
    vec![Vec::new(), vec![1; steps], last, some, vec![0; steps]]
}

/// Attention of several sizes, with all options.
pub fn attentions<T: Scalar>() -> Vec<Case<T>> {
    let mut cases = Vec::new();
    macro_rules! attention {
        ($($features:literal $heads:literal $steps:literal;)*) => {$(
            for mask in masks($steps) {
                for rule in [Attention::new($steps, $heads), Attention::new($steps, $heads).causal()] {
                    for rate in [0.0, 0.4] {
                        let rule = rule.dropout(rate);
                        let subject = Attending::<T, $features, { 3 * $features }, $heads, $steps>::new(rule, rate > 0.0, &mask);
                        let name = format!("attention to {} features, {rule:?}, mask {mask:?}", $features);
                        cases.push(Case { name, subject: Box::new(subject) as Box<dyn Subject<T>> });
                    }
                }
            }
        )*};
    }
    attention! { 1 1 1; 4 2 3; 6 1 5; 6 3 4; 2 2 70; 40 2 2; }
    cases
}

/// Everything that a training step and an inference compute, with `NaN` where nothing was written.
pub fn everything<T: Scalar>(subject: &mut dyn Subject<T>, simd: Simd, input: &[T], slope: &[T]) -> Vec<Vec<T>> {
    let nothing = T::from_f64(f64::NAN);
    let (mut output, mut inferred) = (vec![nothing; slope.len()], vec![nothing; slope.len()]);
    let mut input_slope = vec![nothing; input.len()];
    subject.forward(simd, input, &mut output);
    subject.backward(simd, input, &output, slope, &mut input_slope, Update::Replace);
    subject.backward(simd, input, &output, slope, &mut input_slope, Update::Add);
    subject.infer(simd, input, &mut inferred);
    let mut all = vec![output, inferred, input_slope];
    all.extend((0..subject.tensors()).map(|tensor| subject.gradient(tensor).to_vec()));
    all
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Last,
    Mean,
    Max,
}

/// The same mask for every sample.
struct Masked {
    kind: Kind,
    steps: usize,
    features: usize,
    mask: Vec<u8>,
    places: Vec<u32>,
}

impl Masked {
    fn new(kind: Kind, steps: usize, features: usize, mask: &[u8]) -> Self {
        Self { kind, steps, features, mask: mask.repeat(ROOM), places: vec![9; ROOM * features] }
    }
}

impl<T: Scalar> Subject<T> for Masked {
    fn inputs(&self) -> usize {
        self.steps * self.features
    }
    fn outputs(&self) -> usize {
        self.features
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        let (steps, features, mask) = (self.steps, self.features, &self.mask);
        match self.kind {
            Kind::Last => LastStep::new(steps, features).forward(simd, input, mask, output),
            Kind::Mean => MaskedMean::new(steps, features).forward(simd, input, mask, output),
            Kind::Max => {
                let places = &mut self.places[..output.len()];
                MaskedMax::new(steps, features).forward(simd, input, mask, output, places);
            }
        }
    }
    fn backward(&mut self, simd: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
        let (steps, features, mask) = (self.steps, self.features, &self.mask);
        match self.kind {
            Kind::Last => LastStep::new(steps, features).backward(simd, mask, slope, Some(input_slope)),
            Kind::Mean => MaskedMean::new(steps, features).backward(simd, mask, slope, Some(input_slope)),
            Kind::Max => MaskedMax::new(steps, features).backward(&self.places[..slope.len()], slope, Some(input_slope)),
        }
    }
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        let (steps, features, mask) = (self.steps, self.features, &self.mask);
        match self.kind {
            Kind::Last => LastStep::new(steps, features).infer(simd, input, mask, output),
            Kind::Mean => MaskedMean::new(steps, features).infer(simd, input, mask, output),
            Kind::Max => MaskedMax::new(steps, features).infer(simd, input, mask, output),
        }
    }
}

macro_rules! unmasked {
    ($($layer:ident: $infer:expr;)*) => {$(
        impl<T: Scalar> Subject<T> for (usize, usize, $layer) {
            fn inputs(&self) -> usize {
                self.0 * self.1
            }
            fn outputs(&self) -> usize {
                self.0 * self.1
            }
            fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
                self.2.forward(simd, input, output);
            }
            fn backward(&mut self, simd: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], _: Update) {
                self.2.backward(simd, slope, Some(input_slope));
            }
            fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
                $infer(self.2, simd, input, output);
            }
        }
    )*};
}
unmasked! {
    Reverse: Reverse::infer::<T>;
    SinusoidalPositions: |layer: SinusoidalPositions, simd, input: &[T], output: &mut [T]| {
        output.copy_from_slice(input);
        layer.forward_in_place(simd, output);
    };
}

/// What a subject with parameters says about them.
macro_rules! parameters {
    ($type:ty) => {
        fn tensors(&self) -> usize {
            <$type>::TENSORS
        }
        fn learned(&self) -> usize {
            <$type>::TENSORS
        }
        fn name(&self, tensor: usize) -> String {
            TensorName::<$type>::new(tensor).to_string()
        }
        fn tensor(&mut self, tensor: usize) -> &mut [T] {
            self.layer.tensor_mut(tensor)
        }
        fn gradient(&self, tensor: usize) -> &[T] {
            self.gradients.tensor(tensor)
        }
    };
}

struct Learned<T: Scalar, const FEATURES: usize, const STEPS: usize> {
    layer: LearnedPositions<T, FEATURES, STEPS>,
    gradients: LearnedPositions<T, FEATURES, STEPS>,
}

impl<T: Scalar, const FEATURES: usize, const STEPS: usize> Learned<T, FEATURES, STEPS> {
    fn new() -> Self {
        let mut layer: LearnedPositions<T, FEATURES, STEPS> = zeroed();
        layer.weight.as_mut_slice().copy_from_slice(&random(1, FEATURES * STEPS, -1.0, 1.0));
        Self { layer, gradients: zeroed() }
    }
}

impl<T: Scalar, const FEATURES: usize, const STEPS: usize> Subject<T> for Learned<T, FEATURES, STEPS> {
    fn inputs(&self) -> usize {
        FEATURES * STEPS
    }
    fn outputs(&self) -> usize {
        FEATURES * STEPS
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.layer.forward(simd, input, output);
    }
    fn backward(&mut self, simd: Simd, _: &[T], _: &[T], slope: &[T], input_slope: &mut [T], update: Update) {
        self.layer.backward(simd, slope, Some(input_slope), &mut self.gradients, update);
    }
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        output.copy_from_slice(input);
        self.layer.forward_in_place(simd, output);
    }
    parameters!(LearnedPositions<T, FEATURES, STEPS>);
}

/// Attention, with the same mask for every sample and the same noise in every forward.
pub struct Attending<T: Scalar, const F: usize, const P: usize, const H: usize, const S: usize> {
    pub rule: Attention,
    drops: bool,
    pub mask: Vec<u8>,
    pub layer: Box<MultiHeadAttention<T, F, P>>,
    gradients: Box<MultiHeadAttention<T, F, P>>,
    cache: Box<AttentionCache<T, F, P, H, S, ROOM>>,
    memory: Box<AttentionMemory<T, F, P, S>>,
}

impl<T: Scalar, const F: usize, const P: usize, const H: usize, const S: usize> Attending<T, F, P, H, S> {
    pub fn new(rule: Attention, drops: bool, mask: &[u8]) -> Self {
        let mut layer = zeroed_box::<MultiHeadAttention<T, F, P>>();
        for tensor in 0..4 {
            let values = layer.tensor_mut(tensor);
            values.copy_from_slice(&random(tensor as u64 + 50, values.len(), -1.0, 1.0));
        }
        let (gradients, cache, memory) = (zeroed_box(), zeroed_box(), zeroed_box());
        Self { rule, drops, mask: mask.repeat(ROOM), layer, gradients, cache, memory }
    }
}

impl<T: Scalar, const F: usize, const P: usize, const H: usize, const S: usize> Subject<T> for Attending<T, F, P, H, S> {
    fn inputs(&self) -> usize {
        F * S
    }
    fn outputs(&self) -> usize {
        F * S
    }
    fn is_independent(&self) -> bool {
        !self.drops
    }
    fn forward(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.layer.forward(simd, self.rule, &mut rng(7), input, &self.mask, output, &mut self.cache);
    }
    fn backward(&mut self, simd: Simd, input: &[T], _: &[T], slope: &[T], input_slope: &mut [T], update: Update) {
        let (cache, gradients) = (&mut self.cache, &mut self.gradients);
        self.layer.backward(simd, self.rule, input, &self.mask, slope, Some(input_slope), cache, gradients, update);
    }
    fn infer(&mut self, simd: Simd, input: &[T], output: &mut [T]) {
        self.layer.infer(simd, self.rule, input, &self.mask, output, &mut self.memory);
    }
    parameters!(MultiHeadAttention<T, F, P>);
}
