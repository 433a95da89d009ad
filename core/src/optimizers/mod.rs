//! How gradients change parameters.
