//! What happens to rate and weights beside the optimizer, against Keras.

mod learning;

use layerfit_core::nalgebra::SMatrix;
use layerfit_core::regularizers::{Penalty, max_norm};
use layerfit_core::schedules::Plateau;
use learning::{Golden, assert_close};

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> usize {
    number as usize
}

#[test]
fn plateau() {
    let golden = Golden::open("training");
    for case in golden.cases("plateau") {
        let or = |option: &str, default: f64| golden.option(&case, option).unwrap_or(default);
        let mut plateau = Plateau::new().factor(golden.number(&case, "factor")).patience(whole(golden.number(&case, "patience")));
        plateau = plateau.min_delta(or("min_delta", 1e-4)).cooldown(whole(or("cooldown", 0.0))).min_rate(or("min_rate", 0.0));
        plateau = plateau.rising(or("rises", 0.0) == 1.0);
        let (start, mut rate) = (golden.number(&case, "rate"), golden.number(&case, "rate"));
        let see = |value: &f64| {
            rate = start * plateau.see(*value, rate);
            rate
        };
        let found: Vec<f64> = golden.tensor::<f64>(&format!("{case}.values")).iter().map(see).collect();
        // Keras keeps the rate in f32.
        assert_close(&found, &golden.tensor(&format!("{case}.rates")), 1e-7, 1e-3, &case);
    }
}

fn limited<const OUT: usize, const IN: usize>(kernel: &[f64], max: f64) -> Vec<f64> {
    let mut weights = SMatrix::<f64, OUT, IN>::from_column_slice(kernel);
    max_norm(&mut weights, max);
    weights.as_slice().to_vec()
}

fn penalty<const OUT: usize, const IN: usize>(kernel: &[f64]) -> f64 {
    Penalty::new().l1(0.25).l2(0.5).of(&SMatrix::<f64, OUT, IN>::from_column_slice(kernel))
}

/// A kernel of Keras, row-major `[inputs, outputs]`, is one of ours, column-major.
#[test]
fn weights_are_limited_and_punished() {
    let golden = Golden::open("training");
    let limits = [limited::<5, 3>, limited::<18, 20>, limited::<4, 1>, limited::<1, 40>];
    let mut changed = 0;
    for (case, limit) in golden.cases("max_norm").iter().zip(limits) {
        let kernel: Vec<f64> = golden.tensor(&format!("{case}.kernel"));
        let found = limit(&kernel, golden.number(case, "max"));
        changed += usize::from(found != kernel);
        // Below the limit Keras divides by the norm and 1e-7.
        assert_close(&found, &golden.tensor(&format!("{case}.limited")), 1e-6, 1e-3, case);
    }
    assert!(changed >= 2, "only {changed} of the kernels were above their limits");
    let penalties = [penalty::<5, 3>, penalty::<18, 20>, penalty::<4, 1>, penalty::<1, 40>];
    for (case, penalty) in golden.cases("penalty").iter().zip(penalties) {
        let found = [penalty(&golden.tensor::<f64>(&format!("{case}.kernel")))];
        assert_close(&found, &golden.tensor(&format!("{case}.loss")), 1e-6, 1e-3, case);
    }
}

#[test]
fn every_golden_case_is_tested() {
    assert_eq!(Golden::open("training").names(), ["max_norm", "penalty", "plateau"].map(String::from).into());
}
