#[cfg(feature = "alloc")]
use alloc::boxed::Box;
use core::fmt;
use core::marker::PhantomData;

use super::{Clip, Optimizer, Tensor, clip, sgd, subnormal};
use crate::kernels::Simd;
use crate::{Parameters, Role, Scalar};

/// What an optimizer remembers of the parameters `P`: its slots, each of the same static shape as `P`, and how many steps it has made.
///
/// The slots are on the heap ([`Optimizer::state_for`]) or in memory of the caller ([`State::new_in`]): an array, a `&mut [P]`.
/// A step allocates nothing.
pub struct State<O, P, #[cfg(feature = "alloc")] S = Box<[P]>, #[cfg(not(feature = "alloc"))] S> {
    optimizer: O,
    slots: S,
    steps: u64,
    carried: f64,
    rate_scale: f64,
    fixed_rate: Option<f64>,
    max_norm: f64,
    max_value: f64,
    parameters: PhantomData<fn() -> P>,
}

/// Who treats the numbers of a tensor.
pub(crate) trait Help {
    /// Does the work on all of the tensor, in one part or in several at once.
    fn share<T: Scalar>(&self, tensor: Tensor<'_, T>, work: &(impl Fn(Tensor<'_, T>) + Sync));
}

/// Nobody helps.
pub(crate) struct Alone;

impl Help for Alone {
    fn share<T: Scalar>(&self, tensor: Tensor<'_, T>, work: &(impl Fn(Tensor<'_, T>) + Sync)) {
        work(tensor);
    }
}

/// There are fewer slots than the optimizer needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SlotsMissing {
    /// The name of the optimizer.
    pub optimizer: &'static str,
    /// How many slots it has with its options.
    pub needed: usize,
    /// How many there are.
    pub found: usize,
}

impl fmt::Display for SlotsMissing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { optimizer, needed, found } = self;
        write!(f, "{optimizer} with these options needs {needed} slots of the shape of the network, found {found}")
    }
}

impl core::error::Error for SlotsMissing {}

#[cfg(feature = "alloc")]
impl<O: Optimizer, P: Parameters> State<O, P> {
    /// A state at its beginning, on the heap.
    #[must_use]
    pub fn new(optimizer: O) -> Self {
        let slots = crate::zeroed_slice(optimizer.slots());
        let mut state = Self::assemble(optimizer, slots);
        state.reset();
        state
    }
}

impl<O: Optimizer, P: Parameters, S: AsRef<[P]> + AsMut<[P]>> State<O, P, S> {
    fn assemble(optimizer: O, slots: S) -> Self {
        let (max_norm, max_value) = (f64::INFINITY, f64::INFINITY);
        Self {
            optimizer,
            slots,
            steps: 0,
            carried: 1.0,
            rate_scale: 1.0,
            fixed_rate: None,
            max_norm,
            max_value,
            parameters: PhantomData,
        }
    }

    fn checked(optimizer: O, slots: S) -> Result<Self, SlotsMissing> {
        let (needed, found) = (optimizer.slots(), slots.as_ref().len());
        if found < needed {
            return Err(SlotsMissing { optimizer: O::NAME, needed, found });
        }
        Ok(Self::assemble(optimizer, slots))
    }

    /// A state at its beginning, in memory of the caller, whose contents are overwritten. More slots than needed are left alone.
    ///
    /// ```
    /// use layerfit_core::{nalgebra::SVector, optimizers::{Adam, State}, zeroed};
    /// let mut weights = SVector::<f32, 3>::zeros();
    /// let mut slots: [SVector<f32, 3>; 2] = zeroed(); // or a `static`
    /// let mut state = State::new_in(Adam::new(0.1), &mut slots[..])?;
    /// state.step(&mut weights, &SVector::from([1.0, 0.0, -2.0]));
    /// assert!((weights - SVector::from([-0.1, 0.0, 0.1])).norm() < 1e-6);
    /// # Ok::<(), layerfit_core::optimizers::SlotsMissing>(())
    /// ```
    ///
    /// # Errors
    /// [`SlotsMissing`] if there are fewer slots than the optimizer needs.
    pub fn new_in(optimizer: O, slots: S) -> Result<Self, SlotsMissing> {
        let mut state = Self::checked(optimizer, slots)?;
        state.reset();
        Ok(state)
    }

    /// A state as it was left: from what [`State::slots`] and [`State::steps`] gave (say [`State::scale_rate`] again, if the rate was scaled). Training goes on with the same bits as if it had never
    /// been interrupted.
    ///
    /// # Errors
    /// [`SlotsMissing`] if there are fewer slots than the optimizer needs.
    pub fn resume(optimizer: O, slots: S, steps: u64) -> Result<Self, SlotsMissing> {
        let mut state = Self::checked(optimizer, slots)?;
        state.steps = steps;
        state.carried = carried_after(&state.optimizer, steps);
        Ok(state)
    }

    /// Back to the beginning.
    pub fn reset(&mut self) {
        self.steps = 0;
        (self.carried, self.rate_scale, self.fixed_rate) = (1.0, 1.0, None);
        for (slot, parameters) in self.slots.as_mut().iter_mut().take(self.optimizer.slots()).enumerate() {
            let initial = P::Scalar::from_f64(self.optimizer.initial(slot));
            (0..P::TENSORS).for_each(|index| parameters.tensor_mut(index).fill(initial));
        }
    }

    /// From now on scales gradients so that their global norm is `max` at most, over everything that is learned (see [`super::clip_norm`]).
    #[must_use]
    pub fn clip_norm(self, max: f64) -> Self {
        Self { max_norm: max, ..self }
    }

    /// From now on cuts every gradient to `-max ..= max` (see [`super::clip_value`]); after [`State::clip_norm`], if both are asked for.
    #[must_use]
    pub fn clip_value(self, max: f64) -> Self {
        Self { max_value: max, ..self }
    }

    /// Changes the parameters by the gradients of one step. After every 64th, parameters of less than 10⁻³⁰ (in `f64` 10⁻³⁰⁰) become 0: those of
    /// inputs that are always 0 shrink under a penalty until arithmetic with them is slow.
    pub fn step(&mut self, parameters: &mut P, gradients: &P) {
        self.step_with(Simd::detect(), &Alone, parameters, gradients);
    }

    /// The same step with help: the same bits, because every number is treated by itself.
    pub(crate) fn step_with(&mut self, simd: Simd, help: &impl Help, parameters: &mut P, gradients: &P) {
        self.carried = self.optimizer.carry(self.steps, self.carried);
        let step = self.optimizer.prepare(self.steps, self.rate(), self.carried);
        let clip = Clip { scale: self.scale(simd, gradients), limit: self.max_value };
        let count = self.optimizer.slots();
        for index in 0..P::TENSORS {
            let (values, gradients) = (parameters.tensor_mut(index), gradients.tensor(index));
            match P::role(index) {
                Role::Statistic => sgd::subtract(simd, values, gradients),
                Role::Weight => {
                    let mut slots = [&mut [][..], &mut [], &mut []];
                    for (place, slot) in slots.iter_mut().zip(self.slots.as_mut().iter_mut().take(count)) {
                        *place = slot.tensor_mut(index);
                    }
                    let (optimizer, tensor) = (&self.optimizer, Tensor { values, gradients, slots, clip });
                    if O::ELEMENT_WISE {
                        help.share(tensor, &|tensor| optimizer.update(simd, step, tensor));
                    } else {
                        optimizer.update(simd, step, tensor);
                    }
                }
            }
        }
        self.steps += 1;
        if self.steps.is_multiple_of(subnormal::INTERVAL) {
            for slot in self.slots.as_mut().iter_mut().take(count) {
                (0..P::TENSORS).for_each(|index| subnormal::clear(simd, slot.tensor_mut(index)));
            }
            (0..P::TENSORS).for_each(|index| subnormal::clear_parameters(simd, parameters.tensor_mut(index)));
        }
    }

    fn scale(&self, simd: Simd, gradients: &P) -> f64 {
        if self.max_norm < f64::INFINITY { Clip::scale(clip::norm(simd, gradients), self.max_norm) } else { 1.0 }
    }

    /// The learning rate of the next step.
    #[must_use]
    pub fn rate(&self) -> f64 {
        self.fixed_rate.unwrap_or_else(|| self.rate_scale * self.optimizer.rate(self.steps))
    }

    /// From now on multiplies the learning rate of the optimizer, a number or a schedule, by this; 1 at the beginning. It is what
    /// [`Plateau::see`](crate::schedules::Plateau::see) gives.
    pub fn scale_rate(&mut self, scale: f64) {
        self.rate_scale = scale;
    }

    /// From now on the learning rate is this, whatever the optimizer and its schedule say: for rules of your own, such as a range test.
    pub fn fix_rate(&mut self, rate: f64) {
        self.fixed_rate = Some(rate);
    }

    /// What the optimizer remembers, slot by slot: with [`State::steps`] all that is needed to go on later.
    #[must_use]
    pub fn slots(&self) -> &[P] {
        self.slots.as_ref().get(..self.optimizer.slots()).unwrap_or_default()
    }
}

impl<O, P, S> State<O, P, S> {
    /// How many steps were made.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The optimizer with its options.
    #[must_use]
    pub fn optimizer(&self) -> &O {
        &self.optimizer
    }
}

/// What the number that goes from step to step is after some steps. It ends early where the number does not change any more.
fn carried_after(optimizer: &impl Optimizer, steps: u64) -> f64 {
    let mut carried = 1.0;
    for step in 0..steps {
        let next = optimizer.carry(step, carried);
        if next == carried {
            break;
        }
        carried = next;
    }
    carried
}

impl<O: fmt::Debug, P, S> fmt::Debug for State<O, P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("State")
            .field("optimizer", &self.optimizer)
            .field("steps", &self.steps)
            .field("rate_scale", &self.rate_scale)
            .field("max_norm", &self.max_norm)
            .field("max_value", &self.max_value)
            .finish_non_exhaustive()
    }
}
