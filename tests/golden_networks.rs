//! A whole network against PyTorch, in f64 and in f32.

#[path = "../core/tests/common/mod.rs"]
mod common;

use common::golden::Golden;
use common::values::assert_close;
use layerfit::TensorName;
use layerfit::prelude::*;

network! {
    /// The composed case of `tests/golden`.
    pub struct Mlp: [7] -> [3] {
        first: Dense(6) -> Tanh,
        second: Dense(5),
        norm: LayerNorm(eps: 1e-5) -> Gelu,
        third: Dense(3),
    }
}

const CASE: &str = "mlp_0";
const SAMPLES: usize = 4;

fn check<T: Scalar>(tolerance: f64)
where
    Mlp<T>: Network<Scalar = T, Input = SVector<T, 7>, Output = SVector<T, 3>>,
{
    let golden = Golden::open("layers.safetensors");
    let named = |name: &str| format!("{CASE}.{name}");
    assert_eq!(golden.option(&named("eps")), Some(1e-5));
    let mut net = layerfit::zeroed_box::<Mlp<T>>();
    let names: Vec<String> = (0..Mlp::<T>::TENSORS).map(|tensor| TensorName::<Mlp<T>>::new(tensor).to_string()).collect();
    assert_eq!(names.len(), 8);
    for (tensor, name) in names.iter().enumerate() {
        assert_eq!(Mlp::<T>::shape(tensor).sizes(), golden.shape(&named(name)), "{name}");
        net.tensor_mut(tensor).copy_from_slice(&golden.values_as(&named(name)));
    }
    let mut pass = <Mlp<T> as Network>::pass::<SAMPLES>();
    let inputs = SMatrix::<T, 7, SAMPLES>::from_column_slice(&golden.values_as::<T>(&named("input")));
    let slope = SMatrix::<T, 3, SAMPLES>::from_column_slice(&golden.values_as::<T>(&named("output_gradient")));
    let mut input_slope = layerfit::zeroed::<SMatrix<T, 7, SAMPLES>>();

    let outputs = net.forward(&inputs, &mut pass, &mut rng(0));
    assert_close("output", outputs.as_slice(), golden.values(&named("output")), tolerance);
    assert_close("inferred", net.predict_batch(&inputs).as_slice(), golden.values(&named("output")), tolerance);
    let gradients = net.backward_to_input(&slope, &mut pass, &mut input_slope);
    for (tensor, name) in names.iter().enumerate() {
        let name = format!("{name}_gradient");
        assert_close(&name, gradients.tensor(tensor), golden.values(&named(&name)), tolerance);
    }
    assert_close("input_gradient", input_slope.as_slice(), golden.values(&named("input_gradient")), tolerance);
}

#[test]
fn a_network_agrees_with_pytorch_in_f64() {
    check::<f64>(1e-9);
}

#[test]
fn a_network_agrees_with_pytorch_in_f32() {
    check::<f32>(1e-5);
}
