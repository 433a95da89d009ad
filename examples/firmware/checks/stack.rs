//! How much of the stack is used: what is below is painted, and what lost its paint was used.

use core::arch::asm;

const PAINT: u32 = 0xc0de_5afe;
/// How far below the paint goes, in words; a little is left out for the function that paints.
const WORDS: usize = 4096;
const GAP: usize = 32;

fn here() -> *mut u32 {
    let pointer: *mut u32;
    // SAFETY: reads a register.
    unsafe { asm!("mov {}, sp", out(reg) pointer, options(nomem, nostack, preserves_flags)) };
    pointer
}

/// Paints the stack below.
#[inline(always)]
pub fn paint() {
    let top = here();
    for word in GAP..WORDS {
        // SAFETY: nothing lives below the stack pointer, and there is memory far beyond.
        unsafe { top.sub(word).write_volatile(PAINT) };
    }
}

/// The bytes that were used below the caller since it painted: at least `4 * GAP`.
#[inline(always)]
pub fn used() -> u32 {
    let top = here();
    let mut word = WORDS - 1;
    // SAFETY: as above.
    while word > GAP && unsafe { top.sub(word).read_volatile() } == PAINT {
        word -= 1;
    }
    4 * word as u32
}
