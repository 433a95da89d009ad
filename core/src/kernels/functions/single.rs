//! For `f32`: polynomials, made of additions, multiplications and one division at most, in one fixed order.
//!
//! The polynomials are minimax in the relative error of the function, from `tests/fit_functions.py`. The errors stated are the largest
//! over all numbers, in units of the last place of the true value. NaN gives NaN.

// Written by the script with the digits that make them exact in `f32`.
#![allow(clippy::excessive_precision)]

/// `(e^x - 1 - x) / x²` for |x| up to half of ln 2.
pub(in crate::kernels) const EXP: [f32; 5] = [0.49999997, 0.166665435, 0.0416674763, 0.00836658571, 0.00138671533];
/// `(ln(1 + x) - x + x²/2) / x³` for |x| up to 1/3.
const LN: [f32; 8] = [0.333332121, -0.249998003, 0.200106263, -0.16680409, 0.140021935, -0.121848412, 0.140030354, -0.128911585];
/// `(tanh x - x) / x³`, in x², for |x| up to 0.6.
pub(in crate::kernels) const TANH: [f32; 5] = [-0.333332986, 0.133319363, -0.0537847169, 0.0207986254, -0.00589796668];
/// `erf x / x - 1`, in x², for |x| up to [`ERF_BORDER`].
const ERF: [f32; 6] = [0.128379151, -0.376124978, 0.112818502, -0.0267677624, 0.00499482406, -0.000599920168];
/// `ln(1 - erf x) / x + 1` for x from [`ERF_BORDER`] to 4.
const ERF_TAIL: [f32; 7] = [-0.128648549, -0.635151088, -0.106237233, 0.0237623472, -0.00364258233, 0.0003228313, -1.1233752e-05];
/// Where the two polynomials of [`erf`] meet.
const ERF_BORDER: f32 = 0.92;

/// The first 15 bits of ln 2: its product with any exponent is exact.
pub(in crate::kernels) const LN_2_HIGH: f32 = 0.693145751953125;
/// The rest of ln 2.
pub(in crate::kernels) const LN_2_LOW: f32 = 1.42860677e-6;
/// 1.5 × 2²³. Added to a small number, it leaves no place for a fraction: the sum's last bits are the nearest integer.
pub(in crate::kernels) const ROUND: f32 = 12_582_912.0;

/// `a * b + c`, rounded once.
#[inline(always)]
#[must_use]
pub fn mul_add(a: f32, b: f32, c: f32) -> f32 {
    #[cfg(feature = "std")]
    {
        a.mul_add(b, c)
    }
    #[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
    {
        crate::kernels::cortex::mul_add(a, b, c)
    }
    #[cfg(not(any(
        feature = "std",
        all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64"))
    )))]
    {
        libm::fmaf(a, b, c)
    }
}

/// The square root, correctly rounded.
#[inline(always)]
#[must_use]
pub fn sqrt(x: f32) -> f32 {
    #[cfg(feature = "std")]
    {
        x.sqrt()
    }
    #[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
    {
        crate::kernels::cortex::sqrt(x)
    }
    #[cfg(not(any(
        feature = "std",
        all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64"))
    )))]
    {
        libm::sqrtf(x)
    }
}

/// By Horner's rule; the constant term comes first.
#[inline(always)]
fn polynomial<const N: usize>(coefficients: &[f32; N], x: f32) -> f32 {
    let mut value = coefficients[N - 1];
    for coefficient in coefficients[..N - 1].iter().rev() {
        value = mul_add(value, x, *coefficient);
    }
    value
}

/// The integer `n` nearest to `x / ln 2`, and `e^(x - n ln 2) - 1`. For |x| up to 104.
#[inline(always)]
fn exp_parts(x: f32) -> (i32, f32) {
    #[cfg(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")))]
    let (shifted, power) = {
        static TABLE: [f32; 9] =
            [core::f32::consts::LOG2_E, ROUND, -LN_2_HIGH, -LN_2_LOW, EXP[4], EXP[3], EXP[2], EXP[1], EXP[0]];
        crate::kernels::cortex::exp_parts(x, &TABLE)
    };
    #[cfg(not(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64"))))]
    let (shifted, power) = {
        let shifted = mul_add(x, core::f32::consts::LOG2_E, ROUND);
        let n = shifted - ROUND;
        let r = mul_add(n, -LN_2_LOW, mul_add(n, -LN_2_HIGH, x));
        (shifted, mul_add(polynomial(&EXP, r), r * r, r))
    };
    (shifted.to_bits().wrapping_sub(ROUND.to_bits()).cast_signed(), power)
}

/// `2^n`, for n from -126 to 127.
#[inline(always)]
fn power_of_two(n: i32) -> f32 {
    f32::from_bits((n.wrapping_add(127).cast_unsigned()) << 23)
}

/// `ln(1 + x)` for |x| up to 1/3, and `n ln 2` more.
#[inline(always)]
fn ln_parts(n: f32, x: f32) -> f32 {
    let r = mul_add(mul_add(polynomial(&LN, x), x, -0.5), x * x, x);
    mul_add(n, LN_2_HIGH, mul_add(n, LN_2_LOW, r))
}

/// `e^x`. Error 1.1.
#[inline(always)]
#[must_use]
pub fn exp(x: f32) -> f32 {
    // Beyond this it is infinity, and the scaling would leave its range.
    exp_up_to_89(if x > 89.0 { 89.0 } else { x })
}

/// `e^x`, for x up to 89.
#[inline(always)]
fn exp_up_to_89(x: f32) -> f32 {
    // Below this it is 0. It is not computed: a result that underflows takes many machines hundreds of cycles, and what fills up a
    // vector is minus infinity.
    let zero = x < -104.0;
    let (n, power) = exp_parts(if zero { 0.0 } else { x });
    // In two steps: the result may be subnormal, or 2^128 too large.
    let half = n >> 1;
    let value = (1.0 + power) * power_of_two(half) * power_of_two(n.wrapping_sub(half));
    if zero { 0.0 } else { value }
}

/// `e^x - 1`, exact also near 0. Error 1.5.
#[inline(always)]
#[must_use]
pub fn exp_m1(x: f32) -> f32 {
    let bounded = if x < -26.0 { -26.0 } else { x };
    let bounded = if bounded > 89.0 { 89.0 } else { bounded };
    let (n, power) = exp_parts(bounded);
    // Half of it, doubled: 2^128 is too large.
    let half = power_of_two(n.wrapping_sub(1));
    let value = 2.0 * mul_add(half, power, half - 0.5);
    // Near 0 it is x, also where x has no half, or only a sign.
    if x.abs() < 2.0e-8 { x } else { value }
}

/// The natural logarithm. Error 0.9. Minus infinity of 0, NaN of what is negative.
#[inline(always)]
#[must_use]
pub fn ln(x: f32) -> f32 {
    const TWO_THIRDS: i32 = 0x3f2a_aaab;
    let subnormal = x < f32::MIN_POSITIVE;
    let bits = (if subnormal { x * 8_388_608.0 } else { x }).to_bits().cast_signed();
    // x = 2^n m, with m from 2/3 to 4/3.
    let n = bits.wrapping_sub(TWO_THIRDS) >> 23;
    let m = f32::from_bits(bits.wrapping_sub(n << 23).cast_unsigned());
    let n = n as f32 - if subnormal { 23.0 } else { 0.0 };
    let value = ln_parts(n, m - 1.0);
    let positive = if x < f32::INFINITY { value } else { x };
    let other = if x == 0.0 { -f32::INFINITY } else { f32::NAN };
    if x > 0.0 { positive } else { other }
}

/// The hyperbolic tangent. Error 1.4.
#[inline(always)]
#[must_use]
pub fn tanh(x: f32) -> f32 {
    let t = x.abs();
    let square = t * t;
    let small = mul_add(polynomial(&TANH, square), square * t, t);
    // From 10 on it is 1. In this range the exponential is scaled in one step.
    let doubled = 2.0 * t;
    let (n, power) = exp_parts(if doubled > 20.0 { 20.0 } else { doubled });
    let large = 1.0 - 2.0 / ((1.0 + power) * power_of_two(n) + 1.0);
    (if t < 0.6 { small } else { large }).copysign(x)
}

/// The logistic function `1 / (1 + e^-x)`, from the exponential that cannot overflow. Error 2.4.
#[inline(always)]
#[must_use]
pub fn sigmoid(x: f32) -> f32 {
    let e = exp_up_to_89(-x.abs());
    let above = if x < 0.0 { e } else { 1.0 };
    above / (1.0 + e)
}

/// The error function. Error 1.0.
#[inline(always)]
#[must_use]
pub fn erf(x: f32) -> f32 {
    let t = x.abs();
    let small = mul_add(polynomial(&ERF, t * t), t, t);
    // From 4 on it is 1.
    let bounded = if t > 4.0 { 4.0 } else { t };
    let large = 1.0 - exp(mul_add(polynomial(&ERF_TAIL, bounded), bounded, -bounded));
    (if t < ERF_BORDER { small } else { large }).copysign(x)
}

/// `ln(1 + e^x)`, from the exponential that cannot overflow. Error 1.7.
#[inline(always)]
#[must_use]
pub fn softplus(x: f32) -> f32 {
    let e = exp(-x.abs());
    // 1 + e = 2 (1 + (e - 1) / 2) brings an e that is not small into the range of the polynomial.
    let far = e > 1.0 / 3.0;
    let logarithm = ln_parts(if far { 1.0 } else { 0.0 }, if far { mul_add(0.5, e, -0.5) } else { e });
    logarithm + if x > 0.0 { x } else { 0.0 }
}
