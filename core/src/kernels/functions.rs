//! Elementary functions that give the same bits everywhere.

macro_rules! functions {
    ($module:ident, $type:ident, $fma:ident, $sqrt:ident, $exp:ident, $log:ident, $log1p:ident, $tanh:ident, $erf:ident) => {
        /// For one width.
        pub mod $module {
            /// `a * b + c`, rounded once.
            #[inline(always)]
            #[must_use]
            pub fn mul_add(a: $type, b: $type, c: $type) -> $type {
                #[cfg(feature = "std")]
                {
                    a.mul_add(b, c)
                }
                #[cfg(not(feature = "std"))]
                {
                    libm::$fma(a, b, c)
                }
            }
            /// The square root.
            #[inline(always)]
            #[must_use]
            pub fn sqrt(x: $type) -> $type {
                #[cfg(feature = "std")]
                {
                    x.sqrt()
                }
                #[cfg(not(feature = "std"))]
                {
                    libm::$sqrt(x)
                }
            }
            /// `e^x`.
            #[inline(always)]
            #[must_use]
            pub fn exp(x: $type) -> $type {
                libm::$exp(x)
            }
            /// The natural logarithm.
            #[inline(always)]
            #[must_use]
            pub fn ln(x: $type) -> $type {
                libm::$log(x)
            }
            /// The hyperbolic tangent.
            #[inline(always)]
            #[must_use]
            pub fn tanh(x: $type) -> $type {
                libm::$tanh(x)
            }
            /// The logistic function.
            #[inline(always)]
            #[must_use]
            pub fn sigmoid(x: $type) -> $type {
                1.0 / (1.0 + exp(-x))
            }
            /// The error function.
            #[inline(always)]
            #[must_use]
            pub fn erf(x: $type) -> $type {
                libm::$erf(x)
            }
            /// `ln(1 + e^x)`.
            #[inline(always)]
            #[must_use]
            pub fn softplus(x: $type) -> $type {
                let positive = if x > 0.0 { x } else { 0.0 };
                positive + libm::$log1p(exp(-x.abs()))
            }
        }
    };
}

functions!(single, f32, fmaf, sqrtf, expf, logf, log1pf, tanhf, erff);
functions!(double, f64, fma, sqrt, exp, log, log1p, tanh, erf);
