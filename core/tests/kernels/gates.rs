//! The gates of a batch have the bits of portable code on every instruction set, and what no sample has a number for stays as it is.

use layerfit_core::kernels::Simd;
use layerfit_core::kernels::recurrent::{Mask, gru, lstm};
use layerfit_core::rand::RngExt;
use layerfit_core::{Generator, rng};

use super::{bits, numbers, size};

/// A batch of samples before a step.
#[derive(Clone)]
struct Batch {
    units: usize,
    mask: Vec<u8>,
    gates: Vec<f32>,
    inner: Vec<f32>,
    cell: Vec<f32>,
    squashed: Vec<f32>,
    hidden: Vec<f32>,
}

impl Batch {
    /// Some samples; some of the slices may be a little shorter.
    fn new(gates: usize, units: usize, rng: &mut Generator) -> Self {
        let samples = rng.random_range(0..7);
        let wild = rng.random_range(0..10) == 0;
        let mut some = |each: usize, is_whole: bool| {
            let less = if is_whole || rng.random_range(0..5) > 0 { 0 } else { rng.random_range(0..2 * units) };
            numbers(usize::saturating_sub(samples * each, less), wild, rng)
        };
        let (gates, inner, cell, hidden) =
            (some(gates * units, false), some(units, false), some(units, false), some(units, false));
        let squashed = some(units, true);
        let has_mask = rng.random_range(0..2) == 0;
        let mask = (0..if has_mask { samples } else { 0 }).map(|_| rng.random_range(0..3)).collect();
        Self { units, mask, gates, inner, cell, squashed, hidden }
    }

    fn bits(&self) -> [Vec<u64>; 4] {
        [bits(&self.gates), bits(&self.cell), bits(&self.squashed), bits(&self.hidden)]
    }

    /// What a kernel makes of it is the same on every instruction set.
    fn check(&self, kind: &str, kernel: impl Fn(Simd, Mask<'_>, &mut Self)) {
        let after = |simd: Simd| {
            let mut batch = self.clone();
            kernel(simd, Mask { bytes: &self.mask, first: 0, stride: 1 }, &mut batch);
            batch.bits()
        };
        let expected = after(Simd::PORTABLE);
        for simd in Simd::available() {
            assert!(after(simd) == expected, "{simd:?}: {kind}, {} units, {} numbers of gates", self.units, self.gates.len());
        }
    }
}

#[test]
fn gates_of_a_batch_are_equal_to_the_reference() {
    let mut rng = rng(31);
    for _ in 0..400 {
        let units = size(&mut rng, 80).max(1);
        let batch = Batch::new(4, units, &mut rng);
        batch.check("lstm in training", |simd, mask, on| {
            lstm::forward(simd, mask, units, &mut on.gates, &mut on.cell, &mut on.squashed, &mut on.hidden);
        });
        batch.check("lstm", |simd, mask, on| {
            let mut gates = on.gates.clone();
            lstm::forward(simd, mask, units, &mut gates, &mut on.cell, &mut [], &mut on.hidden);
        });
        Batch::new(3, units, &mut rng).check("gru", |simd, mask, on| {
            gru::mix_after(simd, mask, units, &on.inner, &mut on.gates, &mut on.hidden);
        });
    }
}
