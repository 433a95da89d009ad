#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{Dense as _, Tanh as _, Dense as _, Dense as _};
};
/// Several inputs and outputs, with names of the language and of generated code.
///
/// `state`: `[8]`, `r#type`: `[2]`, `slope`: `[3]` → `value`: `[1]`, `r#match`: `[5]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `seen` | `state -> Dense(5)` | `[5]` | 45 | 40 |
/// |  | `Tanh` | `[5]` | 0 | 0 |
/// | `joined` | `Concat(seen, r#type, slope)` | `[10]` | 0 | 0 |
/// |  | `Dense(5)` | `[5]` | 55 | 50 |
/// | `r#match` | `joined + seen` | `[5]` | 0 | 0 |
/// | `value` | `r#match -> Dense(1)` | `[1]` | 6 | 5 |
/// | **total** | | | 106 | 95 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="442" height="650" viewBox="0 0 442 650" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="33" text-anchor="middle">state</text><rect x="12" y="70" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="91" text-anchor="middle">r#type</text><rect x="12" y="128" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="149" text-anchor="middle">slope</text><rect x="12" y="186" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="200" text-anchor="middle" font-weight="bold">seen</text><text x="132" y="214" text-anchor="middle">Dense(5)</text><rect x="12" y="244" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="265" text-anchor="middle">Tanh</text><path d="M132 220V244" fill="none" stroke="currentColor"/><path d="M132 244l-4 -8h8z"/><text x="140" y="235" font-size="11">[5]</text><rect x="12" y="302" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="316" text-anchor="middle" font-weight="bold">joined</text><text x="132" y="330" text-anchor="middle">Concat(seen, r#type, slope)</text><path d="M132 278V302" fill="none" stroke="currentColor"/><path d="M132 302l-4 -8h8z"/><text x="140" y="293" font-size="11">[5]</text><rect x="12" y="360" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="381" text-anchor="middle">Dense(5)</text><path d="M132 336V360" fill="none" stroke="currentColor"/><path d="M132 360l-4 -8h8z"/><text x="140" y="351" font-size="11">[10]</text><rect x="12" y="418" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="432" text-anchor="middle" font-weight="bold">r#match</text><text x="132" y="446" text-anchor="middle">joined + seen</text><path d="M132 394V418" fill="none" stroke="currentColor"/><path d="M132 418l-4 -8h8z"/><text x="140" y="409" font-size="11">[5]</text><rect x="12" y="476" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="490" text-anchor="middle" font-weight="bold">value</text><text x="132" y="504" text-anchor="middle">Dense(1)</text><path d="M132 452V476" fill="none" stroke="currentColor"/><path d="M132 476l-4 -8h8z"/><text x="140" y="467" font-size="11">[5]</text><rect x="12" y="534" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="555" text-anchor="middle">value</text><path d="M132 510V534" fill="none" stroke="currentColor"/><path d="M132 534l-4 -8h8z"/><text x="140" y="525" font-size="11">[1]</text><rect x="12" y="592" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="613" text-anchor="middle">r#match</text><path d="M252 29H364V203H252" fill="none" stroke="currentColor"/><path d="M252 203l8 -4v8z"/><text x="264" y="200" font-size="11">[8]</text><path d="M252 145H386V313H252" fill="none" stroke="currentColor"/><path d="M252 313l8 -4v8z"/><text x="264" y="310" font-size="11">[3]</text><path d="M252 261H364V435H252" fill="none" stroke="currentColor"/><path d="M252 435l8 -4v8z"/><text x="264" y="432" font-size="11">[5]</text><path d="M252 435H386V609H252" fill="none" stroke="currentColor"/><path d="M252 609l8 -4v8z"/><text x="264" y="606" font-size="11">[5]</text><path d="M252 87H408V324H252" fill="none" stroke="currentColor"/><path d="M252 324l8 -4v8z"/><text x="320" y="321" font-size="11">[2]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Ports<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Dense(5)`: `[8]` → `[5]`.
    pub seen: layerfit::__private::layers::Dense<T, 8, 5, 5>,
    /// `Dense(5)`: `[10]` → `[5]`.
    pub joined: layerfit::__private::layers::Dense<T, 10, 5, 5>,
    /// `Dense(1)`: `[5]` → `[1]`.
    pub value: layerfit::__private::layers::Dense<T, 5, 1, 1>,
}
/// What a training pass of [`Ports`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct PortsCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 5 a sample.
    pub seen: layerfit::__private::SMatrix<T, 5, { B }>,
    /// Values, 10 a sample.
    pub joined_concat: layerfit::__private::SMatrix<T, 10, { B }>,
    /// Gradients of values, 5 a sample.
    pub seen_slope: layerfit::__private::SMatrix<T, 5, { B }>,
    /// Gradients of values, 10 a sample.
    pub joined_concat_slope: layerfit::__private::SMatrix<T, 10, { B }>,
    /// Gradients of values, 5 a sample.
    pub match_part: layerfit::__private::SMatrix<T, 5, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for PortsCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 5, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 10, { B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Ports`] over up to `B` samples needs, beyond input and output.
pub struct PortsMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<layerfit::__private::SMatrix<T, 15, { B }>>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for PortsMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> PortsMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 2usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 5, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 10, { B }>,
            >(),
        ],
        [&[], &[0]],
    );
}
/// All that an inference of one sample by [`Ports`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct PortsArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 20],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for PortsArena<T>
where
    [T; 20]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Ports<T>
where
    layerfit::__private::layers::Dense<T, 8, 5, 5>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 10, 5, 5>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 5, 1, 1>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Ports<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 8, 5, 5>,
        >("seen", layerfit::__private::offset_of!(Self, seen)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 10, 5, 5>,
        >("joined", layerfit::__private::offset_of!(Self, joined)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 5, 1, 1>,
        >("value", layerfit::__private::offset_of!(Self, value)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[&self.seen, &self.joined, &self.value])
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [&mut self.seen, &mut self.joined, &mut self.value],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Ports<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[13]);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[6]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = (
        layerfit::__private::SVector<T, 8>,
        layerfit::__private::SVector<T, 2>,
        layerfit::__private::SVector<T, 3>,
    );
    type Output = (
        layerfit::__private::SVector<T, 1>,
        layerfit::__private::SVector<T, 5>,
    );
    type Ending = (
        layerfit::__private::endings::Plain,
        layerfit::__private::endings::Plain,
    );
    type Memory<const B: ::core::primitive::usize> = PortsMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = PortsCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.seen
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.joined
            .init(
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.value
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
        input: (&[T], &[T], &[T]),
        output: (&mut [T], &mut [T]),
        cache: &mut PortsCache<T, { B }>,
    ) {
        let (input_state, input_type, input_slope_) = input;
        let count = input_state.len() / 8;
        let (output_value, output_match) = output;
        let seen = layerfit::__private::columns_mut(&mut cache.seen, count);
        let joined_concat = layerfit::__private::columns_mut(
            &mut cache.joined_concat,
            count,
        );
        self.seen.forward(simd, input_state, seen);
        layerfit::__private::layers::Tanh.forward_in_place(simd, seen);
        layerfit::__private::layers::merge::join(seen, 5, 0, 10, joined_concat);
        layerfit::__private::layers::merge::join(input_type, 2, 5, 10, joined_concat);
        layerfit::__private::layers::merge::join(input_slope_, 3, 7, 10, joined_concat);
        self.joined.forward(simd, joined_concat, output_match);
        layerfit::__private::layers::merge::add_in_place(simd, output_match, seen);
        self.value.forward(simd, output_match, output_value);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T], &[T]),
        output: (&[T], &[T]),
        slope: (&mut [T], &mut [T]),
        input_slope: layerfit::__private::Option<(&mut [T], &mut [T], &mut [T])>,
        cache: &mut PortsCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let (input_state, _, _) = input;
        let count = input_state.len() / 8;
        let (_, output_match) = output;
        let (slope_value, slope_match) = slope;
        let (into_state, into_type, into_slope) = match input_slope {
            layerfit::__private::Some((into_state, into_type, into_slope)) => {
                (
                    layerfit::__private::Some(into_state),
                    layerfit::__private::Some(into_type),
                    layerfit::__private::Some(into_slope),
                )
            }
            layerfit::__private::None => {
                (
                    layerfit::__private::None,
                    layerfit::__private::None,
                    layerfit::__private::None,
                )
            }
        };
        let seen = layerfit::__private::columns(&cache.seen, count);
        let joined_concat = layerfit::__private::columns(&cache.joined_concat, count);
        let seen_slope = layerfit::__private::columns_mut(&mut cache.seen_slope, count);
        let joined_concat_slope = layerfit::__private::columns_mut(
            &mut cache.joined_concat_slope,
            count,
        );
        let match_part = layerfit::__private::columns_mut(&mut cache.match_part, count);
        self.value
            .backward(
                simd,
                output_match,
                slope_value,
                layerfit::__private::Some(&mut *match_part),
                &mut gradients.value,
                update,
            );
        layerfit::__private::layers::merge::add_in_place(simd, slope_match, match_part);
        seen_slope.copy_from_slice(slope_match);
        self.joined
            .backward(
                simd,
                joined_concat,
                slope_match,
                layerfit::__private::Some(&mut *joined_concat_slope),
                &mut gradients.joined,
                update,
            );
        layerfit::__private::layers::merge::split(
            simd,
            joined_concat_slope,
            10,
            0,
            5,
            seen_slope,
            layerfit::__private::Update::Add,
        );
        if let layerfit::__private::Some(input_slope) = into_type {
            layerfit::__private::layers::merge::split(
                simd,
                joined_concat_slope,
                10,
                5,
                2,
                input_slope,
                layerfit::__private::Update::Replace,
            );
        }
        if let layerfit::__private::Some(input_slope) = into_slope {
            layerfit::__private::layers::merge::split(
                simd,
                joined_concat_slope,
                10,
                7,
                3,
                input_slope,
                layerfit::__private::Update::Replace,
            );
        }
        layerfit::__private::layers::Tanh.backward(simd, seen, seen_slope);
        self.seen
            .backward(
                simd,
                input_state,
                seen_slope,
                into_state,
                &mut gradients.seen,
                update,
            );
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T], &[T]),
        output: (&mut [T], &mut [T]),
        memory: &mut PortsMemory<T, { B }>,
    ) {
        let (input_state, input_type, input_slope_) = input;
        let count = input_state.len() / 8;
        let (output_value, output_match) = output;
        {
            let [seen] = memory
                .block
                .parts([
                    (
                        <PortsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5>(count),
                    ),
                ]);
            let seen = seen.numbers::<T>();
            self.seen.forward(simd, input_state, seen);
        }
        {
            let [seen] = memory
                .block
                .parts([
                    (
                        <PortsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5>(count),
                    ),
                ]);
            let seen = seen.numbers::<T>();
            layerfit::__private::layers::Tanh.forward_in_place(simd, seen);
        }
        {
            let [seen, joined_concat] = memory
                .block
                .parts([
                    (
                        <PortsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5>(count),
                    ),
                    (
                        <PortsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 10>(count),
                    ),
                ]);
            let joined_concat = joined_concat.numbers::<T>();
            let seen = seen.numbers::<T>();
            layerfit::__private::layers::merge::join(seen, 5, 0, 10, joined_concat);
            layerfit::__private::layers::merge::join(
                input_type,
                2,
                5,
                10,
                joined_concat,
            );
            layerfit::__private::layers::merge::join(
                input_slope_,
                3,
                7,
                10,
                joined_concat,
            );
        }
        {
            let [joined_concat] = memory
                .block
                .parts([
                    (
                        <PortsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 10>(count),
                    ),
                ]);
            let joined_concat = joined_concat.numbers::<T>();
            self.joined.forward(simd, joined_concat, output_match);
        }
        {
            let [seen] = memory
                .block
                .parts([
                    (
                        <PortsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5>(count),
                    ),
                ]);
            let seen = seen.numbers::<T>();
            layerfit::__private::layers::merge::add_in_place(simd, output_match, seen);
        }
        self.value.forward(simd, output_match, output_value);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork for Ports<T> {
    const NAME: &'static ::core::primitive::str = "Ports";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[
        ("state", layerfit::__private::Shape::new(&[8])),
        ("type", layerfit::__private::Shape::new(&[2])),
        ("slope", layerfit::__private::Shape::new(&[3])),
    ];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[
        ("value", layerfit::__private::Shape::new(&[1])),
        ("match", layerfit::__private::Shape::new(&[5])),
    ];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "seen",
            "state -> Dense(5)",
            layerfit::__private::Shape::new(&[5]),
            <layerfit::__private::layers::Dense<
                T,
                8,
                5,
                5,
            > as layerfit::__private::Parameters>::PARAMETERS,
            40,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Tanh",
            layerfit::__private::Shape::new(&[5]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "joined",
            "Concat(seen, r#type, slope)",
            layerfit::__private::Shape::new(&[10]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(5)",
            layerfit::__private::Shape::new(&[5]),
            <layerfit::__private::layers::Dense<
                T,
                10,
                5,
                5,
            > as layerfit::__private::Parameters>::PARAMETERS,
            50,
        ),
        layerfit::__private::LayerRow::new(
            "r#match",
            "joined + seen",
            layerfit::__private::Shape::new(&[5]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "value",
            "r#match -> Dense(1)",
            layerfit::__private::Shape::new(&[1]),
            <layerfit::__private::layers::Dense<
                T,
                5,
                1,
                1,
            > as layerfit::__private::Parameters>::PARAMETERS,
            5,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"state\"])\n    i1([\"r#type\"])\n    i2([\"slope\"])\n    n0[\"seen<br/>Dense(5)\"]\n    n1[\"Tanh\"]\n    n2[\"joined<br/>Concat(seen, r#type, slope)\"]\n    n3[\"Dense(5)\"]\n    n4[\"r#match<br/>joined + seen\"]\n    n5[\"value<br/>Dense(1)\"]\n    o0([\"value\"])\n    o1([\"r#match\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    i1 -->|\"\u{1}i1\u{2}\"| n2\n    i2 -->|\"\u{1}i2\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n1 -->|\"\u{1}n1\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| o0\n    n4 -->|\"\u{1}n4\u{2}\"| o1\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"442\" height=\"650\" viewBox=\"0 0 442 650\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"33\" text-anchor=\"middle\">state</text><rect x=\"12\" y=\"70\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"91\" text-anchor=\"middle\">r#type</text><rect x=\"12\" y=\"128\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"149\" text-anchor=\"middle\">slope</text><rect x=\"12\" y=\"186\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">seen</text><text x=\"132\" y=\"214\" text-anchor=\"middle\">Dense(5)</text><rect x=\"12\" y=\"244\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"265\" text-anchor=\"middle\">Tanh</text><path d=\"M132 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 244l-4 -8h8z\"/><text x=\"140\" y=\"235\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"302\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">joined</text><text x=\"132\" y=\"330\" text-anchor=\"middle\">Concat(seen, r#type, slope)</text><path d=\"M132 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 302l-4 -8h8z\"/><text x=\"140\" y=\"293\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"360\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"381\" text-anchor=\"middle\">Dense(5)</text><path d=\"M132 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 360l-4 -8h8z\"/><text x=\"140\" y=\"351\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"418\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"432\" text-anchor=\"middle\" font-weight=\"bold\">r#match</text><text x=\"132\" y=\"446\" text-anchor=\"middle\">joined + seen</text><path d=\"M132 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 418l-4 -8h8z\"/><text x=\"140\" y=\"409\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"476\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"490\" text-anchor=\"middle\" font-weight=\"bold\">value</text><text x=\"132\" y=\"504\" text-anchor=\"middle\">Dense(1)</text><path d=\"M132 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 476l-4 -8h8z\"/><text x=\"140\" y=\"467\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"534\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"555\" text-anchor=\"middle\">value</text><path d=\"M132 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 534l-4 -8h8z\"/><text x=\"140\" y=\"525\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"592\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"613\" text-anchor=\"middle\">r#match</text><path d=\"M252 29H364V203H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 203l8 -4v8z\"/><text x=\"264\" y=\"200\" font-size=\"11\">\u{1}i0\u{2}</text><path d=\"M252 145H386V313H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 313l8 -4v8z\"/><text x=\"264\" y=\"310\" font-size=\"11\">\u{1}i2\u{2}</text><path d=\"M252 261H364V435H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 435l8 -4v8z\"/><text x=\"264\" y=\"432\" font-size=\"11\">\u{1}n1\u{2}</text><path d=\"M252 435H386V609H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 609l8 -4v8z\"/><text x=\"264\" y=\"606\" font-size=\"11\">\u{1}n4\u{2}</text><path d=\"M252 87H408V324H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 324l8 -4v8z\"/><text x=\"320\" y=\"321\" font-size=\"11\">\u{1}i1\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("seen", 0, 5, 0, 4),
        layerfit::__private::PlannedValue::new("joined_concat", 10, 10, 2, 3),
        layerfit::__private::PlannedValue::new("output_match", 5, 5, 3, 6),
        layerfit::__private::PlannedValue::new("output_value", 0, 1, 5, 6),
    ];
    type Arena = PortsArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T], &[T]),
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let (input_state, input_type, input_slope_) = input;
        {
            let [seen] = layerfit::__private::regions(&mut memory.values, [(0, 5)]);
            self.seen.forward(simd, input_state, seen);
        }
        {
            let [seen] = layerfit::__private::regions(&mut memory.values, [(0, 5)]);
            layerfit::__private::layers::Tanh.forward_in_place(simd, seen);
        }
        {
            let [seen, joined_concat] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 5), (10, 10)],
            );
            layerfit::__private::layers::merge::join(seen, 5, 0, 10, joined_concat);
            layerfit::__private::layers::merge::join(
                input_type,
                2,
                5,
                10,
                joined_concat,
            );
            layerfit::__private::layers::merge::join(
                input_slope_,
                3,
                7,
                10,
                joined_concat,
            );
        }
        {
            let [output_match, joined_concat] = layerfit::__private::regions(
                &mut memory.values,
                [(5, 5), (10, 10)],
            );
            self.joined.forward(simd, joined_concat, output_match);
        }
        {
            let [seen, output_match] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 5), (5, 5)],
            );
            layerfit::__private::layers::merge::add_in_place(simd, output_match, seen);
        }
        {
            let [output_value, output_match] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 1), (5, 5)],
            );
            self.value.forward(simd, output_match, output_value);
        }
        <Self::Output as layerfit::__private::Sample>::seen((
            layerfit::__private::region(&memory.values, 0, 1),
            layerfit::__private::region(&memory.values, 5, 5),
        ))
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Ports<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Ports<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Ports<T> {
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
            &layerfit::__private::SMatrix<T, 8, { B }>,
            &layerfit::__private::SMatrix<T, 2, { B }>,
            &layerfit::__private::SMatrix<T, 3, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> (
        &'pass layerfit::__private::SMatrix<T, 1, { B }>,
        &'pass layerfit::__private::SMatrix<T, 5, { B }>,
    ) {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: (
            &layerfit::__private::SMatrix<T, 1, { B }>,
            &layerfit::__private::SMatrix<T, 5, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: (
            &layerfit::__private::SMatrix<T, 1, { B }>,
            &layerfit::__private::SMatrix<T, 5, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        input_slope: (
            &mut layerfit::__private::SMatrix<T, 8, { B }>,
            &mut layerfit::__private::SMatrix<T, 2, { B }>,
            &mut layerfit::__private::SMatrix<T, 3, { B }>,
        ),
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: (
            &layerfit::__private::SVector<T, 8>,
            &layerfit::__private::SVector<T, 2>,
            &layerfit::__private::SVector<T, 3>,
        ),
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> (
        &'memory layerfit::__private::SVector<T, 1>,
        &'memory layerfit::__private::SVector<T, 5>,
    ) {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: (
            &layerfit::__private::SVector<T, 8>,
            &layerfit::__private::SVector<T, 2>,
            &layerfit::__private::SVector<T, 3>,
        ),
    ) -> (layerfit::__private::SVector<T, 1>, layerfit::__private::SVector<T, 5>) {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: (
            &layerfit::__private::SMatrix<T, 8, { B }>,
            &layerfit::__private::SMatrix<T, 2, { B }>,
            &layerfit::__private::SMatrix<T, 3, { B }>,
        ),
    ) -> (
        layerfit::__private::SMatrix<T, 1, { B }>,
        layerfit::__private::SMatrix<T, 5, { B }>,
    ) {
        layerfit::__private::run::predict_batch(self, inputs)
    }
}
