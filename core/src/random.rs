//! Randomness is an argument: whoever wants some passes a generator, and the same seed gives the same bits everywhere.

use rand::SeedableRng;

/// The generator of the crate: ChaCha with 8 rounds, the same on every platform and in every version.
///
/// Functions take `&mut dyn rand::Rng`, so any other generator works too.
pub type Generator = rand::rngs::ChaCha8Rng;

/// A generator from a seed.
///
/// ```
/// use layerfit_core::rand::Rng;
/// assert_eq!(layerfit_core::rng(1).next_u64(), layerfit_core::rng(1).next_u64());
/// ```
#[must_use]
pub fn rng(seed: u64) -> Generator {
    Generator::seed_from_u64(seed)
}
