//! Networks of several inputs and outputs are trained: with the trainer, and in a loop of one's own.

use layerfit::prelude::*;
use layerfit::rand::RngExt;

use crate::common::number_bits;

network! {
    /// Which of two vectors has the larger sum of squares: one embedding, used twice.
    struct Siamese: (left: [4], right: [4]) -> [2] {
        embed: left -> Dense(16, l2: 1e-5) -> Gelu -> Dense(3),
        other: right -> embed,
        difference: embed - other,
        Dense(2),
    }

    /// A sum, and whether it is positive.
    struct Heads: (x: [3], y: [3]) -> (sum: [1], positive: [1]) {
        both: Concat(x, y) -> Dense(8) -> Tanh,
        sum: both -> Dense(1),
        positive: both -> Dense(1),
    }
}

type Pair = (SVector<f32, 4>, SVector<f32, 4>);

fn pairs(count: usize, seed: u64) -> Samples<Pair, Class<2>> {
    let mut rng = rng(seed);
    let mut vector = || SVector::<f32, 4>::from_fn(|_, _| rng.random::<f32>() * 2.0 - 1.0);
    let inputs: Vec<Pair> = (0..count).map(|_| (vector(), vector())).collect();
    let labels: Vec<_> = inputs.iter().map(|(left, right)| usize::from(left.norm() < right.norm())).collect();
    Samples::from_labels(inputs, &labels).unwrap()
}

#[test]
fn the_trainer_takes_data_of_several_inputs() {
    let (train, test) = (pairs(600, 1), pairs(200, 2));
    let trained = || {
        let mut net = Siamese::init(&mut rng(3));
        let trainer = Trainer::new(CrossEntropy, Adam::new(1e-2)).batch_size::<32>().epochs(30).validate(&test);
        let history = trainer.fit(&mut net, &train).unwrap();
        (net, history)
    };
    let (net, history) = trained();
    let last = history.last().unwrap();
    assert!(last.loss < 0.5 * history.epochs[0].loss, "{history}");
    assert!(last.validation.unwrap().measure > 0.9, "{history}");
    assert!(evaluate(&net, &test).accuracy() > 0.9);
    let ((left, right), class) = test.get(0).unwrap();
    assert_eq!(net.classify((left, right)), class.index());

    let (again, _) = trained();
    for tensor in 0..Siamese::<f32>::TENSORS {
        assert!(number_bits(net.tensor(tensor)).eq(number_bits(again.tensor(tensor))));
    }
}

#[test]
fn a_loop_of_ones_own_learns_several_outputs() {
    const BATCH: usize = 32;
    let (mut net, mut pass, mut rng) = (Heads::init(&mut rng(1)), Heads::pass::<BATCH>(), rng(2));
    let mut optimizer = Adam::new(1e-2).state_for(&*net);
    let mut losses = Vec::new();
    for _ in 0..300 {
        let [x, y] = [(); 2].map(|()| SMatrix::<f32, 3, BATCH>::from_fn(|_, _| rng.random::<f32>() * 2.0 - 1.0));
        let sums: SMatrix<f32, 1, BATCH> = x.row_sum() + y.row_sum();
        let signs = sums.map(|sum| f32::from(u8::from(sum > 0.0)));
        let (sum, positive) = net.forward((&x, &y), &mut pass, &mut rng);
        let (error, sum_slope) = MeanSquaredError.loss_and_gradient(sum, &sums);
        let (doubt, positive_slope) = BinaryCrossEntropy.loss_and_gradient(positive, &signs);
        losses.push(error + doubt);
        let gradients = net.backward((&sum_slope, &positive_slope), &mut pass);
        optimizer.step(&mut net, gradients);
    }
    let mean = |losses: &[f32]| losses.iter().sum::<f32>() / losses.len() as f32;
    assert!(mean(&losses[280..]) < 0.2 * mean(&losses[..5]), "{losses:?}");
    let (sum, positive) = net.predict((&SVector::from_element(0.2), &SVector::from_element(0.1)));
    assert!((sum[0] - 0.9).abs() < 0.3 && positive[0] > 0.0, "{sum} {positive}");
}

#[test]
fn a_summary_names_inputs_and_what_is_shared() {
    let expected = "\
Siamese
┌────────────┬───────────────────────────────────────┬────────┬────────────┬──────┐
│ entry      ┆ layer                                 ┆ output ┆ parameters ┆ MACs │
╞════════════╪═══════════════════════════════════════╪════════╪════════════╪══════╡
│ left       ┆                                       ┆ [4]    ┆            ┆      │
│ right      ┆                                       ┆ [4]    ┆            ┆      │
│ embed      ┆ left -> Dense(16, l2: 1e-5)           ┆ [16]   ┆         80 ┆   64 │
│            ┆ Gelu                                  ┆ [16]   ┆            ┆      │
│            ┆ Dense(3)                              ┆ [3]    ┆         51 ┆   48 │
│ other      ┆ right -> Dense(16, l2: 1e-5) of embed ┆ [16]   ┆            ┆   64 │
│            ┆ Gelu of embed                         ┆ [16]   ┆            ┆      │
│            ┆ Dense(3) of embed                     ┆ [3]    ┆            ┆   48 │
│ difference ┆ embed - other                         ┆ [3]    ┆            ┆      │
│            ┆ Dense(2)                              ┆ [2]    ┆          8 ┆    6 │
│ total      ┆                                       ┆        ┆        139 ┆  230 │
└────────────┴───────────────────────────────────────┴────────┴────────────┴──────┘";
    assert_eq!(Siamese::summary().to_string(), expected);
    let names = |ports: &[(&'static str, Shape)]| ports.iter().map(|(name, shape)| format!("{name} {shape}")).collect::<Vec<_>>();
    assert_eq!(names(Heads::<f32>::INPUTS), ["x [3]", "y [3]"]);
    assert_eq!(names(Heads::<f32>::OUTPUTS), ["sum [1]", "positive [1]"]);
    assert_eq!(names(Siamese::<f32>::OUTPUTS), ["output [2]"]);
}

#[cfg(feature = "safetensors")]
#[test]
fn shared_weights_are_one_tensor_in_a_file() {
    let net = Siamese::init(&mut rng(3));
    let folder = crate::common::Folder::new("siamese");
    let path = folder.join("net.safetensors");
    net.save(&path).unwrap();
    let mut other = Siamese::init(&mut rng(4));
    other.load(&path).unwrap();
    assert_eq!(Siamese::<f32>::TENSORS, 6);
    for tensor in 0..Siamese::<f32>::TENSORS {
        assert!(number_bits(net.tensor(tensor)).eq(number_bits(other.tensor(tensor))));
    }
}
