#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Conv2d as _, Relu as _, DepthwiseConv2d as _, Conv2d as _, SeparableConv2d as _,
        ConvTranspose2d as _, Dense as _,
    };
};
/// Images and windows over them.
///
/// `[28, 28, 1]` → `[4]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `features` | `Conv2d(8, kernel: 3)` | `[26, 26, 8]` | 80 | 48,672 |
/// |  | `Relu` | `[26, 26, 8]` | 0 | 0 |
/// |  | `DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false)` | `[13, 13, 8]` | 72 | 12,168 |
/// |  | `Conv2d(16, kernel: 1)` | `[13, 13, 16]` | 144 | 21,632 |
/// | `narrow` | `SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4)` | `[(13 + 2 * 1 - 3) / SIDE + 1, (13 + 2 * 2 - 5) / SIDE + 1, SIDE]` | · | · |
/// | `wide` | `ConvTranspose2d(2, kernel: 2)` | `[((13 + 2 * 1 - 3) / SIDE + 1 - 1) + 2, ((13 + 2 * 2 - 5) / SIDE + 1 - 1) + 2, 2]` | · | · |
/// |  | `Flatten` | `[(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 3, SIDE, 1, layerfit::__private::Padding::Each(1)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) *(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 5, SIDE, 1, layerfit::__private::Padding::Each(2)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) * 2]` | 0 | 0 |
/// |  | `Dense(4)` | `[4]` | · | · |
/// | **total** | | | · | · |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="784" height="592" viewBox="0 0 784 592" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="648" height="34" rx="17" fill="none" stroke="currentColor"/><text x="336" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="648" height="34" rx="4" fill="none" stroke="currentColor"/><text x="336" y="84" text-anchor="middle" font-weight="bold">features</text><text x="336" y="98" text-anchor="middle">Conv2d(8, kernel: 3)</text><path d="M336 46V70" fill="none" stroke="currentColor"/><path d="M336 70l-4 -8h8z"/><text x="344" y="61" font-size="11">[28, 28, 1]</text><rect x="12" y="128" width="648" height="34" rx="4" fill="none" stroke="currentColor"/><text x="336" y="149" text-anchor="middle">Relu</text><path d="M336 104V128" fill="none" stroke="currentColor"/><path d="M336 128l-4 -8h8z"/><text x="344" y="119" font-size="11">[26, 26, 8]</text><rect x="12" y="186" width="648" height="34" rx="4" fill="none" stroke="currentColor"/><text x="336" y="207" text-anchor="middle">DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false)</text><path d="M336 162V186" fill="none" stroke="currentColor"/><path d="M336 186l-4 -8h8z"/><text x="344" y="177" font-size="11">[26, 26, 8]</text><rect x="12" y="244" width="648" height="34" rx="4" fill="none" stroke="currentColor"/><text x="336" y="265" text-anchor="middle">Conv2d(16, kernel: 1)</text><path d="M336 220V244" fill="none" stroke="currentColor"/><path d="M336 244l-4 -8h8z"/><text x="344" y="235" font-size="11">[13, 13, 8]</text><rect x="12" y="302" width="648" height="34" rx="4" fill="none" stroke="currentColor"/><text x="336" y="316" text-anchor="middle" font-weight="bold">narrow</text><text x="336" y="330" text-anchor="middle">SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4)</text><path d="M336 278V302" fill="none" stroke="currentColor"/><path d="M336 302l-4 -8h8z"/><text x="344" y="293" font-size="11">[13, 13, 16]</text><rect x="12" y="360" width="648" height="34" rx="4" fill="none" stroke="currentColor"/><text x="336" y="374" text-anchor="middle" font-weight="bold">wide</text><text x="336" y="388" text-anchor="middle">ConvTranspose2d(2, kernel: 2)</text><path d="M336 336V360" fill="none" stroke="currentColor"/><path d="M336 360l-4 -8h8z"/><text x="344" y="351" font-size="11">[(13 + 2 * 1 - 3) / SIDE + 1, (13 + 2 * 2 - 5) / SIDE + 1, SIDE]</text><rect x="12" y="418" width="648" height="34" rx="4" fill="none" stroke="currentColor"/><text x="336" y="439" text-anchor="middle">Flatten</text><path d="M336 394V418" fill="none" stroke="currentColor"/><path d="M336 418l-4 -8h8z"/><text x="344" y="409" font-size="11">[((13 + 2 * 1 - 3) / SIDE + 1 - 1) + 2, ((13 + 2 * 2 - 5) / SIDE + 1 - 1) + 2, 2]</text><rect x="12" y="476" width="648" height="34" rx="4" fill="none" stroke="currentColor"/><text x="336" y="497" text-anchor="middle">Dense(4)</text><path d="M336 452V476" fill="none" stroke="currentColor"/><path d="M336 476l-4 -8h8z"/><text x="344" y="467" font-size="11">[(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 3, SIDE, 1, layerfit::__private::Padding::Each(1)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) *(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 5, SIDE, 1, layerfit::__private::Padding::Each(2)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) * 2]</text><rect x="12" y="534" width="648" height="34" rx="17" fill="none" stroke="currentColor"/><text x="336" y="555" text-anchor="middle">output</text><path d="M336 510V534" fill="none" stroke="currentColor"/><path d="M336 534l-4 -8h8z"/><text x="344" y="525" font-size="11">[4]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Convolutions<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Conv2d(8, kernel: 3)`: `[28, 28, 1]` → `[26, 26, 8]`.
    pub features: layerfit::__private::layers::Conv2d<T, 8, 9, 8>,
    /// `DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false)`: `[26, 26, 8]` → `[13, 13, 8]`.
    pub features_depthwise_conv2d: layerfit::__private::layers::DepthwiseConv2d<
        T,
        8,
        9,
        0,
    >,
    /// `Conv2d(16, kernel: 1)`: `[13, 13, 8]` → `[13, 13, 16]`.
    pub features_conv2d_2: layerfit::__private::layers::Conv2d<T, 16, 8, 16>,
    /// `SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4)`: `[13, 13, 16]` → `[(13 + 2 * 1 - 3) / SIDE + 1, (13 + 2 * 2 - 5) / SIDE + 1, SIDE]`.
    pub narrow: layerfit::__private::layers::SeparableConv2d<
        T,
        16,
        { SIDE },
        15,
        { SIDE },
    >,
    /// `ConvTranspose2d(2, kernel: 2)`: `[(13 + 2 * 1 - 3) / SIDE + 1, (13 + 2 * 2 - 5) / SIDE + 1, SIDE]` → `[((13 + 2 * 1 - 3) / SIDE + 1 - 1) + 2, ((13 + 2 * 2 - 5) / SIDE + 1 - 1) + 2, 2]`.
    pub wide: layerfit::__private::layers::ConvTranspose2d<T, { SIDE }, 8, 2>,
    /// `Dense(4)`: `[(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 3, SIDE, 1, layerfit::__private::Padding::Each(1)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) *(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 5, SIDE, 1, layerfit::__private::Padding::Each(2)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) * 2]` → `[4]`.
    pub wide_dense: layerfit::__private::layers::Dense<
        T,
        {
            (layerfit::__private::Axis::transposed(
                    layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output,
                    2,
                    1,
                    1,
                    layerfit::__private::Padding::Valid,
                )
                .input)
                * (layerfit::__private::Axis::transposed(
                        layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output,
                        2,
                        1,
                        1,
                        layerfit::__private::Padding::Valid,
                    )
                    .input) * 2
        },
        4,
        4,
    >,
}
/// What a training pass of [`Convolutions`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct ConvolutionsCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 5408 a sample.
    pub features_relu: layerfit::__private::SMatrix<T, 5408, { B }>,
    /// Values, 1352 a sample.
    pub features_depthwise_conv2d: layerfit::__private::SMatrix<T, 1352, { B }>,
    /// Values, 2704 a sample.
    pub features: layerfit::__private::SMatrix<T, 2704, { B }>,
    /// Values, (layerfit::__private::Axis::new(13, 3, SIDE, 1, layerfit::__private::Padding::Each(1)).output) *(layerfit::__private::Axis::new(13, 5, SIDE, 1, layerfit::__private::Padding::Each(2)).output) * SIDE a sample.
    pub narrow: layerfit::__private::SMatrix<
        T,
        {
            (layerfit::__private::Axis::new(
                    13,
                    3,
                    SIDE,
                    1,
                    layerfit::__private::Padding::Each(1),
                )
                .output)
                * (layerfit::__private::Axis::new(
                        13,
                        5,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(2),
                    )
                    .output) * SIDE
        },
        { B },
    >,
    /// Values, (layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 3, SIDE, 1, layerfit::__private::Padding::Each(1)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) *(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 5, SIDE, 1, layerfit::__private::Padding::Each(2)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) * 2 a sample.
    pub wide_flatten: layerfit::__private::SMatrix<
        T,
        {
            (layerfit::__private::Axis::transposed(
                    layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output,
                    2,
                    1,
                    1,
                    layerfit::__private::Padding::Valid,
                )
                .input)
                * (layerfit::__private::Axis::transposed(
                        layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output,
                        2,
                        1,
                        1,
                        layerfit::__private::Padding::Valid,
                    )
                    .input) * 2
        },
        { B },
    >,
    /// What `Conv2d(8, kernel: 3)` keeps.
    pub features_conv2d_cache: [T; layerfit::__private::layers::panel::training(9)],
    /// What `SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4)` keeps.
    pub narrow_cache: [T; 2 * layerfit::__private::layers::panel::training(16)],
    /// What `ConvTranspose2d(2, kernel: 2)` keeps.
    pub wide_conv_transpose2d_cache: [T; layerfit::__private::layers::panel::training(
        8,
    )],
    /// Gradients of values, 5408 a sample.
    pub features_relu_slope: layerfit::__private::SMatrix<T, 5408, { B }>,
    /// Gradients of values, 1352 a sample.
    pub features_depthwise_conv2d_slope: layerfit::__private::SMatrix<T, 1352, { B }>,
    /// Gradients of values, 2704 a sample.
    pub features_slope: layerfit::__private::SMatrix<T, 2704, { B }>,
    /// Gradients of values, (layerfit::__private::Axis::new(13, 3, SIDE, 1, layerfit::__private::Padding::Each(1)).output) *(layerfit::__private::Axis::new(13, 5, SIDE, 1, layerfit::__private::Padding::Each(2)).output) * SIDE a sample.
    pub narrow_slope: layerfit::__private::SMatrix<
        T,
        {
            (layerfit::__private::Axis::new(
                    13,
                    3,
                    SIDE,
                    1,
                    layerfit::__private::Padding::Each(1),
                )
                .output)
                * (layerfit::__private::Axis::new(
                        13,
                        5,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(2),
                    )
                    .output) * SIDE
        },
        { B },
    >,
    /// Gradients of values, (layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 3, SIDE, 1, layerfit::__private::Padding::Each(1)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) *(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 5, SIDE, 1, layerfit::__private::Padding::Each(2)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) * 2 a sample.
    pub wide_flatten_slope: layerfit::__private::SMatrix<
        T,
        {
            (layerfit::__private::Axis::transposed(
                    layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output,
                    2,
                    1,
                    1,
                    layerfit::__private::Padding::Valid,
                )
                .input)
                * (layerfit::__private::Axis::transposed(
                        layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output,
                        2,
                        1,
                        1,
                        layerfit::__private::Padding::Valid,
                    )
                    .input) * 2
        },
        { B },
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for ConvolutionsCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 5408, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 1352, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 2704, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        T,
        {
            (layerfit::__private::Axis::new(
                    13,
                    3,
                    SIDE,
                    1,
                    layerfit::__private::Padding::Each(1),
                )
                .output)
                * (layerfit::__private::Axis::new(
                        13,
                        5,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(2),
                    )
                    .output) * SIDE
        },
        { B },
    >: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        T,
        {
            (layerfit::__private::Axis::transposed(
                    layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output,
                    2,
                    1,
                    1,
                    layerfit::__private::Padding::Valid,
                )
                .input)
                * (layerfit::__private::Axis::transposed(
                        layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output,
                        2,
                        1,
                        1,
                        layerfit::__private::Padding::Valid,
                    )
                    .input) * 2
        },
        { B },
    >: layerfit::__private::Zeroed,
    [T; layerfit::__private::layers::panel::training(9)]: layerfit::__private::Zeroed,
    [T; 2
        * layerfit::__private::layers::panel::training(16)]: layerfit::__private::Zeroed,
    [T; layerfit::__private::layers::panel::training(8)]: layerfit::__private::Zeroed,
{}
/// What an inference of [`Convolutions`] over up to `B` samples needs, beyond input and output.
pub struct ConvolutionsMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<T, 5408, { B }>,
                    [T; 1998],
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<T, 2704, { B }>,
                        [T; layerfit::__private::layers::panel::inference(
                            16,
                            (layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output)
                                * (layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output),
                        )],
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            (layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output)
                                * (layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output) * SIDE
                        },
                        { B },
                    >,
                >,
            >,
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                (layerfit::__private::Axis::transposed(
                                        layerfit::__private::Axis::new(
                                                13,
                                                3,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(1),
                                            )
                                            .output,
                                        2,
                                        1,
                                        1,
                                        layerfit::__private::Padding::Valid,
                                    )
                                    .input)
                                    * (layerfit::__private::Axis::transposed(
                                            layerfit::__private::Axis::new(
                                                    13,
                                                    5,
                                                    SIDE,
                                                    1,
                                                    layerfit::__private::Padding::Each(2),
                                                )
                                                .output,
                                            2,
                                            1,
                                            1,
                                            layerfit::__private::Padding::Valid,
                                        )
                                        .input) * 2
                            },
                            { B },
                        >,
                        [T; layerfit::__private::layers::panel::inference(
                            8,
                            (layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output)
                                * (layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output),
                        )],
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            (layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output)
                                * (layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output) * SIDE
                        },
                        { B },
                    >,
                >,
                layerfit::__private::SMatrix<T, 6760, { B }>,
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for ConvolutionsMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> ConvolutionsMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 8usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 5408, { B }>,
            >(),
            layerfit::__private::overlay::extent::<[T; 1998]>(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 2704, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                [T; layerfit::__private::layers::panel::inference(
                    16,
                    (layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output)
                        * (layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output),
                )],
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        (layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        3,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(1),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            )
                            .input)
                            * (layerfit::__private::Axis::transposed(
                                    layerfit::__private::Axis::new(
                                            13,
                                            5,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(2),
                                        )
                                        .output,
                                    2,
                                    1,
                                    1,
                                    layerfit::__private::Padding::Valid,
                                )
                                .input) * 2
                    },
                    { B },
                >,
            >(),
            layerfit::__private::overlay::extent::<
                [T; layerfit::__private::layers::panel::inference(
                    8,
                    (layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output)
                        * (layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output),
                )],
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        (layerfit::__private::Axis::new(
                                13,
                                3,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(1),
                            )
                            .output)
                            * (layerfit::__private::Axis::new(
                                    13,
                                    5,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(2),
                                )
                                .output) * SIDE
                    },
                    { B },
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 1352, { B }>,
            >(),
        ],
        [&[], &[0], &[], &[2], &[], &[4], &[3, 5], &[0, 2]],
    );
}
/// All that an inference of one sample by [`Convolutions`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct ConvolutionsArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Larger<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<T, 5408, 1>,
                        [T; 1998],
                    >,
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                (layerfit::__private::Axis::transposed(
                                        layerfit::__private::Axis::new(
                                                13,
                                                3,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(1),
                                            )
                                            .output,
                                        2,
                                        1,
                                        1,
                                        layerfit::__private::Padding::Valid,
                                    )
                                    .input)
                                    * (layerfit::__private::Axis::transposed(
                                            layerfit::__private::Axis::new(
                                                    13,
                                                    5,
                                                    SIDE,
                                                    1,
                                                    layerfit::__private::Padding::Each(2),
                                                )
                                                .output,
                                            2,
                                            1,
                                            1,
                                            layerfit::__private::Padding::Valid,
                                        )
                                        .input) * 2
                            },
                            1,
                        >,
                        layerfit::__private::SMatrix<T, 4, 1>,
                    >,
                >,
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<T, 2704, 1>,
                        [T; layerfit::__private::layers::panel::inference(
                            16,
                            (layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output)
                                * (layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output),
                        )],
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            (layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output)
                                * (layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output) * SIDE
                        },
                        1,
                    >,
                >,
            >,
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::overlay::Above<
                        layerfit::__private::SMatrix<
                            T,
                            {
                                (layerfit::__private::Axis::transposed(
                                        layerfit::__private::Axis::new(
                                                13,
                                                3,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(1),
                                            )
                                            .output,
                                        2,
                                        1,
                                        1,
                                        layerfit::__private::Padding::Valid,
                                    )
                                    .input)
                                    * (layerfit::__private::Axis::transposed(
                                            layerfit::__private::Axis::new(
                                                    13,
                                                    5,
                                                    SIDE,
                                                    1,
                                                    layerfit::__private::Padding::Each(2),
                                                )
                                                .output,
                                            2,
                                            1,
                                            1,
                                            layerfit::__private::Padding::Valid,
                                        )
                                        .input) * 2
                            },
                            1,
                        >,
                        [T; layerfit::__private::layers::panel::inference(
                            8,
                            (layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output)
                                * (layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output),
                        )],
                    >,
                    layerfit::__private::SMatrix<
                        T,
                        {
                            (layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output)
                                * (layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output) * SIDE
                        },
                        1,
                    >,
                >,
                layerfit::__private::SMatrix<T, 6760, 1>,
            >,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for ConvolutionsArena<T> {}
impl<T: layerfit::__private::Scalar> ConvolutionsArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 9usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 5408, 1>,
            >(),
            layerfit::__private::overlay::extent::<[T; 1998]>(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 2704, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                [T; layerfit::__private::layers::panel::inference(
                    16,
                    (layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output)
                        * (layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output),
                )],
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        (layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        3,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(1),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            )
                            .input)
                            * (layerfit::__private::Axis::transposed(
                                    layerfit::__private::Axis::new(
                                            13,
                                            5,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(2),
                                        )
                                        .output,
                                    2,
                                    1,
                                    1,
                                    layerfit::__private::Padding::Valid,
                                )
                                .input) * 2
                    },
                    1,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                [T; layerfit::__private::layers::panel::inference(
                    8,
                    (layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output)
                        * (layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output),
                )],
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<
                    T,
                    {
                        (layerfit::__private::Axis::new(
                                13,
                                3,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(1),
                            )
                            .output)
                            * (layerfit::__private::Axis::new(
                                    13,
                                    5,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(2),
                                )
                                .output) * SIDE
                    },
                    1,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 1352, 1>,
            >(),
        ],
        [&[], &[0], &[], &[2], &[], &[4], &[4], &[3, 6], &[0, 2]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for Convolutions<T>
where
    layerfit::__private::layers::Conv2d<T, 8, 9, 8>: layerfit::__private::Zeroed,
    layerfit::__private::layers::DepthwiseConv2d<
        T,
        8,
        9,
        0,
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::Conv2d<T, 16, 8, 16>: layerfit::__private::Zeroed,
    layerfit::__private::layers::SeparableConv2d<
        T,
        16,
        { SIDE },
        15,
        { SIDE },
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::ConvTranspose2d<
        T,
        { SIDE },
        8,
        2,
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<
        T,
        {
            (layerfit::__private::Axis::transposed(
                    layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output,
                    2,
                    1,
                    1,
                    layerfit::__private::Padding::Valid,
                )
                .input)
                * (layerfit::__private::Axis::transposed(
                        layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output,
                        2,
                        1,
                        1,
                        layerfit::__private::Padding::Valid,
                    )
                    .input) * 2
        },
        4,
        4,
    >: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters
for Convolutions<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Conv2d<T, 8, 9, 8>,
        >("features", layerfit::__private::offset_of!(Self, features)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::DepthwiseConv2d<T, 8, 9, 0>,
        >(
            "features_depthwise_conv2d",
            layerfit::__private::offset_of!(Self, features_depthwise_conv2d),
        ),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Conv2d<T, 16, 8, 16>,
        >("features_conv2d_2", layerfit::__private::offset_of!(Self, features_conv2d_2)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::SeparableConv2d<T, 16, { SIDE }, 15, { SIDE }>,
        >("narrow", layerfit::__private::offset_of!(Self, narrow)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::ConvTranspose2d<T, { SIDE }, 8, 2>,
        >("wide", layerfit::__private::offset_of!(Self, wide)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<
                T,
                {
                    (layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        )
                        .input)
                        * (layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            )
                            .input) * 2
                },
                4,
                4,
            >,
        >("wide_dense", layerfit::__private::offset_of!(Self, wide_dense)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(
            index,
            &[
                &self.features,
                &self.features_depthwise_conv2d,
                &self.features_conv2d_2,
                &self.narrow,
                &self.wide,
                &self.wide_dense,
            ],
        )
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(
            index,
            [
                &mut self.features,
                &mut self.features_depthwise_conv2d,
                &mut self.features_conv2d_2,
                &mut self.narrow,
                &mut self.wide,
                &mut self.wide_dense,
            ],
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Convolutions<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(
        &[28, 28, 1],
    );
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[4]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 784>;
    type Output = layerfit::__private::SVector<T, 4>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = ConvolutionsMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = ConvolutionsCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.features
            .init(
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            28,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            28,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 1,
                    }
                },
                layerfit::__private::Initializer::HeNormal,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.features_depthwise_conv2d
            .init(
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            26,
                            3,
                            2,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        width: layerfit::__private::Axis::new(
                            26,
                            3,
                            2,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        channels: 8,
                    }
                },
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.features_conv2d_2
            .init(
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            13,
                            1,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            13,
                            1,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 8,
                    }
                },
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.narrow
            .init(
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        ),
                        width: layerfit::__private::Axis::new(
                            13,
                            5,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(2),
                        ),
                        channels: 16,
                    }
                },
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.wide
            .init(
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    5,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(2),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 2,
                    }
                },
                layerfit::__private::Initializer::GlorotUniform,
                layerfit::__private::Initializer::Zeros,
                rng,
            );
        self.wide_dense
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
        cache: &mut ConvolutionsCache<T, { B }>,
    ) {
        let count = input.len() / 784;
        let features_relu = layerfit::__private::columns_mut(
            &mut cache.features_relu,
            count,
        );
        let features_depthwise_conv2d = layerfit::__private::columns_mut(
            &mut cache.features_depthwise_conv2d,
            count,
        );
        let features = layerfit::__private::columns_mut(&mut cache.features, count);
        let narrow = layerfit::__private::columns_mut(&mut cache.narrow, count);
        let wide_flatten = layerfit::__private::columns_mut(
            &mut cache.wide_flatten,
            count,
        );
        self.features
            .forward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            28,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            28,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 1,
                    }
                },
                input,
                features_relu,
                &mut cache.features_conv2d_cache,
            );
        layerfit::__private::layers::Relu.forward_in_place(simd, features_relu);
        self.features_depthwise_conv2d
            .forward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            26,
                            3,
                            2,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        width: layerfit::__private::Axis::new(
                            26,
                            3,
                            2,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        channels: 8,
                    }
                },
                features_relu,
                features_depthwise_conv2d,
            );
        self.features_conv2d_2
            .forward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            13,
                            1,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            13,
                            1,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 8,
                    }
                },
                features_depthwise_conv2d,
                features,
                &mut [],
            );
        self.narrow
            .forward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        ),
                        width: layerfit::__private::Axis::new(
                            13,
                            5,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(2),
                        ),
                        channels: 16,
                    }
                },
                features,
                narrow,
                &mut cache.narrow_cache,
            );
        self.wide
            .forward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    5,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(2),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 2,
                    }
                },
                narrow,
                wide_flatten,
                &mut cache.wide_conv_transpose2d_cache,
            );
        self.wide_dense.forward(simd, wide_flatten, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        _output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut ConvolutionsCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 784;
        let features_relu = layerfit::__private::columns(&cache.features_relu, count);
        let features_depthwise_conv2d = layerfit::__private::columns(
            &cache.features_depthwise_conv2d,
            count,
        );
        let features = layerfit::__private::columns(&cache.features, count);
        let narrow = layerfit::__private::columns(&cache.narrow, count);
        let wide_flatten = layerfit::__private::columns(&cache.wide_flatten, count);
        let features_relu_slope = layerfit::__private::columns_mut(
            &mut cache.features_relu_slope,
            count,
        );
        let features_depthwise_conv2d_slope = layerfit::__private::columns_mut(
            &mut cache.features_depthwise_conv2d_slope,
            count,
        );
        let features_slope = layerfit::__private::columns_mut(
            &mut cache.features_slope,
            count,
        );
        let narrow_slope = layerfit::__private::columns_mut(
            &mut cache.narrow_slope,
            count,
        );
        let wide_flatten_slope = layerfit::__private::columns_mut(
            &mut cache.wide_flatten_slope,
            count,
        );
        self.wide_dense
            .backward(
                simd,
                wide_flatten,
                slope,
                layerfit::__private::Some(&mut *wide_flatten_slope),
                &mut gradients.wide_dense,
                update,
            );
        self.wide
            .backward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    5,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(2),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 2,
                    }
                },
                narrow,
                wide_flatten_slope,
                layerfit::__private::Some(&mut *narrow_slope),
                &mut cache.wide_conv_transpose2d_cache,
                &mut gradients.wide,
                update,
            );
        self.narrow
            .backward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        ),
                        width: layerfit::__private::Axis::new(
                            13,
                            5,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(2),
                        ),
                        channels: 16,
                    }
                },
                features,
                narrow_slope,
                layerfit::__private::Some(&mut *features_slope),
                &mut cache.narrow_cache,
                &mut gradients.narrow,
                update,
            );
        if update == layerfit::__private::Update::Replace {
            layerfit::__private::layers::penalty::l2_gradient(
                simd,
                0.0001,
                self.narrow.depthwise.as_slice(),
                gradients.narrow.depthwise.as_mut_slice(),
            );
            layerfit::__private::layers::penalty::l2_gradient(
                simd,
                0.0001,
                self.narrow.pointwise.as_slice(),
                gradients.narrow.pointwise.as_mut_slice(),
            );
        }
        self.features_conv2d_2
            .backward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            13,
                            1,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            13,
                            1,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 8,
                    }
                },
                features_depthwise_conv2d,
                features_slope,
                layerfit::__private::Some(&mut *features_depthwise_conv2d_slope),
                &mut [],
                &mut gradients.features_conv2d_2,
                update,
            );
        self.features_depthwise_conv2d
            .backward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            26,
                            3,
                            2,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        width: layerfit::__private::Axis::new(
                            26,
                            3,
                            2,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        channels: 8,
                    }
                },
                features_relu,
                features_depthwise_conv2d_slope,
                layerfit::__private::Some(&mut *features_relu_slope),
                &mut gradients.features_depthwise_conv2d,
                update,
            );
        layerfit::__private::layers::Relu
            .backward(simd, features_relu, features_relu_slope);
        self.features
            .backward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            28,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            28,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 1,
                    }
                },
                input,
                features_relu_slope,
                input_slope,
                &mut cache.features_conv2d_cache,
                &mut gradients.features,
                update,
            );
    }
    fn penalty(&self, simd: layerfit::__private::Simd) -> T {
        layerfit::__private::layers::penalty::l2(
            simd,
            0.0001,
            self.narrow.depthwise.as_slice(),
        )
            + layerfit::__private::layers::penalty::l2(
                simd,
                0.0001,
                self.narrow.pointwise.as_slice(),
            )
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut ConvolutionsMemory<T, { B }>,
    ) {
        let count = input.len() / 784;
        {
            let [features_relu, features_conv2d_panel] = memory
                .block
                .parts([
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5408>(count),
                    ),
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 1998>(1),
                    ),
                ]);
            let features_conv2d_panel = features_conv2d_panel.numbers::<T>();
            let features_relu = features_relu.numbers::<T>();
            self.features
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                28,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                28,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 1,
                        }
                    },
                    input,
                    features_relu,
                    &mut *features_conv2d_panel,
                );
        }
        {
            let [features_relu] = memory
                .block
                .parts([
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5408>(count),
                    ),
                ]);
            let features_relu = features_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, features_relu);
        }
        {
            let [features_relu, features_depthwise_conv2d] = memory
                .block
                .parts([
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5408>(count),
                    ),
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 1352>(count),
                    ),
                ]);
            let features_depthwise_conv2d = features_depthwise_conv2d.numbers::<T>();
            let features_relu = features_relu.numbers::<T>();
            self.features_depthwise_conv2d
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                26,
                                3,
                                2,
                                1,
                                layerfit::__private::Padding::Same,
                            ),
                            width: layerfit::__private::Axis::new(
                                26,
                                3,
                                2,
                                1,
                                layerfit::__private::Padding::Same,
                            ),
                            channels: 8,
                        }
                    },
                    features_relu,
                    features_depthwise_conv2d,
                );
        }
        {
            let [features, features_depthwise_conv2d] = memory
                .block
                .parts([
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 2704>(count),
                    ),
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 1352>(count),
                    ),
                ]);
            let features_depthwise_conv2d = features_depthwise_conv2d.numbers::<T>();
            let features = features.numbers::<T>();
            self.features_conv2d_2
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                13,
                                1,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                13,
                                1,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 8,
                        }
                    },
                    features_depthwise_conv2d,
                    features,
                    &mut [],
                );
        }
        {
            let [features, narrow_panel, narrow] = memory
                .block
                .parts([
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 2704>(count),
                    ),
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                layerfit::__private::layers::panel::inference(
                                    16,
                                    (layerfit::__private::Axis::new(
                                            13,
                                            3,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(1),
                                        )
                                        .output)
                                        * (layerfit::__private::Axis::new(
                                                13,
                                                5,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(2),
                                            )
                                            .output),
                                )
                            },
                        >(1),
                    ),
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                (layerfit::__private::Axis::new(
                                        13,
                                        3,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(1),
                                    )
                                    .output)
                                    * (layerfit::__private::Axis::new(
                                            13,
                                            5,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(2),
                                        )
                                        .output) * SIDE
                            },
                        >(count),
                    ),
                ]);
            let narrow = narrow.numbers::<T>();
            let narrow_panel = narrow_panel.numbers::<T>();
            let features = features.numbers::<T>();
            self.narrow
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                13,
                                3,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(1),
                            ),
                            width: layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            ),
                            channels: 16,
                        }
                    },
                    features,
                    narrow,
                    &mut *narrow_panel,
                );
        }
        {
            let [wide_flatten, wide_conv_transpose2d_panel, narrow] = memory
                .block
                .parts([
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                (layerfit::__private::Axis::transposed(
                                        layerfit::__private::Axis::new(
                                                13,
                                                3,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(1),
                                            )
                                            .output,
                                        2,
                                        1,
                                        1,
                                        layerfit::__private::Padding::Valid,
                                    )
                                    .input)
                                    * (layerfit::__private::Axis::transposed(
                                            layerfit::__private::Axis::new(
                                                    13,
                                                    5,
                                                    SIDE,
                                                    1,
                                                    layerfit::__private::Padding::Each(2),
                                                )
                                                .output,
                                            2,
                                            1,
                                            1,
                                            layerfit::__private::Padding::Valid,
                                        )
                                        .input) * 2
                            },
                        >(count),
                    ),
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                layerfit::__private::layers::panel::inference(
                                    8,
                                    (layerfit::__private::Axis::new(
                                            13,
                                            3,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(1),
                                        )
                                        .output)
                                        * (layerfit::__private::Axis::new(
                                                13,
                                                5,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(2),
                                            )
                                            .output),
                                )
                            },
                        >(1),
                    ),
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                (layerfit::__private::Axis::new(
                                        13,
                                        3,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(1),
                                    )
                                    .output)
                                    * (layerfit::__private::Axis::new(
                                            13,
                                            5,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(2),
                                        )
                                        .output) * SIDE
                            },
                        >(count),
                    ),
                ]);
            let narrow = narrow.numbers::<T>();
            let wide_conv_transpose2d_panel = wide_conv_transpose2d_panel.numbers::<T>();
            let wide_flatten = wide_flatten.numbers::<T>();
            self.wide
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        3,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(1),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 2,
                        }
                    },
                    narrow,
                    wide_flatten,
                    &mut *wide_conv_transpose2d_panel,
                );
        }
        {
            let [wide_flatten] = memory
                .block
                .parts([
                    (
                        <ConvolutionsMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                (layerfit::__private::Axis::transposed(
                                        layerfit::__private::Axis::new(
                                                13,
                                                3,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(1),
                                            )
                                            .output,
                                        2,
                                        1,
                                        1,
                                        layerfit::__private::Padding::Valid,
                                    )
                                    .input)
                                    * (layerfit::__private::Axis::transposed(
                                            layerfit::__private::Axis::new(
                                                    13,
                                                    5,
                                                    SIDE,
                                                    1,
                                                    layerfit::__private::Padding::Each(2),
                                                )
                                                .output,
                                            2,
                                            1,
                                            1,
                                            layerfit::__private::Padding::Valid,
                                        )
                                        .input) * 2
                            },
                        >(count),
                    ),
                ]);
            let wide_flatten = wide_flatten.numbers::<T>();
            self.wide_dense.forward(simd, wide_flatten, output);
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Convolutions<T> {
    const NAME: &'static ::core::primitive::str = "Convolutions";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[28, 28, 1]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[4]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "features",
            "Conv2d(8, kernel: 3)",
            layerfit::__private::Shape::new(&[26, 26, 8]),
            <layerfit::__private::layers::Conv2d<
                T,
                8,
                9,
                8,
            > as layerfit::__private::Parameters>::PARAMETERS,
            48672,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            layerfit::__private::Shape::new(&[26, 26, 8]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false)",
            layerfit::__private::Shape::new(&[13, 13, 8]),
            <layerfit::__private::layers::DepthwiseConv2d<
                T,
                8,
                9,
                0,
            > as layerfit::__private::Parameters>::PARAMETERS,
            12168,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Conv2d(16, kernel: 1)",
            layerfit::__private::Shape::new(&[13, 13, 16]),
            <layerfit::__private::layers::Conv2d<
                T,
                16,
                8,
                16,
            > as layerfit::__private::Parameters>::PARAMETERS,
            21632,
        ),
        layerfit::__private::LayerRow::new(
            "narrow",
            "SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4)",
            layerfit::__private::Shape::new(
                &[
                    layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output,
                    layerfit::__private::Axis::new(
                            13,
                            5,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(2),
                        )
                        .output,
                    SIDE,
                ],
            ),
            <layerfit::__private::layers::SeparableConv2d<
                T,
                16,
                { SIDE },
                15,
                { SIDE },
            > as layerfit::__private::Parameters>::PARAMETERS,
            (((layerfit::__private::Axis::new(
                    13,
                    3,
                    SIDE,
                    1,
                    layerfit::__private::Padding::Each(1),
                )
                .output)
                * (layerfit::__private::Axis::new(
                        13,
                        5,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(2),
                    )
                    .output)) * 16 * (15 + SIDE)) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "wide",
            "ConvTranspose2d(2, kernel: 2)",
            layerfit::__private::Shape::new(
                &[
                    layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        )
                        .input,
                    layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    5,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(2),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        )
                        .input,
                    2,
                ],
            ),
            <layerfit::__private::layers::ConvTranspose2d<
                T,
                { SIDE },
                8,
                2,
            > as layerfit::__private::Parameters>::PARAMETERS,
            (((layerfit::__private::Axis::new(
                    13,
                    3,
                    SIDE,
                    1,
                    layerfit::__private::Padding::Each(1),
                )
                .output)
                * (layerfit::__private::Axis::new(
                        13,
                        5,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(2),
                    )
                    .output)) * 8 * SIDE) as ::core::primitive::u64,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Flatten",
            layerfit::__private::Shape::new(
                &[
                    (layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        )
                        .input)
                        * (layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            )
                            .input) * 2,
                ],
            ),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dense(4)",
            layerfit::__private::Shape::new(&[4]),
            <layerfit::__private::layers::Dense<
                T,
                {
                    (layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        )
                        .input)
                        * (layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            )
                            .input) * 2
                },
                4,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            (1
                * ((layerfit::__private::Axis::transposed(
                        layerfit::__private::Axis::new(
                                13,
                                3,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(1),
                            )
                            .output,
                        2,
                        1,
                        1,
                        layerfit::__private::Padding::Valid,
                    )
                    .input)
                    * (layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    5,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(2),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        )
                        .input) * 2) * 4) as ::core::primitive::u64,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"features<br/>Conv2d(8, kernel: 3)\"]\n    n1[\"Relu\"]\n    n2[\"DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false)\"]\n    n3[\"Conv2d(16, kernel: 1)\"]\n    n4[\"narrow<br/>SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4)\"]\n    n5[\"wide<br/>ConvTranspose2d(2, kernel: 2)\"]\n    n6[\"Flatten\"]\n    n7[\"Dense(4)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| n7\n    n7 -->|\"\u{1}n7\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"784\" height=\"592\" viewBox=\"0 0 784 592\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"648\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"648\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">features</text><text x=\"336\" y=\"98\" text-anchor=\"middle\">Conv2d(8, kernel: 3)</text><path d=\"M336 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M336 70l-4 -8h8z\"/><text x=\"344\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"648\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M336 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M336 128l-4 -8h8z\"/><text x=\"344\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"648\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"207\" text-anchor=\"middle\">DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false)</text><path d=\"M336 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M336 186l-4 -8h8z\"/><text x=\"344\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"648\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"265\" text-anchor=\"middle\">Conv2d(16, kernel: 1)</text><path d=\"M336 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M336 244l-4 -8h8z\"/><text x=\"344\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"648\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">narrow</text><text x=\"336\" y=\"330\" text-anchor=\"middle\">SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4)</text><path d=\"M336 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M336 302l-4 -8h8z\"/><text x=\"344\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"648\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"374\" text-anchor=\"middle\" font-weight=\"bold\">wide</text><text x=\"336\" y=\"388\" text-anchor=\"middle\">ConvTranspose2d(2, kernel: 2)</text><path d=\"M336 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M336 360l-4 -8h8z\"/><text x=\"344\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"648\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"439\" text-anchor=\"middle\">Flatten</text><path d=\"M336 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M336 418l-4 -8h8z\"/><text x=\"344\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"476\" width=\"648\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"497\" text-anchor=\"middle\">Dense(4)</text><path d=\"M336 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M336 476l-4 -8h8z\"/><text x=\"344\" y=\"467\" font-size=\"11\">\u{1}n6\u{2}</text><rect x=\"12\" y=\"534\" width=\"648\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"336\" y=\"555\" text-anchor=\"middle\">output</text><path d=\"M336 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M336 534l-4 -8h8z\"/><text x=\"344\" y=\"525\" font-size=\"11\">\u{1}n7\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 5408, 1>,
        >("features_relu", <ConvolutionsArena<T>>::PLACES[0], 0, 2),
        layerfit::__private::overlay::planned::<
            T,
            [T; 1998],
        >("features_conv2d_panel", <ConvolutionsArena<T>>::PLACES[1], 0, 0),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 1352, 1>,
        >("features_depthwise_conv2d", <ConvolutionsArena<T>>::PLACES[8], 2, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 2704, 1>,
        >("features", <ConvolutionsArena<T>>::PLACES[2], 3, 4),
        layerfit::__private::overlay::planned::<
            T,
            [T; layerfit::__private::layers::panel::inference(
                16,
                (layerfit::__private::Axis::new(
                        13,
                        3,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(1),
                    )
                    .output)
                    * (layerfit::__private::Axis::new(
                            13,
                            5,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(2),
                        )
                        .output),
            )],
        >("narrow_panel", <ConvolutionsArena<T>>::PLACES[3], 4, 4),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    (layerfit::__private::Axis::new(
                            13,
                            3,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(1),
                        )
                        .output)
                        * (layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            )
                            .output) * SIDE
                },
                1,
            >,
        >("narrow", <ConvolutionsArena<T>>::PLACES[7], 4, 5),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<
                T,
                {
                    (layerfit::__private::Axis::transposed(
                            layerfit::__private::Axis::new(
                                    13,
                                    3,
                                    SIDE,
                                    1,
                                    layerfit::__private::Padding::Each(1),
                                )
                                .output,
                            2,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        )
                        .input)
                        * (layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            )
                            .input) * 2
                },
                1,
            >,
        >("wide_flatten", <ConvolutionsArena<T>>::PLACES[4], 5, 7),
        layerfit::__private::overlay::planned::<
            T,
            [T; layerfit::__private::layers::panel::inference(
                8,
                (layerfit::__private::Axis::new(
                        13,
                        3,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(1),
                    )
                    .output)
                    * (layerfit::__private::Axis::new(
                            13,
                            5,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(2),
                        )
                        .output),
            )],
        >("wide_conv_transpose2d_panel", <ConvolutionsArena<T>>::PLACES[6], 5, 5),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("output", <ConvolutionsArena<T>>::PLACES[5], 7, 8),
    ];
    type Arena = ConvolutionsArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [features_relu, features_conv2d_panel] = memory
                .block
                .parts([
                    (
                        <ConvolutionsArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5408>(count),
                    ),
                    (
                        <ConvolutionsArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 1998>(1),
                    ),
                ]);
            let features_conv2d_panel = features_conv2d_panel.numbers::<T>();
            let features_relu = features_relu.numbers::<T>();
            self.features
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                28,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                28,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 1,
                        }
                    },
                    input,
                    features_relu,
                    &mut *features_conv2d_panel,
                );
        }
        {
            let [features_relu] = memory
                .block
                .parts([
                    (
                        <ConvolutionsArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5408>(count),
                    ),
                ]);
            let features_relu = features_relu.numbers::<T>();
            layerfit::__private::layers::Relu.forward_in_place(simd, features_relu);
        }
        {
            let [features_relu, features_depthwise_conv2d] = memory
                .block
                .parts([
                    (
                        <ConvolutionsArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 5408>(count),
                    ),
                    (
                        <ConvolutionsArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 1352>(count),
                    ),
                ]);
            let features_depthwise_conv2d = features_depthwise_conv2d.numbers::<T>();
            let features_relu = features_relu.numbers::<T>();
            self.features_depthwise_conv2d
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                26,
                                3,
                                2,
                                1,
                                layerfit::__private::Padding::Same,
                            ),
                            width: layerfit::__private::Axis::new(
                                26,
                                3,
                                2,
                                1,
                                layerfit::__private::Padding::Same,
                            ),
                            channels: 8,
                        }
                    },
                    features_relu,
                    features_depthwise_conv2d,
                );
        }
        {
            let [features, features_depthwise_conv2d] = memory
                .block
                .parts([
                    (
                        <ConvolutionsArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 2704>(count),
                    ),
                    (
                        <ConvolutionsArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 1352>(count),
                    ),
                ]);
            let features_depthwise_conv2d = features_depthwise_conv2d.numbers::<T>();
            let features = features.numbers::<T>();
            self.features_conv2d_2
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                13,
                                1,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                13,
                                1,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 8,
                        }
                    },
                    features_depthwise_conv2d,
                    features,
                    &mut [],
                );
        }
        {
            let [features, narrow_panel, narrow] = memory
                .block
                .parts([
                    (
                        <ConvolutionsArena<T>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 2704>(count),
                    ),
                    (
                        <ConvolutionsArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                layerfit::__private::layers::panel::inference(
                                    16,
                                    (layerfit::__private::Axis::new(
                                            13,
                                            3,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(1),
                                        )
                                        .output)
                                        * (layerfit::__private::Axis::new(
                                                13,
                                                5,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(2),
                                            )
                                            .output),
                                )
                            },
                        >(1),
                    ),
                    (
                        <ConvolutionsArena<T>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                (layerfit::__private::Axis::new(
                                        13,
                                        3,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(1),
                                    )
                                    .output)
                                    * (layerfit::__private::Axis::new(
                                            13,
                                            5,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(2),
                                        )
                                        .output) * SIDE
                            },
                        >(count),
                    ),
                ]);
            let narrow = narrow.numbers::<T>();
            let narrow_panel = narrow_panel.numbers::<T>();
            let features = features.numbers::<T>();
            self.narrow
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                13,
                                3,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(1),
                            ),
                            width: layerfit::__private::Axis::new(
                                13,
                                5,
                                SIDE,
                                1,
                                layerfit::__private::Padding::Each(2),
                            ),
                            channels: 16,
                        }
                    },
                    features,
                    narrow,
                    &mut *narrow_panel,
                );
        }
        {
            let [wide_flatten, wide_conv_transpose2d_panel, narrow] = memory
                .block
                .parts([
                    (
                        <ConvolutionsArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                (layerfit::__private::Axis::transposed(
                                        layerfit::__private::Axis::new(
                                                13,
                                                3,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(1),
                                            )
                                            .output,
                                        2,
                                        1,
                                        1,
                                        layerfit::__private::Padding::Valid,
                                    )
                                    .input)
                                    * (layerfit::__private::Axis::transposed(
                                            layerfit::__private::Axis::new(
                                                    13,
                                                    5,
                                                    SIDE,
                                                    1,
                                                    layerfit::__private::Padding::Each(2),
                                                )
                                                .output,
                                            2,
                                            1,
                                            1,
                                            layerfit::__private::Padding::Valid,
                                        )
                                        .input) * 2
                            },
                        >(count),
                    ),
                    (
                        <ConvolutionsArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                layerfit::__private::layers::panel::inference(
                                    8,
                                    (layerfit::__private::Axis::new(
                                            13,
                                            3,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(1),
                                        )
                                        .output)
                                        * (layerfit::__private::Axis::new(
                                                13,
                                                5,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(2),
                                            )
                                            .output),
                                )
                            },
                        >(1),
                    ),
                    (
                        <ConvolutionsArena<T>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                (layerfit::__private::Axis::new(
                                        13,
                                        3,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(1),
                                    )
                                    .output)
                                    * (layerfit::__private::Axis::new(
                                            13,
                                            5,
                                            SIDE,
                                            1,
                                            layerfit::__private::Padding::Each(2),
                                        )
                                        .output) * SIDE
                            },
                        >(count),
                    ),
                ]);
            let narrow = narrow.numbers::<T>();
            let wide_conv_transpose2d_panel = wide_conv_transpose2d_panel.numbers::<T>();
            let wide_flatten = wide_flatten.numbers::<T>();
            self.wide
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        3,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(1),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::transposed(
                                layerfit::__private::Axis::new(
                                        13,
                                        5,
                                        SIDE,
                                        1,
                                        layerfit::__private::Padding::Each(2),
                                    )
                                    .output,
                                2,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 2,
                        }
                    },
                    narrow,
                    wide_flatten,
                    &mut *wide_conv_transpose2d_panel,
                );
        }
        {
            let [wide_flatten, output] = memory
                .block
                .parts([
                    (
                        <ConvolutionsArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<
                            T,
                            {
                                (layerfit::__private::Axis::transposed(
                                        layerfit::__private::Axis::new(
                                                13,
                                                3,
                                                SIDE,
                                                1,
                                                layerfit::__private::Padding::Each(1),
                                            )
                                            .output,
                                        2,
                                        1,
                                        1,
                                        layerfit::__private::Padding::Valid,
                                    )
                                    .input)
                                    * (layerfit::__private::Axis::transposed(
                                            layerfit::__private::Axis::new(
                                                    13,
                                                    5,
                                                    SIDE,
                                                    1,
                                                    layerfit::__private::Padding::Each(2),
                                                )
                                                .output,
                                            2,
                                            1,
                                            1,
                                            layerfit::__private::Padding::Valid,
                                        )
                                        .input) * 2
                            },
                        >(count),
                    ),
                    (
                        <ConvolutionsArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            let wide_flatten = wide_flatten.numbers::<T>();
            self.wide_dense.forward(simd, wide_flatten, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <ConvolutionsArena<T>>::PLACES[5],
                    layerfit::__private::overlay::count::<4>(),
                ),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Convolutions<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Convolutions<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Convolutions<T> {
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
        inputs: &layerfit::__private::SMatrix<T, 784, { B }>,
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
        input_slope: &mut layerfit::__private::SMatrix<T, 784, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 784>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 4> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 784>,
    ) -> layerfit::__private::SVector<T, 4> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 784, { B }>,
    ) -> layerfit::__private::SMatrix<T, 4, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 784>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
const _: () = (layerfit::__private::assertions::size)(
    "(13 + 2 * 1 - 3) / SIDE + 1",
    [
        layerfit::__private::Axis::new(
                13,
                3,
                SIDE,
                1,
                layerfit::__private::Padding::Each(1),
            )
            .output,
    ],
);
const _: () = (layerfit::__private::assertions::size)(
    "(13 + 2 * 2 - 5) / SIDE + 1",
    [
        layerfit::__private::Axis::new(
                13,
                5,
                SIDE,
                1,
                layerfit::__private::Padding::Each(2),
            )
            .output,
    ],
);
const _: () = (layerfit::__private::assertions::size)("SIDE", [SIDE]);
const _: () = (layerfit::__private::assertions::size)(
    "((13 + 2 * 1 - 3) / SIDE + 1 - 1) + 2",
    [
        layerfit::__private::Axis::transposed(
                layerfit::__private::Axis::new(
                        13,
                        3,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(1),
                    )
                    .output,
                2,
                1,
                1,
                layerfit::__private::Padding::Valid,
            )
            .input,
    ],
);
const _: () = (layerfit::__private::assertions::size)(
    "((13 + 2 * 2 - 5) / SIDE + 1 - 1) + 2",
    [
        layerfit::__private::Axis::transposed(
                layerfit::__private::Axis::new(
                        13,
                        5,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(2),
                    )
                    .output,
                2,
                1,
                1,
                layerfit::__private::Padding::Valid,
            )
            .input,
    ],
);
const _: () = (layerfit::__private::assertions::size)(
    "(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 3, SIDE, 1, layerfit::__private::Padding::Each(1)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) *(layerfit::__private::Axis::transposed(layerfit::__private::Axis::new(13, 5, SIDE, 1, layerfit::__private::Padding::Each(2)).output, 2, 1, 1, layerfit::__private::Padding::Valid).input) * 2",
    [
        (layerfit::__private::Axis::transposed(
                layerfit::__private::Axis::new(
                        13,
                        3,
                        SIDE,
                        1,
                        layerfit::__private::Padding::Each(1),
                    )
                    .output,
                2,
                1,
                1,
                layerfit::__private::Padding::Valid,
            )
            .input)
            * (layerfit::__private::Axis::transposed(
                    layerfit::__private::Axis::new(
                            13,
                            5,
                            SIDE,
                            1,
                            layerfit::__private::Padding::Each(2),
                        )
                        .output,
                    2,
                    1,
                    1,
                    layerfit::__private::Padding::Valid,
                )
                .input) * 2,
    ],
);
const _: () = (layerfit::__private::assertions::size)("SIDE", [SIDE]);
const _: () = (layerfit::__private::assertions::window)(
    "SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4)",
    "kernel",
    "height",
    [
        layerfit::__private::Axis::new(
                13,
                3,
                SIDE,
                1,
                layerfit::__private::Padding::Each(1),
            )
            .extent(),
        layerfit::__private::Axis::padded(
            13,
            3,
            SIDE,
            1,
            layerfit::__private::Padding::Each(1),
        ),
    ],
);
const _: () = (layerfit::__private::assertions::size)("SIDE", [SIDE]);
const _: () = (layerfit::__private::assertions::window)(
    "SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4)",
    "kernel",
    "width",
    [
        layerfit::__private::Axis::new(
                13,
                5,
                SIDE,
                1,
                layerfit::__private::Padding::Each(2),
            )
            .extent(),
        layerfit::__private::Axis::padded(
            13,
            5,
            SIDE,
            1,
            layerfit::__private::Padding::Each(2),
        ),
    ],
);
const _: () = (layerfit::__private::assertions::transposed)(
    "ConvTranspose2d(2, kernel: 2)",
    "height",
    layerfit::__private::Axis::around(
        layerfit::__private::Axis::new(
                13,
                3,
                SIDE,
                1,
                layerfit::__private::Padding::Each(1),
            )
            .output,
        2,
        1,
        1,
        layerfit::__private::Padding::Valid,
    ),
);
const _: () = (layerfit::__private::assertions::transposed)(
    "ConvTranspose2d(2, kernel: 2)",
    "width",
    layerfit::__private::Axis::around(
        layerfit::__private::Axis::new(
                13,
                5,
                SIDE,
                1,
                layerfit::__private::Padding::Each(2),
            )
            .output,
        2,
        1,
        1,
        layerfit::__private::Padding::Valid,
    ),
);
