//! The layers: one file each, with its parameters, formulas, forward, backward and inference.

mod dense;
mod relu;

pub use dense::Dense;
pub use relu::Relu;
