//! Training with several threads: the same bits for any number of them, and the gradients that the documentation says.
#![cfg(feature = "std")]

#[path = "../training/common.rs"]
#[allow(dead_code)]
mod common;
mod gradients;
mod networks;
mod runs;
