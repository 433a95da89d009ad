//! One step of one stream through a cell, all of it behind one check of lengths and one choice of instructions.
//!
//! What the kernels beside this one do for a batch takes several calls for one sample, and between them what was in registers is in memory. Here, some units
//! at a time have all their sums and then their gates. Every sum has its order, and every gate its formula.
#![allow(clippy::needless_range_loop)] // Such a loop indexes several arrays with one register.

use core::arch::x86_64::{__m256, __m512};

use super::Step;
use crate::kernels::Simd;
use crate::kernels::product::{BLOCK, Column, Far, NEAR};
use crate::kernels::simd::Level;
use crate::kernels::vector::functions::{Real, sigmoid, tanh};

/// The sums of a unit.
pub(super) const SUMS: usize = 4;

/// A kind of cell.
pub(super) trait Kind {
    /// How many gates have a sum over the inputs; these are the first of the sums.
    const GATES: usize;
    /// How many of them the product with the state is added to. That of the others, one at most, is a sum of its own: the last.
    const JOINED: usize;
    /// Whether there is a `cell`.
    const KEEPS: bool;

    /// The states of some registers after the step, in place of those before, from the sums, which become gates: hidden and, where there is one, the cell
    /// with its tanh.
    ///
    /// First what does not wait for another function, for all registers, and then the rest: a machine looks ahead over four functions or so.
    ///
    /// # Safety
    /// The instructions of `V` must be here.
    unsafe fn advance<V: Real, const R: usize>(
        sums: &mut [[V; R]; SUMS],
        hidden: &mut [V; R],
        cell: &mut [V; R],
        squashed: &mut [V; R],
    );
}

/// The sums of input, forget, candidate and output.
pub(super) struct Lstm;

impl Kind for Lstm {
    const GATES: usize = 4;
    const JOINED: usize = 4;
    const KEEPS: bool = true;

    #[inline(always)]
    unsafe fn advance<V: Real, const R: usize>(
        [i, f, g, o]: &mut [[V; R]; SUMS],
        hidden: &mut [V; R],
        cell: &mut [V; R],
        squashed: &mut [V; R],
    ) {
        // SAFETY: as the caller promises.
        unsafe {
            for register in 0..R {
                i[register] = sigmoid(i[register]);
                g[register] = tanh(g[register]);
                f[register] = sigmoid(f[register]);
                cell[register] = f[register].mul_add(cell[register], i[register].mul(g[register]));
            }
            for register in 0..R {
                o[register] = sigmoid(o[register]);
            }
            for register in 0..R {
                squashed[register] = tanh(cell[register]);
                hidden[register] = o[register].mul(squashed[register]);
            }
        }
    }
}

/// The sums of reset, update and candidate, and what the state gives to the candidate: reset after the product.
pub(super) struct Gru;

impl Kind for Gru {
    const GATES: usize = 3;
    const JOINED: usize = 2;
    const KEEPS: bool = false;

    #[inline(always)]
    unsafe fn advance<V: Real, const R: usize>(
        [r, z, n, inner]: &mut [[V; R]; SUMS],
        hidden: &mut [V; R],
        _: &mut [V; R],
        _: &mut [V; R],
    ) {
        // SAFETY: as the caller promises.
        unsafe {
            for register in 0..R {
                r[register] = sigmoid(r[register]);
                n[register] = r[register].mul_add(inner[register], n[register]);
            }
            for register in 0..R {
                z[register] = sigmoid(z[register]);
            }
            for register in 0..R {
                n[register] = tanh(n[register]);
                let new = V::of(1.0).sub(z[register]).mul(n[register]);
                hidden[register] = z[register].mul_add(hidden[register], new);
            }
        }
    }
}

/// Takes a step; answers whether it did. Where a slice is too short or there are no vector registers, nothing is written.
pub(super) fn step<K: Kind>(simd: Simd, step: &mut Step<'_, f32>) -> bool {
    #[target_feature(enable = "avx2,fma")]
    unsafe fn avx2<K: Kind>(step: &mut Step<'_, f32>) {
        // SAFETY: as the caller promises.
        unsafe { body::<__m256, K>(step) }
    }
    #[target_feature(enable = "avx2,fma,avx512f,avx512vl,avx512dq,avx512bw")]
    unsafe fn avx512<K: Kind>(step: &mut Step<'_, f32>) {
        // SAFETY: as the caller promises.
        unsafe { body::<__m512, K>(step) }
    }
    if simd == Simd::PORTABLE || !fits::<K>(step) {
        return false;
    }
    // SAFETY: the slices hold what their sizes say, and the token exists only where its instructions were detected.
    unsafe {
        match simd.0 {
            Level::Portable => return false,
            Level::Avx2 => avx2::<K>(step),
            Level::Avx512 => avx512::<K>(step),
        }
    }
    true
}

/// Whether the slices hold the numbers of the step, of which there are some.
fn fits<K: Kind>(step: &Step<'_, f32>) -> bool {
    let Step { inputs, units, .. } = *step;
    let apart = if K::JOINED < K::GATES { units } else { 0 };
    let Some(gates) = units.checked_mul(K::GATES) else { return false };
    let holds =
        |matrix: &[f32], columns: usize| gates.checked_mul(columns).is_some_and(|numbers| numbers > 0 && numbers <= matrix.len());
    let state = if K::KEEPS { step.cell.len() } else { units };
    holds(step.weight, inputs)
        && holds(step.recurrent, units)
        && gates <= step.bias.len().min(step.gates.len())
        && apart <= step.apart.len().min(step.inner.len())
        && inputs <= step.input.len()
        && units <= step.hidden.len().min(step.output.len()).min(state)
}

/// # Safety
/// The instructions of `V` must be here, and the slices as long as [`fits`] says.
#[inline(always)]
unsafe fn body<V: Real + Far, K: Kind>(step: &mut Step<'_, f32>) {
    let Step { inputs, units, .. } = *step;
    let is_far = K::GATES * units * (inputs + units) > NEAR;
    // SAFETY: as the caller promises; the units of a tile are some of those that there are.
    unsafe {
        if is_far {
            all_sums::<V, K>(step);
        }
        let mut first = 0;
        while units - first >= 2 * V::LANES {
            tile::<V, K, 2, false>(step, first, is_far);
            first += 2 * V::LANES;
        }
        if units - first >= V::LANES {
            tile::<V, K, 1, false>(step, first, is_far);
            first += V::LANES;
        }
        if units > first {
            tile::<V, K, 1, true>(step, first, is_far);
        }
        // Not before: the sums of every unit have met the state before the step.
        keep::<V>(step);
    }
}

/// Copies the states after the step from the output to where they are kept.
///
/// # Safety
/// As for [`body`].
#[inline(always)]
unsafe fn keep<V: Real>(step: &mut Step<'_, f32>) {
    let (units, from, to) = (step.units, step.output.as_ptr(), step.hidden.as_mut_ptr());
    // SAFETY: as the caller promises.
    unsafe {
        let mut first = 0;
        while units - first >= V::LANES {
            V::load(from.add(first)).store(to.add(first));
            first += V::LANES;
        }
        if units > first {
            let mask = V::mask(units - first);
            V::load_first(from.add(first), mask).store_first(to.add(first), mask);
        }
    }
}

/// The units of `R` registers from `first` on; with `MASKED`, of the first lanes of one.
///
/// # Safety
/// As for [`body`].
#[inline(always)]
unsafe fn tile<V: Real, K: Kind, const R: usize, const MASKED: bool>(step: &mut Step<'_, f32>, first: usize, is_far: bool) {
    let units = step.units;
    // SAFETY: as the caller promises.
    unsafe {
        let lanes = Lanes::<V, MASKED>::first(if MASKED { units - first } else { V::LANES });
        let mut sums = [[V::zero(); R]; SUMS];
        let gates = if is_far { step.gates.as_ptr() } else { step.bias.as_ptr() };
        let apart = if is_far { step.inner.as_ptr() } else { step.apart.as_ptr() };
        for (sum, registers) in sums.iter_mut().enumerate() {
            *registers = lanes.registers(if sum < K::GATES { gates.add(sum * units + first) } else { apart.add(first) });
        }
        if !is_far {
            let Step { inputs, weight, recurrent, input, hidden, .. } = step;
            let (weight, recurrent) = (weight.as_ptr().add(first), recurrent.as_ptr().add(first));
            let of_input = Factor { left: weight, right: input.as_ptr(), depth: *inputs, gates: K::GATES * units, units };
            add::<V, R, MASKED>(&of_input, K::GATES, K::GATES, &lanes, &mut sums);
            let of_states = Factor { left: recurrent, right: hidden.as_ptr(), depth: units, ..of_input };
            add::<V, R, MASKED>(&of_states, K::GATES, K::JOINED, &lanes, &mut sums);
        }
        let (mut cell, mut squashed) = ([V::zero(); R], [V::zero(); R]);
        if K::KEEPS {
            cell = lanes.registers(step.cell.as_ptr().add(first));
        }
        let mut hidden = lanes.registers(step.hidden.as_ptr().add(first));
        K::advance(&mut sums, &mut hidden, &mut cell, &mut squashed);
        lanes.keep(hidden, step.output.as_mut_ptr().add(first));
        if K::KEEPS {
            lanes.keep(cell, step.cell.as_mut_ptr().add(first));
        }
    }
}

/// Loads and stores of whole registers, or of the first lanes.
pub(super) struct Lanes<V: Real, const MASKED: bool> {
    mask: V::Mask,
}

impl<V: Real, const MASKED: bool> Lanes<V, MASKED> {
    /// The first `lanes` of them.
    ///
    /// # Safety
    /// The instructions of `V` must be here.
    #[inline(always)]
    pub(super) unsafe fn first(lanes: usize) -> Self {
        // SAFETY: as the caller promises.
        unsafe { Self { mask: V::mask(lanes) } }
    }

    /// # Safety
    /// The instructions of `V` must be here and the memory valid.
    #[inline(always)]
    unsafe fn load(&self, from: *const f32) -> V {
        // SAFETY: as the caller promises.
        unsafe { if MASKED { V::load_first(from, self.mask) } else { V::load(from) } }
    }

    /// Loads some registers; with a mask there is one.
    ///
    /// # Safety
    /// As for [`Lanes::load`].
    #[inline(always)]
    pub(super) unsafe fn registers<const R: usize>(&self, from: *const f32) -> [V; R] {
        // SAFETY: as the caller promises.
        unsafe {
            let mut values = [V::zero(); R];
            for register in 0..R {
                values[register] = self.load(from.add(register * V::LANES));
            }
            values
        }
    }

    /// Stores some registers; with a mask there is one.
    ///
    /// # Safety
    /// As for [`Lanes::load`].
    #[inline(always)]
    pub(super) unsafe fn keep<const R: usize>(&self, values: [V; R], to: *mut f32) {
        // SAFETY: as the caller promises.
        unsafe {
            for register in 0..R {
                let to = to.add(register * V::LANES);
                if MASKED {
                    values[register].store_first(to, self.mask);
                } else {
                    values[register].store(to);
                }
            }
        }
    }
}

/// A matrix from some unit on, and what it is multiplied with.
#[derive(Clone, Copy)]
struct Factor {
    left: *const f32,
    right: *const f32,
    depth: usize,
    /// From a column to the next.
    gates: usize,
    /// From a gate to the next.
    units: usize,
}

/// How many products of a sum are added between two jumps.
const UNROLLED: usize = 4;

/// Adds block after block of a product for so many gates, to the first of the sums and, behind those that are `joined`, to the last.
///
/// # Safety
/// As for [`body`].
#[inline(always)]
unsafe fn add<V: Real, const R: usize, const MASKED: bool>(
    factor: &Factor,
    gates: usize,
    joined: usize,
    lanes: &Lanes<V, MASKED>,
    totals: &mut [[V; R]; SUMS],
) {
    let (mut at, mut rest) = (*factor, factor.depth);
    while rest > 0 {
        let mut length = rest.min(BLOCK);
        rest -= length;
        // SAFETY: as the caller promises.
        unsafe {
            let mut sums = [[V::zero(); R]; SUMS];
            while length >= UNROLLED {
                for _ in 0..UNROLLED {
                    products(&mut at, gates, lanes, &mut sums);
                }
                length -= UNROLLED;
            }
            for _ in 0..length {
                products(&mut at, gates, lanes, &mut sums);
            }
            for gate in 0..gates {
                let total = &mut totals[if gate < joined { gate } else { SUMS - 1 }];
                for register in 0..R {
                    total[register] = total[register].add(sums[gate][register]);
                }
            }
        }
    }
}

/// Adds the products of a column, and goes on to the next.
///
/// # Safety
/// As for [`body`].
#[inline(always)]
unsafe fn products<V: Real, const R: usize, const MASKED: bool>(
    at: &mut Factor,
    gates: usize,
    lanes: &Lanes<V, MASKED>,
    sums: &mut [[V; R]; SUMS],
) {
    // SAFETY: as the caller promises.
    unsafe {
        let value = V::splat(at.right);
        for gate in 0..gates {
            for register in 0..R {
                let weights = lanes.load(at.left.wrapping_add(gate * at.units + register * V::LANES));
                sums[gate][register] = weights.mul_add(value, sums[gate][register]);
            }
        }
        at.left = at.left.wrapping_add(at.gates);
        at.right = at.right.wrapping_add(1);
    }
}

/// All sums of all units, in memory.
///
/// # Safety
/// As for [`body`].
#[inline(always)]
unsafe fn all_sums<V: Real + Far, K: Kind>(step: &mut Step<'_, f32>) {
    let (units, rows, joined) = (step.units, K::GATES * step.units, K::JOINED * step.units);
    let (bias, recurrent, gates) = (step.bias.as_ptr(), step.recurrent.as_ptr(), step.gates.as_mut_ptr());
    let of_input = Column {
        rows,
        depth: step.inputs,
        left: step.weight.as_ptr(),
        left_step: rows,
        right: step.input.as_ptr(),
        right_step: 1,
        start: bias,
        result: gates,
    };
    let of_states = Column { rows: joined, depth: units, left: recurrent, right: step.hidden.as_ptr(), start: gates, ..of_input };
    // SAFETY: as the caller promises.
    unsafe {
        V::far(&of_input);
        V::far(&of_states);
        if K::JOINED < K::GATES {
            let (left, start, result) = (recurrent.add(joined), step.apart.as_ptr(), step.inner.as_mut_ptr());
            V::far(&Column { rows: units, left, start, result, ..of_states });
        }
    }
}
