//! Attention: against PyTorch, as a stream, its memory and its limits; and an encoder layer that is made of it. (Gradients and bits:
//! `sequences.rs`.)

mod common;

use common::golden::Golden;
use common::sequences::{Attending, ROOM};
use common::values::{assert_close, bits, random};
use common::{Subject, gradients};
use layerfit_core::initializers::Initializer;
use layerfit_core::kernels::Simd;
use layerfit_core::layers::{
    Attention, AttentionCache, AttentionMemory, AttentionState, Dense, Gelu, LayerNorm, MultiHeadAttention, Relu,
};
use layerfit_core::{Parameters, Scalar, Update, rng, zeroed, zeroed_box};

const DOUBLE: f64 = 1e-11;
const SINGLE: f64 = 2e-5;

fn set<P: Parameters>(golden: &Golden, case: &str, parameters: &mut P, names: &[&str]) {
    for (tensor, name) in names.iter().enumerate() {
        parameters.tensor_mut(tensor).copy_from_slice(&golden.values_as(&format!("{case}.{name}")));
    }
}

fn compare<P: Parameters>(golden: &Golden, case: &str, gradients: &P, names: &[&str], tolerance: f64) {
    for (tensor, name) in names.iter().enumerate() {
        let name = format!("{case}.{name}_gradient");
        assert_close(&name, gradients.tensor(tensor), golden.values(&name), tolerance);
    }
}

fn mask_of(golden: &Golden, case: &str) -> Vec<u8> {
    let name = format!("{case}.mask");
    let has_mask = golden.has(&name);
    if has_mask { golden.values(&name).iter().map(|mask| *mask as u8).collect() } else { Vec::new() }
}

const NAMES: [&str; 4] = ["weight", "bias", "output_weight", "output_bias"];

fn golden_case<T: Scalar, const F: usize, const P: usize, const H: usize, const S: usize>(case: &str, tolerance: f64) {
    let golden = Golden::open("attention.safetensors");
    let named = |name: &str| format!("{case}.{name}");
    assert_eq!(golden.option(&named("heads")), Some(H as f64));
    let rule = Attention::new(S, H);
    let rule = if golden.option(&named("causal")) == Some(1.0) { rule.causal() } else { rule };
    let mut layer = zeroed_box::<MultiHeadAttention<T, F, P>>();
    let mut gradients = zeroed_box::<MultiHeadAttention<T, F, P>>();
    let mut cache = zeroed_box::<AttentionCache<T, F, P, H, S, 3>>();
    let mut memory = zeroed_box::<AttentionMemory<T, F, P, S>>();
    set(&golden, case, &mut *layer, &NAMES);
    let (input, slope): (Vec<T>, Vec<T>) = (golden.values_as(&named("input")), golden.values_as(&named("output_gradient")));
    let mask = mask_of(&golden, case);
    let (mut output, mut input_slope) = (vec![T::ZERO; slope.len()], vec![T::ZERO; input.len()]);
    let simd = Simd::detect();
    layer.infer(simd, rule, &input, &mask, &mut output, &mut memory);
    assert_close(&named("inferred"), &output, golden.values(&named("output")), tolerance);
    layer.forward(simd, rule, &mut rng(1), &input, &mask, &mut output, &mut cache);
    assert_close(&named("output"), &output, golden.values(&named("output")), tolerance);
    let input_gradient = Some(&mut input_slope[..]);
    layer.backward(simd, rule, &input, &mask, &slope, input_gradient, &mut cache, &mut gradients, Update::Replace);
    assert_close(&named("input_gradient"), &input_slope, golden.values(&named("input_gradient")), tolerance);
    compare(&golden, case, &*gradients, &NAMES, tolerance);
}

fn all_golden<T: Scalar>(tolerance: f64) {
    golden_case::<T, 8, 24, 2, 5>("attention_0", tolerance);
    golden_case::<T, 8, 24, 2, 5>("attention_1", tolerance);
    golden_case::<T, 8, 24, 4, 5>("attention_2", tolerance);
    golden_case::<T, 8, 24, 1, 5>("attention_3", tolerance);
    golden_case::<T, 6, 18, 3, 1>("attention_4", tolerance);
    golden_case::<T, 6, 18, 2, 70>("attention_5", tolerance);
    golden_case::<T, 6, 18, 2, 70>("attention_6", tolerance);
    let golden = Golden::open("attention.safetensors");
    assert_eq!(golden.cases().iter().filter(|case| case.starts_with("attention")).count(), 7);
}

#[test]
fn attention_agrees_with_pytorch() {
    all_golden::<f64>(DOUBLE);
    all_golden::<f32>(SINGLE);
}

const WIDTH: usize = 6;
const BETWEEN: usize = 8;
const STEPS: usize = 6;
const NUMBERS: usize = 2 * STEPS * WIDTH;

/// An encoder layer (Vaswani et al. 2017, 3.1), by hand: what the macro makes of `x + Attention`, `LayerNorm`, `Dense`.
struct Encoder<T> {
    attention: Box<MultiHeadAttention<T, WIDTH, 18>>,
    norms: [LayerNorm<T, WIDTH>; 2],
    first: Dense<T, WIDTH, BETWEEN, BETWEEN>,
    second: Dense<T, BETWEEN, WIDTH, WIDTH>,
}

fn add<T: Scalar>(a: &[T], b: &[T]) -> Vec<T> {
    a.iter().zip(b).map(|(a, b)| *a + *b).collect()
}

impl<T: Scalar> Encoder<T> {
    fn new() -> Self {
        Self { attention: zeroed_box(), norms: [zeroed(), zeroed()], first: zeroed(), second: zeroed() }
    }

    fn activate(gelu: bool, input: &[T]) -> Vec<T> {
        let mut output = vec![T::ZERO; input.len()];
        if gelu {
            Gelu.forward(Simd::detect(), input, &mut output)
        } else {
            Relu.forward(Simd::detect(), input, &mut output)
        };
        output
    }

    fn normalized(&self, norm: usize, epsilon: f64, input: &[T]) -> Vec<T> {
        let mut output = vec![T::ZERO; input.len()];
        self.norms[norm].forward(Simd::detect(), epsilon, input, &mut output);
        output
    }
}

const PARTS: [&[&str]; 5] = [&NAMES, &["gamma1", "beta1"], &["gamma2", "beta2"], &["weight1", "bias1"], &["weight2", "bias2"]];

fn encoder_case<T: Scalar>(case: &str, tolerance: f64) {
    let golden = Golden::open("attention.safetensors");
    let named = |name: &str| format!("{case}.{name}");
    let option = |name: &str| golden.option(&named(name)).expect(name);
    let (gelu, norm_first, epsilon) = (option("gelu") == 1.0, option("norm_first") == 1.0, option("eps"));
    let (mut net, mut gradients) = (Encoder::<T>::new(), Encoder::<T>::new());
    set(&golden, case, &mut *net.attention, PARTS[0]);
    set(&golden, case, &mut net.norms[0], PARTS[1]);
    set(&golden, case, &mut net.norms[1], PARTS[2]);
    set(&golden, case, &mut net.first, PARTS[3]);
    set(&golden, case, &mut net.second, PARTS[4]);
    let (x, slope): (Vec<T>, Vec<T>) = (golden.values_as(&named("input")), golden.values_as(&named("output_gradient")));
    let (mask, rule, simd) = (mask_of(&golden, case), Attention::new(STEPS, 2), Simd::detect());
    let mut cache = zeroed_box::<AttentionCache<T, WIDTH, 18, 2, STEPS, 2>>();
    let zeros = |length| vec![T::ZERO; length];

    // Forward. `norm_first`: a = x + A(N(x)), y = a + F(N(a)); else a = N(x + A(x)), y = N(a + F(a)).
    let attended = if norm_first { net.normalized(0, epsilon, &x) } else { x.clone() };
    let mut attention = zeros(NUMBERS);
    net.attention.forward(simd, rule, &mut rng(1), &attended, &mask, &mut attention, &mut cache);
    let sum = add(&x, &attention);
    let a = if norm_first { sum.clone() } else { net.normalized(0, epsilon, &sum) };
    let fed = if norm_first { net.normalized(1, epsilon, &a) } else { a.clone() };
    let (mut hidden, mut feed) = (zeros(2 * STEPS * BETWEEN), zeros(NUMBERS));
    net.first.forward(simd, &fed, &mut hidden);
    let active = Encoder::activate(gelu, &hidden);
    net.second.forward(simd, &active, &mut feed);
    let total = add(&a, &feed);
    let y = if norm_first { total.clone() } else { net.normalized(1, epsilon, &total) };
    assert_close(&named("output"), &y, golden.values(&named("output")), tolerance);

    // Backward.
    let back = |norm: usize, input: &[T], slope: &mut [T], gradients: &mut Encoder<T>| {
        net.norms[norm].backward(simd, epsilon, input, slope, &mut gradients.norms[norm], Update::Replace);
    };
    let mut total_slope = slope.clone();
    if !norm_first {
        back(1, &total, &mut total_slope, &mut gradients);
    }
    let (mut active_slope, mut fed_slope) = (zeros(active.len()), zeros(NUMBERS));
    net.second.backward(simd, &active, &total_slope, Some(&mut active_slope), &mut gradients.second, Update::Replace);
    if gelu {
        Gelu.backward(simd, &hidden, &mut active_slope)
    } else {
        Relu.backward(simd, &active, &mut active_slope)
    };
    net.first.backward(simd, &fed, &active_slope, Some(&mut fed_slope), &mut gradients.first, Update::Replace);
    if norm_first {
        back(1, &a, &mut fed_slope, &mut gradients);
    }
    let mut sum_slope = add(&total_slope, &fed_slope);
    if !norm_first {
        back(0, &sum, &mut sum_slope, &mut gradients);
    }
    let (mut attended_slope, of_attention) = (zeros(NUMBERS), &mut gradients.attention);
    let input_slope = Some(&mut attended_slope[..]);
    let update = Update::Replace;
    net.attention.backward(simd, rule, &attended, &mask, &sum_slope, input_slope, &mut cache, of_attention, update);
    if norm_first {
        back(0, &x, &mut attended_slope, &mut gradients);
    }
    let x_slope = add(&sum_slope, &attended_slope);
    assert_close(&named("input_gradient"), &x_slope, golden.values(&named("input_gradient")), tolerance);
    compare(&golden, case, &*gradients.attention, PARTS[0], tolerance);
    compare(&golden, case, &gradients.norms[0], PARTS[1], tolerance);
    compare(&golden, case, &gradients.norms[1], PARTS[2], tolerance);
    compare(&golden, case, &gradients.first, PARTS[3], tolerance);
    compare(&golden, case, &gradients.second, PARTS[4], tolerance);
}

#[test]
fn an_encoder_layer_agrees_with_pytorch() {
    for case in ["encoder_0", "encoder_1", "encoder_2", "encoder_3"] {
        encoder_case::<f64>(case, DOUBLE);
        encoder_case::<f32>(case, SINGLE);
    }
}

/// The whole sequence at once, and step by step.
fn streamed<T: Scalar, const F: usize, const P: usize, const H: usize, const S: usize>(mask: &[u8]) {
    let rule = Attention::new(S, H).causal();
    let mut whole = Attending::<T, F, P, H, S>::new(rule, false, mask);
    let input: Vec<T> = random(1, F * S, -1.5, 1.5);
    let (mut output, mut newest) = (vec![T::ZERO; F * S], vec![T::ZERO; F]);
    whole.infer(Simd::detect(), &input, &mut output);
    for simd in Simd::available() {
        let mut state = zeroed_box::<AttentionState<T, F, S>>();
        for (step, input) in input.chunks(F).enumerate() {
            let mask = mask.get(step..=step).unwrap_or_default();
            whole.layer.step(simd, rule, input, mask, &mut newest, &mut state);
            assert_eq!(bits(&newest), bits(&output[step * F..][..F]), "step {step} of {S}, {H} heads, {simd:?}, mask {mask:?}");
        }
    }
}

#[test]
fn a_stream_has_the_bits_of_a_causal_sequence() {
    streamed::<f32, 6, 18, 2, 5>(&[]);
    streamed::<f32, 6, 18, 3, 5>(&[1, 0, 1, 1, 0]);
    streamed::<f64, 6, 18, 3, 5>(&[0, 0, 1, 0, 1]); // the first steps see no key
    streamed::<f64, 1, 3, 1, 1>(&[]);
    // More than one block of a sum over keys, and over features.
    streamed::<f32, 4, 12, 2, 150>(&[]);
    streamed::<f64, 4, 12, 1, 150>(&(0..150).map(|step| u8::from(step % 5 != 2)).collect::<Vec<_>>());
    streamed::<f32, 132, 396, 2, 13>(&[]);
}

/// Later, it is attention to the newest steps: the output of the last of them in a sequence of its own.
#[test]
fn a_stream_attends_to_its_newest_steps() {
    const S: usize = 4;
    for causal in [false, true] {
        let rule = if causal { Attention::new(S, 2).causal() } else { Attention::new(S, 2) };
        let mut window = Attending::<f64, 6, 18, 2, S>::new(rule, false, &[]);
        let input: Vec<f64> = random(2, 6 * 15, -1.5, 1.5);
        let mask: Vec<u8> = (0..15).map(|step| u8::from(step % 4 != 1)).collect();
        let (mut state, mut newest, mut output) = (zeroed_box::<AttentionState<f64, 6, S>>(), [0.0; 6], [0.0; 24]);
        for step in 0..15 {
            window.layer.step(Simd::detect(), rule, &input[6 * step..][..6], &mask[step..=step], &mut newest, &mut state);
            if let Some(first) = (step + 1).checked_sub(S) {
                window.mask = mask[first..=step].to_vec();
                window.infer(Simd::detect(), &input[6 * first..][..24], &mut output);
                assert_close(&format!("step {step}"), &newest, &output[18..], 1e-13);
            }
        }
    }
}

#[test]
fn a_query_without_keys_has_the_context_0() {
    let mut subject = Attending::<f32, 4, 12, 2, 3>::new(Attention::new(3, 2), false, &[0, 0, 0]);
    let (input, mut output): (Vec<f32>, _) = (random(3, 12, -1.0, 1.0), [9.0; 12]);
    subject.infer(Simd::detect(), &input, &mut output);
    let bias: Vec<f32> = subject.layer.output_bias.as_slice().repeat(3);
    assert_eq!(output[..], bias);
    subject.forward(Simd::detect(), &input, &mut output);
    assert_eq!(output[..], bias);
    let mut input_slope = [9.0; 12];
    subject.backward(Simd::detect(), &input, &output, &[1.0; 12], &mut input_slope, Update::Replace);
    assert_eq!(input_slope, [0.0; 12]);
}

/// What stands in a masked step is not looked at by others, whatever it is; later steps are not looked at by causal queries.
#[test]
fn keys_that_are_not_seen_change_nothing() {
    let run = |rule, mask: &[u8], changed: usize| {
        let mut input: Vec<f32> = random(4, 24, -1.0, 1.0);
        let mut subject = Attending::<f32, 4, 12, 2, 6>::new(rule, false, mask);
        let (mut before, mut after) = ([0.0; 24], [0.0; 24]);
        subject.infer(Simd::detect(), &input, &mut before);
        input[4 * changed..][..4].fill(1e3);
        subject.infer(Simd::detect(), &input, &mut after);
        (0..6).map(|step| bits(&before[4 * step..][..4]) == bits(&after[4 * step..][..4])).collect::<Vec<_>>()
    };
    assert_eq!(run(Attention::new(6, 2), &[1, 1, 0, 1, 1, 1], 2), [true, true, false, true, true, true]);
    assert_eq!(run(Attention::new(6, 2).causal(), &[], 3), [true, true, true, false, false, false]);
    assert_eq!(run(Attention::new(6, 2), &[], 3), [false; 6]);
}

#[test]
fn dropout_keeps_the_expectation() {
    const FORWARDS: usize = 4000;
    let rule = Attention::new(4, 2);
    let dropping = rule.dropout(0.25);
    let subject = Attending::<f64, 4, 12, 2, 4>::new(rule, true, &[]);
    let mut cache = zeroed_box::<AttentionCache<f64, 4, 12, 2, 4, ROOM>>();
    let (input, mut rng): (Vec<f64>, _) = (random(5, 16, -1.0, 1.0), rng(6));
    let (mut plain, mut output, mut mean) = ([0.0; 16], [0.0; 16], [0.0; 16]);
    subject.layer.forward(Simd::detect(), rule, &mut rng, &input, &[], &mut plain, &mut cache);
    let mut differing = 0;
    for _ in 0..FORWARDS {
        subject.layer.forward(Simd::detect(), dropping, &mut rng, &input, &[], &mut output, &mut cache);
        differing += usize::from(output != plain);
        for (mean, value) in mean.iter_mut().zip(output) {
            *mean += value / FORWARDS as f64;
        }
    }
    assert_close("mean", &mean, &plain, 0.05);
    // 32 weights, of which all stay with probability 0.75^32 = 1e-4.
    assert!(differing > FORWARDS - 20, "{differing}");
}

/// All dropped: the output is the bias, and nothing has a gradient but it.
#[test]
fn a_rate_of_1_drops_everything() {
    let mut subject = Attending::<f64, 4, 12, 2, 3>::new(Attention::new(3, 2).dropout(1.0), true, &[]);
    let (input, mut output, mut slope): (Vec<f64>, _, _) = (random(6, 12, -1.0, 1.0), [9.0; 12], [9.0; 12]);
    subject.forward(Simd::detect(), &input, &mut output);
    assert_eq!(&output[4..8], subject.layer.output_bias.as_slice());
    subject.backward(Simd::detect(), &input, &output, &[1.0; 12], &mut slope, Update::Replace);
    assert_eq!(slope, [0.0; 12]);
    assert_eq!(subject.gradient(3), [3.0; 4]);
}

/// Gradients with dropout are those of the same noise: also where a row is longer than the noise that is drawn at once.
#[test]
fn gradients_over_long_rows_are_those_of_differences() {
    let rule = Attention::new(130, 1).causal().dropout(0.3);
    let mut subject = Attending::<f64, 1, 3, 1, 130>::new(rule, true, &[]);
    gradients::check("long", &mut subject, &random(7, 130, -1.0, 1.0), 8);
}

#[test]
fn sizes_that_do_not_fit_compute_nothing() {
    let layer = zeroed_box::<MultiHeadAttention<f32, 4, 12>>();
    let wrong = zeroed_box::<MultiHeadAttention<f32, 4, 11>>();
    let input = [1.0; 12];
    for rule in [Attention::new(3, 3), Attention::new(3, 0), Attention::new(2, 2)] {
        let (mut output, mut memory) = ([7.0; 12], zeroed_box::<AttentionMemory<f32, 4, 12, 3>>());
        layer.infer(Simd::detect(), rule, &input, &[], &mut output, &mut memory);
        assert_eq!(output, [7.0; 12], "{rule:?}");
    }
    let (mut output, mut memory) = ([7.0; 12], zeroed_box::<AttentionMemory<f32, 4, 11, 3>>());
    wrong.infer(Simd::detect(), Attention::new(3, 2), &input, &[], &mut output, &mut memory);
    let mut cache = zeroed_box::<AttentionCache<f32, 4, 12, 4, 3, 1>>();
    layer.forward(Simd::detect(), Attention::new(3, 2), &mut rng(1), &input, &[], &mut output, &mut cache);
    assert_eq!(output, [7.0; 12]);
}

#[test]
fn memory_is_what_the_documentation_says() {
    const F: usize = 8;
    const P: usize = 24;
    const S: usize = 10;
    let cache = |heads: usize, batch: usize| batch * (S * (P + F) + heads * S * S) + S * (P + F) + S * S;
    assert_eq!(size_of::<AttentionCache<f32, F, P, 2, S, 5>>(), 4 * cache(2, 5));
    assert_eq!(size_of::<AttentionCache<f64, F, P, 4, S, 1>>(), 8 * cache(4, 1));
    assert_eq!(size_of::<AttentionMemory<f32, F, P, S>>(), 4 * (S * (P + 12) + 12 * F));
    assert_eq!(size_of::<AttentionState<f32, F, S>>(), (4 * (S * (2 * F + 1) + 2 * F) + S + 8).next_multiple_of(4));
    assert_eq!(size_of::<AttentionState<f64, F, S>>(), (8 * (S * (2 * F + 1) + 2 * F) + S + 8).next_multiple_of(8));
}

#[test]
fn parameters_have_names_and_shapes() {
    type Layer = MultiHeadAttention<f32, 8, 24>;
    let described: Vec<String> =
        (0..Layer::TENSORS).map(|tensor| format!("{} {:?}", Layer::info(tensor), Layer::shape(tensor).sizes())).collect();
    assert_eq!(described, ["weight [8, 24]", "bias [24]", "output_weight [8, 8]", "output_bias [8]"]);
    assert_eq!(Layer::macs(Attention::new(5, 2)), 5 * (8 * 24 + 8 * 8) + 2 * 5 * 5 * 8);
    let mut layer = zeroed_box::<Layer>();
    layer.init(Initializer::GlorotUniform, Initializer::Constant(0.5), &mut rng(1));
    let bounds = [(6.0_f32 / 32.0).sqrt(), (6.0_f32 / 16.0).sqrt()];
    assert!(layer.weight.iter().all(|weight| weight.abs() <= bounds[0]));
    let largest = layer.output_weight.iter().fold(0.0, |most: f32, weight| most.max(weight.abs()));
    assert!(bounds[0] < largest && largest <= bounds[1]);
    assert_eq!((layer.bias[23], layer.output_bias[7]), (0.5, 0.5));
}
