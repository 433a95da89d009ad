#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Dense as _, BatchNorm as _, Dropout as _, Dense as _, Dropout as _,
    };
};
/// The layer `Block`.
pub type SiameseBlockLayer<T> = <layerfit::__private::Choose<
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
/// One embedding, used twice with the same weights.
///
/// `left`: `[6]`, `right`: `[6]` → `[3]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `embed` | `left -> Dense(4, l2: 1e-4)` | `[4]` | 28 | 24 |
/// |  | `BatchNorm` | `[4]` | 8 | 0 |
/// |  | `Dropout(0.5)` | `[4]` | 0 | 0 |
/// |  | `Block` | the output of `Block` | · | · |
/// | `other` | `right -> Dense(4, l2: 1e-4) of embed` | `[4]` | 0 | 24 |
/// |  | `BatchNorm of embed` | `[4]` | 0 | 0 |
/// |  | `Dropout(0.5) of embed` | `[4]` | 0 | 0 |
/// |  | `Block of embed` | the output of `Block` | 0 | · |
/// | `distance` | `embed - other` | the output of `Block` | 0 | 0 |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="420" height="708" viewBox="0 0 420 708" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="33" text-anchor="middle">left</text><rect x="12" y="70" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="91" text-anchor="middle">right</text><rect x="12" y="128" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="142" text-anchor="middle" font-weight="bold">embed</text><text x="132" y="156" text-anchor="middle">Dense(4, l2: 1e-4)</text><rect x="12" y="186" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="207" text-anchor="middle">BatchNorm</text><path d="M132 162V186" fill="none" stroke="currentColor"/><path d="M132 186l-4 -8h8z"/><text x="140" y="177" font-size="11">[4]</text><rect x="12" y="244" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="265" text-anchor="middle">Dropout(0.5)</text><path d="M132 220V244" fill="none" stroke="currentColor"/><path d="M132 244l-4 -8h8z"/><text x="140" y="235" font-size="11">[4]</text><rect x="12" y="302" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="323" text-anchor="middle">Block</text><path d="M132 278V302" fill="none" stroke="currentColor"/><path d="M132 302l-4 -8h8z"/><text x="140" y="293" font-size="11">[4]</text><rect x="12" y="360" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="374" text-anchor="middle" font-weight="bold">other</text><text x="132" y="388" text-anchor="middle">Dense(4, l2: 1e-4) of embed</text><rect x="12" y="418" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="439" text-anchor="middle">BatchNorm of embed</text><path d="M132 394V418" fill="none" stroke="currentColor"/><path d="M132 418l-4 -8h8z"/><text x="140" y="409" font-size="11">[4]</text><rect x="12" y="476" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="497" text-anchor="middle">Dropout(0.5) of embed</text><path d="M132 452V476" fill="none" stroke="currentColor"/><path d="M132 476l-4 -8h8z"/><text x="140" y="467" font-size="11">[4]</text><rect x="12" y="534" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="555" text-anchor="middle">Block of embed</text><path d="M132 510V534" fill="none" stroke="currentColor"/><path d="M132 534l-4 -8h8z"/><text x="140" y="525" font-size="11">[4]</text><rect x="12" y="592" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="606" text-anchor="middle" font-weight="bold">distance</text><text x="132" y="620" text-anchor="middle">embed - other</text><path d="M132 568V592" fill="none" stroke="currentColor"/><path d="M132 592l-4 -8h8z"/><text x="140" y="583" font-size="11">the output of `Block`</text><rect x="12" y="650" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="671" text-anchor="middle">output</text><path d="M132 626V650" fill="none" stroke="currentColor"/><path d="M132 650l-4 -8h8z"/><text x="140" y="641" font-size="11">the output of `Block`</text><path d="M252 29H364V145H252" fill="none" stroke="currentColor"/><path d="M252 145l8 -4v8z"/><text x="264" y="142" font-size="11">[6]</text><path d="M252 87H386V377H252" fill="none" stroke="currentColor"/><path d="M252 377l8 -4v8z"/><text x="264" y="374" font-size="11">[6]</text><path d="M252 319H364V609H252" fill="none" stroke="currentColor"/><path d="M252 609l8 -4v8z"/><text x="264" y="606" font-size="11">the output of `Block`</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Siamese<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Dense(4, l2: 1e-4)`: `[6]` → `[4]`.
    pub embed: layerfit::__private::layers::Dense<T, 6, 4, 4>,
    /// `BatchNorm`: `[4]` → `[4]`.
    pub embed_batch_norm: layerfit::__private::layers::BatchNorm<T, 4>,
    /// `Block`: `[4]` → the output of `Block`.
    pub embed_block: SiameseBlockLayer<T>,
}
/// What a training pass of [`Siamese`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct SiameseCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 4 a sample.
    pub embed_dense: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub embed_dropout: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, a sample is the output of `Block`.
    pub embed: layerfit::__private::SMatrix<
        T,
        {
            <SiameseBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// Values, 4 a sample.
    pub other_dense: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 4 a sample.
    pub other_dropout: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, a sample is the output of `Block`.
    pub other: layerfit::__private::SMatrix<
        T,
        {
            <SiameseBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// What `BatchNorm` keeps.
    pub embed_batch_norm_cache: layerfit::__private::layers::BatchNormCache<T, 4>,
    /// What `Dropout(0.5)` keeps.
    pub embed_dropout_cache: layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >,
    /// What `Block` keeps.
    pub embed_block_cache: <SiameseBlockLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>,
    /// What `BatchNorm of embed` keeps.
    pub other_batch_norm_cache: layerfit::__private::layers::BatchNormCache<T, 4>,
    /// What `Dropout(0.5) of embed` keeps.
    pub other_dropout_cache: layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >,
    /// What `Block of embed` keeps.
    pub other_block_cache: <SiameseBlockLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>,
    /// Gradients of values, 4 a sample.
    pub embed_dropout_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 4 a sample.
    pub other_dropout_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, a sample is the output of `Block`.
    pub other_slope: layerfit::__private::SMatrix<
        T,
        {
            <SiameseBlockLayer<
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
> layerfit::__private::Zeroed for SiameseCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 4, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        T,
        {
            <SiameseBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::BatchNormCache<T, 4>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >: layerfit::__private::Zeroed,
    <SiameseBlockLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Siamese`] over up to `B` samples needs, beyond input and output.
pub struct SiameseMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Above<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<T, 4, { B }>,
                layerfit::__private::overlay::Work<
                    T,
                    <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >,
            layerfit::__private::SMatrix<
                T,
                {
                    <SiameseBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                { B },
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for SiameseMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> SiameseMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 5usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <SiameseBlockLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    { B },
                >,
            >(),
        ],
        [&[], &[0], &[], &[2], &[3]],
    );
}
/// All that an inference of one sample by [`Siamese`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct SiameseArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<T, 4, 1>,
                    layerfit::__private::overlay::Work<
                        T,
                        <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 3, 1>,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <SiameseBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 7, 1>,
            >,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for SiameseArena<T> {}
impl<T: layerfit::__private::Scalar> SiameseArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 6usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <SiameseBlockLayer<
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
                    <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 3, 1>,
            >(),
        ],
        [&[], &[0], &[], &[2], &[3], &[1, 4]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Siamese<T>
where
    layerfit::__private::layers::Dense<T, 6, 4, 4>: layerfit::__private::Zeroed,
    layerfit::__private::layers::BatchNorm<T, 4>: layerfit::__private::Zeroed,
    SiameseBlockLayer<T>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Siamese<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 6, 4, 4>,
        >("embed", layerfit::__private::offset_of!(Self, embed)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::BatchNorm<T, 4>,
        >("embed_batch_norm", layerfit::__private::offset_of!(Self, embed_batch_norm)),
        layerfit::__private::Field::of::<
            SiameseBlockLayer<T>,
        >("embed_block", layerfit::__private::offset_of!(Self, embed_block)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.embed, &self.embed_batch_norm, &self.embed_block],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.embed, &mut self.embed_batch_norm, &mut self.embed_block],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Siamese<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[12]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[3]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = (
        layerfit::__private::SVector<T, 6>,
        layerfit::__private::SVector<T, 6>,
    );
    type Output = layerfit::__private::SVector<T, 3>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = SiameseMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = SiameseCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.embed
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.embed_batch_norm.init();
        layerfit::__private::Layer::initialize(&mut self.embed_block, rng);
    }
    fn forward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        rng: &mut dyn layerfit::__private::Rng,
        input: (&[T], &[T]),
        output: &mut [T],
        cache: &mut SiameseCache<T, { B }>,
    ) {
        let (input_left, input_right) = input;
        let count = input_left.len() / 6;
        let embed_dense = layerfit::__private::columns_mut(
            &mut cache.embed_dense,
            count,
        );
        let embed_dropout = layerfit::__private::columns_mut(
            &mut cache.embed_dropout,
            count,
        );
        let embed = layerfit::__private::columns_mut(&mut cache.embed, count);
        let other_dense = layerfit::__private::columns_mut(
            &mut cache.other_dense,
            count,
        );
        let other_dropout = layerfit::__private::columns_mut(
            &mut cache.other_dropout,
            count,
        );
        let other = layerfit::__private::columns_mut(&mut cache.other, count);
        self.embed.forward(simd, input_left, embed_dense);
        self.embed_batch_norm
            .forward(
                simd,
                0.001,
                embed_dense,
                embed_dropout,
                &mut cache.embed_batch_norm_cache,
            );
        layerfit::__private::layers::Dropout::new(0.5)
            .forward_in_place(
                simd,
                rng,
                embed_dropout,
                layerfit::__private::columns_mut(&mut cache.embed_dropout_cache, count),
            );
        layerfit::__private::Layer::forward::<
            { B },
        >(
            &self.embed_block,
            simd,
            rng,
            embed_dropout,
            embed,
            &mut cache.embed_block_cache,
        );
        self.embed.forward(simd, input_right, other_dense);
        self.embed_batch_norm
            .forward(
                simd,
                0.001,
                other_dense,
                other_dropout,
                &mut cache.other_batch_norm_cache,
            );
        layerfit::__private::layers::Dropout::new(0.5)
            .forward_in_place(
                simd,
                rng,
                other_dropout,
                layerfit::__private::columns_mut(&mut cache.other_dropout_cache, count),
            );
        layerfit::__private::Layer::forward::<
            { B },
        >(
            &self.embed_block,
            simd,
            rng,
            other_dropout,
            other,
            &mut cache.other_block_cache,
        );
        layerfit::__private::layers::merge::subtract(simd, embed, other, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T]),
        _output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<(&mut [T], &mut [T])>,
        cache: &mut SiameseCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let (input_left, input_right) = input;
        let count = input_left.len() / 6;
        let (into_left, into_right) = match input_slope {
            layerfit::__private::Some((into_left, into_right)) => {
                (
                    layerfit::__private::Some(into_left),
                    layerfit::__private::Some(into_right),
                )
            }
            layerfit::__private::None => {
                (layerfit::__private::None, layerfit::__private::None)
            }
        };
        let embed_dense = layerfit::__private::columns(&cache.embed_dense, count);
        let embed_dropout = layerfit::__private::columns(&cache.embed_dropout, count);
        let embed = layerfit::__private::columns(&cache.embed, count);
        let other_dense = layerfit::__private::columns(&cache.other_dense, count);
        let other_dropout = layerfit::__private::columns(&cache.other_dropout, count);
        let other = layerfit::__private::columns(&cache.other, count);
        let embed_dropout_slope = layerfit::__private::columns_mut(
            &mut cache.embed_dropout_slope,
            count,
        );
        let other_dropout_slope = layerfit::__private::columns_mut(
            &mut cache.other_dropout_slope,
            count,
        );
        let other_slope = layerfit::__private::columns_mut(
            &mut cache.other_slope,
            count,
        );
        layerfit::__private::layers::merge::negate(simd, slope, other_slope);
        layerfit::__private::Layer::backward::<
            { B },
        >(
            &self.embed_block,
            simd,
            other_dropout,
            other,
            other_slope,
            layerfit::__private::Some(&mut *other_dropout_slope),
            &mut cache.other_block_cache,
            &mut gradients.embed_block,
            update,
        );
        layerfit::__private::layers::Dropout::new(0.5)
            .backward(
                simd,
                layerfit::__private::columns(&cache.other_dropout_cache, count),
                other_dropout_slope,
            );
        self.embed_batch_norm
            .backward(
                simd,
                0.99,
                other_dense,
                other_dropout_slope,
                &mut cache.other_batch_norm_cache,
                &mut gradients.embed_batch_norm,
                update,
            );
        self.embed
            .backward(
                simd,
                input_right,
                other_dropout_slope,
                into_right,
                &mut gradients.embed,
                update,
            );
        {
            let update = layerfit::__private::Update::Add;
            layerfit::__private::Layer::backward::<
                { B },
            >(
                &self.embed_block,
                simd,
                embed_dropout,
                embed,
                slope,
                layerfit::__private::Some(&mut *embed_dropout_slope),
                &mut cache.embed_block_cache,
                &mut gradients.embed_block,
                update,
            );
        }
        layerfit::__private::layers::Dropout::new(0.5)
            .backward(
                simd,
                layerfit::__private::columns(&cache.embed_dropout_cache, count),
                embed_dropout_slope,
            );
        {
            let update = layerfit::__private::Update::Add;
            self.embed_batch_norm
                .backward(
                    simd,
                    0.99,
                    embed_dense,
                    embed_dropout_slope,
                    &mut cache.embed_batch_norm_cache,
                    &mut gradients.embed_batch_norm,
                    update,
                );
        }
        {
            let update = layerfit::__private::Update::Add;
            self.embed
                .backward(
                    simd,
                    input_left,
                    embed_dropout_slope,
                    into_left,
                    &mut gradients.embed,
                    update,
                );
        }
        if update == layerfit::__private::Update::Replace {
            layerfit::__private::layers::penalty::l2_gradient(
                simd,
                0.0001,
                self.embed.weight.as_slice(),
                gradients.embed.weight.as_mut_slice(),
            );
        }
    }
    fn carried<const B: ::core::primitive::usize>(
        cache: &mut SiameseCache<T, { B }>,
        visit: &mut dyn ::core::ops::FnMut(&mut [T]),
    ) {
        <SiameseBlockLayer<
            T,
        > as layerfit::__private::Layer>::carried::<
            { B },
        >(&mut cache.embed_block_cache, visit);
        <SiameseBlockLayer<
            T,
        > as layerfit::__private::Layer>::carried::<
            { B },
        >(&mut cache.other_block_cache, visit);
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::layers::penalty::l2(
            simd,
            0.0001,
            self.embed.weight.as_slice(),
        ) + layerfit::__private::Layer::penalty(&self.embed_block, simd)
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T]),
        output: &mut [T],
        memory: &mut SiameseMemory<T, { B }>,
    ) {
        let (input_left, input_right) = input;
        let count = input_left.len() / 6;
        {
            let [embed_dropout] = memory
                .block
                .parts([
                    (
                        <SiameseMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let embed_dropout = embed_dropout.numbers::<T>();
            self.embed.forward(simd, input_left, embed_dropout);
        }
        {
            let [embed_dropout] = memory
                .block
                .parts([
                    (
                        <SiameseMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let embed_dropout = embed_dropout.numbers::<T>();
            self.embed_batch_norm.infer(simd, 0.001, embed_dropout);
        }
        {
            let [embed_dropout, embed_block_memory] = memory
                .block
                .parts([
                    (
                        <SiameseMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <SiameseMemory<T, { B }>>::PLACES[1],
                        ::core::mem::size_of::<
                            <SiameseBlockLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(embed_block_memory) = embed_block_memory
                .work::<
                    <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let embed_dropout = embed_dropout.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(
                    &self.embed_block,
                    simd,
                    embed_dropout,
                    output,
                    &mut *embed_block_memory,
                );
            }
        }
        {
            let [other_dropout] = memory
                .block
                .parts([
                    (
                        <SiameseMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_dropout = other_dropout.numbers::<T>();
            self.embed.forward(simd, input_right, other_dropout);
        }
        {
            let [other_dropout] = memory
                .block
                .parts([
                    (
                        <SiameseMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_dropout = other_dropout.numbers::<T>();
            self.embed_batch_norm.infer(simd, 0.001, other_dropout);
        }
        {
            let [other_dropout, other_block_memory, other] = memory
                .block
                .parts([
                    (
                        <SiameseMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <SiameseMemory<T, { B }>>::PLACES[3],
                        ::core::mem::size_of::<
                            <SiameseBlockLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                    (
                        <SiameseMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <SiameseBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let other = other.numbers::<T>();
            if let layerfit::__private::Some(other_block_memory) = other_block_memory
                .work::<
                    <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let other_dropout = other_dropout.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(
                    &self.embed_block,
                    simd,
                    other_dropout,
                    other,
                    &mut *other_block_memory,
                );
            }
        }
        {
            let [other] = memory
                .block
                .parts([
                    (
                        <SiameseMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <SiameseBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let other = other.numbers::<T>();
            layerfit::__private::layers::merge::subtract_in_place(simd, output, other);
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Siamese<T> {
    const NAME: &'static ::core::primitive::str = "Siamese";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[
        ("left", layerfit::__private::Shape::new(&[6])),
        ("right", layerfit::__private::Shape::new(&[6])),
    ];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[3]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "embed",
            "left -> Dense(4, l2: 1e-4)",
            layerfit::__private::Shape::new(&[4]),
            <layerfit::__private::layers::Dense<
                T,
                6,
                4,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            24,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "BatchNorm",
            layerfit::__private::Shape::new(&[4]),
            <layerfit::__private::layers::BatchNorm<
                T,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
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
            "Block",
            <SiameseBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <SiameseBlockLayer<T> as layerfit::__private::Parameters>::PARAMETERS,
            <SiameseBlockLayer<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "other",
            "right -> Dense(4, l2: 1e-4) of embed",
            layerfit::__private::Shape::new(&[4]),
            0,
            24,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "BatchNorm of embed",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dropout(0.5) of embed",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Block of embed",
            <SiameseBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            0,
            <SiameseBlockLayer<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "distance",
            "embed - other",
            <SiameseBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"left\"])\n    i1([\"right\"])\n    n0[\"embed<br/>Dense(4, l2: 1e-4)\"]\n    n1[\"BatchNorm\"]\n    n2[\"Dropout(0.5)\"]\n    n3[\"Block\"]\n    n4[\"other<br/>Dense(4, l2: 1e-4) of embed\"]\n    n5[\"BatchNorm of embed\"]\n    n6[\"Dropout(0.5) of embed\"]\n    n7[\"Block of embed\"]\n    n8[\"distance<br/>embed - other\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    i1 -->|\"\u{1}i1\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| n7\n    n3 -->|\"\u{1}n3\u{2}\"| n8\n    n7 -->|\"\u{1}n7\u{2}\"| n8\n    n8 -->|\"\u{1}n8\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"420\" height=\"708\" viewBox=\"0 0 420 708\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"33\" text-anchor=\"middle\">left</text><rect x=\"12\" y=\"70\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"91\" text-anchor=\"middle\">right</text><rect x=\"12\" y=\"128\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"142\" text-anchor=\"middle\" font-weight=\"bold\">embed</text><text x=\"132\" y=\"156\" text-anchor=\"middle\">Dense(4, l2: 1e-4)</text><rect x=\"12\" y=\"186\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"207\" text-anchor=\"middle\">BatchNorm</text><path d=\"M132 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 186l-4 -8h8z\"/><text x=\"140\" y=\"177\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"244\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"265\" text-anchor=\"middle\">Dropout(0.5)</text><path d=\"M132 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 244l-4 -8h8z\"/><text x=\"140\" y=\"235\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"302\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"323\" text-anchor=\"middle\">Block</text><path d=\"M132 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 302l-4 -8h8z\"/><text x=\"140\" y=\"293\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"360\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"374\" text-anchor=\"middle\" font-weight=\"bold\">other</text><text x=\"132\" y=\"388\" text-anchor=\"middle\">Dense(4, l2: 1e-4) of embed</text><rect x=\"12\" y=\"418\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"439\" text-anchor=\"middle\">BatchNorm of embed</text><path d=\"M132 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 418l-4 -8h8z\"/><text x=\"140\" y=\"409\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"476\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"497\" text-anchor=\"middle\">Dropout(0.5) of embed</text><path d=\"M132 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 476l-4 -8h8z\"/><text x=\"140\" y=\"467\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"534\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"555\" text-anchor=\"middle\">Block of embed</text><path d=\"M132 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 534l-4 -8h8z\"/><text x=\"140\" y=\"525\" font-size=\"11\">\u{1}n6\u{2}</text><rect x=\"12\" y=\"592\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"606\" text-anchor=\"middle\" font-weight=\"bold\">distance</text><text x=\"132\" y=\"620\" text-anchor=\"middle\">embed - other</text><path d=\"M132 568V592\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 592l-4 -8h8z\"/><text x=\"140\" y=\"583\" font-size=\"11\">\u{1}n7\u{2}</text><rect x=\"12\" y=\"650\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"671\" text-anchor=\"middle\">output</text><path d=\"M132 626V650\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 650l-4 -8h8z\"/><text x=\"140\" y=\"641\" font-size=\"11\">\u{1}n8\u{2}</text><path d=\"M252 29H364V145H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 145l8 -4v8z\"/><text x=\"264\" y=\"142\" font-size=\"11\">\u{1}i0\u{2}</text><path d=\"M252 87H386V377H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 377l8 -4v8z\"/><text x=\"264\" y=\"374\" font-size=\"11\">\u{1}i1\u{2}</text><path d=\"M252 319H364V609H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 609l8 -4v8z\"/><text x=\"264\" y=\"606\" font-size=\"11\">\u{1}n3\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("embed_dropout", <SiameseArena<T>>::PLACES[0], 0, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("embed_block_memory", <SiameseArena<T>>::PLACES[1], 3, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 3, 1>,
        >("output", <SiameseArena<T>>::PLACES[5], 3, 9),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("other_dropout", <SiameseArena<T>>::PLACES[4], 4, 7),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <SiameseBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("other", <SiameseArena<T>>::PLACES[2], 7, 8),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("other_block_memory", <SiameseArena<T>>::PLACES[3], 7, 7),
    ];
    type Arena = SiameseArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T]),
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let (input_left, input_right) = input;
        let count = 1;
        {
            let [embed_dropout] = memory
                .block
                .parts([
                    (
                        <SiameseArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let embed_dropout = embed_dropout.numbers::<T>();
            self.embed.forward(simd, input_left, embed_dropout);
        }
        {
            let [embed_dropout] = memory
                .block
                .parts([
                    (
                        <SiameseArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let embed_dropout = embed_dropout.numbers::<T>();
            self.embed_batch_norm.infer(simd, 0.001, embed_dropout);
        }
        {
            let [embed_dropout, embed_block_memory, output] = memory
                .block
                .parts([
                    (
                        <SiameseArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <SiameseArena<T>>::PLACES[1],
                        ::core::mem::size_of::<
                            <SiameseBlockLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <SiameseArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 3>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            if let layerfit::__private::Some(embed_block_memory) = embed_block_memory
                .work::<
                    <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let embed_dropout = embed_dropout.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(
                    &self.embed_block,
                    simd,
                    embed_dropout,
                    output,
                    &mut *embed_block_memory,
                );
            }
        }
        {
            let [other_dropout] = memory
                .block
                .parts([
                    (
                        <SiameseArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_dropout = other_dropout.numbers::<T>();
            self.embed.forward(simd, input_right, other_dropout);
        }
        {
            let [other_dropout] = memory
                .block
                .parts([
                    (
                        <SiameseArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_dropout = other_dropout.numbers::<T>();
            self.embed_batch_norm.infer(simd, 0.001, other_dropout);
        }
        {
            let [other, other_block_memory, other_dropout] = memory
                .block
                .parts([
                    (
                        <SiameseArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <SiameseBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <SiameseArena<T>>::PLACES[3],
                        ::core::mem::size_of::<
                            <SiameseBlockLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <SiameseArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_dropout = other_dropout.numbers::<T>();
            if let layerfit::__private::Some(other_block_memory) = other_block_memory
                .work::<
                    <SiameseBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let other = other.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(
                    &self.embed_block,
                    simd,
                    other_dropout,
                    other,
                    &mut *other_block_memory,
                );
            }
        }
        {
            let [other, output] = memory
                .block
                .parts([
                    (
                        <SiameseArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <SiameseBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <SiameseArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 3>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            let other = other.numbers::<T>();
            layerfit::__private::layers::merge::subtract_in_place(simd, output, other);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <SiameseArena<T>>::PLACES[5],
                    layerfit::__private::overlay::count::<3>(),
                ),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Siamese<T> {
    type Inference = SiameseInference<T>;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, embed),
                |net: &Self| &net.embed,
            ),
            layerfit::__private::offset_of!(SiameseInference < T >, embed),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, embed_batch_norm),
                |net: &Self| &net.embed_batch_norm,
            ),
            layerfit::__private::offset_of!(SiameseInference < T >, embed_batch_norm),
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
            SiameseBlockLayer<T>,
        >(
            layerfit::__private::offset_of!(Self, embed_block),
            layerfit::__private::offset_of!(SiameseInference < T >, embed_block),
        ),
    ];
}
impl Siamese<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Siamese<T> {
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
        inputs: (
            &layerfit::__private::SMatrix<T, 6, { B }>,
            &layerfit::__private::SMatrix<T, 6, { B }>,
        ),
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
        input_slope: (
            &mut layerfit::__private::SMatrix<T, 6, { B }>,
            &mut layerfit::__private::SMatrix<T, 6, { B }>,
        ),
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: (
            &layerfit::__private::SVector<T, 6>,
            &layerfit::__private::SVector<T, 6>,
        ),
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: (&layerfit::__private::SVector<T, 6>, &layerfit::__private::SVector<T, 6>),
    ) -> layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: (
            &layerfit::__private::SMatrix<T, 6, { B }>,
            &layerfit::__private::SMatrix<T, 6, { B }>,
        ),
    ) -> layerfit::__private::SMatrix<T, 3, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: (&layerfit::__private::SVector<T, 6>, &layerfit::__private::SVector<T, 6>),
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
const _: () = (layerfit::__private::assertions::output)(
    "Siamese",
    "embed - other",
    <SiameseBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT,
    layerfit::__private::Shape::new(&[3]),
);
/// The inference form of the layer `Block`, which is itself if it has none.
pub type SiameseBlockLayerInference<T> = <layerfit::__private::flash::ChooseForm<
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
> as layerfit::__private::flash::Formed<SiameseBlockLayer<T>>>::Form;
/// What inference of [`Siamese`] needs, and nothing else: batch normalizations are part of the weights before them, in networks inside of it too. `fold_into` makes it from a trained network, `weights!` from the file of one.
#[allow(dead_code)]
///
/// `left`: `[6]`, `right`: `[6]` → `[3]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `embed` | `left -> Dense(4, l2: 1e-4)` | `[4]` | 28 | 24 |
/// |  | `BatchNorm` | `[4]` | 8 | 0 |
/// |  | `Block` | the output of `Block` | · | · |
/// | `other` | `right -> Dense(4, l2: 1e-4) of embed` | `[4]` | 0 | 24 |
/// |  | `BatchNorm of embed` | `[4]` | 0 | 0 |
/// |  | `Block of embed` | the output of `Block` | 0 | · |
/// | `distance` | `embed - other` | the output of `Block` | 0 | 0 |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="420" height="592" viewBox="0 0 420 592" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="33" text-anchor="middle">left</text><rect x="12" y="70" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="91" text-anchor="middle">right</text><rect x="12" y="128" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="142" text-anchor="middle" font-weight="bold">embed</text><text x="132" y="156" text-anchor="middle">Dense(4, l2: 1e-4)</text><rect x="12" y="186" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="207" text-anchor="middle">BatchNorm</text><path d="M132 162V186" fill="none" stroke="currentColor"/><path d="M132 186l-4 -8h8z"/><text x="140" y="177" font-size="11">[4]</text><rect x="12" y="244" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="265" text-anchor="middle">Block</text><path d="M132 220V244" fill="none" stroke="currentColor"/><path d="M132 244l-4 -8h8z"/><text x="140" y="235" font-size="11">[4]</text><rect x="12" y="302" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="316" text-anchor="middle" font-weight="bold">other</text><text x="132" y="330" text-anchor="middle">Dense(4, l2: 1e-4) of embed</text><rect x="12" y="360" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="381" text-anchor="middle">BatchNorm of embed</text><path d="M132 336V360" fill="none" stroke="currentColor"/><path d="M132 360l-4 -8h8z"/><text x="140" y="351" font-size="11">[4]</text><rect x="12" y="418" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="439" text-anchor="middle">Block of embed</text><path d="M132 394V418" fill="none" stroke="currentColor"/><path d="M132 418l-4 -8h8z"/><text x="140" y="409" font-size="11">[4]</text><rect x="12" y="476" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="490" text-anchor="middle" font-weight="bold">distance</text><text x="132" y="504" text-anchor="middle">embed - other</text><path d="M132 452V476" fill="none" stroke="currentColor"/><path d="M132 476l-4 -8h8z"/><text x="140" y="467" font-size="11">the output of `Block`</text><rect x="12" y="534" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="555" text-anchor="middle">output</text><path d="M132 510V534" fill="none" stroke="currentColor"/><path d="M132 534l-4 -8h8z"/><text x="140" y="525" font-size="11">the output of `Block`</text><path d="M252 29H364V145H252" fill="none" stroke="currentColor"/><path d="M252 145l8 -4v8z"/><text x="264" y="142" font-size="11">[6]</text><path d="M252 87H386V319H252" fill="none" stroke="currentColor"/><path d="M252 319l8 -4v8z"/><text x="264" y="316" font-size="11">[6]</text><path d="M252 261H364V493H252" fill="none" stroke="currentColor"/><path d="M252 493l8 -4v8z"/><text x="264" y="490" font-size="11">the output of `Block`</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct SiameseInference<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Dense(4, l2: 1e-4)`: `[6]` → `[4]`.
    pub embed: layerfit::__private::layers::Dense<T, 6, 4, 4>,
    /// `BatchNorm`: `[4]` → `[4]`.
    pub embed_batch_norm: layerfit::__private::layers::BatchNorm<T, 4>,
    /// `Block`: `[4]` → the output of `Block`.
    pub embed_block: SiameseBlockLayerInference<T>,
}
/// What an inference of [`SiameseInference`] over up to `B` samples needs, beyond input and output.
pub struct SiameseInferenceMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Above<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<T, 4, { B }>,
                layerfit::__private::overlay::Work<
                    T,
                    <SiameseBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >,
            layerfit::__private::SMatrix<
                T,
                {
                    <SiameseBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                { B },
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for SiameseInferenceMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> SiameseInferenceMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 5usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <SiameseBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <SiameseBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <SiameseBlockLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    { B },
                >,
            >(),
        ],
        [&[], &[0], &[], &[2], &[3]],
    );
}
/// All that an inference of one sample by [`SiameseInference`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct SiameseInferenceArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<T, 4, 1>,
                    layerfit::__private::overlay::Work<
                        T,
                        <SiameseBlockLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 3, 1>,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <SiameseBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <SiameseBlockLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 7, 1>,
            >,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for SiameseInferenceArena<T> {}
impl<T: layerfit::__private::Scalar> SiameseInferenceArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 6usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <SiameseBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <SiameseBlockLayer<
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
                    <SiameseBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 3, 1>,
            >(),
        ],
        [&[], &[0], &[], &[2], &[3], &[1, 4]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for SiameseInference<T>
where
    layerfit::__private::layers::Dense<T, 6, 4, 4>: layerfit::__private::Zeroed,
    layerfit::__private::layers::BatchNorm<T, 4>: layerfit::__private::Zeroed,
    SiameseBlockLayerInference<T>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters
for SiameseInference<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 6, 4, 4>,
        >("embed", layerfit::__private::offset_of!(Self, embed)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::BatchNorm<T, 4>,
        >("embed_batch_norm", layerfit::__private::offset_of!(Self, embed_batch_norm)),
        layerfit::__private::Field::of::<
            SiameseBlockLayerInference<T>,
        >("embed_block", layerfit::__private::offset_of!(Self, embed_block)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.embed, &self.embed_batch_norm, &self.embed_block],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.embed, &mut self.embed_batch_norm, &mut self.embed_block],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for SiameseInference<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[12]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[3]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = (
        layerfit::__private::SVector<T, 6>,
        layerfit::__private::SVector<T, 6>,
    );
    type Output = layerfit::__private::SVector<T, 3>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = SiameseInferenceMemory<T, { B }>;
    layerfit::__private::not_trained! {}
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T]),
        output: &mut [T],
        memory: &mut SiameseInferenceMemory<T, { B }>,
    ) {
        let (input_left, input_right) = input;
        let count = input_left.len() / 6;
        {
            let [embed_batch_norm] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let embed_batch_norm = embed_batch_norm.numbers::<T>();
            self.embed.forward(simd, input_left, embed_batch_norm);
        }
        {
            let [embed_batch_norm] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let embed_batch_norm = embed_batch_norm.numbers::<T>();
            self.embed_batch_norm.infer(simd, 0.001, embed_batch_norm);
        }
        {
            let [embed_batch_norm, embed_block_memory] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[1],
                        ::core::mem::size_of::<
                            <SiameseBlockLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(embed_block_memory) = embed_block_memory
                .work::<
                    <SiameseBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let embed_batch_norm = embed_batch_norm.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(
                    &self.embed_block,
                    simd,
                    embed_batch_norm,
                    output,
                    &mut *embed_block_memory,
                );
            }
        }
        {
            let [other_batch_norm] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_batch_norm = other_batch_norm.numbers::<T>();
            self.embed.forward(simd, input_right, other_batch_norm);
        }
        {
            let [other_batch_norm] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_batch_norm = other_batch_norm.numbers::<T>();
            self.embed_batch_norm.infer(simd, 0.001, other_batch_norm);
        }
        {
            let [other_batch_norm, other_block_memory, other] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[3],
                        ::core::mem::size_of::<
                            <SiameseBlockLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <SiameseBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let other = other.numbers::<T>();
            if let layerfit::__private::Some(other_block_memory) = other_block_memory
                .work::<
                    <SiameseBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let other_batch_norm = other_batch_norm.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(
                    &self.embed_block,
                    simd,
                    other_batch_norm,
                    other,
                    &mut *other_block_memory,
                );
            }
        }
        {
            let [other] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <SiameseBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let other = other.numbers::<T>();
            layerfit::__private::layers::merge::subtract_in_place(simd, output, other);
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for SiameseInference<T> {
    const NAME: &'static ::core::primitive::str = "SiameseInference";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[
        ("left", layerfit::__private::Shape::new(&[6])),
        ("right", layerfit::__private::Shape::new(&[6])),
    ];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[3]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "embed",
            "left -> Dense(4, l2: 1e-4)",
            layerfit::__private::Shape::new(&[4]),
            <layerfit::__private::layers::Dense<
                T,
                6,
                4,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            24,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "BatchNorm",
            layerfit::__private::Shape::new(&[4]),
            <layerfit::__private::layers::BatchNorm<
                T,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Block",
            <SiameseBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <SiameseBlockLayerInference<
                T,
            > as layerfit::__private::Parameters>::PARAMETERS,
            <SiameseBlockLayerInference<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "other",
            "right -> Dense(4, l2: 1e-4) of embed",
            layerfit::__private::Shape::new(&[4]),
            0,
            24,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "BatchNorm of embed",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Block of embed",
            <SiameseBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            0,
            <SiameseBlockLayerInference<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "distance",
            "embed - other",
            <SiameseBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"left\"])\n    i1([\"right\"])\n    n0[\"embed<br/>Dense(4, l2: 1e-4)\"]\n    n1[\"BatchNorm\"]\n    n2[\"Block\"]\n    n3[\"other<br/>Dense(4, l2: 1e-4) of embed\"]\n    n4[\"BatchNorm of embed\"]\n    n5[\"Block of embed\"]\n    n6[\"distance<br/>embed - other\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    i1 -->|\"\u{1}i1\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n2 -->|\"\u{1}n2\u{2}\"| n6\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"420\" height=\"592\" viewBox=\"0 0 420 592\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"33\" text-anchor=\"middle\">left</text><rect x=\"12\" y=\"70\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"91\" text-anchor=\"middle\">right</text><rect x=\"12\" y=\"128\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"142\" text-anchor=\"middle\" font-weight=\"bold\">embed</text><text x=\"132\" y=\"156\" text-anchor=\"middle\">Dense(4, l2: 1e-4)</text><rect x=\"12\" y=\"186\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"207\" text-anchor=\"middle\">BatchNorm</text><path d=\"M132 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 186l-4 -8h8z\"/><text x=\"140\" y=\"177\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"244\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"265\" text-anchor=\"middle\">Block</text><path d=\"M132 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 244l-4 -8h8z\"/><text x=\"140\" y=\"235\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"302\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">other</text><text x=\"132\" y=\"330\" text-anchor=\"middle\">Dense(4, l2: 1e-4) of embed</text><rect x=\"12\" y=\"360\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"381\" text-anchor=\"middle\">BatchNorm of embed</text><path d=\"M132 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 360l-4 -8h8z\"/><text x=\"140\" y=\"351\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"418\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"439\" text-anchor=\"middle\">Block of embed</text><path d=\"M132 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 418l-4 -8h8z\"/><text x=\"140\" y=\"409\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"476\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"490\" text-anchor=\"middle\" font-weight=\"bold\">distance</text><text x=\"132\" y=\"504\" text-anchor=\"middle\">embed - other</text><path d=\"M132 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 476l-4 -8h8z\"/><text x=\"140\" y=\"467\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"534\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"555\" text-anchor=\"middle\">output</text><path d=\"M132 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 534l-4 -8h8z\"/><text x=\"140\" y=\"525\" font-size=\"11\">\u{1}n6\u{2}</text><path d=\"M252 29H364V145H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 145l8 -4v8z\"/><text x=\"264\" y=\"142\" font-size=\"11\">\u{1}i0\u{2}</text><path d=\"M252 87H386V319H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 319l8 -4v8z\"/><text x=\"264\" y=\"316\" font-size=\"11\">\u{1}i1\u{2}</text><path d=\"M252 261H364V493H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 493l8 -4v8z\"/><text x=\"264\" y=\"490\" font-size=\"11\">\u{1}n2\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("embed_batch_norm", <SiameseInferenceArena<T>>::PLACES[0], 0, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <SiameseBlockLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("embed_block_memory", <SiameseInferenceArena<T>>::PLACES[1], 2, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 3, 1>,
        >("output", <SiameseInferenceArena<T>>::PLACES[5], 2, 7),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("other_batch_norm", <SiameseInferenceArena<T>>::PLACES[4], 3, 5),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <SiameseBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("other", <SiameseInferenceArena<T>>::PLACES[2], 5, 6),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <SiameseBlockLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("other_block_memory", <SiameseInferenceArena<T>>::PLACES[3], 5, 5),
    ];
    type Arena = SiameseInferenceArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T]),
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let (input_left, input_right) = input;
        let count = 1;
        {
            let [embed_batch_norm] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let embed_batch_norm = embed_batch_norm.numbers::<T>();
            self.embed.forward(simd, input_left, embed_batch_norm);
        }
        {
            let [embed_batch_norm] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let embed_batch_norm = embed_batch_norm.numbers::<T>();
            self.embed_batch_norm.infer(simd, 0.001, embed_batch_norm);
        }
        {
            let [embed_batch_norm, embed_block_memory, output] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <SiameseInferenceArena<T>>::PLACES[1],
                        ::core::mem::size_of::<
                            <SiameseBlockLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <SiameseInferenceArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 3>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            if let layerfit::__private::Some(embed_block_memory) = embed_block_memory
                .work::<
                    <SiameseBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let embed_batch_norm = embed_batch_norm.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(
                    &self.embed_block,
                    simd,
                    embed_batch_norm,
                    output,
                    &mut *embed_block_memory,
                );
            }
        }
        {
            let [other_batch_norm] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_batch_norm = other_batch_norm.numbers::<T>();
            self.embed.forward(simd, input_right, other_batch_norm);
        }
        {
            let [other_batch_norm] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_batch_norm = other_batch_norm.numbers::<T>();
            self.embed_batch_norm.infer(simd, 0.001, other_batch_norm);
        }
        {
            let [other, other_block_memory, other_batch_norm] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <SiameseBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <SiameseInferenceArena<T>>::PLACES[3],
                        ::core::mem::size_of::<
                            <SiameseBlockLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <SiameseInferenceArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let other_batch_norm = other_batch_norm.numbers::<T>();
            if let layerfit::__private::Some(other_block_memory) = other_block_memory
                .work::<
                    <SiameseBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let other = other.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(
                    &self.embed_block,
                    simd,
                    other_batch_norm,
                    other,
                    &mut *other_block_memory,
                );
            }
        }
        {
            let [other, output] = memory
                .block
                .parts([
                    (
                        <SiameseInferenceArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <SiameseBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <SiameseInferenceArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 3>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            let other = other.numbers::<T>();
            layerfit::__private::layers::merge::subtract_in_place(simd, output, other);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <SiameseInferenceArena<T>>::PLACES[5],
                    layerfit::__private::overlay::count::<3>(),
                ),
        )
    }
}
impl SiameseInference<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> SiameseInference<T> {
    /// What `weights!` calls: the network with the weights of a safetensors file, in a constant.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn from_safetensors(
        bytes: &[::core::primitive::u8],
        file: &::core::primitive::str,
    ) -> Self {
        let trained = layerfit::__private::flash::weights::<
            Siamese<T>,
        >(<Siamese<T> as layerfit::__private::InferenceNetwork>::NAME, bytes, file);
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
        _: (
            &layerfit::__private::SMatrix<T, 6, { B }>,
            &layerfit::__private::SMatrix<T, 6, { B }>,
        ),
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
        input: (
            &layerfit::__private::SVector<T, 6>,
            &layerfit::__private::SVector<T, 6>,
        ),
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: (&layerfit::__private::SVector<T, 6>, &layerfit::__private::SVector<T, 6>),
    ) -> layerfit::__private::SVector<T, 3> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: (
            &layerfit::__private::SMatrix<T, 6, { B }>,
            &layerfit::__private::SMatrix<T, 6, { B }>,
        ),
    ) -> layerfit::__private::SMatrix<T, 3, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: (&layerfit::__private::SVector<T, 6>, &layerfit::__private::SVector<T, 6>),
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
#[allow(dead_code)]
impl<T: layerfit::__private::Scalar> Siamese<T> {
    /// Writes the weights for inference to a [`SiameseInference`]: those of this network, with batch normalizations in them.
    pub const fn fold_into(&self, inference: &mut SiameseInference<T>) {
        layerfit::__private::flash::form(self, inference);
    }
    /// A [`SiameseInference`] with the weights of this network, on the heap.
    #[must_use]
    pub fn folded(&self) -> layerfit::__private::Box<SiameseInference<T>> {
        let mut inference = layerfit::__private::zeroed_box::<SiameseInference<T>>();
        self.fold_into(&mut inference);
        inference
    }
}
