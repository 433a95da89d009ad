//! The tiles compiled for each instruction set of x86-64.

#[cfg(any(feature = "f64", test))]
use core::arch::x86_64::__m256d;
use core::arch::x86_64::{__m256, __m512};

use super::blocked::Kernel;
use super::column::{self, Column};
use super::far::{Far, far};
use super::tile::{Tiles, tiles};
use crate::kernels::vector::Vector;

/// # Safety
/// The instructions must be here; see [`tiles`].
#[target_feature(enable = "avx2,fma,avx512f,avx512vl,avx512dq,avx512bw")]
unsafe fn avx512<V: Vector, const ROWS: usize, const COLUMNS: usize, const BLOCKS: usize, const MASKED: bool>(
    work: &Tiles<V::Element>,
) {
    // SAFETY: as the caller promises.
    unsafe { tiles::<V, ROWS, COLUMNS, BLOCKS, MASKED>(work) }
}

/// # Safety
/// The instructions must be here; see [`tiles`].
#[target_feature(enable = "avx2,fma")]
unsafe fn avx2<V: Vector, const ROWS: usize, const COLUMNS: usize, const BLOCKS: usize, const MASKED: bool>(
    work: &Tiles<V::Element>,
) {
    // SAFETY: as the caller promises.
    unsafe { tiles::<V, ROWS, COLUMNS, BLOCKS, MASKED>(work) }
}

/// # Safety
/// The instructions must be here; see [`column::rows`].
#[target_feature(enable = "avx2,fma,avx512f,avx512vl,avx512dq,avx512bw")]
unsafe fn rows_avx512<V: Vector, const ROWS: usize, const MASKED: bool>(work: &Column<V::Element>, tile: column::Tile) {
    // SAFETY: as the caller promises.
    unsafe { column::rows::<V, ROWS, MASKED>(work, tile) }
}

/// # Safety
/// The instructions must be here; see [`column::rows`].
#[target_feature(enable = "avx2,fma")]
unsafe fn rows_avx2<V: Vector, const ROWS: usize, const MASKED: bool>(work: &Column<V::Element>, tile: column::Tile) {
    // SAFETY: as the caller promises.
    unsafe { column::rows::<V, ROWS, MASKED>(work, tile) }
}

/// # Safety
/// The instructions must be here; see [`far`].
#[target_feature(enable = "avx2,fma,avx512f,avx512vl,avx512dq,avx512bw")]
unsafe fn far_avx512<V: Vector>(work: &Column<V::Element>) {
    // SAFETY: as the caller promises.
    unsafe { far::<V>(work) }
}

/// # Safety
/// The instructions must be here; see [`far`].
#[target_feature(enable = "avx2,fma")]
unsafe fn far_avx2<V: Vector>(work: &Column<V::Element>) {
    // SAFETY: as the caller promises.
    unsafe { far::<V>(work) }
}

/// Implements [`Kernel`]: for every tile `rows: (columns, blocks side by side) ..;`, most first.
macro_rules! kernel {
    ($vector:ident, $compiled:ident, $of_column:ident, $far:ident, $($rows:literal: $(($columns:literal, $($blocks:literal)*))*;)*) => {
        // SAFETY: `far` calls a function that enables exactly the instructions of the registers.
        unsafe impl Far for $vector {
            unsafe fn far(work: &Column<Self::Element>) {
                // SAFETY: as the caller promises.
                unsafe { $far::<Self>(work) }
            }
        }

        // SAFETY: `run` and `rows` call functions that enable exactly the instructions of the registers.
        unsafe impl Kernel for $vector {
            const TILES: &'static [&'static [(usize, &'static [usize])]] = &[$(&[$(($columns, &[$($blocks),*])),*]),*];

            unsafe fn rows(registers: usize, masked: bool, work: &Column<Self::Element>, tile: column::Tile) {
                // SAFETY: as the caller promises.
                unsafe {
                    match (registers, masked) {
                        (1, true) => $of_column::<Self, 1, true>(work, tile),
                        (1, false) => $of_column::<Self, 1, false>(work, tile),
                        (2, _) => $of_column::<Self, 2, false>(work, tile),
                        (3, _) => $of_column::<Self, 3, false>(work, tile),
                        (4, _) => $of_column::<Self, 4, false>(work, tile),
                        (5, _) => $of_column::<Self, 5, false>(work, tile),
                        (6, _) => $of_column::<Self, 6, false>(work, tile),
                        (7, _) => $of_column::<Self, 7, false>(work, tile),
                        _ => $of_column::<Self, 8, false>(work, tile),
                    }
                }
            }

            unsafe fn run(rows: usize, columns: usize, blocks: usize, masked: bool, work: &Tiles<Self::Element>) {
                // SAFETY: as the caller promises.
                unsafe {
                    match (rows, columns, blocks, masked) {
                        $($($(
                            ($rows, $columns, $blocks, false) => $compiled::<Self, $rows, $columns, $blocks, false>(work),
                            ($rows, $columns, $blocks, true) => $compiled::<Self, $rows, $columns, $blocks, true>(work),
                        )*)*)*
                        _ => unreachable!("a tile that is not in the table"),
                    }
                }
            }
        }
    };
}

// 32 registers: up to 24 for sums, 4 for rows; at least 8 sums hide the latency of the two units.
kernel!(
    __m512, avx512, rows_avx512, far_avx512,
    1: (12, 1) (8, 1) (6, 2 1) (4, 2 1) (3, 4 2 1) (2, 4 2 1) (1, 8 4 2 1);
    2: (12, 1) (8, 1) (6, 1) (4, 1) (3, 2 1) (2, 2 1) (1, 4 2 1);
    3: (8, 1) (6, 1) (4, 1) (3, 1) (2, 2 1) (1, 4 2 1);
    4: (6, 1) (5, 1) (4, 1) (3, 1) (2, 1) (1, 4 2 1);
);

// 16 registers: up to 12 for sums.
kernel!(
    __m256, avx2, rows_avx2, far_avx2,
    1: (12, 1) (8, 1) (6, 2 1) (4, 2 1) (3, 4 2 1) (2, 4 2 1) (1, 8 4 2 1);
    2: (6, 1) (4, 1) (3, 2 1) (2, 2 1) (1, 4 2 1);
);

// The same, with fewer tiles: `f64` is there for exactness, and every tile takes its time to compile.
#[cfg(any(feature = "f64", test))]
kernel!(
    __m256d, avx2, rows_avx2, far_avx2,
    1: (6, 1) (3, 2 1) (1, 8 4 1);
    2: (6, 1) (3, 1) (1, 4 1);
);
