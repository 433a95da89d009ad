use std::boxed::Box;

use crate::data::{AnyDataset, gather};
use crate::kernels::Simd;
use crate::metrics::Outputs;
use crate::zeroed::Lined;
use crate::{Layer, Result, Sample, Zeroed, zeroed_box, zeroed_slice};

/// The memory of inference over a data set, in batches of up to `B` samples.
pub(crate) struct Inference<N: Layer, Y, const B: usize> {
    input: Box<<N::Input as Sample>::Batch<B>>,
    output: Box<<N::Output as Sample>::Batch<B>>,
    memory: Box<Lined<N::Memory<B>>>,
    targets: Box<[Y]>,
}

impl<N: Layer, Y: Zeroed + Send + Sync, const B: usize> Inference<N, Y, B> {
    pub(crate) fn new() -> Self {
        Self { input: zeroed_box(), output: zeroed_box(), memory: zeroed_box(), targets: zeroed_slice(B) }
    }

    /// Runs the network over all samples, in order, and hands on the outputs and targets of one batch after the other.
    pub(crate) fn each(
        &mut self,
        net: &N,
        data: &AnyDataset<'_, N::Input, Y>,
        mut judge: impl FnMut(Outputs<'_, N>, &[Y]),
    ) -> Result<()> {
        self.batches(net, data, |output, targets| judge(N::Output::first(output, targets.len()), targets))
    }

    /// The same, one sample after the other.
    pub(crate) fn each_sample(
        &mut self,
        net: &N,
        data: &AnyDataset<'_, N::Input, Y>,
        mut judge: impl FnMut(Outputs<'_, N>, &Y),
    ) -> Result<()> {
        self.batches(net, data, |output, targets| {
            for (index, target) in targets.iter().enumerate() {
                if let Some(output) = N::Output::nth::<B>(N::Output::batch::<B>(output), index) {
                    judge(output, target);
                }
            }
        })
    }

    fn batches(
        &mut self,
        net: &N,
        data: &AnyDataset<'_, N::Input, Y>,
        mut judge: impl FnMut(&<N::Output as Sample>::Batch<B>, &[Y]),
    ) -> Result<()> {
        let (simd, length) = (Simd::detect(), data.len());
        let mut start = 0;
        while start < length {
            let count = gather::<_, _, B>(data, N::VOCABULARIES, start..length, &mut self.input, &mut self.targets)?;
            if count == 0 {
                break;
            }
            net.infer::<B>(
                simd,
                N::Input::first(&self.input, count),
                N::Output::first_mut(&mut self.output, count),
                &mut self.memory.0,
            );
            judge(&self.output, &self.targets[..count]);
            start += count;
        }
        Ok(())
    }
}
