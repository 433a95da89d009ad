//! The memory of inference: what lies at the same place is never needed at once, and no plan takes more than its largest moment.

use layerfit::kernels::Simd;
use layerfit::nalgebra::SVector;
use layerfit::prelude::*;
use layerfit::rand::{Rng, RngExt};
use layerfit::{MemoryPlan, Update, Zeroed};

/// Sizes that the macro does not see.
mod sizes {
    pub(crate) const WIDE: usize = 24;
    pub(crate) const NARROW: usize = 5;
}

network! {
    /// Layers with memory of their own, one after the other.
    pub struct Works: [10, 6] -> [4] {
        heard: Gru(12, sequence: true) -> Lstm(9, sequence: true),
        seen: Dense(8) -> MultiHeadAttention(heads: 2),
        told: heard -> Bidirectional(Gru(4, sequence: true)) -> Dense(8),
        both: seen + told -> GroupNorm(2) -> Flatten,
        out: Dense(4),
    }

    /// Sizes that are constants.
    pub struct Constants: [sizes::WIDE] -> [sizes::NARROW] {
        first: Dense(2 * sizes::WIDE) -> Tanh,
        second: Dense(sizes::NARROW) -> Tanh,
        third: first -> Dense(sizes::NARROW) -> Relu,
        sum: second + third -> Dense(70) -> Relu,
        out: Dense(sizes::NARROW),
    }

    /// Sizes that are parameters.
    #[quiet(two_activations)]
    pub struct Parameters<const WIDTH: usize, const OUT: usize>: [7] -> (deep: [OUT], early: [WIDTH]) {
        early: Dense(WIDTH) -> Tanh,
        middle: Dense(33) -> Relu -> Dense(WIDTH) -> Tanh,
        again: early * middle -> Dense(3) -> Relu,
        deep: Dense(OUT),
    }

    /// Images of a size that is a constant, with panels.
    pub struct Pictures: [sizes::NARROW, 8, 3] -> [2] {
        Conv2d(sizes::NARROW, kernel: 3) -> Relu -> Conv2d(4, kernel: 2) -> Relu,
        Flatten -> Dense(2),
    }

    /// Networks within networks within a network.
    pub struct Outer: [10, 6] -> [4] {
        works: Works -> Dense(24) -> Relu,
        constants: Constants -> Dense(16) -> Reshape(4, 4),
        block: Block,
        blocks: block + block -> Block -> Flatten -> Dense(4),
    }

    pub struct Block: [4, 4] -> [4, 4] {
        a: Dense(32) -> Relu -> Dense(4),
        b: a + input -> Gru(4, sequence: true),
    }
}

/// A plan in which nothing overlaps that is needed at once; the bytes that it takes, and the least that is possible.
fn checked(plan: &MemoryPlan) -> (usize, usize) {
    let values = plan.values();
    for (index, one) in values.iter().enumerate() {
        for other in &values[index + 1..] {
            let at_once = one.first <= other.last && other.first <= one.last;
            let apart = one.offset + one.length <= other.offset || other.offset + other.length <= one.offset;
            assert!(!at_once || apart, "{one:?} {other:?}\n{plan}");
        }
    }
    (plan.value_bytes(), plan.least_bytes())
}

/// The plan takes the least that is possible, and nothing else is in the memory but what fills its last line.
fn takes_the_least<N: InferenceNetwork>() {
    let plan = N::memory_plan();
    let (bytes, least) = checked(&plan);
    assert_eq!(bytes, least, "{plan}");
    assert_eq!(size_of::<layerfit::Arena<N>>(), bytes.next_multiple_of(align_of::<layerfit::Arena<N>>()), "{plan}");
}

#[test]
fn no_plan_takes_more_than_its_largest_moment() {
    takes_the_least::<Works>();
    takes_the_least::<Works<f64>>();
    takes_the_least::<Constants>();
    takes_the_least::<Pictures>();
    takes_the_least::<Pictures<f64>>();
    takes_the_least::<Outer>();
    takes_the_least::<Block<f64>>();
    takes_the_least::<Parameters<1, 100>>();
    takes_the_least::<Parameters<100, 1>>();
    takes_the_least::<Parameters<30, 40, f64>>();
}

#[test]
fn a_nested_network_is_needed_while_it_runs() {
    let plan = Outer::memory_plan();
    let works: Vec<_> = plan.values().iter().filter(|value| value.name.ends_with("_memory")).collect();
    assert_eq!(works.len(), 4);
    assert!(works.iter().all(|work| work.first == work.last && work.length > 0), "{plan}");
    let sum: usize = works.iter().map(|work| work.length * size_of::<f32>()).sum();
    assert!(Outer::RAM_BYTES < sum, "{plan}");
}

/// Every answer in memory that holds anything is that of training forward, where nothing shares memory, and that of a batch. (No layer here
/// does in training what it does not in inference.)
macro_rules! answers {
    ($($net:ident),*) => {$({
        let mut rng = rng(1);
        let (net, mut memory, mut pass) = ($net::init(&mut rng), $net::memory(), $net::pass::<3>());
        let inputs = SMatrix::from_fn(|_, _| rng.random::<f32>() - 0.5);
        let expected = *net.forward(&inputs, &mut pass, &mut rng);
        assert_eq!(net.predict_batch(&inputs), expected);
        net.infer(&SVector::from_element(f32::NAN), &mut memory);
        for (input, expected) in inputs.column_iter().zip(expected.column_iter()) {
            let answer = net.infer(&input.into_owned(), &mut memory);
            assert_eq!(answer.as_slice(), expected.as_slice(), "{}", $net::<f32>::NAME);
        }
    })*};
}

#[test]
fn what_lies_at_the_same_place_does_not_disturb() {
    answers!(Works, Constants, Pictures, Outer, Block);
}

#[test]
fn sizes_that_are_parameters_share_memory_too() {
    let mut rng = rng(2);
    let (net, mut memory) = (Parameters::<20, 3>::init(&mut rng), Parameters::<20, 3>::memory());
    let input = SVector::from_fn(|_, _| rng.random::<f32>() - 0.5);
    let (deep, early) = net.predict(&input);
    net.infer(&SVector::from_element(f32::NAN), &mut memory);
    let found = net.infer(&input, &mut memory);
    assert_eq!((found.0, found.1), (&deep, &early));
    let mut pass = Parameters::<20, 3>::pass::<1>();
    assert_eq!(net.forward(&input, &mut pass, &mut rng), (&deep, &early));
}

/// A layer whose memory is anything that may be all zeros: it finds zeros at every call.
#[derive(layerfit::Parameters)]
pub struct Counter<T: Scalar> {
    /// Not used.
    pub weight: SVector<T, 2>,
}

/// Aligned more than numbers are, with bytes that are no numbers.
#[derive(Clone, Copy)]
#[repr(align(16))]
pub struct Calls {
    count: u8,
    was_called: bool,
}

// SAFETY: 0 and `false`.
unsafe impl Zeroed for Calls {}

impl<T: Scalar> Layer for Counter<T> {
    const INPUT: Shape = Shape::new(&[2]);
    const OUTPUT: Shape = Shape::new(&[2]);
    const MACS: u64 = 0;
    type Input = SVector<T, 2>;
    type Output = SVector<T, 2>;
    type Ending = layerfit::losses::endings::Plain;
    type Cache<const B: usize> = ();
    type Memory<const B: usize> = [Calls; B];

    fn initialize(&mut self, _: &mut dyn Rng) {}
    fn forward<const B: usize>(&self, _: Simd, _: &mut dyn Rng, input: &[T], output: &mut [T], (): &mut ()) {
        output.copy_from_slice(input);
    }
    fn backward<const B: usize>(
        &self,
        _: Simd,
        _: &[T],
        _: &[T],
        _: &mut [T],
        _: Option<&mut [T]>,
        (): &mut (),
        _: &mut Self,
        _: Update,
    ) {
    }
    fn infer<const B: usize>(&self, _: Simd, input: &[T], output: &mut [T], memory: &mut [Calls; B]) {
        assert!(memory.iter().all(|calls| calls.count == 0 && !calls.was_called));
        *memory = [Calls { count: 255, was_called: true }; B];
        output.copy_from_slice(input);
    }
}

network! {
    /// Memory that is aligned more than numbers, between numbers that are not a multiple of it.
    pub struct Odd: [3] -> [2] {
        one: Dense(5) -> Tanh -> Dense(2) -> Counter -> Dense(7) -> Tanh,
        two: Dense(2) -> Counter,
    }
}

#[test]
fn memory_of_a_layer_of_ones_own_is_zeros_at_every_call() {
    checked(&Odd::memory_plan());
    checked(&Odd::<f64>::memory_plan());
    answers!(Odd);
}
