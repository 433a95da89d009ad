//! Trainings that are interrupted, and go on as if they had not been.

use std::path::Path;

use layerfit::prelude::*;
use layerfit::train::Epoch;
use layerfit::{Error, rng};

use crate::common::{Folder, bits};
use crate::networks::{Digits, Mixed, Small};

type Data = Samples<SVector<f32, 64>, Class<10>>;

fn data() -> (Data, Data) {
    let (some, _) = datasets::digits().split(0.3, 1).unwrap();
    some.split(0.8, 2).unwrap()
}

/// What a training leaves, without the times it took.
#[derive(Debug, PartialEq)]
struct Left {
    weights: Vec<u64>,
    epochs: Vec<(usize, u64, u64, u64)>,
    restored: Option<usize>,
}

fn left<N: layerfit::Parameters>(net: &N, history: &History) -> Left {
    let epoch =
        |epoch: &Epoch| (epoch.number, epoch.loss.to_bits(), epoch.validation.unwrap().measure.to_bits(), epoch.rate.to_bits());
    Left { weights: bits(net), epochs: history.epochs.iter().map(epoch).collect(), restored: history.restored }
}

/// Trains with everything that has a state: dropout, running statistics, moments, a schedule, augmentation, early stopping.
fn train(optimizer: impl Optimizer, epochs: usize, file: Option<&Path>) -> Left {
    let (data, held_out) = data();
    // A new process begins with other weights.
    let mut net = Mixed::init(&mut rng(if file.is_some_and(Path::exists) { 99 } else { 1 }));
    let stopping = EarlyStopping::on(Metric::ValidationMeasure).patience(2).restore_best();
    let mut trainer = Trainer::new(CrossEntropy, optimizer).batch_size::<16>().epochs(epochs).seed(3).clip_norm(1.0);
    if let Some(file) = file {
        trainer = trainer.checkpoint(file);
    }
    let history = trainer.validate(&held_out).early_stopping(stopping).fit(&mut net, &data).unwrap();
    left(&*net, &history)
}

#[test]
fn two_epochs_and_two_more_are_four() {
    let folder = Folder::new("resume");
    macro_rules! check {
        ($($name:literal: $optimizer:expr;)*) => {$({
            let file = folder.join($name);
            let whole = train($optimizer, 4, None);
            let half = train($optimizer, 2, Some(&file));
            assert_eq!(half.epochs, whole.epochs[..2], $name);
            assert_eq!(train($optimizer, 4, Some(&file)), whole, $name);
            // And once more, with nothing left to do.
            assert_eq!(train($optimizer, 4, Some(&file)), whole, $name);
        })*};
    }
    check! {
        "sgd": Sgd::new(0.05);
        "momentum": Sgd::new(WarmUp::new(40, 0.05)).momentum(0.9).nesterov();
        "adam": Adam::new(ExponentialDecay::new(1e-3, 10, 0.96).staircase());
        "amsgrad": AdamW::new(OneCycle::new(1e-2, 200)).amsgrad();
        "nadam": Nadam::new(1e-3);
    }
    assert_eq!(folder.files(), ["adam", "amsgrad", "momentum", "nadam", "sgd"]);
}

#[test]
fn a_training_that_has_stopped_early_stays_so() {
    let folder = Folder::new("stopped");
    let file = folder.join("small.ckpt");
    let (data, held_out) = data();
    let run = |epochs, seed, file: Option<&Path>| {
        let mut net = Digits::init(&mut rng(seed));
        let stopping = EarlyStopping::on(Metric::ValidationLoss).min_delta(0.5).patience(3).restore_best();
        let mut trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<16>().epochs(epochs);
        if let Some(file) = file {
            trainer = trainer.checkpoint(file);
        }
        let history = trainer.validate(&held_out).early_stopping(stopping).fit(&mut net, &data).unwrap();
        left(&*net, &history)
    };
    let whole = run(50, 1, None);
    assert!((4..50).contains(&whole.epochs.len()) && whole.restored == Some(whole.epochs.len() - 3), "{whole:?}");
    let part = run(whole.epochs.len() - 2, 1, Some(&file));
    assert_eq!(part.epochs.len(), whole.epochs.len() - 2);
    // The patience that was used up is not given again.
    assert_eq!(run(50, 9, Some(&file)), whole);
    assert_eq!(run(90, 9, Some(&file)), whole);
}

fn small<O: Optimizer>(optimizer: O, file: &Path) -> Trainer<'_, CrossEntropy, O> {
    Trainer::new(CrossEntropy, optimizer).checkpoint(file)
}

fn samples() -> Samples<SVector<f32, 5>, Class<3>> {
    Samples::from_labels(vec![SVector::from([0.1, 0.2, 0.3, 0.4, 0.5]); 64], &[0, 1, 2, 1].repeat(16)).unwrap()
}

/// Tries to go on and expects an error that leaves network and file as they were.
fn refused<O: Optimizer>(optimizer: O, file: &Path) -> Error {
    let mut net = Small::init(&mut rng(5));
    let (before, bytes) = (bits(&*net), std::fs::read(file).ok());
    let error = small(optimizer, file).fit(&mut net, &samples()).unwrap_err();
    assert_eq!(bits(&*net), before, "{error}");
    assert_eq!(std::fs::read(file).ok(), bytes, "{error}");
    error
}

#[test]
fn all_that_differs_is_listed() {
    let folder = Folder::new("differs");
    let file = folder.join("of_wider.ckpt");
    let mut wider = crate::networks::Wider::init(&mut rng(1));
    small(Adam::new(1e-3), &file).batch_size::<16>().seed(8).fit(&mut wider, &samples()).unwrap();
    let message = refused(Sgd::new(0.1), &file).to_string();
    let lines: Vec<&str> = message.lines().map(str::trim).collect();
    assert_eq!(lines[0], format!("the checkpoint `{}` is that of another training:", file.display()));
    assert_eq!(lines[1], "network: expected Small, found Wider");
    assert!(lines[2].starts_with("optimizer: expected Sgd { rate: 0.1, ") && lines[2].contains(", found Adam { rate: 0.001, "));
    assert_eq!(lines[3..5], ["batch size: expected 32, found 16", "seed: expected 0, found 8"]);
    assert_eq!(lines[5], "`hidden.weight` has the wrong shape: expected [5, 7], found [5, 8]");
    assert_eq!(lines.last().unwrap(), &"to train anew, remove the file or name another");

    let file = folder.join("of_small.ckpt");
    small(Adam::new(1e-3), &file).fit(&mut Small::init(&mut rng(1)), &samples()).unwrap();
    let message = refused(Adam::new(2e-3), &file).to_string();
    assert_eq!(message.lines().count(), 3, "{message}");
}

#[test]
fn damage_is_noticed_wherever_it_is() {
    let folder = Folder::new("damage");
    let file = folder.join("small.ckpt");
    small(Adam::new(1e-3), &file).fit(&mut Small::init(&mut rng(1)), &samples()).unwrap();
    let whole = std::fs::read(&file).unwrap();
    assert!(whole.starts_with(b"layerfit checkpoint 2\nsetting network: Small\n"));
    for place in (0..whole.len()).step_by(7) {
        let mut bytes = whole.clone();
        bytes[place] ^= 4;
        std::fs::write(&file, &bytes).unwrap();
        assert!(matches!(refused(Adam::new(1e-3), &file), Error::Data { .. }), "byte {place}");
    }
    for length in [0, 1, 21, 29, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&file, &whole[..length]).unwrap();
        assert!(matches!(refused(Adam::new(1e-3), &file), Error::Data { .. }), "{length} bytes");
    }
    std::fs::write(&file, [&whole[..], b"x"].concat()).unwrap();
    let message = refused(Adam::new(1e-3), &file).to_string();
    assert!(message.ends_with("found a checksum that does not fit: the file was cut off or changed"), "{message}");
}

#[test]
fn a_missing_folder_is_named_before_anything_is_trained() {
    let folder = Folder::new("folder");
    let file = folder.join("none").join("small.ckpt");
    let error = refused(Adam::new(1e-3), &file);
    assert_eq!(error.to_string(), format!("cannot write `{}`: there is no such folder", file.display()));
    let error = refused(Adam::new(1e-3), &folder.join(""));
    assert!(matches!(error, Error::File { action: "read", .. }), "{error}");
}

/// The variable that tells [`child`] where its checkpoint is.
const FILE: &str = "LAYERFIT_TEST_CHECKPOINT";

/// What a killed process does: not a test by itself.
#[test]
fn child() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let (data, held_out) = data();
    let mut net = Mixed::init(&mut rng(1));
    Trainer::new(CrossEntropy, Adam::new(1e-3))
        .batch_size::<16>()
        .epochs(12)
        .validate(&held_out)
        .checkpoint(file)
        .fit(&mut net, &data)
        .unwrap();
}

/// Killed again and again, at any moment, a training comes to the same end.
#[cfg(unix)]
#[test]
fn a_killed_process_goes_on_where_it_was() {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    let folder = Folder::new("killed");
    let (file, other) = (folder.join("killed.ckpt"), folder.join("whole.ckpt"));
    let start = |file: &Path| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "checkpoints::child"]).env(FILE, file).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    };
    let mut kills = 0;
    for round in 0..200_u64 {
        let mut child = start(&file);
        // From times in which nothing happens to some in which several epochs are written.
        std::thread::sleep(Duration::from_millis(20 + 37 * round % 160));
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success(), "round {round}");
            break;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        kills += 1;
    }
    assert!(start(&file).wait().unwrap().success() && start(&other).wait().unwrap().success());
    assert!(kills > 0);

    let net_of = |file: &Path| {
        let (data, held_out) = data();
        let mut net = Mixed::init(&mut rng(7));
        let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<16>().epochs(12).validate(&held_out);
        let history = trainer.checkpoint(file).fit(&mut net, &data).unwrap();
        left(&*net, &history)
    };
    assert_eq!(net_of(&file), net_of(&other));
    assert_eq!(net_of(&file).epochs.len(), 12);
}
