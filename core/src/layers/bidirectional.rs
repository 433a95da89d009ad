use rand::Rng;

use super::recurrent::{Cell, Course, Recurrence, Recurrent, Way};
use super::{Gru, Lstm, SimpleRnn};
use crate::initializers::Initializer;
use crate::kernels::Simd;
use crate::{Field, Parameters, Scalar, Update, Zeroed, tensor_of, tensor_of_mut};

/// Two recurrent layers of one kind over the same steps (Schuster & Paliwal 1997): one reads from the first to the last, the other from the
/// last to the first.
///
/// Forward `y = merge(f, b)`, where `f` is the state of the first layer and `b` that of the second; [`Merge`](super::Merge) is one of `[f; b]`,
/// `f + b`, `(f + b) / 2` and `f b`. Without [`sequence`](Recurrence::sequence) both are the last states, each after all steps. In a
/// sequence, at step `t` there are `f` after steps `0..=t` and `b` after the steps from the last down to `t`.
/// Backward, each layer gets its part of `dy`: the half of it that is its own, `dy`, `dy / 2`, or `dy` times the state of the other. `dx` is the
/// sum of both.
///
/// With [`stateful`](Recurrence::stateful), each direction begins with its own last states.
///
/// ```
/// use layerfit_core::{kernels::Simd, layers::{Bidirectional, Merge, Recurrence, Recurrent, SimpleRnn}, zeroed, zeroed_box};
/// let mut layer = zeroed_box::<Bidirectional<SimpleRnn<f32, 1, 1>>>();
/// for one in [&mut layer.forward, &mut layer.backward] {
///     (one.weight[0], one.recurrent[0]) = (1.0, 2.0);
/// }
/// let (mut output, mut memory) = ([0.0; 3], zeroed());
/// let rule = Recurrence::new(3).relu().sequence().merge(Merge::Sum);
/// layer.infer::<3, 1>(Simd::detect(), rule, &[1.0, 0.0, 10.0], &[], &mut output, &mut memory);
/// assert_eq!(output, [1.0 + 41.0, 2.0 + 20.0, 14.0 + 10.0]);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct Bidirectional<L> {
    /// Reads from the first step to the last.
    pub forward: L,
    /// Reads from the last step to the first.
    pub backward: L,
}

// SAFETY: both fields are `Zeroed`.
unsafe impl<L: Zeroed> Zeroed for Bidirectional<L> {}

impl<L: Parameters> Parameters for Bidirectional<L> {
    type Scalar = L::Scalar;
    const FIELDS: &'static [Field] = &[
        Field::of::<L>("forward", core::mem::offset_of!(Self, forward)),
        Field::of::<L>("backward", core::mem::offset_of!(Self, backward)),
    ];

    fn tensor(&self, index: usize) -> &[L::Scalar] {
        tensor_of(index, &[&self.forward, &self.backward])
    }
    fn tensor_mut(&mut self, index: usize) -> &mut [L::Scalar] {
        tensor_of_mut(index, [&mut self.forward, &mut self.backward])
    }
}

impl<T: Scalar, const IN: usize, const UNITS: usize, const GATES: usize> Bidirectional<Lstm<T, IN, UNITS, GATES>> {
    /// Sets the parameters of both layers; see [`Lstm::init`].
    pub fn init(&mut self, weight: Initializer, recurrent: Initializer, bias: Initializer, forget_bias: f64, rng: &mut dyn Rng) {
        self.forward.init(weight, recurrent, bias, forget_bias, rng);
        self.backward.init(weight, recurrent, bias, forget_bias, rng);
    }
}

impl<T: Scalar, const IN: usize, const UNITS: usize, const GATES: usize, const CANDIDATES: usize>
    Bidirectional<Gru<T, IN, UNITS, GATES, CANDIDATES>>
{
    /// Sets the parameters of both layers; see [`Gru::init`].
    pub fn init(&mut self, weight: Initializer, recurrent: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        self.forward.init(weight, recurrent, bias, rng);
        self.backward.init(weight, recurrent, bias, rng);
    }
}

impl<T: Scalar, const IN: usize, const UNITS: usize> Bidirectional<SimpleRnn<T, IN, UNITS>> {
    /// Sets the parameters of both layers; see [`SimpleRnn::init`].
    pub fn init(&mut self, weight: Initializer, recurrent: Initializer, bias: Initializer, rng: &mut dyn Rng) {
        self.forward.init(weight, recurrent, bias, rng);
        self.backward.init(weight, recurrent, bias, rng);
    }
}

impl<C: Cell> Recurrent for Bidirectional<C> {
    const INPUTS: usize = <C as Recurrent>::INPUTS;
    const OUTPUTS: usize = <C as Recurrent>::OUTPUTS;
    const MACS_PER_STEP: u64 = 2 * C::MACS_PER_STEP;
    type Cache<const STEPS: usize, const B: usize> = (C::Tape<STEPS, B>, C::Tape<STEPS, B>);
    /// One direction after the other.
    type Memory<const STEPS: usize, const B: usize> = C::Moments<B>;

    fn forward<const STEPS: usize, const B: usize>(
        &self,
        simd: Simd,
        rule: Recurrence,
        rng: &mut dyn Rng,
        input: &[Self::Scalar],
        mask: &[u8],
        output: &mut [Self::Scalar],
        cache: &mut Self::Cache<STEPS, B>,
    ) {
        let course = Course::of_input::<C>(simd, rule, Way::Forward, STEPS, B, input.len());
        self.forward.run(&course, rng, input, mask, output, &mut cache.0);
        self.backward.run(&course.on(Way::Backward), rng, input, mask, output, &mut cache.1);
    }

    fn backward<const STEPS: usize, const B: usize>(
        &self,
        simd: Simd,
        rule: Recurrence,
        mask: &[u8],
        slope: &[Self::Scalar],
        input_slope: Option<&mut [Self::Scalar]>,
        cache: &mut Self::Cache<STEPS, B>,
        gradients: &mut Self,
        update: Update,
    ) {
        let there = Course::of_output::<C>(simd, rule, Way::Forward, STEPS, B, slope.len());
        let (back, (first, second)) = (there.on(Way::Backward), cache);
        self.forward.unroll(&there, mask, slope, C::states::<STEPS, B>(second), first);
        self.backward.unroll(&back, mask, slope, C::states::<STEPS, B>(first), second);
        let Some(input_slope) = input_slope else {
            self.forward.collect(&there, None, first, &mut gradients.forward, update);
            return self.backward.collect(&back, None, second, &mut gradients.backward, update);
        };
        self.forward.collect(&there, Some((&mut *input_slope, Update::Replace)), first, &mut gradients.forward, update);
        self.backward.collect(&back, Some((input_slope, Update::Add)), second, &mut gradients.backward, update);
    }

    fn infer<const STEPS: usize, const B: usize>(
        &self,
        simd: Simd,
        rule: Recurrence,
        input: &[Self::Scalar],
        mask: &[u8],
        output: &mut [Self::Scalar],
        memory: &mut Self::Memory<STEPS, B>,
    ) {
        let course = Course::of_input::<C>(simd, rule, Way::Forward, STEPS, B, input.len());
        self.forward.go(&course, input, mask, output, memory);
        self.backward.go(&course.on(Way::Backward), input, mask, output, memory);
    }

    fn carried<const STEPS: usize, const B: usize>(
        cache: &mut Self::Cache<STEPS, B>,
        visit: &mut dyn FnMut(&mut [Self::Scalar]),
    ) {
        C::carry(&mut cache.0, visit);
        C::carry(&mut cache.1, visit);
    }
}
