use super::rule::{Rule, apply_rule, average, average_of_squares, decayed};
use super::{Optimizer, Tensor};
use crate::kernels::Simd;
use crate::schedules::Schedule;
use crate::{BadSetting, Scalar};

/// [`super::Adam`] with Nesterov's momentum (Dozat 2016).
///
/// With `μₜ = β₁ (1 - 0.96^(t ψ) / 2)` and `Mₜ = μ₁ ⋯ μₜ` in step `t = 1, 2, …`: `g ← g + λ p`, `m ← m + (1 - β₁)(g - m)`, `v ← β₂ v + (1 - β₂) g²`,
/// `p ← p - η ((1 - μₜ)/(1 - Mₜ) g + μₜ₊₁/(1 - Mₜ₊₁) m) / (√(v / (1 - β₂ᵗ)) + ε)`. As `torch.optim.NAdam`.
///
/// ```
/// use layerfit_core::{nalgebra::SVector, optimizers::{Nadam, Optimizer}};
/// let mut weights = SVector::<f64, 1>::zeros();
/// let mut state = Nadam::new(0.01).state_for(&weights);
/// state.step(&mut weights, &SVector::from([3.0]));
/// assert!(weights.x < -0.01 && weights.x > -0.02);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nadam<S = f64> {
    rate: S,
    betas: (f64, f64),
    epsilon: f64,
    momentum_decay: f64,
    weight_decay: f64,
}

impl<S: Schedule> Nadam<S> {
    /// `β₁ = 0.9`, `β₂ = 0.999`, `ε = 1e-8` and `ψ = 0.004` with this learning rate: a number or a schedule.
    #[must_use]
    pub const fn new(rate: S) -> Self {
        Self { rate, betas: (0.9, 0.999), epsilon: 1e-8, momentum_decay: 4e-3, weight_decay: 0.0 }
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

    /// How fast the momentum rises from half of `β₁` to `β₁`, `ψ`; 0.004 by default.
    #[must_use]
    pub const fn momentum_decay(mut self, decay: f64) -> Self {
        self.momentum_decay = decay;
        self
    }

    /// The L2 penalty `λ/2 p²`, added to the gradient; 0 by default.
    #[must_use]
    pub const fn weight_decay(mut self, decay: f64) -> Self {
        self.weight_decay = decay;
        self
    }

    /// The momentum of a step, counted from 0.
    #[allow(clippy::cast_precision_loss)]
    fn momentum(&self, step: u64) -> f64 {
        self.betas.0 * (1.0 - 0.5 * libm::pow(0.96, (step + 1) as f64 * self.momentum_decay))
    }
}

/// The numbers of one step of [`Nadam`].
#[derive(Clone, Copy, Debug)]
pub struct NadamStep {
    /// `η (1 - μₜ)/(1 - Mₜ)`.
    of_gradient: f64,
    /// `η μₜ₊₁/(1 - Mₜ₊₁)`.
    of_mean: f64,
    betas: (f64, f64),
    /// `1 / √(1 - β₂ᵗ)`.
    correction: f64,
    epsilon: f64,
    decay: f64,
}

impl Rule<2> for NadamStep {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [mean, squares]: [T; 2]) -> (T, [T; 2]) {
        let gradient = decayed(gradient, self.decay, value);
        let mean = average(mean, gradient, self.betas.0);
        let squares = average_of_squares(squares, gradient, self.betas.1);
        let divisor = squares.sqrt().mul_add(T::from_f64(self.correction), T::from_f64(self.epsilon));
        let direction = T::from_f64(self.of_mean).mul_add(mean, T::from_f64(self.of_gradient) * gradient);
        (value - direction / divisor, [mean, squares])
    }
}

impl<S: Schedule> Optimizer for Nadam<S> {
    type Step = NadamStep;
    const NAME: &'static str = "Nadam";
    const ELEMENT_WISE: bool = true;

    fn rate(&self, step: u64) -> f64 {
        self.rate.rate(step)
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.rate.check()?;
        BadSetting::betas(self.betas)?;
        BadSetting::not_negative("epsilon", self.epsilon)?;
        BadSetting::not_negative("momentum_decay", self.momentum_decay)?;
        BadSetting::not_negative("weight_decay", self.weight_decay)
    }

    /// The mean and the mean square of the gradients.
    fn slots(&self) -> usize {
        2
    }

    /// `Mₜ`, the product of all momenta so far.
    fn carry(&self, step: u64, carried: f64) -> f64 {
        carried * self.momentum(step)
    }

    #[allow(clippy::cast_precision_loss)]
    fn prepare(&self, step: u64, rate: f64, carried: f64) -> NadamStep {
        let (momentum, next) = (self.momentum(step), self.momentum(step + 1));
        NadamStep {
            of_gradient: rate * (1.0 - momentum) / (1.0 - carried),
            of_mean: rate * next / (1.0 - carried * next),
            betas: self.betas,
            correction: 1.0 / libm::sqrt(1.0 - libm::pow(self.betas.1, (step + 1) as f64)),
            epsilon: self.epsilon,
            decay: self.weight_decay,
        }
    }

    fn update<T: Scalar>(&self, simd: Simd, step: NadamStep, tensor: Tensor<'_, T>) {
        apply_rule!(T, run2, simd, step => NadamStep, tensor);
    }
}
