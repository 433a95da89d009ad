//! The gradients of shards: those of the formulas in the documentation.

use layerfit::kernels::Simd;
use layerfit::losses::{CrossEntropy, Loss, MeanSquaredError};
use layerfit::prelude::*;
use layerfit::rand::{Rng, RngExt, SeedableRng};
use layerfit::train::Shards;
use layerfit::{Generator, Layer, Parameters, Pass, Sample};

use crate::common::{bits, number_bits};
use crate::networks::{Carried, Forgetful, Normal, Punished, Several, Steps, Target, numbers, sequences};

/// The largest difference of two networks, as a share of the largest number.
fn difference<N: Parameters>(left: &N, right: &N) -> f64 {
    let all = |net: &N| {
        (0..N::TENSORS)
            .flat_map(|index| net.tensor(index).iter().map(|value| value.to_f64()).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    let (left, right) = (all(left), all(right));
    let largest = right.iter().fold(1e-300, |largest: f64, value| largest.max(value.abs()));
    left.iter().zip(&right).fold(0.0, |worst: f64, (left, right)| worst.max((left - right).abs())) / largest
}

/// Gradients of the mean squared error towards nothing, alone and in shards.
fn both<const IN: usize, const OUT: usize, const B: usize, N>(shards: usize, count: usize) -> (Box<Pass<N, B>>, Box<Pass<N, B>>)
where
    N: Network<Scalar = f64, Input = SVector<f64, IN>, Output = SVector<f64, OUT>>,
{
    let net = N::init(&mut rng(1));
    let (mut alone, mut together) = (N::pass::<B>(), N::pass::<B>());
    let mut shards = Shards::<N, B>::of(2, shards).unwrap();
    // More than once: what a step leaves must not be seen in the next one.
    for seed in [2, 3] {
        let mut random = rng(seed);
        for pass in [&mut alone, &mut together] {
            let mut random = rng(seed);
            pass.input = SMatrix::from_fn(|_, _| random.random::<f64>() - 0.5);
        }
        alone.forward(&net, count, &mut random);
        shards.forward(&net, &mut together, count, &mut random);
        for pass in [&mut alone, &mut together] {
            let slope = &mut pass.slope.as_mut_slice()[..OUT * count];
            MeanSquaredError.evaluate(
                Simd::detect(),
                &pass.output.as_slice()[..OUT * count],
                &[[0.0; OUT]; B][..count],
                Some(slope),
            );
        }
        alone.backward(&net, count, None);
        shards.backward(&net, &mut together, count, None);
    }
    (alone, together)
}

#[test]
fn without_what_looks_at_a_batch_the_gradients_are_those_of_the_batch() {
    for shards in [1, 2, 3, 5, 16] {
        for count in [1, 2, 5, 15, 16] {
            let (alone, together) = both::<6, 3, 16, Punished<f64>>(shards, count);
            let outputs = |pass: &Pass<Punished<f64>, 16>| number_bits(pass.output.as_slice()).collect::<Vec<_>>();
            assert_eq!(outputs(&alone), outputs(&together));
            let difference = difference(&together.gradients, &alone.gradients);
            assert!(difference < 1e-14, "{count} samples in {shards} shards: {difference}");
        }
    }
}

#[test]
fn no_samples_have_the_gradient_of_the_penalty() {
    let (alone, together) = both::<6, 3, 16, Punished<f64>>(4, 0);
    assert_eq!(bits(&together.gradients), bits(&alone.gradients));
    assert!(together.gradients.tensor(0).iter().any(|gradient| *gradient != 0.0));
}

#[test]
fn a_batch_normalization_sees_its_shard() {
    const COUNT: usize = 14;
    let net = Normal::init(&mut rng(1));
    let mut shards = Shards::<Normal, 16>::of(3, 4).unwrap();
    let mut together = Normal::pass::<16>();
    let mut random = rng(2);
    together.input = SMatrix::from_fn(|_, _| random.random::<f32>() - 0.5);
    shards.forward(&net, &mut together, COUNT, &mut random);
    together.slope = SMatrix::from_fn(|row, column| (row + column) as f32 / 100.0);
    let (slope, input) = (together.slope, together.input);
    shards.backward(&net, &mut together, COUNT, None);

    // By hand: four samples a shard, the last has two.
    let mut expected = Normal::init(&mut rng(0));
    for (first, samples) in [(0, 4), (4, 4), (8, 4), (12, 2)] {
        let mut pass = Normal::pass::<4>();
        let share = samples as f64 / COUNT as f64;
        for sample in 0..samples {
            pass.input.set_column(sample, &input.column(first + sample));
            pass.slope.set_column(sample, &slope.column(first + sample));
        }
        pass.forward(&net, samples, &mut random);
        let place = first..first + samples;
        assert_eq!(pass.output.columns(0, samples), together.output.columns(place.start, samples));
        pass.slope *= (1.0 / share) as f32;
        pass.backward(&net, samples, None);
        for index in 0..Normal::<f32>::TENSORS {
            for (sum, gradient) in expected.tensor_mut(index).iter_mut().zip(pass.gradients.tensor(index)) {
                let share = share as f32;
                *sum = if first == 0 { share * gradient } else { share.mul_add(*gradient, *sum) };
            }
        }
    }
    assert_eq!(bits(&together.gradients), bits(&*expected));
}

#[test]
fn every_shard_forgets_by_chances_of_its_own() {
    let net = Forgetful::init(&mut rng(1));
    let mut shards = Shards::<Forgetful, 8>::of(2, 4).unwrap();
    let (mut pass, mut random) = (Forgetful::pass::<8>(), rng(5));
    pass.input.fill(1.0);
    shards.forward(&net, &mut pass, 8, &mut random);
    let mut key = [0; 32];
    rng(5).fill_bytes(&mut key);
    for shard in 0..4 {
        let (mut own, mut alone) = (Generator::from_seed(key), Forgetful::pass::<2>());
        own.set_stream(shard as u64);
        alone.input.fill(1.0);
        alone.forward(&net, 2, &mut own);
        assert_eq!(pass.output.columns(2 * shard, 2), alone.output.columns(0, 2));
    }
    let first = pass.output;
    assert_ne!(first.columns(0, 2), first.columns(2, 2));
    shards.forward(&net, &mut pass, 8, &mut random);
    assert_ne!(pass.output, first);
}

#[test]
fn a_shard_whose_steps_are_all_left_out_adds_nothing() {
    let (net, data) = (Steps::<f64>::init(&mut rng(1)), sequences(16));
    let (mut alone, mut together) = (Steps::<f64>::pass::<16>(), Steps::<f64>::pass::<16>());
    let mut shards = Shards::<Steps<f64>, 16>::of(2, 4).unwrap();
    // The second shard has no step that counts.
    let counted: Vec<usize> = data.targets().chunks(4).map(|targets| targets.iter().map(Target::counted).sum()).collect();
    assert!(counted[1] == 0 && counted[0] > 0 && counted[0] != counted[2]);
    for pass in [&mut alone, &mut together] {
        for (index, input) in data.inputs().iter().enumerate() {
            input.write::<16>(&mut pass.input, index);
        }
    }
    // Twice, with other words in between: vectors of words that are not there any more have no gradient.
    for turn in 0..3 {
        let input = alone.input;
        if turn == 1 {
            alone.input.fill(3);
            together.input.fill(3);
        }
        alone.forward(&net, 16, &mut rng(1));
        shards.forward(&net, &mut together, 16, &mut rng(1));
        for pass in [&mut alone, &mut together] {
            CrossEntropy.evaluate(Simd::detect(), pass.output.as_slice(), data.targets(), Some(pass.slope.as_mut_slice()));
        }
        alone.backward(&net, 16, None);
        shards.backward(&net, &mut together, 16, None);
        let difference = difference(&together.gradients, &alone.gradients);
        assert!(difference < 1e-14, "{difference}");
        (alone.input, together.input) = (input, input);
    }
}

#[test]
fn a_state_goes_on_in_the_place_of_its_sample() {
    let net = Carried::init(&mut rng(1));
    let mut shards = Shards::<Carried, 7>::of(2, 3).unwrap();
    let (mut alone, mut together) = (Carried::pass::<7>(), Carried::pass::<7>());
    let mut first = None;
    for seed in [1, 2, 3, 1] {
        if seed == 1 {
            alone.reset_state();
            shards.reset_state();
        }
        for sample in 0..7 {
            let input = numbers::<8>(10 * seed + sample as u64);
            alone.input.set_column(sample, &input);
            together.input.set_column(sample, &input);
        }
        alone.forward(&net, 7, &mut rng(1));
        shards.forward(&net, &mut together, 7, &mut rng(1));
        assert_eq!(alone.output, together.output);
        let first = first.get_or_insert(alone.output);
        assert_eq!(seed == 1, *first == together.output);
    }
}

#[test]
fn several_inputs_and_their_gradients() {
    type Net = Several<f64>;
    let net = Net::init(&mut rng(1));
    let mut shards = Shards::<Net, 9>::of(2, 4).unwrap();
    let (mut alone, mut together, mut random) = (Net::pass::<9>(), Net::pass::<9>(), rng(2));
    alone.input = (SMatrix::from_fn(|_, _| random.random()), SMatrix::from_fn(|_, _| random.random()));
    together.input = alone.input;
    alone.forward(&net, 8, &mut random);
    shards.forward(&net, &mut together, 8, &mut random);
    assert_eq!(alone.output, together.output);
    alone.slope = (SMatrix::from_fn(|_, _| random.random()), SMatrix::from_fn(|_, _| random.random()));
    together.slope = alone.slope;
    type Inputs = <<Net as Layer>::Input as Sample>::Batch<9>;
    let (mut expected, mut found): (Inputs, Inputs) = (layerfit::zeroed(), layerfit::zeroed());
    alone.backward(&net, 8, Some((&mut expected.0, &mut expected.1)));
    shards.backward(&net, &mut together, 8, Some((&mut found.0, &mut found.1)));
    assert!(difference(&together.gradients, &alone.gradients) < 1e-14);
    assert!((found.0 - expected.0).amax() < 1e-15 && (found.1 - expected.1).amax() < 1e-15);
    assert!(expected.0.amax() > 0.01 && found.0.column(8).amax() == 0.0);
}
