use super::rule::{Rule, apply_rule, average, average_of_squares, decayed};
use super::{Optimizer, Tensor};
use crate::kernels::Simd;
use crate::schedules::Schedule;
use crate::{BadSetting, Scalar};

macro_rules! adam {
    ($(#[$meta:meta])* $name:ident, decoupled: $decoupled:literal, weight_decay: $default:literal, $(#[$decay_meta:meta])*) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct $name<S = f64> {
            rate: S,
            betas: (f64, f64),
            epsilon: f64,
            amsgrad: bool,
            weight_decay: f64,
        }

        impl<S: Schedule> $name<S> {
            /// `β₁ = 0.9`, `β₂ = 0.999` and `ε = 1e-8` with this learning rate: a number or a schedule.
            #[must_use]
            pub const fn new(rate: S) -> Self {
                Self { rate, betas: (0.9, 0.999), epsilon: 1e-8, amsgrad: false, weight_decay: $default }
            }

            /// How much of the mean and of the mean square of the gradients is kept, `β₁` and `β₂`: 0 to below 1; 0.9 and 0.999 by default.
            #[must_use]
            pub const fn betas(mut self, beta1: f64, beta2: f64) -> Self {
                self.betas = (beta1, beta2);
                self
            }

            /// What keeps the divisor from 0, `ε`; 1e-8 by default.
            #[must_use]
            pub const fn epsilon(mut self, epsilon: f64) -> Self {
                self.epsilon = epsilon;
                self
            }

            /// Divides by the largest mean square so far in place of the current one (Reddi et al. 2018).
            #[must_use]
            pub const fn amsgrad(mut self) -> Self {
                self.amsgrad = true;
                self
            }

            $(#[$decay_meta])*
            #[must_use]
            pub const fn weight_decay(mut self, decay: f64) -> Self {
                self.weight_decay = decay;
                self
            }
        }

        impl<S: Schedule> Optimizer for $name<S> {
            type Step = AdamStep;
            const NAME: &'static str = stringify!($name);
            const ELEMENT_WISE: bool = true;

            fn rate(&self, step: u64) -> f64 {
                self.rate.rate(step)
            }

            fn check(&self) -> Result<(), BadSetting> {
                self.rate.check()?;
                BadSetting::betas(self.betas)?;
                BadSetting::not_negative("epsilon", self.epsilon)?;
                BadSetting::not_negative("weight_decay", self.weight_decay)
            }

            /// The mean and the mean square of the gradients; with `amsgrad` the largest mean square.
            fn slots(&self) -> usize {
                2 + usize::from(self.amsgrad)
            }

            fn prepare(&self, step: u64, rate: f64, _: f64) -> AdamStep {
                AdamStep::new(rate, self.betas, self.epsilon, self.weight_decay, step)
            }

            fn update<T: Scalar>(&self, simd: Simd, step: AdamStep, tensor: Tensor<'_, T>) {
                if self.amsgrad {
                    with_amsgrad::<T, $decoupled>(simd, step, tensor);
                } else {
                    plain::<T, $decoupled>(simd, step, tensor);
                }
            }
        }
    };
}

adam! {
    /// Gradient descent by the running mean of the gradients, divided by the root of their running mean square, both corrected for their
    /// beginning at 0 (Kingma & Ba 2015).
    ///
    /// `g ← g + λ p`, `m ← m + (1 - β₁)(g - m)`, `v ← β₂ v + (1 - β₂) g²`, `p ← p - η/(1 - β₁ᵗ) · m / (√v / √(1 - β₂ᵗ) + ε)` in step `t = 1, 2, …`.
    /// With `amsgrad`: `w ← max(w, v)`, `√w` in place of `√v`. As `torch.optim.Adam`.
    ///
    /// ```
    /// use layerfit_core::{nalgebra::SVector, optimizers::{Adam, Optimizer}};
    /// let mut weights = SVector::<f64, 2>::zeros();
    /// let mut state = Adam::new(1e-3).state_for(&weights);
    /// state.step(&mut weights, &SVector::from([5.0, -0.1]));
    /// assert!((weights - SVector::from([-1e-3, 1e-3])).norm() < 1e-9); // the first step is ±η
    /// ```
    Adam, decoupled: false, weight_decay: 0.0,
    /// The L2 penalty `λ/2 p²`, added to the gradient; 0 by default. For decay of the parameters themselves see [`AdamW`].
}

adam! {
    /// [`Adam`] with weight decay of the parameters themselves, not in the gradient (Loshchilov & Hutter 2019).
    ///
    /// `p ← p - η λ p`, then the step of [`Adam`] without its decay. As `torch.optim.AdamW`.
    ///
    /// ```
    /// use layerfit_core::{nalgebra::SVector, optimizers::{AdamW, Optimizer}};
    /// let mut weights = SVector::<f64, 1>::from([2.0]);
    /// let mut state = AdamW::new(0.5).weight_decay(0.25).state_for(&weights);
    /// state.step(&mut weights, &SVector::from([0.0]));
    /// assert_eq!(weights.x, 2.0 - 0.5 * 0.25 * 2.0);
    /// ```
    AdamW, decoupled: true, weight_decay: 0.01,
    /// The share `λ` of each parameter that goes in a step, times the learning rate; 0.01 by default.
}

/// The numbers of one step of [`Adam`] and [`AdamW`].
#[derive(Clone, Copy, Debug)]
pub struct AdamStep {
    /// `η / (1 - β₁ᵗ)`.
    size: f64,
    betas: (f64, f64),
    /// `1 / √(1 - β₂ᵗ)`.
    correction: f64,
    epsilon: f64,
    decay: f64,
    /// `1 - η λ`.
    kept: f64,
}

impl AdamStep {
    #[allow(clippy::cast_precision_loss)]
    fn new(rate: f64, betas: (f64, f64), epsilon: f64, decay: f64, step: u64) -> Self {
        let number = (step + 1) as f64;
        let corrections = (1.0 - libm::pow(betas.0, number), 1.0 - libm::pow(betas.1, number));
        let correction = 1.0 / libm::sqrt(corrections.1);
        Self { size: rate / corrections.0, betas, correction, epsilon, decay, kept: 1.0 - rate * decay }
    }

    /// The new moments.
    #[inline(always)]
    fn moments<T: Scalar>(self, gradient: T, mean: T, squares: T) -> (T, T) {
        (average(mean, gradient, self.betas.0), average_of_squares(squares, gradient, self.betas.1))
    }

    #[inline(always)]
    fn descend<T: Scalar>(self, value: T, mean: T, squares: T) -> T {
        let divisor = squares.sqrt().mul_add(T::from_f64(self.correction), T::from_f64(self.epsilon));
        T::from_f64(-self.size).mul_add(mean / divisor, value)
    }

    /// Parameter and gradient after the decay of either.
    #[inline(always)]
    fn decayed<T: Scalar, const DECOUPLED: bool>(self, value: T, gradient: T) -> (T, T) {
        if DECOUPLED { (value * T::from_f64(self.kept), gradient) } else { (value, decayed(gradient, self.decay, value)) }
    }
}

#[derive(Clone, Copy)]
struct Plain<const DECOUPLED: bool>(AdamStep);
#[derive(Clone, Copy)]
struct Amsgrad<const DECOUPLED: bool>(AdamStep);

impl<const DECOUPLED: bool> Rule<2> for Plain<DECOUPLED> {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [mean, squares]: [T; 2]) -> (T, [T; 2]) {
        let (value, gradient) = self.0.decayed::<T, DECOUPLED>(value, gradient);
        let (mean, squares) = self.0.moments(gradient, mean, squares);
        (self.0.descend(value, mean, squares), [mean, squares])
    }
}

impl<const DECOUPLED: bool> Rule<3> for Amsgrad<DECOUPLED> {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [mean, squares, largest]: [T; 3]) -> (T, [T; 3]) {
        let (value, gradient) = self.0.decayed::<T, DECOUPLED>(value, gradient);
        let (mean, squares) = self.0.moments(gradient, mean, squares);
        // In this order NaN becomes the largest, and stays visible.
        let largest = if squares <= largest { largest } else { squares };
        (self.0.descend(value, mean, largest), [mean, squares, largest])
    }
}

fn plain<T: Scalar, const DECOUPLED: bool>(simd: Simd, step: AdamStep, tensor: Tensor<'_, T>) {
    if DECOUPLED {
        apply_rule!(T, run2, simd, Plain(step) => Plain<true>, tensor);
    } else {
        apply_rule!(T, run2, simd, Plain(step) => Plain<false>, tensor);
    }
}

fn with_amsgrad<T: Scalar, const DECOUPLED: bool>(simd: Simd, step: AdamStep, tensor: Tensor<'_, T>) {
    if DECOUPLED {
        apply_rule!(T, run3, simd, Amsgrad(step) => Amsgrad<true>, tensor);
    } else {
        apply_rule!(T, run3, simd, Amsgrad(step) => Amsgrad<false>, tensor);
    }
}
