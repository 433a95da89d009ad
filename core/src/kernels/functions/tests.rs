use std::vec::Vec;

use super::{double, single};
use crate::Scalar;
use crate::kernels::{Simd, leveled};

/// A prime, so that the bits of every place vary: a million numbers over all of `f32`.
const STEP: usize = 4099;

fn numbers() -> impl Iterator<Item = f32> {
    (0..=u32::MAX).step_by(STEP).map(f32::from_bits)
}

const SPECIAL: [f32; 16] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    f32::INFINITY,
    -f32::INFINITY,
    f32::NAN,
    f32::MIN_POSITIVE,
    1e-45,
    -1e-45,
    f32::MAX,
    f32::MIN,
    88.72283,
    88.73,
    -103.97,
    -104.1,
];

/// The distance between neighbours near `value`, in `f32`.
fn last_place(value: f64) -> f64 {
    let exponent = (((value.to_bits() >> 52) & 0x7ff) as i32 - 1023).max(-126);
    2.0_f64.powi(exponent - 23)
}

/// The largest error in units of the last place; where the true value is NaN or too large for `f32`, the result must be just that.
fn check(name: &str, most: f64, function: fn(f32) -> f32, truth: fn(f64) -> f64) {
    for x in numbers().chain(SPECIAL) {
        let (result, expected) = (function(x), truth(f64::from(x)));
        if (expected as f32).is_finite() {
            let error = (f64::from(result) - expected).abs() / last_place(expected);
            assert!(error <= most, "{name}({x:e}) = {result:e}, not {expected:e}: {error} units in the last place");
        } else {
            let same = result == expected as f32 || result.is_nan() && expected.is_nan();
            assert!(same, "{name}({x:e}) = {result:e}, not {expected:e}");
        }
    }
}

#[test]
fn errors_are_as_stated() {
    check("exp", 1.1, single::exp, double::exp);
    check("exp_m1", 1.5, single::exp_m1, double::exp_m1);
    check("ln", 0.9, single::ln, double::ln);
    check("tanh", 1.4, single::tanh, double::tanh);
    check("sigmoid", 2.4, single::sigmoid, double::sigmoid);
    check("erf", 1.0, single::erf, double::erf);
    check("softplus", 1.7, single::softplus, double::softplus);
}

#[test]
fn limits() {
    let (infinity, nan) = (f32::INFINITY, f32::NAN);
    assert_eq!([single::exp(-infinity), single::exp(infinity), single::exp(0.0)], [0.0, infinity, 1.0]);
    assert_eq!([single::ln(0.0), single::ln(-0.0), single::ln(infinity), single::ln(1.0)], [-infinity, -infinity, infinity, 0.0]);
    assert_eq!([single::tanh(-infinity), single::tanh(infinity)], [-1.0, 1.0]);
    assert_eq!([single::erf(-infinity), single::erf(infinity)], [-1.0, 1.0]);
    assert_eq!([single::exp_m1(-infinity), single::exp_m1(infinity)], [-1.0, infinity]);
    assert_eq!([single::sigmoid(-infinity), single::sigmoid(infinity), single::sigmoid(0.0)], [0.0, 1.0, 0.5]);
    assert_eq!([single::softplus(-infinity), single::softplus(infinity)], [0.0, infinity]);
    assert!(single::ln(-1.0).is_nan() && single::ln(-infinity).is_nan());
    for function in [single::exp, single::exp_m1, single::ln, single::tanh, single::sigmoid, single::erf, single::softplus] {
        assert!(function(nan).is_nan());
    }
    for odd in [single::exp_m1, single::tanh, single::erf] {
        assert_eq!([odd(0.0).to_bits(), odd(-0.0).to_bits()], [0.0_f32.to_bits(), (-0.0_f32).to_bits()]);
    }
}

#[test]
fn double_precision_keeps_small_results() {
    assert_eq!(double::sigmoid(-740.0), libm::exp(-740.0));
    assert_eq!(double::softplus(-740.0), libm::exp(-740.0));
    assert_eq!([double::sigmoid(740.0), double::softplus(740.0)], [1.0, 740.0]);
    assert!(double::sigmoid(f64::NAN).is_nan() && double::softplus(f64::NAN).is_nan());
}

#[inline(always)]
fn map<T: Scalar>(values: &mut [T], function: impl Fn(T) -> T) {
    for value in values {
        *value = function(*value);
    }
}

#[inline(always)]
fn body<T: Scalar>(which: usize, values: &mut [T]) {
    match which {
        0 => map(values, T::exp),
        1 => map(values, T::exp_m1),
        2 => map(values, T::ln),
        3 => map(values, T::tanh),
        4 => map(values, T::sigmoid),
        5 => map(values, T::erf),
        6 => map(values, T::softplus),
        _ => map(values, T::sqrt),
    }
}

leveled! {
    fn every_single(which: usize, values: &mut [f32]) = body;
    fn every_double(which: usize, values: &mut [f64]) = body;
}

/// All NaN are one.
fn bits<T: Scalar>(values: &[T]) -> Vec<u64> {
    values.iter().map(|value| value.to_f64()).map(|value| if value.is_nan() { u64::MAX } else { value.to_bits() }).collect()
}

#[test]
fn every_instruction_set_gives_the_same_bits() {
    let single_numbers: Vec<f32> = SPECIAL.into_iter().chain(numbers()).collect();
    let double_numbers: Vec<f64> = single_numbers.iter().step_by(50).map(|x| f64::from(*x)).collect();
    for which in 0..8 {
        let run = |simd| {
            let (mut singles, mut doubles) = (single_numbers.clone(), double_numbers.clone());
            every_single(simd, which, &mut singles);
            every_double(simd, which, &mut doubles);
            (bits(&singles), bits(&doubles))
        };
        let expected = run(Simd::PORTABLE);
        for simd in Simd::available() {
            assert!(run(simd) == expected, "{simd:?}, function {which}");
        }
    }
}

/// `x` and `y` of a function in the golden file.
fn golden(file: &safetensors::SafeTensors<'_>, name: &str) -> (Vec<f64>, Vec<f64>) {
    let numbers = |name: &str| {
        let bytes = file.tensor(name).unwrap_or_else(|error| panic!("{name}: {error}")).data().to_vec();
        bytes.as_chunks::<8>().0.iter().map(|bytes| f64::from_le_bytes(*bytes)).collect::<Vec<f64>>()
    };
    (numbers(&std::format!("{name}.x")), numbers(&std::format!("{name}.y")))
}

#[test]
fn values_are_those_of_torch() {
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden/functions.safetensors")).unwrap();
    let file = safetensors::SafeTensors::deserialize(&bytes).unwrap();
    type Both = (&'static str, fn(f64) -> f64, fn(f32) -> f32);
    let functions: [Both; 6] = [
        ("exp", double::exp, single::exp),
        ("log", double::ln, single::ln),
        ("tanh", double::tanh, single::tanh),
        ("sigmoid", double::sigmoid, single::sigmoid),
        ("erf", double::erf, single::erf),
        ("softplus", double::softplus, single::softplus),
    ];
    for (name, in_double, in_single) in functions {
        let (x, y) = golden(&file, name);
        assert!(x.len() > 300, "{name}");
        for (x, y) in x.into_iter().zip(y) {
            let close = |value: f64, tolerance: f64| value == y || (value - y).abs() <= tolerance * y.abs().max(1e-30);
            assert!(close(in_double(x), 2e-15), "{name}({x:e}) = {:e}, not {y:e}", in_double(x));
            if (y as f32).is_normal() && f64::from(x as f32) == x {
                assert!(close(f64::from(in_single(x as f32)), 3e-7), "{name}({x:e}) = {:e}, not {y:e}", in_single(x as f32));
            }
        }
    }
}
