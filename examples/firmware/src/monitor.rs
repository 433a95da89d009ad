//! A stream on a Cortex-M: three sensors, step by step; the state of the network is all that is kept.
//!
//! On a real board, `sensors` reads them, in an interrupt or a loop of fixed period.
#![no_std]
#![no_main]

mod networks;
mod panics;
mod semihosting;

use cortex_m_rt::entry;
use layerfit::weights;

use networks::{Monitor, STEPS, sensors};

static MONITOR: &Monitor = weights!(Monitor, "monitor.safetensors");

#[entry]
fn main() -> ! {
    let mut state = Monitor::state();
    let (mut surprises, mut expected) = (0, sensors(0));
    for step in 0..STEPS as u16 {
        let seen = sensors(step);
        let off = seen.iter().zip(&expected).fold(0.0, |most: f32, (seen, expected)| most.max((seen - expected).abs()));
        if off > 0.5 {
            surprises += 1;
        }
        let next = MONITOR.step(&mut state, &seen.into());
        expected = [next[0], next[1], next[2]];
    }
    semihosting::number("surprises", surprises);
    semihosting::exit()
}
