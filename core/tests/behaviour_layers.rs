//! What the layers promise beyond their formulas.

mod common;

use common::layers::subject;
use common::values::{assert_close, inputs, random};
use common::{KINDS, Options, Subject};
use layerfit_core::initializers::Initializer;
use layerfit_core::kernels::Simd;
use layerfit_core::layers::{BatchNorm, BatchNormCache, Dropout, GaussianNoise, LayerNorm, LogSoftmax, PRelu, Softmax, penalty};
use layerfit_core::{Scalar, Update, rng, zeroed};

/// The values and noise of a dropout of `count` ones.
fn dropped(rate: f64, seed: u64, count: usize) -> (Vec<f32>, Vec<u16>) {
    let (mut values, mut noise) = (vec![1.0; count], vec![0; count]);
    Dropout::new(rate).forward_in_place(Simd::detect(), &mut rng(seed), &mut values, &mut noise);
    (values, noise)
}

#[test]
fn dropout_keeps_the_expectation() {
    const COUNT: usize = 1 << 20;
    for rate in [0.1, 0.5, 0.9] {
        let layer = Dropout::new(rate);
        assert!((layer.rate() - rate).abs() <= 0.5 / 65536.0);
        assert!((layer.scale() - 1.0 / (1.0 - layer.rate())).abs() < 1e-12);
        let (values, _) = dropped(rate, 1, COUNT);
        let kept = values.iter().filter(|value| **value != 0.0).count();
        assert!(values.iter().all(|value| *value == 0.0 || *value == layer.scale() as f32));
        // Five standard deviations of a binomial distribution.
        let (share, deviation) = (kept as f64 / COUNT as f64, (rate * (1.0 - rate) / COUNT as f64).sqrt());
        assert!((share - (1.0 - rate)).abs() < 5.0 * deviation + 1e-5, "rate {rate}: kept {share}");
        let mean = values.iter().map(|value| f64::from(*value)).sum::<f64>() / COUNT as f64;
        assert!((mean - 1.0).abs() < 5.0 * deviation / (1.0 - rate) + 1e-5, "rate {rate}: mean {mean}");
    }
}

#[test]
fn dropout_depends_on_the_seed_alone() {
    assert_eq!(dropped(0.5, 3, 1001), dropped(0.5, 3, 1001));
    assert_ne!(dropped(0.5, 3, 1001).1, dropped(0.5, 4, 1001).1);
    // The noise of a shorter pass is the beginning of that of a longer one.
    assert_eq!(dropped(0.5, 3, 300).1, dropped(0.5, 3, 1001).1[..300]);
}

#[test]
fn dropout_passes_gradients_where_it_passed_values() {
    let (input, upstream): (Vec<f64>, Vec<f64>) = (random(1, 500, 1.0, 2.0), random(2, 500, 1.0, 2.0));
    let (layer, simd) = (Dropout::new(0.4), Simd::detect());
    let (mut output, mut noise, mut slope) = (vec![0.0; 500], vec![0; 500], upstream.clone());
    layer.forward(simd, &mut rng(5), &input, &mut output, &mut noise);
    layer.backward(simd, &noise, &mut slope);
    for index in 0..500 {
        assert_eq!(slope[index] == 0.0, output[index] == 0.0);
        assert!(slope[index] == 0.0 || slope[index] == upstream[index] * layer.scale());
    }
}

#[test]
fn gaussian_noise_is_normal() {
    const COUNT: usize = 1 << 20;
    for deviation in [0.01, 0.5, 3.0] {
        let layer = GaussianNoise::new(deviation);
        let input = vec![2.0_f64; COUNT];
        let (mut output, mut again) = (vec![0.0; COUNT], input.clone());
        layer.forward(&mut rng(1), &input, &mut output);
        layer.forward_in_place(&mut rng(1), &mut again);
        assert_eq!(output, again);
        let numbers: Vec<f64> = output.iter().map(|value| (value - 2.0) / deviation).collect();
        // Moments of the standard normal distribution, within five standard deviations of their estimates.
        for (power, moment, variance) in [(1, 0.0, 1.0), (2, 1.0, 2.0), (3, 0.0, 15.0), (4, 3.0, 96.0)] {
            let found = numbers.iter().map(|number| number.powi(power)).sum::<f64>() / COUNT as f64;
            assert!((found - moment).abs() < 5.0 * f64::sqrt(variance / COUNT as f64), "{deviation}, {power}: {found}");
        }
        let within = numbers.iter().filter(|number| number.abs() < 1.0).count() as f64 / COUNT as f64;
        assert!((within - 0.682_689).abs() < 0.003, "{within}");
        let next = numbers.windows(2).map(|pair| pair[0] * pair[1]).sum::<f64>() / COUNT as f64;
        assert!(next.abs() < 0.005, "neighbours depend on each other: {next}");
    }
}

#[test]
fn gaussian_noise_of_nothing() {
    for deviation in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        let mut values = [1.5_f32, f32::INFINITY, -0.0];
        GaussianNoise::new(deviation).forward_in_place(&mut rng(1), &mut values);
        assert_eq!(values.map(f32::to_bits), [1.5_f32, f32::INFINITY, -0.0].map(f32::to_bits), "{deviation}");
    }
}

#[test]
fn dropout_of_nothing_and_of_everything() {
    let special = [1.5_f32, -2.0, f32::INFINITY, f32::NAN];
    for (rate, expected) in [(0.0, special), (1.0, [0.0; 4]), (-3.0, special), (7.0, [0.0; 4]), (f64::NAN, special)] {
        let (mut values, mut noise) = (special, [0; 4]);
        Dropout::new(rate).forward_in_place(Simd::detect(), &mut rng(1), &mut values, &mut noise);
        assert_eq!(values.map(f32::to_bits), expected.map(f32::to_bits), "rate {rate}");
    }
    assert_eq!(Dropout::new(1.0).scale(), 0.0);
}

#[test]
fn running_statistics_follow_with_both_uses() {
    let simd = Simd::detect();
    let (mut layer, mut gradients): (BatchNorm<f64, 2>, BatchNorm<f64, 2>) = (zeroed(), zeroed());
    let mut cache: BatchNormCache<f64, 2> = zeroed();
    layer.init();
    let mut step = |input: &[f64], gradients: &mut BatchNorm<f64, 2>, update| {
        let (mut output, mut slope) = (vec![0.0; input.len()], vec![1.0; input.len()]);
        layer.forward(simd, 1e-5, input, &mut output, &mut cache);
        layer.backward(simd, 0.75, input, &mut slope, &mut cache, gradients, update);
    };
    let moved = |gradients: &BatchNorm<f64, 2>| -> Vec<f64> {
        let mean = gradients.running_mean.iter().map(|step| 0.0 - step);
        mean.chain(gradients.running_var.iter().map(|step| 1.0 - step)).collect()
    };
    // Means 2 and 10, unbiased variances 2 and 0.
    step(&[1.0, 10.0, 3.0, 10.0], &mut gradients, Update::Replace);
    assert_close("once", &moved(&gradients), &[0.5, 2.5, 1.25, 0.75], 1e-15);
    step(&[4.0, 8.0, 4.0, 8.0], &mut gradients, Update::Add);
    assert_close("twice", &moved(&gradients), &[1.375, 3.875, 0.9375, 0.5625], 1e-15);
    // One sample has no unbiased variance: it counts as 0. No sample changes nothing.
    step(&[4.0, 8.0], &mut gradients, Update::Replace);
    assert_close("one sample", &moved(&gradients), &[1.0, 2.0, 0.75, 0.75], 1e-15);
    step(&[], &mut gradients, Update::Replace);
    assert_close("no sample", &moved(&gradients), &[0.0, 0.0, 1.0, 1.0], 0.0);
    assert_eq!(gradients.gamma.as_slice(), [0.0, 0.0]);
}

#[test]
fn batch_normalization_in_training_and_inference_agree_on_the_same_statistics() {
    let simd = Simd::detect();
    let (mut layer, mut cache): (BatchNorm<f32, 19>, BatchNormCache<f32, 19>) = (zeroed(), zeroed());
    layer.init();
    let input: Vec<f32> = random(1, 19 * 40, -3.0, 900.0);
    let (mut output, mut inferred) = (vec![0.0; input.len()], input.clone());
    layer.forward(simd, 1e-5, &input, &mut output, &mut cache);
    layer.running_mean = cache.mean;
    layer.running_var = cache.variance;
    layer.infer(simd, 1e-5, &mut inferred);
    assert_eq!(output, inferred);
}

#[test]
fn layers_begin_with_their_usual_values() {
    let (mut batch, mut layer, mut prelu): (BatchNorm<f32, 2>, LayerNorm<f32, 2>, PRelu<f32, 2, 1>) =
        (zeroed(), zeroed(), zeroed());
    batch.init();
    layer.init();
    prelu.init(Initializer::Constant(0.25), &mut rng(1));
    assert_eq!((batch.gamma.as_slice(), batch.beta.as_slice()), (&[1.0, 1.0][..], &[0.0, 0.0][..]));
    assert_eq!((batch.running_mean.as_slice(), batch.running_var.as_slice()), (&[0.0, 0.0][..], &[1.0, 1.0][..]));
    assert_eq!((layer.gamma.as_slice(), layer.beta.as_slice()), (&[1.0, 1.0][..], &[0.0, 0.0][..]));
    assert_eq!(prelu.alpha.as_slice(), [0.25]);
}

/// A NaN that comes in comes out of every layer: a broken network must not look sane.
fn nan_comes_out<T: Scalar>() {
    for kind in KINDS {
        let (features, outputs) = if kind.starts_with("dense") { (13, 19) } else { (19, 19) };
        let mut subject = subject::<T>(kind, features, outputs, Options { rate: 0.0, ..Options::default() });
        common::values::randomize(&mut *subject, 1);
        let mut input: Vec<T> = inputs(2, features);
        input[3] = T::from_f64(f64::NAN);
        let (mut output, mut inferred) = (vec![T::ZERO; outputs], vec![T::ZERO; outputs]);
        subject.forward(Simd::detect(), &input, &mut output);
        subject.infer(Simd::detect(), &input, &mut inferred);
        assert!(output[3].to_f64().is_nan() && inferred[3].to_f64().is_nan(), "{kind}");
    }
}

#[test]
fn nan_is_never_hidden() {
    nan_comes_out::<f32>();
    nan_comes_out::<f64>();
}

/// Large inputs saturate, without infinities or NaN, also backward.
#[test]
fn activations_are_finite_at_large_inputs() {
    let bounded = KINDS.into_iter().filter(|kind| !kind.starts_with("dense") && !kind.contains("norm"));
    for kind in bounded {
        let input = [-1e9_f32, -3e4, -800.0, -100.0, -20.0, 20.0, 100.0, 800.0, 1e9];
        let mut subject = subject::<f32>(kind, 9, 9, Options::default());
        let (mut output, mut slope) = ([0.0; 9], [0.0; 9]);
        subject.forward(Simd::detect(), &input, &mut output);
        subject.backward(Simd::detect(), &input, &output, &[1.0; 9], &mut slope, Update::Replace);
        assert!(output.iter().chain(&slope).all(|value| value.is_finite()), "{kind}: {output:?}, {slope:?}");
    }
}

#[test]
fn probabilities_sum_to_one() {
    for features in [1, 2, 10, 16, 17, 1000, 3000] {
        let mut values: Vec<f32> = random(features as u64, 3 * features, -30.0, 30.0);
        let mut logarithms = values.clone();
        Softmax::new(features).forward_in_place(Simd::detect(), &mut values);
        LogSoftmax::new(features).forward_in_place(Simd::detect(), &mut logarithms);
        for (row, logarithms) in values.chunks(features).zip(logarithms.chunks(features)) {
            let sum: f64 = row.iter().map(|value| f64::from(*value)).sum();
            assert!((sum - 1.0).abs() < 1e-6, "{features} features: {sum}");
            let expected: Vec<f64> = row.iter().map(|value| f64::from(*value)).collect();
            let found: Vec<f32> = logarithms.iter().map(|value| f64::from(*value).exp() as f32).collect();
            assert_close("e^log softmax", &found, &expected, 1e-5);
        }
    }
}

#[test]
fn penalties_and_their_gradients_agree() {
    let simd = Simd::detect();
    let mut weights: Vec<f64> = random(1, 37, -2.0, 2.0);
    weights[5] = 0.0;
    let start: Vec<f64> = random(2, 37, -1.0, 1.0);
    let (mut first, mut second) = (start.clone(), start.clone());
    penalty::l1_gradient(simd, 0.3, &weights, &mut first);
    penalty::l2_gradient(simd, 0.3, &weights, &mut second);
    for index in 0..weights.len() {
        let mut moved = weights.clone();
        let mut by_differences = |penalty: fn(Simd, f64, &[f64]) -> f64| {
            common::gradients::derivative(|step| {
                moved[index] = weights[index] + step;
                penalty(simd, 0.3, &moved)
            })
        };
        common::gradients::assert_gradient("l1", index, first[index] - start[index], by_differences(penalty::l1));
        common::gradients::assert_gradient("l2", index, second[index] - start[index], by_differences(penalty::l2));
    }
    let single: Vec<f32> = weights.iter().map(|weight| *weight as f32).collect();
    assert!((f64::from(penalty::l2(simd, 0.3, &single)) - penalty::l2(simd, 0.3, &weights)).abs() < 1e-5);
}

/// Nothing comes of no samples, and nothing fails.
#[test]
fn no_samples_are_no_error() {
    for kind in KINDS {
        let outputs = if kind.starts_with("dense") { 3 } else { 5 };
        let mut subject: Box<dyn Subject<f32>> = subject(kind, 5, outputs, Options::default());
        let (input, mut output, mut input_slope) = (inputs(1, 15), vec![0.0; 3 * outputs], [0.0; 15]);
        subject.forward(Simd::detect(), &input, &mut output);
        subject.backward(Simd::detect(), &input, &output, &random(2, 3 * outputs, 1.0, 2.0), &mut input_slope, Update::Replace);
        subject.forward(Simd::detect(), &[], &mut []);
        subject.backward(Simd::detect(), &[], &[], &[], &mut [], Update::Replace);
        subject.infer(Simd::detect(), &[], &mut []);
        for tensor in 0..subject.learned() {
            assert!(subject.gradient(tensor).iter().all(|value| *value == 0.0), "{kind}");
        }
    }
}
