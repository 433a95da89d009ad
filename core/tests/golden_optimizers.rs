//! Ten steps of all optimizers, and clipping, against PyTorch.

mod learning;

use layerfit_core::layers::Dense;
use layerfit_core::nalgebra::{SMatrix, SVector};
use layerfit_core::optimizers::*;
use layerfit_core::{Parameters, Scalar};
use learning::{Golden, assert_close, tolerance};

const SIZE: usize = 11;

/// Runs the steps of a case and compares the parameters after each.
fn run<T: Scalar>(golden: &Golden, case: &str, optimizer: impl Optimizer) {
    let mut parameters = SVector::<T, SIZE>::from_vec(golden.tensor(&format!("{case}.start")));
    let gradients: Vec<T> = golden.tensor(&format!("{case}.gradients"));
    let after: Vec<f64> = golden.tensor(&format!("{case}.after"));
    assert_eq!((gradients.len(), after.len()), (10 * SIZE, 10 * SIZE));
    let mut state = optimizer.state_for(&parameters);
    for (gradients, after) in gradients.chunks(SIZE).zip(after.chunks(SIZE)) {
        state.step(&mut parameters, &SVector::from_column_slice(gradients));
        let what = format!("{case}, step {}", state.steps());
        assert_close(parameters.as_slice(), after, tolerance::<T>(), 0.1, &what);
    }
}

/// Checks all cases of these names, in both scalars; the optimizer is made from the options of the case.
macro_rules! golden {
    ($($test:ident: $names:expr, |$number:ident, $has:ident| $optimizer:expr;)*) => {
        $(#[test]
        fn $test() {
            let golden = Golden::open("optimizers");
            for case in $names.iter().flat_map(|name| golden.cases(name)) {
                let $number = |option: &str| golden.number(&case, option);
                #[allow(unused)]
                let $has = |option: &str| golden.option(&case, option).is_some();
                run::<f64>(&golden, &case, $optimizer);
                run::<f32>(&golden, &case, $optimizer);
            }
        })*

        #[test]
        fn every_golden_case_is_tested() {
            let mut names = Golden::open("optimizers").names();
            $($names.iter().for_each(|name| assert!(names.remove(*name), "{name}"));)*
            assert_eq!(names, ["clip_norm", "clip_value"].map(String::from).into());
        }
    };
}

golden! {
    sgd: ["sgd", "sgd_momentum", "sgd_nesterov", "sgd_weight_decay"], |number, has| {
        let mut optimizer = Sgd::new(number("learning_rate"));
        if has("momentum") { optimizer = optimizer.momentum(number("momentum")); }
        if has("nesterov") { optimizer = optimizer.nesterov(); }
        if has("weight_decay") { optimizer = optimizer.weight_decay(number("weight_decay")); }
        optimizer
    };
    rms_prop: ["rmsprop", "rmsprop_momentum", "rmsprop_centered", "rmsprop_centered_momentum"], |number, has| {
        let mut optimizer = RmsProp::new(number("learning_rate")).smoothing(number("alpha")).epsilon(number("eps"));
        if has("momentum") { optimizer = optimizer.momentum(number("momentum")); }
        if has("centered") { optimizer = optimizer.centered(); }
        optimizer
    };
    adagrad: ["adagrad"], |number, has| {
        Adagrad::new(number("learning_rate")).epsilon(number("eps")).initial_accumulator(number("initial_accumulator"))
    };
    adadelta: ["adadelta"], |number, has| Adadelta::new(number("learning_rate")).decay(number("rho")).epsilon(number("eps"));
    adam: ["adam", "adam_weight_decay", "adam_amsgrad"], |number, has| {
        let mut optimizer = Adam::new(number("learning_rate")).betas(number("beta1"), number("beta2")).epsilon(number("eps"));
        if has("amsgrad") { optimizer = optimizer.amsgrad(); }
        if has("weight_decay") { optimizer = optimizer.weight_decay(number("weight_decay")); }
        optimizer
    };
    adam_w: ["adamw", "adamw_amsgrad"], |number, has| {
        let mut optimizer = AdamW::new(number("learning_rate")).betas(number("beta1"), number("beta2")).epsilon(number("eps"));
        if has("amsgrad") { optimizer = optimizer.amsgrad(); }
        optimizer.weight_decay(number("weight_decay"))
    };
    nadam: ["nadam", "nadam_weight_decay"], |number, has| {
        let mut optimizer = Nadam::new(number("learning_rate")).betas(number("beta1"), number("beta2")).epsilon(number("eps"));
        optimizer = optimizer.momentum_decay(number("momentum_decay"));
        if has("weight_decay") { optimizer = optimizer.weight_decay(number("weight_decay")); }
        optimizer
    };
    lion: ["lion", "lion_weight_decay"], |number, has| {
        Lion::new(number("learning_rate")).betas(number("beta1"), number("beta2")).weight_decay(number("weight_decay"))
    };
}

/// Two tensors of 15 and 7 numbers, as in the golden cases.
type Pair<T> = Dense<T, 5, 3, 7>;

fn pair<T: Scalar>(golden: &Golden, case: &str, name: &str) -> Pair<T> {
    let tensor = |letter| golden.tensor::<T>(&format!("{case}.{name}_{letter}"));
    Dense { weight: SMatrix::from_column_slice(&tensor("a")), bias: SVector::from_column_slice(&tensor("b")) }
}

fn check_clipping<T: Scalar>(norm: bool) {
    let golden = Golden::open("optimizers");
    for case in golden.cases(if norm { "clip_norm" } else { "clip_value" }) {
        let max = golden.tensor::<f64>(&format!("{case}.max"))[0];
        let (mut gradients, clipped) = (pair::<T>(&golden, &case, "gradients"), pair::<f64>(&golden, &case, "clipped"));
        let mut weights = layerfit_core::zeroed::<Pair<T>>();
        let state = Sgd::new(-1.0).state_for(&weights);
        if norm {
            state.clip_norm(max).step(&mut weights, &gradients);
            let expected = golden.tensor::<f64>(&format!("{case}.norm"));
            assert_close(&[clip_norm(&mut gradients, max)], &expected, tolerance::<T>(), 0.0, &case);
        } else {
            state.clip_value(max).step(&mut weights, &gradients);
            clip_value(&mut gradients, max);
        }
        for index in 0..2 {
            assert_close(gradients.tensor(index), clipped.tensor(index), tolerance::<T>(), 0.01, &case);
            assert_eq!(gradients.tensor(index), weights.tensor(index), "{case}: as part of a step");
        }
    }
}

#[test]
fn clipping_by_norm() {
    check_clipping::<f64>(true);
    check_clipping::<f32>(true);
}

#[test]
fn clipping_by_value() {
    check_clipping::<f64>(false);
    check_clipping::<f32>(false);
}
