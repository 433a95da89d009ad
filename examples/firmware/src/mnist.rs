//! A convolutional network on a Cortex-M: stored images of 28×28 pixels, one after the other.
//!
//! On a real board: `camera` takes them. (`../firmware_mnist.rs` beside this folder made the weights and the images.)
#![no_std]
#![no_main]

mod networks;
mod panics;
mod semihosting;

use cortex_m_rt::entry;
use layerfit::nalgebra::SVector;
use layerfit::{Arena, weights, zeroed};

use networks::{Mnist, develop, largest};

static MNIST: &Mnist = weights!(Mnist, "mnist.safetensors");

#[entry]
fn main() -> ! {
    static mut MEMORY: Arena<Mnist> = Mnist::memory(); // `Mnist::RAM_BYTES` of them: not for a small stack
    static mut IMAGE: SVector<f32, 784> = zeroed();
    for levels in camera::images() {
        develop(levels, IMAGE);
        semihosting::number("digit", largest(MNIST.infer(IMAGE, MEMORY).as_slice()));
    }
    semihosting::exit()
}

/// Stored images.
mod camera {
    pub fn images() -> impl Iterator<Item = &'static [u8; 784]> {
        include_bytes!("images.bin").as_chunks().0.iter()
    }
}
