//! A network over images with made-up weights, and the one for MNIST: fingerprints of the bits of everything that comes out, and how much of
//! the stack it took.
//! A panic that could be reached would not link.
#![no_std]
#![no_main]

#[path = "../src/networks.rs"]
mod networks;
#[path = "../src/panics.rs"]
mod panics;
#[path = "../src/semihosting.rs"]
mod semihosting;
#[path = "stack.rs"]
mod stack;

use cortex_m_rt::entry;
use layerfit::nalgebra::SVector;
use layerfit::{Arena, Parameters, weights, zeroed};
use networks::{BEGIN, Images, Mnist, develop, fingerprint, make_up};

static MNIST: &Mnist = weights!(Mnist, "../src/mnist.safetensors");

#[entry]
fn main() -> ! {
    static mut MEMORY: Arena<Mnist> = Mnist::memory();
    static mut IMAGE: SVector<f32, 784> = zeroed();
    let (mut net, mut memory, mut seed, mut image, mut images) = (zeroed::<Images>(), Images::memory(), 1, [0.0; 297], BEGIN);
    for index in 0..<Images>::TENSORS {
        make_up(&mut seed, net.tensor_mut(index));
    }
    for _ in 0..20 {
        make_up(&mut seed, &mut image);
        images = fingerprint(images, net.infer(&image.into(), &mut memory).as_slice());
    }
    let mut scores = BEGIN;
    stack::paint();
    for levels in include_bytes!("../src/images.bin").as_chunks().0 {
        develop(levels, IMAGE);
        scores = fingerprint(scores, MNIST.infer(IMAGE, MEMORY).as_slice());
    }
    semihosting::number("stack mnist", stack::used());
    semihosting::hexadecimal("images", images);
    semihosting::hexadecimal("mnist", scores);
    semihosting::exit()
}
