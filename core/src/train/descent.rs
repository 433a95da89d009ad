use crate::kernels::Simd;
use crate::optimizers::{Accumulator, Optimizer, State};
use crate::regularizers::{Penalty, max_norm};
use crate::train::options::Options;
use crate::train::shards::Worker;
use crate::{Network, Scalar};

/// What changes the weights: the optimizer, and what stands between it and the gradients of a batch.
pub(super) struct Descent<O, N> {
    pub(super) state: State<O, N>,
    /// The gradients of several batches, or those of one with the penalties. (The pass must find its own as it left them.)
    mean: Option<Accumulator<N>>,
    penalty: Penalty,
    max_norm: Option<f64>,
    /// How many batches a step has.
    group: usize,
}

impl<O: Optimizer, N: Network> Descent<O, N> {
    pub(super) fn new(mut state: State<O, N>, options: &Options<'_>) -> Self {
        if let Some(max) = options.clip_norm {
            state = state.clip_norm(max);
        }
        if let Some(max) = options.clip_value {
            state = state.clip_value(max);
        }
        let Options { penalty, max_norm, accumulate: group, .. } = *options;
        let mean = (group > 1 || penalty.is_some()).then(Accumulator::new);
        Self { state, mean, penalty, max_norm, group }
    }

    /// All penalties on the weights, for the loss.
    pub(super) fn penalty(&self, net: &N, simd: Simd) -> f64 {
        net.penalty(simd).to_f64() + self.penalty.of(net)
    }

    /// Takes the gradients of a batch of so many samples; whether it made a step. It does at the `last` batch of an epoch, however few there are.
    pub(super) fn learn<const B: usize>(
        &mut self,
        worker: &Worker<N, B>,
        net: &mut N,
        gradients: &N,
        samples: usize,
        last: bool,
    ) -> bool {
        let Some(mean) = &mut self.mean else {
            worker.step(&mut self.state, net, gradients);
            self.limit(net);
            return true;
        };
        mean.add(gradients, samples);
        if mean.batches() < self.group && !last {
            return false;
        }
        self.penalty.add_to(mean.mean_mut(), net);
        worker.step(&mut self.state, net, mean.mean());
        mean.clear();
        self.limit(net);
        true
    }

    fn limit(&self, net: &mut N) {
        if let Some(max) = self.max_norm {
            max_norm(net, max);
        }
    }
}
