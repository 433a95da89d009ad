//! Known sequences, and what is drawn.

use std::string::ToString;
use std::vec;
use std::vec::Vec;

use nalgebra::SVector;

use super::sequence::shift;
use super::{AugmentSequence, Augmentation, Augmented, Fill};
use crate::data::{Dataset, Samples};
use crate::kernels::Simd;
use crate::{Shape, rng};

type Flat = SVector<f64, 10>;
const SHAPE: Shape = Shape::new(&[5, 2]);

fn sequence() -> [f64; 10] {
    std::array::from_fn(|place| place as f64)
}

/// Both features move together.
fn shifted(steps: f64, fill: Fill) -> Vec<f64> {
    let mut place = [f64::NAN; 10];
    shift(Simd::detect(), [5, 1, 2], steps, fill, &sequence(), &mut place);
    assert!(place.chunks(2).all(|step| step[1] == step[0] + 1.0 || step[1] == step[0]), "{place:?}");
    place.iter().step_by(2).map(|value| value / 2.0).collect()
}

#[test]
fn fills_are_those_of_images() {
    assert_eq!(shifted(2.0, Fill::Nearest), [0.0, 0.0, 0.0, 1.0, 2.0]);
    assert_eq!(shifted(-2.0, Fill::Nearest), [2.0, 3.0, 4.0, 4.0, 4.0]);
    assert_eq!(shifted(2.0, Fill::Constant(-8.0)), [-4.0, -4.0, 0.0, 1.0, 2.0]);
    assert_eq!(shifted(2.0, Fill::Reflect), [1.0, 0.0, 0.0, 1.0, 2.0]);
    assert_eq!(shifted(-2.0, Fill::Wrap), [2.0, 3.0, 4.0, 1.0, 2.0]);
    assert_eq!(shifted(9.0, Fill::Nearest), [0.0; 5]);
}

fn written(rule: AugmentSequence, seed: u64) -> [f64; 10] {
    let mut place = [f64::NAN; 10];
    Augmentation::<Flat>::write(&rule, SHAPE, &mut rng(seed), &sequence(), &mut place);
    place
}

#[test]
fn amounts_are_even_up_to_the_largest() {
    let none = Fill::Constant(-1.0);
    let mut steps = [0; 5];
    for seed in 0..2_000 {
        let place = written(AugmentSequence::new().shift(2).fill(none), seed);
        let kept = place.iter().filter(|value| **value >= 0.0).count() / 2;
        let later = place[0] < 0.0;
        steps[if later { 7 - kept } else { kept - 3 }] += 1;
    }
    assert!(steps.iter().all(|count| (300..500).contains(count)), "{steps:?}");
    let factors: Vec<_> = (0..2_000).map(|seed| written(AugmentSequence::new().scale(0.5), seed)).collect();
    assert!(factors.iter().all(|place| (0.5..=1.5).contains(&place[1]) && (place[9] - 9.0 * place[1]).abs() < 1e-12));
    let mean = factors.iter().map(|place| place[1]).sum::<f64>() / 2_000.0;
    assert!((mean - 1.0).abs() < 0.03, "{mean}");
    let noise = (0..2_000).flat_map(|seed| written(AugmentSequence::new().noise(0.2), seed).into_iter().zip(sequence()));
    let square = noise.map(|(found, value)| (found - value) * (found - value)).sum::<f64>() / 20_000.0;
    assert!((square.sqrt() - 0.2).abs() < 0.01, "{square}");
}

#[test]
fn options_do_not_depend_on_each_other() {
    let shift = AugmentSequence::new().shift(2);
    for seed in 0..50 {
        let (alone, scaled) = (written(shift, seed), written(shift.scale(0.25), seed));
        let factor = written(AugmentSequence::new().scale(0.25), seed)[1];
        assert!(alone.iter().zip(scaled).all(|(value, scaled)| (value * factor - scaled).abs() < 1e-12));
    }
    assert_eq!(written(AugmentSequence::new().fill(Fill::Wrap), 3), sequence());
    assert!(!Augmentation::<Flat>::changes(&AugmentSequence::new().fill(Fill::Wrap)));
    assert!(Augmentation::<Flat>::changes(&shift));
}

#[test]
fn the_same_epoch_and_sample_give_the_same() {
    let samples = Samples::from_arrays(vec![sequence(); 2], vec![(); 2]).unwrap();
    let rule = AugmentSequence::new().noise(0.1);
    let augmented = Augmented::new(&samples, &rule, SHAPE, 7);
    let read = |epoch, index| {
        let mut place = [0.0; 10];
        augmented.begin(epoch);
        augmented.read(index, &mut place, &mut ()).unwrap();
        place
    };
    assert_eq!(read(1, 0), read(1, 0));
    assert_ne!(read(1, 0), read(1, 1));
    assert_ne!(read(1, 0), read(2, 0));
}

#[test]
fn options_that_make_no_sense_are_refused() {
    let refused = |rule: AugmentSequence, shape| Augmentation::<Flat>::check(&rule, shape).unwrap_err().to_string();
    let new = AugmentSequence::new();
    assert_eq!(refused(new.noise(-1.0), SHAPE), "`noise` is a standard deviation of 0 or more, found -1");
    assert_eq!(refused(new.scale(1.5), SHAPE), "`scale` is a share from 0 to 1, found 1.5");
    assert_eq!(
        refused(new.shift(1), Shape::new(&[5, 2, 1])),
        "`shift` moves sequences: expected an input of [time, features] or [time], found [5, 2, 1]"
    );
    assert!(Augmentation::<Flat>::check(&new.noise(0.1).scale(1.0), Shape::new(&[5, 2, 1])).is_ok());
    assert!(Augmentation::<Flat>::check(&new.shift(100), Shape::new(&[10])).is_ok());
}
