//! Optimizers for the tests of the trainer, until the real ones are merged. To be deleted then.

use alloc::boxed::Box;

use crate::{Parameters, Scalar, zeroed_slice};

/// A rule by which gradients change parameters.
pub trait Optimizer: Sized {
    /// How many slots the rule needs.
    const SLOTS: usize;
    /// The learning rate.
    fn rate(&self) -> f64;
    /// Changes one tensor.
    fn update<T: Scalar>(&self, step: i32, scale: f64, values: &mut [T], gradients: &[T], slots: [Option<&mut [T]>; 2]);
    /// The state for a network.
    fn state_for<P: Parameters>(self, _: &P) -> State<Self, P> {
        let slots = zeroed_slice(Self::SLOTS);
        State { optimizer: self, slots, steps: 0, clip_norm: None, clip_value: None }
    }
}

/// The state of an optimizer.
pub struct State<O, P> {
    optimizer: O,
    slots: Box<[P]>,
    steps: i32,
    clip_norm: Option<f64>,
    clip_value: Option<f64>,
}

impl<O: Optimizer, P: Parameters> State<O, P> {
    /// Limits the norm of all gradients.
    #[must_use]
    pub fn clip_norm(mut self, max: f64) -> Self {
        self.clip_norm = Some(max);
        self
    }
    /// Limits every gradient.
    #[must_use]
    pub fn clip_value(mut self, max: f64) -> Self {
        self.clip_value = Some(max);
        self
    }
    /// The learning rate of the next step.
    pub fn rate(&self) -> f64 {
        self.optimizer.rate()
    }
    /// One step.
    pub fn step(&mut self, network: &mut P, gradients: &P) {
        self.steps += 1;
        let squares = |index| gradients.tensor(index).iter().map(|g| g.to_f64() * g.to_f64()).sum::<f64>();
        let norm = (0..P::TENSORS).map(squares).sum::<f64>().sqrt();
        let scale = self.clip_norm.map_or(1.0, |max| (max / (norm + 1e-6)).min(1.0));
        for index in 0..P::TENSORS {
            let mut slots = self.slots.iter_mut().map(|slot| slot.tensor_mut(index));
            let slots = [slots.next(), slots.next()];
            self.optimizer.update(self.steps, scale, network.tensor_mut(index), gradients.tensor(index), slots);
        }
    }
}

/// Adam.
#[derive(Clone, Copy, Debug)]
pub struct Adam(f64);
/// Gradient descent.
#[derive(Clone, Copy, Debug)]
pub struct Sgd(f64);

impl Adam {
    /// With this rate.
    #[must_use]
    pub fn new(rate: f64) -> Self {
        Self(rate)
    }
}
impl Sgd {
    /// With this rate.
    #[must_use]
    pub fn new(rate: f64) -> Self {
        Self(rate)
    }
}

impl Optimizer for Sgd {
    const SLOTS: usize = 0;
    fn rate(&self) -> f64 {
        self.0
    }
    fn update<T: Scalar>(&self, _: i32, scale: f64, values: &mut [T], gradients: &[T], _: [Option<&mut [T]>; 2]) {
        for (value, gradient) in values.iter_mut().zip(gradients) {
            *value -= *gradient * T::from_f64(scale * self.0);
        }
    }
}

impl Optimizer for Adam {
    const SLOTS: usize = 2;
    fn rate(&self) -> f64 {
        self.0
    }
    fn update<T: Scalar>(&self, step: i32, scale: f64, values: &mut [T], gradients: &[T], slots: [Option<&mut [T]>; 2]) {
        let [Some(first), Some(second)] = slots else { return };
        let rate = T::from_f64(self.0 / (1.0 - 0.9f64.powi(step)));
        let correction = T::from_f64(1.0 / (1.0 - 0.999f64.powi(step)));
        let [b1, b2, c1, c2] = [0.9, 0.999, 0.1, 0.001].map(T::from_f64);
        let (scale, eps) = (T::from_f64(scale), T::from_f64(1e-8));
        for (((value, gradient), m), v) in values.iter_mut().zip(gradients).zip(first).zip(second) {
            let gradient = *gradient * scale;
            *m = *m * b1 + gradient * c1;
            *v = *v * b2 + gradient * gradient * c2;
            *value -= rate * *m / ((*v * correction).sqrt() + eps);
        }
    }
}
