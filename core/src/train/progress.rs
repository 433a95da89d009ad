use std::fmt::Write as _;
use std::io::Write as _;
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
    epochs: usize,
    #[cfg(feature = "progress")]
    steps: usize,
    measure: Measure,
}

enum Display {
    Quiet,
    Plain,
    #[cfg(feature = "progress")]
    Bar(super::bar::Bar),
}

impl Reporter {
    #[allow(unused_variables)]
    pub(super) fn new(progress: Progress, epochs: usize, steps: usize, batch: usize, measure: Measure) -> Self {
        let display = match progress {
            Progress::Quiet => Display::Quiet,
            #[cfg(feature = "progress")]
            Progress::Bar if io::IsTerminal::is_terminal(&io::stderr()) => {
                Display::Bar(super::bar::Bar::new(epochs, steps, batch))
            }
            Progress::Plain | Progress::Bar => Display::Plain,
        };
        Self {
            display,
            epochs,
            #[cfg(feature = "progress")]
            steps,
            measure,
        }
    }

    /// After a step; the means so far are computed only where they are shown.
    #[allow(unused_variables)]
    pub(super) fn step(&mut self, epoch: usize, step: usize, means: impl FnOnce() -> (f64, f64)) {
        #[cfg(feature = "progress")]
        if let Display::Bar(bar) = &mut self.display {
            let (measure, epochs) = (self.measure, self.epochs);
            bar.step((epoch - 1) * self.steps + step, || {
                let (loss, value) = means();
                format!("epoch {epoch}/{epochs}  loss {}  {}", number(loss), measured(measure, value))
            });
        }
    }

    pub(super) fn epoch(&mut self, epoch: &Epoch) {
        match &mut self.display {
            Display::Quiet => {}
            Display::Plain => {
                // A closed standard error is no reason to stop training.
                let _ = writeln!(io::stderr(), "{}", line(epoch, self.epochs, self.measure));
            }
            #[cfg(feature = "progress")]
            Display::Bar(bar) => bar.say(line(epoch, self.epochs, self.measure)),
        }
    }

    /// The training has come to its end.
    pub(super) fn finish(self) {
        #[cfg(feature = "progress")]
        if let Display::Bar(bar) = self.display {
            bar.finish();
        }
    }

    /// The training has failed.
    pub(super) fn stop(&mut self) {
        #[cfg(feature = "progress")]
        if let Display::Bar(bar) = &mut self.display {
            bar.abandon();
        }
    }
}

/// The name of a measure and its value.
pub(super) fn measured(measure: Measure, value: f64) -> String {
    format!("{} {}", measure.name, shown(measure, value))
}

/// The value of a measure.
pub(super) fn shown(measure: Measure, value: f64) -> String {
    if measure.share { format!("{:.2} %", 100.0 * value) } else { number(value) }
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
mod tests {
    use super::*;
    use crate::train::Validated;

    #[test]
    fn a_line_says_all() {
        let validation = Some(Validated { loss: 0.5, measure: 0.8 });
        let mut epoch =
            Epoch { number: 3, loss: 0.25, measure: 0.9, validation, rate: 1e-3, seconds: 1.0, samples_per_second: 1234.4 };
        assert_eq!(
            line(&epoch, 40, Measure::ACCURACY),
            "epoch  3/40  loss 0.2500  accuracy 90.00 %  validation: loss 0.5000  accuracy 80.00 %  1234 samples/s"
        );
        epoch.validation = None;
        assert_eq!(
            line(&epoch, 4, Measure::MEAN_ABSOLUTE_ERROR),
            "epoch 3/4  loss 0.2500  mean absolute error 0.9000  1234 samples/s"
        );
    }
}
