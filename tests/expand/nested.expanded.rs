#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{Relu as _, Dense as _};
};
/// The layer `Encoder`.
pub type NestedEncoderLayer<T> = <layerfit::__private::Choose<
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Encoder<::core::primitive::f32>>::TAKES_NUMBERS
    },
> as layerfit::__private::Pick<Encoder<T>, T>>::Layer;
const _: () = (layerfit::__private::assertions::layer)(
    "Encoder",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Encoder<::core::primitive::f32>>::PORTS
    },
);
/// The layer `Scale`.
pub type NestedScaleLayer<T> = <layerfit::__private::Choose<
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Scale<::core::primitive::f32>>::TAKES_NUMBERS
    },
> as layerfit::__private::Pick<Scale<T>, T>>::Layer;
const _: () = (layerfit::__private::assertions::layer)(
    "Scale",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Scale<::core::primitive::f32>>::PORTS
    },
);
/// The layer `heads::Head`.
pub type NestedHeadLayer<T> = <layerfit::__private::Choose<
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<heads::Head<::core::primitive::f32>>::TAKES_NUMBERS
    },
> as layerfit::__private::Pick<heads::Head<T>, T>>::Layer;
const _: () = (layerfit::__private::assertions::layer)(
    "heads::Head",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<heads::Head<::core::primitive::f32>>::PORTS
    },
);
/// A network and a layer of the user's own as layers, each at the ends and in between.
///
/// `[8]` → `[2]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// |  | `Encoder` | the output of `Encoder` | · | · |
/// |  | `Relu` | the output of `Encoder` | 0 | 0 |
/// | `scale` | `Scale` | the output of `Scale` | · | · |
/// |  | `Dense(4, l2: 1e-3)` | the output of `Scale` with 4 features | · | · |
/// | `head` | `heads::Head` | the output of `heads::Head` | · | · |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="304" height="418" viewBox="0 0 304 418" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="168" height="34" rx="17" fill="none" stroke="currentColor"/><text x="96" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="91" text-anchor="middle">Encoder</text><path d="M96 46V70" fill="none" stroke="currentColor"/><path d="M96 70l-4 -8h8z"/><text x="104" y="61" font-size="11">[8]</text><rect x="12" y="128" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="149" text-anchor="middle">Relu</text><path d="M96 104V128" fill="none" stroke="currentColor"/><path d="M96 128l-4 -8h8z"/><text x="104" y="119" font-size="11">the output of `Encoder`</text><rect x="12" y="186" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="200" text-anchor="middle" font-weight="bold">scale</text><text x="96" y="214" text-anchor="middle">Scale</text><path d="M96 162V186" fill="none" stroke="currentColor"/><path d="M96 186l-4 -8h8z"/><text x="104" y="177" font-size="11">the output of `Encoder`</text><rect x="12" y="244" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="265" text-anchor="middle">Dense(4, l2: 1e-3)</text><path d="M96 220V244" fill="none" stroke="currentColor"/><path d="M96 244l-4 -8h8z"/><text x="104" y="235" font-size="11">the output of `Scale`</text><rect x="12" y="302" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="316" text-anchor="middle" font-weight="bold">head</text><text x="96" y="330" text-anchor="middle">heads::Head</text><path d="M96 278V302" fill="none" stroke="currentColor"/><path d="M96 302l-4 -8h8z"/><text x="104" y="293" font-size="11">the output of `Scale` with 4 features</text><rect x="12" y="360" width="168" height="34" rx="17" fill="none" stroke="currentColor"/><text x="96" y="381" text-anchor="middle">output</text><path d="M96 336V360" fill="none" stroke="currentColor"/><path d="M96 360l-4 -8h8z"/><text x="104" y="351" font-size="11">the output of `heads::Head`</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Nested<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Encoder`: `[8]` → the output of `Encoder`.
    pub encoder: NestedEncoderLayer<T>,
    /// `Scale`: the output of `Encoder` → the output of `Scale`.
    pub scale: NestedScaleLayer<T>,
    /// `Dense(4, l2: 1e-3)`: the output of `Scale` → the output of `Scale` with 4 features.
    pub scale_dense: layerfit::__private::layers::Dense<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        4,
        4,
    >,
    /// `heads::Head`: the output of `Scale` with 4 features → the output of `heads::Head`.
    pub head: NestedHeadLayer<T>,
}
/// What a training pass of [`Nested`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct NestedCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, a sample is the output of `Encoder`.
    pub encoder_encoder: layerfit::__private::SMatrix<
        T,
        {
            <NestedEncoderLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// Values, a sample is the output of `Encoder`.
    pub encoder: layerfit::__private::SMatrix<
        T,
        {
            <NestedEncoderLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// Values, a sample is the output of `Scale`.
    pub scale_scale: layerfit::__private::SMatrix<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// Values, a sample is the output of `Scale` with 4 features.
    pub scale: layerfit::__private::SMatrix<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .with_features(4)
                .len()
        },
        { B },
    >,
    /// What `Encoder` keeps.
    pub encoder_encoder_cache: <NestedEncoderLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>,
    /// What `Scale` keeps.
    pub scale_scale_cache: <NestedScaleLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>,
    /// What `heads::Head` keeps.
    pub head_cache: <NestedHeadLayer<T> as layerfit::__private::Layer>::Cache<{ B }>,
    /// Gradients of values, a sample is the output of `Encoder`.
    pub encoder_slope: layerfit::__private::SMatrix<
        T,
        {
            <NestedEncoderLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// Gradients of values, a sample is the output of `Scale`.
    pub scale_scale_slope: layerfit::__private::SMatrix<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// Gradients of values, a sample is the output of `Scale` with 4 features.
    pub scale_slope: layerfit::__private::SMatrix<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .with_features(4)
                .len()
        },
        { B },
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for NestedCache<T, { B }>
where
    layerfit::__private::SMatrix<
        T,
        {
            <NestedEncoderLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .with_features(4)
                .len()
        },
        { B },
    >: layerfit::__private::Zeroed,
    <NestedEncoderLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>: layerfit::__private::Zeroed,
    <NestedScaleLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>: layerfit::__private::Zeroed,
    <NestedHeadLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Nested`] over up to `B` samples needs, beyond input and output.
pub struct NestedMemory<
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
                            <NestedEncoderLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <NestedEncoderLayer<
                            T,
                        > as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .with_features(4)
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <NestedHeadLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
            >,
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                            { B },
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <NestedScaleLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >,
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .with_features(4)
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                >,
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for NestedMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> NestedMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 6usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedEncoderLayer<
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
                    <NestedEncoderLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <NestedScaleLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedScaleLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .with_features(4)
                            .len()
                    },
                    { B },
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <NestedHeadLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedScaleLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    { B },
                >,
            >(),
        ],
        [&[], &[0], &[0], &[], &[3], &[2, 3]],
    );
}
/// All that an inference of one sample by [`Nested`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct NestedArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedEncoderLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <NestedEncoderLayer<T> as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                            1,
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <NestedHeadLayer<T> as layerfit::__private::Layer>::Memory<1>,
                        >,
                    >,
                    layerfit::__private::SMatrix<T, 2, 1>,
                >,
            >,
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                            1,
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <NestedScaleLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >,
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .with_features(4)
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                >,
            >,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for NestedArena<T> {}
impl<T: layerfit::__private::Scalar> NestedArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 7usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedEncoderLayer<
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
                    <NestedEncoderLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <NestedScaleLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedScaleLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .with_features(4)
                            .len()
                    },
                    1,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <NestedHeadLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 2, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedScaleLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    1,
                >,
            >(),
        ],
        [&[], &[0], &[0], &[], &[3], &[4], &[2, 3]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Nested<T>
where
    NestedEncoderLayer<T>: layerfit::__private::Zeroed,
    NestedScaleLayer<T>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        4,
        4,
    >: layerfit::__private::Zeroed,
    NestedHeadLayer<T>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Nested<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            NestedEncoderLayer<T>,
        >("encoder", layerfit::__private::offset_of!(Self, encoder)),
        layerfit::__private::Field::of::<
            NestedScaleLayer<T>,
        >("scale", layerfit::__private::offset_of!(Self, scale)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<
                T,
                {
                    <NestedScaleLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .features()
                },
                4,
                4,
            >,
        >("scale_dense", layerfit::__private::offset_of!(Self, scale_dense)),
        layerfit::__private::Field::of::<
            NestedHeadLayer<T>,
        >("head", layerfit::__private::offset_of!(Self, head)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.encoder, &self.scale, &self.scale_dense, &self.head],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.encoder, &mut self.scale, &mut self.scale_dense, &mut self.head],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Nested<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[8]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[2]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 8>;
    type Output = layerfit::__private::SVector<T, 2>;
    type Ending = <NestedHeadLayer<T> as layerfit::__private::Layer>::Ending;
    type Memory<const B: ::core::primitive::usize> = NestedMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = NestedCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        layerfit::__private::Layer::initialize(&mut self.encoder, rng);
        layerfit::__private::Layer::initialize(&mut self.scale, rng);
        self.scale_dense
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        layerfit::__private::Layer::initialize(&mut self.head, rng);
    }
    fn forward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        rng: &mut dyn layerfit::__private::Rng,
        input: &[T],
        output: &mut [T],
        cache: &mut NestedCache<T, { B }>,
    ) {
        let count = input.len() / 8;
        let encoder_encoder = layerfit::__private::columns_mut(
            &mut cache.encoder_encoder,
            count,
        );
        let encoder = layerfit::__private::columns_mut(&mut cache.encoder, count);
        let scale_scale = layerfit::__private::columns_mut(
            &mut cache.scale_scale,
            count,
        );
        let scale = layerfit::__private::columns_mut(&mut cache.scale, count);
        layerfit::__private::Layer::forward::<
            { B },
        >(
            &self.encoder,
            simd,
            rng,
            input,
            encoder_encoder,
            &mut cache.encoder_encoder_cache,
        );
        layerfit::__private::layers::Relu.forward(simd, encoder_encoder, encoder);
        layerfit::__private::Layer::forward::<
            { B },
        >(&self.scale, simd, rng, encoder, scale_scale, &mut cache.scale_scale_cache);
        self.scale_dense.forward(simd, scale_scale, scale);
        layerfit::__private::Layer::forward::<
            { B },
        >(&self.head, simd, rng, scale, output, &mut cache.head_cache);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut NestedCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 8;
        let encoder_encoder = layerfit::__private::columns(
            &cache.encoder_encoder,
            count,
        );
        let encoder = layerfit::__private::columns(&cache.encoder, count);
        let scale_scale = layerfit::__private::columns(&cache.scale_scale, count);
        let scale = layerfit::__private::columns(&cache.scale, count);
        let encoder_slope = layerfit::__private::columns_mut(
            &mut cache.encoder_slope,
            count,
        );
        let scale_scale_slope = layerfit::__private::columns_mut(
            &mut cache.scale_scale_slope,
            count,
        );
        let scale_slope = layerfit::__private::columns_mut(
            &mut cache.scale_slope,
            count,
        );
        layerfit::__private::Layer::backward::<
            { B },
        >(
            &self.head,
            simd,
            scale,
            output,
            slope,
            layerfit::__private::Some(&mut *scale_slope),
            &mut cache.head_cache,
            &mut gradients.head,
            update,
        );
        self.scale_dense
            .backward(
                simd,
                scale_scale,
                scale_slope,
                layerfit::__private::Some(&mut *scale_scale_slope),
                &mut gradients.scale_dense,
                update,
            );
        if update == layerfit::__private::Update::Replace {
            layerfit::__private::layers::penalty::l2_gradient(
                simd,
                0.001,
                self.scale_dense.weight.as_slice(),
                gradients.scale_dense.weight.as_mut_slice(),
            );
        }
        layerfit::__private::Layer::backward::<
            { B },
        >(
            &self.scale,
            simd,
            encoder,
            scale_scale,
            scale_scale_slope,
            layerfit::__private::Some(&mut *encoder_slope),
            &mut cache.scale_scale_cache,
            &mut gradients.scale,
            update,
        );
        layerfit::__private::layers::Relu.backward(simd, encoder, encoder_slope);
        layerfit::__private::Layer::backward::<
            { B },
        >(
            &self.encoder,
            simd,
            input,
            encoder_encoder,
            encoder_slope,
            input_slope,
            &mut cache.encoder_encoder_cache,
            &mut gradients.encoder,
            update,
        );
    }
    fn carried<const B: ::core::primitive::usize>(
        cache: &mut NestedCache<T, { B }>,
        visit: &mut dyn ::core::ops::FnMut(&mut [T]),
    ) {
        <NestedEncoderLayer<
            T,
        > as layerfit::__private::Layer>::carried::<
            { B },
        >(&mut cache.encoder_encoder_cache, visit);
        <NestedScaleLayer<
            T,
        > as layerfit::__private::Layer>::carried::<
            { B },
        >(&mut cache.scale_scale_cache, visit);
        <NestedHeadLayer<
            T,
        > as layerfit::__private::Layer>::carried::<{ B }>(&mut cache.head_cache, visit);
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::Layer::penalty(&self.encoder, simd)
            + layerfit::__private::Layer::penalty(&self.scale, simd)
            + layerfit::__private::layers::penalty::l2(
                simd,
                0.001,
                self.scale_dense.weight.as_slice(),
            ) + layerfit::__private::Layer::penalty(&self.head, simd)
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut NestedMemory<T, { B }>,
    ) {
        let count = input.len() / 8;
        {
            let [encoder, encoder_encoder_memory] = memory
                .block
                .parts([
                    (
                        <NestedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedMemory<T, { B }>>::PLACES[1],
                        ::core::mem::size_of::<
                            <NestedEncoderLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(encoder_encoder_memory) = encoder_encoder_memory
                .work::<
                    <NestedEncoderLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let encoder = encoder.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.encoder, simd, input, encoder, &mut *encoder_encoder_memory);
            }
        }
        {
            let [encoder] = memory
                .block
                .parts([
                    (
                        <NestedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let encoder = encoder.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, encoder);
        }
        {
            let [encoder, scale_scale_memory, scale_scale] = memory
                .block
                .parts([
                    (
                        <NestedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedMemory<T, { B }>>::PLACES[2],
                        ::core::mem::size_of::<
                            <NestedScaleLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                    (
                        <NestedMemory<T, { B }>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let scale_scale = scale_scale.numbers::<T>();
            if let layerfit::__private::Some(scale_scale_memory) = scale_scale_memory
                .work::<
                    <NestedScaleLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let encoder = encoder.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.scale, simd, encoder, scale_scale, &mut *scale_scale_memory);
            }
        }
        {
            let [scale, scale_scale] = memory
                .block
                .parts([
                    (
                        <NestedMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedMemory<T, { B }>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let scale_scale = scale_scale.numbers::<T>();
            let scale = scale.numbers::<T>();
            self.scale_dense.forward(simd, scale_scale, scale);
        }
        {
            let [scale, head_memory] = memory
                .block
                .parts([
                    (
                        <NestedMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedMemory<T, { B }>>::PLACES[4],
                        ::core::mem::size_of::<
                            <NestedHeadLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(head_memory) = head_memory
                .work::<
                    <NestedHeadLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let scale = scale.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.head, simd, scale, output, &mut *head_memory);
            }
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Nested<T> {
    const NAME: &'static ::core::primitive::str = "Nested";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[8]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[2]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "",
            "Encoder",
            <NestedEncoderLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <NestedEncoderLayer<T> as layerfit::__private::Parameters>::PARAMETERS,
            <NestedEncoderLayer<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            <NestedEncoderLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "scale",
            "Scale",
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <NestedScaleLayer<T> as layerfit::__private::Parameters>::PARAMETERS,
            <NestedScaleLayer<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(4, l2: 1e-3)",
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .with_features(4),
            <layerfit::__private::layers::Dense<
                T,
                {
                    <NestedScaleLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .features()
                },
                4,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            ((<NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .positions())
                * (<NestedScaleLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()) * 4) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "head",
            "heads::Head",
            <NestedHeadLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <NestedHeadLayer<T> as layerfit::__private::Parameters>::PARAMETERS,
            <NestedHeadLayer<T> as layerfit::__private::Layer>::MACS,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"Encoder\"]\n    n1[\"Relu\"]\n    n2[\"scale<br/>Scale\"]\n    n3[\"Dense(4, l2: 1e-3)\"]\n    n4[\"head<br/>heads::Head\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"304\" height=\"418\" viewBox=\"0 0 304 418\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"168\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"91\" text-anchor=\"middle\">Encoder</text><path d=\"M96 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 70l-4 -8h8z\"/><text x=\"104\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M96 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 128l-4 -8h8z\"/><text x=\"104\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">scale</text><text x=\"96\" y=\"214\" text-anchor=\"middle\">Scale</text><path d=\"M96 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 186l-4 -8h8z\"/><text x=\"104\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"265\" text-anchor=\"middle\">Dense(4, l2: 1e-3)</text><path d=\"M96 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 244l-4 -8h8z\"/><text x=\"104\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">head</text><text x=\"96\" y=\"330\" text-anchor=\"middle\">heads::Head</text><path d=\"M96 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 302l-4 -8h8z\"/><text x=\"104\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"168\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"381\" text-anchor=\"middle\">output</text><path d=\"M96 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 360l-4 -8h8z\"/><text x=\"104\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <NestedEncoderLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("encoder", <NestedArena<T>>::PLACES[0], 0, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <NestedEncoderLayer<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("encoder_encoder_memory", <NestedArena<T>>::PLACES[1], 0, 0),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <NestedScaleLayer<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("scale_scale_memory", <NestedArena<T>>::PLACES[2], 2, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <NestedScaleLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("scale_scale", <NestedArena<T>>::PLACES[6], 2, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <NestedScaleLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .with_features(4)
                        .len()
                },
                1,
            >,
        >("scale", <NestedArena<T>>::PLACES[3], 3, 4),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <NestedHeadLayer<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("head_memory", <NestedArena<T>>::PLACES[4], 4, 4),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 2, 1>,
        >("output", <NestedArena<T>>::PLACES[5], 4, 5),
    ];
    type Arena = NestedArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [encoder, encoder_encoder_memory] = memory
                .block
                .parts([
                    (
                        <NestedArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedArena<T>>::PLACES[1],
                        ::core::mem::size_of::<
                            <NestedEncoderLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(encoder_encoder_memory) = encoder_encoder_memory
                .work::<
                    <NestedEncoderLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let encoder = encoder.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.encoder, simd, input, encoder, &mut *encoder_encoder_memory);
            }
        }
        {
            let [encoder] = memory
                .block
                .parts([
                    (
                        <NestedArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let encoder = encoder.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, encoder);
        }
        {
            let [encoder, scale_scale_memory, scale_scale] = memory
                .block
                .parts([
                    (
                        <NestedArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedArena<T>>::PLACES[2],
                        ::core::mem::size_of::<
                            <NestedScaleLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <NestedArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let scale_scale = scale_scale.numbers::<T>();
            if let layerfit::__private::Some(scale_scale_memory) = scale_scale_memory
                .work::<<NestedScaleLayer<T> as layerfit::__private::Layer>::Memory<1>>()
            {
                let encoder = encoder.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.scale, simd, encoder, scale_scale, &mut *scale_scale_memory);
            }
        }
        {
            let [scale, scale_scale] = memory
                .block
                .parts([
                    (
                        <NestedArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let scale_scale = scale_scale.numbers::<T>();
            let scale = scale.numbers::<T>();
            self.scale_dense.forward(simd, scale_scale, scale);
        }
        {
            let [scale, head_memory, output] = memory
                .block
                .parts([
                    (
                        <NestedArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedArena<T>>::PLACES[4],
                        ::core::mem::size_of::<
                            <NestedHeadLayer<T> as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <NestedArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 2>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            if let layerfit::__private::Some(head_memory) = head_memory
                .work::<<NestedHeadLayer<T> as layerfit::__private::Layer>::Memory<1>>()
            {
                let scale = scale.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.head, simd, scale, output, &mut *head_memory);
            }
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <NestedArena<T>>::PLACES[5],
                    layerfit::__private::overlay::count::<2>(),
                ),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Nested<T> {
    type Inference = NestedInference<T>;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::within::<
            layerfit::__private::flash::ChooseForm<
                {
                    let fits = {
                        use layerfit::__private::NotByDefault as _;
                        layerfit::__private::Probe::<
                            Encoder<::core::primitive::f32>,
                        >::TAKES_NUMBERS
                    };
                    fits
                        && {
                            use layerfit::__private::NotByDefault as _;
                            layerfit::__private::Probe::<
                                Encoder<::core::primitive::f32>,
                            >::IS_NETWORK
                        }
                },
            >,
            NestedEncoderLayer<T>,
        >(
            layerfit::__private::offset_of!(Self, encoder),
            layerfit::__private::offset_of!(NestedInference < T >, encoder),
        ),
        layerfit::__private::flash::Fold::within::<
            layerfit::__private::flash::ChooseForm<
                {
                    let fits = {
                        use layerfit::__private::NotByDefault as _;
                        layerfit::__private::Probe::<
                            Scale<::core::primitive::f32>,
                        >::TAKES_NUMBERS
                    };
                    fits
                        && {
                            use layerfit::__private::NotByDefault as _;
                            layerfit::__private::Probe::<
                                Scale<::core::primitive::f32>,
                            >::IS_NETWORK
                        }
                },
            >,
            NestedScaleLayer<T>,
        >(
            layerfit::__private::offset_of!(Self, scale),
            layerfit::__private::offset_of!(NestedInference < T >, scale),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, scale_dense),
                |net: &Self| &net.scale_dense,
            ),
            layerfit::__private::offset_of!(NestedInference < T >, scale_dense),
        ),
        layerfit::__private::flash::Fold::within::<
            layerfit::__private::flash::ChooseForm<
                {
                    let fits = {
                        use layerfit::__private::NotByDefault as _;
                        layerfit::__private::Probe::<
                            heads::Head<::core::primitive::f32>,
                        >::TAKES_NUMBERS
                    };
                    fits
                        && {
                            use layerfit::__private::NotByDefault as _;
                            layerfit::__private::Probe::<
                                heads::Head<::core::primitive::f32>,
                            >::IS_NETWORK
                        }
                },
            >,
            NestedHeadLayer<T>,
        >(
            layerfit::__private::offset_of!(Self, head),
            layerfit::__private::offset_of!(NestedInference < T >, head),
        ),
    ];
}
impl Nested<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Nested<T> {
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
        inputs: &layerfit::__private::SMatrix<T, 8, { B }>,
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
        input_slope: &mut layerfit::__private::SMatrix<T, 8, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 8>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 8>,
    ) -> layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 8, { B }>,
    ) -> layerfit::__private::SMatrix<T, 2, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 8>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
const _: () = (layerfit::__private::assertions::input)(
    "Encoder",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Encoder<::core::primitive::f32>>::INPUT
    },
    layerfit::__private::Shape::new(&[8]),
);
const _: () = (layerfit::__private::assertions::input)(
    "Scale",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Scale<::core::primitive::f32>>::INPUT
    },
    <NestedEncoderLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT,
);
const _: () = (layerfit::__private::assertions::input)(
    "heads::Head",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<heads::Head<::core::primitive::f32>>::INPUT
    },
    <NestedScaleLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
        .with_features(4),
);
const _: () = (layerfit::__private::assertions::output)(
    "Nested",
    "heads::Head",
    <NestedHeadLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT,
    layerfit::__private::Shape::new(&[2]),
);
/// The inference form of the layer `Encoder`, which is itself if it has none.
pub type NestedEncoderLayerInference<T> = <layerfit::__private::flash::ChooseForm<
    {
        let fits = {
            use layerfit::__private::NotByDefault as _;
            layerfit::__private::Probe::<Encoder<::core::primitive::f32>>::TAKES_NUMBERS
        };
        fits
            && {
                use layerfit::__private::NotByDefault as _;
                layerfit::__private::Probe::<Encoder<::core::primitive::f32>>::IS_NETWORK
            }
    },
> as layerfit::__private::flash::Formed<NestedEncoderLayer<T>>>::Form;
/// The inference form of the layer `Scale`, which is itself if it has none.
pub type NestedScaleLayerInference<T> = <layerfit::__private::flash::ChooseForm<
    {
        let fits = {
            use layerfit::__private::NotByDefault as _;
            layerfit::__private::Probe::<Scale<::core::primitive::f32>>::TAKES_NUMBERS
        };
        fits
            && {
                use layerfit::__private::NotByDefault as _;
                layerfit::__private::Probe::<Scale<::core::primitive::f32>>::IS_NETWORK
            }
    },
> as layerfit::__private::flash::Formed<NestedScaleLayer<T>>>::Form;
/// The inference form of the layer `heads::Head`, which is itself if it has none.
pub type NestedHeadLayerInference<T> = <layerfit::__private::flash::ChooseForm<
    {
        let fits = {
            use layerfit::__private::NotByDefault as _;
            layerfit::__private::Probe::<
                heads::Head<::core::primitive::f32>,
            >::TAKES_NUMBERS
        };
        fits
            && {
                use layerfit::__private::NotByDefault as _;
                layerfit::__private::Probe::<
                    heads::Head<::core::primitive::f32>,
                >::IS_NETWORK
            }
    },
> as layerfit::__private::flash::Formed<NestedHeadLayer<T>>>::Form;
/// What inference of [`Nested`] needs, and nothing else: batch normalizations are part of the weights before them, in networks inside of it too. `fold_into` makes it from a trained network, `weights!` from the file of one.
#[allow(dead_code)]
///
/// `[8]` → `[2]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// |  | `Encoder` | the output of `Encoder` | · | · |
/// |  | `Relu` | the output of `Encoder` | 0 | 0 |
/// | `scale` | `Scale` | the output of `Scale` | · | · |
/// |  | `Dense(4, l2: 1e-3)` | the output of `Scale` with 4 features | · | · |
/// | `head` | `heads::Head` | the output of `heads::Head` | · | · |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="304" height="418" viewBox="0 0 304 418" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="168" height="34" rx="17" fill="none" stroke="currentColor"/><text x="96" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="91" text-anchor="middle">Encoder</text><path d="M96 46V70" fill="none" stroke="currentColor"/><path d="M96 70l-4 -8h8z"/><text x="104" y="61" font-size="11">[8]</text><rect x="12" y="128" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="149" text-anchor="middle">Relu</text><path d="M96 104V128" fill="none" stroke="currentColor"/><path d="M96 128l-4 -8h8z"/><text x="104" y="119" font-size="11">the output of `Encoder`</text><rect x="12" y="186" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="200" text-anchor="middle" font-weight="bold">scale</text><text x="96" y="214" text-anchor="middle">Scale</text><path d="M96 162V186" fill="none" stroke="currentColor"/><path d="M96 186l-4 -8h8z"/><text x="104" y="177" font-size="11">the output of `Encoder`</text><rect x="12" y="244" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="265" text-anchor="middle">Dense(4, l2: 1e-3)</text><path d="M96 220V244" fill="none" stroke="currentColor"/><path d="M96 244l-4 -8h8z"/><text x="104" y="235" font-size="11">the output of `Scale`</text><rect x="12" y="302" width="168" height="34" rx="4" fill="none" stroke="currentColor"/><text x="96" y="316" text-anchor="middle" font-weight="bold">head</text><text x="96" y="330" text-anchor="middle">heads::Head</text><path d="M96 278V302" fill="none" stroke="currentColor"/><path d="M96 302l-4 -8h8z"/><text x="104" y="293" font-size="11">the output of `Scale` with 4 features</text><rect x="12" y="360" width="168" height="34" rx="17" fill="none" stroke="currentColor"/><text x="96" y="381" text-anchor="middle">output</text><path d="M96 336V360" fill="none" stroke="currentColor"/><path d="M96 360l-4 -8h8z"/><text x="104" y="351" font-size="11">the output of `heads::Head`</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct NestedInference<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Encoder`: `[8]` → the output of `Encoder`.
    pub encoder: NestedEncoderLayerInference<T>,
    /// `Scale`: the output of `Encoder` → the output of `Scale`.
    pub scale: NestedScaleLayerInference<T>,
    /// `Dense(4, l2: 1e-3)`: the output of `Scale` → the output of `Scale` with 4 features.
    pub scale_dense: layerfit::__private::layers::Dense<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        4,
        4,
    >,
    /// `heads::Head`: the output of `Scale` with 4 features → the output of `heads::Head`.
    pub head: NestedHeadLayerInference<T>,
}
/// What an inference of [`NestedInference`] over up to `B` samples needs, beyond input and output.
pub struct NestedInferenceMemory<
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
                            <NestedEncoderLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <NestedEncoderLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .with_features(4)
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <NestedHeadLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
            >,
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                            { B },
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <NestedScaleLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >,
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .with_features(4)
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                >,
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for NestedInferenceMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> NestedInferenceMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 6usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedEncoderLayer<
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
                    <NestedEncoderLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <NestedScaleLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedScaleLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .with_features(4)
                            .len()
                    },
                    { B },
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <NestedHeadLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedScaleLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    { B },
                >,
            >(),
        ],
        [&[], &[0], &[0], &[], &[3], &[2, 3]],
    );
}
/// All that an inference of one sample by [`NestedInference`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct NestedInferenceArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedEncoderLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <NestedEncoderLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                            1,
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <NestedHeadLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >,
                    >,
                    layerfit::__private::SMatrix<T, 2, 1>,
                >,
            >,
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                            1,
                        >,
                        layerfit::__private::overlay::Work<
                            T,
                            <NestedScaleLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >,
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .with_features(4)
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <NestedScaleLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                >,
            >,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for NestedInferenceArena<T> {}
impl<T: layerfit::__private::Scalar> NestedInferenceArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 7usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedEncoderLayer<
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
                    <NestedEncoderLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <NestedScaleLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedScaleLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .with_features(4)
                            .len()
                    },
                    1,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <NestedHeadLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 2, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <NestedScaleLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    1,
                >,
            >(),
        ],
        [&[], &[0], &[0], &[], &[3], &[4], &[2, 3]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for NestedInference<T>
where
    NestedEncoderLayerInference<T>: layerfit::__private::Zeroed,
    NestedScaleLayerInference<T>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<
        T,
        {
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        4,
        4,
    >: layerfit::__private::Zeroed,
    NestedHeadLayerInference<T>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters
for NestedInference<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            NestedEncoderLayerInference<T>,
        >("encoder", layerfit::__private::offset_of!(Self, encoder)),
        layerfit::__private::Field::of::<
            NestedScaleLayerInference<T>,
        >("scale", layerfit::__private::offset_of!(Self, scale)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<
                T,
                {
                    <NestedScaleLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .features()
                },
                4,
                4,
            >,
        >("scale_dense", layerfit::__private::offset_of!(Self, scale_dense)),
        layerfit::__private::Field::of::<
            NestedHeadLayerInference<T>,
        >("head", layerfit::__private::offset_of!(Self, head)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.encoder, &self.scale, &self.scale_dense, &self.head],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.encoder, &mut self.scale, &mut self.scale_dense, &mut self.head],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for NestedInference<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[8]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[2]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 8>;
    type Output = layerfit::__private::SVector<T, 2>;
    type Ending = <NestedHeadLayerInference<T> as layerfit::__private::Layer>::Ending;
    type Memory<const B: ::core::primitive::usize> = NestedInferenceMemory<T, { B }>;
    layerfit::__private::not_trained! {}
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut NestedInferenceMemory<T, { B }>,
    ) {
        let count = input.len() / 8;
        {
            let [encoder, encoder_encoder_memory] = memory
                .block
                .parts([
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[1],
                        ::core::mem::size_of::<
                            <NestedEncoderLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(encoder_encoder_memory) = encoder_encoder_memory
                .work::<
                    <NestedEncoderLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let encoder = encoder.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.encoder, simd, input, encoder, &mut *encoder_encoder_memory);
            }
        }
        {
            let [encoder] = memory
                .block
                .parts([
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let encoder = encoder.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, encoder);
        }
        {
            let [encoder, scale_scale_memory, scale_scale] = memory
                .block
                .parts([
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[2],
                        ::core::mem::size_of::<
                            <NestedScaleLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let scale_scale = scale_scale.numbers::<T>();
            if let layerfit::__private::Some(scale_scale_memory) = scale_scale_memory
                .work::<
                    <NestedScaleLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let encoder = encoder.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.scale, simd, encoder, scale_scale, &mut *scale_scale_memory);
            }
        }
        {
            let [scale, scale_scale] = memory
                .block
                .parts([
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let scale_scale = scale_scale.numbers::<T>();
            let scale = scale.numbers::<T>();
            self.scale_dense.forward(simd, scale_scale, scale);
        }
        {
            let [scale, head_memory] = memory
                .block
                .parts([
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedInferenceMemory<T, { B }>>::PLACES[4],
                        ::core::mem::size_of::<
                            <NestedHeadLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(head_memory) = head_memory
                .work::<
                    <NestedHeadLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let scale = scale.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(&self.head, simd, scale, output, &mut *head_memory);
            }
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for NestedInference<T> {
    const NAME: &'static ::core::primitive::str = "NestedInference";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[8]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[2]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "",
            "Encoder",
            <NestedEncoderLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <NestedEncoderLayerInference<
                T,
            > as layerfit::__private::Parameters>::PARAMETERS,
            <NestedEncoderLayerInference<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            <NestedEncoderLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "scale",
            "Scale",
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <NestedScaleLayerInference<
                T,
            > as layerfit::__private::Parameters>::PARAMETERS,
            <NestedScaleLayerInference<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(4, l2: 1e-3)",
            <NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .with_features(4),
            <layerfit::__private::layers::Dense<
                T,
                {
                    <NestedScaleLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .features()
                },
                4,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            ((<NestedScaleLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .positions())
                * (<NestedScaleLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()) * 4) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "head",
            "heads::Head",
            <NestedHeadLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <NestedHeadLayerInference<T> as layerfit::__private::Parameters>::PARAMETERS,
            <NestedHeadLayerInference<T> as layerfit::__private::Layer>::MACS,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"Encoder\"]\n    n1[\"Relu\"]\n    n2[\"scale<br/>Scale\"]\n    n3[\"Dense(4, l2: 1e-3)\"]\n    n4[\"head<br/>heads::Head\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"304\" height=\"418\" viewBox=\"0 0 304 418\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"168\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"91\" text-anchor=\"middle\">Encoder</text><path d=\"M96 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 70l-4 -8h8z\"/><text x=\"104\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M96 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 128l-4 -8h8z\"/><text x=\"104\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">scale</text><text x=\"96\" y=\"214\" text-anchor=\"middle\">Scale</text><path d=\"M96 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 186l-4 -8h8z\"/><text x=\"104\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"265\" text-anchor=\"middle\">Dense(4, l2: 1e-3)</text><path d=\"M96 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 244l-4 -8h8z\"/><text x=\"104\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"168\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">head</text><text x=\"96\" y=\"330\" text-anchor=\"middle\">heads::Head</text><path d=\"M96 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 302l-4 -8h8z\"/><text x=\"104\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"168\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"96\" y=\"381\" text-anchor=\"middle\">output</text><path d=\"M96 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M96 360l-4 -8h8z\"/><text x=\"104\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <NestedEncoderLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("encoder", <NestedInferenceArena<T>>::PLACES[0], 0, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <NestedEncoderLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("encoder_encoder_memory", <NestedInferenceArena<T>>::PLACES[1], 0, 0),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <NestedScaleLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("scale_scale_memory", <NestedInferenceArena<T>>::PLACES[2], 2, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <NestedScaleLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("scale_scale", <NestedInferenceArena<T>>::PLACES[6], 2, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <NestedScaleLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .with_features(4)
                        .len()
                },
                1,
            >,
        >("scale", <NestedInferenceArena<T>>::PLACES[3], 3, 4),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <NestedHeadLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("head_memory", <NestedInferenceArena<T>>::PLACES[4], 4, 4),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 2, 1>,
        >("output", <NestedInferenceArena<T>>::PLACES[5], 4, 5),
    ];
    type Arena = NestedInferenceArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [encoder, encoder_encoder_memory] = memory
                .block
                .parts([
                    (
                        <NestedInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedInferenceArena<T>>::PLACES[1],
                        ::core::mem::size_of::<
                            <NestedEncoderLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(encoder_encoder_memory) = encoder_encoder_memory
                .work::<
                    <NestedEncoderLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let encoder = encoder.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.encoder, simd, input, encoder, &mut *encoder_encoder_memory);
            }
        }
        {
            let [encoder] = memory
                .block
                .parts([
                    (
                        <NestedInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let encoder = encoder.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, encoder);
        }
        {
            let [encoder, scale_scale_memory, scale_scale] = memory
                .block
                .parts([
                    (
                        <NestedInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedEncoderLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedInferenceArena<T>>::PLACES[2],
                        ::core::mem::size_of::<
                            <NestedScaleLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <NestedInferenceArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let scale_scale = scale_scale.numbers::<T>();
            if let layerfit::__private::Some(scale_scale_memory) = scale_scale_memory
                .work::<
                    <NestedScaleLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let encoder = encoder.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.scale, simd, encoder, scale_scale, &mut *scale_scale_memory);
            }
        }
        {
            let [scale, scale_scale] = memory
                .block
                .parts([
                    (
                        <NestedInferenceArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedInferenceArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let scale_scale = scale_scale.numbers::<T>();
            let scale = scale.numbers::<T>();
            self.scale_dense.forward(simd, scale_scale, scale);
        }
        {
            let [scale, head_memory, output] = memory
                .block
                .parts([
                    (
                        <NestedInferenceArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <NestedScaleLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .with_features(4)
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <NestedInferenceArena<T>>::PLACES[4],
                        ::core::mem::size_of::<
                            <NestedHeadLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <NestedInferenceArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 2>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            if let layerfit::__private::Some(head_memory) = head_memory
                .work::<
                    <NestedHeadLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let scale = scale.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(&self.head, simd, scale, output, &mut *head_memory);
            }
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <NestedInferenceArena<T>>::PLACES[5],
                    layerfit::__private::overlay::count::<2>(),
                ),
        )
    }
}
impl NestedInference<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> NestedInference<T> {
    /// What `weights!` calls: the network with the weights of a safetensors file, in a constant.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn from_safetensors(
        bytes: &[::core::primitive::u8],
        file: &::core::primitive::str,
    ) -> Self {
        let trained = layerfit::__private::flash::weights::<
            Nested<T>,
        >(<Nested<T> as layerfit::__private::InferenceNetwork>::NAME, bytes, file);
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
        _: &layerfit::__private::SMatrix<T, 8, { B }>,
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
        input: &layerfit::__private::SVector<T, 8>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 8>,
    ) -> layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 8, { B }>,
    ) -> layerfit::__private::SMatrix<T, 2, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 8>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
#[allow(dead_code)]
impl<T: layerfit::__private::Scalar> Nested<T> {
    /// Writes the weights for inference to a [`NestedInference`]: those of this network, with batch normalizations in them.
    pub const fn fold_into(&self, inference: &mut NestedInference<T>) {
        layerfit::__private::flash::form(self, inference);
    }
    /// A [`NestedInference`] with the weights of this network, on the heap.
    #[must_use]
    pub fn folded(&self) -> layerfit::__private::Box<NestedInference<T>> {
        let mut inference = layerfit::__private::zeroed_box::<NestedInference<T>>();
        self.fold_into(&mut inference);
        inference
    }
}
