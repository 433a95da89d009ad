//! Training samples that are changed, and all others that are not.

use layerfit::data::augment::Augmentation;
use layerfit::prelude::*;
use layerfit::rand::Rng;
use layerfit::{Error, Result};

use crate::common::bits;
use crate::networks::Small;

/// Vectors taken as images of this shape.
#[derive(Debug)]
struct AsImage(Augment, Shape);

impl<const N: usize> Augmentation<SVector<f32, N>> for AsImage {
    fn changes(&self) -> bool {
        Augmentation::<SVector<f32, N>>::changes(&self.0)
    }
    fn check(&self, shape: Shape) -> Result<()> {
        assert_eq!(shape.len(), self.1.len());
        Augmentation::<SVector<f32, N>>::check(&self.0, self.1)
    }
    fn write(&self, _: Shape, rng: &mut dyn Rng, sample: &[f32], place: &mut [f32]) {
        Augmentation::<SVector<f32, N>>::write(&self.0, self.1, rng, sample, place);
    }
}

fn samples() -> Samples<SVector<f32, 5>, Class<3>> {
    #[allow(clippy::cast_precision_loss)]
    let inputs = (0..40).map(|index| SVector::from([index as f32 / 40.0, 0.5, 1.0, -0.5, 0.1])).collect();
    Samples::from_labels(inputs, &(0..40).map(|index| index % 3).collect::<Vec<_>>()).unwrap()
}

fn fit(augment: Augment, rate: f64, seed: u64) -> (Vec<u64>, History) {
    let (data, mut net) = (samples(), Small::init(&mut rng(1)));
    let trainer = Trainer::new(CrossEntropy, Sgd::new(rate)).batch_size::<8>().epochs(3).seed(seed).validate(&data);
    let history = trainer.augment(AsImage(augment, Shape::new(&[5, 1]))).fit(&mut net, &data).unwrap();
    (bits(&*net), history)
}

#[test]
fn the_seed_decides_what_samples_become() {
    let augment = Augment::new().shift(0.5, 0.0).noise(0.1);
    let (net, _) = fit(augment, 0.1, 4);
    assert_eq!(net, fit(augment, 0.1, 4).0);
    assert_ne!(net, fit(augment, 0.1, 5).0);
    assert_ne!(net, fit(Augment::new(), 0.1, 4).0);

    let (data, mut plain) = (samples(), Small::init(&mut rng(1)));
    Trainer::new(CrossEntropy, Sgd::new(0.1)).batch_size::<8>().epochs(3).seed(4).fit(&mut plain, &data).unwrap();
    assert_eq!(fit(Augment::new(), 0.1, 4).0, bits(&*plain), "an augmentation that does nothing");
}

#[test]
fn only_training_samples_change_and_differently_in_every_epoch() {
    // The rate is 0, so that the network stays what it is.
    let (plain, augmented) = (fit(Augment::new(), 0.0, 1).1, fit(Augment::new().noise(0.5), 0.0, 1).1);
    for (plain, augmented) in plain.epochs.iter().zip(&augmented.epochs) {
        assert_eq!(plain.validation, augmented.validation);
        assert!((plain.loss - augmented.loss).abs() > 1e-4);
    }
    assert!((augmented.epochs[0].loss - augmented.epochs[1].loss).abs() > 1e-6);
}

#[test]
fn what_is_no_image_is_refused() {
    let mut net = Small::init(&mut rng(1));
    let before = bits(&*net);
    let error = Trainer::new(CrossEntropy, Sgd::new(0.1)).augment(Augment::new().rotate(5.0)).fit(&mut net, &samples());
    assert_eq!(
        error.unwrap_err().to_string(),
        "`augment` changes images: expected an input of [height, width, channels] or [height, width], found [5]"
    );
    let error = Trainer::new(CrossEntropy, Sgd::new(0.1)).augment(Augment::new().zoom(2.0)).fit(&mut net, &samples());
    assert!(matches!(error, Err(Error::Setting { name: "zoom", found: 2.0, .. })));
    assert_eq!(bits(&*net), before);
}
