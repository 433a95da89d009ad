#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{Conv1d as _, Relu as _};
};
/// A part that works step by step.
///
/// `[64, 4]` → `[64, 8]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `out` | `Conv1d(8, kernel: 3, padding: causal)` | `[64, 8]` | 104 | 6,144 |
/// |  | `Relu` | `[64, 8]` | 0 | 0 |
/// | **total** | | | 104 | 6,144 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="456" height="244" viewBox="0 0 456 244" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="320" height="34" rx="17" fill="none" stroke="currentColor"/><text x="172" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="320" height="34" rx="4" fill="none" stroke="currentColor"/><text x="172" y="84" text-anchor="middle" font-weight="bold">out</text><text x="172" y="98" text-anchor="middle">Conv1d(8, kernel: 3, padding: causal)</text><path d="M172 46V70" fill="none" stroke="currentColor"/><path d="M172 70l-4 -8h8z"/><text x="180" y="61" font-size="11">[64, 4]</text><rect x="12" y="128" width="320" height="34" rx="4" fill="none" stroke="currentColor"/><text x="172" y="149" text-anchor="middle">Relu</text><path d="M172 104V128" fill="none" stroke="currentColor"/><path d="M172 128l-4 -8h8z"/><text x="180" y="119" font-size="11">[64, 8]</text><rect x="12" y="186" width="320" height="34" rx="17" fill="none" stroke="currentColor"/><text x="172" y="207" text-anchor="middle">output</text><path d="M172 162V186" fill="none" stroke="currentColor"/><path d="M172 186l-4 -8h8z"/><text x="180" y="177" font-size="11">[64, 8]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Inner<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Conv1d(8, kernel: 3, padding: causal)`: `[64, 4]` → `[64, 8]`.
    pub out: layerfit::__private::layers::Conv1d<T, 8, 12, 8>,
}
/// What a training pass of [`Inner`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct InnerCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// What `Conv1d(8, kernel: 3, padding: causal)` keeps.
    pub out_conv1d_cache: [T; layerfit::__private::layers::panel::training(12)],
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for InnerCache<T, { B }>
where
    [T; layerfit::__private::layers::panel::training(12)]: layerfit::__private::Zeroed,
{}
/// What an inference of [`Inner`] over up to `B` samples needs, beyond input and output.
pub struct InnerMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<[T; 768]>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for InnerMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> InnerMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 1usize] = layerfit::__private::overlay::places(
        [layerfit::__private::overlay::extent::<[T; 768]>()],
        [&[]],
    );
}
/// All that an inference of one sample by [`Inner`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct InnerArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 1280],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for InnerArena<T>
where
    [T; 1280]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Inner<T>
where
    layerfit::__private::layers::Conv1d<T, 8, 12, 8>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Inner<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Conv1d<T, 8, 12, 8>,
        >("out", layerfit::__private::offset_of!(Self, out)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[&self.out])
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(index, [&mut self.out])
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Inner<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[64, 4]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[64, 8]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 256>;
    type Output = layerfit::__private::SVector<T, 512>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = InnerMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = InnerCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.out
            .init(
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Window::LINE,
                        width: layerfit::__private::Axis::new(
                            64,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Causal,
                        ),
                        channels: 4,
                    }
                },
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
    }
    fn forward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        _rng: &mut dyn layerfit::__private::Rng,
        input: &[T],
        output: &mut [T],
        cache: &mut InnerCache<T, { B }>,
    ) {
        self.out
            .forward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Window::LINE,
                        width: layerfit::__private::Axis::new(
                            64,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Causal,
                        ),
                        channels: 4,
                    }
                },
                input,
                output,
                &mut cache.out_conv1d_cache,
            );
        layerfit::__private::layers::Relu.forward_in_place(simd, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut InnerCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        layerfit::__private::layers::Relu.backward(simd, output, slope);
        self.out
            .backward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Window::LINE,
                        width: layerfit::__private::Axis::new(
                            64,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Causal,
                        ),
                        channels: 4,
                    }
                },
                input,
                slope,
                input_slope,
                &mut cache.out_conv1d_cache,
                &mut gradients.out,
                update,
            );
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut InnerMemory<T, { B }>,
    ) {
        {
            let [out_conv1d_panel] = memory
                .block
                .parts([
                    (
                        <InnerMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 768>(1),
                    ),
                ]);
            let out_conv1d_panel = out_conv1d_panel.numbers::<T>();
            self.out
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Window::LINE,
                            width: layerfit::__private::Axis::new(
                                64,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Causal,
                            ),
                            channels: 4,
                        }
                    },
                    input,
                    output,
                    &mut *out_conv1d_panel,
                );
        }
        layerfit::__private::layers::Relu.forward_in_place(simd, output);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork for Inner<T> {
    const NAME: &'static ::core::primitive::str = "Inner";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[64, 4]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[64, 8]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "out",
            "Conv1d(8, kernel: 3, padding: causal)",
            layerfit::__private::Shape::new(&[64, 8]),
            <layerfit::__private::layers::Conv1d<
                T,
                8,
                12,
                8,
            > as layerfit::__private::Parameters>::PARAMETERS,
            6144,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            layerfit::__private::Shape::new(&[64, 8]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"out<br/>Conv1d(8, kernel: 3, padding: causal)\"]\n    n1[\"Relu\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"456\" height=\"244\" viewBox=\"0 0 456 244\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"320\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"172\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"320\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"172\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">out</text><text x=\"172\" y=\"98\" text-anchor=\"middle\">Conv1d(8, kernel: 3, padding: causal)</text><path d=\"M172 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M172 70l-4 -8h8z\"/><text x=\"180\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"320\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"172\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M172 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M172 128l-4 -8h8z\"/><text x=\"180\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"320\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"172\" y=\"207\" text-anchor=\"middle\">output</text><path d=\"M172 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M172 186l-4 -8h8z\"/><text x=\"180\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("output", 0, 512, 0, 2),
        layerfit::__private::PlannedValue::new("out_conv1d_panel", 512, 768, 0, 0),
    ];
    type Arena = InnerArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [output, out_conv1d_panel] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 512), (512, 768)],
            );
            self.out
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Window::LINE,
                            width: layerfit::__private::Axis::new(
                                64,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Causal,
                            ),
                            channels: 4,
                        }
                    },
                    input,
                    output,
                    &mut *out_conv1d_panel,
                );
        }
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(0, 512)]);
            layerfit::__private::layers::Relu.forward_in_place(simd, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            layerfit::__private::region(&memory.values, 0, 512),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Inner<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Inner<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Inner<T> {
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
        inputs: &layerfit::__private::SMatrix<T, 256, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> &'pass layerfit::__private::SMatrix<T, 512, { B }> {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 512, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 512, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        input_slope: &mut layerfit::__private::SMatrix<T, 256, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 256>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 512> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 256>,
    ) -> layerfit::__private::SVector<T, 512> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 256, { B }>,
    ) -> layerfit::__private::SMatrix<T, 512, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 256>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
/// What a stream through [`Inner`] keeps from step to step, and the values of a step.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct InnerState<T: layerfit::__private::Scalar> {
    /// What `Conv1d(8, kernel: 3, padding: causal)` keeps from step to step.
    pub out_conv1d_state: layerfit::__private::layers::RecentSteps<T, 4, 3>,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for InnerState<T>
where
    layerfit::__private::layers::RecentSteps<T, 4, 3>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Streaming for Inner<T> {
    type Step = layerfit::__private::SVector<T, 4>;
    type Answer = layerfit::__private::SVector<T, 8>;
    type State = InnerState<T>;
    fn step(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        state: &mut InnerState<T>,
    ) {
        self.out
            .step(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Window::LINE,
                        width: layerfit::__private::Axis::new(
                            64,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Causal,
                        ),
                        channels: 4,
                    }
                },
                input,
                output,
                &mut state.out_conv1d_state,
            );
        layerfit::__private::layers::Relu.forward_in_place(simd, output);
    }
}
impl Inner<::core::primitive::f32> {
    /// The bytes of the state of one stream; 0 if a network inside of this one does not work step by step.
    pub const STATE_BYTES: ::core::primitive::usize = {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Self>::STATE_BYTES
    };
    /// The state of a stream before its first step: a plain value.
    #[must_use]
    pub fn state() -> layerfit::__private::State<Self> {
        layerfit::__private::State::new()
    }
}
impl<T: layerfit::__private::Scalar> Inner<T> {
    /// Inference of the next step of a stream: the same bits as in the whole sequence.
    pub fn step<'state>(
        &self,
        state: &'state mut layerfit::__private::State<Self>,
        input: &layerfit::__private::SVector<T, 4>,
    ) -> &'state layerfit::__private::SVector<T, 8> {
        layerfit::__private::run::step(self, state, input.as_slice())
    }
}
#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{Lstm as _, Dense as _};
};
/// The layer `Inner`.
pub type OuterInnerLayer<T> = <layerfit::__private::Choose<
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Inner<::core::primitive::f32>>::TAKES_NUMBERS
    },
> as layerfit::__private::Pick<Inner<T>, T>>::Layer;
const _: () = (layerfit::__private::assertions::layer)(
    "Inner",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Inner<::core::primitive::f32>>::PORTS
    },
);
/// A network inside of another, which works step by step if that does.
///
/// `[64, 4]` → `[2]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `out` | `Inner` | the output of `Inner` | · | · |
/// |  | `Lstm(8)` | `[8]` | · | · |
/// |  | `Dense(2)` | `[2]` | 18 | 16 |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="224" height="302" viewBox="0 0 224 302" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="88" height="34" rx="17" fill="none" stroke="currentColor"/><text x="56" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="88" height="34" rx="4" fill="none" stroke="currentColor"/><text x="56" y="84" text-anchor="middle" font-weight="bold">out</text><text x="56" y="98" text-anchor="middle">Inner</text><path d="M56 46V70" fill="none" stroke="currentColor"/><path d="M56 70l-4 -8h8z"/><text x="64" y="61" font-size="11">[64, 4]</text><rect x="12" y="128" width="88" height="34" rx="4" fill="none" stroke="currentColor"/><text x="56" y="149" text-anchor="middle">Lstm(8)</text><path d="M56 104V128" fill="none" stroke="currentColor"/><path d="M56 128l-4 -8h8z"/><text x="64" y="119" font-size="11">the output of `Inner`</text><rect x="12" y="186" width="88" height="34" rx="4" fill="none" stroke="currentColor"/><text x="56" y="207" text-anchor="middle">Dense(2)</text><path d="M56 162V186" fill="none" stroke="currentColor"/><path d="M56 186l-4 -8h8z"/><text x="64" y="177" font-size="11">[8]</text><rect x="12" y="244" width="88" height="34" rx="17" fill="none" stroke="currentColor"/><text x="56" y="265" text-anchor="middle">output</text><path d="M56 220V244" fill="none" stroke="currentColor"/><path d="M56 244l-4 -8h8z"/><text x="64" y="235" font-size="11">[2]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Outer<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Inner`: `[64, 4]` → the output of `Inner`.
    pub out: OuterInnerLayer<T>,
    /// `Lstm(8)`: the output of `Inner` → `[8]`.
    pub out_lstm: layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    >,
    /// `Dense(2)`: `[8]` → `[2]`.
    pub out_dense: layerfit::__private::layers::Dense<T, 8, 2, 2>,
}
/// What a training pass of [`Outer`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct OuterCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, a sample is the output of `Inner`.
    pub out_inner: layerfit::__private::SMatrix<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// Values, 8 a sample.
    pub out_lstm: layerfit::__private::SMatrix<T, 8, { B }>,
    /// What `Inner` keeps.
    pub out_inner_cache: <OuterInnerLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>,
    /// What `Lstm(8)` keeps.
    pub out_lstm_cache: <layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    > as layerfit::__private::Recurrent>::Cache<
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .positions()
        },
        { B },
    >,
    /// Gradients of values, a sample is the output of `Inner`.
    pub out_inner_slope: layerfit::__private::SMatrix<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// Gradients of values, 8 a sample.
    pub out_lstm_slope: layerfit::__private::SMatrix<T, 8, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for OuterCache<T, { B }>
where
    layerfit::__private::SMatrix<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 8, { B }>: layerfit::__private::Zeroed,
    <OuterInnerLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>: layerfit::__private::Zeroed,
    <layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    > as layerfit::__private::Recurrent>::Cache<
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .positions()
        },
        { B },
    >: layerfit::__private::Zeroed,
{}
/// What an inference of [`Outer`] over up to `B` samples needs, beyond input and output.
pub struct OuterMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    { B },
                >,
                layerfit::__private::overlay::Work<
                    T,
                    <OuterInnerLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <layerfit::__private::layers::Lstm<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .size(1usize)
                            },
                            8,
                            32,
                        > as layerfit::__private::Recurrent>::Memory<
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .positions()
                            },
                            { B },
                        >,
                    >,
                >,
                layerfit::__private::SMatrix<T, 8, { B }>,
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for OuterMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> OuterMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 4usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    { B },
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <OuterInnerLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Lstm<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .size(1usize)
                        },
                        8,
                        32,
                    > as layerfit::__private::Recurrent>::Memory<
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions()
                        },
                        { B },
                    >,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 8, { B }>,
            >(),
        ],
        [&[], &[0], &[0], &[2]],
    );
}
/// All that an inference of one sample by [`Outer`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct OuterArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <OuterInnerLayer<T> as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                            1,
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <layerfit::__private::layers::Lstm<
                                T,
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .size(1usize)
                                },
                                8,
                                32,
                            > as layerfit::__private::Recurrent>::Memory<
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .positions()
                                },
                                1,
                            >,
                        >,
                    >,
                    layerfit::__private::SMatrix<T, 8, 1>,
                >,
            >,
            layerfit::__private::SMatrix<T, 10, 1>,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for OuterArena<T> {}
impl<T: layerfit::__private::Scalar> OuterArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 5usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    1,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <OuterInnerLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Lstm<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .size(1usize)
                        },
                        8,
                        32,
                    > as layerfit::__private::Recurrent>::Memory<
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions()
                        },
                        1,
                    >,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 2, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 8, 1>,
            >(),
        ],
        [&[], &[0], &[0], &[], &[2, 3]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Outer<T>
where
    OuterInnerLayer<T>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 8, 2, 2>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Outer<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            OuterInnerLayer<T>,
        >("out", layerfit::__private::offset_of!(Self, out)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Lstm<
                T,
                {
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .size(1usize)
                },
                8,
                32,
            >,
        >("out_lstm", layerfit::__private::offset_of!(Self, out_lstm)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 8, 2, 2>,
        >("out_dense", layerfit::__private::offset_of!(Self, out_dense)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.out, &self.out_lstm, &self.out_dense],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.out, &mut self.out_lstm, &mut self.out_dense],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Outer<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[64, 4]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[2]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 256>;
    type Output = layerfit::__private::SVector<T, 2>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = OuterMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = OuterCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        layerfit::__private::Layer::initialize(&mut self.out, rng);
        self.out_lstm
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Orthogonal,
                layerfit::__private::Initializer::Zeros,
                1.0,
                rng,
            );
        self.out_dense
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
        cache: &mut OuterCache<T, { B }>,
    ) {
        let count = input.len() / 256;
        let out_inner = layerfit::__private::columns_mut(&mut cache.out_inner, count);
        let out_lstm = layerfit::__private::columns_mut(&mut cache.out_lstm, count);
        layerfit::__private::Layer::forward::<
            { B },
        >(&self.out, simd, rng, input, out_inner, &mut cache.out_inner_cache);
        layerfit::__private::Recurrent::forward::<
            {
                <OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .positions()
            },
            { B },
        >(
            &self.out_lstm,
            simd,
            const {
                layerfit::__private::Recurrence::new(
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .positions(),
                )
            },
            rng,
            out_inner,
            &[],
            out_lstm,
            &mut cache.out_lstm_cache,
        );
        self.out_dense.forward(simd, out_lstm, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        _output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut OuterCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 256;
        let out_inner = layerfit::__private::columns(&cache.out_inner, count);
        let out_lstm = layerfit::__private::columns(&cache.out_lstm, count);
        let out_inner_slope = layerfit::__private::columns_mut(
            &mut cache.out_inner_slope,
            count,
        );
        let out_lstm_slope = layerfit::__private::columns_mut(
            &mut cache.out_lstm_slope,
            count,
        );
        self.out_dense
            .backward(
                simd,
                out_lstm,
                slope,
                layerfit::__private::Some(&mut *out_lstm_slope),
                &mut gradients.out_dense,
                update,
            );
        layerfit::__private::Recurrent::backward::<
            {
                <OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .positions()
            },
            { B },
        >(
            &self.out_lstm,
            simd,
            const {
                layerfit::__private::Recurrence::new(
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .positions(),
                )
            },
            &[],
            out_lstm_slope,
            layerfit::__private::Some(&mut *out_inner_slope),
            &mut cache.out_lstm_cache,
            &mut gradients.out_lstm,
            update,
        );
        layerfit::__private::Layer::backward::<
            { B },
        >(
            &self.out,
            simd,
            input,
            out_inner,
            out_inner_slope,
            input_slope,
            &mut cache.out_inner_cache,
            &mut gradients.out,
            update,
        );
    }
    fn carried<const B: ::core::primitive::usize>(
        cache: &mut OuterCache<T, { B }>,
        visit: &mut dyn ::core::ops::FnMut(&mut [T]),
    ) {
        <OuterInnerLayer<
            T,
        > as layerfit::__private::Layer>::carried::<
            { B },
        >(&mut cache.out_inner_cache, visit);
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::Layer::penalty(&self.out, simd)
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut OuterMemory<T, { B }>,
    ) {
        let count = input.len() / 256;
        {
            let [out_inner, out_inner_memory] = memory
                .block
                .parts([
                    (
                        <OuterMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <OuterMemory<T, { B }>>::PLACES[1],
                        ::core::mem::size_of::<
                            <OuterInnerLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(out_inner_memory) = out_inner_memory
                .work::<
                    <OuterInnerLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let out_inner = out_inner.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.out, simd, input, out_inner, &mut *out_inner_memory);
            }
        }
        {
            let [out_inner, out_lstm_memory, out_lstm] = memory
                .block
                .parts([
                    (
                        <OuterMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <OuterMemory<T, { B }>>::PLACES[2],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Lstm<
                                T,
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .size(1usize)
                                },
                                8,
                                32,
                            > as layerfit::__private::Recurrent>::Memory<
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .positions()
                                },
                                { B },
                            >,
                        >(),
                    ),
                    (
                        <OuterMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let out_lstm = out_lstm.numbers::<T>();
            if let layerfit::__private::Some(out_lstm_memory) = out_lstm_memory
                .work::<
                    <layerfit::__private::layers::Lstm<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .size(1usize)
                        },
                        8,
                        32,
                    > as layerfit::__private::Recurrent>::Memory<
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions()
                        },
                        { B },
                    >,
                >()
            {
                let out_inner = out_inner.numbers::<T>();
                layerfit::__private::Recurrent::infer::<
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .positions()
                    },
                    { B },
                >(
                    &self.out_lstm,
                    simd,
                    const {
                        layerfit::__private::Recurrence::new(
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions(),
                        )
                    },
                    out_inner,
                    &[],
                    out_lstm,
                    &mut *out_lstm_memory,
                );
            }
        }
        {
            let [out_lstm] = memory
                .block
                .parts([
                    (
                        <OuterMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let out_lstm = out_lstm.numbers::<T>();
            self.out_dense.forward(simd, out_lstm, output);
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork for Outer<T> {
    const NAME: &'static ::core::primitive::str = "Outer";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[64, 4]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[2]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "out",
            "Inner",
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <OuterInnerLayer<T> as layerfit::__private::Parameters>::PARAMETERS,
            <OuterInnerLayer<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Lstm(8)",
            layerfit::__private::Shape::new(&[8]),
            <layerfit::__private::layers::Lstm<
                T,
                {
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .size(1usize)
                },
                8,
                32,
            > as layerfit::__private::Parameters>::PARAMETERS,
            ((<OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .positions()) * 4 * 8
                * ((<OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .size(1usize)) + 8)) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(2)",
            layerfit::__private::Shape::new(&[2]),
            <layerfit::__private::layers::Dense<
                T,
                8,
                2,
                2,
            > as layerfit::__private::Parameters>::PARAMETERS,
            16,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"out<br/>Inner\"]\n    n1[\"Lstm(8)\"]\n    n2[\"Dense(2)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"224\" height=\"302\" viewBox=\"0 0 224 302\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"88\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"88\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">out</text><text x=\"56\" y=\"98\" text-anchor=\"middle\">Inner</text><path d=\"M56 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M56 70l-4 -8h8z\"/><text x=\"64\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"88\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"149\" text-anchor=\"middle\">Lstm(8)</text><path d=\"M56 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M56 128l-4 -8h8z\"/><text x=\"64\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"88\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"207\" text-anchor=\"middle\">Dense(2)</text><path d=\"M56 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M56 186l-4 -8h8z\"/><text x=\"64\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"88\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"265\" text-anchor=\"middle\">output</text><path d=\"M56 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M56 244l-4 -8h8z\"/><text x=\"64\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("out_inner", <OuterArena<T>>::PLACES[0], 0, 1),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <OuterInnerLayer<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("out_inner_memory", <OuterArena<T>>::PLACES[1], 0, 0),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <layerfit::__private::layers::Lstm<
                    T,
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .size(1usize)
                    },
                    8,
                    32,
                > as layerfit::__private::Recurrent>::Memory<
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .positions()
                    },
                    1,
                >,
            >,
        >("out_lstm_memory", <OuterArena<T>>::PLACES[2], 1, 1),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 8, 1>,
        >("out_lstm", <OuterArena<T>>::PLACES[4], 1, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 2, 1>,
        >("output", <OuterArena<T>>::PLACES[3], 2, 3),
    ];
    type Arena = OuterArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [out_inner, out_inner_memory] = memory
                .block
                .parts([
                    (
                        <OuterArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <OuterArena<T>>::PLACES[1],
                        ::core::mem::size_of::<
                            <OuterInnerLayer<T> as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(out_inner_memory) = out_inner_memory
                .work::<<OuterInnerLayer<T> as layerfit::__private::Layer>::Memory<1>>()
            {
                let out_inner = out_inner.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.out, simd, input, out_inner, &mut *out_inner_memory);
            }
        }
        {
            let [out_inner, out_lstm_memory, out_lstm] = memory
                .block
                .parts([
                    (
                        <OuterArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <OuterArena<T>>::PLACES[2],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Lstm<
                                T,
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .size(1usize)
                                },
                                8,
                                32,
                            > as layerfit::__private::Recurrent>::Memory<
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .positions()
                                },
                                1,
                            >,
                        >(),
                    ),
                    (
                        <OuterArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let out_lstm = out_lstm.numbers::<T>();
            if let layerfit::__private::Some(out_lstm_memory) = out_lstm_memory
                .work::<
                    <layerfit::__private::layers::Lstm<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .size(1usize)
                        },
                        8,
                        32,
                    > as layerfit::__private::Recurrent>::Memory<
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions()
                        },
                        1,
                    >,
                >()
            {
                let out_inner = out_inner.numbers::<T>();
                layerfit::__private::Recurrent::infer::<
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .positions()
                    },
                    1,
                >(
                    &self.out_lstm,
                    simd,
                    const {
                        layerfit::__private::Recurrence::new(
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions(),
                        )
                    },
                    out_inner,
                    &[],
                    out_lstm,
                    &mut *out_lstm_memory,
                );
            }
        }
        {
            let [output, out_lstm] = memory
                .block
                .parts([
                    (
                        <OuterArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 2>(count),
                    ),
                    (
                        <OuterArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let out_lstm = out_lstm.numbers::<T>();
            let output = output.numbers::<T>();
            self.out_dense.forward(simd, out_lstm, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(<OuterArena<T>>::PLACES[3], layerfit::__private::overlay::count::<2>()),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Outer<T> {
    type Inference = OuterInference<T>;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::within::<
            layerfit::__private::flash::ChooseForm<
                {
                    let fits = {
                        use layerfit::__private::NotByDefault as _;
                        layerfit::__private::Probe::<
                            Inner<::core::primitive::f32>,
                        >::TAKES_NUMBERS
                    };
                    fits
                        && {
                            use layerfit::__private::NotByDefault as _;
                            layerfit::__private::Probe::<
                                Inner<::core::primitive::f32>,
                            >::IS_NETWORK
                        }
                },
            >,
            OuterInnerLayer<T>,
        >(
            layerfit::__private::offset_of!(Self, out),
            layerfit::__private::offset_of!(OuterInference < T >, out),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, out_lstm),
                |net: &Self| &net.out_lstm,
            ),
            layerfit::__private::offset_of!(OuterInference < T >, out_lstm),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, out_dense),
                |net: &Self| &net.out_dense,
            ),
            layerfit::__private::offset_of!(OuterInference < T >, out_dense),
        ),
    ];
}
impl Outer<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Outer<T> {
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
        inputs: &layerfit::__private::SMatrix<T, 256, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> &'pass layerfit::__private::SMatrix<T, 2, { B }> {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 2, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 2, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        input_slope: &mut layerfit::__private::SMatrix<T, 256, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 256>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 256>,
    ) -> layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 256, { B }>,
    ) -> layerfit::__private::SMatrix<T, 2, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 256>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
/// What a stream through [`Outer`] keeps from step to step, and the values of a step.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct OuterState<T: layerfit::__private::Scalar>
where
    OuterInnerLayer<
        T,
    >: layerfit::__private::Streaming<
        Step = layerfit::__private::SVector<T, 4>,
        Answer = layerfit::__private::SVector<
            T,
            {
                <OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()
            },
        >,
    >,
{
    /// Values, <OuterInnerLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT.features() a step.
    pub out_inner: layerfit::__private::SMatrix<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        1,
    >,
    /// Values, 8 a step.
    pub out_lstm: layerfit::__private::SMatrix<T, 8, 1>,
    /// What `Lstm(8)` keeps from step to step.
    pub out_lstm_state: <layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    > as layerfit::__private::Stepwise>::State,
    /// What `Inner` keeps from step to step.
    pub out_inner_state: <OuterInnerLayer<T> as layerfit::__private::Streaming>::State,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for OuterState<T>
where
    OuterInnerLayer<
        T,
    >: layerfit::__private::Streaming<
        Step = layerfit::__private::SVector<T, 4>,
        Answer = layerfit::__private::SVector<
            T,
            {
                <OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()
            },
        >,
    >,
    layerfit::__private::SMatrix<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        1,
    >: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 8, 1>: layerfit::__private::Zeroed,
    <layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    > as layerfit::__private::Stepwise>::State: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Streaming for Outer<T>
where
    OuterInnerLayer<
        T,
    >: layerfit::__private::Streaming<
        Step = layerfit::__private::SVector<T, 4>,
        Answer = layerfit::__private::SVector<
            T,
            {
                <OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()
            },
        >,
    >,
{
    type Step = layerfit::__private::SVector<T, 4>;
    type Answer = layerfit::__private::SVector<T, 2>;
    type State = OuterState<T>;
    fn step(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        state: &mut OuterState<T>,
    ) {
        let count = 1;
        let out_inner = layerfit::__private::columns_mut(&mut state.out_inner, count);
        let out_lstm = layerfit::__private::columns_mut(&mut state.out_lstm, count);
        layerfit::__private::Streaming::step(
            &self.out,
            simd,
            input,
            out_inner,
            &mut state.out_inner_state,
        );
        layerfit::__private::Stepwise::step(
            &self.out_lstm,
            simd,
            const {
                layerfit::__private::Recurrence::new(
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .positions(),
                )
            },
            out_inner,
            &[],
            out_lstm,
            &mut state.out_lstm_state,
        );
        self.out_dense.forward(simd, out_lstm, output);
    }
}
/// What a stream goes through: [`Outer`], if all that it holds works step by step.
pub type OuterStream<T> = <layerfit::__private::Choose<
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Outer<::core::primitive::f32>>::STREAMS
    },
> as layerfit::__private::Pick<Outer<T>, T>>::Layer;
impl Outer<::core::primitive::f32> {
    /// The bytes of the state of one stream; 0 if a network inside of this one does not work step by step.
    pub const STATE_BYTES: ::core::primitive::usize = {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Self>::STATE_BYTES
    };
}
impl<T: layerfit::__private::Scalar> Outer<T> {
    /// The state of a stream before its first step: a plain value.
    #[must_use]
    pub fn state() -> layerfit::__private::State<OuterStream<T>>
    where
        OuterStream<T>: layerfit::__private::Streaming,
    {
        layerfit::__private::State::new()
    }
    /// Inference of the next step of a stream: the same bits as in the whole sequence.
    pub fn step<'state>(
        &self,
        state: &'state mut layerfit::__private::State<OuterStream<T>>,
        input: &layerfit::__private::SVector<T, 4>,
    ) -> &'state layerfit::__private::SVector<T, 2>
    where
        OuterStream<T>: layerfit::__private::Streaming,
        Self: layerfit::__private::StepsIn<
            {
                use layerfit::__private::NotByDefault as _;
                layerfit::__private::Probe::<Outer<::core::primitive::f32>>::STREAMS
            },
            T,
            Step = layerfit::__private::SVector<T, 4>,
            Answer = layerfit::__private::SVector<T, 2>,
        >,
    {
        layerfit::__private::StepsIn::step_in(self, state, input.as_slice())
    }
}
const _: () = (layerfit::__private::assertions::input)(
    "Inner",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Inner<::core::primitive::f32>>::INPUT
    },
    layerfit::__private::Shape::new(&[64, 4]),
);
const _: () = (layerfit::__private::assertions::rank)(
    "Lstm(8)",
    "a sequence `[time, features]`",
    2usize,
    <OuterInnerLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT,
);
/// The inference form of the layer `Inner`, which is itself if it has none.
pub type OuterInnerLayerInference<T> = <layerfit::__private::flash::ChooseForm<
    {
        let fits = {
            use layerfit::__private::NotByDefault as _;
            layerfit::__private::Probe::<Inner<::core::primitive::f32>>::TAKES_NUMBERS
        };
        fits
            && {
                use layerfit::__private::NotByDefault as _;
                layerfit::__private::Probe::<Inner<::core::primitive::f32>>::IS_NETWORK
            }
    },
> as layerfit::__private::flash::Formed<OuterInnerLayer<T>>>::Form;
/// What inference of [`Outer`] needs, and nothing else: batch normalizations are part of the weights before them, in networks inside of it too. `fold_into` makes it from a trained network, `weights!` from the file of one.
#[allow(dead_code)]
///
/// `[64, 4]` → `[2]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `out` | `Inner` | the output of `Inner` | · | · |
/// |  | `Lstm(8)` | `[8]` | · | · |
/// |  | `Dense(2)` | `[2]` | 18 | 16 |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="224" height="302" viewBox="0 0 224 302" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="88" height="34" rx="17" fill="none" stroke="currentColor"/><text x="56" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="88" height="34" rx="4" fill="none" stroke="currentColor"/><text x="56" y="84" text-anchor="middle" font-weight="bold">out</text><text x="56" y="98" text-anchor="middle">Inner</text><path d="M56 46V70" fill="none" stroke="currentColor"/><path d="M56 70l-4 -8h8z"/><text x="64" y="61" font-size="11">[64, 4]</text><rect x="12" y="128" width="88" height="34" rx="4" fill="none" stroke="currentColor"/><text x="56" y="149" text-anchor="middle">Lstm(8)</text><path d="M56 104V128" fill="none" stroke="currentColor"/><path d="M56 128l-4 -8h8z"/><text x="64" y="119" font-size="11">the output of `Inner`</text><rect x="12" y="186" width="88" height="34" rx="4" fill="none" stroke="currentColor"/><text x="56" y="207" text-anchor="middle">Dense(2)</text><path d="M56 162V186" fill="none" stroke="currentColor"/><path d="M56 186l-4 -8h8z"/><text x="64" y="177" font-size="11">[8]</text><rect x="12" y="244" width="88" height="34" rx="17" fill="none" stroke="currentColor"/><text x="56" y="265" text-anchor="middle">output</text><path d="M56 220V244" fill="none" stroke="currentColor"/><path d="M56 244l-4 -8h8z"/><text x="64" y="235" font-size="11">[2]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct OuterInference<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Inner`: `[64, 4]` → the output of `Inner`.
    pub out: OuterInnerLayerInference<T>,
    /// `Lstm(8)`: the output of `Inner` → `[8]`.
    pub out_lstm: layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    >,
    /// `Dense(2)`: `[8]` → `[2]`.
    pub out_dense: layerfit::__private::layers::Dense<T, 8, 2, 2>,
}
/// What an inference of [`OuterInference`] over up to `B` samples needs, beyond input and output.
pub struct OuterInferenceMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    { B },
                >,
                layerfit::__private::overlay::Work<
                    T,
                    <OuterInnerLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <layerfit::__private::layers::Lstm<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .size(1usize)
                            },
                            8,
                            32,
                        > as layerfit::__private::Recurrent>::Memory<
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .positions()
                            },
                            { B },
                        >,
                    >,
                >,
                layerfit::__private::SMatrix<T, 8, { B }>,
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for OuterInferenceMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> OuterInferenceMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 4usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    { B },
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <OuterInnerLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Lstm<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .size(1usize)
                        },
                        8,
                        32,
                    > as layerfit::__private::Recurrent>::Memory<
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions()
                        },
                        { B },
                    >,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 8, { B }>,
            >(),
        ],
        [&[], &[0], &[0], &[2]],
    );
}
/// All that an inference of one sample by [`OuterInference`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct OuterInferenceArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <OuterInnerLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                            1,
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <layerfit::__private::layers::Lstm<
                                T,
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .size(1usize)
                                },
                                8,
                                32,
                            > as layerfit::__private::Recurrent>::Memory<
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .positions()
                                },
                                1,
                            >,
                        >,
                    >,
                    layerfit::__private::SMatrix<T, 8, 1>,
                >,
            >,
            layerfit::__private::SMatrix<T, 10, 1>,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for OuterInferenceArena<T> {}
impl<T: layerfit::__private::Scalar> OuterInferenceArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 5usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    1,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <OuterInnerLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Lstm<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .size(1usize)
                        },
                        8,
                        32,
                    > as layerfit::__private::Recurrent>::Memory<
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions()
                        },
                        1,
                    >,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 2, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 8, 1>,
            >(),
        ],
        [&[], &[0], &[0], &[], &[2, 3]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for OuterInference<T>
where
    OuterInnerLayerInference<T>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 8, 2, 2>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters
for OuterInference<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            OuterInnerLayerInference<T>,
        >("out", layerfit::__private::offset_of!(Self, out)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Lstm<
                T,
                {
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .size(1usize)
                },
                8,
                32,
            >,
        >("out_lstm", layerfit::__private::offset_of!(Self, out_lstm)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 8, 2, 2>,
        >("out_dense", layerfit::__private::offset_of!(Self, out_dense)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.out, &self.out_lstm, &self.out_dense],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.out, &mut self.out_lstm, &mut self.out_dense],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for OuterInference<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[64, 4]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[2]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 256>;
    type Output = layerfit::__private::SVector<T, 2>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = OuterInferenceMemory<T, { B }>;
    layerfit::__private::not_trained! {}
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut OuterInferenceMemory<T, { B }>,
    ) {
        let count = input.len() / 256;
        {
            let [out_inner, out_inner_memory] = memory
                .block
                .parts([
                    (
                        <OuterInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <OuterInferenceMemory<T, { B }>>::PLACES[1],
                        ::core::mem::size_of::<
                            <OuterInnerLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(out_inner_memory) = out_inner_memory
                .work::<
                    <OuterInnerLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let out_inner = out_inner.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.out, simd, input, out_inner, &mut *out_inner_memory);
            }
        }
        {
            let [out_inner, out_lstm_memory, out_lstm] = memory
                .block
                .parts([
                    (
                        <OuterInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <OuterInferenceMemory<T, { B }>>::PLACES[2],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Lstm<
                                T,
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .size(1usize)
                                },
                                8,
                                32,
                            > as layerfit::__private::Recurrent>::Memory<
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .positions()
                                },
                                { B },
                            >,
                        >(),
                    ),
                    (
                        <OuterInferenceMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let out_lstm = out_lstm.numbers::<T>();
            if let layerfit::__private::Some(out_lstm_memory) = out_lstm_memory
                .work::<
                    <layerfit::__private::layers::Lstm<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .size(1usize)
                        },
                        8,
                        32,
                    > as layerfit::__private::Recurrent>::Memory<
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions()
                        },
                        { B },
                    >,
                >()
            {
                let out_inner = out_inner.numbers::<T>();
                layerfit::__private::Recurrent::infer::<
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .positions()
                    },
                    { B },
                >(
                    &self.out_lstm,
                    simd,
                    const {
                        layerfit::__private::Recurrence::new(
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions(),
                        )
                    },
                    out_inner,
                    &[],
                    out_lstm,
                    &mut *out_lstm_memory,
                );
            }
        }
        {
            let [out_lstm] = memory
                .block
                .parts([
                    (
                        <OuterInferenceMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let out_lstm = out_lstm.numbers::<T>();
            self.out_dense.forward(simd, out_lstm, output);
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for OuterInference<T> {
    const NAME: &'static ::core::primitive::str = "OuterInference";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[64, 4]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[2]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "out",
            "Inner",
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <OuterInnerLayerInference<T> as layerfit::__private::Parameters>::PARAMETERS,
            <OuterInnerLayerInference<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Lstm(8)",
            layerfit::__private::Shape::new(&[8]),
            <layerfit::__private::layers::Lstm<
                T,
                {
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .size(1usize)
                },
                8,
                32,
            > as layerfit::__private::Parameters>::PARAMETERS,
            ((<OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .positions()) * 4 * 8
                * ((<OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .size(1usize)) + 8)) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(2)",
            layerfit::__private::Shape::new(&[2]),
            <layerfit::__private::layers::Dense<
                T,
                8,
                2,
                2,
            > as layerfit::__private::Parameters>::PARAMETERS,
            16,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"out<br/>Inner\"]\n    n1[\"Lstm(8)\"]\n    n2[\"Dense(2)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"224\" height=\"302\" viewBox=\"0 0 224 302\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"88\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"88\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">out</text><text x=\"56\" y=\"98\" text-anchor=\"middle\">Inner</text><path d=\"M56 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M56 70l-4 -8h8z\"/><text x=\"64\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"88\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"149\" text-anchor=\"middle\">Lstm(8)</text><path d=\"M56 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M56 128l-4 -8h8z\"/><text x=\"64\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"88\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"207\" text-anchor=\"middle\">Dense(2)</text><path d=\"M56 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M56 186l-4 -8h8z\"/><text x=\"64\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"88\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"56\" y=\"265\" text-anchor=\"middle\">output</text><path d=\"M56 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M56 244l-4 -8h8z\"/><text x=\"64\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("out_inner", <OuterInferenceArena<T>>::PLACES[0], 0, 1),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <OuterInnerLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("out_inner_memory", <OuterInferenceArena<T>>::PLACES[1], 0, 0),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <layerfit::__private::layers::Lstm<
                    T,
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .size(1usize)
                    },
                    8,
                    32,
                > as layerfit::__private::Recurrent>::Memory<
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .positions()
                    },
                    1,
                >,
            >,
        >("out_lstm_memory", <OuterInferenceArena<T>>::PLACES[2], 1, 1),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 8, 1>,
        >("out_lstm", <OuterInferenceArena<T>>::PLACES[4], 1, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 2, 1>,
        >("output", <OuterInferenceArena<T>>::PLACES[3], 2, 3),
    ];
    type Arena = OuterInferenceArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [out_inner, out_inner_memory] = memory
                .block
                .parts([
                    (
                        <OuterInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <OuterInferenceArena<T>>::PLACES[1],
                        ::core::mem::size_of::<
                            <OuterInnerLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(out_inner_memory) = out_inner_memory
                .work::<
                    <OuterInnerLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let out_inner = out_inner.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.out, simd, input, out_inner, &mut *out_inner_memory);
            }
        }
        {
            let [out_inner, out_lstm_memory, out_lstm] = memory
                .block
                .parts([
                    (
                        <OuterInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <OuterInnerLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <OuterInferenceArena<T>>::PLACES[2],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Lstm<
                                T,
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .size(1usize)
                                },
                                8,
                                32,
                            > as layerfit::__private::Recurrent>::Memory<
                                {
                                    <OuterInnerLayer<
                                        ::core::primitive::f32,
                                    > as layerfit::__private::Layer>::OUTPUT
                                        .positions()
                                },
                                1,
                            >,
                        >(),
                    ),
                    (
                        <OuterInferenceArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let out_lstm = out_lstm.numbers::<T>();
            if let layerfit::__private::Some(out_lstm_memory) = out_lstm_memory
                .work::<
                    <layerfit::__private::layers::Lstm<
                        T,
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .size(1usize)
                        },
                        8,
                        32,
                    > as layerfit::__private::Recurrent>::Memory<
                        {
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions()
                        },
                        1,
                    >,
                >()
            {
                let out_inner = out_inner.numbers::<T>();
                layerfit::__private::Recurrent::infer::<
                    {
                        <OuterInnerLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .positions()
                    },
                    1,
                >(
                    &self.out_lstm,
                    simd,
                    const {
                        layerfit::__private::Recurrence::new(
                            <OuterInnerLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .positions(),
                        )
                    },
                    out_inner,
                    &[],
                    out_lstm,
                    &mut *out_lstm_memory,
                );
            }
        }
        {
            let [output, out_lstm] = memory
                .block
                .parts([
                    (
                        <OuterInferenceArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 2>(count),
                    ),
                    (
                        <OuterInferenceArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let out_lstm = out_lstm.numbers::<T>();
            let output = output.numbers::<T>();
            self.out_dense.forward(simd, out_lstm, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <OuterInferenceArena<T>>::PLACES[3],
                    layerfit::__private::overlay::count::<2>(),
                ),
        )
    }
}
impl OuterInference<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> OuterInference<T> {
    /// What `weights!` calls: the network with the weights of a safetensors file, in a constant.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn from_safetensors(
        bytes: &[::core::primitive::u8],
        file: &::core::primitive::str,
    ) -> Self {
        let trained = layerfit::__private::flash::weights::<
            Outer<T>,
        >(<Outer<T> as layerfit::__private::InferenceNetwork>::NAME, bytes, file);
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
        _: &layerfit::__private::SMatrix<T, 256, { B }>,
        _: &mut impl layerfit::__private::assertions::PassOf<Self>,
        _: impl ::core::marker::Sized,
    ) -> &'static layerfit::__private::SMatrix<T, 2, { B }> {
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
        input: &layerfit::__private::SVector<T, 256>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 256>,
    ) -> layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 256, { B }>,
    ) -> layerfit::__private::SMatrix<T, 2, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 256>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
/// What a stream through [`OuterInference`] keeps from step to step, and the values of a step.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct OuterInferenceState<T: layerfit::__private::Scalar>
where
    OuterInnerLayerInference<
        T,
    >: layerfit::__private::Streaming<
        Step = layerfit::__private::SVector<T, 4>,
        Answer = layerfit::__private::SVector<
            T,
            {
                <OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()
            },
        >,
    >,
{
    /// Values, <OuterInnerLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT.features() a step.
    pub out_inner: layerfit::__private::SMatrix<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        1,
    >,
    /// Values, 8 a step.
    pub out_lstm: layerfit::__private::SMatrix<T, 8, 1>,
    /// What `Lstm(8)` keeps from step to step.
    pub out_lstm_state: <layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    > as layerfit::__private::Stepwise>::State,
    /// What `Inner` keeps from step to step.
    pub out_inner_state: <OuterInnerLayerInference<
        T,
    > as layerfit::__private::Streaming>::State,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for OuterInferenceState<T>
where
    OuterInnerLayerInference<
        T,
    >: layerfit::__private::Streaming<
        Step = layerfit::__private::SVector<T, 4>,
        Answer = layerfit::__private::SVector<
            T,
            {
                <OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()
            },
        >,
    >,
    layerfit::__private::SMatrix<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        1,
    >: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 8, 1>: layerfit::__private::Zeroed,
    <layerfit::__private::layers::Lstm<
        T,
        {
            <OuterInnerLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .size(1usize)
        },
        8,
        32,
    > as layerfit::__private::Stepwise>::State: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Streaming for OuterInference<T>
where
    OuterInnerLayerInference<
        T,
    >: layerfit::__private::Streaming<
        Step = layerfit::__private::SVector<T, 4>,
        Answer = layerfit::__private::SVector<
            T,
            {
                <OuterInnerLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()
            },
        >,
    >,
{
    type Step = layerfit::__private::SVector<T, 4>;
    type Answer = layerfit::__private::SVector<T, 2>;
    type State = OuterInferenceState<T>;
    fn step(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        state: &mut OuterInferenceState<T>,
    ) {
        let count = 1;
        let out_inner = layerfit::__private::columns_mut(&mut state.out_inner, count);
        let out_lstm = layerfit::__private::columns_mut(&mut state.out_lstm, count);
        layerfit::__private::Streaming::step(
            &self.out,
            simd,
            input,
            out_inner,
            &mut state.out_inner_state,
        );
        layerfit::__private::Stepwise::step(
            &self.out_lstm,
            simd,
            const {
                layerfit::__private::Recurrence::new(
                    <OuterInnerLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .positions(),
                )
            },
            out_inner,
            &[],
            out_lstm,
            &mut state.out_lstm_state,
        );
        self.out_dense.forward(simd, out_lstm, output);
    }
}
/// What a stream goes through: [`OuterInference`], if all that it holds works step by step.
pub type OuterInferenceStream<T> = <layerfit::__private::Choose<
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<OuterInference<::core::primitive::f32>>::STREAMS
    },
> as layerfit::__private::Pick<OuterInference<T>, T>>::Layer;
impl OuterInference<::core::primitive::f32> {
    /// The bytes of the state of one stream; 0 if a network inside of this one does not work step by step.
    pub const STATE_BYTES: ::core::primitive::usize = {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Self>::STATE_BYTES
    };
}
impl<T: layerfit::__private::Scalar> OuterInference<T> {
    /// The state of a stream before its first step: a plain value.
    #[must_use]
    pub fn state() -> layerfit::__private::State<OuterInferenceStream<T>>
    where
        OuterInferenceStream<T>: layerfit::__private::Streaming,
    {
        layerfit::__private::State::new()
    }
    /// Inference of the next step of a stream: the same bits as in the whole sequence.
    pub fn step<'state>(
        &self,
        state: &'state mut layerfit::__private::State<OuterInferenceStream<T>>,
        input: &layerfit::__private::SVector<T, 4>,
    ) -> &'state layerfit::__private::SVector<T, 2>
    where
        OuterInferenceStream<T>: layerfit::__private::Streaming,
        Self: layerfit::__private::StepsIn<
            {
                use layerfit::__private::NotByDefault as _;
                layerfit::__private::Probe::<
                    OuterInference<::core::primitive::f32>,
                >::STREAMS
            },
            T,
            Step = layerfit::__private::SVector<T, 4>,
            Answer = layerfit::__private::SVector<T, 2>,
        >,
    {
        layerfit::__private::StepsIn::step_in(self, state, input.as_slice())
    }
}
#[allow(dead_code)]
impl<T: layerfit::__private::Scalar> Outer<T> {
    /// Writes the weights for inference to a [`OuterInference`]: those of this network, with batch normalizations in them.
    pub const fn fold_into(&self, inference: &mut OuterInference<T>) {
        layerfit::__private::flash::form(self, inference);
    }
    /// A [`OuterInference`] with the weights of this network, on the heap.
    #[must_use]
    pub fn folded(&self) -> layerfit::__private::Box<OuterInference<T>> {
        let mut inference = layerfit::__private::zeroed_box::<OuterInference<T>>();
        self.fold_into(&mut inference);
        inference
    }
}
