use core::sync::atomic::{AtomicU64, Ordering};
use std::boxed::Box;
use std::sync::Mutex;

use super::Augmentation;
use crate::data::{AnyDataset, Dataset};
use crate::random::Generator;
use crate::{Error, Result, Sample, Shape, Zeroed, zeroed_box};

/// The bits of the number of a stream that hold the number of the sample; those above hold the epoch. (The trainer's own streams are below.)
const SAMPLE_BITS: u32 = 40;

/// Training data, as an augmentation changes them in one epoch.
pub(crate) struct Augmented<'a, Input, Target> {
    data: &'a AnyDataset<'a, Input, Target>,
    rule: &'a dyn Augmentation<Input>,
    shape: Shape,
    epoch: AtomicU64,
    work: Mutex<Work<Input>>,
}

/// What is used for one sample after the other.
struct Work<Input> {
    generator: Generator,
    /// The sample as the data set has it.
    sample: Box<Input>,
}

impl<'a, Input: Sample, Target: Zeroed + Send + Sync> Augmented<'a, Input, Target> {
    pub(crate) fn new(
        data: &'a AnyDataset<'a, Input, Target>,
        rule: &'a dyn Augmentation<Input>,
        shape: Shape,
        seed: u64,
    ) -> Self {
        let work = Work { generator: crate::rng(seed), sample: zeroed_box() };
        Self { data, rule, shape, epoch: 0.into(), work: work.into() }
    }
}

impl<Input: Sample, Target: Zeroed + Send + Sync> Dataset for Augmented<'_, Input, Target> {
    type Input = Input;
    type Target = Target;

    fn len(&self) -> usize {
        self.data.len()
    }

    fn begin(&self, epoch: usize) {
        self.data.begin(epoch);
        self.epoch.store(epoch as u64, Ordering::Relaxed);
    }

    fn read(&self, index: usize, input: Input::SliceMut<'_>, target: &mut Target) -> Result<()> {
        let Ok(mut work) = self.work.lock() else {
            return Err(Error::sample(index, "its augmentation was interrupted by a panic"));
        };
        let Work { generator, sample } = &mut *work;
        self.data.read(index, sample.slice_mut(), target)?;
        generator.set_stream((self.epoch.load(Ordering::Relaxed) << SAMPLE_BITS) ^ index as u64);
        generator.set_word_pos(0);
        self.rule.write(self.shape, generator, sample.slice(), input);
        Ok(())
    }
}
