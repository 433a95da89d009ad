//! What the steps of several threads allocate: a block of the queue of rayon now and then, and nothing else.
//!
//! A test of its own, alone in its process, because the allocations of all threads count.
#![cfg(feature = "std")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

use layerfit::kernels::Simd;
use layerfit::losses::{Class, CrossEntropy, Loss};
use layerfit::network;
use layerfit::optimizers::{Adam, Optimizer};
use layerfit::rng;
use layerfit::train::Shards;

/// Counts the allocations of all threads, and their bytes.
struct Counting;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);
static BYTES: AtomicUsize = AtomicUsize::new(0);

// SAFETY: everything is passed on to the allocator of the system, unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        BYTES.fetch_add(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

network! {
    /// With one tensor that is large enough to be shared out.
    #[quiet(bias_before_batch_norm)]
    pub struct Wide: [784] -> [3] {
        Dense(64, l2: 1e-4) -> BatchNorm -> Relu -> Dropout(0.2),
        Dense(3),
    }
}

const STEPS: usize = 1_000;

/// Allocations and bytes of many steps, after a few to begin with.
fn steps(threads: usize) -> (usize, usize) {
    let (mut net, mut pass, mut random) = (Wide::init(&mut rng(1)), Wide::pass::<16>(), rng(2));
    let mut shards = Shards::<Wide, 16>::of(threads, 8).unwrap();
    let (mut state, targets) = (Adam::new(1e-3).state_for(&*net), [Class::<3>::default(); 16]);
    let mut before = (0, 0);
    for step in 0..STEPS + 10 {
        if step == 10 {
            before = (ALLOCATIONS.load(Ordering::Relaxed), BYTES.load(Ordering::Relaxed));
        }
        shards.forward(&net, &mut pass, 16, &mut random);
        CrossEntropy.evaluate(Simd::detect(), pass.output.as_slice(), &targets, Some(pass.slope.as_mut_slice()));
        shards.backward(&net, &mut pass, 16, None);
        shards.step(&mut state, &mut net, &pass.gradients);
    }
    (ALLOCATIONS.load(Ordering::Relaxed) - before.0, BYTES.load(Ordering::Relaxed) - before.1)
}

#[test]
fn steps_of_several_threads_allocate_a_block_of_the_queue_now_and_then() {
    assert_eq!(steps(1), (0, 0));
    for threads in [2, 3] {
        let (allocations, bytes) = steps(threads);
        // Three entries a step, 63 a block. (The test runner itself may allocate once or twice meanwhile.)
        assert!(allocations <= 3 * STEPS / 63 + 3, "{threads} threads: {allocations} allocations");
        assert!(bytes <= allocations * 4096, "{threads} threads: {bytes} bytes");
        println!("{threads} threads: {allocations} allocations of {bytes} bytes in {STEPS} steps");
    }
}
