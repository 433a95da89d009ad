use std::boxed::Box;
use std::time::{Duration, Instant};

use crate::data::augment::Augmentation;
use crate::data::{AnyDataset, Sampling, in_order, shuffle_numbers};
use crate::kernels::{Simd, finite::all_finite};
use crate::metrics::{Inference, Measured};
use crate::optimizers::{Optimizer, State};
use crate::parameters::copy_tensors;
use crate::random::Generator;
use crate::train::Learned;
use crate::train::feed::{Feed, Source};
use crate::train::history::{Epoch, History, Validated};
use crate::train::progress::Reporter;
use crate::train::saving::{Saving, settings};
use crate::train::stopping::Watch;
use crate::train::trainer::Options;
use crate::{Error, Network, Pass, Result, Sample, Scalar, zeroed_box, zeroed_slice};

/// One training, with all the memory that it needs.
pub(super) struct Run<'a, N: Network, L, O, Y, const B: usize> {
    net: &'a mut N,
    /// The weights at the end of the last epoch that went well.
    good: Box<N>,
    loss: &'a L,
    state: State<O, N>,
    feed: Feed<'a, N::Input, Y, B>,
    order: Box<[usize]>,
    pass: Box<Pass<N, B>>,
    targets: Box<[Y]>,
    validation: Option<Examiner<'a, N, Y, B>>,
    watch: Option<Watch<N>>,
    saving: Saving,
    history: History,
    options: Options<'a>,
    simd: Simd,
}

/// What validates, and with which memory.
struct Examiner<'a, N: Network, Y, const B: usize> {
    data: &'a AnyDataset<'a, N::Input, Y>,
    inference: Inference<N, Y, B>,
}

/// Sums over the samples of an epoch, or over their steps.
#[derive(Clone, Copy, Default)]
struct Sums {
    loss: f64,
    measure: f64,
    counted: usize,
}

impl Sums {
    #[allow(clippy::cast_precision_loss)]
    fn add(&mut self, loss: f64, measure: f64, counted: usize) {
        self.loss += loss * counted as f64;
        self.measure += measure;
        self.counted += counted;
    }

    #[allow(clippy::cast_precision_loss)]
    fn means(&self) -> (f64, f64) {
        let counted = self.counted.max(1) as f64;
        (self.loss / counted, self.measure / counted)
    }
}

/// Where in the training something happened; both are counted from 1.
#[derive(Clone, Copy)]
struct Place {
    epoch: usize,
    step: usize,
}

impl Place {
    fn check(self, what: &'static str, found: f64) -> Result<()> {
        if found.is_finite() { Ok(()) } else { Err(Error::NotFinite { what, found, epoch: self.epoch, step: self.step }) }
    }
}

impl<'a, N, L, O, Y, const B: usize> Run<'a, N, L, O, Y, B>
where
    N: Network,
    Y: Learned<L, N::Output> + Measured<N::Output>,
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
        options: Options<'a>,
    ) -> Result<Self> {
        let mut history = History::new(N::NAME, Y::MEASURE, options.epochs);
        let mut watch = options.stopping.map(|rule| Watch::new(rule, Y::MEASURE));
        let saving = Saving::new(&options, || settings::<N, L>(&optimizer, B, data.len(), augmentation, &options))?;
        let mut state = saving.resume(optimizer, net, watch.as_mut(), &mut history)?;
        if let Some(max) = options.clip_norm {
            state = state.clip_norm(max);
        }
        if let Some(max) = options.clip_value {
            state = state.clip_value(max);
        }
        Ok(Self {
            net,
            good: zeroed_box(),
            loss,
            state,
            feed: Feed::Direct(Box::new(Source::new(data, augmentation, (N::INPUT, options.seed), N::VOCABULARIES))),
            order: zeroed_slice(options.sampling.as_ref().map_or(data.len(), Sampling::len)),
            pass: zeroed_box(),
            targets: zeroed_slice(B),
            validation: validation.map(|data| Examiner { data, inference: Inference::new() }),
            watch,
            saving,
            history,
            options,
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
        let mut reporter = Reporter::new(self.options.progress, epochs, self.steps(), B, Y::MEASURE);
        for number in self.history.epochs.len() + 1..=epochs {
            if self.watch.as_ref().is_some_and(Watch::is_over) {
                break;
            }
            copy_tensors(&*self.net, &mut *self.good);
            let epoch = self.epoch(number, &mut reporter).inspect_err(|_| {
                copy_tensors(&*self.good, self.net);
                reporter.stop();
            })?;
            reporter.epoch(&epoch);
            if self.close(epoch).inspect_err(|_| reporter.stop())? {
                break;
            }
        }
        reporter.finish();
        let last = self.history.epochs.len();
        self.history.restored = self.watch.as_ref().and_then(|watch| watch.restore(self.net, last));
        Ok(self.history)
    }

    /// After an epoch; whether a listener ends the training.
    fn close(&mut self, epoch: Epoch) -> Result<bool> {
        if let Some(watch) = &mut self.watch {
            watch.see(&epoch, self.net);
        }
        self.history.epochs.push(epoch);
        self.saving.save(self.net, &self.state, self.watch.as_ref(), &self.history)?;
        let (listeners, epoch) = (&mut self.options.listeners, self.history.last());
        Ok(epoch.is_some_and(|epoch| listeners.iter_mut().fold(false, |stop, listener| listener(epoch) | stop)))
    }

    fn steps(&self) -> usize {
        self.order.len().div_ceil(B)
    }

    fn epoch(&mut self, number: usize, reporter: &mut Reporter) -> Result<Epoch> {
        let start = Instant::now();
        let mut rng = crate::rng(self.options.seed);
        rng.set_stream(number as u64);
        self.put_in_order(&mut rng);
        self.pass.reset_state();
        self.feed.begin(number, &self.order);
        let (mut sums, mut rate) = (Sums::default(), 0.0);
        for step in 1..=self.steps() {
            rate = self.state.rate();
            self.step(Place { epoch: number, step }, &mut rng, &mut sums)?;
            reporter.step(number, step, || sums.means());
        }
        self.check_weights(Place { epoch: number, step: self.steps() })?;
        let training = start.elapsed();
        let validation = self.validate(Place { epoch: number, step: self.steps() })?;
        let (loss, measure) = sums.means();
        let samples_per_second = per_second(self.order.len(), training);
        Ok(Epoch { number, loss, measure, validation, rate, seconds: start.elapsed().as_secs_f64(), samples_per_second })
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

    fn step(&mut self, place: Place, rng: &mut Generator, sums: &mut Sums) -> Result<()> {
        let start = (place.step - 1) * B;
        let count = self.feed.next(&self.order[start..], &mut self.pass.input, &mut self.targets)?;
        let targets = &self.targets[..count];
        let penalty = self.net.penalty(self.simd).to_f64();
        self.pass.forward(self.net, count, rng);
        let outputs = N::Output::first(&self.pass.output, count);
        let slope = N::Output::first_mut(&mut self.pass.slope, count);
        let loss = Y::evaluate(self.loss, self.simd, outputs, targets, Some(slope)) + penalty;
        place.check("the training loss", loss)?;
        sums.add(loss, Y::measure(outputs, targets), Y::counted(targets));
        self.pass.backward(self.net, count, None);
        self.state.step(self.net, &self.pass.gradients);
        Ok(())
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
        let (net, simd, mut sums) = (&*self.net, self.simd, Sums::default());
        inference.each(net, *data, |outputs, targets| {
            let loss = Y::evaluate(self.loss, simd, outputs, targets, None);
            sums.add(loss, Y::measure(outputs, targets), Y::counted(targets));
        })?;
        let (mean, measure) = sums.means();
        let loss = mean + net.penalty(simd).to_f64();
        place.check("the validation loss", loss)?;
        Ok(Some(Validated { loss, measure }))
    }
}

#[allow(clippy::cast_precision_loss)]
fn per_second(samples: usize, time: Duration) -> f64 {
    samples as f64 / time.as_secs_f64().max(1e-9)
}
