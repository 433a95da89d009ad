use super::rule::{Rule, apply_rule, average, average_of_squares, decayed};
use super::{Optimizer, Tensor};
use crate::kernels::Simd;
use crate::schedules::Schedule;
use crate::{BadSetting, Scalar};

/// Gradient descent, each gradient divided by its recent root mean square (Tieleman & Hinton 2012), centered and with momentum
/// (Graves 2013) if asked for.
///
/// `g ← g + λ p`, `v ← α v + (1 - α) g²`, `d = g / (√v + ε)`, `p ← p - η d`.
/// Centered: `a ← a + (1 - α)(g - a)`, `√(v - a²)` in place of `√v`. With momentum `μ`: `b ← μ b + d`, `p ← p - η b`.
/// As `torch.optim.RMSprop`, except that `v - a²` is not below 0, where rounding would make it so and the root NaN.
///
/// ```
/// use layerfit_core::{nalgebra::SVector, optimizers::{Optimizer, RmsProp}};
/// let mut weights = SVector::<f64, 1>::zeros();
/// let mut state = RmsProp::new(0.1).smoothing(0.75).epsilon(0.0).state_for(&weights);
/// state.step(&mut weights, &SVector::from([-4.0]));
/// assert_eq!(weights.x, 0.2);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RmsProp<S = f64> {
    rate: S,
    smoothing: f64,
    epsilon: f64,
    momentum: f64,
    centered: bool,
    weight_decay: f64,
}

impl<S: Schedule> RmsProp<S> {
    /// `α = 0.99` and `ε = 1e-8` with this learning rate: a number or a schedule.
    #[must_use]
    pub const fn new(rate: S) -> Self {
        Self { rate, smoothing: 0.99, epsilon: 1e-8, momentum: 0.0, centered: false, weight_decay: 0.0 }
    }

    /// How much of the mean squares is kept, `α`: 0 to below 1; 0.99 by default.
    #[must_use]
    pub const fn smoothing(mut self, smoothing: f64) -> Self {
        self.smoothing = smoothing;
        self
    }

    /// What keeps the divisor from 0, `ε`; 1e-8 by default.
    #[must_use]
    pub const fn epsilon(mut self, epsilon: f64) -> Self {
        self.epsilon = epsilon;
        self
    }

    /// How much of the last step is kept: 0 (nothing, the default) to below 1.
    #[must_use]
    pub const fn momentum(mut self, momentum: f64) -> Self {
        self.momentum = momentum;
        self
    }

    /// Divides by the standard deviation in place of the root mean square.
    #[must_use]
    pub const fn centered(mut self) -> Self {
        self.centered = true;
        self
    }

    /// The L2 penalty `λ/2 p²`, added to the gradient; 0 by default.
    #[must_use]
    pub const fn weight_decay(mut self, decay: f64) -> Self {
        self.weight_decay = decay;
        self
    }
}

/// The numbers of one step of [`RmsProp`].
#[derive(Clone, Copy, Debug)]
pub struct RmsPropStep {
    rate: f64,
    smoothing: f64,
    epsilon: f64,
    momentum: f64,
    decay: f64,
}

impl RmsPropStep {
    /// `p - η d`.
    #[inline(always)]
    fn descend<T: Scalar>(self, value: T, direction: T) -> T {
        T::from_f64(-self.rate).mul_add(direction, value)
    }

    /// `g / (√variance + ε)`.
    #[inline(always)]
    fn divided<T: Scalar>(self, gradient: T, variance: T) -> T {
        gradient / (variance.sqrt() + T::from_f64(self.epsilon))
    }

    #[inline(always)]
    fn buffered<T: Scalar>(self, buffer: T, direction: T) -> T {
        T::from_f64(self.momentum).mul_add(buffer, direction)
    }

    /// The new mean of the gradients, and the variance; not below 0, NaN stays.
    #[inline(always)]
    fn center<T: Scalar>(self, gradient: T, squares: T, mean: T) -> (T, T) {
        let mean = average(mean, gradient, self.smoothing);
        let variance = (-mean).mul_add(mean, squares);
        (mean, if variance < T::ZERO { T::ZERO } else { variance })
    }
}

#[derive(Clone, Copy)]
struct Plain(RmsPropStep);
#[derive(Clone, Copy)]
struct Momentum(RmsPropStep);
#[derive(Clone, Copy)]
struct Centered(RmsPropStep);
#[derive(Clone, Copy)]
struct CenteredMomentum(RmsPropStep);

impl Rule<1> for Plain {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [squares]: [T; 1]) -> (T, [T; 1]) {
        let gradient = decayed(gradient, self.0.decay, value);
        let squares = average_of_squares(squares, gradient, self.0.smoothing);
        (self.0.descend(value, self.0.divided(gradient, squares)), [squares])
    }
}

impl Rule<2> for Momentum {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [squares, buffer]: [T; 2]) -> (T, [T; 2]) {
        let gradient = decayed(gradient, self.0.decay, value);
        let squares = average_of_squares(squares, gradient, self.0.smoothing);
        let buffer = self.0.buffered(buffer, self.0.divided(gradient, squares));
        (self.0.descend(value, buffer), [squares, buffer])
    }
}

impl Rule<2> for Centered {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [squares, mean]: [T; 2]) -> (T, [T; 2]) {
        let gradient = decayed(gradient, self.0.decay, value);
        let squares = average_of_squares(squares, gradient, self.0.smoothing);
        let (mean, variance) = self.0.center(gradient, squares, mean);
        (self.0.descend(value, self.0.divided(gradient, variance)), [squares, mean])
    }
}

impl Rule<3> for CenteredMomentum {
    #[inline(always)]
    fn apply<T: Scalar>(self, value: T, gradient: T, [squares, mean, buffer]: [T; 3]) -> (T, [T; 3]) {
        let gradient = decayed(gradient, self.0.decay, value);
        let squares = average_of_squares(squares, gradient, self.0.smoothing);
        let (mean, variance) = self.0.center(gradient, squares, mean);
        let buffer = self.0.buffered(buffer, self.0.divided(gradient, variance));
        (self.0.descend(value, buffer), [squares, mean, buffer])
    }
}

impl<S: Schedule> Optimizer for RmsProp<S> {
    type Step = RmsPropStep;
    const NAME: &'static str = "RmsProp";
    const ELEMENT_WISE: bool = true;

    fn rate(&self, step: u64) -> f64 {
        self.rate.rate(step)
    }

    fn check(&self) -> Result<(), BadSetting> {
        self.rate.check()?;
        BadSetting::below_one("smoothing", self.smoothing)?;
        BadSetting::not_negative("epsilon", self.epsilon)?;
        BadSetting::below_one("momentum", self.momentum)?;
        BadSetting::not_negative("weight_decay", self.weight_decay)
    }

    /// The mean squares; the mean, if centered; the buffer of the momentum, if there is one.
    fn slots(&self) -> usize {
        1 + usize::from(self.centered) + usize::from(self.momentum != 0.0)
    }

    fn prepare(&self, _: u64, rate: f64, _: f64) -> RmsPropStep {
        RmsPropStep { rate, smoothing: self.smoothing, epsilon: self.epsilon, momentum: self.momentum, decay: self.weight_decay }
    }

    fn update<T: Scalar>(&self, simd: Simd, step: RmsPropStep, tensor: Tensor<'_, T>) {
        match (self.centered, self.momentum != 0.0) {
            (false, false) => plain(simd, step, tensor),
            (false, true) => with_momentum(simd, step, tensor),
            (true, false) => centered(simd, step, tensor),
            (true, true) => centered_with_momentum(simd, step, tensor),
        }
    }
}

fn plain<T: Scalar>(simd: Simd, step: RmsPropStep, tensor: Tensor<'_, T>) {
    apply_rule!(T, run1, simd, Plain(step) => Plain, tensor);
}

fn with_momentum<T: Scalar>(simd: Simd, step: RmsPropStep, tensor: Tensor<'_, T>) {
    apply_rule!(T, run2, simd, Momentum(step) => Momentum, tensor);
}

fn centered<T: Scalar>(simd: Simd, step: RmsPropStep, tensor: Tensor<'_, T>) {
    apply_rule!(T, run2, simd, Centered(step) => Centered, tensor);
}

fn centered_with_momentum<T: Scalar>(simd: Simd, step: RmsPropStep, tensor: Tensor<'_, T>) {
    apply_rule!(T, run3, simd, CenteredMomentum(step) => CenteredMomentum, tensor);
}
