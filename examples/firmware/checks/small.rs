//! One inference between two marks, for the number of its instructions and the size of its code.
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
use layerfit::weights;
use networks::{Small, frame};

static SMALL: &Small = weights!(Small, "../src/small.safetensors");
static FRAME: &[u8; 64] = include_bytes!("frame.bin");

#[entry]
fn main() -> ! {
    let mut memory = Small::memory();
    let frame = core::hint::black_box(frame(FRAME)).into();
    marks::begin();
    let odds = SMALL.infer(&frame, &mut memory);
    core::hint::black_box(odds);
    marks::end();
    semihosting::exit()
}
