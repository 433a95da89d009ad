//! One step of each optimizer over 55,000 parameters, the size of a network 784-64-64-10; of some also over 2.75 million, more than the caches hold.
//!
//! The bytes are those a step must read and write: parameter, gradient and slots. They are to be held against the copies of the first group.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use layerfit_benches::copy;
use layerfit_core::nalgebra::SMatrix;
use layerfit_core::optimizers::*;
use layerfit_core::{Parameters, Scalar, zeroed_box};

/// Columns of a hundred parameters.
type Weights<T, const COLUMNS: usize> = SMatrix<T, 100, COLUMNS>;

const SMALL: usize = 550;
const LARGE: usize = 27_500;

fn step<T: Scalar, const COLUMNS: usize>(criterion: &mut Criterion, name: &str, optimizer: impl Optimizer, clip: bool) {
    let mut weights = zeroed_box::<Weights<T, COLUMNS>>();
    let mut gradients = zeroed_box::<Weights<T, COLUMNS>>();
    for (index, gradient) in gradients.tensor_mut(0).iter_mut().enumerate() {
        *gradient = T::from_f64((index % 97) as f64 / 97.0 - 0.5);
    }
    let slots = optimizer.slots();
    let mut state = optimizer.state_for(&*weights);
    if clip {
        state = state.clip_norm(1.0);
    }
    let numbers = Weights::<T, COLUMNS>::PARAMETERS * (3 + 2 * slots);
    let mut group = criterion.benchmark_group("optimizers");
    group.throughput(Throughput::Bytes((numbers * size_of::<T>()) as u64));
    group.bench_function(format!("{name} {}, {}", T::DTYPE, 100 * COLUMNS), |bencher| {
        bencher.iter(|| state.step(&mut weights, &gradients))
    });
    group.finish();
}

fn benchmark(criterion: &mut Criterion) {
    // Parameter, gradient and two slots.
    copy(criterion, 16 * 100 * SMALL);
    copy(criterion, 16 * 100 * LARGE);
    step::<f32, SMALL>(criterion, "sgd", Sgd::new(1e-3), false);
    step::<f32, SMALL>(criterion, "sgd momentum", Sgd::new(1e-3).momentum(0.9), false);
    step::<f32, SMALL>(criterion, "rms_prop", RmsProp::new(1e-3), false);
    step::<f32, SMALL>(criterion, "adagrad", Adagrad::new(1e-3), false);
    step::<f32, SMALL>(criterion, "adadelta", Adadelta::new(1.0), false);
    step::<f32, SMALL>(criterion, "adam", Adam::new(1e-3), false);
    step::<f32, SMALL>(criterion, "adam clip_norm", Adam::new(1e-3), true);
    step::<f64, SMALL>(criterion, "adam", Adam::new(1e-3), false);
    step::<f32, SMALL>(criterion, "adam amsgrad", Adam::new(1e-3).amsgrad(), false);
    step::<f32, SMALL>(criterion, "adam_w", AdamW::new(1e-3), false);
    step::<f32, SMALL>(criterion, "nadam", Nadam::new(1e-3), false);
    step::<f32, SMALL>(criterion, "lion", Lion::new(1e-3), false);
    step::<f32, LARGE>(criterion, "sgd", Sgd::new(1e-3), false);
    step::<f32, LARGE>(criterion, "adam", Adam::new(1e-3), false);
    step::<f32, LARGE>(criterion, "adam clip_norm", Adam::new(1e-3), true);
}

criterion_group!(benches, benchmark);
criterion_main!(benches);
