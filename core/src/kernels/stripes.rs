//! What normalizations do to neighbouring columns of a matrix, whose rows are samples or positions. Vector lanes run over columns.
//!
//! They are kernels of their own, and not parts of those of each normalization, because they are most of what those take to compile. Sums have
//! the order of [`sum_columns`](super::product::sum_columns).
#![allow(clippy::needless_range_loop)] // See `tiles`.

use super::product::{Sizes, Start, Steps, Strides, product_of_rows};
use super::tiles::{EachTile, Lanes, Term, Tile, Widths, for_each_tile};
use crate::Scalar;
use crate::kernels::{Simd, by_scalar, tiled};

/// How wide a stripe is at most: what a kernel keeps of its columns is on the stack.
const WIDTH: usize = 64;

/// A number for each column of a stripe.
pub(super) type Columns<T> = [T; WIDTH];

/// Zeros.
pub(super) const fn zeros<T: Scalar>() -> Columns<T> {
    [T::ZERO; WIDTH]
}

/// The products of the values of each column.
pub(super) fn multiplied<T: Scalar>(left: &[T], right: &[T]) -> Columns<T> {
    let mut products = zeros();
    for ((product, left), right) in products.iter_mut().zip(left).zip(right) {
        *product = *left * *right;
    }
    products
}

/// `1 / √(variance + epsilon)` for each column.
pub(super) fn inverse_deviations<T: Scalar>(variance: &[T], epsilon: T, inverse: &mut [T]) {
    for (inverse, variance) in inverse.iter_mut().zip(variance) {
        *inverse = T::ONE / (*variance + epsilon).sqrt();
    }
}

/// Neighbouring columns. Matrices are passed whole; other slices have one value for each of the columns.
#[derive(Clone, Copy)]
pub(super) struct Stripe {
    /// The columns of the matrix.
    features: usize,
    /// The first of the stripe.
    pub(super) first: usize,
    /// How many there are in the stripe.
    pub(super) width: usize,
}

impl Stripe {
    /// All columns.
    pub(super) const fn whole(features: usize) -> Self {
        Self { features, first: 0, width: features }
    }

    /// Does something with each of the stripes of which a matrix consists.
    pub(super) fn each(features: usize, mut job: impl FnMut(Self)) {
        for first in (0..features).step_by(WIDTH) {
            job(Self { features, first, width: WIDTH.min(features - first) });
        }
    }

    /// The part of a slice with a value for each column of the matrix.
    pub(super) fn of<T>(self, columns: &[T]) -> &[T] {
        super::part::span(columns, self.first, self.width)
    }

    /// The part of a slice with a value for each column of the matrix.
    pub(super) fn of_mut<T>(self, columns: &mut [T]) -> &mut [T] {
        super::part::span_mut(columns, self.first, self.width)
    }

    /// The columns of a tile, in the matrix.
    #[inline(always)]
    fn place<const W: usize>(self, tile: Tile<W>) -> Tile<W> {
        Tile { features: self.features, first: self.first + tile.first }
    }
}

/// `sums = Σ x`.
pub(super) fn sums<T: Scalar>(simd: Simd, stripe: Stripe, matrix: &[T], sums: &mut [T]) {
    let Stripe { features, first, width } = stripe;
    let depth = matrix.len().checked_div(features).unwrap_or(0);
    let (sizes, steps) = (Sizes { rows: width, columns: 1, depth }, Steps { left: features, result: width });
    let matrix = matrix.get(first..).unwrap_or_default();
    product_of_rows(simd, sizes, steps, matrix, &[T::ONE], Strides { depth: 0, column: 0 }, Start::Zero, &[], sums);
}

/// A kernel over the tiles of a stripe.
macro_rules! kernel {
    ($(#[$doc:meta])* $name:ident, $body:ident: $job:ident [$($read:ident)*] [$written:ident]) => {
        $(#[$doc])*
        #[allow(clippy::too_many_arguments)]
        pub(super) fn $name<T: Scalar>(simd: Simd, stripe: Stripe, $($read: &[T],)* $written: &mut [T]) {
            tiled! {
                fn streamed(stripe: Stripe, $($read: &[f32],)* $written: &mut [f32]) = $body;
                fn double(stripe: Stripe, $($read: &[f64],)* $written: &mut [f64]) = $body;
            }
            by_scalar!(T, streamed | double, (simd, stripe), [$($read),*], [$written]);
        }

        #[allow(clippy::too_many_arguments)]
        #[inline(always)]
        fn $body<T: Scalar>(widths: impl Widths, stripe: Stripe, $($read: &[T],)* $written: &mut [T]) {
            for_each_tile(widths, stripe.width, $job { stripe, $($read,)* $written });
        }

        struct $job<'a, T> {
            stripe: Stripe,
            $($read: &'a [T],)*
            $written: &'a mut [T],
        }
    };
}

kernel! {
    /// `sums = Σ (x - mean)²`.
    squares, squares_body: SquareSums [mean matrix] [sums]
}

impl<T: Scalar> EachTile for SquareSums<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mean, place) = (tile.copy(self.mean), self.stripe.place(tile));
        *tile.of_mut(self.sums) = place.add_sums(Lanes::zero(), self.matrix, self.matrix, &Squares { mean: &mean }).0;
    }
}

/// The squares of the differences from the mean.
struct Squares<'a, T, const W: usize> {
    mean: &'a Lanes<T, W>,
}

impl<T: Scalar, const W: usize> Term<T, W> for Squares<'_, T, W> {
    #[inline(always)]
    fn add(&self, sum: T, _: usize, lane: usize, x: T, _: T) -> T {
        let difference = x - self.mean.0[lane];
        difference.mul_add(difference, sum)
    }
}

kernel! {
    /// `sums = Σ (x - mean) slope`.
    products, products_body: ProductSums [mean matrix slope] [sums]
}

impl<T: Scalar> EachTile for ProductSums<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mean, place) = (tile.copy(self.mean), self.stripe.place(tile));
        *tile.of_mut(self.sums) = place.add_sums(Lanes::zero(), self.matrix, self.slope, &Products { mean: &mean }).0;
    }
}

/// The differences from the mean, times the gradient of the output.
struct Products<'a, T, const W: usize> {
    mean: &'a Lanes<T, W>,
}

impl<T: Scalar, const W: usize> Term<T, W> for Products<'_, T, W> {
    #[inline(always)]
    fn add(&self, sum: T, _: usize, lane: usize, x: T, slope: T) -> T {
        (x - self.mean.0[lane]).mul_add(slope, sum)
    }
}

kernel! {
    /// `output = (input - mean) scale + shift`.
    normalize, normalize_body: Normalize [mean scale shift input] [output]
}

impl<T: Scalar> EachTile for Normalize<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mean, scale, shift) = (tile.copy(self.mean), tile.copy(self.scale), tile.copy(self.shift));
        let place = self.stripe.place(tile);
        for (output, input) in self.output.chunks_exact_mut(place.features).zip(self.input.chunks_exact(place.features)) {
            *place.of_mut(output) = normalized(place.of(input), &mean, &scale, &shift);
        }
    }
}

kernel! {
    /// The same, in place.
    normalize_in_place, normalize_in_place_body: NormalizeInPlace [mean scale shift] [values]
}

impl<T: Scalar> EachTile for NormalizeInPlace<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mean, scale, shift) = (tile.copy(self.mean), tile.copy(self.scale), tile.copy(self.shift));
        let place = self.stripe.place(tile);
        for row in self.values.chunks_exact_mut(place.features) {
            let row = place.of_mut(row);
            *row = normalized(row, &mean, &scale, &shift);
        }
    }
}

#[inline(always)]
fn normalized<T: Scalar, const W: usize>(x: &[T; W], mean: &Lanes<T, W>, scale: &Lanes<T, W>, shift: &Lanes<T, W>) -> [T; W] {
    let mut y = Lanes::zero();
    for lane in 0..W {
        y.0[lane] = (x[lane] - mean.0[lane]).mul_add(scale.0[lane], shift.0[lane]);
    }
    y.0
}

kernel! {
    /// `slope = ((mean - x) mean_product + (factor slope - mean_slope)) scale`; without factors, they are 1.
    center, center_body: Center [mean mean_product mean_slope factor scale matrix] [slope]
}

impl<T: Scalar> EachTile for Center<'_, T> {
    #[inline(always)]
    fn run<const W: usize>(&mut self, tile: Tile<W>) {
        let (mean, mean_product, mean_slope) = (tile.copy(self.mean), tile.copy(self.mean_product), tile.copy(self.mean_slope));
        let factor = if self.factor.is_empty() { Lanes([T::ONE; W]) } else { tile.copy(self.factor) };
        let (scale, place) = (tile.copy(self.scale), self.stripe.place(tile));
        for (slope, x) in self.slope.chunks_exact_mut(place.features).zip(self.matrix.chunks_exact(place.features)) {
            let (x, slope) = (place.of(x), place.of_mut(slope));
            let mut dx = Lanes::zero();
            for lane in 0..W {
                let centered = factor.0[lane].mul_add(slope[lane], -mean_slope.0[lane]);
                dx.0[lane] = (mean.0[lane] - x[lane]).mul_add(mean_product.0[lane], centered) * scale.0[lane];
            }
            *slope = dx.0;
        }
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;
    use crate::kernels::product::BLOCK;
    use rand::RngExt;
    use std::vec::Vec;

    /// A sum over the rows of one column, block by block.
    fn sum(rows: usize, add: impl Fn(f32, usize) -> f32) -> f32 {
        let block = |first| (first..rows.min(first + BLOCK)).fold(0.0, &add);
        (0..rows).step_by(BLOCK).map(block).fold(0.0, |total, sum| total + sum)
    }

    /// What the functions of this module give, side by side, for columns, rows and the matrices `x` and `dy`.
    type Outcome = [Vec<f32>; 6];

    fn expected(features: usize, rows: usize, x: &[f32], dy: &[f32], c: &[f32]) -> Outcome {
        let columns = || 0..features;
        let each = |of: &dyn Fn(usize, usize) -> f32| (0..rows * features).map(|at| of(at, at % features)).collect::<Vec<_>>();
        let normal = each(&|at, j| (x[at] - c[j]).mul_add(c[j], c[j]));
        let center =
            |factor: &dyn Fn(usize) -> f32| each(&|at, j| (c[j] - x[at]).mul_add(c[j], factor(j).mul_add(dy[at], -c[j])) * c[j]);
        [
            columns().map(|j| sum(rows, |sum, i| sum + x[i * features + j])).collect(),
            columns()
                .map(|j| sum(rows, |sum, i| (x[i * features + j] - c[j]).mul_add(x[i * features + j] - c[j], sum)))
                .collect(),
            columns().map(|j| sum(rows, |sum, i| (x[i * features + j] - c[j]).mul_add(dy[i * features + j], sum))).collect(),
            normal,
            center(&|j| c[j]),
            center(&|_| 1.0),
        ]
    }

    fn computed(simd: Simd, features: usize, x: &[f32], dy: &[f32], c: &[f32]) -> Outcome {
        let [mut total, mut square, mut product] = [(); 3].map(|()| std::vec![f32::NAN; features]);
        let (mut normal, mut in_place) = (std::vec![f32::NAN; x.len()], x.to_vec());
        let [mut scaled, mut plain] = [(); 2].map(|()| dy.to_vec());
        Stripe::each(features, |stripe| {
            let c = stripe.of(c);
            sums(simd, stripe, x, stripe.of_mut(&mut total));
            squares(simd, stripe, c, x, stripe.of_mut(&mut square));
            products(simd, stripe, c, x, dy, stripe.of_mut(&mut product));
            normalize(simd, stripe, c, c, c, x, &mut normal);
            normalize_in_place(simd, stripe, c, c, c, &mut in_place);
            center(simd, stripe, c, c, c, c, c, x, &mut scaled);
            center(simd, stripe, c, c, c, &[], c, x, &mut plain);
        });
        assert_eq!(normal, in_place);
        [total, square, product, normal, scaled, plain]
    }

    #[test]
    fn every_instruction_set_gives_the_bits_of_the_formulas() {
        let mut rng = crate::rng(3);
        for (features, rows) in [(1, 1), (3, 70), (8, 64), (31, 5), (63, 129), (65, 2), (77, 66), (130, 131), (200, 0)] {
            let mut random = |length: usize| (0..length).map(|_| rng.random::<f32>() - 0.5).collect::<Vec<_>>();
            let (x, dy, c) = (random(features * rows), random(features * rows), random(features));
            let expected =
                expected(features, rows, &x, &dy, &c).map(|values| values.into_iter().map(f32::to_bits).collect::<Vec<_>>());
            for simd in Simd::available() {
                let computed =
                    computed(simd, features, &x, &dy, &c).map(|values| values.into_iter().map(f32::to_bits).collect::<Vec<_>>());
                assert_eq!(computed, expected, "{simd:?}, {features} columns, {rows} rows");
            }
        }
    }
}
