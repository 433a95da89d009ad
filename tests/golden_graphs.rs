//! Graphs against PyTorch, in f64 and in f32: outputs, and the gradients of all inputs and parameters.

#[path = "../core/tests/common/mod.rs"]
mod common;

use common::golden::Golden;
use common::values::assert_close;
use layerfit::TensorName;
use layerfit::prelude::*;

network! {
    /// The cases of `tests/golden`.
    pub struct Residual: [6] -> [3] {
        first: Dense(5) -> Tanh,
        body: Dense(5) -> Gelu -> Dense(5),
        norm: first + body -> LayerNorm(eps: 1e-5),
        gate: input -> Dense(5) -> Sigmoid,
        out: gate * norm - body + first -> Dense(3),
    }

    /// The same weights three times.
    pub struct Siamese: (left: [4], right: [4]) -> (out: [2], distance: [4]) {
        embed: left -> Dense(4) -> Silu -> Dense(4),
        other: right -> embed,
        distance: embed - other,
        again: distance * distance -> embed,
        out: Concat(again, embed) -> Dense(2),
    }

    /// Joins along every axis.
    pub struct Joined: (image: [12], row: [6]) -> (value: [1], first: [3, 3, 2], second: [2, 9, 2], third: [2, 3, 4]) {
        rows: image -> Reshape(6, 2) -> Dense(2) -> Tanh -> Reshape(2, 3, 2),
        given: image -> Reshape(2, 3, 2),
        above: row -> Reshape(1, 3, 2),
        first: Concat(above, rows, axis: 0),
        second: Concat(rows, given, rows, axis: 1),
        third: Concat(rows, given),
        value: Concat(image, row) -> Dense(1),
    }
}

const SAMPLES: usize = 3;

struct Case {
    golden: Golden,
    name: &'static str,
    tolerance: f64,
}

impl Case {
    fn new(name: &'static str, tolerance: f64) -> Self {
        let golden = Golden::open("graphs.safetensors");
        assert_eq!(golden.option(&format!("{name}.eps")), Some(1e-5));
        Self { golden, name, tolerance }
    }

    fn batch<T: Scalar, const N: usize>(&self, tensor: &str) -> SMatrix<T, N, SAMPLES> {
        SMatrix::from_column_slice(&self.golden.values_as(&format!("{}.{tensor}", self.name)))
    }

    fn close<T: Scalar>(&self, tensor: &str, found: &[T]) {
        assert_close(tensor, found, self.golden.values(&format!("{}.{tensor}", self.name)), self.tolerance);
    }

    fn network<N: Network>(&self) -> Box<N> {
        let mut net = layerfit::zeroed_box::<N>();
        for tensor in 0..N::TENSORS {
            let name = format!("{}.{}", self.name, TensorName::<N>::new(tensor));
            assert_eq!(N::shape(tensor).sizes(), self.golden.shape(&name), "{name}");
            net.tensor_mut(tensor).copy_from_slice(&self.golden.values_as(&name));
        }
        net
    }

    fn gradients<N: Network>(&self, gradients: &N) {
        for tensor in 0..N::TENSORS {
            self.close(&format!("{}_gradient", TensorName::<N>::new(tensor)), gradients.tensor(tensor));
        }
    }
}

fn residual<T: Scalar>(tolerance: f64)
where
    Residual<T>: Network<Scalar = T>,
{
    let case = Case::new("residual_0", tolerance);
    let (net, inputs) = (case.network::<Residual<T>>(), case.batch("input.x"));
    assert_eq!(Residual::<T>::TENSORS, 12);
    let mut pass = <Residual<T> as Network>::pass::<SAMPLES>();
    case.close("output.out", net.forward(&inputs, &mut pass, &mut rng(0)).as_slice());
    case.close("output.out", net.predict_batch(&inputs).as_slice());
    let mut input_slope = layerfit::zeroed();
    case.gradients(net.backward_to_input(&case.batch("output_gradient.out"), &mut pass, &mut input_slope));
    case.close("input_gradient.x", input_slope.as_slice());
}

fn siamese<T: Scalar>(tolerance: f64)
where
    Siamese<T>: Network<Scalar = T>,
{
    let case = Case::new("siamese_0", tolerance);
    let net = case.network::<Siamese<T>>();
    let (left, right) = (case.batch("input.left"), case.batch("input.right"));
    assert_eq!(Siamese::<T>::TENSORS, 6);
    let mut pass = <Siamese<T> as Network>::pass::<SAMPLES>();
    let (out, distance) = net.forward((&left, &right), &mut pass, &mut rng(0));
    case.close("output.out", out.as_slice());
    case.close("output.distance", distance.as_slice());
    let (mut left_slope, mut right_slope) = (layerfit::zeroed(), layerfit::zeroed());
    let slopes = (&case.batch("output_gradient.out"), &case.batch("output_gradient.distance"));
    case.gradients(net.backward_to_input(slopes, &mut pass, (&mut left_slope, &mut right_slope)));
    case.close("input_gradient.left", left_slope.as_slice());
    case.close("input_gradient.right", right_slope.as_slice());
}

fn joined<T: Scalar>(tolerance: f64)
where
    Joined<T>: Network<Scalar = T>,
{
    let case = Case::new("joined_0", tolerance);
    let net = case.network::<Joined<T>>();
    let (image, row) = (case.batch("input.image"), case.batch("input.row"));
    assert_eq!(Joined::<T>::TENSORS, 4);
    let mut pass = <Joined<T> as Network>::pass::<SAMPLES>();
    let (value, first, second, third) = net.forward((&image, &row), &mut pass, &mut rng(0));
    case.close("output.value", value.as_slice());
    case.close("output.first", first.as_slice());
    case.close("output.second", second.as_slice());
    case.close("output.third", third.as_slice());
    let (mut image_slope, mut row_slope) = (layerfit::zeroed(), layerfit::zeroed());
    let (first, second) = (case.batch("output_gradient.first"), case.batch("output_gradient.second"));
    let slopes = (&case.batch("output_gradient.value"), &first, &second, &case.batch("output_gradient.third"));
    case.gradients(net.backward_to_input(slopes, &mut pass, (&mut image_slope, &mut row_slope)));
    case.close("input_gradient.image", image_slope.as_slice());
    case.close("input_gradient.row", row_slope.as_slice());
}

#[test]
fn graphs_agree_with_pytorch_in_f64() {
    residual::<f64>(1e-9);
    siamese::<f64>(1e-9);
    joined::<f64>(1e-9);
}

#[test]
fn graphs_agree_with_pytorch_in_f32() {
    residual::<f32>(1e-5);
    siamese::<f32>(1e-5);
    joined::<f32>(1e-5);
}
