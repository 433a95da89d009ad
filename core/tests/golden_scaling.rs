//! Scalers against those of scikit-learn.

mod learning;

use layerfit_core::Scalar;
use layerfit_core::data::{MinMax, Samples, Scaler, Standardize};
use layerfit_core::nalgebra::SVector;
use learning::{Golden, assert_close, tolerance};

const COLUMNS: usize = 6;

fn rows<T: Scalar>(golden: &Golden, name: &str) -> Samples<SVector<T, COLUMNS>, [T; COLUMNS]> {
    let rows = golden.tensor::<T>(name).as_chunks().0.to_vec();
    Samples::from_arrays(rows.clone(), rows).unwrap()
}

/// Scales and back, as data, one by one and as targets; the same from a scaler that was fitted on targets.
fn check<T: Scalar>(
    golden: &Golden,
    case: &str,
    expected: &str,
    inputs: &impl Scaler<T, COLUMNS>,
    targets: &impl Scaler<T, COLUMNS>,
) {
    let other = rows::<T>(golden, &format!("{case}.other"));
    let expected = golden.tensor::<f64>(&format!("{case}.{expected}"));
    let scaled = other.clone().scale_inputs(inputs).scale_targets(targets);
    let found: Vec<_> = scaled.inputs().iter().flat_map(|row| row.iter().copied()).collect();
    for (found, expected) in found.chunks(COLUMNS).zip(expected.chunks(COLUMNS)) {
        for column in 0..COLUMNS {
            // The numbers of the fifth column differ in their last digits: so do their means and, in f32, everything.
            let tolerance = match (column, T::DTYPE) {
                (4, "F64") => 1e-8,
                (4, _) => continue,
                _ => 10.0 * tolerance::<T>(),
            };
            assert_close(
                &found[column..=column],
                &expected[column..=column],
                tolerance,
                1.0,
                &format!("{case}, column {column}"),
            );
        }
    }
    assert_eq!(scaled.targets().as_flattened(), found);
    for (scaled, original) in scaled.inputs().iter().zip(other.inputs()) {
        let original: Vec<_> = original.iter().map(|value| value.to_f64()).collect();
        assert_close(inputs.unscale(scaled).as_slice(), &original, 10.0 * tolerance::<T>(), 1.0, case);
    }
}

fn standardize<T: Scalar>() {
    let golden = Golden::open("scaling");
    for case in golden.cases("standardize") {
        let train = rows::<T>(&golden, &format!("{case}.train"));
        let (inputs, targets) = (Standardize::fit(&train).unwrap(), Standardize::fit_targets(&train).unwrap());
        assert_close(inputs.mean.as_slice(), &golden.tensor::<f64>(&format!("{case}.mean")), tolerance::<T>(), 1.0, &case);
        let deviation = golden.tensor::<f64>(&format!("{case}.deviation"));
        assert_close(inputs.deviation.as_slice(), &deviation, tolerance::<T>(), 1.0, &case);
        assert_eq!((deviation[3], inputs.deviation[3]), (1.0, T::ONE));
        check(&golden, &case, "scaled", &inputs, &targets);
    }
}

fn min_max<T: Scalar>() {
    let golden = Golden::open("scaling");
    for case in golden.cases("min_max") {
        let train = rows::<T>(&golden, &format!("{case}.train"));
        let (inputs, targets) = (MinMax::fit(&train).unwrap(), MinMax::fit_targets(&train).unwrap());
        assert_close(inputs.minimum.as_slice(), &golden.tensor::<f64>(&format!("{case}.minimum")), 0.0, 1.0, &case);
        check(&golden, &case, "scaled", &inputs, &targets);
        let onto = |scaler: Box<MinMax<T, COLUMNS>>| scaler.onto(-3.0..=2.5).unwrap();
        check(&golden, &case, "onto", &onto(inputs), &onto(targets));
    }
}

#[test]
fn standardize_as_scikit_learn() {
    standardize::<f64>();
    standardize::<f32>();
}

#[test]
fn min_max_as_scikit_learn() {
    min_max::<f64>();
    min_max::<f32>();
}
