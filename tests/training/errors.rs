//! Bad input: each gives one clear error, and the network keeps its last good weights.

use layerfit::data::{Dataset, Samples};
use layerfit::losses::{Class, CrossEntropy, Loss};
use layerfit::metrics::{evaluate, try_evaluate};
use layerfit::nalgebra::SVector;
use layerfit::optimizers::Sgd;
use layerfit::train::Trainer;
use layerfit::{Error, Result, rng};

use crate::common::bits;
use crate::networks::Small;

type Data = Samples<SVector<f32, 5>, Class<3>>;

fn samples(count: usize) -> Data {
    #[allow(clippy::cast_precision_loss)]
    let inputs = (0..count).map(|index| SVector::from([index as f32 / count as f32, 0.5, 1.0, -0.5, 0.1])).collect();
    Samples::from_labels(inputs, &(0..count).map(|index| index % 3).collect::<Vec<_>>()).unwrap()
}

/// Fits and expects an error; the network must be as it was.
fn refused(fit: impl FnOnce(&mut Box<Small>) -> Result<layerfit::train::History>) -> Error {
    let mut net = Small::init(&mut rng(1));
    let before = bits(&*net);
    let error = fit(&mut net).unwrap_err();
    assert_eq!(bits(&*net), before, "{error}");
    error
}

#[test]
fn empty_data_are_refused() {
    let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).fit(net, &samples(0)));
    assert_eq!(error.to_string(), "the training data are empty: expected at least one sample, found none");
    let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).validate(&samples(0)).fit(net, &samples(40)));
    assert_eq!(error.to_string(), "the validation data are empty: expected at least one sample, found none");
}

#[test]
fn a_batch_larger_than_the_data_is_refused() {
    let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).fit(net, &samples(20)));
    assert_eq!(
        error.to_string(),
        "a batch of 32 is larger than the training data, which have 20 samples: use `.batch_size::<20>()` or less"
    );
    let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).batch_size::<0>().fit(net, &samples(20)));
    assert_eq!(error.to_string(), "a batch of no samples: expected `.batch_size::<1>()` or more");
}

#[test]
fn limits_below_zero_are_refused() {
    for limit in [0.0, -1.0, f64::NAN] {
        let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).clip_norm(limit).fit(net, &samples(40)));
        assert_eq!(error.to_string(), format!("`clip_norm` is a limit above 0, found {limit}"));
        let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).clip_value(limit).fit(net, &samples(40)));
        assert!(matches!(error, Error::Setting { name: "clip_value", .. }));
    }
}

#[test]
fn samples_that_do_not_pair_up_are_refused() {
    let error = Samples::new(vec![SVector::<f32, 5>::zeros(); 3], vec![[0.0f32]; 2]).unwrap_err();
    assert_eq!(error.to_string(), "3 inputs but 2 targets: every input needs exactly one target");
    let error = Data::from_labels(vec![SVector::zeros(); 3], &[0, 1, 3]).unwrap_err();
    assert_eq!(error.to_string(), "label 3 of sample 2 is out of range: there are 3 classes, counted from 0");
    let mut target = Class::new(0).unwrap();
    let error = Dataset::read(&samples(3), 3, &mut [0.0; 5], &mut target).unwrap_err();
    assert_eq!(error.to_string(), "there is no sample 3: the data have 3, counted from 0");
}

#[test]
fn a_split_has_two_parts() {
    for fraction in [0.0, 1.0, 0.01, 0.99] {
        let error = samples(10).split(fraction, 1).unwrap_err();
        assert_eq!(error.to_string(), format!("splitting 10 samples at {fraction} leaves a part without samples"));
    }
    for fraction in [-0.5, 1.5, f64::NAN, f64::INFINITY] {
        let error = samples(10).split(fraction, 1).unwrap_err();
        assert_eq!(error.to_string(), format!("data are split at a fraction between 0 and 1, found {fraction}"));
    }
    let (first, second) = samples(10).split(0.7, 1).unwrap();
    let mut all: Vec<_> = first.iter().chain(second.iter()).map(|(input, target)| (input[0].to_bits(), *target)).collect();
    all.sort_unstable();
    let expected: Vec<_> = samples(10).iter().map(|(input, target)| (input[0].to_bits(), *target)).collect();
    assert_eq!(all, expected);
    assert_eq!((first, second), samples(10).split(0.7, 1).unwrap());
    assert_ne!(samples(10).split(0.7, 1).unwrap(), samples(10).split(0.7, 2).unwrap());
}

/// A loss that becomes bad at some call.
struct Breaking {
    at: usize,
    value: f64,
    calls: std::cell::Cell<usize>,
}

impl<Ending> layerfit::losses::Accepts<Ending> for Breaking {}

impl Loss<SVector<f32, 3>, Class<3>> for Breaking {
    fn evaluate(&self, simd: layerfit::kernels::Simd, outputs: &[f32], targets: &[Class<3>], slope: Option<&mut [f32]>) -> f64 {
        self.calls.set(self.calls.get() + 1);
        let loss = CrossEntropy.evaluate(simd, outputs, targets, slope);
        if self.calls.get() == self.at { self.value } else { loss }
    }
}

#[test]
fn a_bad_loss_is_named_and_undone() {
    let data = samples(80);
    // Five steps an epoch: call 13 is the third step of the third epoch.
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let mut after_two = Small::init(&mut rng(1));
        Trainer::new(CrossEntropy, Sgd::new(0.1)).batch_size::<16>().epochs(2).fit(&mut after_two, &data).unwrap();

        let mut net = Small::init(&mut rng(1));
        let loss = Breaking { at: 13, value, calls: 0.into() };
        let error = Trainer::new(loss, Sgd::new(0.1)).batch_size::<16>().epochs(9).fit(&mut net, &data).unwrap_err();
        assert!(matches!(error, Error::NotFinite { what: "the training loss", epoch: 3, step: 3, .. }), "{error}");
        assert!(error.to_string().contains(&format!("became {value} in epoch 3, step 3")), "{error}");
        assert_eq!(bits(&*net), bits(&*after_two));
    }
}

#[test]
fn a_bad_validation_loss_is_named_and_undone() {
    let (data, held_out) = (samples(80), samples(16));
    let loss = Breaking { at: 6, value: f64::NAN, calls: 0.into() };
    let error = refused(|net| Trainer::new(loss, Sgd::new(0.1)).batch_size::<16>().validate(&held_out).fit(net, &data));
    assert!(matches!(error, Error::NotFinite { what: "the validation loss", epoch: 1, step: 5, .. }), "{error}");
}

#[test]
fn weights_that_break_in_the_last_step_are_noticed() {
    // One step: its loss is fine, the weights after it are not.
    let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(f64::MAX)).batch_size::<16>().fit(net, &samples(16)));
    assert!(matches!(error, Error::NotFinite { what: "a weight", epoch: 1, step: 1, .. }), "{error}");
}

#[test]
fn real_divergence_is_an_error() {
    let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(1e25)).batch_size::<16>().epochs(5).fit(net, &samples(80)));
    assert!(matches!(error, Error::NotFinite { epoch: 1, .. }), "{error}");
}

#[test]
fn an_input_that_is_no_number_is_noticed_where_it_is_met() {
    let mut inputs = samples(40).inputs().to_vec();
    inputs[37][2] = f32::NAN;
    let data = Data::new(inputs, samples(40).targets().to_vec()).unwrap();
    let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).batch_size::<16>().shuffle(false).fit(net, &data));
    assert!(
        matches!(error, Error::NotFinite { what: "the training loss", epoch: 1, step: 3, found } if found.is_nan()),
        "{error}"
    );
    let error =
        refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).batch_size::<16>().validate(&data).fit(net, &samples(40)));
    assert!(matches!(error, Error::NotFinite { what: "the validation loss", epoch: 1, step: 3, .. }), "{error}");
}

#[test]
fn what_main_shows_is_the_sentence() {
    let error = Error::Empty { data: "training" };
    assert_eq!(format!("{error:?}"), error.to_string());
}

/// Data whose last samples cannot be read.
struct Failing;

impl Dataset for Failing {
    type Input = SVector<f32, 5>;
    type Target = Class<3>;

    fn len(&self) -> usize {
        40
    }
    fn read(&self, index: usize, input: &mut [f32], target: &mut Class<3>) -> Result<()> {
        if index > 36 {
            return Err(Error::sample(index, "the disk is gone"));
        }
        input.fill(0.5);
        *target = Class::default();
        Ok(())
    }
}

#[test]
fn a_sample_that_cannot_be_read_is_named() {
    let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).shuffle(false).fit(net, &Failing));
    assert_eq!(error.to_string(), "sample 37 cannot be read: the disk is gone");
    assert!(std::error::Error::source(&error).is_some());
    let error = refused(|net| Trainer::new(CrossEntropy, Sgd::new(0.1)).validate(&Failing).fit(net, &samples(40)));
    assert!(matches!(error, Error::Sample { index: 37, .. }));

    let net = Small::init(&mut rng(1));
    assert!(try_evaluate(&net, &Failing).is_err());
    let evaluation = evaluate(&net, &Failing);
    assert_eq!((evaluation.samples(), evaluation.error().is_some()), (0, true));
    assert!(evaluation.to_string().contains("sample 37 cannot be read"));
    assert_eq!(evaluate(&net, &samples(0)).to_string(), "nothing to evaluate: the data are empty");
}
