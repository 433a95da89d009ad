//! Whole networks: gradients against central differences, inference against training, in networks and graphs declared by hand and in 400
//! that generators wrote.

#[path = "../../core/tests/common/mod.rs"]
mod common;

mod cases;
mod check;
mod convolutions;
mod declared;
mod differences;
mod generator;
mod graph_file;
mod graph_generator;
mod graphs;
mod inference;
mod random;
mod random_graphs;
mod sequences;
mod shared;
mod subject;
