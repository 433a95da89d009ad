//! Whole networks: gradients against central differences, inference against training, in networks declared by hand and in 200 that a
//! generator wrote.

#[path = "../../core/tests/common/mod.rs"]
mod common;

mod cases;
mod check;
mod convolutions;
mod declared;
mod differences;
mod generator;
mod inference;
mod random;
mod subject;
