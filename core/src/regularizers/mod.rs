//! What keeps the weights of a whole network small: [`Penalty`] (L1 and L2, in the loss) and [`max_norm`] (a limit, after a step).
//!
//! Both are about *weights*: the tensors that multiply, of dense, convolutional, recurrent and attention layers and of embeddings, and any that is
//! learned in a layer of your own. Not about biases (named `bias`, or `…_bias`), nor what norms and PReLU learn (`gamma`, `beta`, `alpha`), nor running
//! statistics. A single layer is given a penalty of its own by its options `l1:` and `l2:`; the two add up. Weight decay is something else: it belongs to
//! the optimizer and does not show in the loss.

mod max_norm;
mod penalty;

pub use max_norm::max_norm;
pub use penalty::Penalty;

use crate::{Parameters, Role, TensorInfo};

/// Whether a tensor is among those that are kept small.
fn is_weight(info: &TensorInfo) -> bool {
    let name = info.name();
    info.role == Role::Weight && !name.ends_with("bias") && !["gamma", "beta", "alpha"].contains(&name)
}

/// The numbers of all tensors that are kept small.
fn weights<P: Parameters>() -> impl Iterator<Item = usize> {
    (0..P::TENSORS).filter(|index| is_weight(&P::info(*index)))
}
