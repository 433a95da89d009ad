use nalgebra::{SMatrix, SVector};
use rand::Rng;

use super::Dropout;
use crate::initializers::Initializer;
use crate::kernels::attention::{self, Columns, Head, Heads, Tile};
use crate::kernels::product::{Sizes, Start, Steps, Strides, product, product_of_rows, product_transposed, sum_columns};
use crate::kernels::{Simd, mask};
use crate::parameters::parameters;
use crate::{Scalar, Update};

mod memory;

use memory::QUERIES;
pub use memory::{AttentionCache, AttentionMemory, AttentionState};

/// How many queries training looks at together.
const TRAINING: usize = 48;

/// Self-attention with several heads (Vaswani et al. 2017, 3.2): `[steps, FEATURES] -> [steps, FEATURES]`, `torch.nn.MultiheadAttention` of a
/// sequence with itself.
///
/// Forward, for the columns `x` of a sequence: `(q, k, v) = W x + b`, where each head has `width = FEATURES / heads` rows of each of the three;
/// for each head `a = softmax(qᵀ k / √width)` over the keys that a query sees, and `c = Σ a v`; `y = W' c + b'`. A query sees all keys, with
/// [`Attention::causal`] none that is later; and no key that the [mask](crate::kernels::mask) leaves out. A query that sees none has the context 0.
/// In training, weights `a` are dropped as by [`Dropout`]: `a` becomes `m a s`.
///
/// Backward `dW' = Σ dy cᵀ`, `db' = Σ dy`, `dc = W'ᵀ dy`; for each head `dv = Σ m a s dc`, `g = m s vᵀ dc`, `h = a (g - Σ a g) / √width`,
/// `dq = Σ h k`, `dk = Σ h q`; `dW = Σ (dq, dk, dv) xᵀ`, `db = Σ (dq, dk, dv)`, `dx = Wᵀ (dq, dk, dv)`. The sums of `dW` and `db` run over the
/// steps of a sample, in blocks of 64, and then over the samples.
///
/// `PROJECTED` is `3 FEATURES`, the number of heads divides `FEATURES`, and `STEPS` is that of the [`Attention`]; with other numbers nothing is
/// computed.
///
/// # Streams
/// [`MultiHeadAttention::step`] attends to the newest `STEPS` steps. As long as there are no more, its outputs have the bits of those of a causal
/// attention over the whole sequence (if that has finite numbers only). Later, keys are in the order of their places in a ring, which is that of the sums.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::{Attention, AttentionMemory, AttentionState, MultiHeadAttention}, zeroed};
/// let mut layer: MultiHeadAttention<f32, 2, 6> = zeroed();
/// for feature in 0..2 {
///     layer.weight[(4 + feature, feature)] = 1.0; // Queries and keys are 0: all weights are the same. Values are the input.
///     layer.output_weight[(feature, feature)] = 1.0;
/// }
/// let (rule, input) = (Attention::new(3, 2).causal(), [3.0, 0.0, 1.0, 2.0, 5.0, 7.0]);
/// let (mut memory, mut output): (AttentionMemory<f32, 2, 6, 3>, _) = (zeroed(), [0.0; 6]);
/// layer.infer(Simd::detect(), rule, &input, &[], &mut output, &mut memory);
/// assert_eq!(output, [3.0, 0.0, 2.0, 1.0, 3.0, 3.0]);
///
/// let (mut state, mut newest): (AttentionState<f32, 2, 3>, _) = (zeroed(), [0.0; 2]);
/// for (step, expected) in input.chunks(2).zip(output.chunks(2)) {
///     layer.step(Simd::detect(), rule, step, &[], &mut newest, &mut state);
///     assert_eq!(newest, expected);
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct MultiHeadAttention<T, const FEATURES: usize, const PROJECTED: usize> {
    /// `PROJECTED × FEATURES`: first the rows of the queries, then those of the keys, then those of the values. In a file, row-major
    /// `[FEATURES, PROJECTED]`, the transpose of PyTorch's `in_proj_weight`.
    pub weight: SMatrix<T, PROJECTED, FEATURES>,
    /// One number for each row of `weight`.
    pub bias: SVector<T, PROJECTED>,
    /// `FEATURES × FEATURES`: a column holds the weights of one feature of the context. In a file, row-major `[context, output]`.
    pub output_weight: SMatrix<T, FEATURES, FEATURES>,
    /// One number for each output.
    pub output_bias: SVector<T, FEATURES>,
}

parameters!(MultiHeadAttention<const FEATURES, const PROJECTED> {
    weight: SMatrix<T, PROJECTED, FEATURES>, bias: SVector<T, PROJECTED>,
    output_weight: SMatrix<T, FEATURES, FEATURES>, output_bias: SVector<T, FEATURES>
});

/// How a [`MultiHeadAttention`] works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attention {
    steps: usize,
    heads: usize,
    causal: bool,
    dropout: Dropout,
}

impl Attention {
    /// Over sequences of so many steps, with so many heads; all keys are seen, and nothing is dropped.
    #[must_use]
    pub const fn new(steps: usize, heads: usize) -> Self {
        Self { steps, heads, causal: false, dropout: Dropout::new(0.0) }
    }

    /// A query sees its own step and earlier ones.
    #[must_use]
    pub const fn causal(mut self) -> Self {
        self.causal = true;
        self
    }

    /// Training drops this share of the weights.
    #[must_use]
    pub const fn dropout(mut self, rate: f64) -> Self {
        self.dropout = Dropout::new(rate);
        self
    }
}

impl<T: Scalar, const FEATURES: usize, const PROJECTED: usize> MultiHeadAttention<T, FEATURES, PROJECTED> {
    /// Multiplications with addition for one sample, those of keys that a causal query does not see among them.
    #[must_use]
    pub const fn macs(rule: Attention) -> u64 {
        (rule.steps * (PROJECTED * FEATURES + FEATURES * FEATURES + 2 * rule.steps * FEATURES)) as u64
    }

    /// Sets weights and biases. The fans are those of the two matrices: `FEATURES` to `PROJECTED`, `FEATURES` to `FEATURES`.
    pub fn init(&mut self, weight: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        weight.fill(self.weight.as_mut_slice(), PROJECTED, FEATURES, PROJECTED, rng);
        bias.fill(self.bias.as_mut_slice(), PROJECTED, FEATURES, PROJECTED, rng);
        weight.fill(self.output_weight.as_mut_slice(), FEATURES, FEATURES, FEATURES, rng);
        bias.fill(self.output_bias.as_mut_slice(), FEATURES, FEATURES, FEATURES, rng);
    }

    /// Training: computes `output` and keeps in `cache` what backward needs. An empty mask is none.
    #[allow(clippy::too_many_arguments)]
    pub fn forward<const HEADS: usize, const STEPS: usize, const B: usize>(
        &self,
        simd: Simd,
        rule: Attention,
        rng: &mut dyn Rng,
        input: &[T],
        mask: &[u8],
        output: &mut [T],
        cache: &mut AttentionCache<T, FEATURES, PROJECTED, HEADS, STEPS, B>,
    ) {
        let Some(heads) = Self::heads(rule, STEPS).filter(|heads| heads.heads == HEADS) else { return };
        let samples = B.min(input.len() / (STEPS * FEATURES));
        let columns = samples * STEPS;
        let projected = &mut cache.projected.as_flattened_mut().as_flattened_mut()[..columns * PROJECTED];
        self.project(simd, &input[..columns * FEATURES], projected);
        for sample in 0..samples {
            let (mask, context) = (mask::of_sample(mask, sample, STEPS), cache.context[sample].as_flattened_mut());
            for (head, weights) in cache.weights[sample].iter_mut().enumerate() {
                let [query, key, value] = parts(&heads, head, cache.projected[sample].as_flattened());
                for tile in heads.tiles(TRAINING) {
                    let weights = weights[tile.first..][..tile.queries].as_flattened_mut();
                    attention::weigh(simd, &heads, tile, mask, after(query, tile.first), key, weights);
                    let scores = cache.scores.as_flattened_mut();
                    let weights = drop_some(simd, rule.dropout, rng, weights, scores);
                    let context = &mut context[tile.first * FEATURES + head * heads.width()..];
                    attention::combine(simd, &heads, tile, value, weights, context);
                }
            }
        }
        let context = &cache.context.as_flattened().as_flattened()[..columns * FEATURES];
        self.finish(simd, context, output);
    }

    /// The gradients of the parameters, and that of the input if there is a place for it. Mask and cache are those of forward.
    #[allow(clippy::too_many_arguments)]
    pub fn backward<const HEADS: usize, const STEPS: usize, const B: usize>(
        &self,
        simd: Simd,
        rule: Attention,
        input: &[T],
        mask: &[u8],
        slope: &[T],
        mut input_slope: Option<&mut [T]>,
        cache: &mut AttentionCache<T, FEATURES, PROJECTED, HEADS, STEPS, B>,
        gradients: &mut Self,
        update: Update,
    ) {
        let _ = mask; // A weight that is 0 has no gradient.
        let Some(heads) = Self::heads(rule, STEPS).filter(|heads| heads.heads == HEADS) else { return };
        let (length, samples) = (STEPS * FEATURES, B.min(slope.len() / (STEPS * FEATURES)));
        let context = &cache.context.as_flattened().as_flattened()[..samples * length];
        gradients.add_output(simd, context, &slope[..samples * length], update);
        gradients.begin(samples, update);
        for (sample, (input, slope)) in input.chunks_exact(length).zip(slope.chunks_exact(length)).take(samples).enumerate() {
            self.context_slope(simd, slope, cache.context_slope.as_flattened_mut());
            for (index, weights) in cache.weights[sample].iter().enumerate() {
                let (projected, context_slope) = (cache.projected[sample].as_flattened(), cache.context_slope.as_flattened());
                let (keep, weights) = (rule.dropout.scale(), weights.as_flattened());
                let head = Head { index, keep, projected, weights, context_slope };
                let slopes = cache.projected_slope.as_flattened_mut();
                attention::slopes(simd, &heads, &head, cache.scores.as_flattened_mut(), slopes);
            }
            let projected_slope = cache.projected_slope.as_flattened();
            gradients.add_projection(simd, input, projected_slope, if sample == 0 { update } else { Update::Add });
            if let Some(input_slope) = input_slope.as_mut().and_then(|slope| slope.chunks_exact_mut(length).nth(sample)) {
                let (sizes, strides) = (Sizes { rows: FEATURES, columns: STEPS, depth: PROJECTED }, along(PROJECTED));
                let weight = self.weight.as_slice();
                product_transposed(simd, sizes, weight, projected_slope, strides, Start::Zero, &[], input_slope);
            }
        }
    }

    /// Inference. An empty mask is none.
    pub fn infer<const STEPS: usize>(
        &self,
        simd: Simd,
        rule: Attention,
        input: &[T],
        mask: &[u8],
        output: &mut [T],
        memory: &mut AttentionMemory<T, FEATURES, PROJECTED, STEPS>,
    ) {
        let Some(heads) = Self::heads(rule, STEPS) else { return };
        let (length, AttentionMemory { projected, weights, context }) = (STEPS * FEATURES, memory);
        for (sample, (input, output)) in input.chunks_exact(length).zip(output.chunks_exact_mut(length)).enumerate() {
            let mask = mask::of_sample(mask, sample, STEPS);
            self.project(simd, input, projected.as_flattened_mut());
            for tile in heads.tiles(QUERIES) {
                for head in 0..heads.heads {
                    let [query, key, value] = parts(&heads, head, projected.as_flattened());
                    let weights = weights.as_flattened_mut();
                    attention::weigh(simd, &heads, tile, mask, after(query, tile.first), key, weights);
                    let context = &mut context.as_flattened_mut()[head * heads.width()..];
                    attention::combine(simd, &heads, tile, value, weights, context);
                }
                let context = &context.as_flattened()[..tile.queries * FEATURES];
                self.finish(simd, context, &mut output[tile.first * FEATURES..]);
            }
        }
    }

    /// The next step of a stream, which attends to itself and the steps before it, `STEPS` together at most. The mask has one byte, whether this step
    /// counts, or none.
    pub fn step<const STEPS: usize>(
        &self,
        simd: Simd,
        rule: Attention,
        input: &[T],
        mask: &[u8],
        output: &mut [T],
        state: &mut AttentionState<T, FEATURES, STEPS>,
    ) {
        let Some(heads) = Self::heads(Attention { causal: false, ..rule }, STEPS) else { return };
        let (place, keys) = state.advance(mask.first() != Some(&0));
        self.project_rows(simd, 0, FEATURES, input, &mut state.query);
        self.project_rows(simd, FEATURES, 2 * FEATURES, input, state.pairs[place].as_flattened_mut());
        let (tile, pairs) = (Tile { first: 0, queries: 1, keys }, state.pairs.as_flattened().as_flattened());
        for head in 0..heads.heads {
            let row = head * heads.width();
            let [key, value] = [0, FEATURES].map(|first| Columns { numbers: &pairs[first + row..], step: 2 * FEATURES });
            let query = Columns { numbers: &state.query[row..], step: FEATURES };
            attention::weigh(simd, &heads, tile, &state.mask, query, key, &mut state.weights);
            attention::combine(simd, &heads, tile, value, &state.weights, &mut state.context[row..]);
        }
        self.finish(simd, &state.context, output);
    }

    /// The sizes, if they fit.
    fn heads(rule: Attention, steps: usize) -> Option<Heads> {
        let fits = PROJECTED == 3 * FEATURES && FEATURES > 0 && rule.heads > 0 && FEATURES.is_multiple_of(rule.heads);
        let heads = Heads { steps, features: FEATURES, heads: rule.heads, causal: rule.causal };
        (fits && steps > 0 && steps == rule.steps).then_some(heads)
    }

    /// Queries, keys and values of all columns.
    fn project(&self, simd: Simd, input: &[T], projected: &mut [T]) {
        self.project_rows(simd, 0, PROJECTED, input, projected);
    }

    /// Some rows of queries, keys and values.
    fn project_rows(&self, simd: Simd, first: usize, rows: usize, input: &[T], projected: &mut [T]) {
        let sizes = Sizes { rows, columns: input.len() / FEATURES, depth: FEATURES };
        let (steps, strides) = (Steps { left: PROJECTED, result: rows }, along(FEATURES));
        let (weight, bias) = (&self.weight.as_slice()[first..], &self.bias.as_slice()[first..]);
        product_of_rows(simd, sizes, steps, weight, input, strides, Start::Bias, bias, projected);
    }

    /// `output = W' context + b'`, for every column.
    fn finish(&self, simd: Simd, context: &[T], output: &mut [T]) {
        let sizes = Sizes { rows: FEATURES, columns: context.len() / FEATURES, depth: FEATURES };
        let (weight, bias) = (self.output_weight.as_slice(), self.output_bias.as_slice());
        product(simd, sizes, weight, context, along(FEATURES), Start::Bias, bias, output);
    }

    /// The gradient of the context.
    fn context_slope(&self, simd: Simd, slope: &[T], context_slope: &mut [T]) {
        let sizes = Sizes { rows: FEATURES, columns: slope.len() / FEATURES, depth: FEATURES };
        let weight = self.output_weight.as_slice();
        product_transposed(simd, sizes, weight, slope, along(FEATURES), Start::Zero, &[], context_slope);
    }

    /// Gradients: `dW'` and `db'`.
    fn add_output(&mut self, simd: Simd, context: &[T], slope: &[T], update: Update) {
        let sizes = Sizes { rows: FEATURES, columns: FEATURES, depth: slope.len() / FEATURES };
        let (strides, start) = (Strides { depth: FEATURES, column: 1 }, Start::from(update));
        product(simd, sizes, slope, context, strides, start, &[], self.output_weight.as_mut_slice());
        sum_columns(simd, FEATURES, slope, start, self.output_bias.as_mut_slice());
    }

    /// Gradients: `dW` and `db` of one sample.
    fn add_projection(&mut self, simd: Simd, input: &[T], slope: &[T], update: Update) {
        let sizes = Sizes { rows: PROJECTED, columns: FEATURES, depth: input.len() / FEATURES };
        let (strides, start) = (Strides { depth: FEATURES, column: 1 }, Start::from(update));
        product(simd, sizes, slope, input, strides, start, &[], self.weight.as_mut_slice());
        sum_columns(simd, PROJECTED, slope, start, self.bias.as_mut_slice());
    }

    /// Gradients: a sum over no samples is 0.
    fn begin(&mut self, samples: usize, update: Update) {
        if samples == 0 && update == Update::Replace {
            self.weight.as_mut_slice().fill(T::ZERO);
            self.bias.as_mut_slice().fill(T::ZERO);
        }
    }
}

/// The strides of columns that stand one after the other.
const fn along(rows: usize) -> Strides {
    Strides { depth: 1, column: rows }
}

/// The queries, keys and values of a head.
fn parts<'a, T>(heads: &Heads, head: usize, projected: &'a [T]) -> [Columns<'a, T>; 3] {
    let row = head * heads.width();
    [0, 1, 2].map(|part| Columns { numbers: &projected[part * heads.features + row..], step: 3 * heads.features })
}

/// From this column on.
fn after<T>(columns: Columns<'_, T>, first: usize) -> Columns<'_, T> {
    Columns { numbers: &columns.numbers[first * columns.step..], ..columns }
}

/// The weights to compute with: themselves, or, if some are dropped, those in `scores`.
fn drop_some<'a, T: Scalar>(
    simd: Simd,
    dropout: Dropout,
    rng: &mut dyn Rng,
    weights: &'a mut [T],
    scores: &'a mut [T],
) -> &'a [T] {
    if dropout.threshold() == 0 {
        return weights;
    }
    attention::drop_some(rng, dropout.threshold(), weights);
    let scores = &mut scores[..weights.len()];
    attention::kept(simd, dropout.scale(), weights, scores);
    scores
}
