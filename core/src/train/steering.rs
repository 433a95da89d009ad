//! What the trainer does beside the steps of the optimizer.

use std::boxed::Box;
use std::sync::atomic::AtomicBool;

use crate::schedules::Plateau;
use crate::train::{Metric, Step, Trainer, Verdict};

impl<'a, L, O, V, const B: usize, A> Trainer<'a, L, O, V, B, A> {
    /// Lowers the learning rate, or the schedule, when a number of the epochs does not get better any more: as `keras.callbacks.ReduceLROnPlateau`. Whether less
    /// or more of the number is better is known of the metric; [`Plateau::rising`] is not needed.
    ///
    /// ```
    /// # use layerfit_core::{losses::CrossEntropy, optimizers::Adam, train::Trainer};
    /// use layerfit_core::{schedules::Plateau, train::Metric};
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3))
    ///     .epochs(100)
    ///     .reduce_on_plateau(Metric::ValidationLoss, Plateau::new().factor(0.5).patience(3).min_rate(1e-5));
    /// ```
    #[must_use]
    pub fn reduce_on_plateau(mut self, metric: Metric, rule: Plateau) -> Self {
        self.options.plateau = Some((metric, rule));
        self
    }

    /// Makes one step of the optimizer for every so many batches, with the mean of their gradients over all their samples: as with a batch that is so many times
    /// as large, but in the memory of one. (Sums run in another order, so the last bits differ; layers that look at a whole batch, such as a batch normalization, see
    /// each alone, and its running statistics move by the mean of their steps.) The last step of an epoch may have fewer batches. Schedules and everything else that counts
    /// steps counts those of the optimizer. 1 by default.
    #[must_use]
    pub fn accumulate(mut self, batches: usize) -> Self {
        self.options.accumulate = batches;
        self
    }

    /// Adds `factor Σ |w|` over all weights to the loss, as `keras.regularizers.L1` on every layer: see [`crate::regularizers`]. Layers with an `l1:` of their own are
    /// given both.
    #[must_use]
    pub fn l1(mut self, factor: f64) -> Self {
        self.options.penalty = self.options.penalty.l1(factor);
        self
    }

    /// Adds `factor Σ w²` over all weights to the loss, as `keras.regularizers.L2` on every layer: see [`crate::regularizers`]. Layers with an `l2:` of their own are
    /// given both.
    #[must_use]
    pub fn l2(mut self, factor: f64) -> Self {
        self.options.penalty = self.options.penalty.l2(factor);
        self
    }

    /// Limits the norm of the weights that lead into each unit, after every step: see [`max_norm`](crate::regularizers::max_norm).
    #[must_use]
    pub fn max_norm(mut self, max: f64) -> Self {
        self.options.max_norm = Some(max);
        self
    }

    /// Calls a function after every step. It answers nothing, or a [`ControlFlow`](std::ops::ControlFlow) whose `Break` stops the training: after this step, in the
    /// middle of the epoch, which is then not in the history. A checkpoint goes on from there.
    ///
    /// ```
    /// # use layerfit_core::{losses::CrossEntropy, optimizers::Adam, train::Trainer};
    /// use std::ops::ControlFlow;
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3))
    ///     .on_step(|step| if step.number.is_multiple_of(100) { println!("{}: {}", step.number, step.mean_loss) })
    ///     .on_step(|step| if step.loss < 1e-6 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) });
    /// ```
    #[must_use]
    pub fn on_step<R: Verdict>(mut self, mut listener: impl FnMut(&Step) -> R + 'a) -> Self {
        self.options.step_listeners.push(Box::new(move |step| listener(step).stops()));
        self
    }

    /// Cancels the training once this flag is set, by another thread or a signal: after the step (or the validation) that is running. The network has the weights after it, or its best if
    /// early stopping restores them; a checkpoint is written, from which the training goes on with the same bits; [`History::end`](crate::train::History::end) says
    /// that it was cancelled. The flag stays set.
    ///
    /// ```
    /// # use layerfit_core::{losses::CrossEntropy, optimizers::Adam, train::Trainer};
    /// use std::sync::atomic::AtomicBool;
    /// let stop = AtomicBool::new(false);
    /// # let _ =
    /// Trainer::new(CrossEntropy, Adam::new(1e-3)).stop_when(&stop);
    /// ```
    #[must_use]
    pub fn stop_when(mut self, flag: &'a AtomicBool) -> Self {
        self.options.flags.push(flag);
        self
    }

    /// Cancels the training when Ctrl-C is pressed (on Unix: at the signal SIGINT), as [`Trainer::stop_when`] does. Pressed again before the training has ended, it ends
    /// the program with status 130, as it does while nothing is trained.
    ///
    /// Where SIGINT is ignored (on Unix a script's `command &` does so, that Ctrl-C ends what is in the foreground alone) it stays ignored, and the training runs as
    /// if it did not listen.
    ///
    /// [`Trainer::fit`] gives [`Error::Signal`](crate::Error::Signal) if something else listens to Ctrl-C already.
    #[cfg(feature = "ctrl-c")]
    #[must_use]
    pub fn stop_on_ctrl_c(mut self) -> Self {
        self.options.ctrl_c = true;
        self
    }
}
