//! Where the batches of a training come from: read when they are asked for, or by a thread ahead of that.

use std::boxed::Box;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Scope;
use std::vec::Vec;

use crate::data::augment::{Augmentation, Augmented};
use crate::data::{AnyDataset, gather};
use crate::{Error, Result, Sample, Shape, Zeroed, zeroed_box, zeroed_slice};

/// The samples of a training, as they are trained on.
pub(super) struct Source<'a, Input, Y> {
    data: &'a AnyDataset<'a, Input, Y>,
    augmented: Option<Augmented<'a, Input, Y>>,
    vocabularies: &'static [usize],
}

impl<'a, Input: Sample, Y: Zeroed + Send + Sync> Source<'a, Input, Y> {
    pub(super) fn new(
        data: &'a AnyDataset<'a, Input, Y>,
        rule: &'a dyn Augmentation<Input>,
        (shape, seed): (Shape, u64),
        vocabularies: &'static [usize],
    ) -> Self {
        Self { data, augmented: rule.changes().then(|| Augmented::new(data, rule, shape, seed)), vocabularies }
    }

    fn data(&self) -> &AnyDataset<'_, Input, Y> {
        self.augmented.as_ref().map_or(self.data, |augmented| augmented as &AnyDataset<'_, _, _>)
    }

    fn gather<const B: usize>(&self, indices: &[usize], input: &mut Input::Batch<B>, targets: &mut [Y]) -> Result<usize> {
        gather::<_, _, B>(self.data(), self.vocabularies, indices.iter().copied(), input, targets)
    }
}

/// One batch on its way.
struct Slot<Input: Sample, Y, const B: usize> {
    input: Box<Input::Batch<B>>,
    targets: Box<[Y]>,
    /// How many samples it has.
    count: Result<usize>,
}

/// The trainer's end of a thread that reads ahead.
pub(super) struct Ahead<Input: Sample, Y, const B: usize> {
    /// The order of the samples of an epoch.
    order: Arc<Mutex<Vec<usize>>>,
    /// The number of an epoch that begins.
    epochs: SyncSender<usize>,
    full: Receiver<Slot<Input, Y, B>>,
    empty: SyncSender<Slot<Input, Y, B>>,
}

/// What batches are taken from.
pub(super) enum Feed<'a, Input: Sample, Y, const B: usize> {
    Direct(Box<Source<'a, Input, Y>>),
    Ahead(Ahead<Input, Y, B>),
}

impl<'a, Input: Sample, Y: Zeroed + Send + Sync, const B: usize> Feed<'a, Input, Y, B> {
    /// The same feed, up to so many batches ahead. The thread ends when the feed is dropped.
    pub(super) fn ahead<'scope>(self, scope: &'scope Scope<'scope, 'a>, batches: usize) -> Self
    where
        'a: 'scope,
        Y: 'scope,
    {
        let source = match self {
            Self::Direct(source) if batches > 0 => source,
            other => return other,
        };
        let order = Arc::new(Mutex::new(Vec::new()));
        let (epochs, begun) = sync_channel(1);
        let (fill, full) = sync_channel(batches);
        let (empty, free) = sync_channel(batches);
        for _ in 0..batches {
            // There is room for all.
            let _ = empty.send(Slot { input: zeroed_box(), targets: zeroed_slice(B), count: Ok(0) });
        }
        let orders = Arc::clone(&order);
        scope.spawn(move || read_ahead(&source, &orders, &begun, &fill, &free));
        Self::Ahead(Ahead { order, epochs, full, empty })
    }

    /// An epoch begins that takes the samples in this order.
    pub(super) fn begin(&mut self, epoch: usize, order: &[usize]) {
        match self {
            Self::Direct(source) => source.data().begin(epoch),
            Self::Ahead(ahead) => {
                let mut place = ahead.order.lock().unwrap_or_else(PoisonError::into_inner);
                place.clear();
                place.extend_from_slice(order);
                drop(place);
                // A thread that has ended is noticed at the next batch.
                let _ = ahead.epochs.send(epoch);
            }
        }
    }

    /// The next batch: of the samples with these numbers, which are the next in order. How many there are.
    pub(super) fn next(&mut self, indices: &[usize], input: &mut Input::Batch<B>, targets: &mut Box<[Y]>) -> Result<usize> {
        match self {
            Self::Direct(source) => source.gather::<B>(indices, input, targets),
            Self::Ahead(ahead) => {
                let ended =
                    || Error::sample(indices.first().copied().unwrap_or_default(), "the thread that reads ahead has ended");
                let mut slot = ahead.full.recv().map_err(|_| ended())?;
                let count = core::mem::replace(&mut slot.count, Ok(0))?;
                Input::copy_batch::<B>(Input::batch::<B>(&slot.input), input);
                core::mem::swap(&mut slot.targets, targets);
                let _ = ahead.empty.send(slot);
                Ok(count)
            }
        }
    }
}

/// Reads one epoch after the other, until there is an error or nobody takes batches any more.
fn read_ahead<Input: Sample, Y: Zeroed + Send + Sync, const B: usize>(
    source: &Source<'_, Input, Y>,
    order: &Mutex<Vec<usize>>,
    epochs: &Receiver<usize>,
    full: &SyncSender<Slot<Input, Y, B>>,
    empty: &Receiver<Slot<Input, Y, B>>,
) {
    while let Ok(epoch) = epochs.recv() {
        let order = order.lock().unwrap_or_else(PoisonError::into_inner);
        source.data().begin(epoch);
        for indices in order.chunks(B.max(1)) {
            let Ok(mut slot) = empty.recv() else { return };
            slot.count = source.gather::<B>(indices, &mut slot.input, &mut slot.targets);
            let failed = slot.count.is_err();
            if full.send(slot).is_err() || failed {
                return;
            }
        }
    }
}
