//! The digits on a Cortex-M: no std, no allocator, no file system, no copy of the weights.
//! The weights stay in flash where the linker put them; the compiler knows every byte of RAM.
//!
//! On a real board: `memory.x` holds its memory, `camera` reads its sensor, and `display` writes to its screen. Nothing else changes.
#![no_std]
#![no_main]

mod networks;
mod panics;
mod semihosting;

use cortex_m_rt::entry;
use layerfit::weights;

use networks::{Digits, largest};

/// Checked while compiling: a missing tensor, or one of another shape, is an error that names it.
static DIGITS: &Digits = weights!(Digits, "digits.safetensors");

#[entry]
fn main() -> ! {
    let mut memory = Digits::memory(); // all the RAM that inference needs
    for levels in camera::frames() {
        let scores = DIGITS.infer(&networks::frame(levels).into(), &mut memory);
        display::show(largest(scores.as_slice()));
    }
    semihosting::exit()
}

/// Stored frames. On a real board: those of its camera.
mod camera {
    static FRAMES: &[u8] = include_bytes!("frames.bin");

    pub fn frames() -> impl Iterator<Item = &'static [u8; 64]> {
        FRAMES.as_chunks().0.iter()
    }
}

/// The terminal of the machine that QEMU, or a debugger, runs on. On a real board: its display.
mod display {
    pub fn show(digit: u32) {
        crate::semihosting::number("digit", digit);
    }
}
