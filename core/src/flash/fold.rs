//! A batch normalization that becomes part of the layer before it.

use nalgebra::{SMatrix, SVector};

use crate::layers::BatchNorm;
use crate::{Parameters, Scalar};

/// Folds a normalization of the outputs of a layer into its weights and biases: with `s = γ / √(variance + ε)`, `w' = s w` and
/// `b' = s (b - mean) + β` (without biases, `b = 0`). `ROWS` is a multiple of the number of outputs `N`: row `r` makes output `r mod N`.
///
/// All is computed in `f64`, with correctly rounded operations alone, and rounded once: the compiler and a program come to the same bits.
pub const fn fold<T: Scalar, const N: usize, const ROWS: usize, const COLUMNS: usize, const BIASES: usize>(
    weights: &SMatrix<T, ROWS, COLUMNS>,
    biases: &SVector<T, BIASES>,
    norm: &BatchNorm<T, N>,
    epsilon: f64,
    folded: &mut SMatrix<T, ROWS, COLUMNS>,
    folded_biases: &mut SVector<T, N>,
) {
    let mut output = 0;
    while output < N {
        let [gamma, beta] = [number(&norm.gamma.data.0[0][output]), number(&norm.beta.data.0[0][output])];
        let [mean, variance] = [number(&norm.running_mean.data.0[0][output]), number(&norm.running_var.data.0[0][output])];
        let bias = if output < BIASES { number(&biases.data.0[0][output]) } else { 0.0 };
        let scale = gamma / sqrt(variance + epsilon);
        set(&mut folded_biases.data.0[0][output], scale * (bias - mean) + beta);
        let mut column = 0;
        while column < COLUMNS {
            let mut row = output;
            while row < ROWS {
                set(&mut folded.data.0[column][row], scale * number(&weights.data.0[column][row]));
                row += N;
            }
            column += 1;
        }
        output += 1;
    }
}

/// Gives parameters the values of others.
pub const fn copy<P: Parameters>(from: &P, to: &mut P) {
    const { assert!(!core::mem::needs_drop::<P>(), "parameters are numbers") }
    // SAFETY: both are whole values of one type, apart since one of them is borrowed alone, and there is nothing to be dropped in them.
    unsafe { core::ptr::copy_nonoverlapping(from, to, 1) }
}

/// Ends the use of parameters in a constant, where nothing generic can be dropped.
pub const fn discard<P: Parameters>(parameters: P) {
    core::mem::forget(parameters);
}

/// The value of a number. (`Scalar` has functions for it, but none for constants.)
const fn number<T: Scalar>(value: &T) -> f64 {
    if size_of::<T>() == size_of::<f32>() {
        // SAFETY: the scalars are `f32` and `f64`, and no others; this one has four bytes.
        unsafe { *(&raw const *value).cast::<f32>() as f64 }
    } else {
        // SAFETY: as above.
        unsafe { *(&raw const *value).cast::<f64>() }
    }
}

#[allow(clippy::cast_possible_truncation)]
const fn set<T: Scalar>(place: &mut T, value: f64) {
    if size_of::<T>() == size_of::<f32>() {
        // SAFETY: as in `number`.
        unsafe { *(&raw mut *place).cast::<f32>() = value as f32 }
    } else {
        // SAFETY: as in `number`.
        unsafe { *(&raw mut *place).cast::<f64>() = value }
    }
}

/// The square root, correctly rounded, for constants.
const fn sqrt(x: f64) -> f64 {
    const FRACTION: u32 = 52;
    /// Bits beyond those of a fraction in the root of an integer that was moved up by `2 * (26 + BEYOND)`.
    const BEYOND: u32 = 3;
    if !(x > 0.0 && x < f64::INFINITY) {
        return if x >= 0.0 { x } else { f64::NAN };
    }
    let bits = x.to_bits();
    let (mut fraction, biased) = (bits & ((1 << FRACTION) - 1), (bits >> FRACTION) as i32);
    let mut exponent = if biased == 0 {
        let up = fraction.leading_zeros() - (63 - FRACTION);
        fraction <<= up;
        1 - up as i32
    } else {
        fraction |= 1 << FRACTION;
        biased
    } - 1075;
    let mut wide = fraction as u128;
    if exponent % 2 != 0 {
        wide <<= 1;
        exponent -= 1;
    }
    wide <<= 2 * (26 + BEYOND);
    let root = wide.isqrt();
    let (kept, rest, half) = (root >> BEYOND, root & ((1 << BEYOND) - 1), 1 << (BEYOND - 1));
    let is_above = rest > half || (rest == half && (root * root != wide || kept % 2 == 1));
    let power = exponent / 2 - 26;
    (kept + is_above as u128) as f64 * f64::from_bits(((power + 1023) as u64) << FRACTION)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng;
    use rand::RngExt;

    #[test]
    fn roots_are_correctly_rounded() {
        for x in [0.0, 1.0, 2.0, 4.0, 0.5, 1e-300, 5e-324, 2.2e-308, f64::MAX, f64::INFINITY, 1.0 + f64::EPSILON] {
            assert_eq!(sqrt(x).to_bits(), Scalar::sqrt(x).to_bits(), "{x}");
        }
        assert!(sqrt(-1.0).is_nan() && sqrt(f64::NAN).is_nan());
        let mut rng = rng(1);
        for _ in 0..100_000 {
            let x = f64::from_bits(rng.random::<u64>() >> 1);
            if x.is_finite() {
                assert_eq!(sqrt(x).to_bits(), Scalar::sqrt(x).to_bits(), "{x:e}");
            }
        }
    }

    #[test]
    fn a_folded_layer_gives_what_both_give() {
        let norm = BatchNorm {
            gamma: [2.0, 0.5].into(),
            beta: [1.0, -1.0].into(),
            running_mean: [0.25, 3.0].into(),
            running_var: [4.0, 0.25].into(),
        };
        let (mut weights, mut biases) = (SMatrix::<f32, 2, 2>::zeros(), SVector::<f32, 2>::zeros());
        fold(&SMatrix::from([[1.0, 2.0], [3.0, 4.0]]), &SVector::from([0.5, 1.0]), &norm, 0.0, &mut weights, &mut biases);
        assert_eq!((weights.as_slice(), biases.as_slice()), ([1.0, 2.0, 3.0, 4.0].as_slice(), [1.25, -3.0].as_slice()));
        fold(
            &SMatrix::from([[1.0, 2.0, 3.0, 4.0]]),
            &SVector::from([]),
            &norm,
            0.0,
            &mut SMatrix::<f32, 4, 1>::zeros(),
            &mut biases,
        );
        assert_eq!(biases.as_slice(), [0.75, -4.0]);
    }
}
