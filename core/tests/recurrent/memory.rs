//! Memory is what the documentation says.

use layerfit_core::layers::{Bidirectional, Gru, Lstm, Recurrent, SimpleRnn, Stepwise};

const IN: usize = 6;
const UNITS: usize = 10;
const STEPS: usize = 7;
const B: usize = 4;

fn cache<L: Recurrent>() -> usize {
    size_of::<L::Cache<STEPS, B>>()
}

/// Every step of every sample, every sample, once.
fn expected(step: usize, sample: usize, once: usize) -> usize {
    4 * (STEPS * B * step + B * sample + once) + 2 * B * UNITS
}

#[test]
fn training_takes_what_is_stated() {
    assert_eq!(cache::<Lstm<f32, IN, UNITS, 40>>(), expected(IN + 7 * UNITS, 8 * UNITS, 4 * UNITS * UNITS));
    assert_eq!(cache::<Gru<f32, IN, UNITS, 30, UNITS>>(), expected(IN + 5 * UNITS, 5 * UNITS, 3 * UNITS * UNITS));
    assert_eq!(cache::<SimpleRnn<f32, IN, UNITS>>(), expected(IN + 2 * UNITS, 5 * UNITS, UNITS * UNITS));
    assert_eq!(cache::<Bidirectional<Lstm<f32, IN, UNITS, 40>>>(), 2 * cache::<Lstm<f32, IN, UNITS, 40>>());
}

fn memory<L: Recurrent>() -> usize {
    assert_eq!(size_of::<L::Memory<1000, B>>(), size_of::<L::Memory<STEPS, B>>(), "the steps do not matter");
    size_of::<L::Memory<STEPS, B>>()
}

#[test]
fn inference_takes_what_is_stated() {
    assert_eq!(memory::<Lstm<f32, IN, UNITS, 40>>(), 4 * UNITS * (24 + 6 * B));
    assert_eq!(memory::<Gru<f32, IN, UNITS, 30, 0>>(), 4 * UNITS * (18 + 5 * B));
    assert_eq!(memory::<SimpleRnn<f32, IN, UNITS>>(), 4 * UNITS * (6 + 2 * B));
    assert_eq!(memory::<Bidirectional<SimpleRnn<f32, IN, UNITS>>>(), memory::<SimpleRnn<f32, IN, UNITS>>());
}

fn state<L: Stepwise>() -> usize {
    size_of::<L::State>()
}

#[test]
fn a_stream_takes_what_is_stated() {
    assert_eq!(state::<Lstm<f32, IN, UNITS, 40>>(), 4 * 6 * UNITS);
    assert_eq!(state::<Gru<f32, IN, UNITS, 30, 0>>(), 4 * 5 * UNITS);
    assert_eq!(state::<SimpleRnn<f32, IN, UNITS>>(), 4 * 2 * UNITS);
}
