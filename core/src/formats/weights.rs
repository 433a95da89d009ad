use std::path::Path;
use std::vec::Vec;

use crate::formats::{read, write, write_atomically};
use crate::{InferenceNetwork, Result};

/// Weights of a network in a file or in memory, as safetensors ([layout](crate::formats#layout)). Every network has it.
///
/// ```no_run
/// # use layerfit_core::{InferenceNetwork, Result, formats::Weights};
/// # fn example<N: InferenceNetwork>(net: &mut N) -> Result<()> {
/// net.save("digits.safetensors")?;
/// net.load("digits.safetensors")?;
/// # Ok(())
/// # }
/// ```
pub trait Weights: InferenceNetwork {
    /// Writes all weights to a file, whole or not at all: a file that was there before stays until the new one is complete.
    ///
    /// # Errors
    /// [`Error::File`](crate::Error::File) with the path and what the operating system said.
    fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        write_atomically(path, &self.to_bytes()?)
    }

    /// Takes all weights from a file.
    ///
    /// # Errors
    /// [`Error::File`](crate::Error::File) if the file cannot be read, [`Error::Damaged`](crate::Error::Damaged) if it is no safetensors file,
    /// [`Error::Mismatch`](crate::Error::Mismatch) with every missing, extra, wrong-shaped, wrong-typed and non-finite tensor. The network is unchanged
    /// then.
    fn load(&mut self, path: impl AsRef<Path>) -> Result<()> {
        read::load_into(self, path.as_ref(), Some(Self::NAME))
    }

    /// Writes the network as an image that [`flash::view`](crate::flash::view), or `from_bytes` of the network, uses where it is: for weights that firmware is given
    /// without being built anew. Whole or not at all.
    ///
    /// # Errors
    /// [`Error::File`](crate::Error::File) with the path and what the operating system said.
    fn save_image(&self, path: impl AsRef<Path>) -> Result<()> {
        write_atomically(path, &crate::flash::image(self))
    }

    /// All weights as the bytes of a file.
    ///
    /// # Errors
    /// [`Error::Damaged`](crate::Error::Damaged) if two tensors have the same name.
    fn to_bytes(&self) -> Result<Vec<u8>> {
        write::serialize(self, Some(Self::NAME))
    }

    /// Takes all weights from the bytes of a file.
    ///
    /// # Errors
    /// Those of [`Weights::load`].
    fn load_bytes(&mut self, bytes: &[u8]) -> Result<()> {
        read::deserialize(self, bytes, None, Some(Self::NAME))
    }
}

impl<N: InferenceNetwork> Weights for N {}
