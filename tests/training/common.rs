//! What several of the tests need.

use layerfit::{Parameters, Scalar};

/// All numbers of a network as bits, to be compared for equality.
pub(crate) fn bits<N: Parameters>(net: &N) -> Vec<u64> {
    (0..N::TENSORS).flat_map(|index| number_bits(net.tensor(index))).collect()
}

/// Numbers as bits; the widening of `f32` is exact.
pub(crate) fn number_bits<T: Scalar>(values: &[T]) -> impl Iterator<Item = u64> {
    values.iter().map(|value| value.to_f64().to_bits())
}

/// A number that changes if any bit of any weight does: FNV-1a, 64 bits, over the bits of all numbers in their order.
pub(crate) fn checksum<N: Parameters>(net: &N) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    bits(net).iter().flat_map(|bits| bits.to_le_bytes()).fold(0xcbf2_9ce4_8422_2325, step)
}

/// A folder for one test, gone when the test ends.
pub(crate) struct Folder(std::path::PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("layerfit-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub(crate) fn join(&self, name: &str) -> std::path::PathBuf {
        self.0.join(name)
    }

    /// The names of all files in it.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut names: Vec<_> =
            std::fs::read_dir(&self.0).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
