//! Layers over images, sequences and axes in networks: gradients against central differences, inference against training.

#[path = "../../core/tests/common/mod.rs"]
mod common;

#[path = "../gradients/check.rs"]
#[allow(dead_code)]
mod check;
mod declared;
#[path = "../gradients/differences.rs"]
mod differences;
#[path = "../gradients/inference.rs"]
mod inference;
#[path = "../gradients/subject.rs"]
#[allow(dead_code)]
mod subject;

use layerfit::Network;
use layerfit::nalgebra::SVector;

use subject::{Held, randomize};

/// Gradients of whole batches and of parts, and inference. `same_in_training` says that inference and training compute the same.
fn check_network<N, const IN: usize, const OUT: usize>(same_in_training: bool)
where
    N: Network<Scalar = f64, Input = SVector<f64, IN>, Output = SVector<f64, OUT>>,
{
    for count in [1, 2, 5] {
        let mut subject = Held::<N, 5>::new();
        randomize(&mut subject, count as u64);
        let found =
            check::gradients(&mut subject, count, count as u64).unwrap_or_else(|error| panic!("{count} samples: {error}"));
        assert_eq!(found.skipped, 0);
        assert!(found.nonzero > 0);
    }
    let mut subject = Held::<N, 5>::new();
    randomize(&mut subject, 4);
    inference::check(&mut subject, same_in_training, 4).unwrap_or_else(|error| panic!("{error}"));
}
