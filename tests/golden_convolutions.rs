//! Convolutions against PyTorch and, above all for `same` padding, against Keras; in f64 and in f32.

#[path = "../core/tests/common/mod.rs"]
mod common;

use common::golden::Golden;
use common::values::assert_close;
use layerfit::prelude::*;
use layerfit::{TensorName, rng, zeroed_box};
use layerfit_core::run;

const SAMPLES: usize = 3;
const DOUBLE: f64 = 1e-9;
const SINGLE: f64 = 1e-5;

/// The whole case: output, inference, gradients of the input and of all parameters.
fn check<N, T: Scalar, const IN: usize, const OUT: usize>(file: &str, case: &str, tolerance: f64)
where
    N: Network<Scalar = T, Input = SVector<T, IN>, Output = SVector<T, OUT>>,
{
    let golden = Golden::open(file);
    let named = |name: &str| format!("{case}.{name}");
    let tensor = |name: &str| golden.values_as::<T>(&named(name));
    let mut net = zeroed_box::<N>();
    let names: Vec<String> = (0..N::TENSORS)
        .map(|tensor| TensorName::<N>::new(tensor).to_string().strip_prefix("conv.").expect("the layer is `conv`").to_string())
        .collect();
    for (index, name) in names.iter().enumerate() {
        assert_eq!(N::shape(index).sizes(), golden.shape(&named(name)), "{case}: {name}");
        net.tensor_mut(index).copy_from_slice(&tensor(name));
    }
    let mut pass = N::pass::<SAMPLES>();
    let inputs = SMatrix::<T, IN, SAMPLES>::from_column_slice(&tensor("input"));
    let slope = SMatrix::<T, OUT, SAMPLES>::from_column_slice(&tensor("output_gradient"));
    let mut input_slope = layerfit::zeroed::<SMatrix<T, IN, SAMPLES>>();

    let outputs = *run::forward(&*net, &inputs, &mut pass, &mut rng(0));
    assert_close(&named("output"), outputs.as_slice(), golden.values(&named("output")), tolerance);
    let inferred = run::predict_batch(&*net, &inputs);
    assert_eq!(inferred, outputs, "{case}: inference");
    let gradients = run::backward_to_input(&*net, &slope, &mut pass, &mut input_slope);
    for (index, name) in names.iter().enumerate() {
        let name = named(&format!("{name}_gradient"));
        assert_close(&name, gradients.tensor(index), golden.values(&name), tolerance);
    }
    assert_close(&named("input_gradient"), input_slope.as_slice(), golden.values(&named("input_gradient")), tolerance);
}

/// Networks of one layer, `conv`, and their cases.
macro_rules! cases {
    ($test:ident, $module:ident, $file:literal: $($case:literal $name:ident: [$($input:literal),*] -> [$($output:literal),*] { $($layer:tt)* })*) => {
        mod $module {
            use layerfit::prelude::*;

            network! {
                $(pub(crate) struct $name: [$($input),*] -> [$($output),*] { conv: $($layer)* })*
            }
        }

        #[test]
        fn $test() {
            $(
                check::<$module::$name<f64>, _, _, _>($file, $case, DOUBLE);
                check::<$module::$name<f32>, _, _, _>($file, $case, SINGLE);
            )*
            let cases = [$($case),*];
            assert!(Golden::open($file).cases().iter().all(|case| cases.contains(&case.as_str())), "a case has no network");
        }
    };
}

cases! { convolutions_agree_with_pytorch, pytorch, "convolutions.safetensors":
    "plain_0" Plain: [5, 4, 2] -> [3, 2, 3] { Conv2d(3, kernel: 3) }
    "padded_0" Padded: [4, 3, 2] -> [8, 5, 3] { Conv2d(3, kernel: [1, 3], padding: [2, 2], bias: false) }
    "strided_0" Strided: [7, 8, 1] -> [3, 2, 2] { Conv2d(2, kernel: 2, stride: [2, 5]) }
    "dilated_0" Dilated: [7, 6, 2] -> [5, 4, 3] { Conv2d(3, kernel: 3, dilation: 2, padding: 1) }
    "grouped_0" Grouped: [4, 5, 4] -> [3, 3, 6] { Conv2d(6, kernel: [2, 3], groups: 2) }
    "all_options_0" AllOptions: [6, 7, 4] -> [3, 9, 4] {
        Conv2d(4, kernel: [3, 2], stride: [2, 1], padding: [1, 2], dilation: [1, 2], groups: 2, bias: false)
    }
    "deep_0" Deep: [4, 3, 19] -> [2, 1, 3] { Conv2d(3, kernel: 3) }
    "many_0" Many: [9, 10, 1] -> [7, 8, 2] { Conv2d(2, kernel: 3) }
    "pixels_0" Pixels: [3, 4, 5] -> [3, 4, 4] { Conv2d(4, kernel: 1) }
    "same_0" Same: [5, 6, 3] -> [5, 3, 2] { Conv2d(2, kernel: [2, 3], stride: [1, 2], padding: same) }
    "sequence_0" Sequence: [9, 2] -> [4, 3] { Conv1d(3, kernel: 4, stride: 2, padding: 1) }
    "causal_0" Causal: [8, 3] -> [8, 2] { Conv1d(2, kernel: 3, dilation: 2, padding: causal) }
    "depthwise_0" Depthwise: [5, 4, 3] -> [3, 2, 3] { DepthwiseConv2d(kernel: 3, stride: 2, padding: 1) }
    "depthwise_several_0" DepthwiseSeveral: [5, 6, 3] -> [4, 2, 6] {
        DepthwiseConv2d(kernel: [2, 3], dilation: [1, 2], multiplier: 2)
    }
    "separable_0" Separable: [5, 4, 3] -> [5, 4, 4] { SeparableConv2d(4, kernel: 3, padding: 1, multiplier: 2) }
    "separable_strided_0" SeparableStrided: [6, 5, 2] -> [4, 2, 3] {
        SeparableConv2d(3, kernel: 2, stride: [1, 2], dilation: [2, 1])
    }
    "transposed_0" Transposed: [3, 2, 2] -> [5, 3, 3] { ConvTranspose2d(3, kernel: 3, stride: 2, padding: 1) }
    "transposed_dilated_0" TransposedDilated: [3, 4, 4] -> [5, 6, 1] {
        ConvTranspose2d(1, kernel: [3, 2], stride: 2, padding: [1, 2], dilation: [1, 3], bias: false)
    }
    "transposed_sparse_0" TransposedSparse: [2, 3, 2] -> [5, 8, 2] { ConvTranspose2d(2, kernel: 2, stride: 3) }
    "transposed_sequence_0" TransposedSequence: [4, 3] -> [9, 2] { ConvTranspose1d(2, kernel: 3, stride: 2) }
}

cases! { convolutions_agree_with_keras, keras, "convolutions_keras.safetensors":
    "same" Same: [5, 4, 2] -> [5, 4, 3] { Conv2d(3, kernel: [2, 4], padding: same) }
    "same_strided" SameStrided: [7, 6, 1] -> [4, 3, 2] { Conv2d(2, kernel: 3, stride: 2, padding: same) }
    "same_wide_stride" SameWideStride: [8, 5, 2] -> [3, 2, 2] { Conv2d(2, kernel: 2, stride: 3, padding: same, bias: false) }
    "same_dilated" SameDilated: [6, 5, 2] -> [6, 5, 2] { Conv2d(2, kernel: 3, dilation: 2, padding: same) }
    "same_grouped" SameGrouped: [4, 6, 4] -> [2, 3, 4] { Conv2d(4, kernel: 3, stride: 2, groups: 2, padding: same) }
    "valid" Valid: [5, 4, 2] -> [3, 3, 3] { Conv2d(3, kernel: [3, 2]) }
    "sequence_same" SequenceSame: [7, 3] -> [4, 2] { Conv1d(2, kernel: 4, stride: 2, padding: same) }
    "sequence_causal" SequenceCausal: [8, 2] -> [8, 3] { Conv1d(3, kernel: 3, dilation: 2, padding: causal) }
    "sequence_causal_strided" SequenceCausalStrided: [7, 2] -> [4, 2] { Conv1d(2, kernel: 2, stride: 2, padding: causal) }
    "depthwise_same" DepthwiseSame: [5, 6, 3] -> [3, 3, 3] { DepthwiseConv2d(kernel: 3, stride: 2, padding: same) }
    "depthwise_same_several" DepthwiseSameSeveral: [5, 4, 3] -> [5, 4, 6] {
        DepthwiseConv2d(kernel: [2, 4], padding: same, multiplier: 2)
    }
    "separable_same" SeparableSame: [6, 5, 2] -> [3, 3, 4] {
        SeparableConv2d(4, kernel: 3, stride: 2, padding: same, multiplier: 2)
    }
    "transposed_same" TransposedSame: [3, 4, 2] -> [6, 8, 3] { ConvTranspose2d(3, kernel: 3, stride: 2, padding: same) }
    "transposed_same_even" TransposedSameEven: [3, 2, 2] -> [6, 2, 2] {
        ConvTranspose2d(2, kernel: [4, 2], stride: [2, 1], padding: same)
    }
    "transposed_same_sparse" TransposedSameSparse: [2, 3, 2] -> [6, 9, 2] {
        ConvTranspose2d(2, kernel: 2, stride: 3, padding: same, bias: false)
    }
    "transposed_valid" TransposedValid: [3, 2, 3] -> [7, 5, 2] { ConvTranspose2d(2, kernel: 3, stride: 2) }
    "transposed_sequence_same" TransposedSequenceSame: [5, 2] -> [10, 3] {
        ConvTranspose1d(3, kernel: 3, stride: 2, padding: same)
    }
}
