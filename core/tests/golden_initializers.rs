//! Initializers: statistics as PyTorch's, orthogonality, the same numbers everywhere.

mod learning;

use layerfit_core::Scalar;
use layerfit_core::initializers::Initializer;
use learning::{Golden, bits};

const ALL: [Initializer; 13] = [
    Initializer::Zeros,
    Initializer::Ones,
    Initializer::Constant(0.3),
    Initializer::Uniform(-0.25, 1.0),
    Initializer::Normal(0.5, 2.0),
    Initializer::TruncatedNormal(0.5, 2.0),
    Initializer::GlorotUniform,
    Initializer::GlorotNormal,
    Initializer::HeUniform,
    Initializer::HeNormal,
    Initializer::LecunUniform,
    Initializer::LecunNormal,
    Initializer::Orthogonal,
];

fn filled<T: Scalar>(initializer: Initializer, rows: usize, columns: usize, seed: u64) -> Vec<T> {
    let mut values = vec![T::from_f64(7.0); rows * columns];
    initializer.fill(&mut values, rows, columns, rows, &mut layerfit_core::rng(seed));
    values
}

/// Compares samples of at least 400,000 numbers: mean and standard deviation to 1 % of the latter, bounds exactly; and the
/// bounds are nearly reached.
fn check(golden: &Golden, case: &str, initializer: Initializer) {
    let [mean, deviation, low, high] = golden.tensor::<f64>(&format!("{case}.statistics")).try_into().expect("four numbers");
    let (fan_in, fan_out) = (golden.number(case, "fan_in") as usize, golden.number(case, "fan_out") as usize);
    let rounds = 400_000_usize.div_ceil(fan_in * fan_out) as u64;
    let sample: Vec<f64> = (0..rounds).flat_map(|seed| filled::<f64>(initializer, fan_out, fan_in, seed)).collect();
    let count = sample.len() as f64;
    let found = sample.iter().sum::<f64>() / count;
    assert!((found - mean).abs() < 0.01 * deviation, "{case}: mean {found}, expected {mean}");
    let found = (sample.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / count).sqrt();
    assert!((found / deviation - 1.0).abs() < 0.01, "{case}: deviation {found}, expected {deviation}");
    let (least, most) = sample.iter().fold((f64::INFINITY, -f64::INFINITY), |(a, b), x| (a.min(*x), b.max(*x)));
    assert!(least >= low && most <= high, "{case}: {least} to {most}, expected {low} to {high}");
    if low.is_infinite() {
        assert!(least < mean - 3.5 * deviation && most > mean + 3.5 * deviation, "{case}: {least} to {most} has no tails");
    } else if initializer != Initializer::Orthogonal {
        assert!(least < 0.99 * low && most > 0.99 * high, "{case}: {least} to {most} does not reach {low} to {high}");
    }
}

/// An initializer from the options of a case.
type OfOptions<'a> = &'a dyn Fn(&dyn Fn(&str) -> f64) -> Initializer;

#[test]
fn statistics_are_those_of_pytorch() {
    let golden = Golden::open("initializers");
    let mut names = golden.names();
    let mut each = |name: &str, initializer: OfOptions<'_>| {
        assert!(names.remove(name), "{name}");
        for case in golden.cases(name) {
            check(&golden, &case, initializer(&|option| golden.number(&case, option)));
        }
    };
    each("glorot_uniform", &|_| Initializer::GlorotUniform);
    each("glorot_normal", &|_| Initializer::GlorotNormal);
    each("he_uniform", &|_| Initializer::HeUniform);
    each("he_normal", &|_| Initializer::HeNormal);
    each("lecun_uniform", &|_| Initializer::LecunUniform);
    each("lecun_normal", &|_| Initializer::LecunNormal);
    each("uniform", &|number| Initializer::Uniform(number("low"), number("high")));
    each("normal", &|number| Initializer::Normal(number("mean"), number("std")));
    each("truncated_normal", &|number| {
        assert_eq!(number("cut"), 2.0);
        Initializer::TruncatedNormal(number("mean"), number("std"))
    });
    each("orthogonal", &|_| Initializer::Orthogonal);
    assert!(names.is_empty(), "not tested: {names:?}");
}

#[test]
fn normal_numbers_have_the_shares_of_the_normal_distribution() {
    let sample = filled::<f64>(Initializer::Normal(0.0, 1.0), 1_000, 400, 5);
    for (bound, expected) in [(0.5, 0.382_925), (1.0, 0.682_689), (2.0, 0.954_500), (3.0, 0.997_300)] {
        let share = sample.iter().filter(|x| x.abs() < bound).count() as f64 / sample.len() as f64;
        assert!((share - expected).abs() < 0.004, "within {bound}: {share}");
    }
    let together: f64 = sample.windows(2).map(|pair| pair[0] * pair[1]).sum::<f64>() / sample.len() as f64;
    assert!(together.abs() < 0.01, "neighbours are not independent: {together}");
}

/// The largest deviation from orthonormality along the shorter side of a column-major matrix.
fn defect<T: Scalar>(values: &[T], rows: usize, columns: usize) -> f64 {
    let at = |row: usize, column: usize| values[column * rows + row].to_f64();
    let vector = |index: usize, element: usize| if columns <= rows { at(element, index) } else { at(index, element) };
    let (count, length) = (rows.min(columns), rows.max(columns));
    let mut worst = 0.0_f64;
    for left in 0..count {
        for right in 0..=left {
            let product: f64 = (0..length).map(|element| vector(left, element) * vector(right, element)).sum();
            worst = worst.max((product - f64::from(u8::from(left == right))).abs());
        }
    }
    worst
}

#[test]
fn orthogonal_matrices_are_orthogonal() {
    for (rows, columns) in [(1, 1), (7, 7), (64, 64), (100, 10), (10, 100), (128, 128), (1, 9), (9, 1)] {
        let values = filled::<f64>(Initializer::Orthogonal, rows, columns, 3);
        assert!(defect(&values, rows, columns) <= 1e-12, "{rows} × {columns}: {}", defect(&values, rows, columns));
        let values = filled::<f32>(Initializer::Orthogonal, rows, columns, 3);
        assert!(defect(&values, rows, columns) <= 2e-6, "{rows} × {columns}: {}", defect(&values, rows, columns));
    }
}

#[test]
fn orthogonal_matrices_have_no_preferred_sign() {
    let firsts: Vec<f64> = (0..1_000).map(|seed| filled::<f64>(Initializer::Orthogonal, 2, 2, seed)[0]).collect();
    let positive = firsts.iter().filter(|x| **x > 0.0).count();
    assert!((430..570).contains(&positive), "{positive} of 1000");
    let reflections = (0..1_000).filter(|seed| {
        let q = filled::<f64>(Initializer::Orthogonal, 2, 2, *seed);
        q[0] * q[3] - q[1] * q[2] < 0.0
    });
    let reflections = reflections.count();
    assert!((430..570).contains(&reflections), "{reflections} of 1000");
}

#[test]
fn f32_begins_with_the_rounded_numbers_of_f64() {
    for initializer in ALL.into_iter().filter(|initializer| *initializer != Initializer::Orthogonal) {
        let wide = filled::<f64>(initializer, 13, 17, 9);
        let narrow = filled::<f32>(initializer, 13, 17, 9);
        assert!(wide.iter().zip(&narrow).all(|(wide, narrow)| *wide as f32 == *narrow), "{initializer:?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_bits_in_every_build() {
    // A checksum of the bits, so that a debug build, a release build and another machine are held to the same numbers.
    let checksum = |initializer| {
        let values = bits(&filled::<f32>(initializer, 24, 10, 42));
        values.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, bits| (hash ^ bits).wrapping_mul(0x100_0000_01b3))
    };
    let found = ALL.map(checksum);
    assert_eq!(found, CHECKSUMS, "{found:#x?}");
}

const CHECKSUMS: [u64; 13] = [
    0xe7f6_c4b0_9523_c5e5,
    0x8256_c4b0_9523_c5e5,
    0xbe2c_f2cf_1523_c5e5,
    0x0519_2e22_7523_c5e5,
    0x8e88_cc12_d523_c5e5,
    0x2303_6ea8_5523_c5e5,
    0x7409_3640_f523_c5e5,
    0x2493_82c6_d523_c5e5,
    0x248b_e9bd_7523_c5e5,
    0xa249_fe81_5523_c5e5,
    0xb0a5_601e_f523_c5e5,
    0xf371_e0aa_9523_c5e5,
    0x9ee3_d689_9523_c5e5,
];

#[test]
fn odd_sizes_are_filled_without_panic() {
    for initializer in ALL {
        for (length, rows) in [(0, 0), (0, 5), (5, 0), (7, 3), (3, 7), (1, 1)] {
            let mut values = vec![f64::NAN; length];
            initializer.fill(&mut values, rows, 0, 0, &mut layerfit_core::rng(1));
            assert!(values.iter().all(|x| x.is_finite()), "{initializer:?}: {length} values, {rows} rows");
        }
    }
}
