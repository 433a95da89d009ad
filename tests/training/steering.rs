//! What the trainer does beside the steps of the optimizer, and the same in a loop of one's own.

use layerfit::optimizers::Accumulator;
use layerfit::prelude::*;
use layerfit::rand::RngExt;
use layerfit::regularizers::{self, Penalty};
use layerfit::schedules::from_fn;
use layerfit::train::{End, Step};
use layerfit::{Error, rng};

use crate::common::bits;

network! {
    /// Of weights that are kept small, and of others.
    #[quiet(bias_before_batch_norm)]
    pub struct Plain: [5] -> [3] {
        Dense(8) -> BatchNorm -> PRelu,
        Dense(7) -> Relu,
        Dense(3),
    }
}

network! {
    /// [`Plain`], where each layer says how small.
    #[quiet(bias_before_batch_norm)]
    pub struct Punished: [5] -> [3] {
        Dense(8, l1: 1e-3, l2: 1e-2) -> BatchNorm -> PRelu,
        Dense(7, l1: 1e-3, l2: 1e-2) -> Relu,
        Dense(3, l1: 1e-3, l2: 1e-2),
    }
}

network! {
    /// Without anything that looks at a whole batch.
    pub struct Alone: [5] -> [3] {
        Dense(8) -> Tanh,
        Dense(3),
    }
}

network! {
    /// A large vocabulary, of which a batch has little.
    pub struct Words: [u16; 5] -> [3] {
        Embedding(40, 4),
        Flatten -> Dense(3),
    }
}

fn samples(count: usize) -> Samples<SVector<f64, 5>, Class<3>> {
    let mut random = rng(4);
    let inputs = (0..count).map(|_| SVector::from_fn(|_, _| random.random::<f64>() - 0.5)).collect();
    Samples::from_labels(inputs, &(0..count).map(|index| index * index % 3).collect::<Vec<_>>()).unwrap()
}

#[test]
fn penalties_of_the_whole_and_of_layers_are_the_same_and_add_up() {
    let data = samples(40);
    let trainer = || Trainer::new(CrossEntropy, Sgd::new(0.1).momentum(0.9)).batch_size::<8>().epochs(4).validate(&data);
    let (mut plain, mut punished) = (Plain::<f64>::init(&mut rng(1)), Punished::<f64>::init(&mut rng(1)));
    let whole = trainer().l1(1e-3).l2(1e-2).fit(&mut plain, &data).unwrap();
    let layers = trainer().fit(&mut punished, &data).unwrap();
    assert_eq!(bits(&*plain), bits(&*punished));
    for (whole, layers) in whole.epochs.iter().zip(&layers.epochs) {
        assert!((whole.loss - layers.loss).abs() < 1e-12);
        assert!((whole.validation.unwrap().loss - layers.validation.unwrap().loss).abs() < 1e-12);
    }
    let (mut plain, mut punished) = (Plain::<f64>::init(&mut rng(1)), Punished::<f64>::init(&mut rng(1)));
    trainer().l1(3e-3).l2(2e-2).fit(&mut plain, &data).unwrap();
    trainer().l1(2e-3).l2(1e-2).fit(&mut punished, &data).unwrap();
    let pairs = (0..Plain::<f64>::TENSORS).flat_map(|index| plain.tensor(index).iter().zip(punished.tensor(index)));
    assert!(pairs.clone().all(|(a, b)| (a - b).abs() < 1e-12));
}

#[test]
fn several_batches_are_as_a_large_one() {
    // The last group has 4 batches, the last of them 4 samples.
    let data = samples(60);
    let (mut large, mut small) = (Alone::<f64>::init(&mut rng(1)), Alone::<f64>::init(&mut rng(1)));
    let adam = || Adam::new(ExponentialDecay::new(1e-2, 4, 0.5));
    let of_large = Trainer::new(CrossEntropy, adam()).batch_size::<32>().epochs(3).clip_norm(0.5).fit(&mut large, &data).unwrap();
    let trainer = Trainer::new(CrossEntropy, adam()).batch_size::<8>().epochs(3).clip_norm(0.5).accumulate(4);
    let mut steps: Vec<Step> = vec![];
    let of_small = trainer.on_step(|step| steps.push(*step)).fit(&mut small, &data).unwrap();
    for index in 0..Alone::<f64>::TENSORS {
        let pairs = large.tensor(index).iter().zip(small.tensor(index));
        assert!(pairs.clone().all(|(a, b)| (a - b).abs() < 1e-12), "{index}");
    }
    for (large, small) in of_large.epochs.iter().zip(&of_small.epochs) {
        assert!((large.loss - small.loss).abs() < 1e-12 && large.rate == small.rate);
    }
    let places: Vec<_> = steps.iter().map(|step| (step.number, step.epoch, step.batch, step.batches)).collect();
    assert_eq!(places, [(1, 1, 4, 8), (2, 1, 8, 8), (3, 2, 4, 8), (4, 2, 8, 8), (5, 3, 4, 8), (6, 3, 8, 8)]);
    assert_eq!(steps[1].mean_loss, of_small.epochs[0].loss);
    assert_eq!((steps[0].rate, steps[4].rate), (1e-2, 5e-3));
    // A group that is never full is the epoch.
    let mut whole = Alone::<f64>::init(&mut rng(1));
    let trainer = Trainer::new(CrossEntropy, adam()).batch_size::<8>().accumulate(usize::MAX);
    let mut count = 0;
    trainer.on_step(|_| count += 1).fit(&mut whole, &data).unwrap();
    assert_eq!(count, 1);
}

#[test]
fn units_stay_within_their_norm() {
    let data = samples(40);
    let mut net = Plain::<f64>::init(&mut rng(1));
    Trainer::new(CrossEntropy, Sgd::new(1.0)).batch_size::<8>().epochs(5).max_norm(0.5).fit(&mut net, &data).unwrap();
    let mut norms = vec![];
    for index in (0..Plain::<f64>::TENSORS).filter(|index| Plain::<f64>::info(*index).name() == "weight") {
        let shape = Plain::<f64>::shape(index);
        let rows = *shape.sizes().last().unwrap();
        let norm = |row: usize| net.tensor(index)[row..].iter().step_by(rows).map(|w| w * w).sum::<f64>().sqrt();
        norms.extend((0..rows).map(norm));
    }
    assert_eq!(norms.len(), 8 + 7 + 3);
    assert!(norms.iter().all(|norm| *norm <= 0.5) && norms.iter().filter(|norm| **norm > 0.4999).count() > 5, "{norms:?}");
}

#[test]
fn a_plateau_lowers_rate_and_schedule() {
    let data = samples(40);
    // By so much nothing gets better after the first epoch.
    let rule = Plateau::new().patience(2).factor(0.5).cooldown(1).min_rate(0.1);
    let rates = |schedule: &dyn Schedule, rule: Plateau| {
        let mut net = Alone::<f64>::init(&mut rng(1));
        let trainer = Trainer::new(CrossEntropy, Sgd::new(schedule)).batch_size::<40>().epochs(10);
        let history = trainer.reduce_on_plateau(Metric::TrainingLoss, rule.min_delta(10.0)).fit(&mut net, &data).unwrap();
        history.epochs.iter().map(|epoch| epoch.rate).collect::<Vec<_>>()
    };
    assert_eq!(rates(&0.5, rule), [0.5, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125, 0.1, 0.1, 0.1]);
    let halving = StepDecay::new(4.0, 1, 0.5);
    assert_eq!(rates(&halving, rule.min_rate(0.0))[..5], [4.0, 2.0, 1.0, 0.25, 0.125]);
}

#[test]
fn a_loop_of_ones_own_gives_the_same_bits() {
    let tokens: Vec<_> =
        (0..24_u16).map(|sample| SVector::<u16, 5>::from_fn(|step, _| (sample * 7 + step as u16 * 5) % 40)).collect();
    let labels: Vec<_> = (0..24).map(|sample| sample % 3).collect();
    let data = Samples::<SVector<u16, 5>, Class<3>>::from_labels(tokens.clone(), &labels).unwrap();
    let plateau = || Plateau::new().patience(1).min_delta(1.0).factor(0.5);
    let mut trained = Words::init(&mut rng(1));
    let trainer = Trainer::new(CrossEntropy, Adam::new(0.05)).batch_size::<8>().epochs(5).shuffle(false).accumulate(2);
    let trainer = trainer.l1(1e-3).l2(1e-2).max_norm(1.5).reduce_on_plateau(Metric::TrainingLoss, plateau());
    let history = trainer.fit(&mut trained, &data).unwrap();

    let (mut net, mut pass, mut random) = (Words::init(&mut rng(1)), Words::pass::<8>(), rng(0));
    let (penalty, mut plateau) = (Penalty::new().l1(1e-3).l2(1e-2), plateau());
    let mut state = Adam::new(0.05).state_for(&*net);
    let mut mean = Accumulator::new();
    for epoch in &history.epochs {
        let mut sum = 0.0;
        for batch in 0..3 {
            let inputs = SMatrix::<u16, 5, 8>::from_fn(|step, column| tokens[batch * 8 + column][step]);
            let targets: [Class<3>; 8] = std::array::from_fn(|column| Class::new(labels[batch * 8 + column]).unwrap());
            let punished = penalty.of(&*net);
            let outputs = net.forward(&inputs, &mut pass, &mut random);
            let (loss, slope) = CrossEntropy.loss_and_gradient(outputs, &targets);
            sum += (f64::from(loss) + punished) * 8.0;
            mean.add(net.backward(&slope, &mut pass), 8);
            if batch > 0 {
                penalty.add_to(mean.mean_mut(), &*net);
                state.step(&mut net, mean.mean());
                regularizers::max_norm(&mut *net, 1.5);
                mean.clear();
            }
        }
        assert!((epoch.loss - sum / 24.0).abs() < 1e-6 && epoch.rate == state.rate(), "{epoch:?}");
        state.scale_rate(plateau.see(epoch.loss, state.rate()));
    }
    assert_eq!(bits(&*net), bits(&*trained));
    assert!(state.rate() < 0.01);
}

#[test]
fn a_step_can_stop_it() {
    let mut net = Alone::<f64>::init(&mut rng(1));
    let (mut seen, mut heard) = (vec![], vec![]);
    let trainer = Trainer::new(CrossEntropy, Sgd::new(0.1)).batch_size::<8>().epochs(9).on_epoch(|epoch| seen.push(epoch.number));
    let trainer = trainer.on_step(|step| {
        if step.epoch == 3 && step.batch == 2 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    });
    let history = trainer.on_step(|step| heard.push(step.number)).fit(&mut net, &samples(40)).unwrap();
    assert_eq!((history.epochs.len(), history.end), (2, End::OnStep { epoch: 3, batches: 2 }));
    assert_eq!((seen, heard), (vec![1, 2], (1..=12).collect()));
}

/// Bad options, each with its name.
#[test]
fn options_are_checked_before_anything_is_trained() {
    let data = samples(40);
    macro_rules! refused {
        ($($name:literal: $trainer:expr;)*) => {$({
            let mut net = Alone::<f64>::init(&mut rng(1));
            let before = bits(&*net);
            let error = $trainer.fit(&mut net, &data).unwrap_err();
            assert!(matches!(error, Error::Setting { name: $name, .. }), "{}: {error}", $name);
            assert_eq!(bits(&*net), before);
        })*};
    }
    fn with<O: Optimizer>(optimizer: O) -> Trainer<'static, CrossEntropy, O> {
        Trainer::new(CrossEntropy, optimizer)
    }
    let sgd = || with(Sgd::new(0.1));
    let plateau = |rule| sgd().reduce_on_plateau(Metric::TrainingLoss, rule);
    refused! {
        "learning rate": with(Adam::new(-1e-3));
        "learning rate": with(Sgd::new(f64::NAN));
        "learning rate": with(Sgd::new(from_fn(|_| -1.0)));
        "beta1": with(Adam::new(1e-3).betas(1.0, 0.9));
        "beta2": with(AdamW::new(1e-3).betas(0.9, f64::NAN));
        "beta1": with(Nadam::new(1e-3).betas(-0.1, 0.9));
        "beta2": with(Lion::new(1e-3).betas(0.9, 1.5));
        "epsilon": with(Adam::new(1e-3).epsilon(-1e-8));
        "epsilon": with(Adagrad::new(1e-3).epsilon(f64::INFINITY));
        "weight_decay": with(AdamW::new(1e-3).weight_decay(-0.1));
        "momentum": with(Sgd::new(0.1).momentum(1.0));
        "momentum": with(RmsProp::new(0.1).momentum(-0.5));
        "smoothing": with(RmsProp::new(0.1).smoothing(1.0));
        "momentum_decay": with(Nadam::new(0.1).momentum_decay(-1.0));
        "initial_accumulator": with(Adagrad::new(0.1).initial_accumulator(-1.0));
        "decay": with(Adadelta::new(0.1).decay(1.0));
        "initial": with(Sgd::new(ExponentialDecay::new(-0.1, 10, 0.5)));
        "factor": with(Sgd::new(StepDecay::new(0.1, 10, -0.5)));
        "factor": with(Sgd::new(MultiStepDecay::new(0.1, [1], f64::NAN)));
        "factor": with(Sgd::new(PerEpoch::new(3, ExponentialDecay::new(0.1, 10, 0.0))));
        "end": with(Sgd::new(CosineDecay::new(0.1, 10).end(-0.1)));
        "shrink": with(Sgd::new(CosineRestarts::new(0.1, 10).shrink(f64::NAN)));
        "decay": with(Sgd::new(InverseTimeDecay::new(0.1, 10, -1.0)));
        "power": with(Sgd::new(PolynomialDecay::new(0.1, 0.0, 10).power(-1.0)));
        "rise": with(Sgd::new(OneCycle::new(0.1, 10).rise(1.5)));
        "max": with(Sgd::new(OneCycle::new(-0.1, 10)));
        "start_divisor": with(Sgd::new(OneCycle::new(0.1, 10).start_divisor(0.0)));
        "from": with(Sgd::new(WarmUp::new(10, 0.1).from(-1.0)));
        "learning rate": with(Sgd::new(WarmUp::new(10, -0.1)));
        "label_smoothing": Trainer::new(CrossEntropy.label_smoothing(1.5), Sgd::new(0.1));
        "class_weights": Trainer::new(CrossEntropy.class_weights([1.0, -1.0, 1.0]), Sgd::new(0.1));
        "accumulate": sgd().accumulate(0);
        "l1": sgd().l1(-1.0);
        "l2": sgd().l2(f64::NAN);
        "max_norm": sgd().max_norm(0.0);
        "clip_norm": sgd().clip_norm(f64::NAN);
        "factor": plateau(Plateau::new().factor(1.0));
        "min_delta": plateau(Plateau::new().min_delta(-1.0));
        "min_rate": plateau(Plateau::new().min_rate(f64::NAN));
    }
    let mut net = Alone::<f64>::init(&mut rng(1));
    let error = sgd().reduce_on_plateau(Metric::ValidationLoss, Plateau::new()).fit(&mut net, &data).unwrap_err();
    assert!(error.to_string().starts_with("the learning rate watches the validation, but there is none"), "{error}");
    plateau(Plateau::new().patience(0)).early_stopping(EarlyStopping::on(Metric::TrainingLoss)).fit(&mut net, &data).unwrap();
}

#[cfg(feature = "safetensors")]
#[test]
fn rules_of_checkpoints_are_checked() {
    let mut net = Alone::<f64>::init(&mut rng(1));
    type Rule = fn(Checkpoint) -> Checkpoint;
    let rules: [(&str, Rule); 3] = [
        ("every_epochs", |rule| rule.every_epochs(0)),
        ("every_steps", |rule| rule.every_steps(0)),
        ("keep", |rule| rule.keep(0)),
    ];
    for (name, rule) in rules {
        let trainer = Trainer::new(CrossEntropy, Sgd::new(0.1)).checkpoint(rule(Checkpoint::to("never")));
        let error = trainer.fit(&mut net, &samples(40)).unwrap_err();
        assert!(error.to_string().starts_with(&format!("`{name}` is 1 or more")), "{error}");
    }
    let rule = Checkpoint::to("never").best(Metric::ValidationLoss);
    let error = Trainer::new(CrossEntropy, Sgd::new(0.1)).checkpoint(rule).fit(&mut net, &samples(40)).unwrap_err();
    assert!(matches!(error, Error::NoValidation { what: "the best checkpoint" }), "{error}");
}
