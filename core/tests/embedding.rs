//! Embeddings: against PyTorch, against differences, by bits, and the gradients that a batch does not touch.

mod common;

use common::golden::Golden;
use common::gradients::{assert_gradient, derivative};
use common::values::{assert_close, bits, random};
use layerfit_core::initializers::Initializer;
use layerfit_core::kernels::Simd;
use layerfit_core::layers::{Embedding, EmbeddingCache};
use layerfit_core::{Scalar, Token, Update, rng, zeroed};

fn embedding<T: Scalar, const V: usize, const W: usize>(seed: u64) -> Embedding<T, V, W> {
    let mut layer: Embedding<T, V, W> = zeroed();
    layer.weight.as_mut_slice().copy_from_slice(&random(seed, V * W, -1.0, 1.0));
    layer
}

fn golden_case<T: Scalar, const V: usize, const W: usize>(golden: &Golden, case: &str, tolerance: f64) {
    let named = |name: &str| format!("{case}.{name}");
    let mask_zero = golden.option(&named("mask_zero")) == Some(1.0);
    let mut layer: Embedding<T, V, W> = zeroed();
    layer.weight.as_mut_slice().copy_from_slice(&golden.values_as(&named("weight")));
    let tokens: Vec<u16> = golden.values(&named("tokens")).iter().map(|token| *token as u16).collect();
    let slope: Vec<T> = golden.values_as(&named("output_gradient"));
    let mut output = vec![T::ZERO; slope.len()];
    layer.forward(&tokens, &mut output);
    assert_close(&named("output"), &output, golden.values(&named("output")), 0.0);
    let (mut cache, mut gradients): (EmbeddingCache<5, 4>, _) = (zeroed(), embedding::<T, V, W>(1));
    layer.backward(Simd::detect(), mask_zero, &tokens, &slope, &mut cache, &mut gradients, Update::Replace);
    assert_close(&named("weight"), gradients.weight.as_slice(), golden.values(&named("weight_gradient")), tolerance);
}

fn all_golden<T: Scalar>(tolerance: f64) {
    let golden = Golden::open("attention.safetensors");
    golden_case::<T, 7, 5>(&golden, "embedding_0", tolerance);
    golden_case::<T, 7, 5>(&golden, "embedding_1", tolerance);
    golden_case::<T, 3, 1>(&golden, "embedding_2", tolerance);
    golden_case::<T, 20, 17>(&golden, "embedding_3", tolerance);
    assert_eq!(golden.cases().iter().filter(|case| case.starts_with("embedding")).count(), 4);
}

#[test]
fn embeddings_agree_with_pytorch() {
    all_golden::<f64>(1e-12);
    all_golden::<f32>(1e-6);
}

#[test]
fn gradients_are_those_of_differences() {
    let tokens = [3_u8, 0, 3, 1, 9, 3];
    let mut layer = embedding::<f64, 5, 3>(2);
    let slope: Vec<f64> = random(3, 18, -1.0, 1.0);
    let (mut cache, mut gradients): (EmbeddingCache<6, 1>, Embedding<f64, 5, 3>) = (zeroed(), zeroed());
    layer.backward(Simd::detect(), false, &tokens, &slope, &mut cache, &mut gradients, Update::Replace);
    for index in 0..15 {
        let value = layer.weight.as_slice()[index];
        let numeric = derivative(|step| {
            layer.weight.as_mut_slice()[index] = value + step;
            let mut output = [0.0; 18];
            layer.forward(&tokens, &mut output);
            output.iter().zip(&slope).map(|(y, slope)| y * slope).sum()
        });
        layer.weight.as_mut_slice()[index] = value;
        assert_gradient("weight", index, gradients.weight.as_slice()[index], numeric);
    }
}

/// The order of the sum is that of the tokens, on every instruction set.
fn in_order<T: Scalar, E: Token>(tokens: &[E]) {
    let slope: Vec<T> = random(4, tokens.len() * 35, -1.0, 1.0);
    let mut expected = vec![T::ZERO; 9 * 35];
    for (place, token) in tokens.iter().enumerate().filter(|(_, token)| token.index() < 9) {
        for feature in 0..35 {
            expected[token.index() * 35 + feature] += slope[place * 35 + feature];
        }
    }
    for simd in Simd::available() {
        let (mut cache, mut gradients): (EmbeddingCache<4, 8>, Embedding<T, 9, 35>) = (zeroed(), embedding(5));
        let layer = embedding(6);
        layer.backward(simd, false, tokens, &slope, &mut cache, &mut gradients, Update::Replace);
        assert_eq!(bits(gradients.weight.as_slice()), bits(&expected), "{simd:?} {}", E::NAME);
    }
}

#[test]
fn repeated_tokens_add_up_in_order() {
    let tokens = [8_u8, 3, 3, 200, 0, 3, 8, 9, 3, 3, 3, 0];
    in_order::<f32, u8>(&tokens);
    in_order::<f64, u16>(&tokens.map(u16::from));
    in_order::<f32, u32>(&tokens.map(|token| if token == 200 { u32::MAX } else { u32::from(token) }));
}

/// Replaced gradients are those of fresh memory, whatever was there, with as many backward passes as you like.
#[test]
fn only_what_was_touched_is_cleared() {
    let layer = embedding::<f64, 6, 2>(7);
    let (mut cache, mut gradients): (EmbeddingCache<2, 2>, Embedding<f64, 6, 2>) = (zeroed(), embedding(8));
    let run = |tokens: &[u16], update, cache: &mut EmbeddingCache<2, 2>, gradients: &mut Embedding<f64, 6, 2>| {
        let slope = vec![1.0; tokens.len() * 2];
        layer.backward(Simd::detect(), false, tokens, &slope, cache, gradients, update);
        gradients.weight.row(0).iter().copied().collect::<Vec<f64>>()
    };
    assert_eq!(run(&[1, 4, 4, 9], Update::Replace, &mut cache, &mut gradients), [0.0, 1.0, 0.0, 0.0, 2.0, 0.0]);
    assert_eq!(run(&[5, 1], Update::Replace, &mut cache, &mut gradients), [0.0, 1.0, 0.0, 0.0, 0.0, 1.0]);
    gradients.weight[(0, 3)] = 7.0; // Untouched by both: the next replacement does not look at it.
    assert_eq!(run(&[2], Update::Replace, &mut cache, &mut gradients), [0.0, 0.0, 1.0, 7.0, 0.0, 0.0]);
    cache.forget();
    assert_eq!(run(&[2], Update::Replace, &mut cache, &mut gradients), [0.0, 0.0, 1.0, 0.0, 0.0, 0.0]);
    // After an addition to what is there, and after more tokens than the cache has room for, everything is cleared.
    assert_eq!(run(&[0], Update::Add, &mut cache, &mut gradients), [1.0, 0.0, 1.0, 0.0, 0.0, 0.0]);
    assert_eq!(run(&[3], Update::Replace, &mut cache, &mut gradients), [0.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    assert_eq!(run(&[0, 1, 2, 3, 4], Update::Replace, &mut cache, &mut gradients), [1.0, 1.0, 1.0, 1.0, 1.0, 0.0]);
    assert_eq!(run(&[5], Update::Replace, &mut cache, &mut gradients), [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
    // Other gradients.
    let mut others = embedding(9);
    assert_eq!(run(&[5], Update::Replace, &mut cache, &mut others), [0.0, 0.0, 0.0, 0.0, 0.0, 1.0]);
}

#[test]
fn padding_has_the_vector_0_and_no_gradient() {
    let (mut layer, mut cache): (Embedding<f32, 4, 3>, EmbeddingCache<2, 1>) = (zeroed(), zeroed());
    layer.init(Initializer::Uniform(-0.05, 0.05), true, &mut rng(1));
    assert_eq!(layer.weight.column(0).as_slice(), [0.0; 3]);
    assert!(layer.weight.columns(1, 3).iter().all(|weight| *weight != 0.0 && weight.abs() <= 0.05));
    let mut gradients = embedding(10);
    layer.backward(Simd::detect(), true, &[0_u8, 2], &[1.0; 6], &mut cache, &mut gradients, Update::Replace);
    let columns: Vec<f32> = gradients.weight.row(1).iter().copied().collect();
    assert_eq!(columns, [0.0, 0.0, 1.0, 0.0]);
    layer.init(Initializer::Constant(1.0), false, &mut rng(1));
    assert_eq!(layer.weight.column(0).as_slice(), [1.0; 3]);
}

#[test]
fn a_cache_holds_a_number_for_each_token() {
    assert_eq!(size_of::<EmbeddingCache<10, 3>>(), 2 * size_of::<usize>() + 4 * 10 * 3);
}
