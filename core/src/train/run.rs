use std::boxed::Box;
use std::sync::atomic::Ordering;
use std::time::Instant;
use std::vec::Vec;

use crate::data::augment::Augmentation;
use crate::data::{AnyDataset, Sampling, in_order, shuffle_numbers};
use crate::kernels::{Simd, finite::all_finite};
use crate::metrics::{Inference, Measured};
use crate::optimizers::Optimizer;
use crate::parameters::copy_tensors;
use crate::random::Generator;
use crate::train::descent::Descent;
use crate::train::feed::{Feed, Source};
use crate::train::history::{Epoch, History, Validated};
use crate::train::options::Options;
use crate::train::progress::{Course, Reporter};
use crate::train::saving::{Kept, Saving, carried, put_back, settings};
use crate::train::shards::Worker;
use crate::train::stopping::Watch;
use crate::train::sums::{Begun, Place, Sums};
use crate::train::{End, Learned, Step};
use crate::{Error, Network, NumbersOf, Pass, Result, Sample, Scalar, zeroed_box, zeroed_slice};

/// One training, with all the memory that it needs.
pub(super) struct Run<'a, N: Network, L, O, Y, const B: usize> {
    net: &'a mut N,
    /// The weights at the end of the last epoch that went well.
    good: Box<N>,
    loss: &'a L,
    descent: Descent<O, N>,
    feed: Feed<'a, N::Input, Y, B>,
    order: Box<[usize]>,
    pass: Box<Pass<N, B>>,
    worker: Worker<N, B>,
    targets: Box<[Y]>,
    validation: Option<Examiner<'a, N, Y, B>>,
    watch: Option<Watch<N>>,
    saving: Saving,
    history: History,
    options: Options<'a>,
    /// How far the epoch is that this training begins in the middle of, and what its layers carried.
    begun: Option<(Begun, Vec<u8>)>,
    simd: Simd,
}

/// What came of an epoch.
enum Turn {
    Whole(Epoch),
    Left(End),
}

/// What validates, and with which memory.
struct Examiner<'a, N: Network, Y, const B: usize> {
    data: &'a AnyDataset<'a, N::Input, Y>,
    inference: Inference<N, Y, B>,
}

impl<'a, N, L, O, Y, const B: usize> Run<'a, N, L, O, Y, B>
where
    N: Network,
    Y: Learned<L, NumbersOf<N::Output>> + Measured<NumbersOf<N::Output>>,
    O: Optimizer,
{
    /// A training at its beginning, or where its checkpoint is. The network changes only if all is well.
    pub(super) fn new(
        net: &'a mut N,
        loss: &'a L,
        optimizer: O,
        data: &'a AnyDataset<'a, N::Input, Y>,
        validation: Option<&'a AnyDataset<'a, N::Input, Y>>,
        augmentation: &'a dyn Augmentation<N::Input>,
        mut options: Options<'a>,
    ) -> Result<Self> {
        let mut history = History::new(N::NAME, Y::MEASURE, options.epochs);
        let settings = settings::<N, L>(&optimizer, B, data.len(), augmentation, &options);
        history.note(settings.clone(), options.epochs);
        let mut watch = options.stopping.map(|rule| Watch::new(rule, Y::MEASURE));
        let worker = Worker::new(options.threads, options.shards)?;
        if let Some((metric, plateau)) = &mut options.plateau {
            *plateau = plateau.rising(metric.rises(Y::MEASURE));
        }
        let mut saving = Saving::new(&options, settings)?;
        let beginning = saving.resume(optimizer, net, watch.as_mut(), options.plateau.as_mut(), &mut history)?;
        let (mut good, mut begun) = (zeroed_box(), None);
        if let Some((course, before, carried)) = beginning.inside {
            (good, begun) = (before, Some((course, carried)));
        }
        Ok(Self {
            net,
            good,
            loss,
            descent: Descent::new(beginning.state, &options),
            feed: Feed::Direct(Box::new(Source::new(data, augmentation, (N::INPUT, options.seed), N::VOCABULARIES))),
            order: zeroed_slice(options.sampling.as_ref().map_or(data.len(), Sampling::len)),
            pass: zeroed_box(),
            worker,
            targets: zeroed_slice(B),
            validation: validation.map(|data| Examiner { data, inference: Inference::new() }),
            watch,
            saving,
            history,
            options,
            begun,
            simd: Simd::detect(),
        })
    }

    /// All epochs that are left, with a thread that reads ahead if that is asked for.
    pub(super) fn start(mut self) -> Result<History>
    where
        Y: 'a,
    {
        std::thread::scope(move |scope| {
            self.feed = self.feed.ahead(scope, self.options.read_ahead);
            self.train()
        })
    }

    /// All epochs that are left. On an error the network gets its last good weights back.
    fn train(mut self) -> Result<History> {
        let epochs = self.options.epochs;
        let (done, steps, samples) = (self.history.epochs.len(), self.steps(), self.order.len());
        let course = Course { done, epochs, steps, samples, measure: Y::MEASURE };
        let mut reporter = Reporter::new(self.options.progress, course);
        self.history.end = self.epochs(&mut reporter).inspect_err(|_| reporter.stop())?;
        reporter.finish();
        // In the middle of an epoch the weights are those of none.
        let inside = matches!(self.history.end, End::OnStep { .. } | End::Cancelled { .. });
        let last = if inside { 0 } else { self.history.epochs.len() };
        self.history.restored = self.watch.as_ref().and_then(|watch| watch.restore(self.net, last));
        Ok(self.history)
    }

    fn epochs(&mut self, reporter: &mut Reporter) -> Result<End> {
        for number in self.history.epochs.len() + 1..=self.options.epochs {
            if self.watch.as_ref().is_some_and(Watch::is_over) {
                return Ok(End::Early);
            }
            if self.begun.is_none() {
                copy_tensors(&*self.net, &mut *self.good);
            }
            match self.epoch(number, reporter).inspect_err(|_| copy_tensors(&*self.good, self.net))? {
                Turn::Left(end) => return Ok(end),
                Turn::Whole(epoch) => {
                    reporter.epoch(&epoch);
                    if self.close(epoch)? {
                        return Ok(End::OnEpoch);
                    }
                }
            }
        }
        Ok(if self.watch.as_ref().is_some_and(Watch::is_over) { End::Early } else { End::Complete })
    }

    /// After an epoch; whether a listener ends the training.
    fn close(&mut self, epoch: Epoch) -> Result<bool> {
        if let Some(watch) = &mut self.watch {
            watch.see(&epoch, self.net);
        }
        if let Some((metric, plateau)) = &mut self.options.plateau
            && let Some(value) = metric.of(&epoch)
        {
            let rate = self.descent.state.rate();
            self.descent.state.scale_rate(plateau.see(value, rate));
        }
        self.history.epochs.push(epoch);
        let last = self.history.epochs.len() >= self.options.epochs || self.watch.as_ref().is_some_and(Watch::is_over);
        self.keep(None, |saving, kept| saving.save_epoch(kept, last))?;
        let (listeners, epoch) = (&mut self.options.listeners, self.history.last());
        let stops = epoch.is_some_and(|epoch| listeners.iter_mut().fold(false, |stop, listener| listener(epoch) | stop));
        if stops {
            self.keep(None, |saving, kept| saving.save(kept))?;
        }
        Ok(stops)
    }

    /// Hands what a checkpoint keeps to a function.
    fn keep<R>(&mut self, begun: Option<(Begun, &[u8])>, save: impl FnOnce(&mut Saving, &Kept<'_, O, N>) -> R) -> R {
        let kept = Kept {
            net: &*self.net,
            state: &self.descent.state,
            watch: self.watch.as_ref(),
            plateau: self.options.plateau.map(|(_, plateau)| plateau.standing()),
            history: &self.history,
            inside: begun.map(|(begun, carried)| (begun, &*self.good, carried)),
        };
        save(&mut self.saving, &kept)
    }

    fn steps(&self) -> usize {
        self.order.len().div_ceil(B)
    }

    /// An epoch from its beginning, or from where a checkpoint left it.
    fn epoch(&mut self, number: usize, reporter: &mut Reporter) -> Result<Turn> {
        let (start, steps) = (Instant::now(), self.steps());
        let mut rng = crate::rng(self.options.seed);
        rng.set_stream(number as u64);
        self.put_in_order(&mut rng);
        let mut begun = self.resume(number, &mut rng);
        let before = begun.seconds;
        if self.is_cancelled() {
            return self.leave(number, begun, Some(End::Cancelled { epoch: number, batches: begun.batches }));
        }
        while begun.batches < steps {
            let rate = self.descent.state.rate();
            let place = Place { epoch: number, step: begun.batches + 1 };
            let (loss, stepped) = self.step(place, &mut rng, &mut begun.sums)?;
            begun = Begun { batches: place.step, rate, ..begun };
            reporter.step(number, place.step, || begun.sums.means());
            if stepped {
                begun.words = rng.get_word_pos();
                begun.seconds = before + start.elapsed().as_secs_f64();
                let end = self.after_step(place, begun, loss);
                if end.is_some() || self.saving.due_after_step(self.descent.state.steps()) {
                    let turn = self.leave(number, begun, end)?;
                    if end.is_some() {
                        return Ok(turn);
                    }
                }
            }
        }
        self.finish_epoch(number, begun, before + start.elapsed().as_secs_f64(), start)
    }

    fn finish_epoch(&mut self, number: usize, begun: Begun, seconds: f64, start: Instant) -> Result<Turn> {
        let place = Place { epoch: number, step: self.steps() };
        self.check_weights(place)?;
        let training = start.elapsed().as_secs_f64();
        let validation = self.validate(place)?;
        let (loss, measure) = begun.sums.means();
        let samples_per_second = per_second(self.order.len(), seconds);
        let seconds = seconds + start.elapsed().as_secs_f64() - training;
        Ok(Turn::Whole(Epoch { number, loss, measure, validation, rate: begun.rate, seconds, samples_per_second }))
    }

    /// How far the epoch is: all is at its beginning, or as the checkpoint has it.
    fn resume(&mut self, number: usize, rng: &mut Generator) -> Begun {
        self.worker.reset_state(&mut self.pass);
        let mut begun = Begun::default();
        if let Some((course, carried)) = self.begun.take() {
            rng.set_word_pos(course.words);
            put_back::<N, B>(&carried, self.worker.caches(&mut self.pass));
            begun = course;
        }
        self.feed.begin(number, self.order.get(begun.batches * B..).unwrap_or_default());
        begun
    }

    /// After a step: whether the training ends with it.
    fn after_step(&mut self, place: Place, begun: Begun, loss: f64) -> Option<End> {
        let Place { epoch, step: batches } = place;
        let step = Step {
            number: self.descent.state.steps(),
            epoch,
            batch: batches,
            batches: self.steps(),
            loss,
            mean_loss: begun.sums.means().0,
            rate: begun.rate,
        };
        let listeners = self.options.step_listeners.iter_mut();
        if listeners.fold(false, |stop, listener| listener(&step) | stop) {
            return Some(End::OnStep { epoch, batches });
        }
        self.is_cancelled().then_some(End::Cancelled { epoch, batches })
    }

    fn is_cancelled(&self) -> bool {
        self.options.flags.iter().any(|flag| flag.load(Ordering::Relaxed))
    }

    /// Writes a checkpoint in the middle of an epoch, if they are written.
    fn leave(&mut self, number: usize, begun: Begun, end: Option<End>) -> Result<Turn> {
        if self.saving.is_on() {
            // Broken weights are found here, not when the file is read.
            self.check_weights(Place { epoch: number, step: begun.batches.max(1) })?;
            let carried = carried::<N, B>(self.worker.caches(&mut self.pass));
            let inside = (begun.batches > 0).then_some((begun, &carried[..]));
            self.keep(inside, |saving, kept| saving.save(kept))?;
        }
        Ok(Turn::Left(end.unwrap_or_default()))
    }

    /// Makes a step at each of these rates, until a loss is not finite or a function that is told of rate and loss says that it is enough. The network
    /// has its weights back then, whatever happened.
    pub(super) fn sweep(mut self, rates: impl Iterator<Item = f64>, mut is_enough: impl FnMut(f64, f64) -> bool) -> Result<()> {
        copy_tensors(&*self.net, &mut *self.good);
        let outcome = self.sweep_over(rates, &mut is_enough);
        copy_tensors(&*self.good, self.net);
        outcome
    }

    fn sweep_over(&mut self, rates: impl Iterator<Item = f64>, is_enough: &mut dyn FnMut(f64, f64) -> bool) -> Result<()> {
        let (mut place, mut rng) = (Place { epoch: 0, step: self.steps() }, crate::rng(self.options.seed));
        for rate in rates {
            self.descent.state.fix_rate(rate);
            loop {
                if place.step == self.steps() {
                    place = Place { epoch: place.epoch + 1, step: 0 };
                    rng.set_stream(place.epoch as u64);
                    rng.set_word_pos(0);
                    self.put_in_order(&mut rng);
                    self.resume(place.epoch, &mut rng);
                }
                place.step += 1;
                let (loss, stepped) = match self.step(place, &mut rng, &mut Sums::default()) {
                    Err(Error::NotFinite { found, .. }) => (found, true),
                    outcome => outcome?,
                };
                if stepped && (is_enough(rate, loss) || !loss.is_finite()) {
                    return Ok(());
                }
                if stepped {
                    break;
                }
            }
        }
        Ok(())
    }

    /// The order of an epoch depends on the generator alone, not on the epochs before, so that a training can go on from any of them.
    fn put_in_order(&mut self, rng: &mut Generator) {
        if let Some(sampling) = &self.options.sampling {
            sampling.fill(&mut self.order, rng);
        } else if self.options.shuffle {
            shuffle_numbers(&mut self.order, rng);
        } else {
            in_order(&mut self.order);
        }
    }

    /// Trains on one batch: its loss, and whether the optimizer made a step.
    fn step(&mut self, place: Place, rng: &mut Generator, sums: &mut Sums) -> Result<(f64, bool)> {
        let start = (place.step - 1) * B;
        let count = self.feed.next(&self.order[start..], &mut self.pass.input, &mut self.targets)?;
        let targets = &self.targets[..count];
        let penalty = self.descent.penalty(self.net, self.simd);
        self.worker.forward(self.net, &mut self.pass, count, rng);
        let outputs = N::Output::first(&self.pass.output, count);
        let slope = N::Output::first_mut(&mut self.pass.slope, count);
        let loss = Y::evaluate(self.loss, self.simd, outputs, targets, Some(slope)) + penalty;
        place.check("the training loss", loss)?;
        let counted = Y::counted(targets);
        sums.add(loss, Y::measure(outputs, targets), counted);
        self.worker.backward(self.net, &mut self.pass, count);
        let last = place.step == self.order.len().div_ceil(B);
        Ok((loss, self.descent.learn(&self.worker, self.net, &self.pass.gradients, counted, last)))
    }

    /// The last step of an epoch can break weights without any loss that shows it.
    fn check_weights(&self, place: Place) -> Result<()> {
        for index in 0..N::TENSORS {
            let values = self.net.tensor(index);
            if !all_finite(self.simd, values) {
                let bad = values.iter().copied().map(Scalar::to_f64).find(|value| !value.is_finite());
                place.check("a weight", bad.unwrap_or(f64::NAN))?;
            }
        }
        Ok(())
    }

    fn validate(&mut self, place: Place) -> Result<Option<Validated>> {
        let Some(Examiner { data, inference }) = &mut self.validation else { return Ok(None) };
        let penalty = self.descent.penalty(self.net, self.simd);
        let (net, simd, mut sums) = (&*self.net, self.simd, Sums::default());
        inference.each(net, *data, |outputs, targets| {
            let loss = Y::evaluate(self.loss, simd, outputs, targets, None);
            sums.add(loss, Y::measure(outputs, targets), Y::counted(targets));
        })?;
        let (mean, measure) = sums.means();
        let loss = mean + penalty;
        place.check("the validation loss", loss)?;
        Ok(Some(Validated { loss, measure }))
    }
}

#[allow(clippy::cast_precision_loss)]
fn per_second(samples: usize, seconds: f64) -> f64 {
    samples as f64 / seconds.max(1e-9)
}
