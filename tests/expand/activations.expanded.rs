#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Tanh as _, Relu as _, Dense as _, Silu as _, Softplus as _, Dropout as _,
        Dense as _, Selu as _, HardSwish as _, Softmax as _,
    };
};
/// Activations before the first layer with parameters, and after the last.
///
/// `[4]` → `[4]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// |  | `Tanh` | `[4]` | 0 | 0 |
/// |  | `Relu` | `[4]` | 0 | 0 |
/// |  | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Silu` | `[4]` | 0 | 0 |
/// |  | `Softplus` | `[4]` | 0 | 0 |
/// |  | `Dropout(0.5)` | `[4]` | 0 | 0 |
/// | `out` | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Selu` | `[4]` | 0 | 0 |
/// |  | `HardSwish` | `[4]` | 0 | 0 |
/// |  | `Softmax` | `[4]` | 0 | 0 |
/// | **total** | | | 40 | 32 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="256" height="708" viewBox="0 0 256 708" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="120" height="34" rx="17" fill="none" stroke="currentColor"/><text x="72" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="91" text-anchor="middle">Tanh</text><path d="M72 46V70" fill="none" stroke="currentColor"/><path d="M72 70l-4 -8h8z"/><text x="80" y="61" font-size="11">[4]</text><rect x="12" y="128" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="149" text-anchor="middle">Relu</text><path d="M72 104V128" fill="none" stroke="currentColor"/><path d="M72 128l-4 -8h8z"/><text x="80" y="119" font-size="11">[4]</text><rect x="12" y="186" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="207" text-anchor="middle">Dense(4)</text><path d="M72 162V186" fill="none" stroke="currentColor"/><path d="M72 186l-4 -8h8z"/><text x="80" y="177" font-size="11">[4]</text><rect x="12" y="244" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="265" text-anchor="middle">Silu</text><path d="M72 220V244" fill="none" stroke="currentColor"/><path d="M72 244l-4 -8h8z"/><text x="80" y="235" font-size="11">[4]</text><rect x="12" y="302" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="323" text-anchor="middle">Softplus</text><path d="M72 278V302" fill="none" stroke="currentColor"/><path d="M72 302l-4 -8h8z"/><text x="80" y="293" font-size="11">[4]</text><rect x="12" y="360" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="381" text-anchor="middle">Dropout(0.5)</text><path d="M72 336V360" fill="none" stroke="currentColor"/><path d="M72 360l-4 -8h8z"/><text x="80" y="351" font-size="11">[4]</text><rect x="12" y="418" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="432" text-anchor="middle" font-weight="bold">out</text><text x="72" y="446" text-anchor="middle">Dense(4)</text><path d="M72 394V418" fill="none" stroke="currentColor"/><path d="M72 418l-4 -8h8z"/><text x="80" y="409" font-size="11">[4]</text><rect x="12" y="476" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="497" text-anchor="middle">Selu</text><path d="M72 452V476" fill="none" stroke="currentColor"/><path d="M72 476l-4 -8h8z"/><text x="80" y="467" font-size="11">[4]</text><rect x="12" y="534" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="555" text-anchor="middle">HardSwish</text><path d="M72 510V534" fill="none" stroke="currentColor"/><path d="M72 534l-4 -8h8z"/><text x="80" y="525" font-size="11">[4]</text><rect x="12" y="592" width="120" height="34" rx="4" fill="none" stroke="currentColor"/><text x="72" y="613" text-anchor="middle">Softmax</text><path d="M72 568V592" fill="none" stroke="currentColor"/><path d="M72 592l-4 -8h8z"/><text x="80" y="583" font-size="11">[4]</text><rect x="12" y="650" width="120" height="34" rx="17" fill="none" stroke="currentColor"/><text x="72" y="671" text-anchor="middle">output</text><path d="M72 626V650" fill="none" stroke="currentColor"/><path d="M72 650l-4 -8h8z"/><text x="80" y="641" font-size="11">[4]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Activations<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Dense(4)`: `[4]` → `[4]`.
    pub dense: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Dense(4)`: `[4]` → `[4]`.
    pub out: layerfit::__private::layers::Dense<T, 4, 4, 4>,
}
/// What a training pass of [`Activations`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct ActivationsCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 4 a sample.
    pub dense_tanh: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub dense_relu: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub dense: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub silu_softplus: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub silu: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub out_selu: layerfit::__private::SMatrix<T, 4, { B }>,
    /// What `Dropout(0.5)` keeps.
    pub silu_dropout_cache: layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >,
    /// Gradients of values, 4 a sample.
    pub dense_relu_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 4 a sample.
    pub silu_slope: layerfit::__private::SMatrix<T, 4, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for ActivationsCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 4, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >: layerfit::__private::Zeroed,
{}
/// What an inference of [`Activations`] over up to `B` samples needs, beyond input and output.
pub struct ActivationsMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<layerfit::__private::SMatrix<T, 8, { B }>>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for ActivationsMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> ActivationsMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 2usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
        ],
        [&[], &[0]],
    );
}
/// All that an inference of one sample by [`Activations`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct ActivationsArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 8],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for ActivationsArena<T>
where
    [T; 8]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for Activations<T>
where
    layerfit::__private::layers::Dense<T, 4, 4, 4>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Activations<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("dense", layerfit::__private::offset_of!(Self, dense)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("out", layerfit::__private::offset_of!(Self, out)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[&self.dense, &self.out])
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(index, [&mut self.dense, &mut self.out])
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Activations<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 4>;
    type Output = layerfit::__private::SVector<T, 4>;
    type Ending = layerfit::__private::endings::Probabilities;
    type Memory<const B: ::core::primitive::usize> = ActivationsMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = ActivationsCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.dense
            .init(
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.out
            .init(
                layerfit::__private::Initializer::LecunNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
    }
    fn forward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        rng: &mut dyn layerfit::__private::Rng,
        input: &[T],
        output: &mut [T],
        cache: &mut ActivationsCache<T, { B }>,
    ) {
        let count = input.len() / 4;
        let dense_tanh = layerfit::__private::columns_mut(&mut cache.dense_tanh, count);
        let dense_relu = layerfit::__private::columns_mut(&mut cache.dense_relu, count);
        let dense = layerfit::__private::columns_mut(&mut cache.dense, count);
        let silu_softplus = layerfit::__private::columns_mut(
            &mut cache.silu_softplus,
            count,
        );
        let silu = layerfit::__private::columns_mut(&mut cache.silu, count);
        let out_selu = layerfit::__private::columns_mut(&mut cache.out_selu, count);
        layerfit::__private::layers::Tanh.forward(simd, input, dense_tanh);
        layerfit::__private::layers::Relu.forward(simd, dense_tanh, dense_relu);
        self.dense.forward(simd, dense_relu, dense);
        layerfit::__private::layers::Silu.forward(simd, dense, silu_softplus);
        layerfit::__private::layers::Softplus.forward_in_place(simd, silu_softplus);
        layerfit::__private::layers::Dropout::new(0.5)
            .forward(
                simd,
                rng,
                silu_softplus,
                silu,
                layerfit::__private::columns_mut(&mut cache.silu_dropout_cache, count),
            );
        self.out.forward(simd, silu, out_selu);
        layerfit::__private::layers::Selu.forward_in_place(simd, out_selu);
        layerfit::__private::layers::HardSwish.forward(simd, out_selu, output);
        layerfit::__private::layers::Softmax::new(4).forward_in_place(simd, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut ActivationsCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 4;
        let dense_tanh = layerfit::__private::columns(&cache.dense_tanh, count);
        let dense_relu = layerfit::__private::columns(&cache.dense_relu, count);
        let dense = layerfit::__private::columns(&cache.dense, count);
        let silu_softplus = layerfit::__private::columns(&cache.silu_softplus, count);
        let silu = layerfit::__private::columns(&cache.silu, count);
        let out_selu = layerfit::__private::columns(&cache.out_selu, count);
        let dense_relu_slope = layerfit::__private::columns_mut(
            &mut cache.dense_relu_slope,
            count,
        );
        let silu_slope = layerfit::__private::columns_mut(&mut cache.silu_slope, count);
        layerfit::__private::layers::Softmax::new(4).backward(simd, output, slope);
        layerfit::__private::layers::HardSwish.backward(simd, out_selu, slope);
        layerfit::__private::layers::Selu.backward(simd, out_selu, slope);
        self.out
            .backward(
                simd,
                silu,
                slope,
                layerfit::__private::Some(&mut *silu_slope),
                &mut gradients.out,
                update,
            );
        layerfit::__private::layers::Dropout::new(0.5)
            .backward(
                simd,
                layerfit::__private::columns(&cache.silu_dropout_cache, count),
                silu_slope,
            );
        layerfit::__private::layers::Softplus.backward(simd, silu_softplus, silu_slope);
        layerfit::__private::layers::Silu.backward(simd, dense, silu_slope);
        self.dense
            .backward(
                simd,
                dense_relu,
                silu_slope,
                layerfit::__private::Some(&mut *dense_relu_slope),
                &mut gradients.dense,
                update,
            );
        layerfit::__private::layers::Relu.backward(simd, dense_relu, dense_relu_slope);
        layerfit::__private::layers::Tanh.backward(simd, dense_tanh, dense_relu_slope);
        if let layerfit::__private::Some(input_slope) = input_slope {
            input_slope.copy_from_slice(dense_relu_slope);
        }
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut ActivationsMemory<T, { B }>,
    ) {
        let count = input.len() / 4;
        {
            let [dense_relu] = memory
                .block
                .parts([
                    (
                        <ActivationsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            layerfit::__private::layers::Tanh.forward(simd, input, dense_relu);
        }
        {
            let [dense_relu] = memory
                .block
                .parts([
                    (
                        <ActivationsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu);
        }
        {
            let [dense_relu, silu] = memory
                .block
                .parts([
                    (
                        <ActivationsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <ActivationsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let silu = silu.numbers::<T>();
            let dense_relu = dense_relu.numbers::<T>();
            self.dense.forward(simd, dense_relu, silu);
        }
        {
            let [silu] = memory
                .block
                .parts([
                    (
                        <ActivationsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let silu = silu.numbers::<T>();
            layerfit::__private::layers::Silu.forward_in_place(simd, silu);
        }
        {
            let [silu] = memory
                .block
                .parts([
                    (
                        <ActivationsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let silu = silu.numbers::<T>();
            layerfit::__private::layers::Softplus.forward_in_place(simd, silu);
        }
        {
            let [silu] = memory
                .block
                .parts([
                    (
                        <ActivationsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let silu = silu.numbers::<T>();
            self.out.forward(simd, silu, output);
        }
        layerfit::__private::layers::Selu.forward_in_place(simd, output);
        layerfit::__private::layers::HardSwish.forward_in_place(simd, output);
        layerfit::__private::layers::Softmax::new(4).forward_in_place(simd, output);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Activations<T> {
    const NAME: &'static ::core::primitive::str = "Activations";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[4]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[4]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "",
            "Tanh",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(4)",
            layerfit::__private::Shape::new(&[4]),
            <layerfit::__private::layers::Dense<
                T,
                4,
                4,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            16,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Silu",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Softplus",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dropout(0.5)",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "out",
            "Dense(4)",
            layerfit::__private::Shape::new(&[4]),
            <layerfit::__private::layers::Dense<
                T,
                4,
                4,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            16,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Selu",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "HardSwish",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Softmax",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"Tanh\"]\n    n1[\"Relu\"]\n    n2[\"Dense(4)\"]\n    n3[\"Silu\"]\n    n4[\"Softplus\"]\n    n5[\"Dropout(0.5)\"]\n    n6[\"out<br/>Dense(4)\"]\n    n7[\"Selu\"]\n    n8[\"HardSwish\"]\n    n9[\"Softmax\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| n7\n    n7 -->|\"\u{1}n7\u{2}\"| n8\n    n8 -->|\"\u{1}n8\u{2}\"| n9\n    n9 -->|\"\u{1}n9\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"256\" height=\"708\" viewBox=\"0 0 256 708\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"120\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"91\" text-anchor=\"middle\">Tanh</text><path d=\"M72 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 70l-4 -8h8z\"/><text x=\"80\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M72 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 128l-4 -8h8z\"/><text x=\"80\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"207\" text-anchor=\"middle\">Dense(4)</text><path d=\"M72 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 186l-4 -8h8z\"/><text x=\"80\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"265\" text-anchor=\"middle\">Silu</text><path d=\"M72 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 244l-4 -8h8z\"/><text x=\"80\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"323\" text-anchor=\"middle\">Softplus</text><path d=\"M72 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 302l-4 -8h8z\"/><text x=\"80\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"381\" text-anchor=\"middle\">Dropout(0.5)</text><path d=\"M72 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 360l-4 -8h8z\"/><text x=\"80\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"432\" text-anchor=\"middle\" font-weight=\"bold\">out</text><text x=\"72\" y=\"446\" text-anchor=\"middle\">Dense(4)</text><path d=\"M72 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 418l-4 -8h8z\"/><text x=\"80\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"476\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"497\" text-anchor=\"middle\">Selu</text><path d=\"M72 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 476l-4 -8h8z\"/><text x=\"80\" y=\"467\" font-size=\"11\">\u{1}n6\u{2}</text><rect x=\"12\" y=\"534\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"555\" text-anchor=\"middle\">HardSwish</text><path d=\"M72 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 534l-4 -8h8z\"/><text x=\"80\" y=\"525\" font-size=\"11\">\u{1}n7\u{2}</text><rect x=\"12\" y=\"592\" width=\"120\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"613\" text-anchor=\"middle\">Softmax</text><path d=\"M72 568V592\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 592l-4 -8h8z\"/><text x=\"80\" y=\"583\" font-size=\"11\">\u{1}n8\u{2}</text><rect x=\"12\" y=\"650\" width=\"120\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"72\" y=\"671\" text-anchor=\"middle\">output</text><path d=\"M72 626V650\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M72 650l-4 -8h8z\"/><text x=\"80\" y=\"641\" font-size=\"11\">\u{1}n9\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("dense_relu", 4, 4, 0, 2),
        layerfit::__private::PlannedValue::new("silu", 0, 4, 2, 6),
        layerfit::__private::PlannedValue::new("output", 4, 4, 6, 10),
    ];
    type Arena = ActivationsArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [dense_relu] = layerfit::__private::regions(
                &mut memory.values,
                [(4, 4)],
            );
            layerfit::__private::layers::Tanh.forward(simd, input, dense_relu);
        }
        {
            let [dense_relu] = layerfit::__private::regions(
                &mut memory.values,
                [(4, 4)],
            );
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu);
        }
        {
            let [silu, dense_relu] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 4), (4, 4)],
            );
            self.dense.forward(simd, dense_relu, silu);
        }
        {
            let [silu] = layerfit::__private::regions(&mut memory.values, [(0, 4)]);
            layerfit::__private::layers::Silu.forward_in_place(simd, silu);
        }
        {
            let [silu] = layerfit::__private::regions(&mut memory.values, [(0, 4)]);
            layerfit::__private::layers::Softplus.forward_in_place(simd, silu);
        }
        {
            let [silu, output] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 4), (4, 4)],
            );
            self.out.forward(simd, silu, output);
        }
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(4, 4)]);
            layerfit::__private::layers::Selu.forward_in_place(simd, output);
        }
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(4, 4)]);
            layerfit::__private::layers::HardSwish.forward_in_place(simd, output);
        }
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(4, 4)]);
            layerfit::__private::layers::Softmax::new(4).forward_in_place(simd, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            layerfit::__private::region(&memory.values, 4, 4),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Activations<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Activations<::core::primitive::f32> {
    /// The shape of an input sample.
    pub const INPUT: layerfit::__private::Shape = <Self as layerfit::__private::Layer>::INPUT;
    /// The shape of an output sample.
    pub const OUTPUT: layerfit::__private::Shape = <Self as layerfit::__private::Layer>::OUTPUT;
    /// How many numbers the network learns.
    pub const PARAMETERS: ::core::primitive::usize = <Self as layerfit::__private::Parameters>::PARAMETERS;
    /// Multiplications with addition for the inference of one sample.
    pub const MACS: ::core::primitive::u64 = <Self as layerfit::__private::Layer>::MACS;
    /// Bytes of all the memory that the inference of one sample needs: the size of what `memory()` gives.
    pub const RAM_BYTES: ::core::primitive::usize = ::core::mem::size_of::<
        layerfit::__private::Arena<Self>,
    >();
    /// Bytes of the network where it is stored: its size.
    pub const FLASH_BYTES: ::core::primitive::usize = ::core::mem::size_of::<Self>();
    /// All the memory that the inference of one sample needs.
    #[must_use]
    pub const fn memory() -> layerfit::__private::Arena<Self> {
        layerfit::__private::Arena::new()
    }
    /// A new network with initial weights from this generator. It is made on the heap, where it stays.
    #[must_use]
    pub fn init(
        rng: &mut dyn layerfit::__private::Rng,
    ) -> layerfit::__private::Box<Self> {
        <Self as layerfit::__private::Network>::init(rng)
    }
    /// The memory of training steps over batches of up to this many samples.
    #[must_use]
    pub fn pass<const B: ::core::primitive::usize>() -> layerfit::__private::Box<
        layerfit::__private::Pass<Self, { B }>,
    > {
        <Self as layerfit::__private::Network>::pass()
    }
    /// A table of entries, layers, shapes, parameters and MACs, to be printed.
    #[must_use]
    pub fn summary() -> layerfit::__private::Summary {
        <Self as layerfit::__private::InferenceNetwork>::summary()
    }
    /// Where the values of an inference lie, and when: a table with `{}`, a chart with `svg()` or `save(path)`.
    #[must_use]
    pub fn memory_plan() -> layerfit::__private::MemoryPlan {
        <Self as layerfit::__private::InferenceNetwork>::memory_plan()
    }
    /// A picture of the network: Mermaid with `{}`, SVG with `svg()` or `save(path)`.
    #[must_use]
    pub fn diagram() -> layerfit::__private::Diagram {
        <Self as layerfit::__private::InferenceNetwork>::diagram()
    }
}
impl<T: layerfit::__private::Scalar> Activations<T> {
    /// What `weights!` calls: the network with the weights of a safetensors file, in a constant.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn from_safetensors(
        bytes: &[::core::primitive::u8],
        file: &::core::primitive::str,
    ) -> Self {
        layerfit::__private::flash::weights::<
            Self,
        >(<Self as layerfit::__private::InferenceNetwork>::NAME, bytes, file)
    }
    /// The network that an image holds (`flash::image` makes one), where it is: nothing is copied.
    ///
    /// # Errors
    /// If the bytes are no image, or one of another network, are damaged, or do not begin at an aligned address.
    pub fn from_bytes(
        bytes: &[::core::primitive::u8],
    ) -> layerfit::__private::Result<&Self, layerfit::__private::flash::Refusal> {
        layerfit::__private::flash::view(bytes)
    }
    /// Training forward over a batch: the outputs. What backward needs stays in the pass.
    pub fn forward<'pass, const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 4, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> &'pass layerfit::__private::SMatrix<T, 4, { B }> {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 4, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 4, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        input_slope: &mut layerfit::__private::SMatrix<T, 4, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 4>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 4> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 4>,
    ) -> layerfit::__private::SVector<T, 4> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 4, { B }>,
    ) -> layerfit::__private::SMatrix<T, 4, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 4>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
const _: () = {
    #[deprecated(
        note = "`Relu` follows the activation `Tanh` at once\nhelp: remove one of the two, or put weights between them: `Tanh -> Dense(64) -> Relu`\nnote: if it is meant, write `#[quiet(two_activations)]` above the struct"
    )]
    macro_rules! two_activations {
        () => {};
    }
    two_activations! {}
};
const _: () = {
    #[deprecated(
        note = "`Softplus` follows the activation `Silu` at once\nhelp: remove one of the two, or put weights between them: `Silu -> Dense(64) -> Softplus`\nnote: if it is meant, write `#[quiet(two_activations)]` above the struct"
    )]
    macro_rules! two_activations {
        () => {};
    }
    two_activations! {}
};
const _: () = {
    #[deprecated(
        note = "`HardSwish` follows the activation `Selu` at once\nhelp: remove one of the two, or put weights between them: `Selu -> Dense(64) -> HardSwish`\nnote: if it is meant, write `#[quiet(two_activations)]` above the struct"
    )]
    macro_rules! two_activations {
        () => {};
    }
    two_activations! {}
};
const _: () = {
    #[deprecated(
        note = "`Softmax` follows the activation `HardSwish` at once\nhelp: remove one of the two, or put weights between them: `HardSwish -> Dense(64) -> Softmax`\nnote: if it is meant, write `#[quiet(two_activations)]` above the struct"
    )]
    macro_rules! two_activations {
        () => {};
    }
    two_activations! {}
};
