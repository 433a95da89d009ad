//! From the weights of a network to those of its inference form: a batch normalization becomes part of the layer before it.

use crate::{Network, Parameters, Scalar};

/// Some bytes of a network: where they begin, and how many.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    start: usize,
    bytes: usize,
}

impl Place {
    /// The place of a field that begins there.
    #[must_use]
    pub const fn of<N, F>(start: usize, _field: fn(&N) -> &F) -> Self {
        Self { start, bytes: size_of::<F>() }
    }

    /// The same from another byte on.
    const fn moved(self, by: usize) -> Self {
        Self { start: self.start + by, ..self }
    }
}

/// A step from the weights of a network to those of its inference form, for [`form`].
#[derive(Clone, Copy, Debug)]
pub struct Fold(Step);

#[derive(Clone, Copy, Debug)]
enum Step {
    /// What stays as it is, and where it begins in the form.
    Copy(Place, usize),
    /// Weights and biases, the four tensors of the normalization behind them, what that adds to the variance, and where the results begin.
    Norm([Place; 2], [Place; 4], f64, [usize; 2]),
    /// The steps of a part, which begins there in the network and there in the form.
    Within(usize, usize, &'static [Fold]),
}

impl Fold {
    /// A field stays as it is.
    #[must_use]
    pub const fn copy(from: Place, to: usize) -> Self {
        Self(Step::Copy(from, to))
    }

    /// All of a network, or of a layer, stays as it is.
    #[must_use]
    pub const fn whole<L>() -> Self {
        Self(Step::Copy(Place { start: 0, bytes: size_of::<L>() }, 0))
    }

    /// A normalization (`gamma`, `beta`, mean and variance) becomes part of weights and biases: see [`fold`].
    #[must_use]
    pub const fn norm(layer: [Place; 2], norm: [Place; 4], epsilon: f64, to: [usize; 2]) -> Self {
        Self(Step::Norm(layer, norm, epsilon, to))
    }

    /// What a part becomes: `F` says it.
    #[must_use]
    pub const fn within<F: Formed<L>, L>(from: usize, to: usize) -> Self {
        Self(Step::Within(from, to, F::STEPS))
    }
}

/// Whether a layer is a network, as a type.
pub struct ChooseForm<const IS_NETWORK: bool>;

/// What a layer `L` is in an inference form: that of a network is its own inference form, any other layer is itself.
pub trait Formed<L> {
    /// It.
    type Form;
    /// How its weights come to be.
    const STEPS: &'static [Fold];
}

impl<N: Network> Formed<N> for ChooseForm<true> {
    type Form = N::Inference;
    const STEPS: &'static [Fold] = N::FOLDS;
}

impl<L> Formed<L> for ChooseForm<false> {
    type Form = L;
    const STEPS: &'static [Fold] = &[Fold::whole::<L>()];
}

/// Writes the weights of the inference form of a network.
pub const fn form<N: Network>(network: &N, inference: &mut N::Inference) {
    const { assert!(!core::mem::needs_drop::<N::Inference>(), "parameters are numbers") }
    let (from, to) = (&raw const *network, &raw mut *inference);
    // SAFETY: both are values of these sizes, apart since one of them is borrowed alone; they consist of numbers.
    unsafe { steps::<N::Scalar>(N::FOLDS, (from.cast(), size_of::<N>(), 0), (to.cast(), size_of::<N::Inference>(), 0)) }
}

/// Takes steps from one value to another, each given by its address, its size, and where in it the places begin.
///
/// # Safety
/// Both consist of numbers of the type `T` and are aligned to it; the second is nobody else's.
const unsafe fn steps<T: Scalar>(steps_of: &[Fold], from: (*const u8, usize, usize), to: (*mut u8, usize, usize)) {
    let mut index = 0;
    while index < steps_of.len() {
        match steps_of[index].0 {
            Step::Copy(place, target) => {
                let (place, target) = (place.moved(from.2), Place { start: target + to.2, bytes: place.bytes });
                // SAFETY: the caller promises it.
                unsafe { write::<u8>(to, target).copy_from_slice(read::<u8>(from, place)) }
            }
            Step::Norm([weights, biases], [gamma, beta, mean, variance], epsilon, [to_weights, to_biases]) => {
                let folded = Place { start: to_weights + to.2, bytes: weights.bytes };
                let folded_biases = Place { start: to_biases + to.2, bytes: gamma.bytes };
                // SAFETY: the caller promises it, and the two places in the form are two fields.
                unsafe {
                    let norm = [
                        read(from, gamma.moved(from.2)),
                        read(from, beta.moved(from.2)),
                        read(from, mean.moved(from.2)),
                        read(from, variance.moved(from.2)),
                    ];
                    let (weights, biases) = (read::<T>(from, weights.moved(from.2)), read(from, biases.moved(from.2)));
                    fold(weights, biases, norm, epsilon, write(to, folded), write(to, folded_biases));
                }
            }
            // SAFETY: the caller promises it.
            Step::Within(start, target, inner) => unsafe {
                steps::<T>(inner, (from.0, from.1, from.2 + start), (to.0, to.1, to.2 + target));
            },
        }
        index += 1;
    }
}

/// Numbers at a place of a value; none if it is not within.
///
/// # Safety
/// See [`steps`].
const unsafe fn read<'a, T>(of: (*const u8, usize, usize), place: Place) -> &'a [T] {
    if place.start + place.bytes > of.1 || !place.start.is_multiple_of(align_of::<T>()) {
        return &[];
    }
    // SAFETY: the place is within and aligned.
    unsafe { core::slice::from_raw_parts(of.0.add(place.start).cast(), place.bytes / size_of::<T>()) }
}

/// The same to be written.
///
/// # Safety
/// See [`steps`].
const unsafe fn write<'a, T>(of: (*mut u8, usize, usize), place: Place) -> &'a mut [T] {
    if place.start + place.bytes > of.1 || !place.start.is_multiple_of(align_of::<T>()) {
        return &mut [];
    }
    // SAFETY: the place is within and aligned.
    unsafe { core::slice::from_raw_parts_mut(of.0.add(place.start).cast(), place.bytes / size_of::<T>()) }
}

/// Folds a normalization of the outputs of a layer into its weights and biases: with `s = γ / √(variance + ε)`, `w' = s w` and
/// `b' = s (b - mean) + β` (without biases, `b = 0`). The normalization is `γ`, `β`, mean and variance; weight `i` makes output `i mod N` of its `N`.
///
/// All is computed in `f64`, with correctly rounded operations alone, and rounded once: the compiler and a program come to the same bits.
pub const fn fold<T: Scalar>(
    weights: &[T],
    biases: &[T],
    norm: [&[T]; 4],
    epsilon: f64,
    folded: &mut [T],
    folded_biases: &mut [T],
) {
    let [gammas, betas, means, variances] = norm;
    let mut output = 0;
    while output < gammas.len() {
        let [gamma, beta] = [number(&gammas[output]), number(&betas[output])];
        let [mean, variance] = [number(&means[output]), number(&variances[output])];
        let bias = if output < biases.len() { number(&biases[output]) } else { 0.0 };
        let scale = gamma / sqrt(variance + epsilon);
        set(&mut folded_biases[output], scale * (bias - mean) + beta);
        let mut weight = output;
        while weight < weights.len() {
            set(&mut folded[weight], scale * number(&weights[weight]));
            weight += gammas.len();
        }
        output += 1;
    }
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
        let norm: [&[f32]; 4] = [&[2.0, 0.5], &[1.0, -1.0], &[0.25, 3.0], &[4.0, 0.25]];
        let (mut weights, mut biases) = ([0.0; 4], [0.0; 2]);
        fold(&[1.0, 2.0, 3.0, 4.0], &[0.5, 1.0], norm, 0.0, &mut weights, &mut biases);
        assert_eq!((weights, biases), ([1.0, 2.0, 3.0, 4.0], [1.25, -3.0]));
        fold(&[1.0, 2.0, 3.0, 4.0], &[], norm, 0.0, &mut weights, &mut biases);
        assert_eq!(biases, [0.75, -4.0]);
    }
}
