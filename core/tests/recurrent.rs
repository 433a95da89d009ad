//! Recurrent layers: gradients, values of PyTorch and Keras, bits, memory.

#[path = "recurrent/behaviour.rs"]
mod behaviour;
#[path = "recurrent/bits.rs"]
mod bits;
mod common;
#[path = "recurrent/golden.rs"]
mod golden;
#[path = "recurrent/gradients.rs"]
mod gradients;
#[path = "recurrent/memory.rs"]
mod memory;
