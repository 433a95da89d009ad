use std::string::ToString;
use std::vec::Vec;

use nalgebra::SVector;
use rand::RngExt;

use super::*;
use crate::Parameters;
use crate::kernels::Simd;
use crate::parameters::parameters;
use crate::schedules::{ExponentialDecay, Schedule, from_fn};

/// As a layer with a running mean: something learned, something followed.
#[derive(Clone, Debug, PartialEq)]
struct Tracked<T, const N: usize> {
    gamma: SVector<T, N>,
    beta: SVector<T, N>,
    mean: SVector<T, N>,
}

parameters!(Tracked<const N> { gamma: SVector<T, N>, beta: SVector<T, N>; mean: SVector<T, N> });

const N: usize = 37;

fn random<T: Scalar>(seed: u64) -> Tracked<T, N> {
    let mut rng = crate::rng(seed);
    let mut column = || SVector::from_fn(|_, _| T::from_f64(2.0 * rng.random::<f64>() - 1.0));
    Tracked { gamma: column(), beta: column(), mean: column() }
}

fn bits<T: Scalar>(parameters: &Tracked<T, N>) -> Vec<u64> {
    (0..3).flat_map(|index| parameters.tensor(index)).map(|value| value.to_f64().to_bits()).collect()
}

/// Runs a test for every optimizer with every option that has a loop of its own, in both scalars.
macro_rules! every_optimizer {
    ($test:ident) => {
        every_optimizer!(@each $test:
            Sgd::new(0.1), Sgd::new(0.1).momentum(0.9), Sgd::new(0.1).momentum(0.9).nesterov().weight_decay(0.1),
            RmsProp::new(0.1), RmsProp::new(0.1).momentum(0.9), RmsProp::new(0.1).centered(),
            RmsProp::new(0.1).centered().momentum(0.9).weight_decay(0.1),
            Adagrad::new(0.1).initial_accumulator(0.5), Adadelta::new(1.0).weight_decay(0.1),
            Adam::new(0.1).weight_decay(0.1), Adam::new(0.1).amsgrad(), AdamW::new(0.1), AdamW::new(0.1).amsgrad(),
            Nadam::new(0.1), Lion::new(0.1).weight_decay(0.1),
            Adam::new(ExponentialDecay::new(0.1, 2, 0.5))
        );
    };
    (@each $test:ident: $($optimizer:expr),*) => { $($test::<f32, _>($optimizer); $test::<f64, _>($optimizer);)* };
}

#[test]
fn every_instruction_set_gives_the_same_bits() {
    fn check<T: Scalar, O: Optimizer + Copy>(optimizer: O) {
        let all: Vec<_> = Simd::available()
            .map(|simd| {
                let mut parameters = random::<T>(1);
                let mut state = optimizer.state_for(&parameters).clip_norm(3.0).clip_value(0.4);
                (0..5).for_each(|step| state.step_with(simd, &super::state::Alone, &mut parameters, &random(10 + step)));
                let slots: Vec<_> = state.slots().iter().map(bits).collect();
                (bits(&parameters), slots)
            })
            .collect();
        assert!(all.windows(2).all(|pair| pair[0] == pair[1]), "{optimizer:?}");
    }
    every_optimizer!(check);
}

#[test]
fn statistics_change_by_their_gradient_alone() {
    fn check<T: Scalar, O: Optimizer>(optimizer: O) {
        let (start, gradients) = (random::<T>(1), random::<T>(2));
        let mut parameters = start.clone();
        let mut state = optimizer.state_for(&parameters).clip_norm(1e-3).clip_value(1e-6);
        state.step(&mut parameters, &gradients);
        assert_eq!(parameters.mean, start.mean - gradients.mean);
        assert!((0..N).all(|row| parameters.gamma[row] != start.gamma[row] && parameters.beta[row] != start.beta[row]));
        let initial: Vec<_> = (0..state.slots().len()).map(|slot| state.optimizer().initial(slot)).collect();
        for (slot, initial) in state.slots().iter().zip(initial) {
            assert!(slot.mean.iter().all(|x| *x == T::from_f64(initial)), "the slots of statistics are not used");
        }
    }
    every_optimizer!(check);
}

#[test]
fn a_resumed_state_goes_on_with_the_same_bits() {
    fn check<T: Scalar, O: Optimizer + Copy>(optimizer: O) {
        let mut parameters = random::<T>(1);
        let mut state = optimizer.state_for(&parameters);
        (0..4).for_each(|step| state.step(&mut parameters, &random(10 + step)));
        let (slots, mut other) = (state.slots().to_vec(), parameters.clone());
        let mut resumed = State::resume(optimizer, slots, state.steps()).expect("all slots are there");
        assert_eq!((resumed.steps(), resumed.rate().to_bits()), (4, state.rate().to_bits()));
        for step in 4..8 {
            state.step(&mut parameters, &random(10 + step));
            resumed.step(&mut other, &random(10 + step));
        }
        assert_eq!(bits(&parameters), bits(&other), "{optimizer:?}");
    }
    every_optimizer!(check);
}

#[test]
fn memory_of_the_caller_serves_as_well_as_the_heap() {
    fn check<T: Scalar, O: Optimizer + Copy>(optimizer: O) {
        let (mut parameters, mut other) = (random::<T>(1), random::<T>(1));
        let mut slots = [random::<T>(3), random(4), random(5), random(6)];
        let untouched = slots[optimizer.slots()..].to_vec();
        let mut on_heap = optimizer.state_for(&parameters);
        let mut in_place = State::new_in(optimizer, &mut slots[..]).expect("four are enough");
        for step in 0..3 {
            on_heap.step(&mut parameters, &random(10 + step));
            in_place.step(&mut other, &random(10 + step));
        }
        assert_eq!(bits(&parameters), bits(&other), "{optimizer:?}");
        assert_eq!(slots[optimizer.slots()..], untouched);
    }
    every_optimizer!(check);
}

#[test]
fn reset_is_the_beginning() {
    fn check<T: Scalar, O: Optimizer + Copy>(optimizer: O) {
        let mut once = random::<T>(1);
        let mut state = optimizer.state_for(&once);
        state.step(&mut once, &random(2));
        state.reset();
        let mut again = random::<T>(1);
        state.step(&mut again, &random(2));
        assert_eq!((bits(&once), state.steps()), (bits(&again), 1), "{optimizer:?}");
    }
    every_optimizer!(check);
}

#[test]
fn too_few_slots_are_an_error_that_says_how_many() {
    let slots = [random::<f32>(1), random(2)];
    let error = State::new_in(Adam::new(0.1).amsgrad(), slots).expect_err("two are not enough");
    assert_eq!(error, SlotsMissing { optimizer: "Adam", needed: 3, found: 2 });
    assert_eq!(error.to_string(), "Adam with these options needs 3 slots of the shape of the network, found 2");
    let slots: [Tracked<f32, N>; 0] = [];
    assert!(State::resume(Lion::new(0.1), slots, 7).is_err());
}

#[test]
fn the_rate_is_a_number_or_a_schedule() {
    let mut weights = SVector::<f64, 1>::zeros();
    let mut state = Sgd::new(from_fn(|step| if step == 0 { 1.0 } else { 0.25 })).state_for(&weights);
    assert_eq!(state.rate(), 1.0);
    state.step(&mut weights, &SVector::from([1.0]));
    assert_eq!((state.rate(), state.steps(), weights.x), (0.25, 1, -1.0));
    state.step(&mut weights, &SVector::from([1.0]));
    assert_eq!(weights.x, -1.25);
    let boxed: std::boxed::Box<dyn Schedule> = std::boxed::Box::new(0.5);
    assert_eq!(AdamW::new(boxed).rate(7), 0.5);
    const FIXED: Adam = Adam::new(1e-3).betas(0.8, 0.9).epsilon(1e-7).weight_decay(0.1).amsgrad();
    assert_eq!((FIXED.name(), FIXED.rate(3), FIXED.slots()), ("Adam", 1e-3, 3));
}

#[test]
fn norm_then_value_are_clipped() {
    let mut weights = SVector::<f64, 2>::zeros();
    let mut state = Sgd::new(1.0).state_for(&weights).clip_norm(1.0).clip_value(0.7);
    state.step(&mut weights, &SVector::from([-6.0, 8.0]));
    assert!((weights.x - 0.6).abs() < 1e-6);
    assert_eq!(weights.y, -0.7);
}

#[test]
fn gradients_that_are_not_numbers_show_in_the_parameters() {
    fn check<T: Scalar, O: Optimizer>(optimizer: O) {
        let (mut parameters, mut gradients) = (random::<T>(1), random::<T>(2));
        gradients.gamma[3] = T::from_f64(f64::NAN);
        let mut state = optimizer.state_for(&parameters).clip_value(1.0);
        state.step(&mut parameters, &gradients);
        let name = state.optimizer().name();
        assert!(!parameters.gamma[3].is_finite() && parameters.gamma[4].is_finite(), "{name}");
    }
    every_optimizer!(check);
}

#[test]
fn constant_gradients_leave_a_centered_rms_prop_finite() {
    let mut weights = SVector::<f32, 1>::zeros();
    let mut state = RmsProp::new(1e-6).smoothing(0.5).centered().state_for(&weights);
    (0..200).for_each(|_| state.step(&mut weights, &SVector::from([0.1])));
    assert!(weights.x.is_finite());
}

#[test]
fn what_is_remembered_does_not_stay_subnormal() {
    fn check<T: Scalar, O: Optimizer + Copy>(optimizer: O) {
        let least = if size_of::<T>() == 4 { f64::from(f32::MIN_POSITIVE) } else { f64::MIN_POSITIVE };
        let mut parameters = crate::zeroed::<SVector<T, 1>>();
        let mut state = optimizer.state_for(&parameters);
        for step in 0..20 * subnormal::INTERVAL {
            let gradient = if step == 0 { 3e4 * least } else { 0.0 };
            state.step(&mut parameters, &SVector::from([T::from_f64(gradient)]));
        }
        let sizes = state.slots().iter().map(|slot| slot.x.to_f64().abs());
        assert!(sizes.into_iter().all(|size| size == 0.0 || size >= least), "{optimizer:?}: {:?}", state.slots());
    }
    every_optimizer!(check);
}

/// Weights of which nothing is left but their penalty.
#[test]
fn parameters_do_not_stay_subnormal() {
    fn check<T: Scalar, O: Optimizer + Copy>(optimizer: O) {
        let least = if size_of::<T>() == 4 { f64::from(f32::MIN_POSITIVE) } else { f64::MIN_POSITIVE };
        let mut state = optimizer.state_for(&crate::zeroed::<SVector<T, 1>>());
        for _ in 0..subnormal::INTERVAL {
            let mut parameters = SVector::from([T::from_f64(least * 4.0)]);
            state.step(&mut parameters, &SVector::from([T::ZERO]));
            let size = parameters.x.to_f64().abs();
            let is_last = state.steps().is_multiple_of(subnormal::INTERVAL);
            assert!(!is_last || size == 0.0 || size >= 1e7 * least, "{optimizer:?}: {size:e}");
        }
    }
    every_optimizer!(check);
}

#[test]
fn a_boxed_network_is_stepped_in_place() {
    let mut weights = crate::zeroed_box::<SVector<f32, 3>>();
    let mut state = Sgd::new(0.5).momentum(0.9).state_for(&*weights);
    state.step(&mut weights, &SVector::from([1.0, 2.0, -4.0]));
    assert_eq!(*weights, SVector::from([-0.5, -1.0, 2.0]));
}
