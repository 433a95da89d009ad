//! A network over images with made-up weights: a fingerprint of the bits of everything that comes out.
#![no_std]
#![no_main]

#[path = "../src/networks.rs"]
mod networks;
#[path = "../src/semihosting.rs"]
mod semihosting;

use cortex_m_rt::entry;
use layerfit::{Parameters, zeroed};
use networks::{BEGIN, Images, fingerprint, make_up};
use panic_halt as _;

#[entry]
fn main() -> ! {
    let (mut net, mut memory, mut seed, mut image, mut images) = (zeroed::<Images>(), Images::memory(), 1, [0.0; 297], BEGIN);
    for index in 0..<Images>::TENSORS {
        make_up(&mut seed, net.tensor_mut(index));
    }
    for _ in 0..20 {
        make_up(&mut seed, &mut image);
        images = fingerprint(images, net.infer(&image.into(), &mut memory).as_slice());
    }
    semihosting::hexadecimal("images", images);
    semihosting::exit()
}
