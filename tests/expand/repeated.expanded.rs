#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Dense as _, Relu as _, Dense as _, Relu as _, Dense as _, Relu as _, Dense as _,
        Dense as _, Dense as _, Dense as _, Dense as _,
    };
};
/// The layer `Block`.
pub type RepeatedBlockLayer<T> = <layerfit::__private::Choose<
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Block<::core::primitive::f32>>::TAKES_NUMBERS
    },
> as layerfit::__private::Pick<Block<T>, T>>::Layer;
const _: () = (layerfit::__private::assertions::layer)(
    "Block",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Block<::core::primitive::f32>>::PORTS
    },
);
/// The layer `Block`.
pub type RepeatedBlockLayer2<T> = <layerfit::__private::Choose<
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Block<::core::primitive::f32>>::TAKES_NUMBERS
    },
> as layerfit::__private::Pick<Block<T>, T>>::Layer;
const _: () = (layerfit::__private::assertions::layer)(
    "Block",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Block<::core::primitive::f32>>::PORTS
    },
);
/// Weights of their own in every repetition.
///
/// `[4]` → `[4]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `deep` | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Relu` | `[4]` | 0 | 0 |
/// |  | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Relu` | `[4]` | 0 | 0 |
/// |  | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Relu` | `[4]` | 0 | 0 |
/// |  | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Dense(4) of deep` | `[4]` | 0 | 16 |
/// |  | `Relu of deep` | `[4]` | 0 | 0 |
/// |  | `Dense(4) of deep` | `[4]` | 0 | 16 |
/// |  | `Relu of deep` | `[4]` | 0 | 0 |
/// |  | `Dense(4) of deep` | `[4]` | 0 | 16 |
/// |  | `Relu of deep` | `[4]` | 0 | 0 |
/// |  | `Block` | the output of `Block` | · | · |
/// |  | `Block` | the output of `Block` | · | · |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="288" height="1056" viewBox="0 0 288 1056" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="152" height="34" rx="17" fill="none" stroke="currentColor"/><text x="88" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="84" text-anchor="middle" font-weight="bold">deep</text><text x="88" y="98" text-anchor="middle">Dense(4)</text><path d="M88 46V70" fill="none" stroke="currentColor"/><path d="M88 70l-4 -8h8z"/><text x="96" y="61" font-size="11">[4]</text><rect x="12" y="128" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="149" text-anchor="middle">Relu</text><path d="M88 104V128" fill="none" stroke="currentColor"/><path d="M88 128l-4 -8h8z"/><text x="96" y="119" font-size="11">[4]</text><rect x="12" y="186" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="207" text-anchor="middle">Dense(4)</text><path d="M88 162V186" fill="none" stroke="currentColor"/><path d="M88 186l-4 -8h8z"/><text x="96" y="177" font-size="11">[4]</text><rect x="12" y="244" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="265" text-anchor="middle">Relu</text><path d="M88 220V244" fill="none" stroke="currentColor"/><path d="M88 244l-4 -8h8z"/><text x="96" y="235" font-size="11">[4]</text><rect x="12" y="302" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="323" text-anchor="middle">Dense(4)</text><path d="M88 278V302" fill="none" stroke="currentColor"/><path d="M88 302l-4 -8h8z"/><text x="96" y="293" font-size="11">[4]</text><rect x="12" y="360" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="381" text-anchor="middle">Relu</text><path d="M88 336V360" fill="none" stroke="currentColor"/><path d="M88 360l-4 -8h8z"/><text x="96" y="351" font-size="11">[4]</text><rect x="12" y="418" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="439" text-anchor="middle">Dense(4)</text><path d="M88 394V418" fill="none" stroke="currentColor"/><path d="M88 418l-4 -8h8z"/><text x="96" y="409" font-size="11">[4]</text><rect x="12" y="476" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="497" text-anchor="middle">Dense(4)</text><path d="M88 452V476" fill="none" stroke="currentColor"/><path d="M88 476l-4 -8h8z"/><text x="96" y="467" font-size="11">[4]</text><rect x="12" y="534" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="555" text-anchor="middle">Dense(4) of deep</text><path d="M88 510V534" fill="none" stroke="currentColor"/><path d="M88 534l-4 -8h8z"/><text x="96" y="525" font-size="11">[4]</text><rect x="12" y="592" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="613" text-anchor="middle">Relu of deep</text><path d="M88 568V592" fill="none" stroke="currentColor"/><path d="M88 592l-4 -8h8z"/><text x="96" y="583" font-size="11">[4]</text><rect x="12" y="650" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="671" text-anchor="middle">Dense(4) of deep</text><path d="M88 626V650" fill="none" stroke="currentColor"/><path d="M88 650l-4 -8h8z"/><text x="96" y="641" font-size="11">[4]</text><rect x="12" y="708" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="729" text-anchor="middle">Relu of deep</text><path d="M88 684V708" fill="none" stroke="currentColor"/><path d="M88 708l-4 -8h8z"/><text x="96" y="699" font-size="11">[4]</text><rect x="12" y="766" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="787" text-anchor="middle">Dense(4) of deep</text><path d="M88 742V766" fill="none" stroke="currentColor"/><path d="M88 766l-4 -8h8z"/><text x="96" y="757" font-size="11">[4]</text><rect x="12" y="824" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="845" text-anchor="middle">Relu of deep</text><path d="M88 800V824" fill="none" stroke="currentColor"/><path d="M88 824l-4 -8h8z"/><text x="96" y="815" font-size="11">[4]</text><rect x="12" y="882" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="903" text-anchor="middle">Block</text><path d="M88 858V882" fill="none" stroke="currentColor"/><path d="M88 882l-4 -8h8z"/><text x="96" y="873" font-size="11">[4]</text><rect x="12" y="940" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="961" text-anchor="middle">Block</text><path d="M88 916V940" fill="none" stroke="currentColor"/><path d="M88 940l-4 -8h8z"/><text x="96" y="931" font-size="11">the output of `Block`</text><rect x="12" y="998" width="152" height="34" rx="17" fill="none" stroke="currentColor"/><text x="88" y="1019" text-anchor="middle">output</text><path d="M88 974V998" fill="none" stroke="currentColor"/><path d="M88 998l-4 -8h8z"/><text x="96" y="989" font-size="11">the output of `Block`</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Repeated<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Dense(4)`: `[4]` → `[4]`.
    pub deep: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Dense(4)`: `[4]` → `[4]`.
    pub deep_dense_2: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Dense(4)`: `[4]` → `[4]`.
    pub deep_dense_3: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Dense(4)`: `[4]` → `[4]`.
    pub dense: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Dense(4)`: `[4]` → `[4]`.
    pub dense_dense_2: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Block`: `[4]` → the output of `Block`.
    pub block: RepeatedBlockLayer<T>,
    /// `Block`: the output of `Block` → the output of `Block`.
    pub block_block_2: RepeatedBlockLayer2<T>,
}
/// What a training pass of [`Repeated`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct RepeatedCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 4 a sample.
    pub deep_relu: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub deep_relu_2: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub deep: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub dense_dense: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub dense_dense_2: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub dense_relu: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub dense_relu_2: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub dense: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, a sample is the output of `Block`.
    pub block_block: layerfit::__private::SMatrix<
        T,
        {
            <RepeatedBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// What `Block` keeps.
    pub block_block_cache: <RepeatedBlockLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>,
    /// What `Block` keeps.
    pub block_block_2_cache: <RepeatedBlockLayer2<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>,
    /// Gradients of values, 4 a sample.
    pub deep_relu_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 4 a sample.
    pub deep_relu_2_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 4 a sample.
    pub deep_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 4 a sample.
    pub dense_dense_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 4 a sample.
    pub dense_dense_2_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 4 a sample.
    pub dense_relu_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 4 a sample.
    pub dense_relu_2_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 4 a sample.
    pub dense_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, a sample is the output of `Block`.
    pub block_block_slope: layerfit::__private::SMatrix<
        T,
        {
            <RepeatedBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for RepeatedCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 4, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        T,
        {
            <RepeatedBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >: layerfit::__private::Zeroed,
    <RepeatedBlockLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>: layerfit::__private::Zeroed,
    <RepeatedBlockLayer2<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Repeated`] over up to `B` samples needs, beyond input and output.
pub struct RepeatedMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <RepeatedBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <RepeatedBlockLayer2<
                            T,
                        > as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 8, { B }>,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <RepeatedBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <RepeatedBlockLayer<
                            T,
                        > as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 4, { B }>,
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for RepeatedMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> RepeatedMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 11usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <RepeatedBlockLayer<
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
                    <RepeatedBlockLayer2<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <RepeatedBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
        ],
        [&[], &[], &[], &[], &[], &[4], &[4], &[3, 6], &[2, 3], &[1, 2], &[0, 1]],
    );
}
/// All that an inference of one sample by [`Repeated`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct RepeatedArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                            1,
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <RepeatedBlockLayer2<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >,
                    >,
                    layerfit::__private::SMatrix<T, 4, 1>,
                >,
                layerfit::__private::SMatrix<T, 8, 1>,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <RepeatedBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <RepeatedBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 4, 1>,
            >,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for RepeatedArena<T> {}
impl<T: layerfit::__private::Scalar> RepeatedArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 12usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <RepeatedBlockLayer<
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
                    <RepeatedBlockLayer2<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <RepeatedBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
        ],
        [&[], &[], &[], &[], &[], &[4], &[5], &[4], &[3, 7], &[2, 3], &[1, 2], &[0, 1]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Repeated<T>
where
    layerfit::__private::layers::Dense<T, 4, 4, 4>: layerfit::__private::Zeroed,
    RepeatedBlockLayer<T>: layerfit::__private::Zeroed,
    RepeatedBlockLayer2<T>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Repeated<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("deep", layerfit::__private::offset_of!(Self, deep)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("deep_dense_2", layerfit::__private::offset_of!(Self, deep_dense_2)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("deep_dense_3", layerfit::__private::offset_of!(Self, deep_dense_3)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("dense", layerfit::__private::offset_of!(Self, dense)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("dense_dense_2", layerfit::__private::offset_of!(Self, dense_dense_2)),
        layerfit::__private::Field::of::<
            RepeatedBlockLayer<T>,
        >("block", layerfit::__private::offset_of!(Self, block)),
        layerfit::__private::Field::of::<
            RepeatedBlockLayer2<T>,
        >("block_block_2", layerfit::__private::offset_of!(Self, block_block_2)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[
                &self.deep,
                &self.deep_dense_2,
                &self.deep_dense_3,
                &self.dense,
                &self.dense_dense_2,
                &self.block,
                &self.block_block_2,
            ],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [
                &mut self.deep,
                &mut self.deep_dense_2,
                &mut self.deep_dense_3,
                &mut self.dense,
                &mut self.dense_dense_2,
                &mut self.block,
                &mut self.block_block_2,
            ],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Repeated<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 4>;
    type Output = layerfit::__private::SVector<T, 4>;
    type Ending = <RepeatedBlockLayer2<T> as layerfit::__private::Layer>::Ending;
    type Memory<const B: ::core::primitive::usize> = RepeatedMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = RepeatedCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.deep
            .init(
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.deep_dense_2
            .init(
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.deep_dense_3
            .init(
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.dense
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.dense_dense_2
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        layerfit::__private::Layer::initialize(&mut self.block, rng);
        layerfit::__private::Layer::initialize(&mut self.block_block_2, rng);
    }
    fn forward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        rng: &mut dyn layerfit::__private::Rng,
        input: &[T],
        output: &mut [T],
        cache: &mut RepeatedCache<T, { B }>,
    ) {
        let count = input.len() / 4;
        let deep_relu = layerfit::__private::columns_mut(&mut cache.deep_relu, count);
        let deep_relu_2 = layerfit::__private::columns_mut(
            &mut cache.deep_relu_2,
            count,
        );
        let deep = layerfit::__private::columns_mut(&mut cache.deep, count);
        let dense_dense = layerfit::__private::columns_mut(
            &mut cache.dense_dense,
            count,
        );
        let dense_dense_2 = layerfit::__private::columns_mut(
            &mut cache.dense_dense_2,
            count,
        );
        let dense_relu = layerfit::__private::columns_mut(&mut cache.dense_relu, count);
        let dense_relu_2 = layerfit::__private::columns_mut(
            &mut cache.dense_relu_2,
            count,
        );
        let dense = layerfit::__private::columns_mut(&mut cache.dense, count);
        let block_block = layerfit::__private::columns_mut(
            &mut cache.block_block,
            count,
        );
        self.deep.forward(simd, input, deep_relu);
        layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu);
        self.deep_dense_2.forward(simd, deep_relu, deep_relu_2);
        layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu_2);
        self.deep_dense_3.forward(simd, deep_relu_2, deep);
        layerfit::__private::layers::Relu.forward_in_place(simd, deep);
        self.dense.forward(simd, deep, dense_dense);
        self.dense_dense_2.forward(simd, dense_dense, dense_dense_2);
        self.deep.forward(simd, dense_dense_2, dense_relu);
        layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu);
        self.deep_dense_2.forward(simd, dense_relu, dense_relu_2);
        layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu_2);
        self.deep_dense_3.forward(simd, dense_relu_2, dense);
        layerfit::__private::layers::Relu.forward_in_place(simd, dense);
        layerfit::__private::Layer::forward::<
            { B },
        >(&self.block, simd, rng, dense, block_block, &mut cache.block_block_cache);
        layerfit::__private::Layer::forward::<
            { B },
        >(
            &self.block_block_2,
            simd,
            rng,
            block_block,
            output,
            &mut cache.block_block_2_cache,
        );
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut RepeatedCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 4;
        let deep_relu = layerfit::__private::columns(&cache.deep_relu, count);
        let deep_relu_2 = layerfit::__private::columns(&cache.deep_relu_2, count);
        let deep = layerfit::__private::columns(&cache.deep, count);
        let dense_dense = layerfit::__private::columns(&cache.dense_dense, count);
        let dense_dense_2 = layerfit::__private::columns(&cache.dense_dense_2, count);
        let dense_relu = layerfit::__private::columns(&cache.dense_relu, count);
        let dense_relu_2 = layerfit::__private::columns(&cache.dense_relu_2, count);
        let dense = layerfit::__private::columns(&cache.dense, count);
        let block_block = layerfit::__private::columns(&cache.block_block, count);
        let deep_relu_slope = layerfit::__private::columns_mut(
            &mut cache.deep_relu_slope,
            count,
        );
        let deep_relu_2_slope = layerfit::__private::columns_mut(
            &mut cache.deep_relu_2_slope,
            count,
        );
        let deep_slope = layerfit::__private::columns_mut(&mut cache.deep_slope, count);
        let dense_dense_slope = layerfit::__private::columns_mut(
            &mut cache.dense_dense_slope,
            count,
        );
        let dense_dense_2_slope = layerfit::__private::columns_mut(
            &mut cache.dense_dense_2_slope,
            count,
        );
        let dense_relu_slope = layerfit::__private::columns_mut(
            &mut cache.dense_relu_slope,
            count,
        );
        let dense_relu_2_slope = layerfit::__private::columns_mut(
            &mut cache.dense_relu_2_slope,
            count,
        );
        let dense_slope = layerfit::__private::columns_mut(
            &mut cache.dense_slope,
            count,
        );
        let block_block_slope = layerfit::__private::columns_mut(
            &mut cache.block_block_slope,
            count,
        );
        layerfit::__private::Layer::backward::<
            { B },
        >(
            &self.block_block_2,
            simd,
            block_block,
            output,
            slope,
            layerfit::__private::Some(&mut *block_block_slope),
            &mut cache.block_block_2_cache,
            &mut gradients.block_block_2,
            update,
        );
        layerfit::__private::Layer::backward::<
            { B },
        >(
            &self.block,
            simd,
            dense,
            block_block,
            block_block_slope,
            layerfit::__private::Some(&mut *dense_slope),
            &mut cache.block_block_cache,
            &mut gradients.block,
            update,
        );
        layerfit::__private::layers::Relu.backward(simd, dense, dense_slope);
        self.deep_dense_3
            .backward(
                simd,
                dense_relu_2,
                dense_slope,
                layerfit::__private::Some(&mut *dense_relu_2_slope),
                &mut gradients.deep_dense_3,
                update,
            );
        layerfit::__private::layers::Relu
            .backward(simd, dense_relu_2, dense_relu_2_slope);
        self.deep_dense_2
            .backward(
                simd,
                dense_relu,
                dense_relu_2_slope,
                layerfit::__private::Some(&mut *dense_relu_slope),
                &mut gradients.deep_dense_2,
                update,
            );
        layerfit::__private::layers::Relu.backward(simd, dense_relu, dense_relu_slope);
        self.deep
            .backward(
                simd,
                dense_dense_2,
                dense_relu_slope,
                layerfit::__private::Some(&mut *dense_dense_2_slope),
                &mut gradients.deep,
                update,
            );
        self.dense_dense_2
            .backward(
                simd,
                dense_dense,
                dense_dense_2_slope,
                layerfit::__private::Some(&mut *dense_dense_slope),
                &mut gradients.dense_dense_2,
                update,
            );
        self.dense
            .backward(
                simd,
                deep,
                dense_dense_slope,
                layerfit::__private::Some(&mut *deep_slope),
                &mut gradients.dense,
                update,
            );
        layerfit::__private::layers::Relu.backward(simd, deep, deep_slope);
        {
            let update = layerfit::__private::Update::Add;
            self.deep_dense_3
                .backward(
                    simd,
                    deep_relu_2,
                    deep_slope,
                    layerfit::__private::Some(&mut *deep_relu_2_slope),
                    &mut gradients.deep_dense_3,
                    update,
                );
        }
        layerfit::__private::layers::Relu.backward(simd, deep_relu_2, deep_relu_2_slope);
        {
            let update = layerfit::__private::Update::Add;
            self.deep_dense_2
                .backward(
                    simd,
                    deep_relu,
                    deep_relu_2_slope,
                    layerfit::__private::Some(&mut *deep_relu_slope),
                    &mut gradients.deep_dense_2,
                    update,
                );
        }
        layerfit::__private::layers::Relu.backward(simd, deep_relu, deep_relu_slope);
        {
            let update = layerfit::__private::Update::Add;
            self.deep
                .backward(
                    simd,
                    input,
                    deep_relu_slope,
                    input_slope,
                    &mut gradients.deep,
                    update,
                );
        }
    }
    fn carried<const B: ::core::primitive::usize>(
        cache: &mut RepeatedCache<T, { B }>,
        visit: &mut dyn ::core::ops::FnMut(&mut [T]),
    ) {
        <RepeatedBlockLayer<
            T,
        > as layerfit::__private::Layer>::carried::<
            { B },
        >(&mut cache.block_block_cache, visit);
        <RepeatedBlockLayer2<
            T,
        > as layerfit::__private::Layer>::carried::<
            { B },
        >(&mut cache.block_block_2_cache, visit);
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::Layer::penalty(&self.block, simd)
            + layerfit::__private::Layer::penalty(&self.block_block_2, simd)
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut RepeatedMemory<T, { B }>,
    ) {
        let count = input.len() / 4;
        {
            let [deep_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu = deep_relu.numbers::<T>();
            self.deep.forward(simd, input, deep_relu);
        }
        {
            let [deep_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu = deep_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu);
        }
        {
            let [deep_relu, deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            let deep_relu = deep_relu.numbers::<T>();
            self.deep_dense_2.forward(simd, deep_relu, deep_relu_2);
        }
        {
            let [deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu_2);
        }
        {
            let [deep, deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            let deep = deep.numbers::<T>();
            self.deep_dense_3.forward(simd, deep_relu_2, deep);
        }
        {
            let [deep] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep = deep.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep);
        }
        {
            let [deep, dense_dense] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_dense = dense_dense.numbers::<T>();
            let deep = deep.numbers::<T>();
            self.dense.forward(simd, deep, dense_dense);
        }
        {
            let [dense_dense_2, dense_dense] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_dense = dense_dense.numbers::<T>();
            let dense_dense_2 = dense_dense_2.numbers::<T>();
            self.dense_dense_2.forward(simd, dense_dense, dense_dense_2);
        }
        {
            let [dense_dense_2, dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            let dense_dense_2 = dense_dense_2.numbers::<T>();
            self.deep.forward(simd, dense_dense_2, dense_relu);
        }
        {
            let [dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu);
        }
        {
            let [dense_relu_2, dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            self.deep_dense_2.forward(simd, dense_relu, dense_relu_2);
        }
        {
            let [dense_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu_2);
        }
        {
            let [dense_relu_2, dense] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            self.deep_dense_3.forward(simd, dense_relu_2, dense);
        }
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense);
        }
        {
            let [block_block, block_block_memory, dense] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[6],
                        ::core::mem::size_of::<
                            <RepeatedBlockLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            if let layerfit::__private::Some(block_block_memory) = block_block_memory
                .work::<
                    <RepeatedBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let block_block = block_block.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.block, simd, dense, block_block, &mut *block_block_memory);
            }
        }
        {
            let [block_block, block_block_2_memory] = memory
                .block
                .parts([
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <RepeatedMemory<T, { B }>>::PLACES[5],
                        ::core::mem::size_of::<
                            <RepeatedBlockLayer2<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(block_block_2_memory) = block_block_2_memory
                .work::<
                    <RepeatedBlockLayer2<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let block_block = block_block.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(
                    &self.block_block_2,
                    simd,
                    block_block,
                    output,
                    &mut *block_block_2_memory,
                );
            }
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Repeated<T> {
    const NAME: &'static ::core::primitive::str = "Repeated";
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
            "deep",
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
            "Dense(4) of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            16,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(4) of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            16,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(4) of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            16,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Block",
            <RepeatedBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <RepeatedBlockLayer<T> as layerfit::__private::Parameters>::PARAMETERS,
            <RepeatedBlockLayer<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Block",
            <RepeatedBlockLayer2<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <RepeatedBlockLayer2<T> as layerfit::__private::Parameters>::PARAMETERS,
            <RepeatedBlockLayer2<T> as layerfit::__private::Layer>::MACS,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"deep<br/>Dense(4)\"]\n    n1[\"Relu\"]\n    n2[\"Dense(4)\"]\n    n3[\"Relu\"]\n    n4[\"Dense(4)\"]\n    n5[\"Relu\"]\n    n6[\"Dense(4)\"]\n    n7[\"Dense(4)\"]\n    n8[\"Dense(4) of deep\"]\n    n9[\"Relu of deep\"]\n    n10[\"Dense(4) of deep\"]\n    n11[\"Relu of deep\"]\n    n12[\"Dense(4) of deep\"]\n    n13[\"Relu of deep\"]\n    n14[\"Block\"]\n    n15[\"Block\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| n7\n    n7 -->|\"\u{1}n7\u{2}\"| n8\n    n8 -->|\"\u{1}n8\u{2}\"| n9\n    n9 -->|\"\u{1}n9\u{2}\"| n10\n    n10 -->|\"\u{1}n10\u{2}\"| n11\n    n11 -->|\"\u{1}n11\u{2}\"| n12\n    n12 -->|\"\u{1}n12\u{2}\"| n13\n    n13 -->|\"\u{1}n13\u{2}\"| n14\n    n14 -->|\"\u{1}n14\u{2}\"| n15\n    n15 -->|\"\u{1}n15\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"288\" height=\"1056\" viewBox=\"0 0 288 1056\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"152\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">deep</text><text x=\"88\" y=\"98\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 70l-4 -8h8z\"/><text x=\"96\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M88 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 128l-4 -8h8z\"/><text x=\"96\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"207\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 186l-4 -8h8z\"/><text x=\"96\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"265\" text-anchor=\"middle\">Relu</text><path d=\"M88 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 244l-4 -8h8z\"/><text x=\"96\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"323\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 302l-4 -8h8z\"/><text x=\"96\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"381\" text-anchor=\"middle\">Relu</text><path d=\"M88 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 360l-4 -8h8z\"/><text x=\"96\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"439\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 418l-4 -8h8z\"/><text x=\"96\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"476\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"497\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 476l-4 -8h8z\"/><text x=\"96\" y=\"467\" font-size=\"11\">\u{1}n6\u{2}</text><rect x=\"12\" y=\"534\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"555\" text-anchor=\"middle\">Dense(4) of deep</text><path d=\"M88 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 534l-4 -8h8z\"/><text x=\"96\" y=\"525\" font-size=\"11\">\u{1}n7\u{2}</text><rect x=\"12\" y=\"592\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"613\" text-anchor=\"middle\">Relu of deep</text><path d=\"M88 568V592\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 592l-4 -8h8z\"/><text x=\"96\" y=\"583\" font-size=\"11\">\u{1}n8\u{2}</text><rect x=\"12\" y=\"650\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"671\" text-anchor=\"middle\">Dense(4) of deep</text><path d=\"M88 626V650\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 650l-4 -8h8z\"/><text x=\"96\" y=\"641\" font-size=\"11\">\u{1}n9\u{2}</text><rect x=\"12\" y=\"708\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"729\" text-anchor=\"middle\">Relu of deep</text><path d=\"M88 684V708\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 708l-4 -8h8z\"/><text x=\"96\" y=\"699\" font-size=\"11\">\u{1}n10\u{2}</text><rect x=\"12\" y=\"766\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"787\" text-anchor=\"middle\">Dense(4) of deep</text><path d=\"M88 742V766\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 766l-4 -8h8z\"/><text x=\"96\" y=\"757\" font-size=\"11\">\u{1}n11\u{2}</text><rect x=\"12\" y=\"824\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"845\" text-anchor=\"middle\">Relu of deep</text><path d=\"M88 800V824\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 824l-4 -8h8z\"/><text x=\"96\" y=\"815\" font-size=\"11\">\u{1}n12\u{2}</text><rect x=\"12\" y=\"882\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"903\" text-anchor=\"middle\">Block</text><path d=\"M88 858V882\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 882l-4 -8h8z\"/><text x=\"96\" y=\"873\" font-size=\"11\">\u{1}n13\u{2}</text><rect x=\"12\" y=\"940\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"961\" text-anchor=\"middle\">Block</text><path d=\"M88 916V940\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 940l-4 -8h8z\"/><text x=\"96\" y=\"931\" font-size=\"11\">\u{1}n14\u{2}</text><rect x=\"12\" y=\"998\" width=\"152\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"1019\" text-anchor=\"middle\">output</text><path d=\"M88 974V998\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 998l-4 -8h8z\"/><text x=\"96\" y=\"989\" font-size=\"11\">\u{1}n15\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("deep_relu", <RepeatedArena<T>>::PLACES[0], 0, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("deep_relu_2", <RepeatedArena<T>>::PLACES[11], 2, 4),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("deep", <RepeatedArena<T>>::PLACES[1], 4, 6),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense_dense", <RepeatedArena<T>>::PLACES[10], 6, 7),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense_dense_2", <RepeatedArena<T>>::PLACES[2], 7, 8),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense_relu", <RepeatedArena<T>>::PLACES[9], 8, 10),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense_relu_2", <RepeatedArena<T>>::PLACES[3], 10, 12),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense", <RepeatedArena<T>>::PLACES[8], 12, 14),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <RepeatedBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("block_block", <RepeatedArena<T>>::PLACES[4], 14, 15),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <RepeatedBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("block_block_memory", <RepeatedArena<T>>::PLACES[7], 14, 14),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <RepeatedBlockLayer2<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("block_block_2_memory", <RepeatedArena<T>>::PLACES[5], 15, 15),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("output", <RepeatedArena<T>>::PLACES[6], 15, 16),
    ];
    type Arena = RepeatedArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [deep_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu = deep_relu.numbers::<T>();
            self.deep.forward(simd, input, deep_relu);
        }
        {
            let [deep_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu = deep_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu);
        }
        {
            let [deep_relu, deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[11],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            let deep_relu = deep_relu.numbers::<T>();
            self.deep_dense_2.forward(simd, deep_relu, deep_relu_2);
        }
        {
            let [deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[11],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu_2);
        }
        {
            let [deep, deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[11],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            let deep = deep.numbers::<T>();
            self.deep_dense_3.forward(simd, deep_relu_2, deep);
        }
        {
            let [deep] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep = deep.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep);
        }
        {
            let [deep, dense_dense] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_dense = dense_dense.numbers::<T>();
            let deep = deep.numbers::<T>();
            self.dense.forward(simd, deep, dense_dense);
        }
        {
            let [dense_dense_2, dense_dense] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_dense = dense_dense.numbers::<T>();
            let dense_dense_2 = dense_dense_2.numbers::<T>();
            self.dense_dense_2.forward(simd, dense_dense, dense_dense_2);
        }
        {
            let [dense_dense_2, dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            let dense_dense_2 = dense_dense_2.numbers::<T>();
            self.deep.forward(simd, dense_dense_2, dense_relu);
        }
        {
            let [dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu);
        }
        {
            let [dense_relu_2, dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            self.deep_dense_2.forward(simd, dense_relu, dense_relu_2);
        }
        {
            let [dense_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu_2);
        }
        {
            let [dense_relu_2, dense] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            self.deep_dense_3.forward(simd, dense_relu_2, dense);
        }
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense);
        }
        {
            let [block_block, block_block_memory, dense] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[7],
                        ::core::mem::size_of::<
                            <RepeatedBlockLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            if let layerfit::__private::Some(block_block_memory) = block_block_memory
                .work::<
                    <RepeatedBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let block_block = block_block.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.block, simd, dense, block_block, &mut *block_block_memory);
            }
        }
        {
            let [block_block, block_block_2_memory, output] = memory
                .block
                .parts([
                    (
                        <RepeatedArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[5],
                        ::core::mem::size_of::<
                            <RepeatedBlockLayer2<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <RepeatedArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            if let layerfit::__private::Some(block_block_2_memory) = block_block_2_memory
                .work::<
                    <RepeatedBlockLayer2<T> as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let block_block = block_block.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(
                    &self.block_block_2,
                    simd,
                    block_block,
                    output,
                    &mut *block_block_2_memory,
                );
            }
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <RepeatedArena<T>>::PLACES[6],
                    layerfit::__private::overlay::count::<4>(),
                ),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Repeated<T> {
    type Inference = RepeatedInference<T>;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, deep),
                |net: &Self| &net.deep,
            ),
            layerfit::__private::offset_of!(RepeatedInference < T >, deep),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, deep_dense_2),
                |net: &Self| &net.deep_dense_2,
            ),
            layerfit::__private::offset_of!(RepeatedInference < T >, deep_dense_2),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, deep_dense_3),
                |net: &Self| &net.deep_dense_3,
            ),
            layerfit::__private::offset_of!(RepeatedInference < T >, deep_dense_3),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, dense),
                |net: &Self| &net.dense,
            ),
            layerfit::__private::offset_of!(RepeatedInference < T >, dense),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, dense_dense_2),
                |net: &Self| &net.dense_dense_2,
            ),
            layerfit::__private::offset_of!(RepeatedInference < T >, dense_dense_2),
        ),
        layerfit::__private::flash::Fold::within::<
            layerfit::__private::flash::ChooseForm<
                {
                    let fits = {
                        use layerfit::__private::NotByDefault as _;
                        layerfit::__private::Probe::<
                            Block<::core::primitive::f32>,
                        >::TAKES_NUMBERS
                    };
                    fits
                        && {
                            use layerfit::__private::NotByDefault as _;
                            layerfit::__private::Probe::<
                                Block<::core::primitive::f32>,
                            >::IS_NETWORK
                        }
                },
            >,
            RepeatedBlockLayer<T>,
        >(
            layerfit::__private::offset_of!(Self, block),
            layerfit::__private::offset_of!(RepeatedInference < T >, block),
        ),
        layerfit::__private::flash::Fold::within::<
            layerfit::__private::flash::ChooseForm<
                {
                    let fits = {
                        use layerfit::__private::NotByDefault as _;
                        layerfit::__private::Probe::<
                            Block<::core::primitive::f32>,
                        >::TAKES_NUMBERS
                    };
                    fits
                        && {
                            use layerfit::__private::NotByDefault as _;
                            layerfit::__private::Probe::<
                                Block<::core::primitive::f32>,
                            >::IS_NETWORK
                        }
                },
            >,
            RepeatedBlockLayer2<T>,
        >(
            layerfit::__private::offset_of!(Self, block_block_2),
            layerfit::__private::offset_of!(RepeatedInference < T >, block_block_2),
        ),
    ];
}
impl Repeated<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Repeated<T> {
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
const _: () = (layerfit::__private::assertions::input)(
    "Block",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Block<::core::primitive::f32>>::INPUT
    },
    layerfit::__private::Shape::new(&[4]),
);
const _: () = (layerfit::__private::assertions::input)(
    "Block",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Block<::core::primitive::f32>>::INPUT
    },
    <RepeatedBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT,
);
const _: () = (layerfit::__private::assertions::output)(
    "Repeated",
    "Block",
    <RepeatedBlockLayer2<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT,
    layerfit::__private::Shape::new(&[4]),
);
/// The inference form of the layer `Block`, which is itself if it has none.
pub type RepeatedBlockLayerInference<T> = <layerfit::__private::flash::ChooseForm<
    {
        let fits = {
            use layerfit::__private::NotByDefault as _;
            layerfit::__private::Probe::<Block<::core::primitive::f32>>::TAKES_NUMBERS
        };
        fits
            && {
                use layerfit::__private::NotByDefault as _;
                layerfit::__private::Probe::<Block<::core::primitive::f32>>::IS_NETWORK
            }
    },
> as layerfit::__private::flash::Formed<RepeatedBlockLayer<T>>>::Form;
/// The inference form of the layer `Block`, which is itself if it has none.
pub type RepeatedBlockLayer2Inference<T> = <layerfit::__private::flash::ChooseForm<
    {
        let fits = {
            use layerfit::__private::NotByDefault as _;
            layerfit::__private::Probe::<Block<::core::primitive::f32>>::TAKES_NUMBERS
        };
        fits
            && {
                use layerfit::__private::NotByDefault as _;
                layerfit::__private::Probe::<Block<::core::primitive::f32>>::IS_NETWORK
            }
    },
> as layerfit::__private::flash::Formed<RepeatedBlockLayer2<T>>>::Form;
/// What inference of [`Repeated`] needs, and nothing else: batch normalizations are part of the weights before them, in networks inside of it too. `fold_into` makes it from a trained network, `weights!` from the file of one.
#[allow(dead_code)]
///
/// `[4]` → `[4]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `deep` | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Relu` | `[4]` | 0 | 0 |
/// |  | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Relu` | `[4]` | 0 | 0 |
/// |  | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Relu` | `[4]` | 0 | 0 |
/// |  | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Dense(4)` | `[4]` | 20 | 16 |
/// |  | `Dense(4) of deep` | `[4]` | 0 | 16 |
/// |  | `Relu of deep` | `[4]` | 0 | 0 |
/// |  | `Dense(4) of deep` | `[4]` | 0 | 16 |
/// |  | `Relu of deep` | `[4]` | 0 | 0 |
/// |  | `Dense(4) of deep` | `[4]` | 0 | 16 |
/// |  | `Relu of deep` | `[4]` | 0 | 0 |
/// |  | `Block` | the output of `Block` | · | · |
/// |  | `Block` | the output of `Block` | · | · |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="288" height="1056" viewBox="0 0 288 1056" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="152" height="34" rx="17" fill="none" stroke="currentColor"/><text x="88" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="84" text-anchor="middle" font-weight="bold">deep</text><text x="88" y="98" text-anchor="middle">Dense(4)</text><path d="M88 46V70" fill="none" stroke="currentColor"/><path d="M88 70l-4 -8h8z"/><text x="96" y="61" font-size="11">[4]</text><rect x="12" y="128" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="149" text-anchor="middle">Relu</text><path d="M88 104V128" fill="none" stroke="currentColor"/><path d="M88 128l-4 -8h8z"/><text x="96" y="119" font-size="11">[4]</text><rect x="12" y="186" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="207" text-anchor="middle">Dense(4)</text><path d="M88 162V186" fill="none" stroke="currentColor"/><path d="M88 186l-4 -8h8z"/><text x="96" y="177" font-size="11">[4]</text><rect x="12" y="244" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="265" text-anchor="middle">Relu</text><path d="M88 220V244" fill="none" stroke="currentColor"/><path d="M88 244l-4 -8h8z"/><text x="96" y="235" font-size="11">[4]</text><rect x="12" y="302" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="323" text-anchor="middle">Dense(4)</text><path d="M88 278V302" fill="none" stroke="currentColor"/><path d="M88 302l-4 -8h8z"/><text x="96" y="293" font-size="11">[4]</text><rect x="12" y="360" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="381" text-anchor="middle">Relu</text><path d="M88 336V360" fill="none" stroke="currentColor"/><path d="M88 360l-4 -8h8z"/><text x="96" y="351" font-size="11">[4]</text><rect x="12" y="418" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="439" text-anchor="middle">Dense(4)</text><path d="M88 394V418" fill="none" stroke="currentColor"/><path d="M88 418l-4 -8h8z"/><text x="96" y="409" font-size="11">[4]</text><rect x="12" y="476" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="497" text-anchor="middle">Dense(4)</text><path d="M88 452V476" fill="none" stroke="currentColor"/><path d="M88 476l-4 -8h8z"/><text x="96" y="467" font-size="11">[4]</text><rect x="12" y="534" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="555" text-anchor="middle">Dense(4) of deep</text><path d="M88 510V534" fill="none" stroke="currentColor"/><path d="M88 534l-4 -8h8z"/><text x="96" y="525" font-size="11">[4]</text><rect x="12" y="592" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="613" text-anchor="middle">Relu of deep</text><path d="M88 568V592" fill="none" stroke="currentColor"/><path d="M88 592l-4 -8h8z"/><text x="96" y="583" font-size="11">[4]</text><rect x="12" y="650" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="671" text-anchor="middle">Dense(4) of deep</text><path d="M88 626V650" fill="none" stroke="currentColor"/><path d="M88 650l-4 -8h8z"/><text x="96" y="641" font-size="11">[4]</text><rect x="12" y="708" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="729" text-anchor="middle">Relu of deep</text><path d="M88 684V708" fill="none" stroke="currentColor"/><path d="M88 708l-4 -8h8z"/><text x="96" y="699" font-size="11">[4]</text><rect x="12" y="766" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="787" text-anchor="middle">Dense(4) of deep</text><path d="M88 742V766" fill="none" stroke="currentColor"/><path d="M88 766l-4 -8h8z"/><text x="96" y="757" font-size="11">[4]</text><rect x="12" y="824" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="845" text-anchor="middle">Relu of deep</text><path d="M88 800V824" fill="none" stroke="currentColor"/><path d="M88 824l-4 -8h8z"/><text x="96" y="815" font-size="11">[4]</text><rect x="12" y="882" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="903" text-anchor="middle">Block</text><path d="M88 858V882" fill="none" stroke="currentColor"/><path d="M88 882l-4 -8h8z"/><text x="96" y="873" font-size="11">[4]</text><rect x="12" y="940" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="961" text-anchor="middle">Block</text><path d="M88 916V940" fill="none" stroke="currentColor"/><path d="M88 940l-4 -8h8z"/><text x="96" y="931" font-size="11">the output of `Block`</text><rect x="12" y="998" width="152" height="34" rx="17" fill="none" stroke="currentColor"/><text x="88" y="1019" text-anchor="middle">output</text><path d="M88 974V998" fill="none" stroke="currentColor"/><path d="M88 998l-4 -8h8z"/><text x="96" y="989" font-size="11">the output of `Block`</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct RepeatedInference<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Dense(4)`: `[4]` → `[4]`.
    pub deep: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Dense(4)`: `[4]` → `[4]`.
    pub deep_dense_2: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Dense(4)`: `[4]` → `[4]`.
    pub deep_dense_3: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Dense(4)`: `[4]` → `[4]`.
    pub dense: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Dense(4)`: `[4]` → `[4]`.
    pub dense_dense_2: layerfit::__private::layers::Dense<T, 4, 4, 4>,
    /// `Block`: `[4]` → the output of `Block`.
    pub block: RepeatedBlockLayerInference<T>,
    /// `Block`: the output of `Block` → the output of `Block`.
    pub block_block_2: RepeatedBlockLayer2Inference<T>,
}
/// What an inference of [`RepeatedInference`] over up to `B` samples needs, beyond input and output.
pub struct RepeatedInferenceMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <RepeatedBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <RepeatedBlockLayer2Inference<
                            T,
                        > as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 8, { B }>,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <RepeatedBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <RepeatedBlockLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 4, { B }>,
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for RepeatedInferenceMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> RepeatedInferenceMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 11usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <RepeatedBlockLayer<
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
                    <RepeatedBlockLayer2Inference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <RepeatedBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
        ],
        [&[], &[], &[], &[], &[], &[4], &[4], &[3, 6], &[2, 3], &[1, 2], &[0, 1]],
    );
}
/// All that an inference of one sample by [`RepeatedInference`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct RepeatedInferenceArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                            1,
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <RepeatedBlockLayer2Inference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >,
                    >,
                    layerfit::__private::SMatrix<T, 4, 1>,
                >,
                layerfit::__private::SMatrix<T, 8, 1>,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <RepeatedBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <RepeatedBlockLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 4, 1>,
            >,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for RepeatedInferenceArena<T> {}
impl<T: layerfit::__private::Scalar> RepeatedInferenceArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 12usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <RepeatedBlockLayer<
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
                    <RepeatedBlockLayer2Inference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <RepeatedBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
        ],
        [&[], &[], &[], &[], &[], &[4], &[5], &[4], &[3, 7], &[2, 3], &[1, 2], &[0, 1]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for RepeatedInference<T>
where
    layerfit::__private::layers::Dense<T, 4, 4, 4>: layerfit::__private::Zeroed,
    RepeatedBlockLayerInference<T>: layerfit::__private::Zeroed,
    RepeatedBlockLayer2Inference<T>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters
for RepeatedInference<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("deep", layerfit::__private::offset_of!(Self, deep)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("deep_dense_2", layerfit::__private::offset_of!(Self, deep_dense_2)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("deep_dense_3", layerfit::__private::offset_of!(Self, deep_dense_3)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("dense", layerfit::__private::offset_of!(Self, dense)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 4, 4>,
        >("dense_dense_2", layerfit::__private::offset_of!(Self, dense_dense_2)),
        layerfit::__private::Field::of::<
            RepeatedBlockLayerInference<T>,
        >("block", layerfit::__private::offset_of!(Self, block)),
        layerfit::__private::Field::of::<
            RepeatedBlockLayer2Inference<T>,
        >("block_block_2", layerfit::__private::offset_of!(Self, block_block_2)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[
                &self.deep,
                &self.deep_dense_2,
                &self.deep_dense_3,
                &self.dense,
                &self.dense_dense_2,
                &self.block,
                &self.block_block_2,
            ],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [
                &mut self.deep,
                &mut self.deep_dense_2,
                &mut self.deep_dense_3,
                &mut self.dense,
                &mut self.dense_dense_2,
                &mut self.block,
                &mut self.block_block_2,
            ],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer
for RepeatedInference<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 4>;
    type Output = layerfit::__private::SVector<T, 4>;
    type Ending = <RepeatedBlockLayer2Inference<
        T,
    > as layerfit::__private::Layer>::Ending;
    type Memory<const B: ::core::primitive::usize> = RepeatedInferenceMemory<T, { B }>;
    layerfit::__private::not_trained! {}
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut RepeatedInferenceMemory<T, { B }>,
    ) {
        let count = input.len() / 4;
        {
            let [deep_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu = deep_relu.numbers::<T>();
            self.deep.forward(simd, input, deep_relu);
        }
        {
            let [deep_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu = deep_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu);
        }
        {
            let [deep_relu, deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            let deep_relu = deep_relu.numbers::<T>();
            self.deep_dense_2.forward(simd, deep_relu, deep_relu_2);
        }
        {
            let [deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu_2);
        }
        {
            let [deep, deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            let deep = deep.numbers::<T>();
            self.deep_dense_3.forward(simd, deep_relu_2, deep);
        }
        {
            let [deep] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep = deep.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep);
        }
        {
            let [deep, dense_dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_dense = dense_dense.numbers::<T>();
            let deep = deep.numbers::<T>();
            self.dense.forward(simd, deep, dense_dense);
        }
        {
            let [dense_dense_2, dense_dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_dense = dense_dense.numbers::<T>();
            let dense_dense_2 = dense_dense_2.numbers::<T>();
            self.dense_dense_2.forward(simd, dense_dense, dense_dense_2);
        }
        {
            let [dense_dense_2, dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            let dense_dense_2 = dense_dense_2.numbers::<T>();
            self.deep.forward(simd, dense_dense_2, dense_relu);
        }
        {
            let [dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu);
        }
        {
            let [dense_relu_2, dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            self.deep_dense_2.forward(simd, dense_relu, dense_relu_2);
        }
        {
            let [dense_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu_2);
        }
        {
            let [dense_relu_2, dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            self.deep_dense_3.forward(simd, dense_relu_2, dense);
        }
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense);
        }
        {
            let [block_block, block_block_memory, dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[6],
                        ::core::mem::size_of::<
                            <RepeatedBlockLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            if let layerfit::__private::Some(block_block_memory) = block_block_memory
                .work::<
                    <RepeatedBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let block_block = block_block.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.block, simd, dense, block_block, &mut *block_block_memory);
            }
        }
        {
            let [block_block, block_block_2_memory] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <RepeatedInferenceMemory<T, { B }>>::PLACES[5],
                        ::core::mem::size_of::<
                            <RepeatedBlockLayer2Inference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(block_block_2_memory) = block_block_2_memory
                .work::<
                    <RepeatedBlockLayer2Inference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let block_block = block_block.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(
                    &self.block_block_2,
                    simd,
                    block_block,
                    output,
                    &mut *block_block_2_memory,
                );
            }
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for RepeatedInference<T> {
    const NAME: &'static ::core::primitive::str = "RepeatedInference";
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
            "deep",
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
            "Dense(4) of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            16,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(4) of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            16,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(4) of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            16,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu of deep",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Block",
            <RepeatedBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <RepeatedBlockLayerInference<
                T,
            > as layerfit::__private::Parameters>::PARAMETERS,
            <RepeatedBlockLayerInference<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Block",
            <RepeatedBlockLayer2<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <RepeatedBlockLayer2Inference<
                T,
            > as layerfit::__private::Parameters>::PARAMETERS,
            <RepeatedBlockLayer2Inference<T> as layerfit::__private::Layer>::MACS,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"deep<br/>Dense(4)\"]\n    n1[\"Relu\"]\n    n2[\"Dense(4)\"]\n    n3[\"Relu\"]\n    n4[\"Dense(4)\"]\n    n5[\"Relu\"]\n    n6[\"Dense(4)\"]\n    n7[\"Dense(4)\"]\n    n8[\"Dense(4) of deep\"]\n    n9[\"Relu of deep\"]\n    n10[\"Dense(4) of deep\"]\n    n11[\"Relu of deep\"]\n    n12[\"Dense(4) of deep\"]\n    n13[\"Relu of deep\"]\n    n14[\"Block\"]\n    n15[\"Block\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| n7\n    n7 -->|\"\u{1}n7\u{2}\"| n8\n    n8 -->|\"\u{1}n8\u{2}\"| n9\n    n9 -->|\"\u{1}n9\u{2}\"| n10\n    n10 -->|\"\u{1}n10\u{2}\"| n11\n    n11 -->|\"\u{1}n11\u{2}\"| n12\n    n12 -->|\"\u{1}n12\u{2}\"| n13\n    n13 -->|\"\u{1}n13\u{2}\"| n14\n    n14 -->|\"\u{1}n14\u{2}\"| n15\n    n15 -->|\"\u{1}n15\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"288\" height=\"1056\" viewBox=\"0 0 288 1056\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"152\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">deep</text><text x=\"88\" y=\"98\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 70l-4 -8h8z\"/><text x=\"96\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M88 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 128l-4 -8h8z\"/><text x=\"96\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"207\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 186l-4 -8h8z\"/><text x=\"96\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"265\" text-anchor=\"middle\">Relu</text><path d=\"M88 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 244l-4 -8h8z\"/><text x=\"96\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"323\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 302l-4 -8h8z\"/><text x=\"96\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"381\" text-anchor=\"middle\">Relu</text><path d=\"M88 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 360l-4 -8h8z\"/><text x=\"96\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"439\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 418l-4 -8h8z\"/><text x=\"96\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"476\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"497\" text-anchor=\"middle\">Dense(4)</text><path d=\"M88 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 476l-4 -8h8z\"/><text x=\"96\" y=\"467\" font-size=\"11\">\u{1}n6\u{2}</text><rect x=\"12\" y=\"534\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"555\" text-anchor=\"middle\">Dense(4) of deep</text><path d=\"M88 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 534l-4 -8h8z\"/><text x=\"96\" y=\"525\" font-size=\"11\">\u{1}n7\u{2}</text><rect x=\"12\" y=\"592\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"613\" text-anchor=\"middle\">Relu of deep</text><path d=\"M88 568V592\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 592l-4 -8h8z\"/><text x=\"96\" y=\"583\" font-size=\"11\">\u{1}n8\u{2}</text><rect x=\"12\" y=\"650\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"671\" text-anchor=\"middle\">Dense(4) of deep</text><path d=\"M88 626V650\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 650l-4 -8h8z\"/><text x=\"96\" y=\"641\" font-size=\"11\">\u{1}n9\u{2}</text><rect x=\"12\" y=\"708\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"729\" text-anchor=\"middle\">Relu of deep</text><path d=\"M88 684V708\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 708l-4 -8h8z\"/><text x=\"96\" y=\"699\" font-size=\"11\">\u{1}n10\u{2}</text><rect x=\"12\" y=\"766\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"787\" text-anchor=\"middle\">Dense(4) of deep</text><path d=\"M88 742V766\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 766l-4 -8h8z\"/><text x=\"96\" y=\"757\" font-size=\"11\">\u{1}n11\u{2}</text><rect x=\"12\" y=\"824\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"845\" text-anchor=\"middle\">Relu of deep</text><path d=\"M88 800V824\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 824l-4 -8h8z\"/><text x=\"96\" y=\"815\" font-size=\"11\">\u{1}n12\u{2}</text><rect x=\"12\" y=\"882\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"903\" text-anchor=\"middle\">Block</text><path d=\"M88 858V882\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 882l-4 -8h8z\"/><text x=\"96\" y=\"873\" font-size=\"11\">\u{1}n13\u{2}</text><rect x=\"12\" y=\"940\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"961\" text-anchor=\"middle\">Block</text><path d=\"M88 916V940\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 940l-4 -8h8z\"/><text x=\"96\" y=\"931\" font-size=\"11\">\u{1}n14\u{2}</text><rect x=\"12\" y=\"998\" width=\"152\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"1019\" text-anchor=\"middle\">output</text><path d=\"M88 974V998\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 998l-4 -8h8z\"/><text x=\"96\" y=\"989\" font-size=\"11\">\u{1}n15\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("deep_relu", <RepeatedInferenceArena<T>>::PLACES[0], 0, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("deep_relu_2", <RepeatedInferenceArena<T>>::PLACES[11], 2, 4),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("deep", <RepeatedInferenceArena<T>>::PLACES[1], 4, 6),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense_dense", <RepeatedInferenceArena<T>>::PLACES[10], 6, 7),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense_dense_2", <RepeatedInferenceArena<T>>::PLACES[2], 7, 8),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense_relu", <RepeatedInferenceArena<T>>::PLACES[9], 8, 10),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense_relu_2", <RepeatedInferenceArena<T>>::PLACES[3], 10, 12),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense", <RepeatedInferenceArena<T>>::PLACES[8], 12, 14),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <RepeatedBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("block_block", <RepeatedInferenceArena<T>>::PLACES[4], 14, 15),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <RepeatedBlockLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("block_block_memory", <RepeatedInferenceArena<T>>::PLACES[7], 14, 14),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <RepeatedBlockLayer2Inference<
                    T,
                > as layerfit::__private::Layer>::Memory<1>,
            >,
        >("block_block_2_memory", <RepeatedInferenceArena<T>>::PLACES[5], 15, 15),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("output", <RepeatedInferenceArena<T>>::PLACES[6], 15, 16),
    ];
    type Arena = RepeatedInferenceArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [deep_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu = deep_relu.numbers::<T>();
            self.deep.forward(simd, input, deep_relu);
        }
        {
            let [deep_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu = deep_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu);
        }
        {
            let [deep_relu, deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[11],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            let deep_relu = deep_relu.numbers::<T>();
            self.deep_dense_2.forward(simd, deep_relu, deep_relu_2);
        }
        {
            let [deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[11],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep_relu_2);
        }
        {
            let [deep, deep_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[11],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep_relu_2 = deep_relu_2.numbers::<T>();
            let deep = deep.numbers::<T>();
            self.deep_dense_3.forward(simd, deep_relu_2, deep);
        }
        {
            let [deep] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let deep = deep.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, deep);
        }
        {
            let [deep, dense_dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_dense = dense_dense.numbers::<T>();
            let deep = deep.numbers::<T>();
            self.dense.forward(simd, deep, dense_dense);
        }
        {
            let [dense_dense_2, dense_dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[10],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_dense = dense_dense.numbers::<T>();
            let dense_dense_2 = dense_dense_2.numbers::<T>();
            self.dense_dense_2.forward(simd, dense_dense, dense_dense_2);
        }
        {
            let [dense_dense_2, dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            let dense_dense_2 = dense_dense_2.numbers::<T>();
            self.deep.forward(simd, dense_dense_2, dense_relu);
        }
        {
            let [dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu);
        }
        {
            let [dense_relu_2, dense_relu] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[9],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu = dense_relu.numbers::<T>();
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            self.deep_dense_2.forward(simd, dense_relu, dense_relu_2);
        }
        {
            let [dense_relu_2] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense_relu_2);
        }
        {
            let [dense_relu_2, dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            let dense_relu_2 = dense_relu_2.numbers::<T>();
            self.deep_dense_3.forward(simd, dense_relu_2, dense);
        }
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, dense);
        }
        {
            let [block_block, block_block_memory, dense] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[7],
                        ::core::mem::size_of::<
                            <RepeatedBlockLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            if let layerfit::__private::Some(block_block_memory) = block_block_memory
                .work::<
                    <RepeatedBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let block_block = block_block.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.block, simd, dense, block_block, &mut *block_block_memory);
            }
        }
        {
            let [block_block, block_block_2_memory, output] = memory
                .block
                .parts([
                    (
                        <RepeatedInferenceArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <RepeatedBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[5],
                        ::core::mem::size_of::<
                            <RepeatedBlockLayer2Inference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <RepeatedInferenceArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            if let layerfit::__private::Some(block_block_2_memory) = block_block_2_memory
                .work::<
                    <RepeatedBlockLayer2Inference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let block_block = block_block.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(
                    &self.block_block_2,
                    simd,
                    block_block,
                    output,
                    &mut *block_block_2_memory,
                );
            }
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <RepeatedInferenceArena<T>>::PLACES[6],
                    layerfit::__private::overlay::count::<4>(),
                ),
        )
    }
}
impl RepeatedInference<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> RepeatedInference<T> {
    /// What `weights!` calls: the network with the weights of a safetensors file, in a constant.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn from_safetensors(
        bytes: &[::core::primitive::u8],
        file: &::core::primitive::str,
    ) -> Self {
        let trained = layerfit::__private::flash::weights::<
            Repeated<T>,
        >(<Repeated<T> as layerfit::__private::InferenceNetwork>::NAME, bytes, file);
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
        _: &layerfit::__private::SMatrix<T, 4, { B }>,
        _: &mut impl layerfit::__private::assertions::PassOf<Self>,
        _: impl ::core::marker::Sized,
    ) -> &'static layerfit::__private::SMatrix<T, 4, { B }> {
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
#[allow(dead_code)]
impl<T: layerfit::__private::Scalar> Repeated<T> {
    /// Writes the weights for inference to a [`RepeatedInference`]: those of this network, with batch normalizations in them.
    pub const fn fold_into(&self, inference: &mut RepeatedInference<T>) {
        layerfit::__private::flash::form(self, inference);
    }
    /// A [`RepeatedInference`] with the weights of this network, on the heap.
    #[must_use]
    pub fn folded(&self) -> layerfit::__private::Box<RepeatedInference<T>> {
        let mut inference = layerfit::__private::zeroed_box::<RepeatedInference<T>>();
        self.fold_into(&mut inference);
        inference
    }
}
