//! Ctrl-C cancels a training that listens; where the signal is ignored it trains on.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use layerfit::prelude::*;
use layerfit::train::End;

use crate::common::{Folder, bits};

/// The variables that tell [`child`] where its checkpoint is, and whether the signal is ignored.
const FILE: &str = "LAYERFIT_TEST_CTRL_C";
const IGNORED: &str = "LAYERFIT_TEST_IGNORED";

network! {
    struct Small: [4] -> [2] {
        hidden: Dense(8) -> Tanh -> Dropout(0.1),
        scores: Dense(2),
    }
}

fn data() -> Samples<SVector<f32, 4>, Class<2>> {
    let sample = |index: usize| SVector::from_fn(|row, _| ((index * 4 + row) as f32).sin());
    Samples::from_labels((0..60).map(sample).collect::<Vec<_>>(), &(0..60).map(|index| index % 2).collect::<Vec<_>>()).unwrap()
}

/// What a process does that is sent the signal: not a test by itself. It trains until then, or until the file is there that ends it.
#[test]
fn child() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let file = Path::new(&file);
    let (running, end, ended) = (file.with_extension("running"), file.with_extension("end"), AtomicBool::new(false));
    let trainer =
        Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<6>().epochs(usize::MAX).stop_on_ctrl_c().stop_when(&ended);
    let history = trainer.checkpoint(Checkpoint::to(file).every_epochs(usize::MAX)).on_step(|step| match step.number {
        50 => std::fs::write(&running, "").unwrap(),
        number if number % 50 == 0 => ended.store(end.exists(), Ordering::SeqCst),
        _ => {}
    });
    let history = history.fit(&mut Small::init(&mut rng(1)), &data()).unwrap();
    assert!(matches!(history.end, End::Cancelled { .. }));
    assert_eq!(ended.load(Ordering::SeqCst), std::env::var_os(IGNORED).is_some());
}

/// Starts the child behind the words of another command, which sets how the signal is treated.
fn start(words: &[&str], file: &Path, ignored: bool) -> Child {
    let program = std::env::current_exe().unwrap();
    let program = program.to_str().unwrap();
    let all: Vec<_> = words.iter().copied().chain([program, "--exact", "ctrl_c::child"]).collect();
    let mut command = Command::new(all[0]);
    command.args(&all[1..]).env(FILE, file).stdout(Stdio::null()).stderr(Stdio::null());
    if ignored {
        command.env(IGNORED, "yes");
    }
    command.spawn().unwrap()
}

/// Waits until the child trains, and sends it the signal.
fn interrupt(child: &mut Child, file: &Path) {
    let running = file.with_extension("running");
    (0..600).take_while(|_| !running.exists()).for_each(|_| sleep(Duration::from_millis(50)));
    assert!(running.exists() && child.try_wait().unwrap().is_none());
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
}

/// Whether these words run a process that the signal ends.
fn is_ended(words: &[&str]) -> bool {
    let all: Vec<_> = words.iter().copied().chain(["sh", "-c", "kill -INT $$"]).collect();
    let status = Command::new(all[0]).args(&all[1..]).status().unwrap();
    std::os::unix::process::ExitStatusExt::signal(&status) == Some(2)
}

#[test]
fn ctrl_c_cancels() {
    // What a script starts in the background ignores the signal, and so would the child.
    let restored: &[&str] = &["env", "--default-signal=INT"];
    let Some(words) = [&[], restored].into_iter().find(|words| is_ended(words)) else {
        eprintln!("the signal is ignored here, and no command restores it");
        return;
    };
    let folder = Folder::new("ctrl-c");
    let file = folder.join("run");
    let mut child = start(words, &file, false);
    interrupt(&mut child, &file);
    assert!(child.wait().unwrap().success());
    let run = |epochs, file: Option<&Path>| {
        let mut net = Small::init(&mut rng(1));
        let mut trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<6>().epochs(epochs);
        if let Some(file) = file {
            trainer = trainer.checkpoint(file);
        }
        let history = trainer.fit(&mut net, &data()).unwrap();
        (bits(&*net), history.epochs.len())
    };
    let (_, epochs) = run(0, Some(&file));
    assert!(epochs >= 5, "{epochs}");
    assert_eq!(run(epochs + 1, Some(&file)), run(epochs + 1, None));
}

#[test]
fn where_it_is_ignored_it_stays_so() {
    let folder = Folder::new("ctrl-c-ignored");
    let file = folder.join("run");
    let mut child = start(&["sh", "-c", "trap '' INT; exec \"$0\" \"$@\""], &file, true);
    interrupt(&mut child, &file);
    sleep(Duration::from_millis(300));
    assert!(child.try_wait().unwrap().is_none());
    std::fs::write(file.with_extension("end"), "").unwrap();
    assert!(child.wait().unwrap().success());
}
