use super::rule::{Rule, apply_rule, decayed};
use super::{Optimizer, Tensor};
use crate::kernels::Simd;
use crate::schedules::Schedule;
use crate::{BadSetting, Scalar};

/// Gradient descent, each gradient divided by the root of the sum of all its squares so far (Duchi et al. 2011).
///
/// `g ← g + λ p`, `s ← s + g²`, `p ← p - η g / (√s + ε)`. As `torch.optim.Adagrad` (whose `lr_decay` is a schedule here).
///
/// ```
/// use layerfit_core::{nalgebra::SVector, optimizers::{Adagrad, Optimizer}};
/// let mut weights = SVector::<f64, 1>::zeros();
/// let mut state = Adagrad::new(0.5).initial_accumulator(9.0).epsilon(0.0).state_for(&weights);
/// state.step(&mut weights, &SVector::from([4.0]));
/// assert_eq!(weights.x, -0.4);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adagrad<S = f64> {
    rate: S,
    epsilon: f64,
    initial_accumulator: f64,
    weight_decay: f64,
}

impl<S: Schedule> Adagrad<S> {
    /// `ε = 1e-10` and sums that begin at 0, with this learning rate: a number or a schedule.
    #[must_use]
    pub const fn new(rate: S) -> Self {
        Self { rate, epsilon: 1e-10, initial_accumulator: 0.0, weight_decay: 0.0 }
    }

    /// What keeps the divisor from 0, `ε`; 1e-10 by default.
    #[must_use]
    pub const fn epsilon(mut self, epsilon: f64) -> Self {
        self.epsilon = epsilon;
        self
    }

    /// What the sums of squares begin with; 0 by default.
    #[must_use]
    pub const fn initial_accumulator(mut self, value: f64) -> Self {
        self.initial_accumulator = value;
        self
    }

    /// The L2 penalty `λ/2 p²`, added to the gradient; 0 by default.
    #[must_use]
    pub const fn weight_decay(mut self, decay: f64) -> Self {
        self.weight_decay = decay;
        self
    }
}

/// The numbers of one step of [`Adagrad`].
#[derive(Clone, Copy, Debug)]
pub struct AdagradStep {
    rate: f64,
    epsilon: f64,
    decay: f64,
}

impl Rule<1> for AdagradStep {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [sum]: [T; 1]) -> (T, [T; 1]) {
        let gradient = decayed(gradient, self.decay, value);
        let sum = gradient.mul_add(gradient, sum);
        let direction = gradient / (sum.sqrt() + T::from_f64(self.epsilon));
        (T::from_f64(-self.rate).mul_add(direction, value), [sum])
    }
}

impl<S: Schedule> Optimizer for Adagrad<S> {
    type Step = AdagradStep;
    const NAME: &'static str = "Adagrad";
    const ELEMENT_WISE: bool = true;

    fn rate(&self, step: u64) -> f64 {
        self.rate.rate(step)
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.rate.check()?;
        BadSetting::not_negative("epsilon", self.epsilon)?;
        BadSetting::not_negative("initial_accumulator", self.initial_accumulator)?;
        BadSetting::not_negative("weight_decay", self.weight_decay)
    }

    fn slots(&self) -> usize {
        1
    }

    fn initial(&self, _: usize) -> f64 {
        self.initial_accumulator
    }

    fn prepare(&self, _: u64, rate: f64, _: f64) -> AdagradStep {
        AdagradStep { rate, epsilon: self.epsilon, decay: self.weight_decay }
    }

    fn update<T: Scalar>(&self, simd: Simd, step: AdagradStep, tensor: Tensor<'_, T>) {
        apply_rule!(T, run1, simd, step => AdagradStep, tensor);
    }
}
