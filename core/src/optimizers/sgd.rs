use super::rule::{Rule, apply_rule, decayed};
use super::{Clip, Optimizer, Tensor};
use crate::kernels::Simd;
use crate::schedules::Schedule;
use crate::{BadSetting, Scalar};

/// Stochastic gradient descent, with momentum (Polyak 1964; Sutskever et al. 2013) if asked for.
///
/// `g ← g + λ p`, `p ← p - η g`. With momentum `μ`: `b ← μ b + g`, `p ← p - η b`; with Nesterov's: `p ← p - η (g + μ b)`.
/// As `torch.optim.SGD`.
///
/// ```
/// use layerfit_core::{nalgebra::SVector, optimizers::{Optimizer, Sgd}};
/// let mut weights = SVector::<f64, 1>::zeros();
/// let mut state = Sgd::new(0.5).momentum(0.5).state_for(&weights);
/// for _ in 0..2 {
///     state.step(&mut weights, &SVector::from([1.0]));
/// }
/// assert_eq!(weights.x, -0.5 - 0.75);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sgd<S = f64> {
    rate: S,
    momentum: f64,
    nesterov: bool,
    weight_decay: f64,
}

impl<S: Schedule> Sgd<S> {
    /// Plain gradient descent with this learning rate: a number or a schedule.
    #[must_use]
    pub const fn new(rate: S) -> Self {
        Self { rate, momentum: 0.0, nesterov: false, weight_decay: 0.0 }
    }

    /// How much of the last step is kept: 0 (nothing, the default) to below 1.
    #[must_use]
    pub const fn momentum(mut self, momentum: f64) -> Self {
        self.momentum = momentum;
        self
    }

    /// Momentum as Nesterov's accelerated gradient. Without momentum it changes nothing.
    #[must_use]
    pub const fn nesterov(mut self) -> Self {
        self.nesterov = true;
        self
    }

    /// The L2 penalty `λ/2 p²`, added to the gradient; 0 by default.
    #[must_use]
    pub const fn weight_decay(mut self, decay: f64) -> Self {
        self.weight_decay = decay;
        self
    }
}

/// The numbers of one step of [`Sgd`].
#[derive(Clone, Copy, Debug)]
pub struct SgdStep {
    rate: f64,
    momentum: f64,
    decay: f64,
}

#[derive(Clone, Copy)]
struct Plain(SgdStep);

#[derive(Clone, Copy)]
struct Momentum<const NESTEROV: bool>(SgdStep);

impl Rule<0> for Plain {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, _: [T; 0]) -> (T, [T; 0]) {
        let gradient = decayed(gradient, self.0.decay, value);
        (T::from_f64(-self.0.rate).mul_add(gradient, value), [])
    }
}

impl<const NESTEROV: bool> Rule<1> for Momentum<NESTEROV> {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [buffer]: [T; 1]) -> (T, [T; 1]) {
        let (rate, momentum) = (T::from_f64(-self.0.rate), T::from_f64(self.0.momentum));
        let gradient = decayed(gradient, self.0.decay, value);
        let buffer = momentum.mul_add(buffer, gradient);
        let direction = if NESTEROV { momentum.mul_add(buffer, gradient) } else { buffer };
        (rate.mul_add(direction, value), [buffer])
    }
}

impl<S: Schedule> Optimizer for Sgd<S> {
    type Step = SgdStep;
    const NAME: &'static str = "Sgd";
    const ELEMENT_WISE: bool = true;

    fn rate(&self, step: u64) -> f64 {
        self.rate.rate(step)
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.rate.check()?;
        BadSetting::below_one("momentum", self.momentum)?;
        BadSetting::not_negative("weight_decay", self.weight_decay)
    }

    fn slots(&self) -> usize {
        usize::from(self.momentum != 0.0)
    }

    fn prepare(&self, _: u64, rate: f64, _: f64) -> SgdStep {
        SgdStep { rate, momentum: self.momentum, decay: self.weight_decay }
    }

    fn update<T: Scalar>(&self, simd: Simd, step: SgdStep, tensor: Tensor<'_, T>) {
        match (self.momentum != 0.0, self.nesterov) {
            (false, _) => plain(simd, step, tensor),
            (true, false) => with_momentum(simd, step, tensor),
            (true, true) => with_nesterov(simd, step, tensor),
        }
    }
}

fn plain<T: Scalar>(simd: Simd, step: SgdStep, tensor: Tensor<'_, T>) {
    apply_rule!(T, run0, simd, Plain(step) => Plain, tensor);
}

fn with_momentum<T: Scalar>(simd: Simd, step: SgdStep, tensor: Tensor<'_, T>) {
    apply_rule!(T, run1, simd, Momentum(step) => Momentum<false>, tensor);
}

fn with_nesterov<T: Scalar>(simd: Simd, step: SgdStep, tensor: Tensor<'_, T>) {
    apply_rule!(T, run1, simd, Momentum(step) => Momentum<true>, tensor);
}

/// `values -= gradients`: gradient descent with the rate 1.
pub(super) fn subtract<T: Scalar>(simd: Simd, values: &mut [T], gradients: &[T]) {
    let step = SgdStep { rate: 1.0, momentum: 0.0, decay: 0.0 };
    plain(simd, step, Tensor { values, gradients, slots: [&mut [], &mut [], &mut []], clip: Clip::NONE });
}
