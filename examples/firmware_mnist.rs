//! Makes the weights of the firmware example's network for MNIST, and the images that it reads there:
//! `cargo run --release --example firmware_mnist` in the folder of the crate.
use std::fs;

use layerfit::prelude::*;

#[allow(unreachable_pub)] // Of the firmware, which is a crate of its own.
#[path = "firmware/src/networks.rs"]
mod networks;

use networks::Mnist;

const FIRMWARE: &str = "examples/firmware/src";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let train = datasets::mnist("../shared/data/mnist", Split::Train)?;
    let test = datasets::mnist("../shared/data/mnist", Split::Test)?;
    let mut net = Mnist::init(&mut rng(7));

    let augment = Augment::new().rotate(10.0).shift(0.08, 0.08).zoom(0.1);
    let schedule = CosineDecay::new(3e-3, 12 * 469);
    let trainer = Trainer::new(CrossEntropy, Adam::new(schedule)).batch_size::<128>().epochs(12).augment(augment);
    trainer.progress_bar().fit(&mut net, &train)?;

    println!("{}", evaluate(&net, &test));
    net.save(format!("{FIRMWARE}/mnist.safetensors"))?;
    fs::write(format!("{FIRMWARE}/images.bin"), images())?;
    Ok(())
}

/// The first of each of the digits that the crate ships, enlarged. (MNIST itself does not come with the crate.)
fn images() -> Vec<u8> {
    let digits = datasets::digits();
    let first = |class: usize| digits.iter().find(|(_, target)| target.index() == class);
    (0..10).filter_map(first).flat_map(|(input, _)| enlarged(input.as_slice())).collect()
}

/// An 8×8 digit as an image of MNIST: 18×18 pixels in the middle of 28×28, interpolated, from 0 to 255.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn enlarged(digit: &[f32]) -> [u8; 784] {
    let level = |y: f32, x: f32| {
        let inside = (0.0..8.0).contains(&y) && (0.0..8.0).contains(&x);
        if inside { digit[y as usize * 8 + x as usize] } else { 0.0 }
    };
    std::array::from_fn(|pixel| {
        let [y, x] = [pixel / 28, pixel % 28].map(|at| (at as f32 - 13.5) * 8.0 / 18.0 + 3.5);
        let (top, left) = (y.floor(), x.floor());
        let across = |y: f32| level(y, left) + (x - left) * (level(y, left + 1.0) - level(y, left));
        ((across(top) + (y - top) * (across(top + 1.0) - across(top))) * 255.0) as u8
    })
}
