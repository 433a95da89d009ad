//! What stands between data and a training: scales, weights, sampling, mixtures, reading ahead.
#![cfg(all(feature = "std", feature = "safetensors"))]

use std::path::PathBuf;

use layerfit::data::from_fn;
use layerfit::prelude::*;
use layerfit::{Error, Parameters, formats, zeroed_box};

network! {
    /// Random in training.
    pub struct Noisy: [6] -> [3] { Dense(8) -> GaussianNoise(0.1) -> Tanh -> Dropout(0.2) -> Dense(3) }
    pub struct Line: [2] -> [1] { Dense(1) }
}

fn bits<P: Parameters<Scalar = f32>>(net: &P) -> Vec<u32> {
    (0..P::TENSORS).flat_map(|index| net.tensor(index).iter().map(|value| value.to_bits()).collect::<Vec<_>>()).collect()
}

fn flowers(count: usize) -> Samples<SVector<f32, 6>, Class<3>> {
    let inputs = (0..count).map(|index| std::array::from_fn(|place| ((index * 7 + place * 3) % 11) as f32 * 0.2).into());
    let labels: Vec<_> = (0..count).map(|index| if index % 8 == 0 { 1 + index % 16 / 8 } else { 0 }).collect();
    Samples::from_labels(inputs.collect(), &labels).unwrap()
}

fn file(name: &str) -> PathBuf {
    std::env::temp_dir().join(format!("layerfit-inputs-{name}-{}", std::process::id()))
}

/// Targets of thousands are learned at a scale of 1, and come back; network and scalers go through one file.
#[test]
fn a_regression_on_standardized_targets() {
    let inputs: Vec<[f32; 2]> = (0..60).map(|index| [index as f32, 500.0 - 7.0 * (index % 13) as f32]).collect();
    let targets: Vec<[f32; 1]> = inputs.iter().map(|[a, b]| [1000.0 + 30.0 * a - 4.0 * b]).collect();
    let (train, test) = Samples::from_arrays(inputs, targets).unwrap().split(0.8, 1).unwrap();
    let (inputs, targets) = (Standardize::fit(&train).unwrap(), Standardize::fit_targets(&train).unwrap());
    let scaled = targets.targets_of(inputs.inputs_of(&train));
    let mut net = Line::init(&mut rng(1));
    Trainer::new(MeanSquaredError, Adam::new(0.02)).batch_size::<16>().epochs(200).fit(&mut net, &scaled).unwrap();

    let mut same = Line::init(&mut rng(1));
    let in_place = train.scale_inputs(&inputs).scale_targets(&targets);
    Trainer::new(MeanSquaredError, Adam::new(0.02)).batch_size::<16>().epochs(200).fit(&mut same, &in_place).unwrap();
    assert_eq!(bits(&*net), bits(&*same));

    let path = file("parts");
    formats::save_parts(&path, &[("net", &*net), ("inputs", &*inputs), ("targets", &*targets)]).unwrap();
    let (mut net, mut inputs, mut targets) =
        (zeroed_box::<Line>(), zeroed_box::<Standardize<_, 2>>(), zeroed_box::<Standardize<_, 1>>());
    formats::load_parts(&path, &mut [("net", &mut *net), ("inputs", &mut *inputs), ("targets", &mut *targets)]).unwrap();
    for (input, target) in test.iter() {
        let prediction = targets.unscale(&net.predict(&inputs.scale(input)));
        assert!((prediction[0] - target[0]).abs() < 20.0, "{} for {}", prediction[0], target[0]);
    }
    let error = formats::load_parts(&path, &mut [("net", &mut *net)]).unwrap_err();
    std::fs::remove_file(path).unwrap();
    assert!(matches!(&error, Error::Mismatch(mismatch) if mismatch.tensors.len() == 4), "{error}");
}

/// A sample of weight 2 is as two samples of weight 1, but for the number that the mean is over.
#[test]
fn a_weight_is_a_number_of_copies() {
    let inputs = vec![[1.0, 2.0], [-1.0, 0.5], [0.25, -3.0]];
    let targets = vec![[1.0], [2.0], [-0.5]];
    let weighted = Samples::from_arrays(inputs.clone(), targets.clone()).unwrap().weigh([2.0, 1.0, 0.0]).unwrap();
    let copied =
        Samples::from_arrays([0, 0, 1].map(|index| inputs[index]).to_vec(), [0, 0, 1].map(|index| targets[index]).to_vec());
    let train = |net: &mut Line<f64>| {
        Trainer::new(MeanSquaredError, Sgd::new(0.05)).batch_size::<3>().epochs(20).validate(&weighted).fit(net, &weighted)
    };
    let (mut first, mut second) = (Line::<f64>::init(&mut rng(1)), Line::<f64>::init(&mut rng(1)));
    let history = train(&mut first).unwrap();
    Trainer::new(MeanSquaredError, Sgd::new(0.05)).batch_size::<3>().epochs(20).fit(&mut second, &copied.unwrap()).unwrap();
    for index in 0..Line::<f64>::TENSORS {
        for (first, second) in first.tensor(index).iter().zip(second.tensor(index)) {
            assert!((first - second).abs() < 1e-12, "{first} and {second}");
        }
    }
    assert!(history.last().unwrap().loss < history.epochs[0].loss);
}

#[test]
fn class_weights_are_weights_of_samples() {
    let train = flowers(64);
    let weights = train.class_weights().unwrap();
    let weighted = train.clone().weigh_classes(weights).unwrap();
    let recall = |net: &Noisy| {
        let scores = [1, 2].map(|class| evaluate(net, &train).class(Class::new(class).unwrap()).recall);
        scores[0] + scores[1]
    };
    let (mut plain, mut net) = (Noisy::init(&mut rng(1)), Noisy::init(&mut rng(1)));
    Trainer::new(CrossEntropy, Adam::new(0.02)).batch_size::<16>().epochs(15).fit(&mut plain, &train).unwrap();
    Trainer::new(CrossEntropy, Adam::new(0.02)).batch_size::<16>().epochs(15).fit(&mut net, &weighted).unwrap();
    assert!(recall(&net) > recall(&plain), "{} and {}", recall(&net), recall(&plain));
}

fn sampled(net: &mut Noisy, epochs: usize, path: Option<&PathBuf>) {
    let train = flowers(64);
    let sampling = Sampling::balanced(&train).unwrap().draws(100);
    let mut trainer = Trainer::new(CrossEntropy, Adam::new(0.01)).batch_size::<16>().epochs(epochs).seed(5).sampling(sampling);
    if let Some(path) = path {
        trainer = trainer.checkpoint(path);
    }
    trainer.fit(net, &train).unwrap();
}

#[test]
fn a_balanced_training_goes_on_where_it_was() {
    let path = file("sampling");
    let (mut whole, mut half, mut rest) = (Noisy::init(&mut rng(1)), Noisy::init(&mut rng(1)), Noisy::init(&mut rng(9)));
    sampled(&mut whole, 4, None);
    sampled(&mut half, 2, Some(&path));
    sampled(&mut rest, 4, Some(&path));
    assert_eq!(bits(&*whole), bits(&*rest));
    let shuffled = Trainer::new(CrossEntropy, Adam::new(0.01)).batch_size::<16>().epochs(5).seed(5).checkpoint(&path);
    let error = shuffled.fit(&mut rest, &flowers(64)).unwrap_err().to_string();
    std::fs::remove_file(path).unwrap();
    assert!(error.contains("sampling"), "{error}");
    let other = Trainer::new(CrossEntropy, Adam::new(0.01)).sampling(Sampling::weighted([1.0; 5]).unwrap());
    let error = other.fit(&mut rest, &flowers(64)).unwrap_err();
    assert_eq!(error.to_string(), "5 weights for 64 samples: expected one for each");
}

/// Augmentation, mixtures, and a last batch that is not full.
fn read_ahead(batches: usize) -> (Vec<u32>, Vec<f64>) {
    let data = Mixup::new(flowers(70).one_hot(), 0.4).unwrap().seed(3);
    let mut net = Noisy::init(&mut rng(1));
    let trainer = Trainer::new(CrossEntropy, Adam::new(0.01)).batch_size::<16>().epochs(3).read_ahead(batches);
    let history = trainer.augment(AugmentSequence::new().noise(0.1).shift(1)).fit(&mut net, &data).unwrap();
    (bits(&*net), history.epochs.iter().map(|epoch| epoch.loss).collect())
}

#[test]
fn reading_ahead_changes_no_bit() {
    let direct = read_ahead(0);
    for batches in [1, 2, 5, 50] {
        assert_eq!(read_ahead(batches), direct, "{batches} batches ahead");
    }
}

#[test]
fn errors_travel_and_the_thread_ends() {
    for batches in [0, 1, 4] {
        let data = from_fn::<SVector<f32, 6>, Class<3>, _>(40, |index, input, target| {
            input.fill(0.5);
            *target = Class::default();
            if index == 30 { Err(Error::sample(index, "the disk is gone")) } else { Ok(()) }
        });
        let mut net = Noisy::init(&mut rng(1));
        let before = bits(&*net);
        let trainer = Trainer::new(CrossEntropy, Adam::new(0.01)).batch_size::<8>().shuffle(false).read_ahead(batches);
        // `fit` returns only when the thread has ended.
        let error = trainer.fit(&mut net, &data).unwrap_err();
        assert_eq!(error.to_string(), "sample 30 cannot be read: the disk is gone");
        assert_eq!(bits(&*net), before);
    }
    // Also where the training ends first: a loss that is not finite.
    let data = from_fn::<SVector<f32, 2>, [f32; 1], _>(64, |index, input, target| {
        input.fill(1.0);
        *target = [if index == 3 { f32::NAN } else { 0.0 }];
        Ok(())
    });
    let trainer = Trainer::new(MeanSquaredError, Adam::new(0.01)).batch_size::<4>().shuffle(false).epochs(5).read_ahead(2);
    let error = trainer.fit(&mut Line::init(&mut rng(1)), &data).unwrap_err();
    assert!(matches!(error, Error::NotFinite { epoch: 1, step: 1, .. }), "{error}");
}

#[test]
fn noise_is_for_training_only() {
    let (net, input) = (Noisy::init(&mut rng(1)), SMatrix::<f32, 6, 1>::repeat(0.5));
    let sample = SVector::<f32, 6>::repeat(0.5);
    assert_eq!(net.predict(&sample), net.predict(&sample));
    let mut pass = Noisy::pass::<1>();
    let outputs = [1, 1, 2].map(|seed| *net.forward(&input, &mut pass, &mut rng(seed)));
    assert_eq!(outputs[0], outputs[1]);
    assert_ne!(outputs[0], outputs[2]);
}
