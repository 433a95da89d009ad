#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        Conv2d as _, Relu as _, MaxPool2d as _, Conv2d as _, MaxPool2d as _, Tanh as _,
    };
};
/// What is between a convolution and its pooling is never in memory for a whole batch; the second has another reader.
///
/// `[12, 12, 1]` → `scores`: `[4]`, `edges`: `[3, 3, 4]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// |  | `Conv2d(2, kernel: 3)` | `[10, 10, 2]` | 20 | 1,800 |
/// |  | `Relu` | `[10, 10, 2]` | 0 | 0 |
/// |  | `MaxPool2d(2, stride: 2)` | `[5, 5, 2]` | 0 | 0 |
/// | `seen` | `Conv2d(4, kernel: 3)` | `[3, 3, 4]` | 76 | 648 |
/// | `scores` | `seen -> MaxPool2d(3)` | `[1, 1, 4]` | 0 | 0 |
/// |  | `Flatten` | `[4]` | 0 | 0 |
/// | `edges` | `seen -> Tanh` | `[3, 3, 4]` | 0 | 0 |
/// | **total** | | | 96 | 2,448 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="410" height="592" viewBox="0 0 410 592" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="208" height="34" rx="17" fill="none" stroke="currentColor"/><text x="116" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="208" height="34" rx="4" fill="none" stroke="currentColor"/><text x="116" y="91" text-anchor="middle">Conv2d(2, kernel: 3)</text><path d="M116 46V70" fill="none" stroke="currentColor"/><path d="M116 70l-4 -8h8z"/><text x="124" y="61" font-size="11">[12, 12, 1]</text><rect x="12" y="128" width="208" height="34" rx="4" fill="none" stroke="currentColor"/><text x="116" y="149" text-anchor="middle">Relu</text><path d="M116 104V128" fill="none" stroke="currentColor"/><path d="M116 128l-4 -8h8z"/><text x="124" y="119" font-size="11">[10, 10, 2]</text><rect x="12" y="186" width="208" height="34" rx="4" fill="none" stroke="currentColor"/><text x="116" y="207" text-anchor="middle">MaxPool2d(2, stride: 2)</text><path d="M116 162V186" fill="none" stroke="currentColor"/><path d="M116 186l-4 -8h8z"/><text x="124" y="177" font-size="11">[10, 10, 2]</text><rect x="12" y="244" width="208" height="34" rx="4" fill="none" stroke="currentColor"/><text x="116" y="258" text-anchor="middle" font-weight="bold">seen</text><text x="116" y="272" text-anchor="middle">Conv2d(4, kernel: 3)</text><path d="M116 220V244" fill="none" stroke="currentColor"/><path d="M116 244l-4 -8h8z"/><text x="124" y="235" font-size="11">[5, 5, 2]</text><rect x="12" y="302" width="208" height="34" rx="4" fill="none" stroke="currentColor"/><text x="116" y="316" text-anchor="middle" font-weight="bold">scores</text><text x="116" y="330" text-anchor="middle">MaxPool2d(3)</text><path d="M116 278V302" fill="none" stroke="currentColor"/><path d="M116 302l-4 -8h8z"/><text x="124" y="293" font-size="11">[3, 3, 4]</text><rect x="12" y="360" width="208" height="34" rx="4" fill="none" stroke="currentColor"/><text x="116" y="381" text-anchor="middle">Flatten</text><path d="M116 336V360" fill="none" stroke="currentColor"/><path d="M116 360l-4 -8h8z"/><text x="124" y="351" font-size="11">[1, 1, 4]</text><rect x="12" y="418" width="208" height="34" rx="4" fill="none" stroke="currentColor"/><text x="116" y="432" text-anchor="middle" font-weight="bold">edges</text><text x="116" y="446" text-anchor="middle">Tanh</text><rect x="12" y="476" width="208" height="34" rx="17" fill="none" stroke="currentColor"/><text x="116" y="497" text-anchor="middle">scores</text><rect x="12" y="534" width="208" height="34" rx="17" fill="none" stroke="currentColor"/><text x="116" y="555" text-anchor="middle">edges</text><path d="M220 377H332V493H220" fill="none" stroke="currentColor"/><path d="M220 493l8 -4v8z"/><text x="232" y="490" font-size="11">[4]</text><path d="M220 435H354V551H220" fill="none" stroke="currentColor"/><path d="M220 551l8 -4v8z"/><text x="232" y="548" font-size="11">[3, 3, 4]</text><path d="M220 261H376V435H220" fill="none" stroke="currentColor"/><path d="M220 435l8 -4v8z"/><text x="232" y="432" font-size="11">[3, 3, 4]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
struct Net<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `Conv2d(2, kernel: 3)`: `[12, 12, 1]` → `[10, 10, 2]`.
    pub conv2d: layerfit::__private::layers::Conv2d<T, 2, 9, 2>,
    /// `Conv2d(4, kernel: 3)`: `[5, 5, 2]` → `[3, 3, 4]`.
    pub seen: layerfit::__private::layers::Conv2d<T, 4, 18, 4>,
}
/// What a training pass of [`Net`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
struct NetCache<T: layerfit::__private::Scalar, const B: ::core::primitive::usize> {
    /// Values, 200 a sample.
    pub conv2d_relu: layerfit::__private::SMatrix<T, 200, { B }>,
    /// Values, 50 a sample.
    pub conv2d: layerfit::__private::SMatrix<T, 50, { B }>,
    /// What `Conv2d(2, kernel: 3)` keeps.
    pub conv2d_conv2d_cache: [T; layerfit::__private::layers::panel::training(9)],
    /// What `MaxPool2d(2, stride: 2)` keeps.
    pub conv2d_max_pool2d_cache: layerfit::__private::SMatrix<
        ::core::primitive::u8,
        50,
        { B },
    >,
    /// What `Conv2d(4, kernel: 3)` keeps.
    pub seen_cache: [T; layerfit::__private::layers::panel::training(18)],
    /// What `MaxPool2d(3)` keeps.
    pub scores_max_pool2d_cache: layerfit::__private::SMatrix<
        ::core::primitive::u8,
        4,
        { B },
    >,
    /// Gradients of values, 200 a sample.
    pub conv2d_relu_slope: layerfit::__private::SMatrix<T, 200, { B }>,
    /// Gradients of values, 50 a sample.
    pub conv2d_slope: layerfit::__private::SMatrix<T, 50, { B }>,
    /// Gradients of values, 36 a sample.
    pub seen_part: layerfit::__private::SMatrix<T, 36, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for NetCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 200, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 50, { B }>: layerfit::__private::Zeroed,
    [T; layerfit::__private::layers::panel::training(9)]: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u8,
        50,
        { B },
    >: layerfit::__private::Zeroed,
    [T; layerfit::__private::layers::panel::training(18)]: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u8,
        4,
        { B },
    >: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 36, { B }>: layerfit::__private::Zeroed,
{}
/// What an inference of [`Net`] over up to `B` samples needs, beyond input and output.
struct NetMemory<T: layerfit::__private::Scalar, const B: ::core::primitive::usize> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Larger<
                layerfit::__private::overlay::Above<
                    layerfit::__private::SMatrix<T, 200, { B }>,
                    [T; 900],
                >,
                layerfit::__private::SMatrix<T, 250, { B }>,
            >,
            layerfit::__private::overlay::Above<
                [T; 162],
                layerfit::__private::SMatrix<T, 50, { B }>,
            >,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for NetMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> NetMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 4usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 200, { B }>,
            >(),
            layerfit::__private::overlay::extent::<[T; 900]>(),
            layerfit::__private::overlay::extent::<[T; 162]>(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 50, { B }>,
            >(),
        ],
        [&[], &[0], &[], &[0, 2]],
    );
}
/// All that an inference of one sample by [`Net`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
struct NetArena<T: layerfit::__private::Scalar> {
    /// Values and panels of layers: each has its place as long as it is needed.
    pub values: [T; 1100],
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for NetArena<T>
where
    [T; 1100]: layerfit::__private::Zeroed,
{}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Net<T>
where
    layerfit::__private::layers::Conv2d<T, 2, 9, 2>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Conv2d<T, 4, 18, 4>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Net<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Conv2d<T, 2, 9, 2>,
        >("conv2d", layerfit::__private::offset_of!(Self, conv2d)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Conv2d<T, 4, 18, 4>,
        >("seen", layerfit::__private::offset_of!(Self, seen)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[&self.conv2d, &self.seen])
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(index, [&mut self.conv2d, &mut self.seen])
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Net<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(
        &[12, 12, 1],
    );
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[40]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 144>;
    type Output = (
        layerfit::__private::SVector<T, 4>,
        layerfit::__private::SVector<T, 36>,
    );
    type Ending = (
        layerfit::__private::endings::Plain,
        layerfit::__private::endings::Plain,
    );
    type Memory<const B: ::core::primitive::usize> = NetMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = NetCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.conv2d
            .init(
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            12,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            12,
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
        self.seen
            .init(
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            5,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            5,
                            3,
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
    }
    fn forward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        _rng: &mut dyn layerfit::__private::Rng,
        input: &[T],
        output: (&mut [T], &mut [T]),
        cache: &mut NetCache<T, { B }>,
    ) {
        let count = input.len() / 144;
        let (output_scores, output_edges) = output;
        let conv2d_relu = layerfit::__private::columns_mut(
            &mut cache.conv2d_relu,
            count,
        );
        let conv2d = layerfit::__private::columns_mut(&mut cache.conv2d, count);
        self.conv2d
            .forward_pooled(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            12,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            12,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 1,
                    }
                },
                layerfit::__private::layers::MaxPool2d::new(const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                10,
                                2,
                                2,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                10,
                                2,
                                2,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 2,
                        }
                    })
                    .rectified(),
                input,
                conv2d_relu,
                conv2d,
                layerfit::__private::columns_mut(
                    &mut cache.conv2d_max_pool2d_cache,
                    count,
                ),
                &mut cache.conv2d_conv2d_cache,
            );
        self.seen
            .forward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            5,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            5,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 2,
                    }
                },
                conv2d,
                output_edges,
                &mut cache.seen_cache,
            );
        layerfit::__private::layers::MaxPool2d::new(const {
                layerfit::__private::Window {
                    height: layerfit::__private::Axis::new(
                        3,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Valid,
                    ),
                    width: layerfit::__private::Axis::new(
                        3,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Valid,
                    ),
                    channels: 4,
                }
            })
            .forward(
                simd,
                output_edges,
                output_scores,
                layerfit::__private::columns_mut(
                    &mut cache.scores_max_pool2d_cache,
                    count,
                ),
            );
        layerfit::__private::layers::Tanh.forward_in_place(simd, output_edges);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: (&[T], &[T]),
        slope: (&mut [T], &mut [T]),
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut NetCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 144;
        let (_, output_edges) = output;
        let (slope_scores, slope_edges) = slope;
        let conv2d = layerfit::__private::columns(&cache.conv2d, count);
        let conv2d_relu_slope = layerfit::__private::columns_mut(
            &mut cache.conv2d_relu_slope,
            count,
        );
        let conv2d_slope = layerfit::__private::columns_mut(
            &mut cache.conv2d_slope,
            count,
        );
        let seen_part = layerfit::__private::columns_mut(&mut cache.seen_part, count);
        layerfit::__private::layers::Tanh.backward(simd, output_edges, slope_edges);
        layerfit::__private::layers::MaxPool2d::new(const {
                layerfit::__private::Window {
                    height: layerfit::__private::Axis::new(
                        3,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Valid,
                    ),
                    width: layerfit::__private::Axis::new(
                        3,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Valid,
                    ),
                    channels: 4,
                }
            })
            .backward(
                simd,
                layerfit::__private::columns(&cache.scores_max_pool2d_cache, count),
                slope_scores,
                layerfit::__private::Some(&mut *seen_part),
            );
        layerfit::__private::layers::merge::add_in_place(simd, slope_edges, seen_part);
        self.seen
            .backward(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            5,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            5,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 2,
                    }
                },
                conv2d,
                slope_edges,
                layerfit::__private::Some(&mut *conv2d_slope),
                &mut cache.seen_cache,
                &mut gradients.seen,
                update,
            );
        self.conv2d
            .backward_pooled(
                simd,
                &const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            12,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            12,
                            3,
                            1,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 1,
                    }
                },
                layerfit::__private::layers::MaxPool2d::new(const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                10,
                                2,
                                2,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                10,
                                2,
                                2,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 2,
                        }
                    })
                    .rectified(),
                input,
                layerfit::__private::columns_mut(
                    &mut cache.conv2d_max_pool2d_cache,
                    count,
                ),
                conv2d_slope,
                conv2d_relu_slope,
                input_slope,
                &mut cache.conv2d_conv2d_cache,
                &mut gradients.conv2d,
                update,
            );
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: (&mut [T], &mut [T]),
        memory: &mut NetMemory<T, { B }>,
    ) {
        let count = input.len() / 144;
        let (output_scores, output_edges) = output;
        {
            let [conv2d_relu, conv2d_conv2d_panel] = memory
                .block
                .parts([
                    (
                        <NetMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 200>(count),
                    ),
                    (
                        <NetMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 900>(1),
                    ),
                ]);
            let conv2d_conv2d_panel = conv2d_conv2d_panel.numbers::<T>();
            let conv2d_relu = conv2d_relu.numbers::<T>();
            self.conv2d
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                12,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                12,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 1,
                        }
                    },
                    input,
                    conv2d_relu,
                    &mut *conv2d_conv2d_panel,
                );
        }
        {
            let [conv2d_relu, conv2d] = memory
                .block
                .parts([
                    (
                        <NetMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 200>(count),
                    ),
                    (
                        <NetMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 50>(count),
                    ),
                ]);
            let conv2d = conv2d.numbers::<T>();
            let conv2d_relu = conv2d_relu.numbers::<T>();
            layerfit::__private::layers::MaxPool2d::new(const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            10,
                            2,
                            2,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            10,
                            2,
                            2,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 2,
                    }
                })
                .rectified()
                .infer(simd, conv2d_relu, conv2d);
        }
        {
            let [seen_panel, conv2d] = memory
                .block
                .parts([
                    (
                        <NetMemory<T, { B }>>::PLACES[2],
                        layerfit::__private::overlay::bytes::<T, 162>(1),
                    ),
                    (
                        <NetMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 50>(count),
                    ),
                ]);
            let conv2d = conv2d.numbers::<T>();
            let seen_panel = seen_panel.numbers::<T>();
            self.seen
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                5,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                5,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 2,
                        }
                    },
                    conv2d,
                    output_edges,
                    &mut *seen_panel,
                );
        }
        layerfit::__private::layers::MaxPool2d::new(const {
                layerfit::__private::Window {
                    height: layerfit::__private::Axis::new(
                        3,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Valid,
                    ),
                    width: layerfit::__private::Axis::new(
                        3,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Valid,
                    ),
                    channels: 4,
                }
            })
            .infer(simd, output_edges, output_scores);
        layerfit::__private::layers::Tanh.forward_in_place(simd, output_edges);
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork for Net<T> {
    const NAME: &'static ::core::primitive::str = "Net";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[12, 12, 1]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[
        ("scores", layerfit::__private::Shape::new(&[4])),
        ("edges", layerfit::__private::Shape::new(&[3, 3, 4])),
    ];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "",
            "Conv2d(2, kernel: 3)",
            layerfit::__private::Shape::new(&[10, 10, 2]),
            <layerfit::__private::layers::Conv2d<
                T,
                2,
                9,
                2,
            > as layerfit::__private::Parameters>::PARAMETERS,
            1800,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Relu",
            layerfit::__private::Shape::new(&[10, 10, 2]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "MaxPool2d(2, stride: 2)",
            layerfit::__private::Shape::new(&[5, 5, 2]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "seen",
            "Conv2d(4, kernel: 3)",
            layerfit::__private::Shape::new(&[3, 3, 4]),
            <layerfit::__private::layers::Conv2d<
                T,
                4,
                18,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            648,
        ),
        layerfit::__private::LayerRow::new(
            "scores",
            "seen -> MaxPool2d(3)",
            layerfit::__private::Shape::new(&[1, 1, 4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Flatten",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "edges",
            "seen -> Tanh",
            layerfit::__private::Shape::new(&[3, 3, 4]),
            0,
            0,
        ),
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"Conv2d(2, kernel: 3)\"]\n    n1[\"Relu\"]\n    n2[\"MaxPool2d(2, stride: 2)\"]\n    n3[\"seen<br/>Conv2d(4, kernel: 3)\"]\n    n4[\"scores<br/>MaxPool2d(3)\"]\n    n5[\"Flatten\"]\n    n6[\"edges<br/>Tanh\"]\n    o0([\"scores\"])\n    o1([\"edges\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n3 -->|\"\u{1}n3\u{2}\"| n6\n    n5 -->|\"\u{1}n5\u{2}\"| o0\n    n6 -->|\"\u{1}n6\u{2}\"| o1\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"410\" height=\"592\" viewBox=\"0 0 410 592\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"208\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"208\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"91\" text-anchor=\"middle\">Conv2d(2, kernel: 3)</text><path d=\"M116 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M116 70l-4 -8h8z\"/><text x=\"124\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"208\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"149\" text-anchor=\"middle\">Relu</text><path d=\"M116 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M116 128l-4 -8h8z\"/><text x=\"124\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"208\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"207\" text-anchor=\"middle\">MaxPool2d(2, stride: 2)</text><path d=\"M116 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M116 186l-4 -8h8z\"/><text x=\"124\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"208\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"258\" text-anchor=\"middle\" font-weight=\"bold\">seen</text><text x=\"116\" y=\"272\" text-anchor=\"middle\">Conv2d(4, kernel: 3)</text><path d=\"M116 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M116 244l-4 -8h8z\"/><text x=\"124\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"208\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"316\" text-anchor=\"middle\" font-weight=\"bold\">scores</text><text x=\"116\" y=\"330\" text-anchor=\"middle\">MaxPool2d(3)</text><path d=\"M116 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M116 302l-4 -8h8z\"/><text x=\"124\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"208\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"381\" text-anchor=\"middle\">Flatten</text><path d=\"M116 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M116 360l-4 -8h8z\"/><text x=\"124\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"208\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"432\" text-anchor=\"middle\" font-weight=\"bold\">edges</text><text x=\"116\" y=\"446\" text-anchor=\"middle\">Tanh</text><rect x=\"12\" y=\"476\" width=\"208\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"497\" text-anchor=\"middle\">scores</text><rect x=\"12\" y=\"534\" width=\"208\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"116\" y=\"555\" text-anchor=\"middle\">edges</text><path d=\"M220 377H332V493H220\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M220 493l8 -4v8z\"/><text x=\"232\" y=\"490\" font-size=\"11\">\u{1}n5\u{2}</text><path d=\"M220 435H354V551H220\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M220 551l8 -4v8z\"/><text x=\"232\" y=\"548\" font-size=\"11\">\u{1}n6\u{2}</text><path d=\"M220 261H376V435H220\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M220 435l8 -4v8z\"/><text x=\"232\" y=\"432\" font-size=\"11\">\u{1}n3\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::PlannedValue::new("conv2d_relu", 0, 200, 0, 2),
        layerfit::__private::PlannedValue::new("conv2d_conv2d_panel", 200, 900, 0, 0),
        layerfit::__private::PlannedValue::new("conv2d", 200, 50, 2, 3),
        layerfit::__private::PlannedValue::new("output_edges", 0, 36, 3, 7),
        layerfit::__private::PlannedValue::new("seen_panel", 36, 162, 3, 3),
        layerfit::__private::PlannedValue::new("output_scores", 36, 4, 4, 7),
    ];
    type Arena = NetArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        {
            let [conv2d_relu, conv2d_conv2d_panel] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 200), (200, 900)],
            );
            self.conv2d
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                12,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                12,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 1,
                        }
                    },
                    input,
                    conv2d_relu,
                    &mut *conv2d_conv2d_panel,
                );
        }
        {
            let [conv2d_relu, conv2d] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 200), (200, 50)],
            );
            layerfit::__private::layers::MaxPool2d::new(const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            10,
                            2,
                            2,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            10,
                            2,
                            2,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 2,
                    }
                })
                .rectified()
                .infer(simd, conv2d_relu, conv2d);
        }
        {
            let [output_edges, seen_panel, conv2d] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 36), (36, 162), (200, 50)],
            );
            self.seen
                .forward(
                    simd,
                    &const {
                        layerfit::__private::Window {
                            height: layerfit::__private::Axis::new(
                                5,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            width: layerfit::__private::Axis::new(
                                5,
                                3,
                                1,
                                1,
                                layerfit::__private::Padding::Valid,
                            ),
                            channels: 2,
                        }
                    },
                    conv2d,
                    output_edges,
                    &mut *seen_panel,
                );
        }
        {
            let [output_edges, output_scores] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 36), (36, 4)],
            );
            layerfit::__private::layers::MaxPool2d::new(const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            3,
                            3,
                            3,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        width: layerfit::__private::Axis::new(
                            3,
                            3,
                            3,
                            1,
                            layerfit::__private::Padding::Valid,
                        ),
                        channels: 4,
                    }
                })
                .infer(simd, output_edges, output_scores);
        }
        {
            let [output_edges] = layerfit::__private::regions(
                &mut memory.values,
                [(0, 36)],
            );
            layerfit::__private::layers::Tanh.forward_in_place(simd, output_edges);
        }
        <Self::Output as layerfit::__private::Sample>::seen((
            layerfit::__private::region(&memory.values, 36, 4),
            layerfit::__private::region(&memory.values, 0, 36),
        ))
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Net<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Net<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Net<T> {
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
        inputs: &layerfit::__private::SMatrix<T, 144, { B }>,
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> (
        &'pass layerfit::__private::SMatrix<T, 4, { B }>,
        &'pass layerfit::__private::SMatrix<T, 36, { B }>,
    ) {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: (
            &layerfit::__private::SMatrix<T, 4, { B }>,
            &layerfit::__private::SMatrix<T, 36, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: ::core::primitive::usize>(
        &self,
        slope: (
            &layerfit::__private::SMatrix<T, 4, { B }>,
            &layerfit::__private::SMatrix<T, 36, { B }>,
        ),
        pass: &'pass mut layerfit::__private::Pass<Self, { B }>,
        input_slope: &mut layerfit::__private::SMatrix<T, 144, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 144>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> (
        &'memory layerfit::__private::SVector<T, 4>,
        &'memory layerfit::__private::SVector<T, 36>,
    ) {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 144>,
    ) -> (layerfit::__private::SVector<T, 4>, layerfit::__private::SVector<T, 36>) {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 144, { B }>,
    ) -> (
        layerfit::__private::SMatrix<T, 4, { B }>,
        layerfit::__private::SMatrix<T, 36, { B }>,
    ) {
        layerfit::__private::run::predict_batch(self, inputs)
    }
}
