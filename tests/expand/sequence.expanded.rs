#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Embedding as _, Dropout as _, Lstm as _, Gru as _, Dense as _, SimpleRnn as _,
        LayerNorm as _, Dense as _, Sigmoid as _,
    };
};
/// Negative or positive, for one sentence of word ids, padded with 0; an event in every step of a signal.
///
/// `text`: `[u16; 16]`, `signal`: `[16, 3]` → `opinion`: `[2]`, `event`: `[16, 1]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `words` | `text -> Embedding(100, 8, mask_zero: true)` | `[16, 8]` | 800 | 0 |
/// |  | `Dropout(0.1)` | `[16, 8]` | 0 | 0 |
/// | `reading` | `Lstm(6, sequence: true, l2: 1e-4)` | `[16, 6]` | 360 | 5,376 |
/// |  | `Gru(4, stateful: true)` | `[4]` | 136 | 1,920 |
/// | `opinion` | `Dense(2)` | `[2]` | 10 | 8 |
/// | `heard` | `signal -> SimpleRnn(5, sequence: true, mask: text)` | `[16, 5]` | 45 | 640 |
/// | `event` | `heard -> LayerNorm` | `[16, 5]` | 10 | 0 |
/// |  | `Dense(1)` | `[16, 1]` | 6 | 80 |
/// |  | `Sigmoid` | `[16, 1]` | 0 | 0 |
/// | **total** | | | 1,367 | 8,024 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="546" height="766" viewBox="0 0 546 766" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="344" height="34" rx="17" fill="none" stroke="currentColor"/><text x="184" y="33" text-anchor="middle">text</text><rect x="12" y="70" width="344" height="34" rx="17" fill="none" stroke="currentColor"/><text x="184" y="91" text-anchor="middle">signal</text><rect x="12" y="128" width="344" height="34" rx="4" fill="none" stroke="currentColor"/><text x="184" y="142" text-anchor="middle" font-weight="bold">words</text><text x="184" y="156" text-anchor="middle">Embedding(100, 8, mask_zero: true)</text><rect x="12" y="186" width="344" height="34" rx="4" fill="none" stroke="currentColor"/><text x="184" y="207" text-anchor="middle">Dropout(0.1)</text><path d="M184 162V186" fill="none" stroke="currentColor"/><path d="M184 186l-4 -8h8z"/><text x="192" y="177" font-size="11">[16, 8]</text><rect x="12" y="244" width="344" height="34" rx="4" fill="none" stroke="currentColor"/><text x="184" y="258" text-anchor="middle" font-weight="bold">reading</text><text x="184" y="272" text-anchor="middle">Lstm(6, sequence: true, l2: 1e-4)</text><path d="M184 220V244" fill="none" stroke="currentColor"/><path d="M184 244l-4 -8h8z"/><text x="192" y="235" font-size="11">[16, 8]</text><rect x="12" y="302" width="344" height="34" rx="4" fill="none" stroke="currentColor"/><text x="184" y="323" text-anchor="middle">Gru(4, stateful: true)</text><path d="M184 278V302" fill="none" stroke="currentColor"/><path d="M184 302l-4 -8h8z"/><text x="192" y="293" font-size="11">[16, 6]</text><rect x="12" y="360" width="344" height="34" rx="4" fill="none" stroke="currentColor"/><text x="184" y="374" text-anchor="middle" font-weight="bold">opinion</text><text x="184" y="388" text-anchor="middle">Dense(2)</text><path d="M184 336V360" fill="none" stroke="currentColor"/><path d="M184 360l-4 -8h8z"/><text x="192" y="351" font-size="11">[4]</text><rect x="12" y="418" width="344" height="34" rx="4" fill="none" stroke="currentColor"/><text x="184" y="432" text-anchor="middle" font-weight="bold">heard</text><text x="184" y="446" text-anchor="middle">SimpleRnn(5, sequence: true, mask: text)</text><rect x="12" y="476" width="344" height="34" rx="4" fill="none" stroke="currentColor"/><text x="184" y="490" text-anchor="middle" font-weight="bold">event</text><text x="184" y="504" text-anchor="middle">LayerNorm</text><path d="M184 452V476" fill="none" stroke="currentColor"/><path d="M184 476l-4 -8h8z"/><text x="192" y="467" font-size="11">[16, 5]</text><rect x="12" y="534" width="344" height="34" rx="4" fill="none" stroke="currentColor"/><text x="184" y="555" text-anchor="middle">Dense(1)</text><path d="M184 510V534" fill="none" stroke="currentColor"/><path d="M184 534l-4 -8h8z"/><text x="192" y="525" font-size="11">[16, 5]</text><rect x="12" y="592" width="344" height="34" rx="4" fill="none" stroke="currentColor"/><text x="184" y="613" text-anchor="middle">Sigmoid</text><path d="M184 568V592" fill="none" stroke="currentColor"/><path d="M184 592l-4 -8h8z"/><text x="192" y="583" font-size="11">[16, 1]</text><rect x="12" y="650" width="344" height="34" rx="17" fill="none" stroke="currentColor"/><text x="184" y="671" text-anchor="middle">opinion</text><rect x="12" y="708" width="344" height="34" rx="17" fill="none" stroke="currentColor"/><text x="184" y="729" text-anchor="middle">event</text><path d="M356 29H468V145H356" fill="none" stroke="currentColor"/><path d="M356 145l8 -4v8z"/><text x="368" y="142" font-size="11">[u16; 16]</text><path d="M356 609H468V725H356" fill="none" stroke="currentColor"/><path d="M356 725l8 -4v8z"/><text x="368" y="722" font-size="11">[16, 1]</text><path d="M356 377H490V667H356" fill="none" stroke="currentColor"/><path d="M356 667l8 -4v8z"/><text x="368" y="664" font-size="11">[2]</text><path d="M356 87H512V435H356" fill="none" stroke="currentColor"/><path d="M356 435l8 -4v8z"/><text x="368" y="432" font-size="11">[16, 3]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Sentiment<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Embedding(100, 8, mask_zero: true)`: `[u16; 16]` → `[16, 8]`.
    pub words: layerfit::__private::layers::Embedding<T, 100, 8>,
    /// `Lstm(6, sequence: true, l2: 1e-4)`: `[16, 8]` → `[16, 6]`.
    pub reading: layerfit::__private::layers::Lstm<T, 8, 6, 24>,
    /// `Gru(4, stateful: true)`: `[16, 6]` → `[4]`.
    pub reading_gru: layerfit::__private::layers::Gru<T, 6, 4, 12, 4>,
    /// `Dense(2)`: `[4]` → `[2]`.
    pub opinion: layerfit::__private::layers::Dense<T, 4, 2, 2>,
    /// `SimpleRnn(5, sequence: true, mask: text)`: `[16, 3]` → `[16, 5]`.
    pub heard: layerfit::__private::layers::SimpleRnn<T, 3, 5>,
    /// `LayerNorm`: `[16, 5]` → `[16, 5]`.
    pub event: layerfit::__private::layers::LayerNorm<T, 5>,
    /// `Dense(1)`: `[16, 5]` → `[16, 1]`.
    pub event_dense: layerfit::__private::layers::Dense<T, 5, 1, 1>,
}
/// What a training pass of [`Sentiment`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct SentimentCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 128 a sample.
    pub words: layerfit::__private::SMatrix<T, 128, { B }>,
    /// Values, 96 a sample.
    pub reading_lstm: layerfit::__private::SMatrix<T, 96, { B }>,
    /// Values, 4 a sample.
    pub reading: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Values, 80 a sample.
    pub heard: layerfit::__private::SMatrix<T, 80, { B }>,
    /// Values, 80 a sample.
    pub event_layer_norm: layerfit::__private::SMatrix<T, 80, { B }>,
    /// What `Embedding(100, 8, mask_zero: true)` keeps.
    pub words_embedding_cache: layerfit::__private::layers::EmbeddingCache<16, { B }>,
    /// What `Dropout(0.1)` keeps.
    pub words_dropout_cache: layerfit::__private::SMatrix<
        ::core::primitive::u16,
        128,
        { B },
    >,
    /// What `Lstm(6, sequence: true, l2: 1e-4)` keeps.
    pub reading_lstm_cache: <layerfit::__private::layers::Lstm<
        T,
        8,
        6,
        24,
    > as layerfit::__private::Recurrent>::Cache<16, { B }>,
    /// What `Gru(4, stateful: true)` keeps.
    pub reading_gru_cache: <layerfit::__private::layers::Gru<
        T,
        6,
        4,
        12,
        4,
    > as layerfit::__private::Recurrent>::Cache<16, { B }>,
    /// What `SimpleRnn(5, sequence: true, mask: text)` keeps.
    pub heard_cache: <layerfit::__private::layers::SimpleRnn<
        T,
        3,
        5,
    > as layerfit::__private::Recurrent>::Cache<16, { B }>,
    /// Gradients of values, 128 a sample.
    pub words_slope: layerfit::__private::SMatrix<T, 128, { B }>,
    /// Gradients of values, 96 a sample.
    pub reading_lstm_slope: layerfit::__private::SMatrix<T, 96, { B }>,
    /// Gradients of values, 4 a sample.
    pub reading_slope: layerfit::__private::SMatrix<T, 4, { B }>,
    /// Gradients of values, 80 a sample.
    pub event_layer_norm_slope: layerfit::__private::SMatrix<T, 80, { B }>,
    /// Which steps are no padding.
    pub mask_text: layerfit::__private::SMatrix<::core::primitive::u8, 16, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for SentimentCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 128, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 96, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 4, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 80, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::layers::EmbeddingCache<16, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u16,
        128,
        { B },
    >: layerfit::__private::Zeroed,
    <layerfit::__private::layers::Lstm<
        T,
        8,
        6,
        24,
    > as layerfit::__private::Recurrent>::Cache<16, { B }>: layerfit::__private::Zeroed,
    <layerfit::__private::layers::Gru<
        T,
        6,
        4,
        12,
        4,
    > as layerfit::__private::Recurrent>::Cache<16, { B }>: layerfit::__private::Zeroed,
    <layerfit::__private::layers::SimpleRnn<
        T,
        3,
        5,
    > as layerfit::__private::Recurrent>::Cache<16, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u8,
        16,
        { B },
    >: layerfit::__private::Zeroed,
{}
/// What an inference of [`Sentiment`] over up to `B` samples needs, beyond input and output.
pub struct SentimentMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Which steps are no padding.
    pub mask_text: layerfit::__private::SMatrix<::core::primitive::u8, 16, { B }>,
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<T, 80, { B }>,
                    layerfit::__private::overlay::Work<
                        T,
                        <layerfit::__private::layers::SimpleRnn<
                            T,
                            3,
                            5,
                        > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<T, 128, { B }>,
                        layerfit::__private::overlay::Work<
                            T,
                            <layerfit::__private::layers::Lstm<
                                T,
                                8,
                                6,
                                24,
                            > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                        >,
                    >,
                    layerfit::__private::SMatrix<T, 96, { B }>,
                >,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<T, 4, { B }>,
                    layerfit::__private::overlay::Work<
                        T,
                        <layerfit::__private::layers::Gru<
                            T,
                            6,
                            4,
                            12,
                            4,
                        > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 96, { B }>,
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for SentimentMemory<T, { B }>
where
    layerfit::__private::SMatrix<
        ::core::primitive::u8,
        16,
        { B },
    >: layerfit::__private::Zeroed,
{}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> SentimentMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 7usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 128, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Lstm<
                        T,
                        8,
                        6,
                        24,
                    > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 80, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::SimpleRnn<
                        T,
                        3,
                        5,
                    > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Gru<
                        T,
                        6,
                        4,
                        12,
                        4,
                    > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 96, { B }>,
            >(),
        ],
        [&[], &[0], &[], &[], &[3], &[2], &[1, 5]],
    );
}
/// All that an inference of one sample by [`Sentiment`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct SentimentArena<T: layerfit::__private::Scalar> {
    /// Which steps are no padding.
    pub mask_text: layerfit::__private::SMatrix<::core::primitive::u8, 16, 1>,
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Work<
                        T,
                        <layerfit::__private::layers::SimpleRnn<
                            T,
                            3,
                            5,
                        > as layerfit::__private::Recurrent>::Memory<16, 1>,
                    >,
                    layerfit::__private::SMatrix<T, 82, 1>,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<T, 128, 1>,
                        layerfit::__private::overlay::Work<
                            T,
                            <layerfit::__private::layers::Lstm<
                                T,
                                8,
                                6,
                                24,
                            > as layerfit::__private::Recurrent>::Memory<16, 1>,
                        >,
                    >,
                    layerfit::__private::SMatrix<T, 96, 1>,
                >,
            >,
            layerfit::__private::overlay::Above<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<T, 4, 1>,
                    layerfit::__private::overlay::Work<
                        T,
                        <layerfit::__private::layers::Gru<
                            T,
                            6,
                            4,
                            12,
                            4,
                        > as layerfit::__private::Recurrent>::Memory<16, 1>,
                    >,
                >,
                layerfit::__private::SMatrix<T, 96, 1>,
            >,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for SentimentArena<T>
where
    layerfit::__private::SMatrix<
        ::core::primitive::u8,
        16,
        1,
    >: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> SentimentArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 9usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 128, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Lstm<
                        T,
                        8,
                        6,
                        24,
                    > as layerfit::__private::Recurrent>::Memory<16, 1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 16, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::SimpleRnn<
                        T,
                        3,
                        5,
                    > as layerfit::__private::Recurrent>::Memory<16, 1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 80, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 2, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Gru<
                        T,
                        6,
                        4,
                        12,
                        4,
                    > as layerfit::__private::Recurrent>::Memory<16, 1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 96, 1>,
            >(),
        ],
        [&[], &[0], &[], &[], &[], &[3, 4], &[2, 5], &[2], &[1, 7]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Sentiment<T>
where
    layerfit::__private::layers::Embedding<T, 100, 8>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Lstm<T, 8, 6, 24>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Gru<T, 6, 4, 12, 4>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 4, 2, 2>: layerfit::__private::Zeroed,
    layerfit::__private::layers::SimpleRnn<T, 3, 5>: layerfit::__private::Zeroed,
    layerfit::__private::layers::LayerNorm<T, 5>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 5, 1, 1>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Sentiment<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Embedding<T, 100, 8>,
        >("words", layerfit::__private::offset_of!(Self, words)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Lstm<T, 8, 6, 24>,
        >("reading", layerfit::__private::offset_of!(Self, reading)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Gru<T, 6, 4, 12, 4>,
        >("reading_gru", layerfit::__private::offset_of!(Self, reading_gru)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 2, 2>,
        >("opinion", layerfit::__private::offset_of!(Self, opinion)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::SimpleRnn<T, 3, 5>,
        >("heard", layerfit::__private::offset_of!(Self, heard)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::LayerNorm<T, 5>,
        >("event", layerfit::__private::offset_of!(Self, event)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 5, 1, 1>,
        >("event_dense", layerfit::__private::offset_of!(Self, event_dense)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[
                &self.words,
                &self.reading,
                &self.reading_gru,
                &self.opinion,
                &self.heard,
                &self.event,
                &self.event_dense,
            ],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [
                &mut self.words,
                &mut self.reading,
                &mut self.reading_gru,
                &mut self.opinion,
                &mut self.heard,
                &mut self.event,
                &mut self.event_dense,
            ],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Sentiment<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[64]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[18]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    const VOCABULARIES: &'static [::core::primitive::usize] = &[
        100,
        ::core::primitive::usize::MAX,
    ];
    type Input = (
        layerfit::__private::SVector<::core::primitive::u16, 16>,
        layerfit::__private::SVector<T, 48>,
    );
    type Output = (
        layerfit::__private::SVector<T, 2>,
        layerfit::__private::SVector<T, 16>,
    );
    type Ending = (
        layerfit::__private::endings::Plain,
        layerfit::__private::endings::Sigmoids,
    );
    type Memory<const B: ::core::primitive::usize> = SentimentMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = SentimentCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.words
            .init(layerfit::__private::Initializer::Uniform(-0.05, 0.05), true, rng);
        self.reading
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Orthogonal,
                layerfit::__private::Initializer::Zeros,
                1.0,
                rng,
            );
        self.reading_gru
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Orthogonal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.opinion
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.heard
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Orthogonal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.event.init();
        self.event_dense
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
        input: (&[::core::primitive::u16], &[T]),
        output: (&mut [T], &mut [T]),
        cache: &mut SentimentCache<T, { B }>,
    ) {
        let (input_text, input_signal) = input;
        let count = input_text.len() / 16;
        let (output_opinion, output_event) = output;
        let words = layerfit::__private::columns_mut(&mut cache.words, count);
        let reading_lstm = layerfit::__private::columns_mut(
            &mut cache.reading_lstm,
            count,
        );
        let reading = layerfit::__private::columns_mut(&mut cache.reading, count);
        let heard = layerfit::__private::columns_mut(&mut cache.heard, count);
        let event_layer_norm = layerfit::__private::columns_mut(
            &mut cache.event_layer_norm,
            count,
        );
        let mask_text = layerfit::__private::columns_mut(&mut cache.mask_text, count);
        layerfit::__private::mask::of_tokens(input_text, mask_text);
        self.words.forward(input_text, words);
        layerfit::__private::layers::Dropout::new(0.1)
            .forward_in_place(
                simd,
                rng,
                words,
                layerfit::__private::columns_mut(&mut cache.words_dropout_cache, count),
            );
        layerfit::__private::Recurrent::forward::<
            16,
            { B },
        >(
            &self.reading,
            simd,
            const { layerfit::__private::Recurrence::new(16).sequence() },
            rng,
            words,
            mask_text,
            reading_lstm,
            &mut cache.reading_lstm_cache,
        );
        layerfit::__private::Recurrent::forward::<
            16,
            { B },
        >(
            &self.reading_gru,
            simd,
            const { layerfit::__private::Recurrence::new(16).stateful() },
            rng,
            reading_lstm,
            mask_text,
            reading,
            &mut cache.reading_gru_cache,
        );
        self.opinion.forward(simd, reading, output_opinion);
        layerfit::__private::Recurrent::forward::<
            16,
            { B },
        >(
            &self.heard,
            simd,
            const { layerfit::__private::Recurrence::new(16).sequence() },
            rng,
            input_signal,
            mask_text,
            heard,
            &mut cache.heard_cache,
        );
        self.event.forward(simd, 0.00001, heard, event_layer_norm);
        self.event_dense.forward(simd, event_layer_norm, output_event);
        layerfit::__private::layers::Sigmoid.forward_in_place(simd, output_event);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[::core::primitive::u16], &[T]),
        output: (&[T], &[T]),
        slope: (&mut [T], &mut [T]),
        input_slope: layerfit::__private::Option<
            (&mut [::core::primitive::u16], &mut [T]),
        >,
        cache: &mut SentimentCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let (input_text, _) = input;
        let count = input_text.len() / 16;
        let (_, output_event) = output;
        let (slope_opinion, slope_event) = slope;
        let (_, into_signal) = match input_slope {
            layerfit::__private::Some((into_text, into_signal)) => {
                (
                    layerfit::__private::Some(into_text),
                    layerfit::__private::Some(into_signal),
                )
            }
            layerfit::__private::None => {
                (layerfit::__private::None, layerfit::__private::None)
            }
        };
        let reading = layerfit::__private::columns(&cache.reading, count);
        let heard = layerfit::__private::columns(&cache.heard, count);
        let event_layer_norm = layerfit::__private::columns(
            &cache.event_layer_norm,
            count,
        );
        let words_slope = layerfit::__private::columns_mut(
            &mut cache.words_slope,
            count,
        );
        let reading_lstm_slope = layerfit::__private::columns_mut(
            &mut cache.reading_lstm_slope,
            count,
        );
        let reading_slope = layerfit::__private::columns_mut(
            &mut cache.reading_slope,
            count,
        );
        let event_layer_norm_slope = layerfit::__private::columns_mut(
            &mut cache.event_layer_norm_slope,
            count,
        );
        let mask_text = layerfit::__private::columns(&cache.mask_text, count);
        layerfit::__private::layers::Sigmoid.backward(simd, output_event, slope_event);
        self.event_dense
            .backward(
                simd,
                event_layer_norm,
                slope_event,
                layerfit::__private::Some(&mut *event_layer_norm_slope),
                &mut gradients.event_dense,
                update,
            );
        self.event
            .backward(
                simd,
                0.00001,
                heard,
                event_layer_norm_slope,
                &mut gradients.event,
                update,
            );
        layerfit::__private::Recurrent::backward::<
            16,
            { B },
        >(
            &self.heard,
            simd,
            const { layerfit::__private::Recurrence::new(16).sequence() },
            mask_text,
            event_layer_norm_slope,
            into_signal,
            &mut cache.heard_cache,
            &mut gradients.heard,
            update,
        );
        self.opinion
            .backward(
                simd,
                reading,
                slope_opinion,
                layerfit::__private::Some(&mut *reading_slope),
                &mut gradients.opinion,
                update,
            );
        layerfit::__private::Recurrent::backward::<
            16,
            { B },
        >(
            &self.reading_gru,
            simd,
            const { layerfit::__private::Recurrence::new(16).stateful() },
            mask_text,
            reading_slope,
            layerfit::__private::Some(&mut *reading_lstm_slope),
            &mut cache.reading_gru_cache,
            &mut gradients.reading_gru,
            update,
        );
        layerfit::__private::Recurrent::backward::<
            16,
            { B },
        >(
            &self.reading,
            simd,
            const { layerfit::__private::Recurrence::new(16).sequence() },
            mask_text,
            reading_lstm_slope,
            layerfit::__private::Some(&mut *words_slope),
            &mut cache.reading_lstm_cache,
            &mut gradients.reading,
            update,
        );
        if update == layerfit::__private::Update::Replace {
            layerfit::__private::layers::penalty::l2_gradient(
                simd,
                0.0001,
                self.reading.weight.as_slice(),
                gradients.reading.weight.as_mut_slice(),
            );
        }
        layerfit::__private::layers::Dropout::new(0.1)
            .backward(
                simd,
                layerfit::__private::columns(&cache.words_dropout_cache, count),
                words_slope,
            );
        self.words
            .backward(
                simd,
                true,
                input_text,
                words_slope,
                &mut cache.words_embedding_cache,
                &mut gradients.words,
                update,
            );
    }
    fn carried<const B: ::core::primitive::usize>(
        cache: &mut SentimentCache<T, { B }>,
        visit: &mut dyn ::core::ops::FnMut(&mut [T]),
    ) {
        <layerfit::__private::layers::Gru<
            T,
            6,
            4,
            12,
            4,
        > as layerfit::__private::Recurrent>::carried::<
            16,
            { B },
        >(&mut cache.reading_gru_cache, visit);
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::layers::penalty::l2(
            simd,
            0.0001,
            self.reading.weight.as_slice(),
        )
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[::core::primitive::u16], &[T]),
        output: (&mut [T], &mut [T]),
        memory: &mut SentimentMemory<T, { B }>,
    ) {
        let (input_text, input_signal) = input;
        let count = input_text.len() / 16;
        let (output_opinion, output_event) = output;
        let mask_text = layerfit::__private::columns_mut(&mut memory.mask_text, count);
        layerfit::__private::mask::of_tokens(input_text, mask_text);
        {
            let [words] = memory
                .block
                .parts([
                    (
                        <SentimentMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 128>(count),
                    ),
                ]);
            let words = words.numbers::<T>();
            self.words.forward(input_text, words);
        }
        {
            let [words, reading_lstm_memory, reading_lstm] = memory
                .block
                .parts([
                    (
                        <SentimentMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 128>(count),
                    ),
                    (
                        <SentimentMemory<T, { B }>>::PLACES[1],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Lstm<
                                T,
                                8,
                                6,
                                24,
                            > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                        >(),
                    ),
                    (
                        <SentimentMemory<T, { B }>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<T, 96>(count),
                    ),
                ]);
            let reading_lstm = reading_lstm.numbers::<T>();
            if let layerfit::__private::Some(reading_lstm_memory) = reading_lstm_memory
                .work::<
                    <layerfit::__private::layers::Lstm<
                        T,
                        8,
                        6,
                        24,
                    > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                >()
            {
                let words = words.numbers::<T>();
                layerfit::__private::Recurrent::infer::<
                    16,
                    { B },
                >(
                    &self.reading,
                    simd,
                    const { layerfit::__private::Recurrence::new(16).sequence() },
                    words,
                    mask_text,
                    reading_lstm,
                    &mut *reading_lstm_memory,
                );
            }
        }
        {
            let [reading, reading_gru_memory, reading_lstm] = memory
                .block
                .parts([
                    (
                        <SentimentMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <SentimentMemory<T, { B }>>::PLACES[5],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Gru<
                                T,
                                6,
                                4,
                                12,
                                4,
                            > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                        >(),
                    ),
                    (
                        <SentimentMemory<T, { B }>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<T, 96>(count),
                    ),
                ]);
            let reading_lstm = reading_lstm.numbers::<T>();
            if let layerfit::__private::Some(reading_gru_memory) = reading_gru_memory
                .work::<
                    <layerfit::__private::layers::Gru<
                        T,
                        6,
                        4,
                        12,
                        4,
                    > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                >()
            {
                let reading = reading.numbers::<T>();
                layerfit::__private::Recurrent::infer::<
                    16,
                    { B },
                >(
                    &self.reading_gru,
                    simd,
                    const { layerfit::__private::Recurrence::new(16).stateful() },
                    reading_lstm,
                    mask_text,
                    reading,
                    &mut *reading_gru_memory,
                );
            }
        }
        {
            let [reading] = memory
                .block
                .parts([
                    (
                        <SentimentMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let reading = reading.numbers::<T>();
            self.opinion.forward(simd, reading, output_opinion);
        }
        {
            let [event_layer_norm, heard_memory] = memory
                .block
                .parts([
                    (
                        <SentimentMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                    (
                        <SentimentMemory<T, { B }>>::PLACES[4],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::SimpleRnn<
                                T,
                                3,
                                5,
                            > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(heard_memory) = heard_memory
                .work::<
                    <layerfit::__private::layers::SimpleRnn<
                        T,
                        3,
                        5,
                    > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                >()
            {
                let event_layer_norm = event_layer_norm.numbers::<T>();
                layerfit::__private::Recurrent::infer::<
                    16,
                    { B },
                >(
                    &self.heard,
                    simd,
                    const { layerfit::__private::Recurrence::new(16).sequence() },
                    input_signal,
                    mask_text,
                    event_layer_norm,
                    &mut *heard_memory,
                );
            }
        }
        {
            let [event_layer_norm] = memory
                .block
                .parts([
                    (
                        <SentimentMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                ]);
            let event_layer_norm = event_layer_norm.numbers::<T>();
            self.event.infer(simd, 0.00001, event_layer_norm);
        }
        {
            let [event_layer_norm] = memory
                .block
                .parts([
                    (
                        <SentimentMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                ]);
            let event_layer_norm = event_layer_norm.numbers::<T>();
            self.event_dense.forward(simd, event_layer_norm, output_event);
        }
        layerfit::__private::layers::Sigmoid.forward_in_place(simd, output_event);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Sentiment<T> {
    const NAME: &'static ::core::primitive::str = "Sentiment";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[
        ("text", layerfit::__private::Shape::u16(16)),
        ("signal", layerfit::__private::Shape::new(&[16, 3])),
    ];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[
        ("opinion", layerfit::__private::Shape::new(&[2])),
        ("event", layerfit::__private::Shape::new(&[16, 1])),
    ];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "words",
            "text -> Embedding(100, 8, mask_zero: true)",
            layerfit::__private::Shape::new(&[16, 8]),
            <layerfit::__private::layers::Embedding<
                T,
                100,
                8,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dropout(0.1)",
            layerfit::__private::Shape::new(&[16, 8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "reading",
            "Lstm(6, sequence: true, l2: 1e-4)",
            layerfit::__private::Shape::new(&[16, 6]),
            <layerfit::__private::layers::Lstm<
                T,
                8,
                6,
                24,
            > as layerfit::__private::Parameters>::PARAMETERS,
            5376,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Gru(4, stateful: true)",
            layerfit::__private::Shape::new(&[4]),
            <layerfit::__private::layers::Gru<
                T,
                6,
                4,
                12,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            1920,
        ),
        layerfit::__private::LayerRow::new(
            "opinion",
            "Dense(2)",
            layerfit::__private::Shape::new(&[2]),
            <layerfit::__private::layers::Dense<
                T,
                4,
                2,
                2,
            > as layerfit::__private::Parameters>::PARAMETERS,
            8,
        ),
        layerfit::__private::LayerRow::new(
            "heard",
            "signal -> SimpleRnn(5, sequence: true, mask: text)",
            layerfit::__private::Shape::new(&[16, 5]),
            <layerfit::__private::layers::SimpleRnn<
                T,
                3,
                5,
            > as layerfit::__private::Parameters>::PARAMETERS,
            640,
        ),
        layerfit::__private::LayerRow::new(
            "event",
            "heard -> LayerNorm",
            layerfit::__private::Shape::new(&[16, 5]),
            <layerfit::__private::layers::LayerNorm<
                T,
                5,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(1)",
            layerfit::__private::Shape::new(&[16, 1]),
            <layerfit::__private::layers::Dense<
                T,
                5,
                1,
                1,
            > as layerfit::__private::Parameters>::PARAMETERS,
            80,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Sigmoid",
            layerfit::__private::Shape::new(&[16, 1]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"text\"])\n    i1([\"signal\"])\n    n0[\"words<br/>Embedding(100, 8, mask_zero: true)\"]\n    n1[\"Dropout(0.1)\"]\n    n2[\"reading<br/>Lstm(6, sequence: true, l2: 1e-4)\"]\n    n3[\"Gru(4, stateful: true)\"]\n    n4[\"opinion<br/>Dense(2)\"]\n    n5[\"heard<br/>SimpleRnn(5, sequence: true, mask: text)\"]\n    n6[\"event<br/>LayerNorm\"]\n    n7[\"Dense(1)\"]\n    n8[\"Sigmoid\"]\n    o0([\"opinion\"])\n    o1([\"event\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    i1 -->|\"\u{1}i1\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| n7\n    n7 -->|\"\u{1}n7\u{2}\"| n8\n    n4 -->|\"\u{1}n4\u{2}\"| o0\n    n8 -->|\"\u{1}n8\u{2}\"| o1\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"546\" height=\"766\" viewBox=\"0 0 546 766\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"344\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"33\" text-anchor=\"middle\">text</text><rect x=\"12\" y=\"70\" width=\"344\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"91\" text-anchor=\"middle\">signal</text><rect x=\"12\" y=\"128\" width=\"344\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"142\" text-anchor=\"middle\" font-weight=\"bold\">words</text><text x=\"184\" y=\"156\" text-anchor=\"middle\">Embedding(100, 8, mask_zero: true)</text><rect x=\"12\" y=\"186\" width=\"344\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"207\" text-anchor=\"middle\">Dropout(0.1)</text><path d=\"M184 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M184 186l-4 -8h8z\"/><text x=\"192\" y=\"177\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"244\" width=\"344\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"258\" text-anchor=\"middle\" font-weight=\"bold\">reading</text><text x=\"184\" y=\"272\" text-anchor=\"middle\">Lstm(6, sequence: true, l2: 1e-4)</text><path d=\"M184 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M184 244l-4 -8h8z\"/><text x=\"192\" y=\"235\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"302\" width=\"344\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"323\" text-anchor=\"middle\">Gru(4, stateful: true)</text><path d=\"M184 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M184 302l-4 -8h8z\"/><text x=\"192\" y=\"293\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"360\" width=\"344\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"374\" text-anchor=\"middle\" font-weight=\"bold\">opinion</text><text x=\"184\" y=\"388\" text-anchor=\"middle\">Dense(2)</text><path d=\"M184 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M184 360l-4 -8h8z\"/><text x=\"192\" y=\"351\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"418\" width=\"344\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"432\" text-anchor=\"middle\" font-weight=\"bold\">heard</text><text x=\"184\" y=\"446\" text-anchor=\"middle\">SimpleRnn(5, sequence: true, mask: text)</text><rect x=\"12\" y=\"476\" width=\"344\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"490\" text-anchor=\"middle\" font-weight=\"bold\">event</text><text x=\"184\" y=\"504\" text-anchor=\"middle\">LayerNorm</text><path d=\"M184 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M184 476l-4 -8h8z\"/><text x=\"192\" y=\"467\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"534\" width=\"344\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"555\" text-anchor=\"middle\">Dense(1)</text><path d=\"M184 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M184 534l-4 -8h8z\"/><text x=\"192\" y=\"525\" font-size=\"11\">\u{1}n6\u{2}</text><rect x=\"12\" y=\"592\" width=\"344\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"613\" text-anchor=\"middle\">Sigmoid</text><path d=\"M184 568V592\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M184 592l-4 -8h8z\"/><text x=\"192\" y=\"583\" font-size=\"11\">\u{1}n7\u{2}</text><rect x=\"12\" y=\"650\" width=\"344\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"671\" text-anchor=\"middle\">opinion</text><rect x=\"12\" y=\"708\" width=\"344\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"184\" y=\"729\" text-anchor=\"middle\">event</text><path d=\"M356 29H468V145H356\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M356 145l8 -4v8z\"/><text x=\"368\" y=\"142\" font-size=\"11\">\u{1}i0\u{2}</text><path d=\"M356 609H468V725H356\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M356 725l8 -4v8z\"/><text x=\"368\" y=\"722\" font-size=\"11\">\u{1}n8\u{2}</text><path d=\"M356 377H490V667H356\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M356 667l8 -4v8z\"/><text x=\"368\" y=\"664\" font-size=\"11\">\u{1}n4\u{2}</text><path d=\"M356 87H512V435H356\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M356 435l8 -4v8z\"/><text x=\"368\" y=\"432\" font-size=\"11\">\u{1}i1\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 128, 1>,
        >("words", <SentimentArena<T>>::PLACES[0], 0, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <layerfit::__private::layers::Lstm<
                    T,
                    8,
                    6,
                    24,
                > as layerfit::__private::Recurrent>::Memory<16, 1>,
            >,
        >("reading_lstm_memory", <SentimentArena<T>>::PLACES[1], 2, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 96, 1>,
        >("reading_lstm", <SentimentArena<T>>::PLACES[8], 2, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("reading", <SentimentArena<T>>::PLACES[2], 3, 4),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <layerfit::__private::layers::Gru<
                    T,
                    6,
                    4,
                    12,
                    4,
                > as layerfit::__private::Recurrent>::Memory<16, 1>,
            >,
        >("reading_gru_memory", <SentimentArena<T>>::PLACES[7], 3, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 2, 1>,
        >("output_opinion", <SentimentArena<T>>::PLACES[6], 4, 9),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <layerfit::__private::layers::SimpleRnn<
                    T,
                    3,
                    5,
                > as layerfit::__private::Recurrent>::Memory<16, 1>,
            >,
        >("heard_memory", <SentimentArena<T>>::PLACES[4], 5, 5),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 80, 1>,
        >("event_layer_norm", <SentimentArena<T>>::PLACES[5], 5, 7),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 16, 1>,
        >("output_event", <SentimentArena<T>>::PLACES[3], 7, 9),
    ];
    type Arena = SentimentArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[::core::primitive::u16], &[T]),
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let (input_text, input_signal) = input;
        let count = 1;
        let mask_text = layerfit::__private::columns_mut(&mut memory.mask_text, count);
        layerfit::__private::mask::of_tokens(input_text, mask_text);
        {
            let [words] = memory
                .block
                .parts([
                    (
                        <SentimentArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 128>(count),
                    ),
                ]);
            let words = words.numbers::<T>();
            self.words.forward(input_text, words);
        }
        {
            let [words, reading_lstm_memory, reading_lstm] = memory
                .block
                .parts([
                    (
                        <SentimentArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 128>(count),
                    ),
                    (
                        <SentimentArena<T>>::PLACES[1],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Lstm<
                                T,
                                8,
                                6,
                                24,
                            > as layerfit::__private::Recurrent>::Memory<16, 1>,
                        >(),
                    ),
                    (
                        <SentimentArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 96>(count),
                    ),
                ]);
            let reading_lstm = reading_lstm.numbers::<T>();
            if let layerfit::__private::Some(reading_lstm_memory) = reading_lstm_memory
                .work::<
                    <layerfit::__private::layers::Lstm<
                        T,
                        8,
                        6,
                        24,
                    > as layerfit::__private::Recurrent>::Memory<16, 1>,
                >()
            {
                let words = words.numbers::<T>();
                layerfit::__private::Recurrent::infer::<
                    16,
                    1,
                >(
                    &self.reading,
                    simd,
                    const { layerfit::__private::Recurrence::new(16).sequence() },
                    words,
                    mask_text,
                    reading_lstm,
                    &mut *reading_lstm_memory,
                );
            }
        }
        {
            let [reading, reading_gru_memory, reading_lstm] = memory
                .block
                .parts([
                    (
                        <SentimentArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <SentimentArena<T>>::PLACES[7],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Gru<
                                T,
                                6,
                                4,
                                12,
                                4,
                            > as layerfit::__private::Recurrent>::Memory<16, 1>,
                        >(),
                    ),
                    (
                        <SentimentArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 96>(count),
                    ),
                ]);
            let reading_lstm = reading_lstm.numbers::<T>();
            if let layerfit::__private::Some(reading_gru_memory) = reading_gru_memory
                .work::<
                    <layerfit::__private::layers::Gru<
                        T,
                        6,
                        4,
                        12,
                        4,
                    > as layerfit::__private::Recurrent>::Memory<16, 1>,
                >()
            {
                let reading = reading.numbers::<T>();
                layerfit::__private::Recurrent::infer::<
                    16,
                    1,
                >(
                    &self.reading_gru,
                    simd,
                    const { layerfit::__private::Recurrence::new(16).stateful() },
                    reading_lstm,
                    mask_text,
                    reading,
                    &mut *reading_gru_memory,
                );
            }
        }
        {
            let [reading, output_opinion] = memory
                .block
                .parts([
                    (
                        <SentimentArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <SentimentArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<T, 2>(count),
                    ),
                ]);
            let output_opinion = output_opinion.numbers::<T>();
            let reading = reading.numbers::<T>();
            self.opinion.forward(simd, reading, output_opinion);
        }
        {
            let [heard_memory, event_layer_norm] = memory
                .block
                .parts([
                    (
                        <SentimentArena<T>>::PLACES[4],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::SimpleRnn<
                                T,
                                3,
                                5,
                            > as layerfit::__private::Recurrent>::Memory<16, 1>,
                        >(),
                    ),
                    (
                        <SentimentArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                ]);
            let event_layer_norm = event_layer_norm.numbers::<T>();
            if let layerfit::__private::Some(heard_memory) = heard_memory
                .work::<
                    <layerfit::__private::layers::SimpleRnn<
                        T,
                        3,
                        5,
                    > as layerfit::__private::Recurrent>::Memory<16, 1>,
                >()
            {
                layerfit::__private::Recurrent::infer::<
                    16,
                    1,
                >(
                    &self.heard,
                    simd,
                    const { layerfit::__private::Recurrence::new(16).sequence() },
                    input_signal,
                    mask_text,
                    event_layer_norm,
                    &mut *heard_memory,
                );
            }
        }
        {
            let [event_layer_norm] = memory
                .block
                .parts([
                    (
                        <SentimentArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                ]);
            let event_layer_norm = event_layer_norm.numbers::<T>();
            self.event.infer(simd, 0.00001, event_layer_norm);
        }
        {
            let [output_event, event_layer_norm] = memory
                .block
                .parts([
                    (
                        <SentimentArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                    (
                        <SentimentArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                ]);
            let event_layer_norm = event_layer_norm.numbers::<T>();
            let output_event = output_event.numbers::<T>();
            self.event_dense.forward(simd, event_layer_norm, output_event);
        }
        {
            let [output_event] = memory
                .block
                .parts([
                    (
                        <SentimentArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let output_event = output_event.numbers::<T>();
            layerfit::__private::layers::Sigmoid.forward_in_place(simd, output_event);
        }
        <Self::Output as layerfit::__private::Sample>::seen((
            memory
                .block
                .numbers::<
                    T,
                >(
                    <SentimentArena<T>>::PLACES[6],
                    layerfit::__private::overlay::count::<2>(),
                ),
            memory
                .block
                .numbers::<
                    T,
                >(
                    <SentimentArena<T>>::PLACES[3],
                    layerfit::__private::overlay::count::<16>(),
                ),
        ))
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Sentiment<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Sentiment<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Sentiment<T> {
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
            &layerfit::__private::SMatrix<::core::primitive::u16, 16, { B }>,
            &layerfit::__private::SMatrix<T, 48, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> (
        &'pass layerfit::__private::SMatrix<T, 2, { B }>,
        &'pass layerfit::__private::SMatrix<T, 16, { B }>,
    ) {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: (
            &layerfit::__private::SMatrix<T, 2, { B }>,
            &layerfit::__private::SMatrix<T, 16, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: (
            &layerfit::__private::SMatrix<T, 2, { B }>,
            &layerfit::__private::SMatrix<T, 16, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        input_slope: (
            &mut layerfit::__private::SMatrix<::core::primitive::u16, 16, { B }>,
            &mut layerfit::__private::SMatrix<T, 48, { B }>,
        ),
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: (
            &layerfit::__private::SVector<::core::primitive::u16, 16>,
            &layerfit::__private::SVector<T, 48>,
        ),
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> (
        &'memory layerfit::__private::SVector<T, 2>,
        &'memory layerfit::__private::SVector<T, 16>,
    ) {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: (
            &layerfit::__private::SVector<::core::primitive::u16, 16>,
            &layerfit::__private::SVector<T, 48>,
        ),
    ) -> (layerfit::__private::SVector<T, 2>, layerfit::__private::SVector<T, 16>) {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: (
            &layerfit::__private::SMatrix<::core::primitive::u16, 16, { B }>,
            &layerfit::__private::SMatrix<T, 48, { B }>,
        ),
    ) -> (
        layerfit::__private::SMatrix<T, 2, { B }>,
        layerfit::__private::SMatrix<T, 16, { B }>,
    ) {
        layerfit::__private::run::predict_batch(self, inputs)
    }
}
/// What a stream through [`Sentiment`] keeps from step to step, and the values of a step.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct SentimentState<T: layerfit::__private::Scalar> {
    /// Values, 8 a step.
    pub words: layerfit::__private::SMatrix<T, 8, 1>,
    /// Values, 6 a step.
    pub reading_lstm: layerfit::__private::SMatrix<T, 6, 1>,
    /// Values, 4 a step.
    pub reading: layerfit::__private::SMatrix<T, 4, 1>,
    /// Values, 5 a step.
    pub event_layer_norm: layerfit::__private::SMatrix<T, 5, 1>,
    /// What `Lstm(6, sequence: true, l2: 1e-4)` keeps from step to step.
    pub reading_lstm_state: <layerfit::__private::layers::Lstm<
        T,
        8,
        6,
        24,
    > as layerfit::__private::Stepwise>::State,
    /// What `Gru(4, stateful: true)` keeps from step to step.
    pub reading_gru_state: <layerfit::__private::layers::Gru<
        T,
        6,
        4,
        12,
        4,
    > as layerfit::__private::Stepwise>::State,
    /// What `SimpleRnn(5, sequence: true, mask: text)` keeps from step to step.
    pub heard_state: <layerfit::__private::layers::SimpleRnn<
        T,
        3,
        5,
    > as layerfit::__private::Stepwise>::State,
    /// Which steps are no padding.
    pub mask_text: layerfit::__private::SMatrix<::core::primitive::u8, 1, 1>,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for SentimentState<T>
where
    layerfit::__private::SMatrix<T, 8, 1>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 6, 1>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 4, 1>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 5, 1>: layerfit::__private::Zeroed,
    <layerfit::__private::layers::Lstm<
        T,
        8,
        6,
        24,
    > as layerfit::__private::Stepwise>::State: layerfit::__private::Zeroed,
    <layerfit::__private::layers::Gru<
        T,
        6,
        4,
        12,
        4,
    > as layerfit::__private::Stepwise>::State: layerfit::__private::Zeroed,
    <layerfit::__private::layers::SimpleRnn<
        T,
        3,
        5,
    > as layerfit::__private::Stepwise>::State: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u8,
        1,
        1,
    >: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Streaming for Sentiment<T> {
    type Step = (
        layerfit::__private::SVector<::core::primitive::u16, 1>,
        layerfit::__private::SVector<T, 3>,
    );
    type Answer = (
        layerfit::__private::SVector<T, 2>,
        layerfit::__private::SVector<T, 1>,
    );
    type State = SentimentState<T>;
    fn step(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[::core::primitive::u16], &[T]),
        output: (&mut [T], &mut [T]),
        state: &mut SentimentState<T>,
    ) {
        let (input_text, input_signal) = input;
        let count = 1;
        let (output_opinion, output_event) = output;
        let words = layerfit::__private::columns_mut(&mut state.words, count);
        let reading_lstm = layerfit::__private::columns_mut(
            &mut state.reading_lstm,
            count,
        );
        let reading = layerfit::__private::columns_mut(&mut state.reading, count);
        let event_layer_norm = layerfit::__private::columns_mut(
            &mut state.event_layer_norm,
            count,
        );
        let mask_text = layerfit::__private::columns_mut(&mut state.mask_text, count);
        layerfit::__private::mask::of_tokens(input_text, mask_text);
        self.words.forward(input_text, words);
        layerfit::__private::Stepwise::step(
            &self.reading,
            simd,
            const { layerfit::__private::Recurrence::new(16).sequence() },
            words,
            mask_text,
            reading_lstm,
            &mut state.reading_lstm_state,
        );
        layerfit::__private::Stepwise::step(
            &self.reading_gru,
            simd,
            const { layerfit::__private::Recurrence::new(16).stateful() },
            reading_lstm,
            mask_text,
            reading,
            &mut state.reading_gru_state,
        );
        self.opinion.forward(simd, reading, output_opinion);
        layerfit::__private::Stepwise::step(
            &self.heard,
            simd,
            const { layerfit::__private::Recurrence::new(16).sequence() },
            input_signal,
            mask_text,
            event_layer_norm,
            &mut state.heard_state,
        );
        self.event.infer(simd, 0.00001, event_layer_norm);
        self.event_dense.forward(simd, event_layer_norm, output_event);
        layerfit::__private::layers::Sigmoid.forward_in_place(simd, output_event);
    }
}
impl Sentiment<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Sentiment<T> {
    /// Inference of the next step of a stream: the same bits as in the whole sequence.
    pub fn step<'state>(
        &self,
        state: &'state mut layerfit::__private::State<Self>,
        input: (::core::primitive::u16, &layerfit::__private::SVector<T, 3>),
    ) -> (
        &'state layerfit::__private::SVector<T, 2>,
        &'state layerfit::__private::SVector<T, 1>,
    ) {
        layerfit::__private::run::step(self, state, (&[input.0], input.1.as_slice()))
    }
}
