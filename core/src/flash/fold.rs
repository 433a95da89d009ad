//! A batch normalization that becomes part of the layer before it.

/// What a batch normalization has learned, and the statistics that it follows.
#[derive(Clone, Copy)]
pub struct Norm<'a> {
    /// The factor of each feature.
    pub gamma: &'a [f32],
    /// What is added to each feature.
    pub beta: &'a [f32],
    /// The mean of each feature.
    pub mean: &'a [f32],
    /// The variance of each feature.
    pub variance: &'a [f32],
    /// What is added to the variance.
    pub epsilon: f64,
}

/// Folds a normalization of the outputs of a layer into its weights and biases: with `s = γ / √(variance + ε)`, `w' = s w` and
/// `b' = s (b - mean) + β`. Weights of one output stand `gamma.len()` apart; without biases these are 0. All is computed in `f64` and rounded once, so that
/// the compiler and a program come to the same bits.
#[allow(clippy::cast_possible_truncation)]
pub const fn fold(weights: &[f32], biases: &[f32], norm: Norm<'_>, folded: &mut [f32], folded_biases: &mut [f32]) {
    let outputs = norm.gamma.len();
    let mut output = 0;
    while output < outputs {
        let scale = norm.gamma[output] as f64 / sqrt(norm.variance[output] as f64 + norm.epsilon);
        let bias = if output < biases.len() { biases[output] as f64 } else { 0.0 };
        folded_biases[output] = (scale * (bias - norm.mean[output] as f64) + norm.beta[output] as f64) as f32;
        let mut place = output;
        while place < weights.len() {
            folded[place] = (scale * weights[place] as f64) as f32;
            place += outputs;
        }
        output += 1;
    }
}

/// The square root, correctly rounded, for constants.
const fn sqrt(x: f64) -> f64 {
    const FRACTION: u32 = 52;
    /// Bits beyond those of a fraction in the root of an integer that was moved up by `2 * (26 + BEYOND)`.
    const BEYOND: u32 = 3;
    if !(x > 0.0 && x < f64::INFINITY) {
        return if x == 0.0 || x > 0.0 { x } else { f64::NAN };
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
    use crate::{Scalar, rng};
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
        let norm = Norm { gamma: &[2.0, 0.5], beta: &[1.0, -1.0], mean: &[0.25, 3.0], variance: &[4.0, 0.25], epsilon: 0.0 };
        let (mut weights, mut biases) = ([0.0; 4], [0.0; 2]);
        fold(&[1.0, 2.0, 3.0, 4.0], &[0.5, 1.0], norm, &mut weights, &mut biases);
        assert_eq!((weights, biases), ([1.0, 2.0, 3.0, 4.0], [1.25, -3.0]));
        fold(&[1.0, 2.0, 3.0, 4.0], &[], norm, &mut weights, &mut biases);
        assert_eq!((weights, biases), ([1.0, 2.0, 3.0, 4.0], [0.75, -4.0]));
    }
}
