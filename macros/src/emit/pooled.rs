//! Training of a layer together with the maximum pooling behind it, where what is between them is for nobody else.

use proc_macro2::TokenStream;

use super::Emitter;
use crate::layers::{Call, Layer, Pool};
use crate::model::Value;
use crate::plan::Plan;

impl Emitter<'_> {
    /// Whether a node is maximum pooling that the node before it computes in training.
    pub(super) fn is_pooled(&self, index: usize) -> bool {
        self.is_max_pooling(index) && (0..index).any(|before| self.pooling_behind(before) == Some(index))
    }

    fn is_max_pooling(&self, index: usize) -> bool {
        self.model.nodes[index].layer.as_ref().is_some_and(|layer| layer.is_max_pooling())
    }

    /// The call of training forward of a node and, if it computes one, the pooling behind it.
    pub(super) fn forward_with_pool(&self, plan: &Plan, index: usize, layer: &dyn Layer, call: &Call<'_>) -> TokenStream {
        match self.pool(plan, index) {
            Some(pool) => layer.forward_pooled(call, &pool),
            None => layer.forward(call),
        }
    }

    /// The same backward.
    pub(super) fn backward_with_pool(&self, plan: &Plan, index: usize, layer: &dyn Layer, call: &Call<'_>) -> TokenStream {
        match self.pool(plan, index) {
            Some(pool) => layer.backward_pooled(call, &pool),
            None => layer.backward(call),
        }
    }

    fn pool(&self, plan: &Plan, index: usize) -> Option<Pool> {
        let pooling = self.pooling_behind(index)?;
        let node = &self.model.nodes[pooling];
        let mut call = self.call(pooling, node, &plan.values, "cache");
        call.slope = self.slope(plan, plan.slopes.of[pooling]);
        node.layer.as_ref().map(|layer| layer.pool(&call))
    }

    /// The maximum pooling of a node's value, if the node can compute it too and nobody else reads the value; between the two may be what
    /// changes nothing.
    fn pooling_behind(&self, index: usize) -> Option<usize> {
        let nodes = &self.model.nodes;
        nodes[index].layer.as_ref().filter(|layer| layer.can_pool())?;
        let is_identity = |node: usize| nodes[node].layer.as_ref().is_some_and(|layer| layer.behaviour().identity);
        let mut reader = self.model.only_reader(index)?;
        while is_identity(reader) {
            reader = self.model.only_reader(reader)?;
        }
        (self.is_max_pooling(reader) && matches!(nodes[reader].reads[..], [Value::Node(_)])).then_some(reader)
    }
}
