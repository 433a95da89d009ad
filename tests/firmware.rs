//! The networks of the firmware example on a computer: the same bits as on a Cortex-M4F, where `.ci/firmware` compares with the same file.
#![cfg(all(feature = "std", feature = "datasets"))]

#[allow(unreachable_pub)] // Of the firmware, which is a crate of its own; and so are the networks.
#[path = "../examples/firmware/src/learning.rs"]
mod learning;
#[allow(unreachable_pub)]
#[path = "../examples/firmware/src/networks.rs"]
mod networks;

use layerfit::prelude::*;
use layerfit::weights;
use learning::{EPOCHS, HEAD, Learning};
use networks::{BEGIN, Digits, Images, Mnist, Monitor, STEPS, Small, develop, fingerprint, frame, make_up, sensors};

static DIGITS: &Digits = weights!(Digits, "../examples/firmware/src/digits.safetensors");
static SMALL: &Small = weights!(Small, "../examples/firmware/src/small.safetensors");
static MNIST: &Mnist = weights!(Mnist, "../examples/firmware/src/mnist.safetensors");
static MONITOR: &Monitor = weights!(Monitor, "../examples/firmware/src/monitor.safetensors");

/// The grey levels of all digits.
fn levels() -> Vec<[u8; 64]> {
    let digits = datasets::digits();
    let level = |value: f32| (value * 16.0).round() as u8;
    digits.inputs().iter().map(|input| std::array::from_fn(|pixel| level(input[pixel]))).collect()
}

#[test]
fn computer_and_firmware_give_the_same_bits() {
    let (mut digits, mut odds, mut stream) = (BEGIN, BEGIN, BEGIN);
    let (mut memory, mut small, mut state) = (Digits::memory(), Small::memory(), Monitor::state());
    let levels = levels();
    assert_eq!(levels.len(), 1797);
    for levels in &levels {
        let frame = frame(levels).into();
        digits = fingerprint(digits, DIGITS.infer(&frame, &mut memory).as_slice());
        odds = fingerprint(odds, SMALL.infer(&frame, &mut small).as_slice());
    }
    for step in 0..STEPS as u16 {
        stream = fingerprint(stream, MONITOR.step(&mut state, &sensors(step).into()).as_slice());
    }
    let (mut net, mut memory, mut seed, mut image, mut images) =
        (Images::init(&mut rng(0)), Images::memory(), 1, [0.0; 297], BEGIN);
    for index in 0..<Images>::TENSORS {
        make_up(&mut seed, net.tensor_mut(index));
    }
    for _ in 0..20 {
        make_up(&mut seed, &mut image);
        images = fingerprint(images, net.infer(&image.into(), &mut memory).as_slice());
    }
    let (adapt, mnist) = (learned(), read());
    let here = format!(
        "digits {digits:08x}\nsmall {odds:08x}\nmonitor {stream:08x}\nadapt {adapt:08x}\nimages {images:08x}\nmnist {mnist:08x}\n"
    );
    assert_eq!(here, include_str!("../examples/firmware/checks/bits.txt"));
}

/// The losses of learning, and the layer that learned.
fn learned() -> u32 {
    let (mut head, mut bits) = (HEAD, BEGIN);
    let learned = Learning::new().learn(&mut head, learning::samples().0, |loss| bits = fingerprint(bits, &[loss as f32]));
    learned.expect("there is a slot for the momentum");
    (0..2).fold(bits, |bits, index| fingerprint(bits, head.tensor(index)))
}

/// The scores of all images.
fn read() -> u32 {
    let (mut memory, mut image) = (Mnist::memory(), SVector::zeros());
    include_bytes!("../examples/firmware/src/images.bin").as_chunks().0.iter().fold(BEGIN, |bits, levels| {
        develop(levels, &mut image);
        fingerprint(bits, MNIST.infer(&image, &mut memory).as_slice())
    })
}

#[test]
fn the_last_layer_learns_what_another_camera_sees() {
    let (known, others) = learning::samples();
    assert_eq!((known.len(), others.len()), (100, 100));
    let (mut head, mut learning, mut losses) = (HEAD, Learning::new(), Vec::new());
    let before = learning.right(&head, others);
    learning.learn(&mut head, known, |loss| losses.push(loss)).expect("there is a slot for the momentum");
    let after = learning.right(&head, others);
    println!("{before} right before, {after} after; losses {losses:?}");
    assert!(before < 50 && after >= 75, "{before} {after}");
    assert!(losses.len() == EPOCHS && losses.is_sorted_by(|before, after| before > after), "{losses:?}");
}

#[test]
fn the_images_are_read() {
    let mut image = SVector::zeros();
    for (digit, levels) in include_bytes!("../examples/firmware/src/images.bin").as_chunks().0.iter().enumerate() {
        develop(levels, &mut image);
        assert_eq!(MNIST.classify(&image), digit);
    }
}
