#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{Embedding as _, Bidirectional as _, Dense as _};
};
/// Both directions, and why there is no step.
///
/// `[u16; 16]` → `[2]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `words` | `Embedding(100, 8)` | `[16, 8]` | 800 | 0 |
/// | `reading` | `Bidirectional(Lstm(6, l1 : 1e-4), merge: sum)` | `[6]` | 720 | 10,752 |
/// | `scores` | `Dense(2)` | `[2]` | 14 | 12 |
/// | **total** | | | 1,534 | 10,764 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="520" height="302" viewBox="0 0 520 302" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="384" height="34" rx="17" fill="none" stroke="currentColor"/><text x="204" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="84" text-anchor="middle" font-weight="bold">words</text><text x="204" y="98" text-anchor="middle">Embedding(100, 8)</text><path d="M204 46V70" fill="none" stroke="currentColor"/><path d="M204 70l-4 -8h8z"/><text x="212" y="61" font-size="11">[u16; 16]</text><rect x="12" y="128" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="142" text-anchor="middle" font-weight="bold">reading</text><text x="204" y="156" text-anchor="middle">Bidirectional(Lstm(6, l1 : 1e-4), merge: sum)</text><path d="M204 104V128" fill="none" stroke="currentColor"/><path d="M204 128l-4 -8h8z"/><text x="212" y="119" font-size="11">[16, 8]</text><rect x="12" y="186" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="200" text-anchor="middle" font-weight="bold">scores</text><text x="204" y="214" text-anchor="middle">Dense(2)</text><path d="M204 162V186" fill="none" stroke="currentColor"/><path d="M204 186l-4 -8h8z"/><text x="212" y="177" font-size="11">[6]</text><rect x="12" y="244" width="384" height="34" rx="17" fill="none" stroke="currentColor"/><text x="204" y="265" text-anchor="middle">output</text><path d="M204 220V244" fill="none" stroke="currentColor"/><path d="M204 244l-4 -8h8z"/><text x="212" y="235" font-size="11">[2]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Both<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Embedding(100, 8)`: `[u16; 16]` → `[16, 8]`.
    pub words: layerfit::__private::layers::Embedding<T, 100, 8>,
    /// `Bidirectional(Lstm(6, l1 : 1e-4), merge: sum)`: `[16, 8]` → `[6]`.
    pub reading: layerfit::__private::layers::Bidirectional<
        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
    >,
    /// `Dense(2)`: `[6]` → `[2]`.
    pub scores: layerfit::__private::layers::Dense<T, 6, 2, 2>,
}
/// What a training pass of [`Both`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct BothCache<T: layerfit::__private::Scalar, const B: ::core::primitive::usize> {
    /// Values, 128 a sample.
    pub words: layerfit::__private::SMatrix<T, 128, { B }>,
    /// Values, 6 a sample.
    pub reading: layerfit::__private::SMatrix<T, 6, { B }>,
    /// What `Embedding(100, 8)` keeps.
    pub words_cache: layerfit::__private::layers::EmbeddingCache<16, { B }>,
    /// What `Bidirectional(Lstm(6, l1 : 1e-4), merge: sum)` keeps.
    pub reading_cache: <layerfit::__private::layers::Bidirectional<
        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
    > as layerfit::__private::Recurrent>::Cache<16, { B }>,
    /// Gradients of values, 128 a sample.
    pub words_slope: layerfit::__private::SMatrix<T, 128, { B }>,
    /// Gradients of values, 6 a sample.
    pub reading_slope: layerfit::__private::SMatrix<T, 6, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for BothCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 128, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 6, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::layers::EmbeddingCache<16, { B }>: layerfit::__private::Zeroed,
    <layerfit::__private::layers::Bidirectional<
        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
    > as layerfit::__private::Recurrent>::Cache<16, { B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Both`] over up to `B` samples needs, beyond input and output.
pub struct BothMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Above<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<T, 128, { B }>,
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Bidirectional<
                        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
                    > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                >,
            >,
            layerfit::__private::SMatrix<T, 6, { B }>,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for BothMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> BothMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 3usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 128, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Bidirectional<
                        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
                    > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 6, { B }>,
            >(),
        ],
        [&[], &[0], &[1]],
    );
}
/// All that an inference of one sample by [`Both`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct BothArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Above<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<T, 128, 1>,
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Bidirectional<
                        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
                    > as layerfit::__private::Recurrent>::Memory<16, 1>,
                >,
            >,
            layerfit::__private::SMatrix<T, 6, 1>,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for BothArena<T> {}
impl<T: layerfit::__private::Scalar> BothArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 4usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 128, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    <layerfit::__private::layers::Bidirectional<
                        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
                    > as layerfit::__private::Recurrent>::Memory<16, 1>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 2, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 6, 1>,
            >(),
        ],
        [&[], &[0], &[], &[1, 2]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Both<T>
where
    layerfit::__private::layers::Embedding<T, 100, 8>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Bidirectional<
        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 6, 2, 2>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Both<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Embedding<T, 100, 8>,
        >("words", layerfit::__private::offset_of!(Self, words)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Bidirectional<
                layerfit::__private::layers::Lstm<T, 8, 6, 24>,
            >,
        >("reading", layerfit::__private::offset_of!(Self, reading)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 6, 2, 2>,
        >("scores", layerfit::__private::offset_of!(Self, scores)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.words, &self.reading, &self.scores],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.words, &mut self.reading, &mut self.scores],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Both<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::u16(16);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[2]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    const VOCABULARIES: &'static [::core::primitive::usize] = &[100];
    type Input = layerfit::__private::SVector<::core::primitive::u16, 16>;
    type Output = layerfit::__private::SVector<T, 2>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = BothMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = BothCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.words
            .init(layerfit::__private::Initializer::Uniform(-0.05, 0.05), false, rng);
        self.reading
            .forward
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Orthogonal,
                layerfit::__private::Initializer::Zeros,
                1.0,
                rng,
            );
        self.reading
            .backward
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Orthogonal,
                layerfit::__private::Initializer::Zeros,
                1.0,
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
        rng: &mut dyn layerfit::__private::Rng,
        input: &[::core::primitive::u16],
        output: &mut [T],
        cache: &mut BothCache<T, { B }>,
    ) {
        let count = input.len() / 16;
        let words = layerfit::__private::columns_mut(&mut cache.words, count);
        let reading = layerfit::__private::columns_mut(&mut cache.reading, count);
        self.words.forward(input, words);
        layerfit::__private::Recurrent::forward::<
            16,
            { B },
        >(
            &self.reading,
            simd,
            const {
                layerfit::__private::Recurrence::new(16)
                    .merge(layerfit::__private::Merge::Sum)
            },
            rng,
            words,
            &[],
            reading,
            &mut cache.reading_cache,
        );
        self.scores.forward(simd, reading, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[::core::primitive::u16],
        _output: &[T],
        slope: &mut [T],
        _input_slope: layerfit::__private::Option<&mut [::core::primitive::u16]>,
        cache: &mut BothCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 16;
        let reading = layerfit::__private::columns(&cache.reading, count);
        let words_slope = layerfit::__private::columns_mut(
            &mut cache.words_slope,
            count,
        );
        let reading_slope = layerfit::__private::columns_mut(
            &mut cache.reading_slope,
            count,
        );
        self.scores
            .backward(
                simd,
                reading,
                slope,
                layerfit::__private::Some(&mut *reading_slope),
                &mut gradients.scores,
                update,
            );
        layerfit::__private::Recurrent::backward::<
            16,
            { B },
        >(
            &self.reading,
            simd,
            const {
                layerfit::__private::Recurrence::new(16)
                    .merge(layerfit::__private::Merge::Sum)
            },
            &[],
            reading_slope,
            layerfit::__private::Some(&mut *words_slope),
            &mut cache.reading_cache,
            &mut gradients.reading,
            update,
        );
        if update == layerfit::__private::Update::Replace {
            layerfit::__private::layers::penalty::l1_gradient(
                simd,
                0.0001,
                self.reading.forward.weight.as_slice(),
                gradients.reading.forward.weight.as_mut_slice(),
            );
            layerfit::__private::layers::penalty::l1_gradient(
                simd,
                0.0001,
                self.reading.backward.weight.as_slice(),
                gradients.reading.backward.weight.as_mut_slice(),
            );
        }
        self.words
            .backward(
                simd,
                false,
                input,
                words_slope,
                &mut cache.words_cache,
                &mut gradients.words,
                update,
            );
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::layers::penalty::l1(
            simd,
            0.0001,
            self.reading.forward.weight.as_slice(),
        )
            + layerfit::__private::layers::penalty::l1(
                simd,
                0.0001,
                self.reading.backward.weight.as_slice(),
            )
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[::core::primitive::u16],
        output: &mut [T],
        memory: &mut BothMemory<T, { B }>,
    ) {
        let count = input.len() / 16;
        {
            let [words] = memory
                .block
                .parts([
                    (
                        <BothMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 128>(count),
                    ),
                ]);
            let words = words.numbers::<T>();
            self.words.forward(input, words);
        }
        {
            let [words, reading_memory, reading] = memory
                .block
                .parts([
                    (
                        <BothMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 128>(count),
                    ),
                    (
                        <BothMemory<T, { B }>>::PLACES[1],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Bidirectional<
                                layerfit::__private::layers::Lstm<T, 8, 6, 24>,
                            > as layerfit::__private::Recurrent>::Memory<16, { B }>,
                        >(),
                    ),
                    (
                        <BothMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 6>(count),
                    ),
                ]);
            let reading = reading.numbers::<T>();
            if let layerfit::__private::Some(reading_memory) = reading_memory
                .work::<
                    <layerfit::__private::layers::Bidirectional<
                        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
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
                    const {
                        layerfit::__private::Recurrence::new(16)
                            .merge(layerfit::__private::Merge::Sum)
                    },
                    words,
                    &[],
                    reading,
                    &mut *reading_memory,
                );
            }
        }
        {
            let [reading] = memory
                .block
                .parts([
                    (
                        <BothMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 6>(count),
                    ),
                ]);
            let reading = reading.numbers::<T>();
            self.scores.forward(simd, reading, output);
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork for Both<T> {
    const NAME: &'static ::core::primitive::str = "Both";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::u16(16))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[2]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "words",
            "Embedding(100, 8)",
            layerfit::__private::Shape::new(&[16, 8]),
            <layerfit::__private::layers::Embedding<
                T,
                100,
                8,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "reading",
            "Bidirectional(Lstm(6, l1 : 1e-4), merge: sum)",
            layerfit::__private::Shape::new(&[6]),
            <layerfit::__private::layers::Bidirectional<
                layerfit::__private::layers::Lstm<T, 8, 6, 24>,
            > as layerfit::__private::Parameters>::PARAMETERS,
            10752,
        ),
        layerfit::__private::LayerRow::new(
            "scores",
            "Dense(2)",
            layerfit::__private::Shape::new(&[2]),
            <layerfit::__private::layers::Dense<
                T,
                6,
                2,
                2,
            > as layerfit::__private::Parameters>::PARAMETERS,
            12,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"words<br/>Embedding(100, 8)\"]\n    n1[\"reading<br/>Bidirectional(Lstm(6, l1 : 1e-4), merge: sum)\"]\n    n2[\"scores<br/>Dense(2)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"520\" height=\"302\" viewBox=\"0 0 520 302\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"384\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">words</text><text x=\"204\" y=\"98\" text-anchor=\"middle\">Embedding(100, 8)</text><path d=\"M204 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 70l-4 -8h8z\"/><text x=\"212\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"142\" text-anchor=\"middle\" font-weight=\"bold\">reading</text><text x=\"204\" y=\"156\" text-anchor=\"middle\">Bidirectional(Lstm(6, l1 : 1e-4), merge: sum)</text><path d=\"M204 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 128l-4 -8h8z\"/><text x=\"212\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">scores</text><text x=\"204\" y=\"214\" text-anchor=\"middle\">Dense(2)</text><path d=\"M204 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 186l-4 -8h8z\"/><text x=\"212\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"384\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"265\" text-anchor=\"middle\">output</text><path d=\"M204 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 244l-4 -8h8z\"/><text x=\"212\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 128, 1>,
        >("words", <BothArena<T>>::PLACES[0], 0, 1),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                <layerfit::__private::layers::Bidirectional<
                    layerfit::__private::layers::Lstm<T, 8, 6, 24>,
                > as layerfit::__private::Recurrent>::Memory<16, 1>,
            >,
        >("reading_memory", <BothArena<T>>::PLACES[1], 1, 1),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 6, 1>,
        >("reading", <BothArena<T>>::PLACES[3], 1, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 2, 1>,
        >("output", <BothArena<T>>::PLACES[2], 2, 3),
    ];
    type Arena = BothArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[::core::primitive::u16],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [words] = memory
                .block
                .parts([
                    (
                        <BothArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 128>(count),
                    ),
                ]);
            let words = words.numbers::<T>();
            self.words.forward(input, words);
        }
        {
            let [words, reading_memory, reading] = memory
                .block
                .parts([
                    (
                        <BothArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 128>(count),
                    ),
                    (
                        <BothArena<T>>::PLACES[1],
                        ::core::mem::size_of::<
                            <layerfit::__private::layers::Bidirectional<
                                layerfit::__private::layers::Lstm<T, 8, 6, 24>,
                            > as layerfit::__private::Recurrent>::Memory<16, 1>,
                        >(),
                    ),
                    (
                        <BothArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 6>(count),
                    ),
                ]);
            let reading = reading.numbers::<T>();
            if let layerfit::__private::Some(reading_memory) = reading_memory
                .work::<
                    <layerfit::__private::layers::Bidirectional<
                        layerfit::__private::layers::Lstm<T, 8, 6, 24>,
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
                    const {
                        layerfit::__private::Recurrence::new(16)
                            .merge(layerfit::__private::Merge::Sum)
                    },
                    words,
                    &[],
                    reading,
                    &mut *reading_memory,
                );
            }
        }
        {
            let [output, reading] = memory
                .block
                .parts([
                    (
                        <BothArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 2>(count),
                    ),
                    (
                        <BothArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 6>(count),
                    ),
                ]);
            let reading = reading.numbers::<T>();
            let output = output.numbers::<T>();
            self.scores.forward(simd, reading, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(<BothArena<T>>::PLACES[2], layerfit::__private::overlay::count::<2>()),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Both<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Both<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Both<T> {
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
        inputs: &layerfit::__private::SMatrix<::core::primitive::u16, 16, { B }>,
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
        input_slope: &mut layerfit::__private::SMatrix<::core::primitive::u16, 16, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<::core::primitive::u16, 16>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<::core::primitive::u16, 16>,
    ) -> layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<::core::primitive::u16, 16, { B }>,
    ) -> layerfit::__private::SMatrix<T, 2, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<::core::primitive::u16, 16>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
impl Both<::core::primitive::f32> {
    #[doc(hidden)]
    pub fn state() {}
}
impl<T: layerfit::__private::Scalar> Both<T> {
    #[doc(hidden)]
    pub fn step(
        &self,
        _: impl ::core::marker::Sized,
        _: impl ::core::marker::Sized,
    ) -> &'static layerfit::__private::SVector<T, 2>
    where
        Self: layerfit::__private::assertions::steps::AlsoReadsTheStepsFromLastToFirst,
    {
        ::core::unreachable!()
    }
}
