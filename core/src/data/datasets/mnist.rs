use std::format;
use std::path::{Path, PathBuf};
use std::string::ToString;

use nalgebra::SVector;

use super::idx::Idx;
use crate::data::Samples;
use crate::losses::Class;
use crate::{Error, Result};

const SIDE: usize = 28;
const PIXELS: usize = SIDE * SIDE;

/// The two parts in which a data set is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// The part to train on.
    Train,
    /// The part to judge by.
    Test,
}

/// The handwritten digits of MNIST, 60,000 to train on and 10,000 to test: 28×28 grey pixels, row by row, from 0 (paper) to 1 (ink), and what they mean.
///
/// The files are those of Y. LeCun, C. Cortes and C. Burges, plain or compressed, under their names: `train-images-idx3-ubyte`,
/// `train-labels-idx1-ubyte`, `t10k-images-idx3-ubyte`, `t10k-labels-idx1-ubyte`, each with or without `.gz`. Fashion-MNIST and KMNIST come in the
/// same files. They are not part of the crate, and nothing is downloaded.
///
/// ```no_run
/// use layerfit_core::data::datasets::{self, Split};
/// let train = datasets::mnist("data/mnist", Split::Train)?;
/// let (train, held_out) = train.split(0.9, 7)?;
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// # Errors
/// [`Error::Data`] if a file is missing or not what it should be (see [`idx`](super::idx())), [`Error::File`] if it cannot be read.
pub fn mnist(folder: impl AsRef<Path>, split: Split) -> Result<Samples<SVector<f32, PIXELS>, Class<10>>> {
    let part = match split {
        Split::Train => "train",
        Split::Test => "t10k",
    };
    let images = find(folder.as_ref(), &format!("{part}-images-idx3-ubyte"))?;
    let labels = find(folder.as_ref(), &format!("{part}-labels-idx1-ubyte"))?;
    super::idx::samples(&Idx::read(&images)?, &Idx::read(&labels)?, Some(&[SIDE, SIDE]))
}

/// The file of this name, compressed or not.
fn find(folder: &Path, name: &str) -> Result<PathBuf> {
    let names = [format!("{name}.gz"), name.to_string()];
    names.iter().map(|name| folder.join(name)).find(|path| path.is_file()).ok_or_else(|| Error::Data {
        path: folder.into(),
        expected: format!("a folder with the file `{name}` or `{name}.gz`"),
        found: if folder.is_dir() { "neither" } else { "no such folder" }.to_string(),
    })
}
