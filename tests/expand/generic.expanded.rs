#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Dense as _, Tanh as _, Dense as _, Relu as _, Dense as _,
    };
};
/// The layer `Block`.
pub(crate) type MlpBlockLayer<T> = <layerfit::__private::Choose<
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
/// The width is the user's choice, and the middle is another network.
///
/// `[INPUTS]` → `[10]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// |  | `Dense(HIDDEN)` | `[HIDDEN]` | · | · |
/// |  | `Tanh` | `[HIDDEN]` | 0 | 0 |
/// | `middle` | `Dense(2 * WIDTH)` | `[2 * WIDTH]` | · | · |
/// |  | `Block` | the output of `Block` | · | · |
/// |  | `Relu` | the output of `Block` | 0 | 0 |
/// |  | `Dense(10)` | the output of `Block` with 10 features | · | · |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="288" height="476" viewBox="0 0 288 476" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="152" height="34" rx="17" fill="none" stroke="currentColor"/><text x="88" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="91" text-anchor="middle">Dense(HIDDEN)</text><path d="M88 46V70" fill="none" stroke="currentColor"/><path d="M88 70l-4 -8h8z"/><text x="96" y="61" font-size="11">[INPUTS]</text><rect x="12" y="128" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="149" text-anchor="middle">Tanh</text><path d="M88 104V128" fill="none" stroke="currentColor"/><path d="M88 128l-4 -8h8z"/><text x="96" y="119" font-size="11">[HIDDEN]</text><rect x="12" y="186" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="200" text-anchor="middle" font-weight="bold">middle</text><text x="88" y="214" text-anchor="middle">Dense(2 * WIDTH)</text><path d="M88 162V186" fill="none" stroke="currentColor"/><path d="M88 186l-4 -8h8z"/><text x="96" y="177" font-size="11">[HIDDEN]</text><rect x="12" y="244" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="265" text-anchor="middle">Block</text><path d="M88 220V244" fill="none" stroke="currentColor"/><path d="M88 244l-4 -8h8z"/><text x="96" y="235" font-size="11">[2 * WIDTH]</text><rect x="12" y="302" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="323" text-anchor="middle">Relu</text><path d="M88 278V302" fill="none" stroke="currentColor"/><path d="M88 302l-4 -8h8z"/><text x="96" y="293" font-size="11">the output of `Block`</text><rect x="12" y="360" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="381" text-anchor="middle">Dense(10)</text><path d="M88 336V360" fill="none" stroke="currentColor"/><path d="M88 360l-4 -8h8z"/><text x="96" y="351" font-size="11">the output of `Block`</text><rect x="12" y="418" width="152" height="34" rx="17" fill="none" stroke="currentColor"/><text x="88" y="439" text-anchor="middle">output</text><path d="M88 394V418" fill="none" stroke="currentColor"/><path d="M88 418l-4 -8h8z"/><text x="96" y="409" font-size="11">the output of `Block` with 10 features</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub(crate) struct Mlp<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar = ::core::primitive::f32,
> {
    /// `Dense(HIDDEN)`: `[INPUTS]` → `[HIDDEN]`.
    pub dense: layerfit::__private::layers::Dense<T, { INPUTS }, { HIDDEN }, { HIDDEN }>,
    /// `Dense(2 * WIDTH)`: `[HIDDEN]` → `[2 * WIDTH]`.
    pub middle: layerfit::__private::layers::Dense<
        T,
        { HIDDEN },
        { 2 * WIDTH },
        { 2 * WIDTH },
    >,
    /// `Block`: `[2 * WIDTH]` → the output of `Block`.
    pub middle_block: MlpBlockLayer<T>,
    /// `Dense(10)`: the output of `Block` → the output of `Block` with 10 features.
    pub dense_2: layerfit::__private::layers::Dense<
        T,
        {
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        10,
        10,
    >,
}
/// What a training pass of [`Mlp`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub(crate) struct MlpCache<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, HIDDEN a sample.
    pub dense: layerfit::__private::SMatrix<T, { HIDDEN }, { B }>,
    /// Values, 2 * WIDTH a sample.
    pub middle_dense: layerfit::__private::SMatrix<T, { 2 * WIDTH }, { B }>,
    /// Values, a sample is the output of `Block`.
    pub middle_block: layerfit::__private::SMatrix<
        T,
        {
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// Values, a sample is the output of `Block`.
    pub middle: layerfit::__private::SMatrix<
        T,
        {
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
    /// What `Block` keeps.
    pub middle_block_cache: <MlpBlockLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>,
    /// Gradients of values, HIDDEN a sample.
    pub dense_slope: layerfit::__private::SMatrix<T, { HIDDEN }, { B }>,
    /// Gradients of values, 2 * WIDTH a sample.
    pub middle_dense_slope: layerfit::__private::SMatrix<T, { 2 * WIDTH }, { B }>,
    /// Gradients of values, a sample is the output of `Block`.
    pub middle_slope: layerfit::__private::SMatrix<
        T,
        {
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >,
}
unsafe impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for MlpCache<{ HIDDEN }, T, { B }>
where
    layerfit::__private::SMatrix<T, { HIDDEN }, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, { 2 * WIDTH }, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        T,
        {
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .len()
        },
        { B },
    >: layerfit::__private::Zeroed,
    <MlpBlockLayer<
        T,
    > as layerfit::__private::Layer>::Cache<{ B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Mlp`] over up to `B` samples needs, beyond input and output.
pub(crate) struct MlpMemory<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<T, { HIDDEN }, { B }>,
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, { B }>,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <MlpBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <MlpBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, { B }>,
            >,
        >,
    >,
}
unsafe impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for MlpMemory<{ HIDDEN }, T, { B }> {}
impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> MlpMemory<{ HIDDEN }, T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 4usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { HIDDEN }, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <MlpBlockLayer<
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
                    <MlpBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, { B }>,
            >(),
        ],
        [&[], &[], &[1], &[0, 2]],
    );
}
/// All that an inference of one sample by [`Mlp`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub(crate) struct MlpArena<const HIDDEN: usize, T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <MlpBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::SMatrix<T, 10, 1>,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<T, { HIDDEN }, 1>,
                    layerfit::__private::SMatrix<T, { 2 * WIDTH }, 1>,
                >,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <MlpBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <MlpBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, 1>,
            >,
        >,
    >,
}
unsafe impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
> layerfit::__private::Zeroed for MlpArena<{ HIDDEN }, T> {}
impl<const HIDDEN: usize, T: layerfit::__private::Scalar> MlpArena<{ HIDDEN }, T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 5usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { HIDDEN }, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <MlpBlockLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    1,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 10, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <MlpBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, 1>,
            >(),
        ],
        [&[], &[], &[1], &[1], &[0, 3]],
    );
}
unsafe impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
> layerfit::__private::Zeroed for Mlp<{ HIDDEN }, T>
where
    layerfit::__private::layers::Dense<
        T,
        { INPUTS },
        { HIDDEN },
        { HIDDEN },
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<
        T,
        { HIDDEN },
        { 2 * WIDTH },
        { 2 * WIDTH },
    >: layerfit::__private::Zeroed,
    MlpBlockLayer<T>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<
        T,
        {
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        10,
        10,
    >: layerfit::__private::Zeroed,
{}
impl<const HIDDEN: usize, T: layerfit::__private::Scalar> layerfit::__private::Parameters
for Mlp<{ HIDDEN }, T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, { INPUTS }, { HIDDEN }, { HIDDEN }>,
        >("dense", layerfit::__private::offset_of!(Self, dense)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<
                T,
                { HIDDEN },
                { 2 * WIDTH },
                { 2 * WIDTH },
            >,
        >("middle", layerfit::__private::offset_of!(Self, middle)),
        layerfit::__private::Field::of::<
            MlpBlockLayer<T>,
        >("middle_block", layerfit::__private::offset_of!(Self, middle_block)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<
                T,
                {
                    <MlpBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .features()
                },
                10,
                10,
            >,
        >("dense_2", layerfit::__private::offset_of!(Self, dense_2)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.dense, &self.middle, &self.middle_block, &self.dense_2],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [
                &mut self.dense,
                &mut self.middle,
                &mut self.middle_block,
                &mut self.dense_2,
            ],
        )
    }
}
impl<const HIDDEN: usize, T: layerfit::__private::Scalar> layerfit::__private::Layer
for Mlp<{ HIDDEN }, T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[INPUTS]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[10]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, { INPUTS }>;
    type Output = layerfit::__private::SVector<T, 10>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = MlpMemory<{ HIDDEN }, T, { B }>;
    type Cache<const B: ::core::primitive::usize> = MlpCache<{ HIDDEN }, T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.dense
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.middle
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        layerfit::__private::Layer::initialize(&mut self.middle_block, rng);
        self.dense_2
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
        cache: &mut MlpCache<{ HIDDEN }, T, { B }>,
    ) {
        let count = input.len() / { INPUTS };
        let dense = layerfit::__private::columns_mut(&mut cache.dense, count);
        let middle_dense = layerfit::__private::columns_mut(
            &mut cache.middle_dense,
            count,
        );
        let middle_block = layerfit::__private::columns_mut(
            &mut cache.middle_block,
            count,
        );
        let middle = layerfit::__private::columns_mut(&mut cache.middle, count);
        self.dense.forward(simd, input, dense);
        layerfit::__private::layers::Tanh.forward_in_place(simd, dense);
        self.middle.forward(simd, dense, middle_dense);
        layerfit::__private::Layer::forward::<
            { B },
        >(
            &self.middle_block,
            simd,
            rng,
            middle_dense,
            middle_block,
            &mut cache.middle_block_cache,
        );
        layerfit::__private::layers::Relu.forward(simd, middle_block, middle);
        self.dense_2.forward(simd, middle, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        _output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut MlpCache<{ HIDDEN }, T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / { INPUTS };
        let dense = layerfit::__private::columns(&cache.dense, count);
        let middle_dense = layerfit::__private::columns(&cache.middle_dense, count);
        let middle_block = layerfit::__private::columns(&cache.middle_block, count);
        let middle = layerfit::__private::columns(&cache.middle, count);
        let dense_slope = layerfit::__private::columns_mut(
            &mut cache.dense_slope,
            count,
        );
        let middle_dense_slope = layerfit::__private::columns_mut(
            &mut cache.middle_dense_slope,
            count,
        );
        let middle_slope = layerfit::__private::columns_mut(
            &mut cache.middle_slope,
            count,
        );
        self.dense_2
            .backward(
                simd,
                middle,
                slope,
                layerfit::__private::Some(&mut *middle_slope),
                &mut gradients.dense_2,
                update,
            );
        layerfit::__private::layers::Relu.backward(simd, middle, middle_slope);
        layerfit::__private::Layer::backward::<
            { B },
        >(
            &self.middle_block,
            simd,
            middle_dense,
            middle_block,
            middle_slope,
            layerfit::__private::Some(&mut *middle_dense_slope),
            &mut cache.middle_block_cache,
            &mut gradients.middle_block,
            update,
        );
        self.middle
            .backward(
                simd,
                dense,
                middle_dense_slope,
                layerfit::__private::Some(&mut *dense_slope),
                &mut gradients.middle,
                update,
            );
        layerfit::__private::layers::Tanh.backward(simd, dense, dense_slope);
        self.dense
            .backward(
                simd,
                input,
                dense_slope,
                input_slope,
                &mut gradients.dense,
                update,
            );
    }
    fn carried<const B: ::core::primitive::usize>(
        cache: &mut MlpCache<{ HIDDEN }, T, { B }>,
        visit: &mut dyn ::core::ops::FnMut(&mut [T]),
    ) {
        <MlpBlockLayer<
            T,
        > as layerfit::__private::Layer>::carried::<
            { B },
        >(&mut cache.middle_block_cache, visit);
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::Layer::penalty(&self.middle_block, simd)
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut MlpMemory<{ HIDDEN }, T, { B }>,
    ) {
        let count = input.len() / { INPUTS };
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <MlpMemory<{ HIDDEN }, T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            self.dense.forward(simd, input, dense);
        }
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <MlpMemory<{ HIDDEN }, T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            layerfit::__private::layers::Tanh.forward_in_place(simd, dense);
        }
        {
            let [dense, middle_dense] = memory
                .block
                .parts([
                    (
                        <MlpMemory<{ HIDDEN }, T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                    (
                        <MlpMemory<{ HIDDEN }, T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, { 2 * WIDTH }>(count),
                    ),
                ]);
            let middle_dense = middle_dense.numbers::<T>();
            let dense = dense.numbers::<T>();
            self.middle.forward(simd, dense, middle_dense);
        }
        {
            let [middle, middle_block_memory, middle_dense] = memory
                .block
                .parts([
                    (
                        <MlpMemory<{ HIDDEN }, T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <MlpMemory<{ HIDDEN }, T, { B }>>::PLACES[2],
                        ::core::mem::size_of::<
                            <MlpBlockLayer<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                    (
                        <MlpMemory<{ HIDDEN }, T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, { 2 * WIDTH }>(count),
                    ),
                ]);
            let middle_dense = middle_dense.numbers::<T>();
            if let layerfit::__private::Some(middle_block_memory) = middle_block_memory
                .work::<
                    <MlpBlockLayer<T> as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let middle = middle.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(
                    &self.middle_block,
                    simd,
                    middle_dense,
                    middle,
                    &mut *middle_block_memory,
                );
            }
        }
        {
            let [middle] = memory
                .block
                .parts([
                    (
                        <MlpMemory<{ HIDDEN }, T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let middle = middle.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, middle);
        }
        {
            let [middle] = memory
                .block
                .parts([
                    (
                        <MlpMemory<{ HIDDEN }, T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let middle = middle.numbers::<T>();
            self.dense_2.forward(simd, middle, output);
        }
    }
}
impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
> layerfit::__private::InferenceNetwork for Mlp<{ HIDDEN }, T> {
    const NAME: &'static ::core::primitive::str = "Mlp";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[INPUTS]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[10]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "",
            "Dense(HIDDEN)",
            layerfit::__private::Shape::new(&[HIDDEN]),
            <layerfit::__private::layers::Dense<
                T,
                { INPUTS },
                { HIDDEN },
                { HIDDEN },
            > as layerfit::__private::Parameters>::PARAMETERS,
            (1 * INPUTS * HIDDEN) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Tanh",
            layerfit::__private::Shape::new(&[HIDDEN]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "middle",
            "Dense(2 * WIDTH)",
            layerfit::__private::Shape::new(&[2 * WIDTH]),
            <layerfit::__private::layers::Dense<
                T,
                { HIDDEN },
                { 2 * WIDTH },
                { 2 * WIDTH },
            > as layerfit::__private::Parameters>::PARAMETERS,
            (1 * HIDDEN * (2 * WIDTH)) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Block",
            <MlpBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <MlpBlockLayer<T> as layerfit::__private::Parameters>::PARAMETERS,
            <MlpBlockLayer<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            <MlpBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(10)",
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .with_features(10),
            <layerfit::__private::layers::Dense<
                T,
                {
                    <MlpBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .features()
                },
                10,
                10,
            > as layerfit::__private::Parameters>::PARAMETERS,
            ((<MlpBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .positions())
                * (<MlpBlockLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()) * 10) as ::core::primitive::u64,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"Dense(HIDDEN)\"]\n    n1[\"Tanh\"]\n    n2[\"middle<br/>Dense(2 * WIDTH)\"]\n    n3[\"Block\"]\n    n4[\"Relu\"]\n    n5[\"Dense(10)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"288\" height=\"476\" viewBox=\"0 0 288 476\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"152\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"91\" text-anchor=\"middle\">Dense(HIDDEN)</text><path d=\"M88 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 70l-4 -8h8z\"/><text x=\"96\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"149\" text-anchor=\"middle\">Tanh</text><path d=\"M88 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 128l-4 -8h8z\"/><text x=\"96\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">middle</text><text x=\"88\" y=\"214\" text-anchor=\"middle\">Dense(2 * WIDTH)</text><path d=\"M88 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 186l-4 -8h8z\"/><text x=\"96\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"265\" text-anchor=\"middle\">Block</text><path d=\"M88 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 244l-4 -8h8z\"/><text x=\"96\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"323\" text-anchor=\"middle\">Relu</text><path d=\"M88 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 302l-4 -8h8z\"/><text x=\"96\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"381\" text-anchor=\"middle\">Dense(10)</text><path d=\"M88 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 360l-4 -8h8z\"/><text x=\"96\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"152\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"439\" text-anchor=\"middle\">output</text><path d=\"M88 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 418l-4 -8h8z\"/><text x=\"96\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, { HIDDEN }, 1>,
        >("dense", <MlpArena<{ HIDDEN }, T>>::PLACES[0], 0, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, { 2 * WIDTH }, 1>,
        >("middle_dense", <MlpArena<{ HIDDEN }, T>>::PLACES[4], 2, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <MlpBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("middle", <MlpArena<{ HIDDEN }, T>>::PLACES[1], 3, 5),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <MlpBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("middle_block_memory", <MlpArena<{ HIDDEN }, T>>::PLACES[3], 3, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 10, 1>,
        >("output", <MlpArena<{ HIDDEN }, T>>::PLACES[2], 5, 6),
    ];
    type Arena = MlpArena<{ HIDDEN }, T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            self.dense.forward(simd, input, dense);
        }
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            layerfit::__private::layers::Tanh.forward_in_place(simd, dense);
        }
        {
            let [dense, middle_dense] = memory
                .block
                .parts([
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, { 2 * WIDTH }>(count),
                    ),
                ]);
            let middle_dense = middle_dense.numbers::<T>();
            let dense = dense.numbers::<T>();
            self.middle.forward(simd, dense, middle_dense);
        }
        {
            let [middle, middle_block_memory, middle_dense] = memory
                .block
                .parts([
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[3],
                        ::core::mem::size_of::<
                            <MlpBlockLayer<T> as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, { 2 * WIDTH }>(count),
                    ),
                ]);
            let middle_dense = middle_dense.numbers::<T>();
            if let layerfit::__private::Some(middle_block_memory) = middle_block_memory
                .work::<<MlpBlockLayer<T> as layerfit::__private::Layer>::Memory<1>>()
            {
                let middle = middle.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(
                    &self.middle_block,
                    simd,
                    middle_dense,
                    middle,
                    &mut *middle_block_memory,
                );
            }
        }
        {
            let [middle] = memory
                .block
                .parts([
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let middle = middle.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, middle);
        }
        {
            let [middle, output] = memory
                .block
                .parts([
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <MlpArena<{ HIDDEN }, T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 10>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            let middle = middle.numbers::<T>();
            self.dense_2.forward(simd, middle, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <MlpArena<{ HIDDEN }, T>>::PLACES[2],
                    layerfit::__private::overlay::count::<10>(),
                ),
        )
    }
}
impl<const HIDDEN: usize, T: layerfit::__private::Scalar> layerfit::__private::Network
for Mlp<{ HIDDEN }, T> {
    type Inference = MlpInference<{ HIDDEN }, T>;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, dense),
                |net: &Self| &net.dense,
            ),
            layerfit::__private::offset_of!(MlpInference < { HIDDEN }, T >, dense),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, middle),
                |net: &Self| &net.middle,
            ),
            layerfit::__private::offset_of!(MlpInference < { HIDDEN }, T >, middle),
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
            MlpBlockLayer<T>,
        >(
            layerfit::__private::offset_of!(Self, middle_block),
            layerfit::__private::offset_of!(MlpInference < { HIDDEN }, T >, middle_block),
        ),
        layerfit::__private::flash::Fold::copy(
            layerfit::__private::flash::Place::of(
                layerfit::__private::offset_of!(Self, dense_2),
                |net: &Self| &net.dense_2,
            ),
            layerfit::__private::offset_of!(MlpInference < { HIDDEN }, T >, dense_2),
        ),
    ];
}
impl<const HIDDEN: usize> Mlp<{ HIDDEN }, ::core::primitive::f32> {
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
impl<const HIDDEN: usize, T: layerfit::__private::Scalar> Mlp<{ HIDDEN }, T> {
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
        inputs: &layerfit::__private::SMatrix<T, { INPUTS }, { B }>,
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
        input_slope: &mut layerfit::__private::SMatrix<T, { INPUTS }, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, { INPUTS }>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 10> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, { INPUTS }>,
    ) -> layerfit::__private::SVector<T, 10> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, { INPUTS }, { B }>,
    ) -> layerfit::__private::SMatrix<T, 10, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, { INPUTS }>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
const _: () = (layerfit::__private::assertions::size)("INPUTS", [INPUTS]);
const _: () = (layerfit::__private::assertions::size)("2 * WIDTH", [2 * WIDTH]);
const _: () = (layerfit::__private::assertions::input)(
    "Block",
    {
        use layerfit::__private::NotByDefault as _;
        layerfit::__private::Probe::<Block<::core::primitive::f32>>::INPUT
    },
    layerfit::__private::Shape::new(&[2 * WIDTH]),
);
const _: () = (layerfit::__private::assertions::output)(
    "Mlp",
    "Dense(10)",
    <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
        .with_features(10),
    layerfit::__private::Shape::new(&[10]),
);
/// The inference form of the layer `Block`, which is itself if it has none.
pub(crate) type MlpBlockLayerInference<T> = <layerfit::__private::flash::ChooseForm<
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
> as layerfit::__private::flash::Formed<MlpBlockLayer<T>>>::Form;
/// What inference of [`Mlp`] needs, and nothing else: batch normalizations are part of the weights before them, in networks inside of it too. `fold_into` makes it from a trained network, `weights!` from the file of one.
#[allow(dead_code)]
///
/// `[INPUTS]` → `[10]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// |  | `Dense(HIDDEN)` | `[HIDDEN]` | · | · |
/// |  | `Tanh` | `[HIDDEN]` | 0 | 0 |
/// | `middle` | `Dense(2 * WIDTH)` | `[2 * WIDTH]` | · | · |
/// |  | `Block` | the output of `Block` | · | · |
/// |  | `Relu` | the output of `Block` | 0 | 0 |
/// |  | `Dense(10)` | the output of `Block` with 10 features | · | · |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="288" height="476" viewBox="0 0 288 476" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="152" height="34" rx="17" fill="none" stroke="currentColor"/><text x="88" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="91" text-anchor="middle">Dense(HIDDEN)</text><path d="M88 46V70" fill="none" stroke="currentColor"/><path d="M88 70l-4 -8h8z"/><text x="96" y="61" font-size="11">[INPUTS]</text><rect x="12" y="128" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="149" text-anchor="middle">Tanh</text><path d="M88 104V128" fill="none" stroke="currentColor"/><path d="M88 128l-4 -8h8z"/><text x="96" y="119" font-size="11">[HIDDEN]</text><rect x="12" y="186" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="200" text-anchor="middle" font-weight="bold">middle</text><text x="88" y="214" text-anchor="middle">Dense(2 * WIDTH)</text><path d="M88 162V186" fill="none" stroke="currentColor"/><path d="M88 186l-4 -8h8z"/><text x="96" y="177" font-size="11">[HIDDEN]</text><rect x="12" y="244" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="265" text-anchor="middle">Block</text><path d="M88 220V244" fill="none" stroke="currentColor"/><path d="M88 244l-4 -8h8z"/><text x="96" y="235" font-size="11">[2 * WIDTH]</text><rect x="12" y="302" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="323" text-anchor="middle">Relu</text><path d="M88 278V302" fill="none" stroke="currentColor"/><path d="M88 302l-4 -8h8z"/><text x="96" y="293" font-size="11">the output of `Block`</text><rect x="12" y="360" width="152" height="34" rx="4" fill="none" stroke="currentColor"/><text x="88" y="381" text-anchor="middle">Dense(10)</text><path d="M88 336V360" fill="none" stroke="currentColor"/><path d="M88 360l-4 -8h8z"/><text x="96" y="351" font-size="11">the output of `Block`</text><rect x="12" y="418" width="152" height="34" rx="17" fill="none" stroke="currentColor"/><text x="88" y="439" text-anchor="middle">output</text><path d="M88 394V418" fill="none" stroke="currentColor"/><path d="M88 418l-4 -8h8z"/><text x="96" y="409" font-size="11">the output of `Block` with 10 features</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub(crate) struct MlpInference<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar = ::core::primitive::f32,
> {
    /// `Dense(HIDDEN)`: `[INPUTS]` → `[HIDDEN]`.
    pub dense: layerfit::__private::layers::Dense<T, { INPUTS }, { HIDDEN }, { HIDDEN }>,
    /// `Dense(2 * WIDTH)`: `[HIDDEN]` → `[2 * WIDTH]`.
    pub middle: layerfit::__private::layers::Dense<
        T,
        { HIDDEN },
        { 2 * WIDTH },
        { 2 * WIDTH },
    >,
    /// `Block`: `[2 * WIDTH]` → the output of `Block`.
    pub middle_block: MlpBlockLayerInference<T>,
    /// `Dense(10)`: the output of `Block` → the output of `Block` with 10 features.
    pub dense_2: layerfit::__private::layers::Dense<
        T,
        {
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        10,
        10,
    >,
}
/// What an inference of [`MlpInference`] over up to `B` samples needs, beyond input and output.
pub(crate) struct MlpInferenceMemory<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<T, { HIDDEN }, { B }>,
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, { B }>,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <MlpBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        { B },
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <MlpBlockLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<{ B }>,
                    >,
                >,
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, { B }>,
            >,
        >,
    >,
}
unsafe impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for MlpInferenceMemory<{ HIDDEN }, T, { B }> {}
impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> MlpInferenceMemory<{ HIDDEN }, T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 4usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { HIDDEN }, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <MlpBlockLayer<
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
                    <MlpBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, { B }>,
            >(),
        ],
        [&[], &[], &[1], &[0, 2]],
    );
}
/// All that an inference of one sample by [`MlpInference`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub(crate) struct MlpInferenceArena<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <MlpBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::SMatrix<T, 10, 1>,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<T, { HIDDEN }, 1>,
                    layerfit::__private::SMatrix<T, { 2 * WIDTH }, 1>,
                >,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<
                        T,
                        {
                            <MlpBlockLayer<
                                ::core::primitive::f32,
                            > as layerfit::__private::Layer>::OUTPUT
                                .len()
                        },
                        1,
                    >,
                    layerfit::__private::overlay::Work<
                        T,
                        <MlpBlockLayerInference<
                            T,
                        > as layerfit::__private::Layer>::Memory<1>,
                    >,
                >,
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, 1>,
            >,
        >,
    >,
}
unsafe impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
> layerfit::__private::Zeroed for MlpInferenceArena<{ HIDDEN }, T> {}
impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
> MlpInferenceArena<{ HIDDEN }, T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 5usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { HIDDEN }, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        <MlpBlockLayer<
                            ::core::primitive::f32,
                        > as layerfit::__private::Layer>::OUTPUT
                            .len()
                    },
                    1,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 10, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <MlpBlockLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { 2 * WIDTH }, 1>,
            >(),
        ],
        [&[], &[], &[1], &[1], &[0, 3]],
    );
}
unsafe impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
> layerfit::__private::Zeroed for MlpInference<{ HIDDEN }, T>
where
    layerfit::__private::layers::Dense<
        T,
        { INPUTS },
        { HIDDEN },
        { HIDDEN },
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<
        T,
        { HIDDEN },
        { 2 * WIDTH },
        { 2 * WIDTH },
    >: layerfit::__private::Zeroed,
    MlpBlockLayerInference<T>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<
        T,
        {
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .features()
        },
        10,
        10,
    >: layerfit::__private::Zeroed,
{}
impl<const HIDDEN: usize, T: layerfit::__private::Scalar> layerfit::__private::Parameters
for MlpInference<{ HIDDEN }, T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, { INPUTS }, { HIDDEN }, { HIDDEN }>,
        >("dense", layerfit::__private::offset_of!(Self, dense)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<
                T,
                { HIDDEN },
                { 2 * WIDTH },
                { 2 * WIDTH },
            >,
        >("middle", layerfit::__private::offset_of!(Self, middle)),
        layerfit::__private::Field::of::<
            MlpBlockLayerInference<T>,
        >("middle_block", layerfit::__private::offset_of!(Self, middle_block)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<
                T,
                {
                    <MlpBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .features()
                },
                10,
                10,
            >,
        >("dense_2", layerfit::__private::offset_of!(Self, dense_2)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.dense, &self.middle, &self.middle_block, &self.dense_2],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [
                &mut self.dense,
                &mut self.middle,
                &mut self.middle_block,
                &mut self.dense_2,
            ],
        )
    }
}
impl<const HIDDEN: usize, T: layerfit::__private::Scalar> layerfit::__private::Layer
for MlpInference<{ HIDDEN }, T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[INPUTS]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[10]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, { INPUTS }>;
    type Output = layerfit::__private::SVector<T, 10>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = MlpInferenceMemory<
        { HIDDEN },
        T,
        { B },
    >;
    layerfit::__private::not_trained! {}
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut MlpInferenceMemory<{ HIDDEN }, T, { B }>,
    ) {
        let count = input.len() / { INPUTS };
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <MlpInferenceMemory<{ HIDDEN }, T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            self.dense.forward(simd, input, dense);
        }
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <MlpInferenceMemory<{ HIDDEN }, T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            layerfit::__private::layers::Tanh.forward_in_place(simd, dense);
        }
        {
            let [dense, middle_dense] = memory
                .block
                .parts([
                    (
                        <MlpInferenceMemory<{ HIDDEN }, T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                    (
                        <MlpInferenceMemory<{ HIDDEN }, T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, { 2 * WIDTH }>(count),
                    ),
                ]);
            let middle_dense = middle_dense.numbers::<T>();
            let dense = dense.numbers::<T>();
            self.middle.forward(simd, dense, middle_dense);
        }
        {
            let [middle, middle_block_memory, middle_dense] = memory
                .block
                .parts([
                    (
                        <MlpInferenceMemory<{ HIDDEN }, T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <MlpInferenceMemory<{ HIDDEN }, T, { B }>>::PLACES[2],
                        ::core::mem::size_of::<
                            <MlpBlockLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<{ B }>,
                        >(),
                    ),
                    (
                        <MlpInferenceMemory<{ HIDDEN }, T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, { 2 * WIDTH }>(count),
                    ),
                ]);
            let middle_dense = middle_dense.numbers::<T>();
            if let layerfit::__private::Some(middle_block_memory) = middle_block_memory
                .work::<
                    <MlpBlockLayerInference<
                        T,
                    > as layerfit::__private::Layer>::Memory<{ B }>,
                >()
            {
                let middle = middle.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    { B },
                >(
                    &self.middle_block,
                    simd,
                    middle_dense,
                    middle,
                    &mut *middle_block_memory,
                );
            }
        }
        {
            let [middle] = memory
                .block
                .parts([
                    (
                        <MlpInferenceMemory<{ HIDDEN }, T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let middle = middle.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, middle);
        }
        {
            let [middle] = memory
                .block
                .parts([
                    (
                        <MlpInferenceMemory<{ HIDDEN }, T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let middle = middle.numbers::<T>();
            self.dense_2.forward(simd, middle, output);
        }
    }
}
impl<
    const HIDDEN: usize,
    T: layerfit::__private::Scalar,
> layerfit::__private::InferenceNetwork for MlpInference<{ HIDDEN }, T> {
    const NAME: &'static ::core::primitive::str = "MlpInference";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[INPUTS]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[10]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "",
            "Dense(HIDDEN)",
            layerfit::__private::Shape::new(&[HIDDEN]),
            <layerfit::__private::layers::Dense<
                T,
                { INPUTS },
                { HIDDEN },
                { HIDDEN },
            > as layerfit::__private::Parameters>::PARAMETERS,
            (1 * INPUTS * HIDDEN) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Tanh",
            layerfit::__private::Shape::new(&[HIDDEN]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "middle",
            "Dense(2 * WIDTH)",
            layerfit::__private::Shape::new(&[2 * WIDTH]),
            <layerfit::__private::layers::Dense<
                T,
                { HIDDEN },
                { 2 * WIDTH },
                { 2 * WIDTH },
            > as layerfit::__private::Parameters>::PARAMETERS,
            (1 * HIDDEN * (2 * WIDTH)) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Block",
            <MlpBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            <MlpBlockLayerInference<T> as layerfit::__private::Parameters>::PARAMETERS,
            <MlpBlockLayerInference<T> as layerfit::__private::Layer>::MACS,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            <MlpBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT,
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(10)",
            <MlpBlockLayer<::core::primitive::f32> as layerfit::__private::Layer>::OUTPUT
                .with_features(10),
            <layerfit::__private::layers::Dense<
                T,
                {
                    <MlpBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .features()
                },
                10,
                10,
            > as layerfit::__private::Parameters>::PARAMETERS,
            ((<MlpBlockLayer<
                ::core::primitive::f32,
            > as layerfit::__private::Layer>::OUTPUT
                .positions())
                * (<MlpBlockLayer<
                    ::core::primitive::f32,
                > as layerfit::__private::Layer>::OUTPUT
                    .features()) * 10) as ::core::primitive::u64,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"Dense(HIDDEN)\"]\n    n1[\"Tanh\"]\n    n2[\"middle<br/>Dense(2 * WIDTH)\"]\n    n3[\"Block\"]\n    n4[\"Relu\"]\n    n5[\"Dense(10)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"288\" height=\"476\" viewBox=\"0 0 288 476\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"152\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"91\" text-anchor=\"middle\">Dense(HIDDEN)</text><path d=\"M88 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 70l-4 -8h8z\"/><text x=\"96\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"149\" text-anchor=\"middle\">Tanh</text><path d=\"M88 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 128l-4 -8h8z\"/><text x=\"96\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">middle</text><text x=\"88\" y=\"214\" text-anchor=\"middle\">Dense(2 * WIDTH)</text><path d=\"M88 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 186l-4 -8h8z\"/><text x=\"96\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"265\" text-anchor=\"middle\">Block</text><path d=\"M88 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 244l-4 -8h8z\"/><text x=\"96\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"323\" text-anchor=\"middle\">Relu</text><path d=\"M88 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 302l-4 -8h8z\"/><text x=\"96\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"152\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"381\" text-anchor=\"middle\">Dense(10)</text><path d=\"M88 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 360l-4 -8h8z\"/><text x=\"96\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"152\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"88\" y=\"439\" text-anchor=\"middle\">output</text><path d=\"M88 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M88 418l-4 -8h8z\"/><text x=\"96\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, { HIDDEN }, 1>,
        >("dense", <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[0], 0, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, { 2 * WIDTH }, 1>,
        >("middle_dense", <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[4], 2, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    <MlpBlockLayer<
                        ::core::primitive::f32,
                    > as layerfit::__private::Layer>::OUTPUT
                        .len()
                },
                1,
            >,
        >("middle", <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[1], 3, 5),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <MlpBlockLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
            >,
        >("middle_block_memory", <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[3], 3, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 10, 1>,
        >("output", <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[2], 5, 6),
    ];
    type Arena = MlpInferenceArena<{ HIDDEN }, T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            self.dense.forward(simd, input, dense);
        }
        {
            let [dense] = memory
                .block
                .parts([
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                ]);
            let dense = dense.numbers::<T>();
            layerfit::__private::layers::Tanh.forward_in_place(simd, dense);
        }
        {
            let [dense, middle_dense] = memory
                .block
                .parts([
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { HIDDEN }>(count),
                    ),
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, { 2 * WIDTH }>(count),
                    ),
                ]);
            let middle_dense = middle_dense.numbers::<T>();
            let dense = dense.numbers::<T>();
            self.middle.forward(simd, dense, middle_dense);
        }
        {
            let [middle, middle_block_memory, middle_dense] = memory
                .block
                .parts([
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[3],
                        ::core::mem::size_of::<
                            <MlpBlockLayerInference<
                                T,
                            > as layerfit::__private::Layer>::Memory<1>,
                        >(),
                    ),
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, { 2 * WIDTH }>(count),
                    ),
                ]);
            let middle_dense = middle_dense.numbers::<T>();
            if let layerfit::__private::Some(middle_block_memory) = middle_block_memory
                .work::<
                    <MlpBlockLayerInference<T> as layerfit::__private::Layer>::Memory<1>,
                >()
            {
                let middle = middle.numbers::<T>();
                layerfit::__private::Layer::infer::<
                    1,
                >(
                    &self.middle_block,
                    simd,
                    middle_dense,
                    middle,
                    &mut *middle_block_memory,
                );
            }
        }
        {
            let [middle] = memory
                .block
                .parts([
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                ]);
            let middle = middle.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, middle);
        }
        {
            let [middle, output] = memory
                .block
                .parts([
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                <MlpBlockLayer<
                                    ::core::primitive::f32,
                                > as layerfit::__private::Layer>::OUTPUT
                                    .len()
                            },
                        >(count),
                    ),
                    (
                        <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 10>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            let middle = middle.numbers::<T>();
            self.dense_2.forward(simd, middle, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <MlpInferenceArena<{ HIDDEN }, T>>::PLACES[2],
                    layerfit::__private::overlay::count::<10>(),
                ),
        )
    }
}
impl<const HIDDEN: usize> MlpInference<{ HIDDEN }, ::core::primitive::f32> {
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
impl<const HIDDEN: usize, T: layerfit::__private::Scalar> MlpInference<{ HIDDEN }, T> {
    /// What `weights!` calls: the network with the weights of a safetensors file, in a constant.
    #[doc(hidden)]
    #[must_use]
    #[track_caller]
    pub const fn from_safetensors(
        bytes: &[::core::primitive::u8],
        file: &::core::primitive::str,
    ) -> Self {
        let trained = layerfit::__private::flash::weights::<
            Mlp<{ HIDDEN }, T>,
        >(
            <Mlp<{ HIDDEN }, T> as layerfit::__private::InferenceNetwork>::NAME,
            bytes,
            file,
        );
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
        _: &layerfit::__private::SMatrix<T, { INPUTS }, { B }>,
        _: &mut impl layerfit::__private::assertions::PassOf<Self>,
        _: impl ::core::marker::Sized,
    ) -> &'static layerfit::__private::SMatrix<T, 10, { B }> {
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
        input: &layerfit::__private::SVector<T, { INPUTS }>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 10> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, { INPUTS }>,
    ) -> layerfit::__private::SVector<T, 10> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, { INPUTS }, { B }>,
    ) -> layerfit::__private::SMatrix<T, 10, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, { INPUTS }>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
#[allow(dead_code)]
impl<const HIDDEN: usize, T: layerfit::__private::Scalar> Mlp<{ HIDDEN }, T> {
    /// Writes the weights for inference to a [`MlpInference`]: those of this network, with batch normalizations in them.
    pub const fn fold_into(&self, inference: &mut MlpInference<{ HIDDEN }, T>) {
        layerfit::__private::flash::form(self, inference);
    }
    /// A [`MlpInference`] with the weights of this network, on the heap.
    #[must_use]
    pub fn folded(&self) -> layerfit::__private::Box<MlpInference<{ HIDDEN }, T>> {
        let mut inference = layerfit::__private::zeroed_box::<
            MlpInference<{ HIDDEN }, T>,
        >();
        self.fold_into(&mut inference);
        inference
    }
}
