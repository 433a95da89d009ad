//! Networks in a library crate, over a dependency that is renamed, in edition 2021.
#![deny(warnings, missing_docs, unsafe_code, unreachable_pub)]

use fit::nalgebra::SVector;
use fit::{network, Parameters};

/// A size that other crates can use too.
pub const FEATURES: usize = 12;

network! {
    /// From the library's features to two numbers.
    #[derive(Clone, Debug)]
    pub struct Encoder: [FEATURES] -> [2] {
        hidden: Dense(FEATURES / 2) -> Tanh,
        code: Dense(2),
    }
}

/// Parameters of somebody's own, derived over the renamed dependency.
#[derive(Parameters)]
#[layerfit(crate = fit)]
pub struct Scale<T> {
    /// One factor for each of two numbers.
    pub factor: SVector<T, 2>,
    /// Followed, not learned.
    #[statistic]
    pub seen: SVector<T, 2>,
}
