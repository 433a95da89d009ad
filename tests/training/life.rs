//! Everything that a large network goes through, where little stack is.

use layerfit::data::{Dataset, Samples};
use layerfit::formats;
use layerfit::prelude::*;
use layerfit::{Arena, Result, zeroed_box};

use crate::common::{Folder, bits, number_bits};
use crate::networks::Large;

const SAMPLES: usize = 10;

/// Samples that are made where they are read: an input is 4 KiB.
struct Made;

impl Dataset for Made {
    type Input = SVector<f32, 1024>;
    type Target = Class<10>;

    fn len(&self) -> usize {
        SAMPLES
    }
    fn read(&self, index: usize, input: &mut [f32], target: &mut Class<10>) -> Result<()> {
        input.fill(0.0);
        input[index] = 1.0;
        *target = Class::new(index).unwrap_or_default();
        Ok(())
    }
}

fn trained_by_the_trainer() -> Box<Large> {
    let mut net = Large::init(&mut rng(1));
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<SAMPLES>().shuffle(false).clip_norm(1.0);
    let history = trainer.validate(&Made).fit(&mut net, &Made).unwrap();
    assert_eq!(history.epochs.len(), 1);
    net
}

fn trained_by_hand() -> Box<Large> {
    let mut net = Large::init(&mut rng(1));
    let mut pass = Large::pass::<SAMPLES>();
    let mut optimizer = Adam::new(1e-3).state_for(&*net).clip_norm(1.0);
    let (inputs, targets) = batch();
    let outputs = net.forward(&inputs, &mut pass, &mut rng(0));
    let (loss, slope) = CrossEntropy.loss_and_gradient(outputs, &targets);
    assert!(loss.is_finite());
    let gradients = net.backward(&slope, &mut pass);
    optimizer.step(&mut net, gradients);
    net
}

fn batch() -> (Box<SMatrix<f32, 1024, SAMPLES>>, [Class<10>; SAMPLES]) {
    let (mut inputs, mut targets) = (zeroed_box::<SMatrix<f32, 1024, SAMPLES>>(), [Class::default(); SAMPLES]);
    for (index, target) in targets.iter_mut().enumerate() {
        Made.read(index, &mut inputs.data.0[index], target).unwrap();
    }
    (inputs, targets)
}

fn whole_life() {
    let net = trained_by_the_trainer();
    assert_eq!(bits(&*trained_by_hand()), bits(&*net));
    assert_ne!(bits(&*Large::init(&mut rng(1))), bits(&*net));

    let mut copy = net.boxed_copy();
    assert_eq!(bits(&*copy), bits(&*net));
    copy.hidden.weight[(0, 0)] += 1.0;
    assert_ne!(copy.hidden.weight[(0, 0)], net.hidden.weight[(0, 0)]);

    let folder = Folder::new("life");
    let path = folder.join("large.safetensors");
    net.save(&path).unwrap();
    assert_eq!(folder.files(), ["large.safetensors"]);
    copy.load(&path).unwrap();
    assert_eq!(bits(&*copy), bits(&*net));
    copy.hidden.bias.fill(3.0);
    formats::load(&mut *copy, &path).unwrap();
    assert_eq!(bits(&*copy), bits(&*net));

    answers(&net, &copy);
}

/// All ways to an answer give the same.
fn answers(net: &Large, copy: &Large) {
    let (inputs, targets) = batch();
    let outputs = net.predict_batch(&inputs);
    assert_eq!(
        number_bits(outputs.as_slice()).collect::<Vec<_>>(),
        number_bits(copy.predict_batch(&inputs).as_slice()).collect::<Vec<_>>()
    );
    let mut memory = zeroed_box::<Arena<Large>>();
    let mut right = 0;
    for (index, target) in targets.iter().enumerate() {
        let input = SVector::from(inputs.data.0[index]);
        assert_eq!(net.predict(&input), outputs.column(index));
        assert_eq!(*net.infer(&input, &mut memory), outputs.column(index));
        right += u64::from(net.classify(&input) == target.index());
    }
    let evaluation = evaluate(net, &Made);
    assert_eq!((evaluation.samples(), evaluation.correct()), (10, right));
}

#[test]
fn five_million_parameters_live_on_a_small_stack() {
    const { assert!(Large::PARAMETERS > 5_000_000) };
    std::thread::Builder::new().stack_size(256 * 1024).spawn(whole_life).unwrap().join().unwrap();
}

/// Data in memory pass over the stack one sample at a time at most: here 64 KiB of inputs in a batch.
#[test]
fn samples_in_memory_need_little_stack_too() {
    let train = || {
        let inputs = (0..64).map(|index| SVector::from_element(index as f32 / 64.0)).collect();
        let data: Samples<SVector<f32, 1024>, _> = Samples::new(inputs, vec![Class::<10>::default(); 64]).unwrap();
        let (train, test) = data.split(0.5, 1).unwrap();
        let mut net = Large::init(&mut rng(1));
        let trainer = Trainer::new(CrossEntropy, Sgd::new(1e-3)).batch_size::<16>().validate(&test);
        let history = trainer.fit(&mut net, &train).unwrap();
        assert!(history.epochs[0].loss.is_finite());
        assert_eq!(evaluate(&net, &test).samples(), 32);
    };
    std::thread::Builder::new().stack_size(256 * 1024).spawn(train).unwrap().join().unwrap();
}
