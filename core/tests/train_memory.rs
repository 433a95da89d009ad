//! A training step allocates nothing, and nothing big ever stands on the stack.
#![cfg(feature = "safetensors")]

#[macro_use]
mod training;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use layerfit_core::data::{Dataset, Samples};
use layerfit_core::formats::Weights;
use layerfit_core::losses::{Class, CrossEntropy};
use layerfit_core::metrics::evaluate;
use layerfit_core::nalgebra::SVector;
use layerfit_core::optimizers::Adam;
use layerfit_core::train::Trainer;
use layerfit_core::{Parameters, Result, rng};
use training::Folder;

thread_local!(static ALLOCATIONS: Cell<usize> = const { Cell::new(0) });

/// The system's allocator, counting for each thread.
struct Counting;

// SAFETY: everything is left to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps the contract, which is the same.
        unsafe { System.alloc(layout) }
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        // SAFETY: the same.
        unsafe { System.alloc_zeroed(layout) }
    }
    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        // SAFETY: the same.
        unsafe { System.realloc(memory, layout, size) }
    }
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the same.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations() -> usize {
    ALLOCATIONS.with(Cell::get)
}

three_layers!(Small, SmallCache, SmallMemory: 5, 7, 6, 3);
three_layers!(Large, LargeCache, LargeMemory: 1024, 2048, 1536, 10);

/// Samples that notice how many allocations there were when each was read.
struct Watched {
    samples: Samples<SVector<f32, 5>, Class<3>>,
    reads: Cell<usize>,
    at_first: Cell<usize>,
    at_last: Cell<usize>,
}

impl Dataset for Watched {
    type Input = SVector<f32, 5>;
    type Target = Class<3>;

    fn len(&self) -> usize {
        self.samples.len()
    }
    fn read(&self, index: usize, input: &mut [f32], target: &mut Class<3>) -> Result<()> {
        if self.reads.get() == 0 {
            self.at_first.set(allocations());
        }
        self.at_last.set(allocations());
        self.reads.set(self.reads.get() + 1);
        self.samples.read(index, input, target)
    }
}

fn watched(count: usize) -> Watched {
    let labels: Vec<_> = (0..count).map(|index| index % 3).collect();
    let samples = Samples::from_labels(vec![SVector::from([0.1, 0.2, 0.3, 0.4, 0.5]); count], &labels).unwrap();
    Watched { samples, reads: 0.into(), at_first: 0.into(), at_last: 0.into() }
}

#[test]
fn the_counter_counts() {
    let before = allocations();
    std::hint::black_box(Box::new(1));
    assert_eq!(allocations() - before, 1);
}

#[test]
fn steps_allocate_nothing() {
    let (data, held_out) = (watched(100), watched(50));
    let mut net = Small::<f32>::init(&mut rng(1));
    let after_steps = Cell::new(0);
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<16>().epochs(2).validate(&held_out);
    trainer.on_epoch(|_| after_steps.set(allocations())).fit(&mut net, &data).unwrap();

    assert_eq!((data.reads.get(), held_out.reads.get()), (200, 100));
    // From the first sample of the first epoch to the end of the second: all steps, both validations, the history.
    assert_eq!(after_steps.get() - data.at_first.get(), 0);
    assert_eq!(held_out.at_last.get() - data.at_first.get(), 0);
}

/// Ten samples that are made where they are read: an input is 4 KiB.
struct Made;

impl Dataset for Made {
    type Input = SVector<f32, 1024>;
    type Target = Class<10>;

    fn len(&self) -> usize {
        10
    }
    fn read(&self, index: usize, input: &mut [f32], target: &mut Class<10>) -> Result<()> {
        input.fill(0.0);
        input[index] = 1.0;
        *target = Class::new(index).unwrap_or_default();
        Ok(())
    }
}

fn whole_life() {
    let folder = Folder::new("life");
    let path = folder.join("large.safetensors");
    let mut net = Large::<f32>::init(&mut rng(1));
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<4>().clip_norm(1.0).validate(&Made);
    let history = trainer.fit(&mut net, &Made).unwrap();
    assert_eq!(history.epochs.len(), 1);
    net.save(&path).unwrap();

    let mut again = layerfit_core::zeroed_box::<Large>();
    again.load(&path).unwrap();
    assert_eq!(training::bits(&*again), training::bits(&*net));
    assert_eq!(evaluate(&again, &Made).confusion(), evaluate(&net, &Made).confusion());
    assert_eq!(folder.files(), ["large.safetensors"]);
}

#[test]
fn five_million_parameters_live_on_a_small_stack() {
    const { assert!(<Large as Parameters>::PARAMETERS > 5_000_000) };
    std::thread::Builder::new().stack_size(256 * 1024).spawn(whole_life).unwrap().join().unwrap();
}
