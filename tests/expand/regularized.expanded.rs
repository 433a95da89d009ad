#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Dense as _, BatchNorm as _, Gelu as _, Dropout as _, Dense as _, Softmax as _,
    };
};
/// What keeps a network from learning by heart.
///
/// `[20]` → `[3]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `hidden` | `Dense(16, init: he_normal, l2: 1e-4)` | `[16]` | 336 | 320 |
/// |  | `BatchNorm` | `[16]` | 32 | 0 |
/// |  | `Gelu` | `[16]` | 0 | 0 |
/// |  | `Dropout(0.5)` | `[16]` | 0 | 0 |
/// | `scores` | `Dense(3, bias: false)` | `[3]` | 48 | 48 |
/// |  | `Softmax` | `[3]` | 0 | 0 |
/// | **total** | | | 416 | 368 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="448" height="476" viewBox="0 0 448 476" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="312" height="34" rx="17" fill="none" stroke="currentColor"/><text x="168" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="312" height="34" rx="4" fill="none" stroke="currentColor"/><text x="168" y="84" text-anchor="middle" font-weight="bold">hidden</text><text x="168" y="98" text-anchor="middle">Dense(16, init: he_normal, l2: 1e-4)</text><path d="M168 46V70" fill="none" stroke="currentColor"/><path d="M168 70l-4 -8h8z"/><text x="176" y="61" font-size="11">[20]</text><rect x="12" y="128" width="312" height="34" rx="4" fill="none" stroke="currentColor"/><text x="168" y="149" text-anchor="middle">BatchNorm</text><path d="M168 104V128" fill="none" stroke="currentColor"/><path d="M168 128l-4 -8h8z"/><text x="176" y="119" font-size="11">[16]</text><rect x="12" y="186" width="312" height="34" rx="4" fill="none" stroke="currentColor"/><text x="168" y="207" text-anchor="middle">Gelu</text><path d="M168 162V186" fill="none" stroke="currentColor"/><path d="M168 186l-4 -8h8z"/><text x="176" y="177" font-size="11">[16]</text><rect x="12" y="244" width="312" height="34" rx="4" fill="none" stroke="currentColor"/><text x="168" y="265" text-anchor="middle">Dropout(0.5)</text><path d="M168 220V244" fill="none" stroke="currentColor"/><path d="M168 244l-4 -8h8z"/><text x="176" y="235" font-size="11">[16]</text><rect x="12" y="302" width="312" height="34" rx="4" fill="none" stroke="currentColor"/><text x="168" y="316" text-anchor="middle" font-weight="bold">scores</text><text x="168" y="330" text-anchor="middle">Dense(3, bias: false)</text><path d="M168 278V302" fill="none" stroke="currentColor"/><path d="M168 302l-4 -8h8z"/><text x="176" y="293" font-size="11">[16]</text><rect x="12" y="360" width="312" height="34" rx="4" fill="none" stroke="currentColor"/><text x="168" y="381" text-anchor="middle">Softmax</text><path d="M168 336V360" fill="none" stroke="currentColor"/><path d="M168 360l-4 -8h8z"/><text x="176" y="351" font-size="11">[3]</text><rect x="12" y="418" width="312" height="34" rx="17" fill="none" stroke="currentColor"/><text x="168" y="439" text-anchor="middle">output</text><path d="M168 394V418" fill="none" stroke="currentColor"/><path d="M168 418l-4 -8h8z"/><text x="176" y="409" font-size="11">[3]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Regularized<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Dense(16, init: he_normal, l2: 1e-4)`: `[20]` → `[16]`.
    pub hidden: layerfit::__private::layers::Dense<T, 20, 16, 16>,
    /// `BatchNorm`: `[16]` → `[16]`.
    pub hidden_batch_norm: layerfit::__private::layers::BatchNorm<T, 16>,
    /// `Dense(3, bias: false)`: `[16]` → `[3]`.
    pub scores: layerfit::__private::layers::Dense<T, 16, 3, 0>,
}
/// What a training pass of [`Regularized`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct RegularizedCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 16 a sample.
    pub hidden_dense: layerfit::__private::SMatrix<T, 16, { B }>,
    /// Values, 16 a sample.
    pub hidden_batch_norm: layerfit::__private::SMatrix<T, 16, { B }>,
    /// Values, 16 a sample.
    pub hidden: layerfit::__private::SMatrix<T, 16, { B }>,
    /// What `BatchNorm` keeps.
    pub hidden_batch_norm_cache: layerfit::__private::layers::BatchNormCache<T, 16>,
    /// What `Dropout(0.5)` keeps.
    pub hidden_dropout_cache: layerfit::__private::SMatrix<
        ::core::primitive::u16,
        16,
        { B },
    >,
    /// Gradients of values, 16 a sample.
    pub hidden_slope: layerfit::__private::SMatrix<T, 16, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for RegularizedCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 16, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::layers::BatchNormCache<T, 16>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u16,
        16,
        { B },
    >: layerfit::__private::Zeroed,
{}
/// What an inference of [`Regularized`] over up to `B` samples needs, beyond input and output.
pub struct RegularizedMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<layerfit::__private::SMatrix<T, 16, { B }>>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for RegularizedMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> RegularizedMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 1usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 16, { B }>,
            >(),
        ],
        [&[]],
    );
}
/// All that an inference of one sample by [`Regularized`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct RegularizedArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 19],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for RegularizedArena<T>
where
    [T; 19]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for Regularized<T>
where
    layerfit::__private::layers::Dense<T, 20, 16, 16>: layerfit::__private::Zeroed,
    layerfit::__private::layers::BatchNorm<T, 16>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 16, 3, 0>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Regularized<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 20, 16, 16>,
        >("hidden", layerfit::__private::offset_of!(Self, hidden)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::BatchNorm<T, 16>,
        >("hidden_batch_norm", layerfit::__private::offset_of!(Self, hidden_batch_norm)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 16, 3, 0>,
        >("scores", layerfit::__private::offset_of!(Self, scores)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.hidden, &self.hidden_batch_norm, &self.scores],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.hidden, &mut self.hidden_batch_norm, &mut self.scores],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Regularized<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[20]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[3]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 20>;
    type Output = layerfit::__private::SVector<T, 3>;
    type Ending = layerfit::__private::endings::Probabilities;
    type Memory<const B: ::core::primitive::usize> = RegularizedMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = RegularizedCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.hidden
            .init(
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.hidden_batch_norm.init();
        self.scores
            .init(
                layerfit::__private::Initializer::GlorotUniform,
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
        cache: &mut RegularizedCache<T, { B }>,
    ) {
        let count = input.len() / 20;
        let hidden_dense = layerfit::__private::columns_mut(
            &mut cache.hidden_dense,
            count,
        );
        let hidden_batch_norm = layerfit::__private::columns_mut(
            &mut cache.hidden_batch_norm,
            count,
        );
        let hidden = layerfit::__private::columns_mut(&mut cache.hidden, count);
        self.hidden.forward(simd, input, hidden_dense);
        self.hidden_batch_norm
            .forward(
                simd,
                0.001,
                hidden_dense,
                hidden_batch_norm,
                &mut cache.hidden_batch_norm_cache,
            );
        layerfit::__private::layers::Gelu.forward(simd, hidden_batch_norm, hidden);
        layerfit::__private::layers::Dropout::new(0.5)
            .forward_in_place(
                simd,
                rng,
                hidden,
                layerfit::__private::columns_mut(&mut cache.hidden_dropout_cache, count),
            );
        self.scores.forward(simd, hidden, output);
        layerfit::__private::layers::Softmax::new(3).forward_in_place(simd, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut RegularizedCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 20;
        let hidden_dense = layerfit::__private::columns(&cache.hidden_dense, count);
        let hidden_batch_norm = layerfit::__private::columns(
            &cache.hidden_batch_norm,
            count,
        );
        let hidden = layerfit::__private::columns(&cache.hidden, count);
        let hidden_slope = layerfit::__private::columns_mut(
            &mut cache.hidden_slope,
            count,
        );
        layerfit::__private::layers::Softmax::new(3).backward(simd, output, slope);
        self.scores
            .backward(
                simd,
                hidden,
                slope,
                layerfit::__private::Some(&mut *hidden_slope),
                &mut gradients.scores,
                update,
            );
        layerfit::__private::layers::Dropout::new(0.5)
            .backward(
                simd,
                layerfit::__private::columns(&cache.hidden_dropout_cache, count),
                hidden_slope,
            );
        layerfit::__private::layers::Gelu
            .backward(simd, hidden_batch_norm, hidden_slope);
        self.hidden_batch_norm
            .backward(
                simd,
                0.99,
                hidden_dense,
                hidden_slope,
                &mut cache.hidden_batch_norm_cache,
                &mut gradients.hidden_batch_norm,
                update,
            );
        self.hidden
            .backward(
                simd,
                input,
                hidden_slope,
                input_slope,
                &mut gradients.hidden,
                update,
            );
        if update == layerfit::__private::Update::Replace {
            layerfit::__private::layers::penalty::l2_gradient(
                simd,
                0.0001,
                self.hidden.weight.as_slice(),
                gradients.hidden.weight.as_mut_slice(),
            );
        }
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::layers::penalty::l2(
            simd,
            0.0001,
            self.hidden.weight.as_slice(),
        )
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut RegularizedMemory<T, { B }>,
    ) {
        let count = input.len() / 20;
        {
            let [hidden] = memory
                .block
                .parts([
                    (
                        <RegularizedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let hidden = hidden.numbers::<T>();
            self.hidden.forward(simd, input, hidden);
        }
        {
            let [hidden] = memory
                .block
                .parts([
                    (
                        <RegularizedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let hidden = hidden.numbers::<T>();
            self.hidden_batch_norm.infer(simd, 0.001, hidden);
        }
        {
            let [hidden] = memory
                .block
                .parts([
                    (
                        <RegularizedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let hidden = hidden.numbers::<T>();
            layerfit::__private::layers::Gelu.forward_in_place(simd, hidden);
        }
        {
            let [hidden] = memory
                .block
                .parts([
                    (
                        <RegularizedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let hidden = hidden.numbers::<T>();
            self.scores.forward(simd, hidden, output);
        }
        layerfit::__private::layers::Softmax::new(3).forward_in_place(simd, output);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Regularized<T> {
    const NAME: &'static ::core::primitive::str = "Regularized";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[20]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[3]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "hidden",
            "Dense(16, init: he_normal, l2: 1e-4)",
            layerfit::__private::Shape::new(&[16]),
            <layerfit::__private::layers::Dense<
                T,
                20,
                16,
                16,
            > as layerfit::__private::Parameters>::PARAMETERS,
            320,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "BatchNorm",
            layerfit::__private::Shape::new(&[16]),
            <layerfit::__private::layers::BatchNorm<
                T,
                16,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Gelu",
            layerfit::__private::Shape::new(&[16]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dropout(0.5)",
            layerfit::__private::Shape::new(&[16]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "scores",
            "Dense(3, bias: false)",
            layerfit::__private::Shape::new(&[3]),
            <layerfit::__private::layers::Dense<
                T,
                16,
                3,
                0,
            > as layerfit::__private::Parameters>::PARAMETERS,
            48,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Softmax",
            layerfit::__private::Shape::new(&[3]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"hidden<br/>Dense(16, init: he_normal, l2: 1e-4)\"]\n    n1[\"BatchNorm\"]\n    n2[\"Gelu\"]\n    n3[\"Dropout(0.5)\"]\n    n4[\"scores<br/>Dense(3, bias: false)\"]\n    n5[\"Softmax\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"448\" height=\"476\" viewBox=\"0 0 448 476\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"312\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"168\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"312\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"168\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">hidden</text><text x=\"168\" y=\"98\" text-anchor=\"middle\">Dense(16, init: he_normal, l2: 1e-4)</text><path d=\"M168 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M168 70l-4 -8h8z\"/><text x=\"176\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"312\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"168\" y=\"149\" text-anchor=\"middle\">BatchNorm</text><path d=\"M168 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M168 128l-4 -8h8z\"/><text x=\"176\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"312\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"168\" y=\"207\" text-anchor=\"middle\">Gelu</text><path d=\"M168 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M168 186l-4 -8h8z\"/><text x=\"176\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"312\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"168\" y=\"265\" text-anchor=\"middle\">Dropout(0.5)</text><path d=\"M168 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M168 244l-4 -8h8z\"/><text x=\"176\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"312\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"168\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">scores</text><text x=\"168\" y=\"330\" text-anchor=\"middle\">Dense(3, bias: false)</text><path d=\"M168 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M168 302l-4 -8h8z\"/><text x=\"176\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"312\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"168\" y=\"381\" text-anchor=\"middle\">Softmax</text><path d=\"M168 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M168 360l-4 -8h8z\"/><text x=\"176\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"312\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"168\" y=\"439\" text-anchor=\"middle\">output</text><path d=\"M168 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M168 418l-4 -8h8z\"/><text x=\"176\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("hidden", 0, 16, 0, 4),
        layerfit::__private::PlannedValue::new("output", 16, 3, 4, 6),
    ];
    type Arena = RegularizedArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [hidden] = layerfit::__private::regions(&mut memory.values, [(0, 16)]);
            self.hidden.forward(simd, input, hidden);
        }
        {
            let [hidden] = layerfit::__private::regions(&mut memory.values, [(0, 16)]);
            self.hidden_batch_norm.infer(simd, 0.001, hidden);
        }
        {
            let [hidden] = layerfit::__private::regions(&mut memory.values, [(0, 16)]);
            layerfit::__private::layers::Gelu.forward_in_place(simd, hidden);
        }
        {
            let [hidden, output] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 16), (16, 3)],
            );
            self.scores.forward(simd, hidden, output);
        }
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(16, 3)]);
            layerfit::__private::layers::Softmax::new(3).forward_in_place(simd, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            layerfit::__private::region(&memory.values, 16, 3),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Regularized<T> {
    type Inference = RegularizedInference<T>;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::norm(
            [
                layerfit::__private::flash::Place::of(
                    layerfit::__private::offset_of!(Self, hidden.weight),
                    |net: &Self| &net.hidden.weight,
                ),
                layerfit::__private::flash::Place::of(
                    layerfit::__private::offset_of!(Self, hidden.bias),
                    |net: &Self| &net.hidden.bias,
                ),
            ],
            [
                layerfit::__private::flash::Place::of(
                    layerfit::__private::offset_of!(Self, hidden_batch_norm.gamma),
                    |net: &Self| &net.hidden_batch_norm.gamma,
                ),
                layerfit::__private::flash::Place::of(
                    layerfit::__private::offset_of!(Self, hidden_batch_norm.beta),
                    |net: &Self| &net.hidden_batch_norm.beta,
                ),
                layerfit::__private::flash::Place::of(
                    layerfit::__private::offset_of!(
                        Self, hidden_batch_norm.running_mean
                    ),
                    |net: &Self| &net.hidden_batch_norm.running_mean,
                ),
                layerfit::__private::flash::Place::of(
                    layerfit::__private::offset_of!(Self, hidden_batch_norm.running_var),
                    |net: &Self| &net.hidden_batch_norm.running_var,
                ),
            ],
            0.001,
            [
                layerfit::__private::offset_of!(
                    RegularizedInference < T >, hidden.weight
                ),
                layerfit::__private::offset_of!(RegularizedInference < T >, hidden.bias),
            ],
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, scores),
                |net: &Self| &net.scores,
            ),
            layerfit::__private::offset_of!(RegularizedInference < T >, scores),
        ),
    ];
}
impl Regularized<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Regularized<T> {
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
        inputs: &layerfit::__private::SMatrix<T, 20, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> &'pass layerfit::__private::SMatrix<T, 3, { B }> {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 3, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 3, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        input_slope: &mut layerfit::__private::SMatrix<T, 20, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 20>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 20>,
    ) -> layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 20, { B }>,
    ) -> layerfit::__private::SMatrix<T, 3, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 20>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
/// What inference of [`Regularized`] needs, and nothing else: batch normalizations are part of the weights before them, in networks inside of it too. `fold_into` makes it from a trained network, `weights!` from the file of one.
#[allow(dead_code)]
///
/// `[20]` → `[3]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `hidden` | `Dense(16, init: he_normal, l2: 1e-4) -> BatchNorm` | `[16]` | 336 | 320 |
/// |  | `Gelu` | `[16]` | 0 | 0 |
/// | `scores` | `Dense(3, bias: false)` | `[3]` | 48 | 48 |
/// |  | `Softmax` | `[3]` | 0 | 0 |
/// | **total** | | | 384 | 368 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="552" height="360" viewBox="0 0 552 360" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="416" height="34" rx="17" fill="none" stroke="currentColor"/><text x="220" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="416" height="34" rx="4" fill="none" stroke="currentColor"/><text x="220" y="84" text-anchor="middle" font-weight="bold">hidden</text><text x="220" y="98" text-anchor="middle">Dense(16, init: he_normal, l2: 1e-4) -&gt; BatchNorm</text><path d="M220 46V70" fill="none" stroke="currentColor"/><path d="M220 70l-4 -8h8z"/><text x="228" y="61" font-size="11">[20]</text><rect x="12" y="128" width="416" height="34" rx="4" fill="none" stroke="currentColor"/><text x="220" y="149" text-anchor="middle">Gelu</text><path d="M220 104V128" fill="none" stroke="currentColor"/><path d="M220 128l-4 -8h8z"/><text x="228" y="119" font-size="11">[16]</text><rect x="12" y="186" width="416" height="34" rx="4" fill="none" stroke="currentColor"/><text x="220" y="200" text-anchor="middle" font-weight="bold">scores</text><text x="220" y="214" text-anchor="middle">Dense(3, bias: false)</text><path d="M220 162V186" fill="none" stroke="currentColor"/><path d="M220 186l-4 -8h8z"/><text x="228" y="177" font-size="11">[16]</text><rect x="12" y="244" width="416" height="34" rx="4" fill="none" stroke="currentColor"/><text x="220" y="265" text-anchor="middle">Softmax</text><path d="M220 220V244" fill="none" stroke="currentColor"/><path d="M220 244l-4 -8h8z"/><text x="228" y="235" font-size="11">[3]</text><rect x="12" y="302" width="416" height="34" rx="17" fill="none" stroke="currentColor"/><text x="220" y="323" text-anchor="middle">output</text><path d="M220 278V302" fill="none" stroke="currentColor"/><path d="M220 302l-4 -8h8z"/><text x="228" y="293" font-size="11">[3]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct RegularizedInference<
    T: layerfit::__private::Scalar = ::core::primitive::f32,
> {
    /// `Dense(16, init: he_normal, l2: 1e-4) -> BatchNorm`: `[20]` → `[16]`.
    pub hidden: layerfit::__private::layers::Dense<T, 20, 16, 16>,
    /// `Dense(3, bias: false)`: `[16]` → `[3]`.
    pub scores: layerfit::__private::layers::Dense<T, 16, 3, 0>,
}
/// What an inference of [`RegularizedInference`] over up to `B` samples needs, beyond input and output.
pub struct RegularizedInferenceMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<layerfit::__private::SMatrix<T, 16, { B }>>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for RegularizedInferenceMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> RegularizedInferenceMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 1usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 16, { B }>,
            >(),
        ],
        [&[]],
    );
}
/// All that an inference of one sample by [`RegularizedInference`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct RegularizedInferenceArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 19],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for RegularizedInferenceArena<T>
where
    [T; 19]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for RegularizedInference<T>
where
    layerfit::__private::layers::Dense<T, 20, 16, 16>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 16, 3, 0>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters
for RegularizedInference<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 20, 16, 16>,
        >("hidden", layerfit::__private::offset_of!(Self, hidden)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 16, 3, 0>,
        >("scores", layerfit::__private::offset_of!(Self, scores)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[&self.hidden, &self.scores])
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(index, [&mut self.hidden, &mut self.scores])
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer
for RegularizedInference<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[20]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[3]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 20>;
    type Output = layerfit::__private::SVector<T, 3>;
    type Ending = layerfit::__private::endings::Probabilities;
    type Memory<const B: ::core::primitive::usize> = RegularizedInferenceMemory<
        T,
        { B },
    >;
    layerfit::__private::not_trained! {}
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut RegularizedInferenceMemory<T, { B }>,
    ) {
        let count = input.len() / 20;
        {
            let [hidden] = memory
                .block
                .parts([
                    (
                        <RegularizedInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let hidden = hidden.numbers::<T>();
            self.hidden.forward(simd, input, hidden);
        }
        {
            let [hidden] = memory
                .block
                .parts([
                    (
                        <RegularizedInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let hidden = hidden.numbers::<T>();
            layerfit::__private::layers::Gelu.forward_in_place(simd, hidden);
        }
        {
            let [hidden] = memory
                .block
                .parts([
                    (
                        <RegularizedInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let hidden = hidden.numbers::<T>();
            self.scores.forward(simd, hidden, output);
        }
        layerfit::__private::layers::Softmax::new(3).forward_in_place(simd, output);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for RegularizedInference<T> {
    const NAME: &'static ::core::primitive::str = "RegularizedInference";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[20]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[3]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "hidden",
            "Dense(16, init: he_normal, l2: 1e-4) -> BatchNorm",
            layerfit::__private::Shape::new(&[16]),
            <layerfit::__private::layers::Dense<
                T,
                20,
                16,
                16,
            > as layerfit::__private::Parameters>::PARAMETERS,
            320,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Gelu",
            layerfit::__private::Shape::new(&[16]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "scores",
            "Dense(3, bias: false)",
            layerfit::__private::Shape::new(&[3]),
            <layerfit::__private::layers::Dense<
                T,
                16,
                3,
                0,
            > as layerfit::__private::Parameters>::PARAMETERS,
            48,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Softmax",
            layerfit::__private::Shape::new(&[3]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"hidden<br/>Dense(16, init: he_normal, l2: 1e-4) -> BatchNorm\"]\n    n1[\"Gelu\"]\n    n2[\"scores<br/>Dense(3, bias: false)\"]\n    n3[\"Softmax\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"552\" height=\"360\" viewBox=\"0 0 552 360\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"416\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"220\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"416\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"220\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">hidden</text><text x=\"220\" y=\"98\" text-anchor=\"middle\">Dense(16, init: he_normal, l2: 1e-4) -&gt; BatchNorm</text><path d=\"M220 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M220 70l-4 -8h8z\"/><text x=\"228\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"416\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"220\" y=\"149\" text-anchor=\"middle\">Gelu</text><path d=\"M220 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M220 128l-4 -8h8z\"/><text x=\"228\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"416\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"220\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">scores</text><text x=\"220\" y=\"214\" text-anchor=\"middle\">Dense(3, bias: false)</text><path d=\"M220 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M220 186l-4 -8h8z\"/><text x=\"228\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"416\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"220\" y=\"265\" text-anchor=\"middle\">Softmax</text><path d=\"M220 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M220 244l-4 -8h8z\"/><text x=\"228\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"416\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"220\" y=\"323\" text-anchor=\"middle\">output</text><path d=\"M220 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M220 302l-4 -8h8z\"/><text x=\"228\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("hidden", 0, 16, 0, 2),
        layerfit::__private::PlannedValue::new("output", 16, 3, 2, 4),
    ];
    type Arena = RegularizedInferenceArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [hidden] = layerfit::__private::regions(&mut memory.values, [(0, 16)]);
            self.hidden.forward(simd, input, hidden);
        }
        {
            let [hidden] = layerfit::__private::regions(&mut memory.values, [(0, 16)]);
            layerfit::__private::layers::Gelu.forward_in_place(simd, hidden);
        }
        {
            let [hidden, output] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 16), (16, 3)],
            );
            self.scores.forward(simd, hidden, output);
        }
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(16, 3)]);
            layerfit::__private::layers::Softmax::new(3).forward_in_place(simd, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            layerfit::__private::region(&memory.values, 16, 3),
        )
    }
}
impl RegularizedInference<::core::primitive::f32> {
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
    #[doc(hidden)]
    pub fn init<const B: ::core::primitive::usize>(
        _: impl ::core::marker::Sized,
    ) -> layerfit::__private::Box<Self>
    where
        Self: layerfit::__private::assertions::TrainsInPasses<{ B }>,
    {
        ::core::unreachable!()
    }
    #[doc(hidden)]
    pub fn pass<const B: ::core::primitive::usize>() -> layerfit::__private::assertions::NoPass<
        Self,
        { B },
    >
    where
        Self: layerfit::__private::assertions::TrainsInPasses<{ B }>,
    {
        ::core::unreachable!()
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
impl<T: layerfit::__private::Scalar> RegularizedInference<T> {
    /// What `weights!` calls: the network with the weights of a safetensors file, in a constant.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn from_safetensors(
        bytes: &[::core::primitive::u8],
        file: &::core::primitive::str,
    ) -> Self {
        let trained = layerfit::__private::flash::weights::<
            Regularized<T>,
        >(<Regularized<T> as layerfit::__private::InferenceNetwork>::NAME, bytes, file);
        let mut inference = layerfit::__private::zeroed();
        trained.fold_into(&mut inference);
        layerfit::__private::flash::discard(trained);
        inference
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
    #[doc(hidden)]
    pub fn forward<const B: ::core::primitive::usize>(
        &self,
        _: &layerfit::__private::SMatrix<T, 20, { B }>,
        _: &mut impl layerfit::__private::assertions::PassOf<Self>,
        _: impl ::core::marker::Sized,
    ) -> &'static layerfit::__private::SMatrix<T, 3, { B }> {
        ::core::unreachable!()
    }
    #[doc(hidden)]
    pub fn backward(
        &self,
        _: impl ::core::marker::Sized,
        _: impl ::core::marker::Sized,
    ) -> &'static Self {
        ::core::unreachable!()
    }
    #[doc(hidden)]
    pub fn backward_to_input(
        &self,
        _: impl ::core::marker::Sized,
        _: impl ::core::marker::Sized,
        _: impl ::core::marker::Sized,
    ) -> &'static Self {
        ::core::unreachable!()
    }
    #[doc(hidden)]
    pub fn train_step(
        &mut self,
        _: impl ::core::marker::Sized,
        _: impl ::core::marker::Sized,
        _: impl ::core::marker::Sized,
        _: &mut impl layerfit::__private::assertions::PassOf<Self>,
        _: impl ::core::marker::Sized,
        _: impl ::core::marker::Sized,
    ) -> ::core::primitive::f64 {
        ::core::unreachable!()
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 20>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 20>,
    ) -> layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 20, { B }>,
    ) -> layerfit::__private::SMatrix<T, 3, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 20>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
#[allow(dead_code)]
impl<T: layerfit::__private::Scalar> Regularized<T> {
    /// Writes the weights for inference to a [`RegularizedInference`]: those of this network, with batch normalizations in them.
    pub const fn fold_into(&self, inference: &mut RegularizedInference<T>) {
        layerfit::__private::flash::form(self, inference);
    }
    /// A [`RegularizedInference`] with the weights of this network, on the heap.
    #[must_use]
    pub fn folded(&self) -> layerfit::__private::Box<RegularizedInference<T>> {
        let mut inference = layerfit::__private::zeroed_box::<RegularizedInference<T>>();
        self.fold_into(&mut inference);
        inference
    }
}
const _: () = {
    #[deprecated(
        note = "`BatchNorm` takes the mean away, and with it the bias of `Dense(16, init: he_normal, l2: 1e-4)`\nhelp: write `Dense(16, init: he_normal, l2: 1e-4, bias: false)`: the norm has a bias of its own\nnote: if it is meant, write `#[quiet(bias_before_batch_norm)]` above the struct"
    )]
    macro_rules! bias_before_batch_norm {
        () => {};
    }
    bias_before_batch_norm! {}
};
