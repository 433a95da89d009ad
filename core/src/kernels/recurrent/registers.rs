//! The gates of a batch, in registers: the same formulas as those over arrays of numbers, with the same bits, in fewer instructions.

use core::arch::x86_64::{__m256, __m512};

use super::one_step::{Kind, Lanes, SUMS};
use super::{Mask, each_sample};
use crate::kernels::Simd;
use crate::kernels::simd::Level;
use crate::kernels::vector::functions::Real;

/// The numbers of the samples of a step; those of a gate that a kind of cell does not have are empty.
pub(super) struct Batch<'a> {
    pub(super) mask: Mask<'a>,
    pub(super) units: usize,
    /// Sums, that become gates.
    pub(super) gates: &'a mut [f32],
    /// What the state gives to the candidate.
    pub(super) inner: &'a [f32],
    pub(super) cell: &'a mut [f32],
    /// The tanh of the cell after the step. Where there is a cell and no room for this, the gates are not kept either.
    pub(super) squashed: &'a mut [f32],
    pub(super) hidden: &'a mut [f32],
}

/// Takes all samples that count, and whose numbers are all there, a step further, if there are vector registers.
pub(super) fn forward<K: Kind>(simd: Simd, batch: Batch<'_>) {
    #[target_feature(enable = "avx2,fma")]
    unsafe fn avx2<K: Kind>(batch: Batch<'_>) {
        // SAFETY: as the caller promises.
        unsafe { body::<__m256, K>(batch) }
    }
    #[target_feature(enable = "avx2,fma,avx512f,avx512vl,avx512dq,avx512bw")]
    unsafe fn avx512<K: Kind>(batch: Batch<'_>) {
        // SAFETY: as the caller promises.
        unsafe { body::<__m512, K>(batch) }
    }
    // SAFETY: the token exists only where its instructions were detected.
    unsafe {
        match simd.0 {
            Level::Portable => {}
            Level::Avx2 => avx2::<K>(batch),
            Level::Avx512 => avx512::<K>(batch),
        }
    }
}

/// # Safety
/// The instructions of `V` must be here.
#[inline(always)]
unsafe fn body<V: Real, K: Kind>(batch: Batch<'_>) {
    let Batch { mask, units, gates, inner, cell, squashed, hidden } = batch;
    let (units, keeps_gates) = (units.max(1), !K::KEEPS || !squashed.is_empty());
    let samples_of = |length: usize, is_there: bool| if is_there { length / units } else { usize::MAX };
    let samples = samples_of(inner.len(), K::JOINED < K::GATES)
        .min(samples_of(cell.len(), K::KEEPS))
        .min(samples_of(squashed.len(), K::KEEPS && keeps_gates));
    let (inner, cell, squashed) = (inner.as_ptr(), cell.as_mut_ptr(), squashed.as_mut_ptr());
    each_sample!(sample, [], [gates: K::GATES * units, hidden: units], units, {
        if sample == samples {
            return;
        }
        if mask.counts(sample) {
            let at = sample * units;
            let (inner, cell, squashed) = (inner.wrapping_add(at), cell.wrapping_add(at), squashed.wrapping_add(at));
            let sample = Sample { units, gates: gates.as_mut_ptr(), inner, cell, squashed, hidden: hidden.as_mut_ptr(), keeps_gates };
            // SAFETY: as the caller promises; the slices were seen to hold the numbers of every sample.
            unsafe { sample.advance::<V, K>() };
        }
    });
}

/// A sample of a [`Batch`].
struct Sample {
    units: usize,
    gates: *mut f32,
    inner: *const f32,
    cell: *mut f32,
    squashed: *mut f32,
    hidden: *mut f32,
    keeps_gates: bool,
}

impl Sample {
    /// # Safety
    /// The instructions of `V` must be here, and each pointer to as many numbers as the kind of cell has of them.
    #[inline(always)]
    unsafe fn advance<V: Real, K: Kind>(&self) {
        let mut first = 0;
        // SAFETY: as the caller promises; the units of a tile are some of those that there are.
        unsafe {
            while self.units - first >= 2 * V::LANES {
                self.tile::<V, K, 2, false>(first);
                first += 2 * V::LANES;
            }
            if self.units - first >= V::LANES {
                self.tile::<V, K, 1, false>(first);
                first += V::LANES;
            }
            if self.units > first {
                self.tile::<V, K, 1, true>(first);
            }
        }
    }

    /// The units of `R` registers from `first` on; with `MASKED`, of the first lanes of one.
    ///
    /// # Safety
    /// As for [`Sample::advance`].
    #[inline(always)]
    unsafe fn tile<V: Real, K: Kind, const R: usize, const MASKED: bool>(&self, first: usize) {
        // SAFETY: as the caller promises.
        unsafe {
            let lanes = Lanes::<V, MASKED>::first(if MASKED { self.units - first } else { V::LANES });
            let gate = |index: usize| self.gates.add(index * self.units + first);
            let mut sums = [[V::zero(); R]; SUMS];
            for (index, sum) in sums.iter_mut().enumerate().take(K::GATES) {
                *sum = lanes.registers(gate(index));
            }
            if K::JOINED < K::GATES {
                sums[SUMS - 1] = lanes.registers(self.inner.add(first));
            }
            let mut hidden = lanes.registers(self.hidden.add(first));
            let (mut cell, mut squashed) = ([V::zero(); R], [V::zero(); R]);
            if K::KEEPS {
                cell = lanes.registers(self.cell.add(first));
            }
            K::advance(&mut sums, &mut hidden, &mut cell, &mut squashed);
            lanes.keep(hidden, self.hidden.add(first));
            if K::KEEPS {
                lanes.keep(cell, self.cell.add(first));
            }
            if self.keeps_gates {
                for (index, sum) in sums.into_iter().enumerate().take(K::GATES) {
                    lanes.keep(sum, gate(index));
                }
                if K::KEEPS {
                    lanes.keep(squashed, self.squashed.add(first));
                }
            }
        }
    }
}
