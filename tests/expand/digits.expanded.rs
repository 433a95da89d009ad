#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Dense as _, Relu as _, Dense as _, Relu as _, Dense as _,
    };
};
/// Ten scores for one 8×8 grey-scale digit.
///
/// `[64]` → `[10]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `hidden` | `Dense(64)` | `[64]` | 4,160 | 4,096 |
/// |  | `Relu` | `[64]` | 0 | 0 |
/// | `narrow` | `Dense(32)` | `[32]` | 2,080 | 2,048 |
/// |  | `Relu` | `[32]` | 0 | 0 |
/// | `scores` | `Dense(10)` | `[10]` | 330 | 320 |
/// | **total** | | | 6,570 | 6,464 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="232" height="418" viewBox="0 0 232 418" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="96" height="34" rx="17" fill="none" stroke="currentColor"/><text x="60" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="96" height="34" rx="4" fill="none" stroke="currentColor"/><text x="60" y="84" text-anchor="middle" font-weight="bold">hidden</text><text x="60" y="98" text-anchor="middle">Dense(64)</text><path d="M60 46V70" fill="none" stroke="currentColor"/><path d="M60 70l-4 -8h8z"/><text x="68" y="61" font-size="11">[64]</text><rect x="12" y="128" width="96" height="34" rx="4" fill="none" stroke="currentColor"/><text x="60" y="149" text-anchor="middle">Relu</text><path d="M60 104V128" fill="none" stroke="currentColor"/><path d="M60 128l-4 -8h8z"/><text x="68" y="119" font-size="11">[64]</text><rect x="12" y="186" width="96" height="34" rx="4" fill="none" stroke="currentColor"/><text x="60" y="200" text-anchor="middle" font-weight="bold">narrow</text><text x="60" y="214" text-anchor="middle">Dense(32)</text><path d="M60 162V186" fill="none" stroke="currentColor"/><path d="M60 186l-4 -8h8z"/><text x="68" y="177" font-size="11">[64]</text><rect x="12" y="244" width="96" height="34" rx="4" fill="none" stroke="currentColor"/><text x="60" y="265" text-anchor="middle">Relu</text><path d="M60 220V244" fill="none" stroke="currentColor"/><path d="M60 244l-4 -8h8z"/><text x="68" y="235" font-size="11">[32]</text><rect x="12" y="302" width="96" height="34" rx="4" fill="none" stroke="currentColor"/><text x="60" y="316" text-anchor="middle" font-weight="bold">scores</text><text x="60" y="330" text-anchor="middle">Dense(10)</text><path d="M60 278V302" fill="none" stroke="currentColor"/><path d="M60 302l-4 -8h8z"/><text x="68" y="293" font-size="11">[32]</text><rect x="12" y="360" width="96" height="34" rx="17" fill="none" stroke="currentColor"/><text x="60" y="381" text-anchor="middle">output</text><path d="M60 336V360" fill="none" stroke="currentColor"/><path d="M60 360l-4 -8h8z"/><text x="68" y="351" font-size="11">[10]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Digits<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Dense(64)`: `[64]` → `[64]`.
    pub hidden: layerfit::__private::layers::Dense<T, 64, 64, 64>,
    /// `Dense(32)`: `[64]` → `[32]`.
    pub narrow: layerfit::__private::layers::Dense<T, 64, 32, 32>,
    /// `Dense(10)`: `[32]` → `[10]`.
    pub scores: layerfit::__private::layers::Dense<T, 32, 10, 10>,
}
/// What a training pass of [`Digits`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct DigitsCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 64 a sample.
    pub hidden: layerfit::__private::SMatrix<T, 64, { B }>,
    /// Values, 32 a sample.
    pub narrow: layerfit::__private::SMatrix<T, 32, { B }>,
    /// Gradients of values, 64 a sample.
    pub hidden_slope: layerfit::__private::SMatrix<T, 64, { B }>,
    /// Gradients of values, 32 a sample.
    pub narrow_slope: layerfit::__private::SMatrix<T, 32, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for DigitsCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 64, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 32, { B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Digits`] over up to `B` samples needs, beyond input and output.
pub struct DigitsMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<layerfit::__private::SMatrix<T, 96, { B }>>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for DigitsMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> DigitsMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 2usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 64, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 32, { B }>,
            >(),
        ],
        [&[], &[0]],
    );
}
/// All that an inference of one sample by [`Digits`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct DigitsArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 96],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for DigitsArena<T>
where
    [T; 96]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Digits<T>
where
    layerfit::__private::layers::Dense<T, 64, 64, 64>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 64, 32, 32>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 32, 10, 10>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Digits<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 64, 64, 64>,
        >("hidden", layerfit::__private::offset_of!(Self, hidden)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 64, 32, 32>,
        >("narrow", layerfit::__private::offset_of!(Self, narrow)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 32, 10, 10>,
        >("scores", layerfit::__private::offset_of!(Self, scores)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.hidden, &self.narrow, &self.scores],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.hidden, &mut self.narrow, &mut self.scores],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Digits<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[64]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[10]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 64>;
    type Output = layerfit::__private::SVector<T, 10>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = DigitsMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = DigitsCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.hidden
            .init(
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.narrow
            .init(
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
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
        _rng: &mut dyn layerfit::__private::Rng,
        input: &[T],
        output: &mut [T],
        cache: &mut DigitsCache<T, { B }>,
    ) {
        let count = input.len() / 64;
        let hidden = layerfit::__private::columns_mut(&mut cache.hidden, count);
        let narrow = layerfit::__private::columns_mut(&mut cache.narrow, count);
        self.hidden.forward(simd, input, hidden);
        layerfit::__private::layers::Relu.forward_in_place(simd, hidden);
        self.narrow.forward(simd, hidden, narrow);
        layerfit::__private::layers::Relu.forward_in_place(simd, narrow);
        self.scores.forward(simd, narrow, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        _output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut DigitsCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 64;
        let hidden = layerfit::__private::columns(&cache.hidden, count);
        let narrow = layerfit::__private::columns(&cache.narrow, count);
        let hidden_slope = layerfit::__private::columns_mut(
            &mut cache.hidden_slope,
            count,
        );
        let narrow_slope = layerfit::__private::columns_mut(
            &mut cache.narrow_slope,
            count,
        );
        self.scores
            .backward(
                simd,
                narrow,
                slope,
                layerfit::__private::Some(&mut *narrow_slope),
                &mut gradients.scores,
                update,
            );
        layerfit::__private::layers::Relu.backward(simd, narrow, narrow_slope);
        self.narrow
            .backward(
                simd,
                hidden,
                narrow_slope,
                layerfit::__private::Some(&mut *hidden_slope),
                &mut gradients.narrow,
                update,
            );
        layerfit::__private::layers::Relu.backward(simd, hidden, hidden_slope);
        self.hidden
            .backward(
                simd,
                input,
                hidden_slope,
                input_slope,
                &mut gradients.hidden,
                update,
            );
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut DigitsMemory<T, { B }>,
    ) {
        let count = input.len() / 64;
        {
            let [hidden] = memory
                .block
                .parts([
                    (
                        <DigitsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 64>(count),
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
                        <DigitsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 64>(count),
                    ),
                ]);
            let hidden = hidden.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, hidden);
        }
        {
            let [hidden, narrow] = memory
                .block
                .parts([
                    (
                        <DigitsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 64>(count),
                    ),
                    (
                        <DigitsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 32>(count),
                    ),
                ]);
            let narrow = narrow.numbers::<T>();
            let hidden = hidden.numbers::<T>();
            self.narrow.forward(simd, hidden, narrow);
        }
        {
            let [narrow] = memory
                .block
                .parts([
                    (
                        <DigitsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 32>(count),
                    ),
                ]);
            let narrow = narrow.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, narrow);
        }
        {
            let [narrow] = memory
                .block
                .parts([
                    (
                        <DigitsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 32>(count),
                    ),
                ]);
            let narrow = narrow.numbers::<T>();
            self.scores.forward(simd, narrow, output);
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Digits<T> {
    const NAME: &'static ::core::primitive::str = "Digits";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[64]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[10]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "hidden",
            "Dense(64)",
            layerfit::__private::Shape::new(&[64]),
            <layerfit::__private::layers::Dense<
                T,
                64,
                64,
                64,
            > as layerfit::__private::Parameters>::PARAMETERS,
            4096,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            layerfit::__private::Shape::new(&[64]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "narrow",
            "Dense(32)",
            layerfit::__private::Shape::new(&[32]),
            <layerfit::__private::layers::Dense<
                T,
                64,
                32,
                32,
            > as layerfit::__private::Parameters>::PARAMETERS,
            2048,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            layerfit::__private::Shape::new(&[32]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "scores",
            "Dense(10)",
            layerfit::__private::Shape::new(&[10]),
            <layerfit::__private::layers::Dense<
                T,
                32,
                10,
                10,
            > as layerfit::__private::Parameters>::PARAMETERS,
            320,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"hidden<br/>Dense(64)\"]\n    n1[\"Relu\"]\n    n2[\"narrow<br/>Dense(32)\"]\n    n3[\"Relu\"]\n    n4[\"scores<br/>Dense(10)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"232\" height=\"418\" viewBox=\"0 0 232 418\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"96\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"60\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"96\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"60\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">hidden</text><text x=\"60\" y=\"98\" text-anchor=\"middle\">Dense(64)</text><path d=\"M60 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M60 70l-4 -8h8z\"/><text x=\"68\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"96\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"60\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M60 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M60 128l-4 -8h8z\"/><text x=\"68\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"96\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"60\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">narrow</text><text x=\"60\" y=\"214\" text-anchor=\"middle\">Dense(32)</text><path d=\"M60 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M60 186l-4 -8h8z\"/><text x=\"68\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"96\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"60\" y=\"265\" text-anchor=\"middle\">Relu</text><path d=\"M60 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M60 244l-4 -8h8z\"/><text x=\"68\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"96\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"60\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">scores</text><text x=\"60\" y=\"330\" text-anchor=\"middle\">Dense(10)</text><path d=\"M60 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M60 302l-4 -8h8z\"/><text x=\"68\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"96\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"60\" y=\"381\" text-anchor=\"middle\">output</text><path d=\"M60 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M60 360l-4 -8h8z\"/><text x=\"68\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("hidden", 0, 64, 0, 2),
        layerfit::__private::PlannedValue::new("narrow", 64, 32, 2, 4),
        layerfit::__private::PlannedValue::new("output", 0, 10, 4, 5),
    ];
    type Arena = DigitsArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [hidden] = layerfit::__private::regions(&mut memory.values, [(0, 64)]);
            self.hidden.forward(simd, input, hidden);
        }
        {
            let [hidden] = layerfit::__private::regions(&mut memory.values, [(0, 64)]);
            layerfit::__private::layers::Relu.forward_in_place(simd, hidden);
        }
        {
            let [hidden, narrow] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 64), (64, 32)],
            );
            self.narrow.forward(simd, hidden, narrow);
        }
        {
            let [narrow] = layerfit::__private::regions(&mut memory.values, [(64, 32)]);
            layerfit::__private::layers::Relu.forward_in_place(simd, narrow);
        }
        {
            let [output, narrow] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 10), (64, 32)],
            );
            self.scores.forward(simd, narrow, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            layerfit::__private::region(&memory.values, 0, 10),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Digits<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Digits<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Digits<T> {
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
        inputs: &layerfit::__private::SMatrix<T, 64, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> &'pass layerfit::__private::SMatrix<T, 10, { B }> {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 10, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 10, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        input_slope: &mut layerfit::__private::SMatrix<T, 64, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 64>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 10> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 64>,
    ) -> layerfit::__private::SVector<T, 10> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 64, { B }>,
    ) -> layerfit::__private::SMatrix<T, 10, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 64>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
