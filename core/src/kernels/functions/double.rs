//! For `f64`: `libm`, and what can be had from it without losing digits.

/// `a * b + c`, rounded once.
#[inline(always)]
#[must_use]
pub fn mul_add(a: f64, b: f64, c: f64) -> f64 {
    #[cfg(feature = "std")]
    {
        a.mul_add(b, c)
    }
    #[cfg(not(feature = "std"))]
    {
        libm::fma(a, b, c)
    }
}

/// The square root, correctly rounded.
#[inline(always)]
#[must_use]
pub fn sqrt(x: f64) -> f64 {
    #[cfg(feature = "std")]
    {
        x.sqrt()
    }
    #[cfg(not(feature = "std"))]
    {
        libm::sqrt(x)
    }
}

/// `e^x`.
#[inline(always)]
#[must_use]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// `e^x - 1`, exact also near 0.
#[inline(always)]
#[must_use]
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// The natural logarithm.
#[inline(always)]
#[must_use]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// The hyperbolic tangent.
#[inline(always)]
#[must_use]
pub fn tanh(x: f64) -> f64 {
    libm::tanh(x)
}

/// The logistic function `1 / (1 + e^-x)`, from the exponential that cannot overflow.
#[inline(always)]
#[must_use]
pub fn sigmoid(x: f64) -> f64 {
    let e = libm::exp(-x.abs());
    let above = if x < 0.0 { e } else { 1.0 };
    above / (1.0 + e)
}

/// The error function.
#[inline(always)]
#[must_use]
pub fn erf(x: f64) -> f64 {
    libm::erf(x)
}

/// `ln(1 + e^x)`, from the exponential that cannot overflow.
#[inline(always)]
#[must_use]
pub fn softplus(x: f64) -> f64 {
    let positive = if x > 0.0 { x } else { 0.0 };
    positive + libm::log1p(libm::exp(-x.abs()))
}
