#[allow(unused_imports)]
const _: () = {
    use layerfit::__private::layers::{
        MaxPool2d as _, ZeroPad2d as _, GroupNorm as _, Dropout2d as _, AvgPool2d as _,
        Permute as _, Max as _, GlobalAvgPool as _, Dense as _,
    };
};
/// What works on images without learning, and group normalization.
///
/// `[9, 8, 4]` → `[2]`
///
/// | entry | layer | output | parameters | MACs |
/// |---|---|---|--:|--:|
/// | `small` | `MaxPool2d([3, 2], stride: 2, padding: [1, 0])` | `[5, 4, 4]` | 0 | 0 |
/// |  | `Upsample2d(2, mode: bilinear)` | `[10, 8, 4]` | 0 | 0 |
/// |  | `ZeroPad2d([1, 0, 0, 0])` | `[11, 8, 4]` | 0 | 0 |
/// | `norm` | `GroupNorm(2)` | `[11, 8, 4]` | 8 | 0 |
/// |  | `Dropout2d(0.2)` | `[11, 8, 4]` | 0 | 0 |
/// |  | `AvgPool2d(3, padding: same)` | `[4, 3, 4]` | 0 | 0 |
/// |  | `Permute(2, 0, 1)` | `[4, 4, 3]` | 0 | 0 |
/// |  | `Max(axis: 2)` | `[4, 4]` | 0 | 0 |
/// |  | `Reshape(4, 4)` | `[4, 4]` | 0 | 0 |
/// |  | `GlobalAvgPool` | `[4]` | 0 | 0 |
/// |  | `Dense(2)` | `[2]` | 10 | 8 |
/// | **total** | | | 18 | 8 |
///
/// <details><summary>Diagram</summary><svg xmlns="http://www.w3.org/2000/svg" width="520" height="766" viewBox="0 0 520 766" font-family="monospace" font-size="12" fill="currentColor" stroke="none"><rect x="12" y="12" width="384" height="34" rx="17" fill="none" stroke="currentColor"/><text x="204" y="33" text-anchor="middle">input</text><rect x="12" y="70" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="84" text-anchor="middle" font-weight="bold">small</text><text x="204" y="98" text-anchor="middle">MaxPool2d([3, 2], stride: 2, padding: [1, 0])</text><path d="M204 46V70" fill="none" stroke="currentColor"/><path d="M204 70l-4 -8h8z"/><text x="212" y="61" font-size="11">[9, 8, 4]</text><rect x="12" y="128" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="149" text-anchor="middle">Upsample2d(2, mode: bilinear)</text><path d="M204 104V128" fill="none" stroke="currentColor"/><path d="M204 128l-4 -8h8z"/><text x="212" y="119" font-size="11">[5, 4, 4]</text><rect x="12" y="186" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="207" text-anchor="middle">ZeroPad2d([1, 0, 0, 0])</text><path d="M204 162V186" fill="none" stroke="currentColor"/><path d="M204 186l-4 -8h8z"/><text x="212" y="177" font-size="11">[10, 8, 4]</text><rect x="12" y="244" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="258" text-anchor="middle" font-weight="bold">norm</text><text x="204" y="272" text-anchor="middle">GroupNorm(2)</text><path d="M204 220V244" fill="none" stroke="currentColor"/><path d="M204 244l-4 -8h8z"/><text x="212" y="235" font-size="11">[11, 8, 4]</text><rect x="12" y="302" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="323" text-anchor="middle">Dropout2d(0.2)</text><path d="M204 278V302" fill="none" stroke="currentColor"/><path d="M204 302l-4 -8h8z"/><text x="212" y="293" font-size="11">[11, 8, 4]</text><rect x="12" y="360" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="381" text-anchor="middle">AvgPool2d(3, padding: same)</text><path d="M204 336V360" fill="none" stroke="currentColor"/><path d="M204 360l-4 -8h8z"/><text x="212" y="351" font-size="11">[11, 8, 4]</text><rect x="12" y="418" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="439" text-anchor="middle">Permute(2, 0, 1)</text><path d="M204 394V418" fill="none" stroke="currentColor"/><path d="M204 418l-4 -8h8z"/><text x="212" y="409" font-size="11">[4, 3, 4]</text><rect x="12" y="476" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="497" text-anchor="middle">Max(axis: 2)</text><path d="M204 452V476" fill="none" stroke="currentColor"/><path d="M204 476l-4 -8h8z"/><text x="212" y="467" font-size="11">[4, 4, 3]</text><rect x="12" y="534" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="555" text-anchor="middle">Reshape(4, 4)</text><path d="M204 510V534" fill="none" stroke="currentColor"/><path d="M204 534l-4 -8h8z"/><text x="212" y="525" font-size="11">[4, 4]</text><rect x="12" y="592" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="613" text-anchor="middle">GlobalAvgPool</text><path d="M204 568V592" fill="none" stroke="currentColor"/><path d="M204 592l-4 -8h8z"/><text x="212" y="583" font-size="11">[4, 4]</text><rect x="12" y="650" width="384" height="34" rx="4" fill="none" stroke="currentColor"/><text x="204" y="671" text-anchor="middle">Dense(2)</text><path d="M204 626V650" fill="none" stroke="currentColor"/><path d="M204 650l-4 -8h8z"/><text x="212" y="641" font-size="11">[4]</text><rect x="12" y="708" width="384" height="34" rx="17" fill="none" stroke="currentColor"/><text x="204" y="729" text-anchor="middle">output</text><path d="M204 684V708" fill="none" stroke="currentColor"/><path d="M204 708l-4 -8h8z"/><text x="212" y="699" font-size="11">[2]</text></svg></details>
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Pooled<T: layerfit::__private::Scalar = ::core::primitive::f32> {
    /// `GroupNorm(2)`: `[11, 8, 4]` → `[11, 8, 4]`.
    pub norm: layerfit::__private::layers::GroupNorm<T, 4>,
    /// `Dense(2)`: `[4]` → `[2]`.
    pub dense: layerfit::__private::layers::Dense<T, 4, 2, 2>,
}
/// What a training pass of [`Pooled`] over up to `B` samples keeps between forward and backward.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct PooledCache<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, 80 a sample.
    pub small_max_pool2d: layerfit::__private::SMatrix<T, 80, { B }>,
    /// Values, 320 a sample.
    pub small_upsample2d: layerfit::__private::SMatrix<T, 320, { B }>,
    /// Values, 352 a sample.
    pub small: layerfit::__private::SMatrix<T, 352, { B }>,
    /// Values, 352 a sample.
    pub norm: layerfit::__private::SMatrix<T, 352, { B }>,
    /// Values, 48 a sample.
    pub dense_avg_pool2d: layerfit::__private::SMatrix<T, 48, { B }>,
    /// Values, 48 a sample.
    pub dense_permute: layerfit::__private::SMatrix<T, 48, { B }>,
    /// Values, 16 a sample.
    pub dense_reshape: layerfit::__private::SMatrix<T, 16, { B }>,
    /// Values, 4 a sample.
    pub dense_global_avg_pool: layerfit::__private::SMatrix<T, 4, { B }>,
    /// What `MaxPool2d([3, 2], stride: 2, padding: [1, 0])` keeps.
    pub small_max_pool2d_cache: layerfit::__private::SMatrix<
        ::core::primitive::u8,
        80,
        { B },
    >,
    /// What `GroupNorm(2)` keeps.
    pub norm_group_norm_cache: layerfit::__private::layers::GroupNormCache<T, 4, { B }>,
    /// What `Dropout2d(0.2)` keeps.
    pub norm_dropout2d_cache: layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >,
    /// What `Max(axis: 2)` keeps.
    pub dense_max_cache: layerfit::__private::SMatrix<::core::primitive::u32, 16, { B }>,
    /// Gradients of values, 80 a sample.
    pub small_max_pool2d_slope: layerfit::__private::SMatrix<T, 80, { B }>,
    /// Gradients of values, 320 a sample.
    pub small_upsample2d_slope: layerfit::__private::SMatrix<T, 320, { B }>,
    /// Gradients of values, 352 a sample.
    pub norm_slope: layerfit::__private::SMatrix<T, 352, { B }>,
    /// Gradients of values, 48 a sample.
    pub dense_avg_pool2d_slope: layerfit::__private::SMatrix<T, 48, { B }>,
    /// Gradients of values, 48 a sample.
    pub dense_permute_slope: layerfit::__private::SMatrix<T, 48, { B }>,
    /// Gradients of values, 16 a sample.
    pub dense_reshape_slope: layerfit::__private::SMatrix<T, 16, { B }>,
    /// Gradients of values, 4 a sample.
    pub dense_global_avg_pool_slope: layerfit::__private::SMatrix<T, 4, { B }>,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for PooledCache<T, { B }>
where
    layerfit::__private::SMatrix<T, 80, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 320, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 352, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 48, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 16, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<T, 4, { B }>: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u8,
        80,
        { B },
    >: layerfit::__private::Zeroed,
    layerfit::__private::layers::GroupNormCache<
        T,
        4,
        { B },
    >: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u16,
        4,
        { B },
    >: layerfit::__private::Zeroed,
    layerfit::__private::SMatrix<
        ::core::primitive::u32,
        16,
        { B },
    >: layerfit::__private::Zeroed,
{}
/// What an inference of [`Pooled`] over up to `B` samples needs, beyond input and output.
pub struct PooledMemory<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<T, 352, { B }>,
                layerfit::__private::overlay::Work<
                    T,
                    layerfit::__private::layers::GroupNormMemory<T, 4>,
                >,
            >,
            layerfit::__private::SMatrix<T, 672, { B }>,
        >,
    >,
}
unsafe impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> layerfit::__private::Zeroed for PooledMemory<T, { B }> {}
impl<
    T: layerfit::__private::Scalar,
    const B: ::core::primitive::usize,
> PooledMemory<T, { B }> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 8usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 80, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 352, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    layerfit::__private::layers::GroupNormMemory<T, 4>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 48, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 16, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 48, { B }>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 320, { B }>,
            >(),
        ],
        [&[], &[], &[1], &[], &[], &[3, 4], &[1, 3], &[0, 1]],
    );
}
/// All that an inference of one sample by [`Pooled`] needs, the output included.
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct PooledArena<T: layerfit::__private::Scalar> {
    /// Values, panels and memory of layers: each has its place as long as it is needed.
    pub block: layerfit::__private::Overlay<
        layerfit::__private::overlay::Larger<
            layerfit::__private::overlay::Above<
                layerfit::__private::SMatrix<T, 352, 1>,
                layerfit::__private::overlay::Work<
                    T,
                    layerfit::__private::layers::GroupNormMemory<T, 4>,
                >,
            >,
            layerfit::__private::SMatrix<T, 672, 1>,
        >,
    >,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed
for PooledArena<T> {}
impl<T: layerfit::__private::Scalar> PooledArena<T> {
    /// Where in the block each part begins, the lowest first.
    const PLACES: [::core::primitive::usize; 9usize] = layerfit::__private::overlay::places(
        [
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 80, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 352, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::overlay::Work<
                    T,
                    layerfit::__private::layers::GroupNormMemory<T, 4>,
                >,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 48, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 4, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 2, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 16, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 48, 1>,
            >(),
            layerfit::__private::overlay::extent::<
                layerfit::__private::SMatrix<T, 320, 1>,
            >(),
        ],
        [&[], &[], &[1], &[], &[], &[4], &[3, 4], &[1, 3], &[0, 1]],
    );
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Pooled<T>
where
    layerfit::__private::layers::GroupNorm<T, 4>: layerfit::__private::Zeroed,
    layerfit::__private::layers::Dense<T, 4, 2, 2>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Pooled<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::GroupNorm<T, 4>,
        >("norm", layerfit::__private::offset_of!(Self, norm)),
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Dense<T, 4, 2, 2>,
        >("dense", layerfit::__private::offset_of!(Self, dense)),
    ];
    fn tensor(&self, index: ::core::primitive::usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[&self.norm, &self.dense])
    }
    fn tensor_mut(&mut self, index: ::core::primitive::usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(index, [&mut self.norm, &mut self.dense])
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Pooled<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(
        &[9, 8, 4],
    );
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[2]);
    const MACS: ::core::primitive::u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::InferenceNetwork>::LAYERS,
    );
    type Input = layerfit::__private::SVector<T, 288>;
    type Output = layerfit::__private::SVector<T, 2>;
    type Ending = layerfit::__private::endings::Plain;
    type Memory<const B: ::core::primitive::usize> = PooledMemory<T, { B }>;
    type Cache<const B: ::core::primitive::usize> = PooledCache<T, { B }>;
    fn initialize(&mut self, rng: &mut dyn layerfit::__private::Rng) {
        self.norm.init();
        self.dense
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
        cache: &mut PooledCache<T, { B }>,
    ) {
        let count = input.len() / 288;
        let small_max_pool2d = layerfit::__private::columns_mut(
            &mut cache.small_max_pool2d,
            count,
        );
        let small_upsample2d = layerfit::__private::columns_mut(
            &mut cache.small_upsample2d,
            count,
        );
        let small = layerfit::__private::columns_mut(&mut cache.small, count);
        let norm = layerfit::__private::columns_mut(&mut cache.norm, count);
        let dense_avg_pool2d = layerfit::__private::columns_mut(
            &mut cache.dense_avg_pool2d,
            count,
        );
        let dense_permute = layerfit::__private::columns_mut(
            &mut cache.dense_permute,
            count,
        );
        let dense_reshape = layerfit::__private::columns_mut(
            &mut cache.dense_reshape,
            count,
        );
        let dense_global_avg_pool = layerfit::__private::columns_mut(
            &mut cache.dense_global_avg_pool,
            count,
        );
        layerfit::__private::layers::MaxPool2d::new(const {
                layerfit::__private::Window {
                    height: layerfit::__private::Axis::new(
                        9,
                        3,
                        2,
                        1,
                        layerfit::__private::Padding::Each(1),
                    ),
                    width: layerfit::__private::Axis::new(
                        8,
                        2,
                        2,
                        1,
                        layerfit::__private::Padding::Each(0),
                    ),
                    channels: 4,
                }
            })
            .forward(
                simd,
                input,
                small_max_pool2d,
                layerfit::__private::columns_mut(
                    &mut cache.small_max_pool2d_cache,
                    count,
                ),
            );
        layerfit::__private::layers::UpsampleBilinear2d::new(const {
                layerfit::__private::Growth {
                    size: [5, 4],
                    factor: [2, 2],
                    channels: 4,
                }
            })
            .forward(simd, small_max_pool2d, small_upsample2d);
        layerfit::__private::layers::ZeroPad2d::new(const {
                layerfit::__private::Frame {
                    inner: [10, 8],
                    before: [1, 0],
                    after: [0, 0],
                    channels: 4,
                }
            })
            .forward(small_upsample2d, small);
        self.norm
            .forward(
                simd,
                layerfit::__private::Groups {
                    groups: 2,
                    positions: 88,
                    epsilon: 0.00001,
                },
                small,
                norm,
                &mut cache.norm_group_norm_cache,
            );
        layerfit::__private::layers::Dropout2d::new(
                0.2,
                layerfit::__private::Channels {
                    channels: 4,
                    positions: 88,
                },
            )
            .forward_in_place(
                simd,
                rng,
                norm,
                layerfit::__private::columns_mut(&mut cache.norm_dropout2d_cache, count),
            );
        layerfit::__private::layers::AvgPool2d::new(const {
                layerfit::__private::Window {
                    height: layerfit::__private::Axis::new(
                        11,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Same,
                    ),
                    width: layerfit::__private::Axis::new(
                        8,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Same,
                    ),
                    channels: 4,
                }
            })
            .forward(simd, norm, dense_avg_pool2d);
        const {
            layerfit::__private::layers::Permute::new(
                layerfit::__private::Shape::new(&[4, 3, 4]),
                &[2, 0, 1],
            )
        }
            .forward(dense_avg_pool2d, dense_permute);
        layerfit::__private::layers::Max::new(const {
                layerfit::__private::Extent {
                    count: 3,
                    inner: 1,
                }
            })
            .forward(
                simd,
                dense_permute,
                dense_reshape,
                layerfit::__private::columns_mut(&mut cache.dense_max_cache, count),
            );
        layerfit::__private::layers::GlobalAvgPool::new(const {
                layerfit::__private::Extent {
                    count: 4,
                    inner: 4,
                }
            })
            .forward(simd, dense_reshape, dense_global_avg_pool);
        self.dense.forward(simd, dense_global_avg_pool, output);
    }
    fn backward<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        _output: &[T],
        slope: &mut [T],
        input_slope: layerfit::__private::Option<&mut [T]>,
        cache: &mut PooledCache<T, { B }>,
        gradients: &mut Self,
        update: layerfit::__private::Update,
    ) {
        let count = input.len() / 288;
        let small = layerfit::__private::columns(&cache.small, count);
        let dense_global_avg_pool = layerfit::__private::columns(
            &cache.dense_global_avg_pool,
            count,
        );
        let small_max_pool2d_slope = layerfit::__private::columns_mut(
            &mut cache.small_max_pool2d_slope,
            count,
        );
        let small_upsample2d_slope = layerfit::__private::columns_mut(
            &mut cache.small_upsample2d_slope,
            count,
        );
        let norm_slope = layerfit::__private::columns_mut(&mut cache.norm_slope, count);
        let dense_avg_pool2d_slope = layerfit::__private::columns_mut(
            &mut cache.dense_avg_pool2d_slope,
            count,
        );
        let dense_permute_slope = layerfit::__private::columns_mut(
            &mut cache.dense_permute_slope,
            count,
        );
        let dense_reshape_slope = layerfit::__private::columns_mut(
            &mut cache.dense_reshape_slope,
            count,
        );
        let dense_global_avg_pool_slope = layerfit::__private::columns_mut(
            &mut cache.dense_global_avg_pool_slope,
            count,
        );
        self.dense
            .backward(
                simd,
                dense_global_avg_pool,
                slope,
                layerfit::__private::Some(&mut *dense_global_avg_pool_slope),
                &mut gradients.dense,
                update,
            );
        layerfit::__private::layers::GlobalAvgPool::new(const {
                layerfit::__private::Extent {
                    count: 4,
                    inner: 4,
                }
            })
            .backward(
                simd,
                dense_global_avg_pool_slope,
                layerfit::__private::Some(&mut *dense_reshape_slope),
            );
        layerfit::__private::layers::Max::new(const {
                layerfit::__private::Extent {
                    count: 3,
                    inner: 1,
                }
            })
            .backward(
                layerfit::__private::columns(&cache.dense_max_cache, count),
                dense_reshape_slope,
                layerfit::__private::Some(&mut *dense_permute_slope),
            );
        const {
            layerfit::__private::layers::Permute::new(
                layerfit::__private::Shape::new(&[4, 3, 4]),
                &[2, 0, 1],
            )
        }
            .backward(
                dense_permute_slope,
                layerfit::__private::Some(&mut *dense_avg_pool2d_slope),
            );
        layerfit::__private::layers::AvgPool2d::new(const {
                layerfit::__private::Window {
                    height: layerfit::__private::Axis::new(
                        11,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Same,
                    ),
                    width: layerfit::__private::Axis::new(
                        8,
                        3,
                        3,
                        1,
                        layerfit::__private::Padding::Same,
                    ),
                    channels: 4,
                }
            })
            .backward(
                simd,
                dense_avg_pool2d_slope,
                layerfit::__private::Some(&mut *norm_slope),
            );
        layerfit::__private::layers::Dropout2d::new(
                0.2,
                layerfit::__private::Channels {
                    channels: 4,
                    positions: 88,
                },
            )
            .backward(
                simd,
                layerfit::__private::columns(&cache.norm_dropout2d_cache, count),
                norm_slope,
            );
        self.norm
            .backward(
                simd,
                layerfit::__private::Groups {
                    groups: 2,
                    positions: 88,
                    epsilon: 0.00001,
                },
                small,
                norm_slope,
                &mut cache.norm_group_norm_cache,
                &mut gradients.norm,
                update,
            );
        layerfit::__private::layers::ZeroPad2d::new(const {
                layerfit::__private::Frame {
                    inner: [10, 8],
                    before: [1, 0],
                    after: [0, 0],
                    channels: 4,
                }
            })
            .backward(
                norm_slope,
                layerfit::__private::Some(&mut *small_upsample2d_slope),
            );
        layerfit::__private::layers::UpsampleBilinear2d::new(const {
                layerfit::__private::Growth {
                    size: [5, 4],
                    factor: [2, 2],
                    channels: 4,
                }
            })
            .backward(
                simd,
                small_upsample2d_slope,
                layerfit::__private::Some(&mut *small_max_pool2d_slope),
            );
        layerfit::__private::layers::MaxPool2d::new(const {
                layerfit::__private::Window {
                    height: layerfit::__private::Axis::new(
                        9,
                        3,
                        2,
                        1,
                        layerfit::__private::Padding::Each(1),
                    ),
                    width: layerfit::__private::Axis::new(
                        8,
                        2,
                        2,
                        1,
                        layerfit::__private::Padding::Each(0),
                    ),
                    channels: 4,
                }
            })
            .backward(
                simd,
                layerfit::__private::columns(&cache.small_max_pool2d_cache, count),
                small_max_pool2d_slope,
                input_slope,
            );
    }
    fn infer<const B: ::core::primitive::usize>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        output: &mut [T],
        memory: &mut PooledMemory<T, { B }>,
    ) {
        let count = input.len() / 288;
        {
            let [small_max_pool2d] = memory
                .block
                .parts([
                    (
                        <PooledMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                ]);
            let small_max_pool2d = small_max_pool2d.numbers::<T>();
            layerfit::__private::layers::MaxPool2d::new(const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            9,
                            3,
                            2,
                            1,
                            layerfit::__private::Padding::Each(1),
                        ),
                        width: layerfit::__private::Axis::new(
                            8,
                            2,
                            2,
                            1,
                            layerfit::__private::Padding::Each(0),
                        ),
                        channels: 4,
                    }
                })
                .infer(simd, input, small_max_pool2d);
        }
        {
            let [small_max_pool2d, small_upsample2d] = memory
                .block
                .parts([
                    (
                        <PooledMemory<T, { B }>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                    (
                        <PooledMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 320>(count),
                    ),
                ]);
            let small_upsample2d = small_upsample2d.numbers::<T>();
            let small_max_pool2d = small_max_pool2d.numbers::<T>();
            layerfit::__private::layers::UpsampleBilinear2d::new(const {
                    layerfit::__private::Growth {
                        size: [5, 4],
                        factor: [2, 2],
                        channels: 4,
                    }
                })
                .forward(simd, small_max_pool2d, small_upsample2d);
        }
        {
            let [norm, small_upsample2d] = memory
                .block
                .parts([
                    (
                        <PooledMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 352>(count),
                    ),
                    (
                        <PooledMemory<T, { B }>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 320>(count),
                    ),
                ]);
            let small_upsample2d = small_upsample2d.numbers::<T>();
            let norm = norm.numbers::<T>();
            layerfit::__private::layers::ZeroPad2d::new(const {
                    layerfit::__private::Frame {
                        inner: [10, 8],
                        before: [1, 0],
                        after: [0, 0],
                        channels: 4,
                    }
                })
                .forward(small_upsample2d, norm);
        }
        {
            let [norm, norm_group_norm_memory] = memory
                .block
                .parts([
                    (
                        <PooledMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 352>(count),
                    ),
                    (
                        <PooledMemory<T, { B }>>::PLACES[2],
                        ::core::mem::size_of::<
                            layerfit::__private::layers::GroupNormMemory<T, 4>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(norm_group_norm_memory) = norm_group_norm_memory
                .work::<layerfit::__private::layers::GroupNormMemory<T, 4>>()
            {
                let norm = norm.numbers::<T>();
                self.norm
                    .infer(
                        simd,
                        layerfit::__private::Groups {
                            groups: 2,
                            positions: 88,
                            epsilon: 0.00001,
                        },
                        norm,
                        &mut *norm_group_norm_memory,
                    );
            }
        }
        {
            let [norm, dense_avg_pool2d] = memory
                .block
                .parts([
                    (
                        <PooledMemory<T, { B }>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 352>(count),
                    ),
                    (
                        <PooledMemory<T, { B }>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<T, 48>(count),
                    ),
                ]);
            let dense_avg_pool2d = dense_avg_pool2d.numbers::<T>();
            let norm = norm.numbers::<T>();
            layerfit::__private::layers::AvgPool2d::new(const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            11,
                            3,
                            3,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        width: layerfit::__private::Axis::new(
                            8,
                            3,
                            3,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        channels: 4,
                    }
                })
                .forward(simd, norm, dense_avg_pool2d);
        }
        {
            let [dense_permute, dense_avg_pool2d] = memory
                .block
                .parts([
                    (
                        <PooledMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 48>(count),
                    ),
                    (
                        <PooledMemory<T, { B }>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<T, 48>(count),
                    ),
                ]);
            let dense_avg_pool2d = dense_avg_pool2d.numbers::<T>();
            let dense_permute = dense_permute.numbers::<T>();
            const {
                layerfit::__private::layers::Permute::new(
                    layerfit::__private::Shape::new(&[4, 3, 4]),
                    &[2, 0, 1],
                )
            }
                .forward(dense_avg_pool2d, dense_permute);
        }
        {
            let [dense_permute, dense_reshape] = memory
                .block
                .parts([
                    (
                        <PooledMemory<T, { B }>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 48>(count),
                    ),
                    (
                        <PooledMemory<T, { B }>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let dense_reshape = dense_reshape.numbers::<T>();
            let dense_permute = dense_permute.numbers::<T>();
            layerfit::__private::layers::Max::new(const {
                    layerfit::__private::Extent {
                        count: 3,
                        inner: 1,
                    }
                })
                .infer(simd, dense_permute, dense_reshape);
        }
        {
            let [dense_global_avg_pool, dense_reshape] = memory
                .block
                .parts([
                    (
                        <PooledMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <PooledMemory<T, { B }>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let dense_reshape = dense_reshape.numbers::<T>();
            let dense_global_avg_pool = dense_global_avg_pool.numbers::<T>();
            layerfit::__private::layers::GlobalAvgPool::new(const {
                    layerfit::__private::Extent {
                        count: 4,
                        inner: 4,
                    }
                })
                .forward(simd, dense_reshape, dense_global_avg_pool);
        }
        {
            let [dense_global_avg_pool] = memory
                .block
                .parts([
                    (
                        <PooledMemory<T, { B }>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                ]);
            let dense_global_avg_pool = dense_global_avg_pool.numbers::<T>();
            self.dense.forward(simd, dense_global_avg_pool, output);
        }
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::InferenceNetwork
for Pooled<T> {
    const NAME: &'static ::core::primitive::str = "Pooled";
    const INPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("input", layerfit::__private::Shape::new(&[9, 8, 4]))];
    const OUTPUTS: &'static [(
        &'static ::core::primitive::str,
        layerfit::__private::Shape,
    )] = &[("output", layerfit::__private::Shape::new(&[2]))];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[
        layerfit::__private::LayerRow::new(
            "small",
            "MaxPool2d([3, 2], stride: 2, padding: [1, 0])",
            layerfit::__private::Shape::new(&[5, 4, 4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Upsample2d(2, mode: bilinear)",
            layerfit::__private::Shape::new(&[10, 8, 4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "ZeroPad2d([1, 0, 0, 0])",
            layerfit::__private::Shape::new(&[11, 8, 4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "norm",
            "GroupNorm(2)",
            layerfit::__private::Shape::new(&[11, 8, 4]),
            <layerfit::__private::layers::GroupNorm<
                T,
                4,
            > as layerfit::__private::Parameters>::PARAMETERS,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Dropout2d(0.2)",
            layerfit::__private::Shape::new(&[11, 8, 4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "AvgPool2d(3, padding: same)",
            layerfit::__private::Shape::new(&[4, 3, 4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Permute(2, 0, 1)",
            layerfit::__private::Shape::new(&[4, 4, 3]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Max(axis: 2)",
            layerfit::__private::Shape::new(&[4, 4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "Reshape(4, 4)",
            layerfit::__private::Shape::new(&[4, 4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
            "GlobalAvgPool",
            layerfit::__private::Shape::new(&[4]),
            0,
            0,
        ),
        layerfit::__private::LayerRow::new(
            "",
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
    ];
    const PICTURES: [&'static ::core::primitive::str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"small<br/>MaxPool2d([3, 2], stride: 2, padding: [1, 0])\"]\n    n1[\"Upsample2d(2, mode: bilinear)\"]\n    n2[\"ZeroPad2d([1, 0, 0, 0])\"]\n    n3[\"norm<br/>GroupNorm(2)\"]\n    n4[\"Dropout2d(0.2)\"]\n    n5[\"AvgPool2d(3, padding: same)\"]\n    n6[\"Permute(2, 0, 1)\"]\n    n7[\"Max(axis: 2)\"]\n    n8[\"Reshape(4, 4)\"]\n    n9[\"GlobalAvgPool\"]\n    n10[\"Dense(2)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| n3\n    n3 -->|\"\u{1}n3\u{2}\"| n4\n    n4 -->|\"\u{1}n4\u{2}\"| n5\n    n5 -->|\"\u{1}n5\u{2}\"| n6\n    n6 -->|\"\u{1}n6\u{2}\"| n7\n    n7 -->|\"\u{1}n7\u{2}\"| n8\n    n8 -->|\"\u{1}n8\u{2}\"| n9\n    n9 -->|\"\u{1}n9\u{2}\"| n10\n    n10 -->|\"\u{1}n10\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"520\" height=\"766\" viewBox=\"0 0 520 766\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"384\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">small</text><text x=\"204\" y=\"98\" text-anchor=\"middle\">MaxPool2d([3, 2], stride: 2, padding: [1, 0])</text><path d=\"M204 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 70l-4 -8h8z\"/><text x=\"212\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"149\" text-anchor=\"middle\">Upsample2d(2, mode: bilinear)</text><path d=\"M204 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 128l-4 -8h8z\"/><text x=\"212\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"207\" text-anchor=\"middle\">ZeroPad2d([1, 0, 0, 0])</text><path d=\"M204 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 186l-4 -8h8z\"/><text x=\"212\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"258\" text-anchor=\"middle\" font-weight=\"bold\">norm</text><text x=\"204\" y=\"272\" text-anchor=\"middle\">GroupNorm(2)</text><path d=\"M204 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 244l-4 -8h8z\"/><text x=\"212\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text><rect x=\"12\" y=\"302\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"323\" text-anchor=\"middle\">Dropout2d(0.2)</text><path d=\"M204 278V302\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 302l-4 -8h8z\"/><text x=\"212\" y=\"293\" font-size=\"11\">\u{1}n3\u{2}</text><rect x=\"12\" y=\"360\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"381\" text-anchor=\"middle\">AvgPool2d(3, padding: same)</text><path d=\"M204 336V360\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 360l-4 -8h8z\"/><text x=\"212\" y=\"351\" font-size=\"11\">\u{1}n4\u{2}</text><rect x=\"12\" y=\"418\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"439\" text-anchor=\"middle\">Permute(2, 0, 1)</text><path d=\"M204 394V418\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 418l-4 -8h8z\"/><text x=\"212\" y=\"409\" font-size=\"11\">\u{1}n5\u{2}</text><rect x=\"12\" y=\"476\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"497\" text-anchor=\"middle\">Max(axis: 2)</text><path d=\"M204 452V476\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 476l-4 -8h8z\"/><text x=\"212\" y=\"467\" font-size=\"11\">\u{1}n6\u{2}</text><rect x=\"12\" y=\"534\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"555\" text-anchor=\"middle\">Reshape(4, 4)</text><path d=\"M204 510V534\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 534l-4 -8h8z\"/><text x=\"212\" y=\"525\" font-size=\"11\">\u{1}n7\u{2}</text><rect x=\"12\" y=\"592\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"613\" text-anchor=\"middle\">GlobalAvgPool</text><path d=\"M204 568V592\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 592l-4 -8h8z\"/><text x=\"212\" y=\"583\" font-size=\"11\">\u{1}n8\u{2}</text><rect x=\"12\" y=\"650\" width=\"384\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"671\" text-anchor=\"middle\">Dense(2)</text><path d=\"M204 626V650\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 650l-4 -8h8z\"/><text x=\"212\" y=\"641\" font-size=\"11\">\u{1}n9\u{2}</text><rect x=\"12\" y=\"708\" width=\"384\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"204\" y=\"729\" text-anchor=\"middle\">output</text><path d=\"M204 684V708\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M204 708l-4 -8h8z\"/><text x=\"212\" y=\"699\" font-size=\"11\">\u{1}n10\u{2}</text></svg>",
    ];
    const VALUES: &'static [layerfit::__private::PlannedValue] = &[
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 80, 1>,
        >("small_max_pool2d", <PooledArena<T>>::PLACES[0], 0, 1),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 320, 1>,
        >("small_upsample2d", <PooledArena<T>>::PLACES[8], 1, 2),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 352, 1>,
        >("norm", <PooledArena<T>>::PLACES[1], 2, 5),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::overlay::Work<
                T,
                layerfit::__private::layers::GroupNormMemory<T, 4>,
            >,
        >("norm_group_norm_memory", <PooledArena<T>>::PLACES[2], 3, 3),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 48, 1>,
        >("dense_avg_pool2d", <PooledArena<T>>::PLACES[7], 5, 6),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 48, 1>,
        >("dense_permute", <PooledArena<T>>::PLACES[3], 6, 7),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 16, 1>,
        >("dense_reshape", <PooledArena<T>>::PLACES[6], 7, 9),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 4, 1>,
        >("dense_global_avg_pool", <PooledArena<T>>::PLACES[4], 9, 10),
        layerfit::__private::overlay::planned::<
            T,
            layerfit::__private::SMatrix<T, 2, 1>,
        >("output", <PooledArena<T>>::PLACES[5], 10, 11),
    ];
    type Arena = PooledArena<T>;
    fn infer_one<'memory>(
        &self,
        simd: layerfit::__private::Simd,
        input: &[T],
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as layerfit::__private::Sample>::Ref<'memory> {
        let count = 1;
        {
            let [small_max_pool2d] = memory
                .block
                .parts([
                    (
                        <PooledArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                ]);
            let small_max_pool2d = small_max_pool2d.numbers::<T>();
            layerfit::__private::layers::MaxPool2d::new(const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            9,
                            3,
                            2,
                            1,
                            layerfit::__private::Padding::Each(1),
                        ),
                        width: layerfit::__private::Axis::new(
                            8,
                            2,
                            2,
                            1,
                            layerfit::__private::Padding::Each(0),
                        ),
                        channels: 4,
                    }
                })
                .infer(simd, input, small_max_pool2d);
        }
        {
            let [small_max_pool2d, small_upsample2d] = memory
                .block
                .parts([
                    (
                        <PooledArena<T>>::PLACES[0],
                        layerfit::__private::overlay::bytes::<T, 80>(count),
                    ),
                    (
                        <PooledArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 320>(count),
                    ),
                ]);
            let small_upsample2d = small_upsample2d.numbers::<T>();
            let small_max_pool2d = small_max_pool2d.numbers::<T>();
            layerfit::__private::layers::UpsampleBilinear2d::new(const {
                    layerfit::__private::Growth {
                        size: [5, 4],
                        factor: [2, 2],
                        channels: 4,
                    }
                })
                .forward(simd, small_max_pool2d, small_upsample2d);
        }
        {
            let [norm, small_upsample2d] = memory
                .block
                .parts([
                    (
                        <PooledArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 352>(count),
                    ),
                    (
                        <PooledArena<T>>::PLACES[8],
                        layerfit::__private::overlay::bytes::<T, 320>(count),
                    ),
                ]);
            let small_upsample2d = small_upsample2d.numbers::<T>();
            let norm = norm.numbers::<T>();
            layerfit::__private::layers::ZeroPad2d::new(const {
                    layerfit::__private::Frame {
                        inner: [10, 8],
                        before: [1, 0],
                        after: [0, 0],
                        channels: 4,
                    }
                })
                .forward(small_upsample2d, norm);
        }
        {
            let [norm, norm_group_norm_memory] = memory
                .block
                .parts([
                    (
                        <PooledArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 352>(count),
                    ),
                    (
                        <PooledArena<T>>::PLACES[2],
                        ::core::mem::size_of::<
                            layerfit::__private::layers::GroupNormMemory<T, 4>,
                        >(),
                    ),
                ]);
            if let layerfit::__private::Some(norm_group_norm_memory) = norm_group_norm_memory
                .work::<layerfit::__private::layers::GroupNormMemory<T, 4>>()
            {
                let norm = norm.numbers::<T>();
                self.norm
                    .infer(
                        simd,
                        layerfit::__private::Groups {
                            groups: 2,
                            positions: 88,
                            epsilon: 0.00001,
                        },
                        norm,
                        &mut *norm_group_norm_memory,
                    );
            }
        }
        {
            let [norm, dense_avg_pool2d] = memory
                .block
                .parts([
                    (
                        <PooledArena<T>>::PLACES[1],
                        layerfit::__private::overlay::bytes::<T, 352>(count),
                    ),
                    (
                        <PooledArena<T>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 48>(count),
                    ),
                ]);
            let dense_avg_pool2d = dense_avg_pool2d.numbers::<T>();
            let norm = norm.numbers::<T>();
            layerfit::__private::layers::AvgPool2d::new(const {
                    layerfit::__private::Window {
                        height: layerfit::__private::Axis::new(
                            11,
                            3,
                            3,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        width: layerfit::__private::Axis::new(
                            8,
                            3,
                            3,
                            1,
                            layerfit::__private::Padding::Same,
                        ),
                        channels: 4,
                    }
                })
                .forward(simd, norm, dense_avg_pool2d);
        }
        {
            let [dense_permute, dense_avg_pool2d] = memory
                .block
                .parts([
                    (
                        <PooledArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 48>(count),
                    ),
                    (
                        <PooledArena<T>>::PLACES[7],
                        layerfit::__private::overlay::bytes::<T, 48>(count),
                    ),
                ]);
            let dense_avg_pool2d = dense_avg_pool2d.numbers::<T>();
            let dense_permute = dense_permute.numbers::<T>();
            const {
                layerfit::__private::layers::Permute::new(
                    layerfit::__private::Shape::new(&[4, 3, 4]),
                    &[2, 0, 1],
                )
            }
                .forward(dense_avg_pool2d, dense_permute);
        }
        {
            let [dense_permute, dense_reshape] = memory
                .block
                .parts([
                    (
                        <PooledArena<T>>::PLACES[3],
                        layerfit::__private::overlay::bytes::<T, 48>(count),
                    ),
                    (
                        <PooledArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let dense_reshape = dense_reshape.numbers::<T>();
            let dense_permute = dense_permute.numbers::<T>();
            layerfit::__private::layers::Max::new(const {
                    layerfit::__private::Extent {
                        count: 3,
                        inner: 1,
                    }
                })
                .infer(simd, dense_permute, dense_reshape);
        }
        {
            let [dense_global_avg_pool, dense_reshape] = memory
                .block
                .parts([
                    (
                        <PooledArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <PooledArena<T>>::PLACES[6],
                        layerfit::__private::overlay::bytes::<T, 16>(count),
                    ),
                ]);
            let dense_reshape = dense_reshape.numbers::<T>();
            let dense_global_avg_pool = dense_global_avg_pool.numbers::<T>();
            layerfit::__private::layers::GlobalAvgPool::new(const {
                    layerfit::__private::Extent {
                        count: 4,
                        inner: 4,
                    }
                })
                .forward(simd, dense_reshape, dense_global_avg_pool);
        }
        {
            let [dense_global_avg_pool, output] = memory
                .block
                .parts([
                    (
                        <PooledArena<T>>::PLACES[4],
                        layerfit::__private::overlay::bytes::<T, 4>(count),
                    ),
                    (
                        <PooledArena<T>>::PLACES[5],
                        layerfit::__private::overlay::bytes::<T, 2>(count),
                    ),
                ]);
            let output = output.numbers::<T>();
            let dense_global_avg_pool = dense_global_avg_pool.numbers::<T>();
            self.dense.forward(simd, dense_global_avg_pool, output);
        }
        <Self::Output as layerfit::__private::Sample>::seen(
            memory
                .block
                .numbers::<
                    T,
                >(
                    <PooledArena<T>>::PLACES[5],
                    layerfit::__private::overlay::count::<2>(),
                ),
        )
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Pooled<T> {
    type Inference = Self;
    const FOLDS: &'static [layerfit::__private::flash::Fold] = &[
        layerfit::__private::flash::Fold::whole::<Self>(),
    ];
}
impl Pooled<::core::primitive::f32> {
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
impl<T: layerfit::__private::Scalar> Pooled<T> {
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
        inputs: &layerfit::__private::SMatrix<T, 288, { B }>,
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
        input_slope: &mut layerfit::__private::SMatrix<T, 288, { B }>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<T, 288>,
        memory: &'memory mut layerfit::__private::Arena<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<T, 288>,
    ) -> layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: ::core::primitive::usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<T, 288, { B }>,
    ) -> layerfit::__private::SMatrix<T, 2, { B }> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<T, 288>,
    ) -> ::core::primitive::usize {
        layerfit::__private::run::classify(self, input)
    }
}
