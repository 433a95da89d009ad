use super::rule::{Rule, apply_rule, average_of_squares, decayed};
use super::{Optimizer, Tensor};
use crate::kernels::Simd;
use crate::schedules::Schedule;
use crate::{BadSetting, Scalar};

/// Steps in the units of the parameters: each gradient is divided by its recent root mean square and multiplied by that of the recent
/// steps (Zeiler 2012). The usual learning rate is 1.
///
/// `g ← g + λ p`, `v ← ρ v + (1 - ρ) g²`, `d = g √(u + ε) / √(v + ε)`, `u ← ρ u + (1 - ρ) d²`, `p ← p - η d`.
/// As `torch.optim.Adadelta`.
///
/// ```
/// use layerfit_core::{nalgebra::SVector, optimizers::{Adadelta, Optimizer}};
/// let mut weights = SVector::<f64, 1>::zeros();
/// let mut state = Adadelta::new(1.0).decay(0.75).epsilon(5.0).state_for(&weights);
/// state.step(&mut weights, &SVector::from([-4.0 * 5.0_f64.sqrt()]));
/// assert!((weights.x - 4.0).abs() < 1e-15); // 4 √5 · √5 / √(20 + 5)
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adadelta<S = f64> {
    rate: S,
    decay: f64,
    epsilon: f64,
    weight_decay: f64,
}

impl<S: Schedule> Adadelta<S> {
    /// `ρ = 0.9` and `ε = 1e-6` with this learning rate: a number or a schedule.
    #[must_use]
    pub const fn new(rate: S) -> Self {
        Self { rate, decay: 0.9, epsilon: 1e-6, weight_decay: 0.0 }
    }

    /// How much of the mean squares is kept, `ρ`: 0 to below 1; 0.9 by default.
    #[must_use]
    pub const fn decay(mut self, decay: f64) -> Self {
        self.decay = decay;
        self
    }

    /// What keeps both roots from 0, `ε`; 1e-6 by default.
    #[must_use]
    pub const fn epsilon(mut self, epsilon: f64) -> Self {
        self.epsilon = epsilon;
        self
    }

    /// The L2 penalty `λ/2 p²`, added to the gradient; 0 by default.
    #[must_use]
    pub const fn weight_decay(mut self, decay: f64) -> Self {
        self.weight_decay = decay;
        self
    }
}

/// The numbers of one step of [`Adadelta`].
#[derive(Clone, Copy, Debug)]
pub struct AdadeltaStep {
    rate: f64,
    share: f64,
    epsilon: f64,
    decay: f64,
}

impl Rule<2> for AdadeltaStep {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [squares, changes]: [T; 2]) -> (T, [T; 2]) {
        let epsilon = T::from_f64(self.epsilon);
        let gradient = decayed(gradient, self.decay, value);
        let squares = average_of_squares(squares, gradient, self.share);
        let change = (changes + epsilon).sqrt() / (squares + epsilon).sqrt() * gradient;
        let changes = average_of_squares(changes, change, self.share);
        (T::from_f64(-self.rate).mul_add(change, value), [squares, changes])
    }
}

impl<S: Schedule> Optimizer for Adadelta<S> {
    type Step = AdadeltaStep;
    const NAME: &'static str = "Adadelta";
    const ELEMENT_WISE: bool = true;

    fn rate(&self, step: u64) -> f64 {
        self.rate.rate(step)
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.rate.check()?;
        BadSetting::below_one("decay", self.decay)?;
        BadSetting::not_negative("epsilon", self.epsilon)?;
        BadSetting::not_negative("weight_decay", self.weight_decay)
    }

    /// The mean squares of the gradients and of the changes.
    fn slots(&self) -> usize {
        2
    }

    fn prepare(&self, _: u64, rate: f64, _: f64) -> AdadeltaStep {
        AdadeltaStep { rate, share: self.decay, epsilon: self.epsilon, decay: self.weight_decay }
    }

    fn update<T: Scalar>(&self, simd: Simd, step: AdadeltaStep, tensor: Tensor<'_, T>) {
        apply_rule!(T, run2, simd, step => AdadeltaStep, tensor);
    }
}
