//! Every instruction set gives the bits of the portable reference, and a batch those of its samples one by one.

#[path = "kernels/cells.rs"]
mod cells;
#[path = "kernels/gates.rs"]
mod gates;

use layerfit_core::kernels::Simd;
use layerfit_core::kernels::product::{
    BLOCK, Sizes, Start, Steps, Strides, product, product_of_rows, product_transposed, sum_columns,
};
use layerfit_core::rand::RngExt;
use layerfit_core::{Generator, Scalar, rng};

const STARTS: [Start; 3] = [Start::Zero, Start::Bias, Start::Add];

/// Numbers of mixed sizes and signs, some of them zeros of both signs, and a few infinities if `wild`.
fn numbers<T: Scalar>(length: usize, wild: bool, rng: &mut Generator) -> Vec<T> {
    let number = |rng: &mut Generator| match rng.random_range(0..40) {
        0 => 0.0,
        1 => -0.0,
        2 if wild => f64::INFINITY,
        3 if wild => f64::NAN,
        4 => 1e-42,
        _ => (rng.random::<f64>() - 0.5) * f64::from(rng.random_range(-6..6)).exp2(),
    };
    (0..length).map(|_| T::from_f64(number(rng))).collect()
}

/// The bits, except that all NaN are one: which of two is kept is not part of the definition.
fn bits<T: Scalar>(values: &[T]) -> Vec<u64> {
    values.iter().map(|value| value.to_f64()).map(|value| if value.is_nan() { u64::MAX } else { value.to_bits() }).collect()
}

/// A product with everything it needs, and some more memory behind each operand that must stay as it is.
struct Case<T> {
    sizes: Sizes,
    strides: Strides,
    start: Start,
    left: Vec<T>,
    right: Vec<T>,
    bias: Vec<T>,
    result: Vec<T>,
}

impl<T: Scalar> Case<T> {
    fn new(sizes: Sizes, strides: Strides, start: Start, wild: bool, rng: &mut Generator) -> Self {
        let Sizes { rows, columns, depth } = sizes;
        let right = depth.saturating_sub(1) * strides.depth + columns.saturating_sub(1) * strides.column + 1;
        Self {
            sizes,
            strides,
            start,
            left: numbers(rows * depth, wild, rng),
            right: numbers(right, wild, rng),
            bias: numbers(rows, wild, rng),
            result: numbers(rows * columns + 5, wild, rng),
        }
    }

    fn product(&self, simd: Simd) -> Vec<T> {
        let mut result = self.result.clone();
        product(simd, self.sizes, &self.left, &self.right, self.strides, self.start, &self.bias, &mut result);
        result
    }

    fn transposed(&self, simd: Simd) -> Vec<T> {
        let Sizes { rows, depth, .. } = self.sizes;
        let left: Vec<T> = (0..rows * depth).map(|i| self.left[i % depth * rows + i / depth]).collect();
        let mut result = self.result.clone();
        product_transposed(simd, self.sizes, &left, &self.right, self.strides, self.start, &self.bias, &mut result);
        result
    }

    /// The same, one column at a time.
    fn column_by_column(&self, simd: Simd) -> Vec<T> {
        let rows = self.sizes.rows;
        let mut result = self.result.clone();
        for column in 0..self.sizes.columns {
            let right = &self.right[(column * self.strides.column).min(self.right.len())..];
            let result = &mut result[column * rows..][..rows];
            let sizes = Sizes { columns: 1, ..self.sizes };
            product(simd, sizes, &self.left, right, self.strides, self.start, &self.bias, result);
        }
        result
    }

    fn check(&self) {
        let Self { sizes, strides, start, .. } = self;
        let expected = bits(&self.product(Simd::PORTABLE));
        let behind = sizes.rows * sizes.columns;
        assert_eq!(expected[behind..], bits(&self.result)[behind..], "wrote behind the result: {sizes:?}");
        assert!(bits(&self.transposed(Simd::PORTABLE)) == expected, "transposed, portable: {sizes:?} {strides:?} {start:?}");
        for simd in Simd::available() {
            assert!(bits(&self.product(simd)) == expected, "{simd:?}: {sizes:?} {strides:?} {start:?}");
            assert!(bits(&self.transposed(simd)) == expected, "{simd:?}, transposed: {sizes:?} {strides:?} {start:?}");
            assert!(bits(&self.column_by_column(simd)) == expected, "{simd:?}, by column: {sizes:?} {strides:?} {start:?}");
        }
    }
}

/// Sizes that meet every tile: small ones often, multiples of nothing, now and then one that is larger than any block.
fn size(rng: &mut Generator, most: usize) -> usize {
    match rng.random_range(0..8) {
        0 => rng.random_range(0..=2),
        1..=3 => rng.random_range(1..=20),
        4..=6 => rng.random_range(1..=most / 2),
        _ => rng.random_range(1..=most),
    }
}

fn random_case<T: Scalar>(rng: &mut Generator) -> Case<T> {
    let sizes = Sizes { rows: size(rng, 150), columns: size(rng, 40), depth: size(rng, 5 * BLOCK) };
    let strides = match rng.random_range(0..4) {
        0 => Strides { depth: 1, column: sizes.depth },
        1 => Strides { depth: sizes.columns, column: 1 },
        2 => Strides { depth: rng.random_range(0..4), column: rng.random_range(0..9) },
        _ => Strides { depth: 2 * sizes.columns + 3, column: 2 },
    };
    let wild = rng.random_range(0..10) == 0;
    Case::new(sizes, strides, STARTS[rng.random_range(0..3)], wild, rng)
}

#[test]
fn random_products_are_equal_to_the_reference() {
    let mut rng = rng(7);
    for _ in 0..400 {
        random_case::<f32>(&mut rng).check();
        random_case::<f64>(&mut rng).check();
    }
}

/// Columns of so many rows, of a matrix that the first-level cache does not hold, have their sums in memory.
#[test]
fn tall_products_of_one_column_are_equal_to_the_reference() {
    let mut rng = rng(17);
    for case in 0..60 {
        let (rows, depth) = (rng.random_range(250..1200), rng.random_range(1..3 * BLOCK));
        let (sizes, strides) = (Sizes { rows, columns: 1, depth }, Strides { depth: rng.random_range(0..4), column: 0 });
        let (start, wild) = (STARTS[case % 3], case % 10 == 0);
        Case::<f32>::new(sizes, strides, start, wild, &mut rng).check();
        Case::<f64>::new(sizes, strides, start, wild, &mut rng).check();
    }
}

#[test]
fn every_number_of_rows_and_columns_is_equal_to_the_reference() {
    let mut rng = rng(8);
    for rows in 0..=131 {
        for columns in [0, 1, 2, 3, 5, 7, 26] {
            let (depth, start) = (rng.random_range(0..2 * BLOCK + 9), STARTS[rows % 3]);
            let strides = Strides { depth: 1, column: depth };
            Case::<f32>::new(Sizes { rows, columns, depth }, strides, start, false, &mut rng).check();
        }
    }
}

#[test]
fn more_columns_than_are_computed_together() {
    let mut rng = rng(9);
    for (rows, columns, depth) in [(5, 700, 9), (33, 481, 150), (64, 245, 70)] {
        let strides = Strides { depth: columns, column: 1 };
        Case::<f32>::new(Sizes { rows, columns, depth }, strides, Start::Add, false, &mut rng).check();
        Case::<f64>::new(Sizes { rows, columns, depth }, strides, Start::Bias, false, &mut rng).check();
    }
}

/// Some rows of a larger left factor, from no block to more than are taken together, for every height of a tile.
fn single_columns<T: Scalar>(seed: u64) {
    let mut rng = rng(seed);
    for case in 0..300 {
        let (rows, depth) = (if case < 150 { case } else { size(&mut rng, 400) }, size(&mut rng, 11 * BLOCK));
        let (sizes, start) = (Sizes { rows, columns: 1, depth }, STARTS[case % 3]);
        let (steps, strides) =
            (Steps { left: rows + rng.random_range(0..9), result: 0 }, Strides { depth: rng.random_range(0..3), column: 0 });
        let left: Vec<T> = numbers(steps.left * depth, case % 10 == 0, &mut rng);
        let right: Vec<T> = numbers(strides.depth * depth + 1, false, &mut rng);
        let (bias, result): (Vec<T>, Vec<T>) = (numbers(rows, false, &mut rng), numbers(rows + 5, false, &mut rng));
        let run = |simd| {
            let mut result = result.clone();
            product_of_rows(simd, sizes, steps, &left, &right, strides, start, &bias, &mut result);
            bits(&result)
        };
        let expected = run(Simd::PORTABLE);
        assert_eq!(expected[rows..], bits(&result)[rows..], "wrote behind the result: {sizes:?}");
        for simd in Simd::available() {
            assert!(run(simd) == expected, "{simd:?}: {sizes:?} {steps:?} {strides:?} {start:?}");
        }
    }
}

#[test]
fn single_columns_are_equal_to_the_reference() {
    single_columns::<f32>(12);
    single_columns::<f64>(13);
}

#[test]
fn slices_too_short_for_a_single_column_leave_the_result_as_it_was() {
    let (sizes, strides) = (Sizes { rows: 20, columns: 1, depth: 40 }, Strides { depth: 1, column: 0 });
    let full = [vec![1.0_f32; 800], vec![1.0; 40], vec![1.0; 20], vec![7.0; 20]];
    let run = |simd, slices: &[Vec<f32>; 4], sizes, strides| {
        let mut found = slices[3].clone();
        product(simd, sizes, &slices[0], &slices[1], strides, Start::Bias, &slices[2], &mut found);
        found
    };
    for simd in Simd::available() {
        assert!(run(simd, &full, sizes, strides).iter().all(|value| *value == 41.0), "{simd:?}");
        for short in 0..4 {
            let mut slices = full.clone();
            slices[short].pop();
            assert!(run(simd, &slices, sizes, strides).iter().all(|value| *value == 7.0), "{simd:?}, operand {short}");
        }
        let beyond = Strides { depth: usize::MAX / 2, column: 0 };
        assert!(run(simd, &full, sizes, beyond).iter().all(|value| *value == 7.0), "{simd:?}: strides beyond memory");
        for huge in [Sizes { rows: usize::MAX / 2, ..sizes }, Sizes { depth: usize::MAX / 2, ..sizes }] {
            assert!(run(simd, &full, huge, strides).iter().all(|value| *value == 7.0), "{simd:?}: sizes beyond memory");
        }
    }
}

/// The definition in the words of the documentation, and nothing else.
#[test]
fn the_reference_is_what_the_documentation_says() {
    let mut rng = rng(10);
    for _ in 0..100 {
        let case = random_case::<f32>(&mut rng);
        let Sizes { rows, columns, depth } = case.sizes;
        let mut expected = case.result.clone();
        for (row, column) in (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column))) {
            let place = &mut expected[column * rows + row];
            let mut total = match case.start {
                Start::Zero => None,
                Start::Bias => Some(case.bias[row]),
                Start::Add => Some(*place),
            };
            for block in (0..depth).step_by(BLOCK) {
                let mut sum = 0.0_f32;
                for k in block..depth.min(block + BLOCK) {
                    let right = case.right[k * case.strides.depth + column * case.strides.column];
                    sum = case.left[k * rows + row].mul_add(right, sum);
                }
                total = Some(total.map_or(sum, |total| total + sum));
            }
            *place = total.unwrap_or(0.0);
        }
        assert_eq!(bits(&case.product(Simd::PORTABLE)), bits(&expected), "{:?}", case.sizes);
    }
}

#[test]
fn sums_of_columns_are_products_with_ones() {
    let mut rng = rng(11);
    for _ in 0..200 {
        let (rows, depth) = (size(&mut rng, 200).max(1), size(&mut rng, 300));
        let start = if rng.random() { Start::Zero } else { Start::Add };
        let mut case =
            Case::<f32>::new(Sizes { rows, columns: 1, depth }, Strides { depth: 1, column: 0 }, start, false, &mut rng);
        case.right.fill(1.0);
        let expected = bits(&case.product(Simd::PORTABLE));
        for simd in Simd::available() {
            let mut result = case.result.clone();
            sum_columns(simd, rows, &case.left, start, &mut result);
            assert_eq!(bits(&result), expected, "{simd:?}: {rows} rows, {depth} columns");
        }
    }
}

#[test]
fn slices_that_are_too_short_leave_the_result_as_it_was() {
    let sizes = Sizes { rows: 20, columns: 3, depth: 40 };
    let strides = Strides { depth: 1, column: 40 };
    let full = [vec![1.0_f32; 800], vec![1.0; 120], vec![1.0; 20], vec![7.0; 60]];
    let run = |simd, slices: &[Vec<f32>; 4], sizes, strides| {
        let [left, right, bias, result] = slices;
        let (mut plain, mut transposed) = (result.clone(), result.clone());
        product(simd, sizes, left, right, strides, Start::Bias, bias, &mut plain);
        product_transposed(simd, sizes, left, right, strides, Start::Bias, bias, &mut transposed);
        assert_eq!(plain, transposed);
        plain
    };
    for simd in Simd::available() {
        assert!(run(simd, &full, sizes, strides).iter().all(|value| *value == 41.0), "{simd:?}");
        for short in 0..4 {
            let mut slices = full.clone();
            slices[short].pop();
            assert!(run(simd, &slices, sizes, strides).iter().all(|value| *value == 7.0), "{simd:?}, operand {short}");
        }
        let beyond = Strides { depth: usize::MAX / 2, column: usize::MAX / 2 };
        assert!(run(simd, &full, sizes, beyond).iter().all(|value| *value == 7.0), "{simd:?}: strides beyond memory");
        let huge = Sizes { rows: usize::MAX / 2, ..sizes };
        assert!(run(simd, &full, huge, strides).iter().all(|value| *value == 7.0), "{simd:?}: rows beyond memory");
    }
}
