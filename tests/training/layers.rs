//! Networks in networks, networks of a width that is chosen later, and layers of somebody's own: gradients, names, training.

use layerfit::data::Samples;
use layerfit::prelude::*;
use layerfit::rand::RngExt;
use layerfit::{Pass, TensorName, zeroed_box};

use crate::common::{Folder, bits};
use crate::networks::{Inner, Mixed, Outer, Scale};

type Wide = Outer<11>;

fn names<P: Parameters>() -> Vec<String> {
    (0..P::TENSORS).map(|index| TensorName::<P>::new(index).to_string()).collect()
}

#[test]
fn names_are_the_path_of_fields() {
    let expected = [
        "first.weight",
        "first.bias",
        "dense.weight",
        "dense.bias",
        "outer.scale.factor",
        "outer.inner.weight",
        "outer.inner.bias",
        "last.weight",
        "last.bias",
    ];
    assert_eq!(names::<Wide>(), expected);
    assert_eq!(names::<Scale<6, f32>>(), ["factor"]);
}

#[test]
fn sizes_add_up() {
    assert_eq!(Inner::PARAMETERS, 6 + 6 * 4 + 4);
    assert_eq!(Inner::MACS, 6 + 6 * 4);
    assert_eq!(Wide::PARAMETERS, 5 * 11 + 11 + 11 * 6 + 6 + Inner::PARAMETERS + 4 * 3 + 3);
    assert_eq!(Wide::MACS, 5 * 11 + 11 * 6 + Inner::MACS + 4 * 3);
    assert!(Wide::summary().to_string().contains("Inner"));
}

#[test]
fn nested_weights_come_back_from_a_file() {
    let folder = Folder::new("nested");
    let path = folder.join("outer.safetensors");
    let mut net = Wide::init(&mut rng(1));
    net.outer.scale.factor[2] = -0.75;
    net.save(&path).unwrap();
    let mut other = zeroed_box::<Wide>();
    other.load(&path).unwrap();
    assert_eq!(bits(&*other), bits(&*net));

    // Another width: every tensor that depends on it is named, and nothing is taken.
    let mut wider = Outer::<12>::init(&mut rng(2));
    let before = bits(&*wider);
    let error = wider.load(&path).unwrap_err().to_string();
    for name in ["`first.weight`", "`first.bias`", "`dense.weight`"] {
        assert!(error.contains(name), "{error}");
    }
    assert!(!error.contains("`outer."), "{error}");
    assert_eq!(bits(&*wider), before);
}

/// The derivative at 0, from differences over one and two steps.
fn derivative(mut f: impl FnMut(f64) -> f64) -> f64 {
    const STEP: f64 = 1e-4;
    let near = f(STEP) - f(-STEP);
    let far = f(2.0 * STEP) - f(-2.0 * STEP);
    (8.0 * near - far) / (12.0 * STEP)
}

#[track_caller]
fn assert_close(what: &str, gradient: f64, numeric: f64) {
    let scale = gradient.abs().max(numeric.abs()).max(1e-2);
    assert!((gradient - numeric).abs() <= 1e-6 * scale, "{what}: {gradient:e}, by differences {numeric:e}");
}

/// All gradients of a pass over `B` samples, penalties included, against central differences.
fn check_gradients<N, const IN: usize, const OUT: usize, const B: usize>()
where
    N: Network<Scalar = f64, Input = SVector<f64, IN>, Output = SVector<f64, OUT>>,
{
    let mut random = rng(4);
    let mut number = || random.random::<f64>() * 2.0 - 1.0;
    let mut net = N::init(&mut rng(3));
    // Away from 0, where the penalty has an edge.
    let mut move_away = |value: &mut f64| *value += (0.05 + 0.05 * number().abs()).copysign(*value);
    (0..N::TENSORS).for_each(|tensor| net.tensor_mut(tensor).iter_mut().for_each(&mut move_away));
    let (mut pass, mut input_slope) = (zeroed_box::<Pass<N, B>>(), zeroed_box::<SMatrix<f64, IN, B>>());
    pass.input.iter_mut().for_each(|value| *value = number());
    let upstream = SMatrix::<f64, OUT, B>::from_fn(|_, _| number());

    // The same seed for every forward: dropout drops the same.
    let loss = |net: &N, pass: &mut Pass<N, B>| {
        pass.forward(net, B, &mut rng(8));
        pass.output.dot(&upstream) + net.penalty(layerfit::kernels::Simd::detect())
    };
    loss(&net, &mut pass);
    pass.slope = upstream;
    pass.backward(&net, B, Some(&mut input_slope));
    let gradients = pass.gradients.boxed_copy();

    for index in 0..IN * B {
        let value = pass.input[index];
        let numeric = derivative(|step| {
            pass.input[index] = value + step;
            loss(&net, &mut pass)
        });
        pass.input[index] = value;
        assert_close(&format!("{}, input {index}", N::NAME), input_slope[index], numeric);
    }
    for tensor in (0..N::TENSORS).filter(|tensor| N::role(*tensor) == layerfit::Role::Weight) {
        for index in 0..net.tensor(tensor).len() {
            let value = net.tensor(tensor)[index];
            let numeric = derivative(|step| {
                net.tensor_mut(tensor)[index] = value + step;
                loss(&net, &mut pass)
            });
            net.tensor_mut(tensor)[index] = value;
            assert_close(&format!("{}, {} [{index}]", N::NAME, N::info(tensor)), gradients.tensor(tensor)[index], numeric);
        }
    }
}

#[test]
fn gradients_are_those_of_differences() {
    check_gradients::<Inner<f64>, 6, 4, 3>();
    check_gradients::<Outer<11, f64>, 5, 3, 4>();
    check_gradients::<Mixed<f64>, 64, 10, 5>();
}

#[test]
fn a_layer_of_ones_own_learns() {
    // Only the factors can make these targets: the rest of the network is theirs already.
    let mut teacher = Wide::init(&mut rng(1));
    teacher.outer.scale.factor = SVector::from([0.5, -1.0, 2.0, 1.5, -0.5, 0.25]);
    let mut random = rng(2);
    let inputs: Vec<SVector<f32, 5>> = (0..256).map(|_| SVector::from_fn(|_, _| random.random::<f32>() * 2.0 - 1.0)).collect();
    let targets = inputs.iter().map(|input| teacher.predict(input).into()).collect::<Vec<[f32; 3]>>();
    let data = Samples::new(inputs, targets).unwrap();

    let mut net = Wide::init(&mut rng(1));
    let before = net.outer.scale.factor;
    let trainer = Trainer::new(MeanSquaredError, Adam::new(3e-3)).batch_size::<32>().epochs(150);
    let history = trainer.fit(&mut net, &data).unwrap();
    let (first, last) = (history.epochs[0].loss, history.last().unwrap().loss);
    assert!(last < first / 50.0, "{first} {last}");
    assert!(net.outer.scale.factor.iter().zip(before.iter()).all(|(now, then)| now != then));
    assert!(evaluate(&net, &data).r_squared() > 0.95);
}
