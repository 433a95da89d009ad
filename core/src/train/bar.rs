use std::boxed::Box;
use std::io::{self, Write as _};
use std::string::String;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

/// How often the numbers beside the bar change.
const PERIOD: Duration = Duration::from_millis(100);

/// A bar over all steps of a training.
pub(super) struct Bar {
    bar: ProgressBar,
    shown: Instant,
    last: String,
}

impl Bar {
    pub(super) fn new(epochs: usize, steps: usize, batch: usize) -> Self {
        let bar = ProgressBar::new(epochs.saturating_mul(steps) as u64);
        #[allow(clippy::cast_precision_loss)]
        let speed = move |state: &ProgressState, out: &mut dyn std::fmt::Write| {
            let _ = out.write_fmt(format_args!("{:.0}", state.per_sec() * batch as f64));
        };
        // The template is fixed; a bar with the default look would still be a bar.
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {msg}  {samples} samples/s  {eta} left") {
            bar.set_style(style.with_key("samples", Box::new(speed)));
        }
        Self { bar, shown: Instant::now(), last: String::new() }
    }

    /// Moves the bar; its text is made only as often as somebody could read it.
    pub(super) fn step(&mut self, position: usize, text: impl FnOnce() -> String) {
        if self.shown.elapsed() >= PERIOD {
            self.shown = Instant::now();
            self.bar.set_position(position as u64);
            self.bar.set_message(text());
        }
    }

    /// What the last epoch was like; it stays on the screen when the bar goes.
    pub(super) fn say(&mut self, line: String) {
        self.last = line;
    }

    /// Replaces the bar by the line of the last epoch.
    pub(super) fn finish(self) {
        self.bar.finish_and_clear();
        // A closed standard error is no reason to fail.
        let _ = writeln!(io::stderr(), "{}", self.last);
    }

    /// Leaves the bar where it stands.
    pub(super) fn abandon(&self) {
        self.bar.abandon();
    }
}
