//! Networks that the compiler puts in place.

use layerfit::prelude::*;
use layerfit::{nalgebra::SVector, weights};

network! {
    /// One thing or the other.
    pub struct Gate: [2] -> [1] {
        hidden: Dense(3) -> Tanh,
        out: Dense(1) -> Sigmoid,
    }
}

static GATE: &Gate = weights!(Gate, "files/gate.safetensors");

#[test]
fn the_compiler_reads_what_the_loader_reads() {
    let mut loaded = Gate::init(&mut rng(0));
    loaded.load("tests/files/gate.safetensors").unwrap();
    let bits = |net: &Gate| -> Vec<Vec<u32>> {
        (0..<Gate>::TENSORS).map(|index| net.tensor(index).iter().map(|value| value.to_bits()).collect()).collect()
    };
    assert_eq!(bits(GATE), bits(&loaded));
}

#[test]
fn a_network_in_read_only_memory_answers() {
    let mut memory = Gate::memory();
    for (input, expected) in [([0.0, 0.0], 0.0), ([1.0, 0.0], 1.0), ([0.0, 1.0], 1.0), ([1.0, 1.0], 0.0)] {
        let answer = GATE.infer(&SVector::from(input), &mut memory)[0];
        assert!((answer - expected).abs() < 0.2, "{input:?}: {answer}");
    }
}

#[test]
fn sizes_are_those_of_the_values() {
    assert_eq!(Gate::FLASH_BYTES, size_of_val(GATE));
    assert_eq!(Gate::RAM_BYTES, size_of_val(&Gate::memory()));
}

/// Bytes at an aligned address.
#[repr(C, align(64))]
struct Aligned<const N: usize>([u8; N]);

/// The image of a gate, one byte further than aligned if that is wanted.
fn image() -> Box<Aligned<128>> {
    let bytes = layerfit::flash::image(GATE);
    let mut place = Box::new(Aligned([0; 128]));
    place.0.copy_from_slice(&bytes);
    place
}

#[test]
fn an_image_is_used_where_it_is() {
    let place = image();
    let net = <Gate>::from_bytes(&place.0).unwrap();
    assert_eq!(net.predict(&SVector::from([1.0, 0.0])), GATE.predict(&SVector::from([1.0, 0.0])));
    let within = place.0.as_ptr_range();
    assert!(within.contains(&std::ptr::from_ref(net).cast()));
}

#[test]
fn an_image_that_is_none_is_refused_with_the_reason() {
    use layerfit::flash::Refusal;
    let refused = |change: fn(&mut [u8; 128])| {
        let mut place = image();
        change(&mut place.0);
        <Gate>::from_bytes(&place.0).err().unwrap()
    };
    assert_eq!(refused(|bytes| bytes[0] = b'L'), Refusal::NotAnImage);
    assert_eq!(refused(|bytes| bytes[8..12].reverse()), Refusal::ByteOrder);
    assert_eq!(refused(|bytes| bytes[9] = 77), Refusal::NotAnImage);
    assert_eq!(refused(|bytes| bytes[12] = 2), Refusal::Version { expected: 1, found: 2 });
    assert!(matches!(refused(|bytes| bytes[100] ^= 1), Refusal::Checksum { .. }));
    let place = image();
    assert!(matches!(<Other>::from_bytes(&place.0), Err(Refusal::OtherNetwork { .. })));
    assert!(matches!(Gate::<f64>::from_bytes(&place.0), Err(Refusal::OtherNetwork { .. })));
    assert_eq!(<Gate>::from_bytes(&place.0[..127]).err(), Some(Refusal::TooShort { expected: 128, found: 127 }));
    assert_eq!(<Gate>::from_bytes(&place.0[..63]).err(), Some(Refusal::NotAnImage));
    let mut moved = Box::new(Aligned([0; 129]));
    moved.0[1..].copy_from_slice(&place.0);
    let refusal = <Gate>::from_bytes(&moved.0[1..]).err().unwrap();
    assert!(matches!(refusal, Refusal::Misaligned { found: 1, .. }), "{refusal}");
    assert!(refusal.to_string().starts_with("the image must begin at a multiple of"));
}

network! {
    /// The shapes of `Gate` under other names.
    pub struct Other: [2] -> [1] {
        inner: Dense(3) -> Tanh,
        out: Dense(1) -> Sigmoid,
    }
}

network! {
    pub struct Tutorial: [28, 28, 1] -> [10] {
        Conv2d(32, kernel: 3, padding: same) -> Relu -> MaxPool2d(2),
        Flatten -> Dense(128) -> Relu,
        Dense(10),
    }

    /// Two convolutions that need a panel when most is needed.
    pub struct Panels: [16, 16, 8] -> [16, 16, 8] {
        a: Conv2d(8, kernel: 3, padding: same) -> Relu,
        b: Conv2d(8, kernel: 3, padding: same) -> Relu,
        c: a + b -> SeparableConv2d(8, kernel: 3, padding: same),
    }
}

/// Values and panels take no more than those that are needed at once.
#[test]
fn an_inference_takes_no_more_memory_than_its_largest_moment() {
    for plan in [Gate::memory_plan(), Tutorial::memory_plan(), Panels::memory_plan()] {
        assert_eq!(plan.value_bytes(), plan.least_bytes(), "{plan}");
    }
    assert_eq!(Panels::RAM_BYTES, Panels::memory_plan().value_bytes());
    // The macro and the core are of one mind about the length of a panel.
    let panels = |network: layerfit::MemoryPlan| -> Vec<usize> {
        network.values().iter().filter(|value| value.name.ends_with("_panel")).map(|value| value.length).collect()
    };
    let lengths = [(72, 256), (72, 256), (8, 256)].map(|(depth, positions)| layerfit::layers::panel::inference(depth, positions));
    assert_eq!(panels(Panels::memory_plan()), lengths);
    assert_eq!(panels(Tutorial::memory_plan()), [layerfit::layers::panel::inference(9, 28 * 28)]);
    // 28×28 pixels of 32 channels and 14×14 of them at once; the output lies over both.
    assert_eq!(Tutorial::RAM_BYTES, size_of::<f32>() * (28 * 28 * 32 + 14 * 14 * 32));
}

#[test]
fn the_plan_of_the_memory_can_be_printed_and_drawn() {
    let plan = Gate::memory_plan();
    assert_eq!((plan.value_bytes(), plan.least_bytes()), (16, 16));
    let table = plan.to_string();
    assert!(table.contains("hidden") && table.contains("values 16 bytes (at least 16)"), "{table}");
    let svg = plan.svg();
    assert!(svg.starts_with("<svg ") && svg.matches("<rect").count() == 2, "{svg}");
}
