//! One inference between two marks, for the number of its instructions and the size of its code. What a program does besides, fetching an input say, is
//! not in it: the input is a constant, the memory a `static`.
#![no_std]
#![no_main]

#[path = "marks.rs"]
mod marks;
#[path = "../src/networks.rs"]
mod networks;
#[path = "../src/panics.rs"]
mod panics;
#[path = "../src/semihosting.rs"]
mod semihosting;

use cortex_m_rt::entry;
use layerfit::nalgebra::{ArrayStorage, SVector};
use layerfit::{Arena, weights};
use networks::Small;

static SMALL: &Small = weights!(Small, "../src/small.safetensors");
static INPUT: SVector<f32, 64> = frame(include_bytes!("frame.bin"));

/// [`networks::frame`] as a constant.
const fn frame(levels: &[u8; 64]) -> SVector<f32, 64> {
    let (mut values, mut index) = ([0.0; 64], 0);
    while index < 64 {
        values[index] = levels[index] as f32 / 16.0;
        index += 1;
    }
    SVector::from_array_storage(ArrayStorage([values]))
}

#[entry]
fn main() -> ! {
    static mut MEMORY: Arena<Small> = Small::memory();
    let input = core::hint::black_box(&INPUT);
    marks::begin();
    let odds = SMALL.infer(input, MEMORY);
    core::hint::black_box(odds);
    marks::end();
    semihosting::exit()
}
