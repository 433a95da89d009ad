//! layerfit, as its users write it. The learning rate is tiny, here and in the peers, so that a thousand steps on one batch measure the same.

use std::hint::black_box;

use layerfit::optimizers::State;
use layerfit::prelude::*;
use layerfit::{Arena, Generator, Pass, Sample, zeroed_box};
use measure::{Net, Step, Work, below, keep, numbers};

network! {
    struct Wide: [784] -> [10] {
        Dense(64) -> Relu,
        Dense(64) -> Relu,
        Dense(10),
    }
    struct Tutorial: [28, 28, 1] -> [10] {
        Conv2d(32, kernel: 3) -> Relu -> MaxPool2d(2),
        Flatten -> Dense(128) -> Relu,
        Dense(10),
    }
    struct Text: [u16; 64] -> [2] {
        Embedding(5000, 32) -> Bidirectional(Lstm(64)),
        Dense(64) -> Relu,
        Dense(2),
    }
    #[quiet(bias_before_batch_norm)]
    struct Regularized: [784] -> [10] {
        Dense(512, l2: 1e-4) -> BatchNorm -> Relu -> Dropout(0.5),
        Dense(10, l2: 1e-4),
    }
}

/// All that a training step works on.
struct Training<N: Network, const OUT: usize, const B: usize> {
    net: Box<N>,
    pass: Box<Pass<N, B>>,
    optimizer: State<Adam, N>,
    inputs: Box<<N::Input as Sample>::Batch<B>>,
    targets: [Class<OUT>; B],
    rng: Generator,
}

fn training<N, E, const IN: usize, const OUT: usize, const B: usize>(values: Vec<E>) -> Option<Step>
where
    E: layerfit::Element,
    N: Network<Scalar = f32, Input = SVector<E, IN>, Output = SVector<f32, OUT>> + 'static,
{
    let mut rng = rng(1);
    let net = N::init(&mut rng);
    let mut inputs = zeroed_box::<SMatrix<E, IN, B>>();
    inputs.copy_from_slice(&values);
    let classes = below(OUT, B);
    let targets = std::array::from_fn(|sample| Class::new(classes[sample]).expect("a class"));
    let optimizer = Adam::new(1e-12).state_for(&*net);
    let mut on = Training::<N, OUT, B> { net, pass: N::pass(), optimizer, inputs, targets, rng };
    Some(Box::new(move || {
        keep(on.net.train_step(&*on.inputs, &on.targets, &CrossEntropy, &mut on.pass, &mut on.optimizer, &mut on.rng));
    }))
}

/// The inference of a sample, in memory that is made once.
macro_rules! inference {
    ($net:ident, $values:expr) => {{
        let (net, mut memory, values) = ($net::init(&mut rng(1)), zeroed_box::<Arena<$net>>(), $values);
        let input = SVector::from_column_slice(&values);
        Some(Box::new(move || {
            black_box(net.infer(black_box(&input), &mut memory));
        }))
    }};
}

fn tokens(batch: usize) -> Vec<u16> {
    below(5000, 64 * batch).into_iter().map(|token| token as u16).collect()
}

fn prepare(work: Work) -> Option<Step> {
    let images = || numbers(784 * work.batch);
    match (work.net, work.batch) {
        (Net::A, 32) => training::<Wide, _, _, _, 32>(images()),
        (Net::A, 256) => training::<Wide, _, _, _, 256>(images()),
        (Net::B, 32) => training::<Tutorial, _, _, _, 32>(images()),
        (Net::B, 128) => training::<Tutorial, _, _, _, 128>(images()),
        (Net::C, 32) => training::<Text, _, _, _, 32>(tokens(32)),
        (Net::D, 128) => training::<Regularized, _, _, _, 128>(images()),
        (Net::A, 1) => inference!(Wide, images()),
        (Net::B, 1) => inference!(Tutorial, images()),
        (Net::C, 1) => inference!(Text, tokens(1)),
        _ => None,
    }
}

fn main() {
    measure::run("layerfit", prepare);
}
