use std::boxed::Box;
use std::fmt::Write as _;
use std::io::Write;
use std::string::String;
use std::{format, io};

use crate::metrics::{Measure, number};
use crate::train::Epoch;

/// What is shown while training.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    Quiet,
    Plain,
    Bar,
}

/// Shows it, on the standard error: the standard output is for results.
pub(super) struct Reporter {
    display: Display,
    out: Box<dyn Write>,
    course: Course,
    /// What the last epoch was like, where a bar stands instead of lines.
    #[cfg(feature = "progress")]
    last: String,
}

/// How long a training is, and what it reports.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "progress"), allow(dead_code))]
pub(super) struct Course {
    /// The epochs that are already done, and all.
    pub(super) done: usize,
    pub(super) epochs: usize,
    /// The steps and the samples of an epoch.
    pub(super) steps: usize,
    pub(super) samples: usize,
    pub(super) measure: Measure,
}

enum Display {
    Quiet,
    Plain,
    #[cfg(feature = "progress")]
    Bar(super::bar::Bar),
}

impl Display {
    /// A bar needs a terminal and the feature.
    #[cfg(feature = "progress")]
    fn new(progress: Progress, terminal: bool, course: &Course, target: indicatif::ProgressDrawTarget) -> Self {
        match progress {
            Progress::Quiet => Self::Quiet,
            Progress::Bar if terminal => {
                let steps = course.epochs.saturating_sub(course.done).saturating_mul(course.steps);
                #[allow(clippy::cast_precision_loss)]
                let samples = course.samples as f64 / course.steps.max(1) as f64;
                Self::Bar(super::bar::Bar::new(target, steps, samples))
            }
            Progress::Plain | Progress::Bar => Self::Plain,
        }
    }

    #[cfg(not(feature = "progress"))]
    fn new(progress: Progress) -> Self {
        if progress == Progress::Quiet { Self::Quiet } else { Self::Plain }
    }
}

impl Reporter {
    pub(super) fn new(progress: Progress, course: Course) -> Self {
        #[cfg(feature = "progress")]
        let display = {
            let terminal = io::IsTerminal::is_terminal(&io::stderr());
            Display::new(progress, terminal, &course, indicatif::ProgressDrawTarget::stderr())
        };
        #[cfg(not(feature = "progress"))]
        let display = Display::new(progress);
        Self::on(Box::new(io::stderr()), display, course)
    }

    fn on(out: Box<dyn Write>, display: Display, course: Course) -> Self {
        Self {
            display,
            out,
            course,
            #[cfg(feature = "progress")]
            last: String::new(),
        }
    }

    /// After a step; the means so far are computed only where they are shown.
    #[allow(unused_variables)]
    pub(super) fn step(&mut self, epoch: usize, step: usize, means: impl FnOnce() -> (f64, f64)) {
        #[cfg(feature = "progress")]
        if let Display::Bar(bar) = &mut self.display {
            let Course { done, epochs, steps, measure, .. } = self.course;
            bar.step((epoch - 1).saturating_sub(done) * steps + step, || {
                let (loss, value) = means();
                format!("epoch {epoch}/{epochs}  loss {}  {}", number(loss), measured(measure, value))
            });
        }
    }

    pub(super) fn epoch(&mut self, epoch: &Epoch) {
        let Course { epochs, measure, .. } = self.course;
        match &mut self.display {
            Display::Quiet => {}
            Display::Plain => {
                // A closed standard error is no reason to stop training.
                let _ = writeln!(self.out, "{}", line(epoch, epochs, measure));
            }
            #[cfg(feature = "progress")]
            Display::Bar(_) => self.last = line(epoch, epochs, measure),
        }
    }

    /// The training has come to its end: the line of the last epoch takes the place of a bar.
    #[cfg_attr(not(feature = "progress"), allow(unused_mut))]
    pub(super) fn finish(mut self) {
        #[cfg(feature = "progress")]
        if let Display::Bar(bar) = &self.display {
            bar.clear();
            // Without an epoch there is nothing to say.
            if !self.last.is_empty() {
                let _ = writeln!(self.out, "{}", self.last);
            }
        }
    }

    /// The training has failed.
    pub(super) fn stop(&mut self) {
        #[cfg(feature = "progress")]
        if let Display::Bar(bar) = &self.display {
            bar.abandon();
        }
    }
}

/// The name of a measure and its value.
pub(super) fn measured(measure: Measure, value: f64) -> String {
    format!("{} {}", measure.name, measure.shown(value))
}

/// An epoch on one line.
fn line(epoch: &Epoch, epochs: usize, measure: Measure) -> String {
    let width = format!("{epochs}").len();
    let mut line =
        format!("epoch {:>width$}/{epochs}  loss {}  {}", epoch.number, number(epoch.loss), measured(measure, epoch.measure));
    if let Some(validation) = &epoch.validation {
        let (loss, value) = (number(validation.loss), measured(measure, validation.measure));
        let _ = write!(line, "  validation: loss {loss}  {value}");
    }
    let _ = write!(line, "  {:.0} samples/s", epoch.samples_per_second);
    line
}

#[cfg(test)]
mod tests;
