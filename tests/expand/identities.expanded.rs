#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{Dropout as _, GaussianNoise as _};
};
/// Nothing to learn and nothing to compute.
///
/// `[4]` → `[4]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// |  | `Flatten` | `[4]` | 0 | 0 |
/// |  | `Reshape(2 * 2)` | `[4]` | 0 | 0 |
/// |  | `Dropout(0.5)` | `[4]` | 0 | 0 |
/// |  | `GaussianNoise(0.1)` | `[4]` | 0 | 0 |
/// |  | `Flatten` | `[4]` | 0 | 0 |
/// | **total** | | | 0 | 0 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="304" height="418" viewBox="0 0 304 418" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="168" height="34" rx="17" fill="none" stroke="currentColor"/><text x="96" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="91" text-anchor="middle">Flatten</text><path d="M96 46V70" fill="none" stroke="currentColor"/><path d="M96 70l-4 -8h8z"/><text x="104" y="61" font-size="11">[4]</text><rect x="12" y="128" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="149" text-anchor="middle">Reshape(2 * 2)</text><path d="M96 104V128" fill="none" stroke="currentColor"/><path d="M96 128l-4 -8h8z"/><text x="104" y="119" font-size="11">[4]</text><rect x="12" y="186" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="207" text-anchor="middle">Dropout(0.5)</text><path d="M96 162V186" fill="none" stroke="currentColor"/><path d="M96 186l-4 -8h8z"/><text x="104" y="177" font-size="11">[4]</text><rect x="12" y="244" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="265" text-anchor="middle">GaussianNoise(0.1)</text><path d="M96 220V244" fill="none" stroke="currentColor"/><path d="M96 244l-4 -8h8z"/><text x="104" y="235" font-size="11">[4]</text><rect x="12" y="302" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="323" text-anchor="middle">Flatten</text><path d="M96 278V302" fill="none" stroke="currentColor"/><path d="M96 302l-4 -8h8z"/><text x="104" y="293" font-size="11">[4]</text><rect x="12" y="360" width="168" height="34" rx="17" fill="none" stroke="currentColor"/><text x="96" y="381" text-anchor="middle">output</text><path d="M96 336V360" fill="none" stroke="currentColor"/><path d="M96 360l-4 -8h8z"/><text x="104" y="351" font-size="11">[4]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Identities<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    scalar: layerfit::__private::PhantomData<T>,
}
/// What a training pass of [`Identities`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct IdentitiesCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// What `Dropout(0.5)` keeps.
    pub flatten_dropout_cache: layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >,
    scalar: layerfit::__private::PhantomData<T>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for IdentitiesCache<T, { B }>
where
    layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >: layerfit::__private::Zeroed,
{}
/// All that an inference of one sample by [`Identities`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct IdentitiesArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 4],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for IdentitiesArena<T>
where
    [T; 4]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for Identities<T> {}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Identities<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[])
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(index, [])
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Identities<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 4>;
    type Output = layerfit::__private::SVector<T, 4>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = ();
    type Cache<const B: ::core::primitive::usize> = IdentitiesCache<T, { B }>;
    fn initialize(&mut self, _rng: &mut dyn layerfit::__private::Rng) {}
    fn forward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        rng: &mut dyn layerfit::__private::Rng,
        input: &[T],
        output: &mut [T],
        cache: &mut IdentitiesCache<T, { B }>,
    ) {
        let count = input.len() / 4;
        layerfit::__private::layers::Dropout::new(0.5)
            .forward(
                simd,
                rng,
                input,
                output,
                layerfit::__private::columns_mut(&mut cache.flatten_dropout_cache, count),
            );
        layerfit::__private::layers::GaussianNoise::new(0.1)
            .forward_in_place(rng, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        _output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut IdentitiesCache<T, { B }>,
        _gradients: &mut Self,
        _update: layerfit::__private::Update,
    ) {
        let count = input.len() / 4;
        layerfit::__private::layers::Dropout::new(0.5)
            .backward(
                simd,
                layerfit::__private::columns(&cache.flatten_dropout_cache, count),
                slope,
            );
        if let layerfit::__private::Some(input_slope) = input_slope {
            input_slope.copy_from_slice(slope);
        }
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        _simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        _memory: &mut (),
    ) {
        output.copy_from_slice(input);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Identities<T> {
    const NAME: &'static ::core::primitive::str = "Identities";
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
            "Flatten",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Reshape(2 * 2)",
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
            "",
            "GaussianNoise(0.1)",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Flatten",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"Flatten\"]\n    n1[\"Reshape(2 * 2)\"]\n    n2[\"Dropout(0.5)\"]\n    n3[\"GaussianNoise(0.1)\"]\n    n4[\"Flatten\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"304\" height=\"418\" viewBox=\"0 0 304 418\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"168\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"91\" text-anchor=\"middle\">Flatten</text><path d=\"M96 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 70l-4 -8h8z\"/><text x=\"104\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"149\" text-anchor=\"middle\">Reshape(2 * 2)</text><path d=\"M96 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 128l-4 -8h8z\"/><text x=\"104\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"207\" text-anchor=\"middle\">Dropout(0.5)</text><path d=\"M96 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 186l-4 -8h8z\"/><text x=\"104\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"265\" text-anchor=\"middle\">GaussianNoise(0.1)</text><path d=\"M96 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 244l-4 -8h8z\"/><text x=\"104\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"323\" text-anchor=\"middle\">Flatten</text><path d=\"M96 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 302l-4 -8h8z\"/><text x=\"104\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"168\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"381\" text-anchor=\"middle\">output</text><path d=\"M96 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 360l-4 -8h8z\"/><text x=\"104\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("output", 0, 4, 4, 5),
    ];
    type Arena = IdentitiesArena<T>;
    fn infer_one<'memory>(
        &self,
        _simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(0, 4)]);
            output.copy_from_slice(input);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            layerfit::__private::region(&memory.values, 0, 4),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Identities<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Identities<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Identities<T> {
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
#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::Dropout as _;
};
/// Nothing to compute in inference, and the output is in another place than the input all the same.
///
/// `[4]` → `[4]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// |  | `Dropout(0.25)` | `[4]` | 0 | 0 |
/// | **total** | | | 0 | 0 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="264" height="186" viewBox="0 0 264 186" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="128" height="34" rx="17" fill="none" stroke="currentColor"/><text x="76" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="128" height="34" rx="4" fill="none" stroke="currentColor"/><text x="76" y="91" text-anchor="middle">Dropout(0.25)</text><path d="M76 46V70" fill="none" stroke="currentColor"/><path d="M76 70l-4 -8h8z"/><text x="84" y="61" font-size="11">[4]</text><rect x="12" y="128" width="128" height="34" rx="17" fill="none" stroke="currentColor"/><text x="76" y="149" text-anchor="middle">output</text><path d="M76 104V128" fill="none" stroke="currentColor"/><path d="M76 128l-4 -8h8z"/><text x="84" y="119" font-size="11">[4]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
struct Noise<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    scalar: layerfit::__private::PhantomData<T>,
}
/// What a training pass of [`Noise`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
struct NoiseCache<T: layerfit::__private::Scalar, const B: ::core::primitive::usize> {
    /// What `Dropout(0.25)` keeps.
    pub dropout_cache: layerfit::__private::SMatrix<::core::primitive::u16, 4, { B }>,
    scalar: layerfit::__private::PhantomData<T>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for NoiseCache<T, { B }>
where
    layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >: layerfit::__private::Zeroed,
{}
/// All that an inference of one sample by [`Noise`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
struct NoiseArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 4],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for NoiseArena<T>
where
    [T; 4]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Noise<T> {}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Noise<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[])
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(index, [])
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Noise<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 4>;
    type Output = layerfit::__private::SVector<T, 4>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = ();
    type Cache<const B: ::core::primitive::usize> = NoiseCache<T, { B }>;
    fn initialize(&mut self, _rng: &mut dyn layerfit::__private::Rng) {}
    fn forward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        rng: &mut dyn layerfit::__private::Rng,
        input: &[T],
        output: &mut [T],
        cache: &mut NoiseCache<T, { B }>,
    ) {
        let count = input.len() / 4;
        layerfit::__private::layers::Dropout::new(0.25)
            .forward(
                simd,
                rng,
                input,
                output,
                layerfit::__private::columns_mut(&mut cache.dropout_cache, count),
            );
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        _output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut NoiseCache<T, { B }>,
        _gradients: &mut Self,
        _update: layerfit::__private::Update,
    ) {
        let count = input.len() / 4;
        layerfit::__private::layers::Dropout::new(0.25)
            .backward(
                simd,
                layerfit::__private::columns(&cache.dropout_cache, count),
                slope,
            );
        if let layerfit::__private::Some(input_slope) = input_slope {
            input_slope.copy_from_slice(slope);
        }
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        _simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        _memory: &mut (),
    ) {
        output.copy_from_slice(input);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork for Noise<T> {
    const NAME: &'static ::core::primitive::str = "Noise";
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
            "Dropout(0.25)",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"Dropout(0.25)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"264\" height=\"186\" viewBox=\"0 0 264 186\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"128\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"76\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"128\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"76\" y=\"91\" text-anchor=\"middle\">Dropout(0.25)</text><path d=\"M76 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M76 70l-4 -8h8z\"/><text x=\"84\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"128\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"76\" y=\"149\" text-anchor=\"middle\">output</text><path d=\"M76 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M76 128l-4 -8h8z\"/><text x=\"84\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("output", 0, 4, 0, 1),
    ];
    type Arena = NoiseArena<T>;
    fn infer_one<'memory>(
        &self,
        _simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(0, 4)]);
            output.copy_from_slice(input);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            layerfit::__private::region(&memory.values, 0, 4),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Noise<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Noise<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Noise<T> {
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
