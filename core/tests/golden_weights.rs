//! Losses of weighted samples against Keras with `sample_weight`.

mod learning;

use layerfit_core::kernels::Simd;
use layerfit_core::losses::{
    BinaryCrossEntropy, Class, CrossEntropy, Huber, Loss, MeanAbsoluteError, MeanSquaredError, Weighted,
};
use layerfit_core::metrics::{Classification, Measured};
use layerfit_core::nalgebra::SVector;
use layerfit_core::{Scalar, Zeroed};
use learning::{Golden, assert_close, tolerance};

fn evaluate<T: Scalar, X, const N: usize>(
    loss: &impl Loss<SVector<T, N>, X>,
    outputs: &[T],
    targets: &[X],
    slope: Option<&mut [T]>,
) -> f64 {
    loss.evaluate(Simd::detect(), outputs, targets, slope)
}

fn check<T, Y, const N: usize>(golden: &Golden, case: &str, loss: &impl Loss<SVector<T, N>, Y>, targets: Vec<Y>)
where
    T: Scalar,
    Y: Zeroed + Copy,
{
    let outputs = golden.tensor::<T>(&format!("{case}.output"));
    let weights = golden.tensor::<f64>(&format!("{case}.weights"));
    let weighted: Vec<_> = targets.iter().zip(weights).map(|(target, weight)| Weighted { target: *target, weight }).collect();
    let mut slope = vec![T::ONE; outputs.len()];
    let found = evaluate::<T, Weighted<Y>, N>(loss, &outputs, &weighted, Some(&mut slope));
    let expected = |name: &str| golden.tensor::<f64>(&format!("{case}.{name}"));
    assert_close(&[found], &expected("loss"), tolerance::<T>(), 1.0, case);
    assert_close(&slope, &expected("output_gradient"), tolerance::<T>(), 1.0, case);
    assert_eq!(found, evaluate::<T, Weighted<Y>, N>(loss, &outputs, &weighted, None), "{case} without a gradient");

    // Weights of 1 are none.
    let ones: Vec<_> = targets.iter().map(|target| Weighted { target: *target, weight: 1.0 }).collect();
    let found = evaluate::<T, Weighted<Y>, N>(loss, &outputs, &ones, None);
    assert_close(&[found], &[evaluate::<T, Y, N>(loss, &outputs, &targets, None)], tolerance::<T>(), 1.0, case);
}

/// All cases of a loss, each with a width of its own.
fn all<T: Scalar>(name: &str, run: impl Fn(&Golden, &str, usize)) {
    let golden = Golden::open("weights_keras");
    for case in golden.cases(name) {
        let width = golden.tensor::<T>(&format!("{case}.output")).len() / golden.tensor::<T>(&format!("{case}.weights")).len();
        run(&golden, &case, width);
    }
}

fn numbers<T: Scalar, const N: usize>(golden: &Golden, case: &str) -> Vec<[T; N]> {
    golden.tensor::<T>(&format!("{case}.target")).as_chunks().0.to_vec()
}

fn classes<const N: usize>(golden: &Golden, case: &str) -> Vec<Class<N>> {
    golden.classes(&format!("{case}.class")).into_iter().map(|class| Class::new(class).unwrap()).collect()
}

macro_rules! each_width {
    ($type:ident, $name:literal, $loss:expr, $targets:ident $(::<$scalar:ident>)?) => {
        all::<$type>($name, |golden, case, width| match width {
            2 => check::<$type, _, 2>(golden, case, &$loss, $targets::<$($scalar,)? 2>(golden, case)),
            3 => check::<$type, _, 3>(golden, case, &$loss, $targets::<$($scalar,)? 3>(golden, case)),
            17 => check::<$type, _, 17>(golden, case, &$loss, $targets::<$($scalar,)? 17>(golden, case)),
            _ => panic!("{case} has {width} outputs"),
        });
    };
}

macro_rules! every_loss {
    ($type:ident) => {
        each_width!($type, "squared", MeanSquaredError, numbers::<$type>);
        each_width!($type, "absolute", MeanAbsoluteError, numbers::<$type>);
        each_width!($type, "huber", Huber::new(1.0), numbers::<$type>);
        each_width!($type, "binary", BinaryCrossEntropy, numbers::<$type>);
        each_width!($type, "distribution", CrossEntropy, numbers::<$type>);
        each_width!($type, "class", CrossEntropy, classes);
    };
}

#[test]
fn weighted_losses_as_keras() {
    every_loss!(f64);
    every_loss!(f32);
}

#[test]
fn a_weight_of_zero_leaves_a_sample_out() {
    let outputs = [f64::NAN, 3.0, f64::INFINITY];
    let targets = [0.0, 1.0, 0.0].map(|weight| Weighted { target: [1.0], weight });
    let mut slope = [9.0; 3];
    let loss: f64 = Loss::<SVector<f64, 1>, _>::evaluate(&MeanSquaredError, Simd::detect(), &outputs, &targets, Some(&mut slope));
    assert_eq!((loss, slope), (4.0 / 3.0, [0.0, 4.0 / 3.0, 0.0]));
    assert_eq!(Loss::<SVector<f64, 1>, Weighted<[f64; 1]>>::evaluate(&MeanSquaredError, Simd::detect(), &[], &[], None), 0.0);
}

/// Measures do not mind weights.
#[test]
fn measures_are_those_of_the_targets() {
    type Output = [f64; 2];
    let outputs = [0.5, 0.25, 0.0, 1.0, 3.0, 2.0];
    let targets = [0, 0, 1].map(|class| Class::<2>::new(class).unwrap());
    let weighted = targets.map(|target| Weighted { target, weight: 7.0 });
    assert_eq!(Measured::<Output>::measure(&outputs, &weighted), Measured::<Output>::measure(&outputs, &targets));
    assert_eq!(<Weighted<Class<2>> as Measured<Output>>::counted(&weighted), 3);
    let (mut found, mut expected) = (Classification::default(), Classification::default());
    Measured::<Output>::record(&outputs, &weighted, &mut found);
    Measured::<Output>::record(&outputs, &targets, &mut expected);
    assert_eq!(found.to_string(), expected.to_string());
    assert_eq!(found.accuracy(), 1.0 / 3.0);
}
