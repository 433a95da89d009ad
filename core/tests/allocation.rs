//! Training and inference allocate nothing.

mod common;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use common::layers::{sizes, subject};
use common::recurrent::{CELLS, Call, rule};
use common::values::{inputs, random, randomize};
use common::{KINDS, Options};
use layerfit_core::Update;
use layerfit_core::kernels::Simd;

/// Counts the allocations of each thread.
struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
}

fn count() {
    ALLOCATIONS.with(|allocations| allocations.set(allocations.get() + 1));
}

// SAFETY: everything is passed on to the allocator of the system, unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count();
        // SAFETY: the caller's promise.
        unsafe { System.alloc_zeroed(layout) }
    }
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        // SAFETY: the caller's promise.
        unsafe { System.realloc(pointer, layout, size) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations() -> usize {
    ALLOCATIONS.with(Cell::get)
}

#[test]
fn the_counter_counts() {
    let before = allocations();
    drop(std::hint::black_box(vec![1_u8; 100]));
    assert_eq!(allocations(), before + 1);
}

#[test]
fn layers_allocate_nothing() {
    let simd = Simd::detect();
    for kind in KINDS {
        for (features, outputs) in sizes(kind) {
            for samples in [1, 70] {
                let input: Vec<f32> = inputs(1, features * samples);
                let slope: Vec<f32> = random(2, outputs * samples, -1.0, 1.0);
                let mut subject = subject::<f32>(kind, features, outputs, Options::default());
                randomize(&mut *subject, 3);
                let (mut output, mut input_slope) = (vec![0.0; slope.len()], vec![0.0; input.len()]);
                let before = allocations();
                subject.forward(simd, &input, &mut output);
                subject.backward(simd, &input, &output, &slope, &mut input_slope, Update::Replace);
                subject.backward(simd, &input, &output, &slope, &mut input_slope, Update::Add);
                subject.infer(simd, &input, &mut output);
                assert_eq!(allocations(), before, "{kind} of {features} features, {samples} samples");
            }
        }
    }
}

#[test]
fn recurrent_layers_allocate_nothing() {
    for (cell, both) in CELLS.into_iter().flat_map(|cell| [(cell, false), (cell, true)]) {
        let mut subject = common::recurrent::subject::<f32, 3, 5, 20, 15, 4, 7>(cell, both);
        let call = Call::new(rule(cell, 4).sequence().stateful().recurrent_dropout(0.3)).masked(&[1; 28]);
        let input: Vec<f32> = inputs(1, 7 * 4 * 3);
        let slope: Vec<f32> = random(2, 7 * 4 * if both { 10 } else { 5 }, -1.0, 1.0);
        let (mut output, mut input_slope) = (vec![0.0; slope.len()], vec![0.0; input.len()]);
        let before = allocations();
        subject.forward(&call, &input, &mut output);
        subject.backward(&call, &slope, Some(&mut input_slope), Update::Replace);
        subject.infer(&call, &input, &mut output);
        subject.infer(&call, &input[..12], &mut output);
        subject.reset();
        assert_eq!(allocations(), before, "{cell}");
    }
}
