//! What scalers do to data sets, and what they refuse.

use std::string::ToString;
use std::vec;
use std::vec::Vec;

use nalgebra::SMatrix;

use super::{MinMax, Scaler, Standardize};
use crate::data::{Dataset, Samples};

fn samples() -> Samples<nalgebra::SVector<f64, 2>, [f64; 1]> {
    Samples::from_arrays(vec![[1.0, -4.0], [5.0, 0.0], [3.0, 8.0]], vec![[10.0], [20.0], [60.0]]).unwrap()
}

#[test]
fn a_data_set_is_scaled_as_its_samples_are() {
    let samples = samples();
    let (inputs, targets) = (MinMax::fit(&samples).unwrap(), Standardize::fit_targets(&samples).unwrap());
    let scaled = samples.clone().scale_inputs(&inputs).scale_targets(&targets);
    assert_eq!(scaled.inputs()[1].as_slice(), [1.0, 4.0 / 12.0]);
    let read = targets.targets_of(inputs.inputs_of(&samples));
    assert_eq!(read.len(), 3);
    for index in 0..3 {
        let (mut input, mut target) = ([0.0; 2], [0.0]);
        read.read(index, &mut input, &mut target).unwrap();
        assert_eq!((input.as_slice(), target), (scaled.inputs()[index].as_slice(), scaled.targets()[index]));
        assert_eq!(inputs.scale(&samples.inputs()[index]), scaled.inputs()[index]);
        assert!((targets.unscale(&target.into())[0] - samples.targets()[index][0]).abs() < 1e-12);
    }
    assert!(read.read(3, &mut [0.0; 2], &mut [0.0]).is_err());
}

#[test]
fn batches_are_scaled_sample_by_sample() {
    let scaler = Standardize::fit(&samples()).unwrap();
    let mut batch = SMatrix::<f64, 2, 3>::from_columns(samples().inputs());
    scaler.apply(batch.as_mut_slice());
    let expected: Vec<_> = samples().inputs().iter().map(|input| scaler.scale(input)).collect();
    assert_eq!(batch, SMatrix::<f64, 2, 3>::from_columns(&expected));
    scaler.invert(batch.as_mut_slice());
    assert!((batch - SMatrix::from_columns(samples().inputs())).abs().max() < 1e-12);
}

/// Channels share what is theirs: the same as if every pixel were a sample.
#[test]
fn channels_share_their_scale() {
    let images = Samples::from_arrays(vec![[1.0_f64, 10.0, 2.0, 30.0], [3.0, 20.0, 6.0, 0.0]], vec![(); 2]).unwrap();
    let pixels = Samples::from_arrays(vec![[1.0_f64, 10.0], [2.0, 30.0], [3.0, 20.0], [6.0, 0.0]], vec![(); 4]).unwrap();
    let (shared, single) = (Standardize::fit_channels(&images, 2).unwrap(), Standardize::fit(&pixels).unwrap());
    assert_eq!(shared.mean.as_slice(), [single.mean.as_slice(), single.mean.as_slice()].concat());
    assert_eq!(shared.deviation.as_slice(), [single.deviation.as_slice(), single.deviation.as_slice()].concat());
    let (shared, single) = (MinMax::fit_channels(&images, 2).unwrap(), MinMax::fit(&pixels).unwrap());
    assert_eq!((shared.minimum[2], shared.width[3]), (single.minimum[0], single.width[1]));
    let message = Standardize::fit_channels(&images, 3).unwrap_err().to_string();
    assert_eq!(message, "`channels` is a divisor of the size of the input, found 3");
    assert!(MinMax::fit_channels(&images, 0).is_err());
}

#[test]
fn what_cannot_be_scaled_is_refused() {
    let empty = Samples::<nalgebra::SVector<f32, 1>, [f32; 1]>::new(vec![], vec![]).unwrap();
    let message = "the training data are empty: expected at least one sample, found none";
    assert_eq!(Standardize::fit(&empty).unwrap_err().to_string(), message);
    assert_eq!(MinMax::fit_targets(&empty).unwrap_err().to_string(), message);
    let broken = Samples::from_arrays(vec![[1.0_f32, 2.0], [1.0, f32::NAN]], vec![[1.0], [f32::INFINITY]]).unwrap();
    assert_eq!(
        MinMax::fit(&broken).unwrap_err().to_string(),
        "value 1 of the input of sample 1 (both counted from 0): expected a finite number, found NaN"
    );
    assert_eq!(
        Standardize::fit_targets(&broken).unwrap_err().to_string(),
        "value 0 of the target of sample 1 (both counted from 0): expected a finite number, found inf"
    );
    for range in [1.0..=1.0, 2.0..=1.0, 0.0..=f64::INFINITY, f64::NAN..=1.0] {
        let error = MinMax::fit(&samples()).unwrap().onto(range).unwrap_err();
        assert!(error.to_string().starts_with("`onto` is a range of finite length above 0, found"), "{error}");
    }
}
