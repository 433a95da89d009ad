#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        BatchNorm as _, Dense as _, LayerNorm as _, PRelu as _, Dense as _,
        LeakyRelu as _, Dropout as _, Elu as _, Dense as _, Gelu as _, PRelu as _,
        Dense as _, LogSoftmax as _,
    };
};
/// Every layer that changes something, with every option.
///
/// `[6]` → `[3]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `input_norm` | `BatchNorm(momentum: 0.9, eps: 1e-4)` | `[6]` | 12 | 0 |
/// | `first` | `Dense(8, bias: false, init: uniform(-0.5, 0.5), l1: 1e-5, l2: 1e-4)` | `[8]` | 48 | 48 |
/// |  | `LayerNorm(eps: 1e-6)` | `[8]` | 16 | 0 |
/// |  | `PRelu(init: 0.1, shared: true)` | `[8]` | 1 | 0 |
/// | `second` | `Dense(4 + 4, bias_init: constant(-0.1))` | `[8]` | 72 | 64 |
/// |  | `LeakyRelu(0.2)` | `[8]` | 0 | 0 |
/// |  | `Dropout(0.1)` | `[8]` | 0 | 0 |
/// |  | `Elu(0.5)` | `[8]` | 0 | 0 |
/// | `rng` | `Dense(8, init: orthogonal)` | `[8]` | 72 | 64 |
/// |  | `Gelu(approximate: tanh)` | `[8]` | 0 | 0 |
/// |  | `PRelu` | `[8]` | 8 | 0 |
/// |  | `Reshape(8)` | `[8]` | 0 | 0 |
/// |  | `Dense(3)` | `[3]` | 27 | 24 |
/// |  | `LogSoftmax` | `[3]` | 0 | 0 |
/// |  | `Flatten` | `[3]` | 0 | 0 |
/// | **total** | | | 256 | 200 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="696" height="998" viewBox="0 0 696 998" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="560" height="34" rx="17" fill="none" stroke="currentColor"/><text x="292" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="84" text-anchor="middle" font-weight="bold">input_norm</text><text x="292" y="98" text-anchor="middle">BatchNorm(momentum: 0.9, eps: 1e-4)</text><path d="M292 46V70" fill="none" stroke="currentColor"/><path d="M292 70l-4 -8h8z"/><text x="300" y="61" font-size="11">[6]</text><rect x="12" y="128" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="142" text-anchor="middle" font-weight="bold">first</text><text x="292" y="156" text-anchor="middle">Dense(8, bias: false, init: uniform(-0.5, 0.5), l1: 1e-5, l2: 1e-4)</text><path d="M292 104V128" fill="none" stroke="currentColor"/><path d="M292 128l-4 -8h8z"/><text x="300" y="119" font-size="11">[6]</text><rect x="12" y="186" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="207" text-anchor="middle">LayerNorm(eps: 1e-6)</text><path d="M292 162V186" fill="none" stroke="currentColor"/><path d="M292 186l-4 -8h8z"/><text x="300" y="177" font-size="11">[8]</text><rect x="12" y="244" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="265" text-anchor="middle">PRelu(init: 0.1, shared: true)</text><path d="M292 220V244" fill="none" stroke="currentColor"/><path d="M292 244l-4 -8h8z"/><text x="300" y="235" font-size="11">[8]</text><rect x="12" y="302" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="316" text-anchor="middle" font-weight="bold">second</text><text x="292" y="330" text-anchor="middle">Dense(4 + 4, bias_init: constant(-0.1))</text><path d="M292 278V302" fill="none" stroke="currentColor"/><path d="M292 302l-4 -8h8z"/><text x="300" y="293" font-size="11">[8]</text><rect x="12" y="360" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="381" text-anchor="middle">LeakyRelu(0.2)</text><path d="M292 336V360" fill="none" stroke="currentColor"/><path d="M292 360l-4 -8h8z"/><text x="300" y="351" font-size="11">[8]</text><rect x="12" y="418" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="439" text-anchor="middle">Dropout(0.1)</text><path d="M292 394V418" fill="none" stroke="currentColor"/><path d="M292 418l-4 -8h8z"/><text x="300" y="409" font-size="11">[8]</text><rect x="12" y="476" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="497" text-anchor="middle">Elu(0.5)</text><path d="M292 452V476" fill="none" stroke="currentColor"/><path d="M292 476l-4 -8h8z"/><text x="300" y="467" font-size="11">[8]</text><rect x="12" y="534" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="548" text-anchor="middle" font-weight="bold">rng</text><text x="292" y="562" text-anchor="middle">Dense(8, init: orthogonal)</text><path d="M292 510V534" fill="none" stroke="currentColor"/><path d="M292 534l-4 -8h8z"/><text x="300" y="525" font-size="11">[8]</text><rect x="12" y="592" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="613" text-anchor="middle">Gelu(approximate: tanh)</text><path d="M292 568V592" fill="none" stroke="currentColor"/><path d="M292 592l-4 -8h8z"/><text x="300" y="583" font-size="11">[8]</text><rect x="12" y="650" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="671" text-anchor="middle">PRelu</text><path d="M292 626V650" fill="none" stroke="currentColor"/><path d="M292 650l-4 -8h8z"/><text x="300" y="641" font-size="11">[8]</text><rect x="12" y="708" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="729" text-anchor="middle">Reshape(8)</text><path d="M292 684V708" fill="none" stroke="currentColor"/><path d="M292 708l-4 -8h8z"/><text x="300" y="699" font-size="11">[8]</text><rect x="12" y="766" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="787" text-anchor="middle">Dense(3)</text><path d="M292 742V766" fill="none" stroke="currentColor"/><path d="M292 766l-4 -8h8z"/><text x="300" y="757" font-size="11">[8]</text><rect x="12" y="824" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="845" text-anchor="middle">LogSoftmax</text><path d="M292 800V824" fill="none" stroke="currentColor"/><path d="M292 824l-4 -8h8z"/><text x="300" y="815" font-size="11">[3]</text><rect x="12" y="882" width="560" height="34" rx="4" fill="none" stroke="currentColor"/><text x="292" y="903" text-anchor="middle">Flatten</text><path d="M292 858V882" fill="none" stroke="currentColor"/><path d="M292 882l-4 -8h8z"/><text x="300" y="873" font-size="11">[3]</text><rect x="12" y="940" width="560" height="34" rx="17" fill="none" stroke="currentColor"/><text x="292" y="961" text-anchor="middle">output</text><path d="M292 916V940" fill="none" stroke="currentColor"/><path d="M292 940l-4 -8h8z"/><text x="300" y="931" font-size="11">[3]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Options<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `BatchNorm(momentum: 0.9, eps: 1e-4)`: `[6]` → `[6]`.
    pub input_norm: layerfit::__private::layers::BatchNorm<T, 6>,
    /// `Dense(8, bias: false, init: uniform(-0.5, 0.5), l1: 1e-5, l2: 1e-4)`: `[6]` → `[8]`.
    pub first: layerfit::__private::layers::Dense<T, 6, 8, 0>,
    /// `LayerNorm(eps: 1e-6)`: `[8]` → `[8]`.
    pub first_layer_norm: layerfit::__private::layers::LayerNorm<T, 8>,
    /// `PRelu(init: 0.1, shared: true)`: `[8]` → `[8]`.
    pub first_p_relu: layerfit::__private::layers::PRelu<T, 8, 1>,
    /// `Dense(4 + 4, bias_init: constant(-0.1))`: `[8]` → `[8]`.
    pub second: layerfit::__private::layers::Dense<T, 8, 8, 8>,
    /// `Dense(8, init: orthogonal)`: `[8]` → `[8]`.
    pub rng: layerfit::__private::layers::Dense<T, 8, 8, 8>,
    /// `PRelu`: `[8]` → `[8]`.
    pub rng_p_relu: layerfit::__private::layers::PRelu<T, 8, 8>,
    /// `Dense(3)`: `[8]` → `[3]`.
    pub dense: layerfit::__private::layers::Dense<T, 8, 3, 3>,
}
/// What a training pass of [`Options`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct OptionsCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 6 a sample.
    pub input_norm: layerfit::__private::SMatrix<T, 6, { B }>,
    /// Values, 8 a sample.
    pub first_dense: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub first_layer_norm: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub first: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub second_dense: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub second_dropout: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub second: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub rng_dense: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub rng_gelu: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub rng_value: layerfit::__private::SMatrix<T, 8, { B }>,
    /// What `BatchNorm(momentum: 0.9, eps: 1e-4)` keeps.
    pub input_norm_cache: layerfit::__private::layers::BatchNormCache<T, 6>,
    /// What `Dropout(0.1)` keeps.
    pub second_dropout_cache: layerfit::__private::SMatrix<
        ::core::primitive::u16,
        8,
        { B },
    >,
    /// Gradients of values, 6 a sample.
    pub input_norm_slope: layerfit::__private::SMatrix<T, 6, { B }>,
    /// Gradients of values, 8 a sample.
    pub first_slope: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Gradients of values, 8 a sample.
    pub second_slope: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Gradients of values, 8 a sample.
    pub rng_slope: layerfit::__private::SMatrix<T, 8, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for OptionsCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 6, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 8, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::layers::BatchNormCache<T, 6>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u16,
        8,
        { B },
    >: layerfit::__private::Zeroed,
{}
/// What an inference of [`Options`] over up to `B` samples needs, beyond input and output.
pub struct OptionsMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<layerfit::__private::SMatrix<T, 16, { B }>>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for OptionsMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> OptionsMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 4usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 6, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 8, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 8, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 8, { B }>,
            >(),
        ],
        [&[], &[], &[1], &[0, 1]],
    );
}
/// All that an inference of one sample by [`Options`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct OptionsArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 16],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for OptionsArena<T>
where
    [T; 16]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Options<T>
where
    layerfit::__private::layers::BatchNorm<T, 6>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 6, 8, 0>: layerfit::__private::Zeroed,
    layerfit::__private::layers::LayerNorm<T, 8>: layerfit::__private::Zeroed,
    layerfit::__private::layers::PRelu<T, 8, 1>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 8, 8, 8>: layerfit::__private::Zeroed,
    layerfit::__private::layers::PRelu<T, 8, 8>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 8, 3, 3>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Options<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::BatchNorm<T, 6>,
        >("input_norm", layerfit::__private::offset_of!(Self, input_norm)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 6, 8, 0>,
        >("first", layerfit::__private::offset_of!(Self, first)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::LayerNorm<T, 8>,
        >("first_layer_norm", layerfit::__private::offset_of!(Self, first_layer_norm)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::PRelu<T, 8, 1>,
        >("first_p_relu", layerfit::__private::offset_of!(Self, first_p_relu)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 8, 8, 8>,
        >("second", layerfit::__private::offset_of!(Self, second)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 8, 8, 8>,
        >("rng", layerfit::__private::offset_of!(Self, rng)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::PRelu<T, 8, 8>,
        >("rng_p_relu", layerfit::__private::offset_of!(Self, rng_p_relu)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 8, 3, 3>,
        >("dense", layerfit::__private::offset_of!(Self, dense)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[
                &self.input_norm,
                &self.first,
                &self.first_layer_norm,
                &self.first_p_relu,
                &self.second,
                &self.rng,
                &self.rng_p_relu,
                &self.dense,
            ],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [
                &mut self.input_norm,
                &mut self.first,
                &mut self.first_layer_norm,
                &mut self.first_p_relu,
                &mut self.second,
                &mut self.rng,
                &mut self.rng_p_relu,
                &mut self.dense,
            ],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Options<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[6]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[3]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 6>;
    type Output = layerfit::__private::SVector<T, 3>;
    type Ending = layerfit::__private::endings::LogProbabilities;
    type Memory<const B: ::core::primitive::usize> = OptionsMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = OptionsCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.input_norm.init();
        self.first
            .init(
                layerfit::__private::Initializer::Uniform(-0.5, 0.5),
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.first_layer_norm.init();
        self.first_p_relu.init(layerfit::__private::Initializer::Constant(0.1), rng);
        self.second
            .init(
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Constant(-0.1),
                rng,
            );
        self.rng
            .init(
                layerfit::__private::Initializer::Orthogonal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.rng_p_relu.init(layerfit::__private::Initializer::Constant(0.25), rng);
        self.dense
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
        cache: &mut OptionsCache<T, { B }>,
    ) {
        let count = input.len() / 6;
        let input_norm = layerfit::__private::columns_mut(&mut cache.input_norm, count);
        let first_dense = layerfit::__private::columns_mut(
            &mut cache.first_dense,
            count,
        );
        let first_layer_norm = layerfit::__private::columns_mut(
            &mut cache.first_layer_norm,
            count,
        );
        let first = layerfit::__private::columns_mut(&mut cache.first, count);
        let second_dense = layerfit::__private::columns_mut(
            &mut cache.second_dense,
            count,
        );
        let second_dropout = layerfit::__private::columns_mut(
            &mut cache.second_dropout,
            count,
        );
        let second = layerfit::__private::columns_mut(&mut cache.second, count);
        let rng_dense = layerfit::__private::columns_mut(&mut cache.rng_dense, count);
        let rng_gelu = layerfit::__private::columns_mut(&mut cache.rng_gelu, count);
        let rng_value = layerfit::__private::columns_mut(&mut cache.rng_value, count);
        self.input_norm
            .forward(simd, 0.0001, input, input_norm, &mut cache.input_norm_cache);
        self.first.forward(simd, input_norm, first_dense);
        self.first_layer_norm.forward(simd, 0.000001, first_dense, first_layer_norm);
        self.first_p_relu.forward(simd, first_layer_norm, first);
        self.second.forward(simd, first, second_dense);
        layerfit::__private::layers::LeakyRelu::new(0.2)
            .forward(simd, second_dense, second_dropout);
        layerfit::__private::layers::Dropout::new(0.1)
            .forward_in_place(
                simd,
                rng,
                second_dropout,
                layerfit::__private::columns_mut(&mut cache.second_dropout_cache, count),
            );
        layerfit::__private::layers::Elu::new(0.5).forward(simd, second_dropout, second);
        self.rng.forward(simd, second, rng_dense);
        layerfit::__private::layers::GeluTanh.forward(simd, rng_dense, rng_gelu);
        self.rng_p_relu.forward(simd, rng_gelu, rng_value);
        self.dense.forward(simd, rng_value, output);
        layerfit::__private::layers::LogSoftmax::new(3).forward_in_place(simd, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut OptionsCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 6;
        let input_norm = layerfit::__private::columns(&cache.input_norm, count);
        let first_dense = layerfit::__private::columns(&cache.first_dense, count);
        let first_layer_norm = layerfit::__private::columns(
            &cache.first_layer_norm,
            count,
        );
        let first = layerfit::__private::columns(&cache.first, count);
        let second_dense = layerfit::__private::columns(&cache.second_dense, count);
        let second_dropout = layerfit::__private::columns(&cache.second_dropout, count);
        let second = layerfit::__private::columns(&cache.second, count);
        let rng_dense = layerfit::__private::columns(&cache.rng_dense, count);
        let rng_gelu = layerfit::__private::columns(&cache.rng_gelu, count);
        let rng_value = layerfit::__private::columns(&cache.rng_value, count);
        let input_norm_slope = layerfit::__private::columns_mut(
            &mut cache.input_norm_slope,
            count,
        );
        let first_slope = layerfit::__private::columns_mut(
            &mut cache.first_slope,
            count,
        );
        let second_slope = layerfit::__private::columns_mut(
            &mut cache.second_slope,
            count,
        );
        let rng_slope = layerfit::__private::columns_mut(&mut cache.rng_slope, count);
        layerfit::__private::layers::LogSoftmax::new(3).backward(simd, output, slope);
        self.dense
            .backward(
                simd,
                rng_value,
                slope,
                layerfit::__private::Some(&mut *rng_slope),
                &mut gradients.dense,
                update,
            );
        self.rng_p_relu
            .backward(simd, rng_gelu, rng_slope, &mut gradients.rng_p_relu, update);
        layerfit::__private::layers::GeluTanh.backward(simd, rng_dense, rng_slope);
        self.rng
            .backward(
                simd,
                second,
                rng_slope,
                layerfit::__private::Some(&mut *second_slope),
                &mut gradients.rng,
                update,
            );
        layerfit::__private::layers::Elu::new(0.5)
            .backward(simd, second_dropout, second_slope);
        layerfit::__private::layers::Dropout::new(0.1)
            .backward(
                simd,
                layerfit::__private::columns(&cache.second_dropout_cache, count),
                second_slope,
            );
        layerfit::__private::layers::LeakyRelu::new(0.2)
            .backward(simd, second_dense, second_slope);
        self.second
            .backward(
                simd,
                first,
                second_slope,
                layerfit::__private::Some(&mut *first_slope),
                &mut gradients.second,
                update,
            );
        self.first_p_relu
            .backward(
                simd,
                first_layer_norm,
                first_slope,
                &mut gradients.first_p_relu,
                update,
            );
        self.first_layer_norm
            .backward(
                simd,
                0.000001,
                first_dense,
                first_slope,
                &mut gradients.first_layer_norm,
                update,
            );
        self.first
            .backward(
                simd,
                input_norm,
                first_slope,
                layerfit::__private::Some(&mut *input_norm_slope),
                &mut gradients.first,
                update,
            );
        if update == layerfit::__private::Update::Replace {
            layerfit::__private::layers::penalty::l1_gradient(
                simd,
                0.00001,
                self.first.weight.as_slice(),
                gradients.first.weight.as_mut_slice(),
            );
            layerfit::__private::layers::penalty::l2_gradient(
                simd,
                0.0001,
                self.first.weight.as_slice(),
                gradients.first.weight.as_mut_slice(),
            );
        }
        self.input_norm
            .backward(
                simd,
                0.9,
                input,
                input_norm_slope,
                &mut cache.input_norm_cache,
                &mut gradients.input_norm,
                update,
            );
        if let layerfit::__private::Some(input_slope) = input_slope {
            input_slope.copy_from_slice(input_norm_slope);
        }
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::layers::penalty::l1(
            simd,
            0.00001,
            self.first.weight.as_slice(),
        )
            + layerfit::__private::layers::penalty::l2(
                simd,
                0.0001,
                self.first.weight.as_slice(),
            )
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut OptionsMemory<T, { B }>,
    ) {
        let count = input.len() / 6;
        {
            let [input_norm] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 6>(count),
                    ),
                ]);
            let input_norm = input_norm.numbers::<T>();
            input_norm.copy_from_slice(input);
            self.input_norm.infer(simd, 0.0001, input_norm);
        }
        {
            let [input_norm, first] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 6>(count),
                    ),
                    (
                        <OptionsMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let first = first.numbers::<T>();
            let input_norm = input_norm.numbers::<T>();
            self.first.forward(simd, input_norm, first);
        }
        {
            let [first] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let first = first.numbers::<T>();
            self.first_layer_norm.infer(simd, 0.000001, first);
        }
        {
            let [first] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let first = first.numbers::<T>();
            self.first_p_relu.infer(simd, first);
        }
        {
            let [second, first] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                    (
                        <OptionsMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let first = first.numbers::<T>();
            let second = second.numbers::<T>();
            self.second.forward(simd, first, second);
        }
        {
            let [second] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let second = second.numbers::<T>();
            layerfit::__private::layers::LeakyRelu::new(0.2)
                .forward_in_place(simd, second);
        }
        {
            let [second] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let second = second.numbers::<T>();
            layerfit::__private::layers::Elu::new(0.5).forward_in_place(simd, second);
        }
        {
            let [second, rng_value] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                    (
                        <OptionsMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let rng_value = rng_value.numbers::<T>();
            let second = second.numbers::<T>();
            self.rng.forward(simd, second, rng_value);
        }
        {
            let [rng_value] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let rng_value = rng_value.numbers::<T>();
            layerfit::__private::layers::GeluTanh.forward_in_place(simd, rng_value);
        }
        {
            let [rng_value] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let rng_value = rng_value.numbers::<T>();
            self.rng_p_relu.infer(simd, rng_value);
        }
        {
            let [rng_value] = memory
                .block
                .parts([
                    (
                        <OptionsMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let rng_value = rng_value.numbers::<T>();
            self.dense.forward(simd, rng_value, output);
        }
        layerfit::__private::layers::LogSoftmax::new(3).forward_in_place(simd, output);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Options<T> {
    const NAME: &'static ::core::primitive::str = "Options";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[6]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[3]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "input_norm",
            "BatchNorm(momentum: 0.9, eps: 1e-4)",
            layerfit::__private::Shape::new(&[6]),
            <layerfit::__private::layers::BatchNorm<
                T,
                6,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "first",
            "Dense(8, bias: false, init: uniform(-0.5, 0.5), l1: 1e-5, l2: 1e-4)",
            layerfit::__private::Shape::new(&[8]),
            <layerfit::__private::layers::Dense<
                T,
                6,
                8,
                0,
            > as layerfit::__private::Parameters>::PARAMETERS,
            48,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "LayerNorm(eps: 1e-6)",
            layerfit::__private::Shape::new(&[8]),
            <layerfit::__private::layers::LayerNorm<
                T,
                8,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "PRelu(init: 0.1, shared: true)",
            layerfit::__private::Shape::new(&[8]),
            <layerfit::__private::layers::PRelu<
                T,
                8,
                1,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "second",
            "Dense(4 + 4, bias_init: constant(-0.1))",
            layerfit::__private::Shape::new(&[8]),
            <layerfit::__private::layers::Dense<
                T,
                8,
                8,
                8,
            > as layerfit::__private::Parameters>::PARAMETERS,
            64,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "LeakyRelu(0.2)",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dropout(0.1)",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Elu(0.5)",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "rng",
            "Dense(8, init: orthogonal)",
            layerfit::__private::Shape::new(&[8]),
            <layerfit::__private::layers::Dense<
                T,
                8,
                8,
                8,
            > as layerfit::__private::Parameters>::PARAMETERS,
            64,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Gelu(approximate: tanh)",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "PRelu",
            layerfit::__private::Shape::new(&[8]),
            <layerfit::__private::layers::PRelu<
                T,
                8,
                8,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Reshape(8)",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(3)",
            layerfit::__private::Shape::new(&[3]),
            <layerfit::__private::layers::Dense<
                T,
                8,
                3,
                3,
            > as layerfit::__private::Parameters>::PARAMETERS,
            24,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "LogSoftmax",
            layerfit::__private::Shape::new(&[3]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Flatten",
            layerfit::__private::Shape::new(&[3]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"input_norm<br/>BatchNorm(momentum: 0.9, eps: 1e-4)\"]\n    n1[\"first<br/>Dense(8, bias: false, init: uniform(-0.5, 0.5), l1: 1e-5, l2: 1e-4)\"]\n    n2[\"LayerNorm(eps: 1e-6)\"]\n    n3[\"PRelu(init: 0.1, shared: true)\"]\n    n4[\"second<br/>Dense(4 + 4, bias_init: constant(-0.1))\"]\n    n5[\"LeakyRelu(0.2)\"]\n    n6[\"Dropout(0.1)\"]\n    n7[\"Elu(0.5)\"]\n    n8[\"rng<br/>Dense(8, init: orthogonal)\"]\n    n9[\"Gelu(approximate: tanh)\"]\n    n10[\"PRelu\"]\n    n11[\"Reshape(8)\"]\n    n12[\"Dense(3)\"]\n    n13[\"LogSoftmax\"]\n    n14[\"Flatten\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| n7\n    n7 -->|\"\u{1}n7\u{2}\"| n8\n    n8 -->|\"\u{1}n8\u{2}\"| n9\n    n9 -->|\"\u{1}n9\u{2}\"| n10\n    n10 -->|\"\u{1}n10\u{2}\"| n11\n    n11 -->|\"\u{1}n11\u{2}\"| n12\n    n12 -->|\"\u{1}n12\u{2}\"| n13\n    n13 -->|\"\u{1}n13\u{2}\"| n14\n    n14 -->|\"\u{1}n14\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"696\" height=\"998\" viewBox=\"0 0 696 998\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"560\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">input_norm</text><text x=\"292\" y=\"98\" text-anchor=\"middle\">BatchNorm(momentum: 0.9, eps: 1e-4)</text><path d=\"M292 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 70l-4 -8h8z\"/><text x=\"300\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"142\" text-anchor=\"middle\" font-weight=\"bold\">first</text><text x=\"292\" y=\"156\" text-anchor=\"middle\">Dense(8, bias: false, init: uniform(-0.5, 0.5), l1: 1e-5, l2: 1e-4)</text><path d=\"M292 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 128l-4 -8h8z\"/><text x=\"300\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"207\" text-anchor=\"middle\">LayerNorm(eps: 1e-6)</text><path d=\"M292 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 186l-4 -8h8z\"/><text x=\"300\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"265\" text-anchor=\"middle\">PRelu(init: 0.1, shared: true)</text><path d=\"M292 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 244l-4 -8h8z\"/><text x=\"300\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">second</text><text x=\"292\" y=\"330\" text-anchor=\"middle\">Dense(4 + 4, bias_init: constant(-0.1))</text><path d=\"M292 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 302l-4 -8h8z\"/><text x=\"300\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"381\" text-anchor=\"middle\">LeakyRelu(0.2)</text><path d=\"M292 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 360l-4 -8h8z\"/><text x=\"300\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"439\" text-anchor=\"middle\">Dropout(0.1)</text><path d=\"M292 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 418l-4 -8h8z\"/><text x=\"300\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"476\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"497\" text-anchor=\"middle\">Elu(0.5)</text><path d=\"M292 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 476l-4 -8h8z\"/><text x=\"300\" y=\"467\" font-size=\"11\">\u{1}n6\u{2}</text><rect x=\"12\" y=\"534\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"548\" text-anchor=\"middle\" font-weight=\"bold\">rng</text><text x=\"292\" y=\"562\" text-anchor=\"middle\">Dense(8, init: orthogonal)</text><path d=\"M292 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 534l-4 -8h8z\"/><text x=\"300\" y=\"525\" font-size=\"11\">\u{1}n7\u{2}</text><rect x=\"12\" y=\"592\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"613\" text-anchor=\"middle\">Gelu(approximate: tanh)</text><path d=\"M292 568V592\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 592l-4 -8h8z\"/><text x=\"300\" y=\"583\" font-size=\"11\">\u{1}n8\u{2}</text><rect x=\"12\" y=\"650\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"671\" text-anchor=\"middle\">PRelu</text><path d=\"M292 626V650\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 650l-4 -8h8z\"/><text x=\"300\" y=\"641\" font-size=\"11\">\u{1}n9\u{2}</text><rect x=\"12\" y=\"708\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"729\" text-anchor=\"middle\">Reshape(8)</text><path d=\"M292 684V708\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 708l-4 -8h8z\"/><text x=\"300\" y=\"699\" font-size=\"11\">\u{1}n10\u{2}</text><rect x=\"12\" y=\"766\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"787\" text-anchor=\"middle\">Dense(3)</text><path d=\"M292 742V766\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 766l-4 -8h8z\"/><text x=\"300\" y=\"757\" font-size=\"11\">\u{1}n11\u{2}</text><rect x=\"12\" y=\"824\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"845\" text-anchor=\"middle\">LogSoftmax</text><path d=\"M292 800V824\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 824l-4 -8h8z\"/><text x=\"300\" y=\"815\" font-size=\"11\">\u{1}n12\u{2}</text><rect x=\"12\" y=\"882\" width=\"560\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"903\" text-anchor=\"middle\">Flatten</text><path d=\"M292 858V882\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 882l-4 -8h8z\"/><text x=\"300\" y=\"873\" font-size=\"11\">\u{1}n13\u{2}</text><rect x=\"12\" y=\"940\" width=\"560\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"292\" y=\"961\" text-anchor=\"middle\">output</text><path d=\"M292 916V940\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M292 940l-4 -8h8z\"/><text x=\"300\" y=\"931\" font-size=\"11\">\u{1}n14\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("input_norm", 0, 6, 0, 1),
        layerfit::__private::PlannedValue::new("first", 8, 8, 1, 4),
        layerfit::__private::PlannedValue::new("second", 0, 8, 4, 8),
        layerfit::__private::PlannedValue::new("rng_value", 8, 8, 8, 12),
        layerfit::__private::PlannedValue::new("output", 0, 3, 12, 15),
    ];
    type Arena = OptionsArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [input_norm] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 6)],
            );
            input_norm.copy_from_slice(input);
            self.input_norm.infer(simd, 0.0001, input_norm);
        }
        {
            let [input_norm, first] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 6), (8, 8)],
            );
            self.first.forward(simd, input_norm, first);
        }
        {
            let [first] = layerfit::__private::regions(&mut memory.values, [(8, 8)]);
            self.first_layer_norm.infer(simd, 0.000001, first);
        }
        {
            let [first] = layerfit::__private::regions(&mut memory.values, [(8, 8)]);
            self.first_p_relu.infer(simd, first);
        }
        {
            let [second, first] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 8), (8, 8)],
            );
            self.second.forward(simd, first, second);
        }
        {
            let [second] = layerfit::__private::regions(&mut memory.values, [(0, 8)]);
            layerfit::__private::layers::LeakyRelu::new(0.2)
                .forward_in_place(simd, second);
        }
        {
            let [second] = layerfit::__private::regions(&mut memory.values, [(0, 8)]);
            layerfit::__private::layers::Elu::new(0.5).forward_in_place(simd, second);
        }
        {
            let [second, rng_value] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 8), (8, 8)],
            );
            self.rng.forward(simd, second, rng_value);
        }
        {
            let [rng_value] = layerfit::__private::regions(&mut memory.values, [(8, 8)]);
            layerfit::__private::layers::GeluTanh.forward_in_place(simd, rng_value);
        }
        {
            let [rng_value] = layerfit::__private::regions(&mut memory.values, [(8, 8)]);
            self.rng_p_relu.infer(simd, rng_value);
        }
        {
            let [output, rng_value] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 3), (8, 8)],
            );
            self.dense.forward(simd, rng_value, output);
        }
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(0, 3)]);
            layerfit::__private::layers::LogSoftmax::new(3)
                .forward_in_place(simd, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            layerfit::__private::region(&memory.values, 0, 3),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Options<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Options<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Options<T> {
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
        inputs: &layerfit::__private::SMatrix<T, 6, { B }>,
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
        input_slope: &mut layerfit::__private::SMatrix<T, 6, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 6>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 6>,
    ) -> layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 6, { B }>,
    ) -> layerfit::__private::SMatrix<T, 3, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 6>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
const _: () = {
    #[deprecated(
        note = "`PRelu` follows the activation `Gelu(approximate: tanh)` at once\nhelp: remove one of the two, or put weights between them: `Gelu(approximate: tanh) -> Dense(64) -> PRelu`\nnote: if it is meant, write `#[quiet(two_activations)]` above the struct"
    )]
    macro_rules! two_activations {
        () => {};
    }
    two_activations! {}
};
