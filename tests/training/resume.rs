//! Trainings that end in the middle of an epoch, however they do, and go on with the same bits.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use layerfit::data::augment::Augmentation;
use layerfit::prelude::*;
use layerfit::rand::{Rng, RngExt};
use layerfit::train::End;
use layerfit::{Error, Result, rng};

use crate::common::{Folder, bits};

network! {
    /// Of everything that has a state between batches, or a use for a generator.
    #[quiet(bias_before_batch_norm)]
    pub struct Carrying: [4, 3] -> [2] {
        Lstm(5, stateful: true) -> Dropout(0.2),
        Dense(6) -> BatchNorm -> Relu,
        Dense(2),
    }
}

type Data = Samples<SVector<f32, 12>, Class<2>>;

fn data(count: usize, seed: u64) -> Data {
    let mut random = rng(seed);
    let inputs: Vec<_> = (0..count).map(|_| SVector::from_fn(|_, _| random.random::<f32>() - 0.5)).collect();
    let labels: Vec<_> = inputs.iter().map(|input: &SVector<f32, 12>| usize::from(input.sum() > 0.0)).collect();
    Samples::from_labels(inputs, &labels).unwrap()
}

#[derive(Debug)]
struct Noise;

impl Augmentation<SVector<f32, 12>> for Noise {
    fn check(&self, _: Shape) -> Result<()> {
        Ok(())
    }
    fn write(&self, _: Shape, rng: &mut dyn Rng, sample: &[f32], place: &mut [f32]) {
        place.iter_mut().zip(sample).for_each(|(place, value)| *place = value + 0.1 * rng.random::<f32>());
    }
}

/// All numbers of a training, without the times it took.
#[derive(Debug, PartialEq)]
struct Left {
    weights: Vec<u64>,
    epochs: Vec<(usize, [u64; 5])>,
    restored: Option<usize>,
}

fn left(net: &Carrying, history: &History) -> Left {
    let epoch = |epoch: &layerfit::train::Epoch| {
        let validation = epoch.validation.unwrap();
        let numbers = [epoch.loss, epoch.measure, epoch.rate, validation.loss, validation.measure];
        (epoch.number, numbers.map(f64::to_bits))
    };
    Left { weights: bits(net), epochs: history.epochs.iter().map(epoch).collect(), restored: history.restored }
}

/// How checkpoints are kept.
type Rule = fn(Checkpoint) -> Checkpoint;

/// 63 samples in batches of 6 are 11 batches and 6 steps: the last has one batch of 3 samples.
fn train(epochs: usize, file: Option<(&Path, Rule)>, mut stop: impl FnMut(u64) -> bool) -> (Left, End) {
    let (samples, held_out) = (data(63, 1), data(20, 2));
    // A new process begins with other weights.
    let mut net = Carrying::init(&mut rng(if file.is_some_and(|(file, _)| file.exists()) { 99 } else { 1 }));
    let rule = Plateau::new().patience(1).min_delta(10.0).factor(0.5).cooldown(1);
    let mut trainer = Trainer::new(CrossEntropy, Adam::new(WarmUp::new(5, 3e-2))).batch_size::<6>().epochs(epochs).seed(3);
    trainer = trainer.clip_norm(1.0).l2(1e-3).max_norm(2.0).accumulate(2).reduce_on_plateau(Metric::TrainingLoss, rule);
    trainer = trainer.early_stopping(EarlyStopping::on(Metric::ValidationLoss).patience(9).restore_best());
    if let Some((file, rule)) = file {
        trainer = trainer.checkpoint(rule(Checkpoint::to(file)));
    }
    let trainer = trainer
        .validate(&held_out)
        .augment(Noise)
        .on_step(|step| if stop(step.number) { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) });
    let history = trainer.fit(&mut net, &samples).unwrap();
    (left(&net, &history), history.end)
}

#[test]
fn it_goes_on_from_any_step() {
    let folder = Folder::new("any-step");
    let (whole, end) = train(4, None, |_| false);
    assert_eq!((whole.epochs.len(), end), (4, End::Complete));
    // The plateau has lowered the rate of some epoch.
    assert!(f64::from_bits(whole.epochs[3].1[2]) < 3e-2, "{whole:?}");
    for stop in 1..=24 {
        let path = folder.join(&format!("{stop}.ckpt"));
        let file: (&Path, fn(Checkpoint) -> Checkpoint) = (&path, |rule| rule.every_epochs(100));
        let (part, end) = train(4, Some(file), |step| step == stop);
        let (epoch, step) = ((stop - 1) / 6, (stop - 1) % 6 + 1);
        let batches = (2 * step).min(11) as usize;
        assert_eq!(end, End::OnStep { epoch: epoch as usize + 1, batches });
        assert_eq!(part.epochs, whole.epochs[..epoch as usize]);
        let (resumed, end) = train(4, Some(file), |_| false);
        assert_eq!((&resumed, end), (&whole, End::Complete), "step {stop}");
    }
    // And one that is stopped again and again, once twice in a row at the same place.
    let path = folder.join("often.ckpt");
    let file: (&Path, fn(Checkpoint) -> Checkpoint) = (&path, |rule| rule.every_steps(4).keep(3));
    for stop in [1, 2, 5, 6, 7, 7, 13, 18, 20] {
        train(4, Some(file), |step| step >= stop);
    }
    assert_eq!(train(4, Some(file), |_| false).0, whole);
}

#[test]
fn the_last_files_and_the_best_are_kept() {
    let folder = Folder::new("keep");
    let file = folder.join("run");
    let (whole, _) = train(9, Some((&file, |rule| rule.every_epochs(2).keep(3).best(Metric::ValidationLoss))), |_| false);
    assert_eq!(folder.files(), ["run", "run.1", "run.2", "run.best"]);
    let weights_of = |name: &str| {
        let mut net = Carrying::init(&mut rng(5));
        Checkpoint::weights(folder.join(name), &mut *net).unwrap();
        bits(&*net)
    };
    // Each is the whole training until then: with no more epochs to go, it gives the network its weights.
    for (name, epochs) in [("run", 9), ("run.1", 8), ("run.2", 6)] {
        let copy = folder.join("copy");
        std::fs::copy(folder.join(name), &copy).unwrap();
        let (left, end) = train(1, Some((&copy, |rule| rule)), |_| false);
        assert_eq!((left.epochs.len(), end), (epochs, End::Complete));
        assert_eq!(left.epochs, whole.epochs[..epochs]);
    }
    // Early stopping restores the weights of the best epoch of the same metric.
    assert_eq!(weights_of("run.best"), whole.weights);
    let mut other = SVector::<f32, 3>::zeros();
    assert!(matches!(Checkpoint::weights(&file, &mut other), Err(Error::Mismatch(_))));
    assert!(matches!(Checkpoint::weights(folder.join("none"), &mut other), Err(Error::File { .. })));
}

#[test]
fn steps_are_as_good_as_epochs() {
    let folder = Folder::new("every-steps");
    let file = folder.join("run");
    let (mut writes, mut last) = (vec![], None);
    // What is written at a step is seen before the next.
    train(2, Some((&file, |rule| rule.every_steps(4))), |step| {
        let found = std::fs::read(&file).ok();
        if found != last {
            last = found;
            writes.push(step - 1);
        }
        false
    });
    assert_eq!(writes, [4, 8]);
}

#[test]
fn a_flag_cancels() {
    let folder = Folder::new("flag");
    let (samples, held_out) = (data(60, 1), data(20, 2));
    let run = |epochs: usize, flag: &AtomicBool, at: u64| {
        let mut net = Carrying::init(&mut rng(1));
        let stopping = EarlyStopping::on(Metric::ValidationLoss).patience(9).restore_best();
        let trainer = Trainer::new(CrossEntropy, Adam::new(1e-2)).batch_size::<6>().epochs(epochs).validate(&held_out);
        let trainer = trainer.early_stopping(stopping).checkpoint(folder.join("run")).stop_when(flag);
        let history = trainer.on_step(|step| flag.store(step.number == at, Ordering::SeqCst)).fit(&mut net, &samples).unwrap();
        (left(&net, &history), history)
    };
    let flag = AtomicBool::new(false);
    let (cancelled, history) = run(4, &flag, 23);
    assert_eq!((history.epochs.len(), history.end), (2, End::Cancelled { epoch: 3, batches: 3 }));
    assert!(history.to_string().contains("cancelled in epoch 3, after 3 batches of it"), "{history}");
    // The best weights, as after two epochs.
    assert!(flag.load(Ordering::SeqCst));
    let best = Trainer::new(CrossEntropy, Adam::new(1e-2)).batch_size::<6>().epochs(2).validate(&held_out);
    let mut net = Carrying::init(&mut rng(1));
    let history = best.early_stopping(EarlyStopping::on(Metric::ValidationLoss).restore_best()).fit(&mut net, &samples).unwrap();
    assert!(history.epochs[1].validation.unwrap().loss < history.epochs[0].validation.unwrap().loss);
    assert_eq!(cancelled.weights, bits(&*net));
    // A flag that is still set cancels at once; cleared, the training goes on.
    let (again, history) = run(4, &flag, 0);
    assert_eq!((history.end, &again.weights), (End::Cancelled { epoch: 3, batches: 3 }, &cancelled.weights));
    flag.store(false, Ordering::SeqCst);
    let (resumed, history) = run(4, &flag, 0);
    assert_eq!(history.end, End::Complete);
    std::fs::remove_file(folder.join("run")).unwrap();
    assert_eq!(run(4, &flag, 0).0, resumed);
}

/// The variable that tells [`child`] where its checkpoint is.
const FILE: &str = "LAYERFIT_TEST_RESUME";

fn often(rule: Checkpoint) -> Checkpoint {
    rule.every_steps(5).keep(3).best(Metric::TrainingLoss)
}

/// What a killed process does: not a test by itself.
#[test]
fn child() {
    let Some(file) = std::env::var_os(FILE) else { return };
    // Slow enough to be killed on a fast machine.
    train(40, Some((Path::new(&file), often)), |_| {
        std::thread::sleep(std::time::Duration::from_millis(2));
        false
    });
}

#[cfg(unix)]
fn start(file: &Path) -> std::process::Child {
    use std::process::{Command, Stdio};
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "resume::child"]).env(FILE, file).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

#[cfg(unix)]
#[test]
fn killed_anywhere_it_comes_to_the_same_end() {
    use std::time::Duration;

    let folder = Folder::new("killed-anywhere");
    let file = folder.join("run");
    let (mut kills, mut random) = (0, rng(7));
    for round in 0..300 {
        let mut child = start(&file);
        std::thread::sleep(Duration::from_millis(random.random_range(5..120)));
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "round {round}");
            break;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
        // Whatever is there is whole.
        for name in folder.files().iter().filter(|name| name.starts_with("run")) {
            Checkpoint::weights(folder.join(name), &mut *Carrying::init(&mut rng(1))).unwrap_or_else(|error| panic!("{error}"));
        }
    }
    assert!(kills > 2 && start(&file).wait().unwrap().success(), "{kills} kills");
    assert_eq!(train(40, Some((&file, often)), |_| false).0, train(40, None, |_| false).0);
}
