use super::rule::{Rule, apply_rule, average};
use super::{Optimizer, Tensor};
use crate::kernels::Simd;
use crate::schedules::Schedule;
use crate::{BadSetting, Scalar};

/// Steps of equal size for all parameters, by the sign of a momentum (Chen et al. 2023, "Symbolic Discovery of Optimization Algorithms").
/// Its learning rate is usually 3 to 10 times smaller than that of [`super::AdamW`], its weight decay as much larger.
///
/// `p ← p - η (sign(β₁ m + (1 - β₁) g) + λ p)`, `m ← β₂ m + (1 - β₂) g`, with `sign(0) = 0`.
///
/// ```
/// use layerfit_core::{nalgebra::SVector, optimizers::{Lion, Optimizer}};
/// let mut weights = SVector::<f64, 3>::zeros();
/// let mut state = Lion::new(0.25).state_for(&weights);
/// state.step(&mut weights, &SVector::from([1e-6, 0.0, -1e6]));
/// assert_eq!(weights, SVector::from([-0.25, 0.0, 0.25]));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lion<S = f64> {
    rate: S,
    betas: (f64, f64),
    weight_decay: f64,
}

impl<S: Schedule> Lion<S> {
    /// `β₁ = 0.9` and `β₂ = 0.99` with this learning rate: a number or a schedule.
    #[must_use]
    pub const fn new(rate: S) -> Self {
        Self { rate, betas: (0.9, 0.99), weight_decay: 0.0 }
    }

    /// How much of the momentum is in the step, `β₁`, and how much of it is kept, `β₂`: 0 to below 1; 0.9 and 0.99 by default.
    #[must_use]
    pub const fn betas(mut self, beta1: f64, beta2: f64) -> Self {
        self.betas = (beta1, beta2);
        self
    }

    /// The share `λ` of each parameter that goes in a step, times the learning rate; 0 by default.
    #[must_use]
    pub const fn weight_decay(mut self, decay: f64) -> Self {
        self.weight_decay = decay;
        self
    }
}

/// The numbers of one step of [`Lion`].
#[derive(Clone, Copy, Debug)]
pub struct LionStep {
    rate: f64,
    betas: (f64, f64),
    decay: f64,
}

/// The sign; 0 for 0, NaN for NaN.
#[inline(always)]
fn sign<T: Scalar>(x: T) -> T {
    if x > T::ZERO {
        T::ONE
    } else if x < T::ZERO {
        -T::ONE
    } else {
        x
    }
}

impl Rule<1> for LionStep {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [mean]: [T; 1]) -> (T, [T; 1]) {
        let direction = sign(average(mean, gradient, self.betas.0));
        let change = T::from_f64(self.decay).mul_add(value, direction);
        (T::from_f64(-self.rate).mul_add(change, value), [average(mean, gradient, self.betas.1)])
    }
}

impl<S: Schedule> Optimizer for Lion<S> {
    type Step = LionStep;
    const NAME: &'static str = "Lion";
    const ELEMENT_WISE: bool = true;

    fn rate(&self, step: u64) -> f64 {
        self.rate.rate(step)
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.rate.check()?;
        BadSetting::betas(self.betas)?;
        BadSetting::not_negative("weight_decay", self.weight_decay)
    }

    /// The momentum.
    fn slots(&self) -> usize {
        1
    }

    fn prepare(&self, _: u64, rate: f64, _: f64) -> LionStep {
        LionStep { rate, betas: self.betas, decay: self.weight_decay }
    }

    fn update<T: Scalar>(&self, simd: Simd, step: LionStep, tensor: Tensor<'_, T>) {
        apply_rule!(T, run1, simd, step => LionStep, tensor);
    }
}
