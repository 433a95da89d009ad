use rand::Rng;

use super::course::{Course, Way};
use super::{Recurrence, Recurrent};
use crate::kernels::Simd;
use crate::{Parameters, Update, Zeroed};

/// A recurrent layer that can be one of two directions. Everything that its passes need to know about the call is the [`Course`].
#[doc(hidden)]
pub trait Cell: Parameters {
    const INPUTS: usize;
    const OUTPUTS: usize;
    const GATES: usize;
    type Tape<const STEPS: usize, const B: usize>: Zeroed + Send + Sync;
    type Moments<const B: usize>: Zeroed + Send + Sync;

    /// Training forward.
    fn run<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        rng: &mut dyn Rng,
        input: &[Self::Scalar],
        mask: &[u8],
        output: &mut [Self::Scalar],
        tape: &mut Self::Tape<STEPS, B>,
    );
    /// Backward through time. `other` are the states of the other direction.
    fn unroll<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        mask: &[u8],
        slope: &[Self::Scalar],
        other: &[Self::Scalar],
        tape: &mut Self::Tape<STEPS, B>,
    );
    /// The gradients of parameters and input, after [`Cell::unroll`].
    fn collect<const STEPS: usize, const B: usize>(
        &self,
        course: &Course,
        input_slope: Option<(&mut [Self::Scalar], Update)>,
        tape: &mut Self::Tape<STEPS, B>,
        gradients: &mut Self,
        update: Update,
    );
    fn go<const B: usize>(
        &self,
        course: &Course,
        input: &[Self::Scalar],
        mask: &[u8],
        output: &mut [Self::Scalar],
        moments: &mut Self::Moments<B>,
    );
    /// The states after every step.
    fn states<const STEPS: usize, const B: usize>(tape: &Self::Tape<STEPS, B>) -> &[Self::Scalar];
    /// Shows the states that a stateful forward would begin with.
    fn carry<const STEPS: usize, const B: usize>(tape: &mut Self::Tape<STEPS, B>, visit: &mut dyn FnMut(&mut [Self::Scalar]));
}

impl<C: Cell> Recurrent for C {
    const INPUTS: usize = <C as Cell>::INPUTS;
    const OUTPUTS: usize = <C as Cell>::OUTPUTS;
    const MACS_PER_STEP: u64 = (C::GATES * (<C as Cell>::INPUTS + <C as Cell>::OUTPUTS)) as u64;
    type Cache<const STEPS: usize, const B: usize> = C::Tape<STEPS, B>;
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
        let course = Course::of_input::<C>(simd, rule, Way::Alone, STEPS, B, input.len());
        self.run(&course, rng, input, mask, output, cache);
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
        let course = Course::of_output::<C>(simd, rule, Way::Alone, STEPS, B, slope.len());
        self.unroll(&course, mask, slope, &[], cache);
        self.collect(&course, input_slope.map(|slope| (slope, Update::Replace)), cache, gradients, update);
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
        let course = Course::of_input::<C>(simd, rule, Way::Alone, STEPS, B, input.len());
        self.go(&course, input, mask, output, memory);
    }

    fn carried<const STEPS: usize, const B: usize>(
        cache: &mut Self::Cache<STEPS, B>,
        visit: &mut dyn FnMut(&mut [Self::Scalar]),
    ) {
        C::carry(cache, visit);
    }
}
