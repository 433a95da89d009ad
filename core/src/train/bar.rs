use std::boxed::Box;
use std::string::String;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

/// How often the numbers beside the bar change.
const PERIOD: Duration = Duration::from_millis(100);

/// A bar over all steps of a training.
pub(super) struct Bar {
    bar: ProgressBar,
    /// When it was last drawn.
    shown: Option<Instant>,
}

impl Bar {
    /// A bar over so many steps, each with this many samples on average.
    pub(super) fn new(target: ProgressDrawTarget, steps: usize, samples: f64) -> Self {
        let bar = ProgressBar::with_draw_target(Some(steps as u64), target);
        let speed = move |state: &ProgressState, out: &mut dyn std::fmt::Write| {
            let _ = out.write_fmt(format_args!("{:.0}", state.per_sec() * samples));
        };
        // The template is fixed; a bar with the default look would still be a bar.
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {msg}  {samples} samples/s  {eta} left") {
            bar.set_style(style.with_key("samples", Box::new(speed)));
        }
        Self { bar, shown: None }
    }

    /// Moves the bar; its text is made only as often as somebody could read it.
    pub(super) fn step(&mut self, position: usize, text: impl FnOnce() -> String) {
        if self.shown.is_none_or(|shown| shown.elapsed() >= PERIOD) {
            self.shown = Some(Instant::now());
            self.bar.set_message(text());
            self.bar.set_position(position as u64);
        }
    }

    /// Takes the bar away.
    pub(super) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    /// Leaves the bar where it stands.
    pub(super) fn abandon(&self) {
        self.bar.abandon();
    }
}
