/// Values one behind the other along an axis; sizes that only the compiler knows.
///
/// `x`: `[12]`, `y`: `[WIDTH]` → `image`: `[2, 3, 4]`, `flat`: `[12 + WIDTH]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `left` | `x -> Reshape(2, 3, 2)` | `[2, 3, 2]` | 0 | 0 |
/// | `image` | `Concat(left, left, axis: 2)` | `[2, 3, 4]` | 0 | 0 |
/// | `sum` | `y + y` | `[WIDTH]` | 0 | 0 |
/// | `flat` | `Concat(x, sum)` | `[12 + WIDTH]` | 0 | 0 |
/// | **total** | | | 0 | 0 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="486" height="476" viewBox="0 0 486 476" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="33" text-anchor="middle">x</text><rect x="12" y="70" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="91" text-anchor="middle">y</text><rect x="12" y="128" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="142" text-anchor="middle" font-weight="bold">left</text><text x="132" y="156" text-anchor="middle">Reshape(2, 3, 2)</text><rect x="12" y="186" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="200" text-anchor="middle" font-weight="bold">image</text><text x="132" y="214" text-anchor="middle">Concat(left, left, axis: 2)</text><path d="M132 162V186" fill="none" stroke="currentColor"/><path d="M132 186l-4 -8h8z"/><text x="140" y="177" font-size="11">[2, 3, 2]</text><path d="M132 162V186" fill="none" stroke="currentColor"/><path d="M132 186l-4 -8h8z"/><text x="140" y="177" font-size="11">[2, 3, 2]</text><rect x="12" y="244" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="258" text-anchor="middle" font-weight="bold">sum</text><text x="132" y="272" text-anchor="middle">y + y</text><rect x="12" y="302" width="240" height="34" rx="4" fill="none" stroke="currentColor"/><text x="132" y="316" text-anchor="middle" font-weight="bold">flat</text><text x="132" y="330" text-anchor="middle">Concat(x, sum)</text><path d="M132 278V302" fill="none" stroke="currentColor"/><path d="M132 302l-4 -8h8z"/><text x="140" y="293" font-size="11">[WIDTH]</text><rect x="12" y="360" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="381" text-anchor="middle">image</text><rect x="12" y="418" width="240" height="34" rx="17" fill="none" stroke="currentColor"/><text x="132" y="439" text-anchor="middle">flat</text><path d="M252 23H364V145H252" fill="none" stroke="currentColor"/><path d="M252 145l8 -4v8z"/><text x="264" y="142" font-size="11">[12]</text><path d="M252 319H364V435H252" fill="none" stroke="currentColor"/><path d="M252 435l8 -4v8z"/><text x="264" y="432" font-size="11">[12 + WIDTH]</text><path d="M252 81H386V255H252" fill="none" stroke="currentColor"/><path d="M252 255l8 -4v8z"/><text x="264" y="252" font-size="11">[WIDTH]</text><path d="M252 92H408V266H252" fill="none" stroke="currentColor"/><path d="M252 266l8 -4v8z"/><text x="320" y="263" font-size="11">[WIDTH]</text><path d="M252 203H430V377H252" fill="none" stroke="currentColor"/><path d="M252 377l8 -4v8z"/><text x="264" y="374" font-size="11">[2, 3, 4]</text><path d="M252 34H452V319H252" fill="none" stroke="currentColor"/><path d="M252 319l8 -4v8z"/><text x="264" y="316" font-size="11">[12]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Joined<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    scalar: layerfit::__private::PhantomData<T>,
}
/// What a training pass of [`Joined`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct JoinedCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, WIDTH a sample.
    pub sum: layerfit::__private::SMatrix<T, { WIDTH }, { B }>,
    /// Gradients of values, WIDTH a sample.
    pub sum_slope: layerfit::__private::SMatrix<T, { WIDTH }, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for JoinedCache<T, { B }>
where
    layerfit::__private::SMatrix<T, { WIDTH }, { B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Joined`] over up to `B` samples needs, beyond input and output.
pub struct JoinedMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::SMatrix<T, { WIDTH }, { B }>,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for JoinedMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> JoinedMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 1usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { WIDTH }, { B }>,
            >(),
        ],
        [&[]],
    );
}
/// All that an inference of one sample by [`Joined`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct JoinedArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Above<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<T, 24, 1>,
                layerfit::__private::SMatrix<T, { WIDTH }, 1>,
            >,
            layerfit::__private::SMatrix<T, { 12 + WIDTH }, 1>,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for JoinedArena<T> {}
impl<T: layerfit::__private::Scalar> JoinedArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 3usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 24, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { WIDTH }, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, { 12 + WIDTH }, 1>,
            >(),
        ],
        [&[], &[0], &[1]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Joined<T> {}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Joined<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[])
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(index, [])
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Joined<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(
        &[12 + WIDTH],
    );
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(
        &[24 + (12 + WIDTH)],
    );
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = (
        layerfit::__private::SVector<T, 12>,
        layerfit::__private::SVector<T, { WIDTH }>,
    );
    type Output = (
        layerfit::__private::SVector<T, 24>,
        layerfit::__private::SVector<T, { 12 + WIDTH }>,
    );
    type Ending = (
        layerfit::__private::endings::Plain,
        layerfit::__private::endings::Plain,
    );
    type Memory<const B: ::core::primitive::usize> = JoinedMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = JoinedCache<T, { B }>;
    fn initialize(&mut self, _rng: &mut dyn layerfit::__private::Rng) {}
    fn forward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        _rng: &mut dyn layerfit::__private::Rng,
        input: (&[T], &[T]),
        output: (&mut [T], &mut [T]),
        cache: &mut JoinedCache<T, { B }>,
    ) {
        let (input_x, input_y) = input;
        let count = input_x.len() / 12;
        let (output_image, output_flat) = output;
        let sum = layerfit::__private::columns_mut(&mut cache.sum, count);
        layerfit::__private::layers::merge::join(input_x, 2, 0, 4, output_image);
        layerfit::__private::layers::merge::join(input_x, 2, 2, 4, output_image);
        layerfit::__private::layers::merge::add(simd, input_y, input_y, sum);
        layerfit::__private::layers::merge::join(
            input_x,
            12,
            0,
            12 + WIDTH,
            output_flat,
        );
        layerfit::__private::layers::merge::join(
            sum,
            WIDTH,
            12,
            12 + WIDTH,
            output_flat,
        );
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T]),
        _output: (&[T], &[T]),
        slope: (&mut [T], &mut [T]),
        input_slope: layerfit::__private::Option<(&mut [T], &mut [T])>,
        cache: &mut JoinedCache<T, { B }>,
        _gradients: &mut Self,
        _update: layerfit::__private::Update,
    ) {
        let (input_x, _) = input;
        let count = input_x.len() / 12;
        let (slope_image, slope_flat) = slope;
        let (mut into_x, mut into_y) = match input_slope {
            layerfit::__private::Some((into_x, into_y)) => {
                (layerfit::__private::Some(into_x), layerfit::__private::Some(into_y))
            }
            layerfit::__private::None => {
                (layerfit::__private::None, layerfit::__private::None)
            }
        };
        let sum_slope = layerfit::__private::columns_mut(&mut cache.sum_slope, count);
        if let layerfit::__private::Some(input_slope) = into_x.as_deref_mut() {
            layerfit::__private::layers::merge::split(
                simd,
                slope_flat,
                12 + WIDTH,
                0,
                12,
                input_slope,
                layerfit::__private::Update::Replace,
            );
        }
        layerfit::__private::layers::merge::split(
            simd,
            slope_flat,
            12 + WIDTH,
            12,
            WIDTH,
            sum_slope,
            layerfit::__private::Update::Replace,
        );
        if let layerfit::__private::Some(input_slope) = into_y.as_deref_mut() {
            input_slope.copy_from_slice(sum_slope);
        }
        if let layerfit::__private::Some(input_slope) = into_y.as_deref_mut() {
            layerfit::__private::layers::merge::add_in_place(
                simd,
                input_slope,
                sum_slope,
            );
        }
        if let layerfit::__private::Some(input_slope) = into_x.as_deref_mut() {
            layerfit::__private::layers::merge::split(
                simd,
                slope_image,
                4,
                0,
                2,
                input_slope,
                layerfit::__private::Update::Add,
            );
        }
        if let layerfit::__private::Some(input_slope) = into_x.as_deref_mut() {
            layerfit::__private::layers::merge::split(
                simd,
                slope_image,
                4,
                2,
                2,
                input_slope,
                layerfit::__private::Update::Add,
            );
        }
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T]),
        output: (&mut [T], &mut [T]),
        memory: &mut JoinedMemory<T, { B }>,
    ) {
        let (input_x, input_y) = input;
        let count = input_x.len() / 12;
        let (output_image, output_flat) = output;
        layerfit::__private::layers::merge::join(input_x, 2, 0, 4, output_image);
        layerfit::__private::layers::merge::join(input_x, 2, 2, 4, output_image);
        {
            let [sum] = memory
                .block
                .parts([
                    (
                        <JoinedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { WIDTH }>(count),
                    ),
                ]);
            let sum = sum.numbers::<T>();
            layerfit::__private::layers::merge::add(simd, input_y, input_y, sum);
        }
        {
            let [sum] = memory
                .block
                .parts([
                    (
                        <JoinedMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, { WIDTH }>(count),
                    ),
                ]);
            let sum = sum.numbers::<T>();
            layerfit::__private::layers::merge::join(
                input_x,
                12,
                0,
                12 + WIDTH,
                output_flat,
            );
            layerfit::__private::layers::merge::join(
                sum,
                WIDTH,
                12,
                12 + WIDTH,
                output_flat,
            );
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Joined<T> {
    const NAME: &'static ::core::primitive::str = "Joined";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[
        ("x", layerfit::__private::Shape::new(&[12])),
        ("y", layerfit::__private::Shape::new(&[WIDTH])),
    ];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[
        ("image", layerfit::__private::Shape::new(&[2, 3, 4])),
        ("flat", layerfit::__private::Shape::new(&[12 + WIDTH])),
    ];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "left",
            "x -> Reshape(2, 3, 2)",
            layerfit::__private::Shape::new(&[2, 3, 2]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "image",
            "Concat(left, left, axis: 2)",
            layerfit::__private::Shape::new(&[2, 3, 4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "sum",
            "y + y",
            layerfit::__private::Shape::new(&[WIDTH]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "flat",
            "Concat(x, sum)",
            layerfit::__private::Shape::new(&[12 + WIDTH]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"x\"])\n    i1([\"y\"])\n    n0[\"left<br/>Reshape(2, 3, 2)\"]\n    n1[\"image<br/>Concat(left, left, axis: 2)\"]\n    n2[\"sum<br/>y + y\"]\n    n3[\"flat<br/>Concat(x, sum)\"]\n    o0([\"image\"])\n    o1([\"flat\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    i1 -->|\"\u{1}i1\u{2}\"| n2\n    i1 -->|\"\u{1}i1\u{2}\"| n2\n    i0 -->|\"\u{1}i0\u{2}\"| n3\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n1 -->|\"\u{1}n1\u{2}\"| o0\n    n3 -->|\"\u{1}n3\u{2}\"| o1\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"486\" height=\"476\" viewBox=\"0 0 486 476\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"33\" text-anchor=\"middle\">x</text><rect x=\"12\" y=\"70\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"91\" text-anchor=\"middle\">y</text><rect x=\"12\" y=\"128\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"142\" text-anchor=\"middle\" font-weight=\"bold\">left</text><text x=\"132\" y=\"156\" text-anchor=\"middle\">Reshape(2, 3, 2)</text><rect x=\"12\" y=\"186\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">image</text><text x=\"132\" y=\"214\" text-anchor=\"middle\">Concat(left, left, axis: 2)</text><path d=\"M132 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 186l-4 -8h8z\"/><text x=\"140\" y=\"177\" font-size=\"11\">\u{1}n0\u{2}</text><path d=\"M132 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 186l-4 -8h8z\"/><text x=\"140\" y=\"177\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"244\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"258\" text-anchor=\"middle\" font-weight=\"bold\">sum</text><text x=\"132\" y=\"272\" text-anchor=\"middle\">y + y</text><rect x=\"12\" y=\"302\" width=\"240\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">flat</text><text x=\"132\" y=\"330\" text-anchor=\"middle\">Concat(x, sum)</text><path d=\"M132 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M132 302l-4 -8h8z\"/><text x=\"140\" y=\"293\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"360\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"381\" text-anchor=\"middle\">image</text><rect x=\"12\" y=\"418\" width=\"240\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"132\" y=\"439\" text-anchor=\"middle\">flat</text><path d=\"M252 23H364V145H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 145l8 -4v8z\"/><text x=\"264\" y=\"142\" font-size=\"11\">\u{1}i0\u{2}</text><path d=\"M252 319H364V435H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 435l8 -4v8z\"/><text x=\"264\" y=\"432\" font-size=\"11\">\u{1}n3\u{2}</text><path d=\"M252 81H386V255H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 255l8 -4v8z\"/><text x=\"264\" y=\"252\" font-size=\"11\">\u{1}i1\u{2}</text><path d=\"M252 92H408V266H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 266l8 -4v8z\"/><text x=\"320\" y=\"263\" font-size=\"11\">\u{1}i1\u{2}</text><path d=\"M252 203H430V377H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 377l8 -4v8z\"/><text x=\"264\" y=\"374\" font-size=\"11\">\u{1}n1\u{2}</text><path d=\"M252 34H452V319H252\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M252 319l8 -4v8z\"/><text x=\"264\" y=\"316\" font-size=\"11\">\u{1}i0\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 24, 1>,
        >("output_image", <JoinedArena<T>>::PLACES[0], 1, 4),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, { WIDTH }, 1>,
        >("sum", <JoinedArena<T>>::PLACES[1], 2, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, { 12 + WIDTH }, 1>,
        >("output_flat", <JoinedArena<T>>::PLACES[2], 3, 4),
    ];
    type Arena = JoinedArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: (&[T], &[T]),
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let (input_x, input_y) = input;
        let count = 1;
        {
            let [output_image] = memory
                .block
                .parts([
                    (
                        <JoinedArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 24>(count),
                    ),
                ]);
            let output_image = output_image.numbers::<T>();
            layerfit::__private::layers::merge::join(input_x, 2, 0, 4, output_image);
            layerfit::__private::layers::merge::join(input_x, 2, 2, 4, output_image);
        }
        {
            let [sum] = memory
                .block
                .parts([
                    (
                        <JoinedArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, { WIDTH }>(count),
                    ),
                ]);
            let sum = sum.numbers::<T>();
            layerfit::__private::layers::merge::add(simd, input_y, input_y, sum);
        }
        {
            let [sum, output_flat] = memory
                .block
                .parts([
                    (
                        <JoinedArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, { WIDTH }>(count),
                    ),
                    (
                        <JoinedArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, { 12 + WIDTH }>(count),
                    ),
                ]);
            let output_flat = output_flat.numbers::<T>();
            let sum = sum.numbers::<T>();
            layerfit::__private::layers::merge::join(
                input_x,
                12,
                0,
                12 + WIDTH,
                output_flat,
            );
            layerfit::__private::layers::merge::join(
                sum,
                WIDTH,
                12,
                12 + WIDTH,
                output_flat,
            );
        }
        <Self::Output as layerfit::__private::Sample>::seen((
            memory
                .block
                .numbers::<
                    T,
                >(
                    <JoinedArena<T>>::PLACES[0],
                    layerfit::__private::overlay::count::<24>(),
                ),
            memory
                .block
                .numbers::<
                    T,
                >(
                    <JoinedArena<T>>::PLACES[2],
                    layerfit::__private::overlay::count::<{ 12 + WIDTH }>(),
                ),
        ))
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Joined<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Joined<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Joined<T> {
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
            &layerfit::__private::SMatrix<T, 12, { B }>,
            &layerfit::__private::SMatrix<T, { WIDTH }, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> (
        &'pass layerfit::__private::SMatrix<T, 24, { B }>,
        &'pass layerfit::__private::SMatrix<T, { 12 + WIDTH }, { B }>,
    ) {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: (
            &layerfit::__private::SMatrix<T, 24, { B }>,
            &layerfit::__private::SMatrix<T, { 12 + WIDTH }, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: (
            &layerfit::__private::SMatrix<T, 24, { B }>,
            &layerfit::__private::SMatrix<T, { 12 + WIDTH }, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        input_slope: (
            &mut layerfit::__private::SMatrix<T, 12, { B }>,
            &mut layerfit::__private::SMatrix<T, { WIDTH }, { B }>,
        ),
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: (
            &layerfit::__private::SVector<T, 12>,
            &layerfit::__private::SVector<T, { WIDTH }>,
        ),
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> (
        &'memory layerfit::__private::SVector<T, 24>,
        &'memory layerfit::__private::SVector<T, { 12 + WIDTH }>,
    ) {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: (
            &layerfit::__private::SVector<T, 12>,
            &layerfit::__private::SVector<T, { WIDTH }>,
        ),
    ) -> (
        layerfit::__private::SVector<T, 24>,
        layerfit::__private::SVector<T, { 12 + WIDTH }>,
    ) {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: (
            &layerfit::__private::SMatrix<T, 12, { B }>,
            &layerfit::__private::SMatrix<T, { WIDTH }, { B }>,
        ),
    ) -> (
        layerfit::__private::SMatrix<T, 24, { B }>,
        layerfit::__private::SMatrix<T, { 12 + WIDTH }, { B }>,
    ) {
        layerfit::__private::run::predict_batch(self, inputs)
    }
}
const _: () = (layerfit::__private::assertions::size)("WIDTH", [WIDTH]);
const _: () = (layerfit::__private::assertions::size)("12 + WIDTH", [12 + WIDTH]);
