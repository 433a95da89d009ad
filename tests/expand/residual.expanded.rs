#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Dense as _, Relu as _, Dense as _, Tanh as _, Dense as _, Relu as _,
    };
};
/// A value that others read: it is not overwritten, and gets the sum of their gradients.
///
/// `[8]` → `[8]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `first` | `Dense(8)` | `[8]` | 72 | 64 |
/// |  | `Relu` | `[8]` | 0 | 0 |
/// | `body` | `Dense(8)` | `[8]` | 72 | 64 |
/// |  | `Tanh` | `[8]` | 0 | 0 |
/// |  | `Dense(8)` | `[8]` | 72 | 64 |
/// | `joined` | `first + body` | `[8]` | 0 | 0 |
/// |  | `Relu` | `[8]` | 0 | 0 |
/// | `out` | `joined * first` | `[8]` | 0 | 0 |
/// |  | `joined * first - input` | `[8]` | 0 | 0 |
/// | **total** | | | 216 | 192 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="402" height="650" viewBox="0 0 402 650" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="200" height="34" rx="17" fill="none" stroke="currentColor"/><text x="112" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="200" height="34" rx="4" fill="none" stroke="currentColor"/><text x="112" y="84" text-anchor="middle" font-weight="bold">first</text><text x="112" y="98" text-anchor="middle">Dense(8)</text><path d="M112 46V70" fill="none" stroke="currentColor"/><path d="M112 70l-4 -8h8z"/><text x="120" y="61" font-size="11">[8]</text><rect x="12" y="128" width="200" height="34" rx="4" fill="none" stroke="currentColor"/><text x="112" y="149" text-anchor="middle">Relu</text><path d="M112 104V128" fill="none" stroke="currentColor"/><path d="M112 128l-4 -8h8z"/><text x="120" y="119" font-size="11">[8]</text><rect x="12" y="186" width="200" height="34" rx="4" fill="none" stroke="currentColor"/><text x="112" y="200" text-anchor="middle" font-weight="bold">body</text><text x="112" y="214" text-anchor="middle">Dense(8)</text><path d="M112 162V186" fill="none" stroke="currentColor"/><path d="M112 186l-4 -8h8z"/><text x="120" y="177" font-size="11">[8]</text><rect x="12" y="244" width="200" height="34" rx="4" fill="none" stroke="currentColor"/><text x="112" y="265" text-anchor="middle">Tanh</text><path d="M112 220V244" fill="none" stroke="currentColor"/><path d="M112 244l-4 -8h8z"/><text x="120" y="235" font-size="11">[8]</text><rect x="12" y="302" width="200" height="34" rx="4" fill="none" stroke="currentColor"/><text x="112" y="323" text-anchor="middle">Dense(8)</text><path d="M112 278V302" fill="none" stroke="currentColor"/><path d="M112 302l-4 -8h8z"/><text x="120" y="293" font-size="11">[8]</text><rect x="12" y="360" width="200" height="34" rx="4" fill="none" stroke="currentColor"/><text x="112" y="374" text-anchor="middle" font-weight="bold">joined</text><text x="112" y="388" text-anchor="middle">first + body</text><path d="M112 336V360" fill="none" stroke="currentColor"/><path d="M112 360l-4 -8h8z"/><text x="120" y="351" font-size="11">[8]</text><rect x="12" y="418" width="200" height="34" rx="4" fill="none" stroke="currentColor"/><text x="112" y="439" text-anchor="middle">Relu</text><path d="M112 394V418" fill="none" stroke="currentColor"/><path d="M112 418l-4 -8h8z"/><text x="120" y="409" font-size="11">[8]</text><rect x="12" y="476" width="200" height="34" rx="4" fill="none" stroke="currentColor"/><text x="112" y="490" text-anchor="middle" font-weight="bold">out</text><text x="112" y="504" text-anchor="middle">joined * first</text><path d="M112 452V476" fill="none" stroke="currentColor"/><path d="M112 476l-4 -8h8z"/><text x="120" y="467" font-size="11">[8]</text><rect x="12" y="534" width="200" height="34" rx="4" fill="none" stroke="currentColor"/><text x="112" y="555" text-anchor="middle">joined * first - input</text><path d="M112 510V534" fill="none" stroke="currentColor"/><path d="M112 534l-4 -8h8z"/><text x="120" y="525" font-size="11">[8]</text><rect x="12" y="592" width="200" height="34" rx="17" fill="none" stroke="currentColor"/><text x="112" y="613" text-anchor="middle">output</text><path d="M112 568V592" fill="none" stroke="currentColor"/><path d="M112 592l-4 -8h8z"/><text x="120" y="583" font-size="11">[8]</text><path d="M212 139H324V377H212" fill="none" stroke="currentColor"/><path d="M212 377l8 -4v8z"/><text x="224" y="374" font-size="11">[8]</text><path d="M212 150H346V493H212" fill="none" stroke="currentColor"/><path d="M212 493l8 -4v8z"/><text x="224" y="490" font-size="11">[8]</text><path d="M212 29H368V551H212" fill="none" stroke="currentColor"/><path d="M212 551l8 -4v8z"/><text x="224" y="548" font-size="11">[8]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Residual<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Dense(8)`: `[8]` → `[8]`.
    pub first: layerfit::__private::layers::Dense<T, 8, 8, 8>,
    /// `Dense(8)`: `[8]` → `[8]`.
    pub body: layerfit::__private::layers::Dense<T, 8, 8, 8>,
    /// `Dense(8)`: `[8]` → `[8]`.
    pub body_dense_2: layerfit::__private::layers::Dense<T, 8, 8, 8>,
}
/// What a training pass of [`Residual`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct ResidualCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 8 a sample.
    pub first: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub body_tanh: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Values, 8 a sample.
    pub joined: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Gradients of values, 8 a sample.
    pub first_slope: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Gradients of values, 8 a sample.
    pub body_tanh_slope: layerfit::__private::SMatrix<T, 8, { B }>,
    /// Gradients of values, 8 a sample.
    pub first_part: layerfit::__private::SMatrix<T, 8, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for ResidualCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 8, { B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Residual`] over up to `B` samples needs, beyond input and output.
pub struct ResidualMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<layerfit::__private::SMatrix<T, 16, { B }>>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for ResidualMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> ResidualMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 2usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 8, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 8, { B }>,
            >(),
        ],
        [&[], &[0]],
    );
}
/// All that an inference of one sample by [`Residual`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct ResidualArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 24],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for ResidualArena<T>
where
    [T; 24]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Residual<T>
where
    layerfit::__private::layers::Dense<T, 8, 8, 8>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Residual<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 8, 8, 8>,
        >("first", layerfit::__private::offset_of!(Self, first)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 8, 8, 8>,
        >("body", layerfit::__private::offset_of!(Self, body)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 8, 8, 8>,
        >("body_dense_2", layerfit::__private::offset_of!(Self, body_dense_2)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[&self.first, &self.body, &self.body_dense_2],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.first, &mut self.body, &mut self.body_dense_2],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Residual<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[8]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[8]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 8>;
    type Output = layerfit::__private::SVector<T, 8>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = ResidualMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = ResidualCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.first
            .init(
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.body
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.body_dense_2
            .init(
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
        cache: &mut ResidualCache<T, { B }>,
    ) {
        let count = input.len() / 8;
        let first = layerfit::__private::columns_mut(&mut cache.first, count);
        let body_tanh = layerfit::__private::columns_mut(&mut cache.body_tanh, count);
        let joined = layerfit::__private::columns_mut(&mut cache.joined, count);
        self.first.forward(simd, input, first);
        layerfit::__private::layers::Relu.forward_in_place(simd, first);
        self.body.forward(simd, first, body_tanh);
        layerfit::__private::layers::Tanh.forward_in_place(simd, body_tanh);
        self.body_dense_2.forward(simd, body_tanh, joined);
        layerfit::__private::layers::merge::add_in_place(simd, joined, first);
        layerfit::__private::layers::Relu.forward_in_place(simd, joined);
        layerfit::__private::layers::merge::multiply(simd, joined, first, output);
        layerfit::__private::layers::merge::subtract_in_place(simd, output, input);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        _output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut ResidualCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 8;
        let mut input_slope = input_slope;
        let first = layerfit::__private::columns(&cache.first, count);
        let body_tanh = layerfit::__private::columns(&cache.body_tanh, count);
        let joined = layerfit::__private::columns(&cache.joined, count);
        let first_slope = layerfit::__private::columns_mut(
            &mut cache.first_slope,
            count,
        );
        let body_tanh_slope = layerfit::__private::columns_mut(
            &mut cache.body_tanh_slope,
            count,
        );
        let first_part = layerfit::__private::columns_mut(&mut cache.first_part, count);
        if let layerfit::__private::Some(input_slope) = input_slope.as_deref_mut() {
            layerfit::__private::layers::merge::negate(simd, slope, input_slope);
        }
        layerfit::__private::layers::merge::multiply(simd, slope, joined, first_slope);
        layerfit::__private::layers::merge::multiply_in_place(simd, slope, first);
        layerfit::__private::layers::Relu.backward(simd, joined, slope);
        layerfit::__private::layers::merge::add_in_place(simd, first_slope, slope);
        self.body_dense_2
            .backward(
                simd,
                body_tanh,
                slope,
                layerfit::__private::Some(&mut *body_tanh_slope),
                &mut gradients.body_dense_2,
                update,
            );
        layerfit::__private::layers::Tanh.backward(simd, body_tanh, body_tanh_slope);
        self.body
            .backward(
                simd,
                first,
                body_tanh_slope,
                layerfit::__private::Some(&mut *first_part),
                &mut gradients.body,
                update,
            );
        layerfit::__private::layers::merge::add_in_place(simd, first_slope, first_part);
        layerfit::__private::layers::Relu.backward(simd, first, first_slope);
        self.first
            .backward(
                simd,
                input,
                first_slope,
                input_slope.is_some().then_some(&mut *first_part),
                &mut gradients.first,
                update,
            );
        if let layerfit::__private::Some(input_slope) = input_slope.as_deref_mut() {
            layerfit::__private::layers::merge::add_in_place(
                simd,
                input_slope,
                first_part,
            );
        }
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut ResidualMemory<T, { B }>,
    ) {
        let count = input.len() / 8;
        {
            let [first] = memory
                .block
                .parts([
                    (
                        <ResidualMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let first = first.numbers::<T>();
            self.first.forward(simd, input, first);
        }
        {
            let [first] = memory
                .block
                .parts([
                    (
                        <ResidualMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let first = first.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, first);
        }
        {
            let [first, body_tanh] = memory
                .block
                .parts([
                    (
                        <ResidualMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                    (
                        <ResidualMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let body_tanh = body_tanh.numbers::<T>();
            let first = first.numbers::<T>();
            self.body.forward(simd, first, body_tanh);
        }
        {
            let [body_tanh] = memory
                .block
                .parts([
                    (
                        <ResidualMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let body_tanh = body_tanh.numbers::<T>();
            layerfit::__private::layers::Tanh.forward_in_place(simd, body_tanh);
        }
        {
            let [body_tanh] = memory
                .block
                .parts([
                    (
                        <ResidualMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let body_tanh = body_tanh.numbers::<T>();
            self.body_dense_2.forward(simd, body_tanh, output);
        }
        {
            let [first] = memory
                .block
                .parts([
                    (
                        <ResidualMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let first = first.numbers::<T>();
            layerfit::__private::layers::merge::add_in_place(simd, output, first);
        }
        layerfit::__private::layers::Relu.forward_in_place(simd, output);
        {
            let [first] = memory
                .block
                .parts([
                    (
                        <ResidualMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 8>(count),
                    ),
                ]);
            let first = first.numbers::<T>();
            layerfit::__private::layers::merge::multiply_in_place(simd, output, first);
        }
        layerfit::__private::layers::merge::subtract_in_place(simd, output, input);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Residual<T> {
    const NAME: &'static ::core::primitive::str = "Residual";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[8]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[8]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "first",
            "Dense(8)",
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
            "Relu",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "body",
            "Dense(8)",
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
            "Tanh",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(8)",
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
            "joined",
            "first + body",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "out",
            "joined * first",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "joined * first - input",
            layerfit::__private::Shape::new(&[8]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"first<br/>Dense(8)\"]\n    n1[\"Relu\"]\n    n2[\"body<br/>Dense(8)\"]\n    n3[\"Tanh\"]\n    n4[\"Dense(8)\"]\n    n5[\"joined<br/>first + body\"]\n    n6[\"Relu\"]\n    n7[\"out<br/>joined * first\"]\n    n8[\"joined * first - input\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n1 -->|\"\u{1}n1\u{2}\"| n5\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| n7\n    n1 -->|\"\u{1}n1\u{2}\"| n7\n    n7 -->|\"\u{1}n7\u{2}\"| n8\n    i0 -->|\"\u{1}i0\u{2}\"| n8\n    n8 -->|\"\u{1}n8\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"402\" height=\"650\" viewBox=\"0 0 402 650\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"200\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"200\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">first</text><text x=\"112\" y=\"98\" text-anchor=\"middle\">Dense(8)</text><path d=\"M112 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 70l-4 -8h8z\"/><text x=\"120\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"200\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M112 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 128l-4 -8h8z\"/><text x=\"120\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"200\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">body</text><text x=\"112\" y=\"214\" text-anchor=\"middle\">Dense(8)</text><path d=\"M112 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 186l-4 -8h8z\"/><text x=\"120\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"200\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"265\" text-anchor=\"middle\">Tanh</text><path d=\"M112 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 244l-4 -8h8z\"/><text x=\"120\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"200\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"323\" text-anchor=\"middle\">Dense(8)</text><path d=\"M112 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 302l-4 -8h8z\"/><text x=\"120\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"200\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"374\" text-anchor=\"middle\" font-weight=\"bold\">joined</text><text x=\"112\" y=\"388\" text-anchor=\"middle\">first + body</text><path d=\"M112 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 360l-4 -8h8z\"/><text x=\"120\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"200\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"439\" text-anchor=\"middle\">Relu</text><path d=\"M112 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 418l-4 -8h8z\"/><text x=\"120\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"476\" width=\"200\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"490\" text-anchor=\"middle\" font-weight=\"bold\">out</text><text x=\"112\" y=\"504\" text-anchor=\"middle\">joined * first</text><path d=\"M112 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 476l-4 -8h8z\"/><text x=\"120\" y=\"467\" font-size=\"11\">\u{1}n6\u{2}</text><rect x=\"12\" y=\"534\" width=\"200\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"555\" text-anchor=\"middle\">joined * first - input</text><path d=\"M112 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 534l-4 -8h8z\"/><text x=\"120\" y=\"525\" font-size=\"11\">\u{1}n7\u{2}</text><rect x=\"12\" y=\"592\" width=\"200\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"112\" y=\"613\" text-anchor=\"middle\">output</text><path d=\"M112 568V592\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M112 592l-4 -8h8z\"/><text x=\"120\" y=\"583\" font-size=\"11\">\u{1}n8\u{2}</text><path d=\"M212 139H324V377H212\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M212 377l8 -4v8z\"/><text x=\"224\" y=\"374\" font-size=\"11\">\u{1}n1\u{2}</text><path d=\"M212 150H346V493H212\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M212 493l8 -4v8z\"/><text x=\"224\" y=\"490\" font-size=\"11\">\u{1}n1\u{2}</text><path d=\"M212 29H368V551H212\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M212 551l8 -4v8z\"/><text x=\"224\" y=\"548\" font-size=\"11\">\u{1}i0\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("first", 0, 8, 0, 7),
        layerfit::__private::PlannedValue::new("body_tanh", 16, 8, 2, 4),
        layerfit::__private::PlannedValue::new("output", 8, 8, 4, 9),
    ];
    type Arena = ResidualArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [first] = layerfit::__private::regions(&mut memory.values, [(0, 8)]);
            self.first.forward(simd, input, first);
        }
        {
            let [first] = layerfit::__private::regions(&mut memory.values, [(0, 8)]);
            layerfit::__private::layers::Relu.forward_in_place(simd, first);
        }
        {
            let [first, body_tanh] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 8), (16, 8)],
            );
            self.body.forward(simd, first, body_tanh);
        }
        {
            let [body_tanh] = layerfit::__private::regions(
                &mut memory.values,
                [(16, 8)],
            );
            layerfit::__private::layers::Tanh.forward_in_place(simd, body_tanh);
        }
        {
            let [output, body_tanh] = layerfit::__private::regions(
                &mut memory.values,
                [(8, 8), (16, 8)],
            );
            self.body_dense_2.forward(simd, body_tanh, output);
        }
        {
            let [first, output] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 8), (8, 8)],
            );
            layerfit::__private::layers::merge::add_in_place(simd, output, first);
        }
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(8, 8)]);
            layerfit::__private::layers::Relu.forward_in_place(simd, output);
        }
        {
            let [first, output] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 8), (8, 8)],
            );
            layerfit::__private::layers::merge::multiply_in_place(simd, output, first);
        }
        {
            let [output] = layerfit::__private::regions(&mut memory.values, [(8, 8)]);
            layerfit::__private::layers::merge::subtract_in_place(simd, output, input);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            layerfit::__private::region(&memory.values, 8, 8),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Residual<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Residual<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Residual<T> {
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
    ) -> &'pass layerfit::__private::SMatrix<T, 8, { B }> {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 8, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 8, { B }>,
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
    ) -> &'memory layerfit::__private::SVector<T, 8> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 8>,
    ) -> layerfit::__private::SVector<T, 8> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 8, { B }>,
    ) -> layerfit::__private::SMatrix<T, 8, { B }> {
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
