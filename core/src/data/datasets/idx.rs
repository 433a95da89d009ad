use std::format;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::string::{String, ToString};
use std::vec::Vec;

use nalgebra::SVector;

use crate::data::Samples;
use crate::losses::Class;
use crate::{Error, Result};

/// The code of unsigned bytes in the third byte of a file.
const BYTES: u8 = 8;
/// The most axes that are read: numbers of images, rows, columns, channels.
const MOST_AXES: usize = 4;
/// The first two bytes of a file that is compressed with gzip.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// Images and labels from two files in the IDX format, as those of MNIST, its relatives (Fashion-MNIST, KMNIST, EMNIST) and others, plain or
/// compressed with gzip.
///
/// The bytes of an image, in the order of the file (row by row), are divided by 255: 0 stays 0, 255 becomes 1. An image has `PIXELS` bytes, whatever
/// its rows, columns and channels; labels are below `CLASSES`.
///
/// ```no_run
/// use layerfit_core::data::datasets;
/// let letters = datasets::idx::<784, 26>("letters-images-idx3-ubyte.gz", "letters-labels-idx1-ubyte.gz")?;
/// println!("{} samples", letters.len());
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// # Format
/// Two zeros, the code of the element type (8: unsigned bytes), the number of axes; the size of each axis as 32 bits, big-endian; the elements.
///
/// # Errors
/// [`Error::File`] if a file cannot be read, [`Error::Data`] if it is not what it should be: another magic number or element type, other sizes,
/// fewer bytes than it announces or more, a damaged compression, a label that is no class, other numbers of images and labels.
pub fn idx<const PIXELS: usize, const CLASSES: usize>(
    images: impl AsRef<Path>,
    labels: impl AsRef<Path>,
) -> Result<Samples<SVector<f32, PIXELS>, Class<CLASSES>>> {
    samples(&Idx::read(images.as_ref())?, &Idx::read(labels.as_ref())?, None)
}

/// Images, of these sizes if they are given, and their labels.
pub(super) fn samples<const PIXELS: usize, const CLASSES: usize>(
    images: &Idx,
    labels: &Idx,
    sizes: Option<&[usize]>,
) -> Result<Samples<SVector<f32, PIXELS>, Class<CLASSES>>> {
    if let Some(sizes) = sizes.filter(|sizes| images.sizes.get(1..) != Some(*sizes)) {
        return Err(images.wrong(format!("images of {sizes:?} bytes"), format!("sizes {:?}", images.sizes)));
    }
    let targets = labels.classes::<CLASSES>()?;
    let inputs = images.vectors::<PIXELS>()?;
    if inputs.len() != targets.len() {
        return Err(labels.wrong(format!("a label for each of the {} images", inputs.len()), format!("{} labels", targets.len())));
    }
    Samples::new(inputs, targets)
}

/// One file.
pub(super) struct Idx {
    path: PathBuf,
    /// The sizes of its axes; there is at least one.
    sizes: Vec<usize>,
    bytes: Vec<u8>,
}

impl Idx {
    pub(super) fn read(path: &Path) -> Result<Self> {
        let unreadable = |source| Error::File { action: "read", path: path.into(), source };
        let mut file = BufReader::new(File::open(path).map_err(unreadable)?);
        let start = io::BufRead::fill_buf(&mut file).map_err(unreadable)?;
        let parsed =
            if start.starts_with(&GZIP) { parse(&mut flate2::bufread::MultiGzDecoder::new(file)) } else { parse(&mut file) };
        let (sizes, bytes) = parsed.map_err(|problem| match problem {
            Problem::Unreadable(source) => unreadable(source),
            Problem::Wrong { expected, found } => Error::Data { path: path.into(), expected, found },
        })?;
        Ok(Self { path: path.into(), sizes, bytes })
    }

    fn wrong(&self, expected: impl Into<String>, found: impl Into<String>) -> Error {
        Error::Data { path: self.path.clone(), expected: expected.into(), found: found.into() }
    }

    /// One vector for each number along the first axis.
    fn vectors<const N: usize>(&self) -> Result<Vec<SVector<f32, N>>> {
        if self.sizes.len() < 2 || self.sizes[1..].iter().product::<usize>() != N {
            return Err(self.wrong(format!("images of {N} bytes"), format!("sizes {:?}", self.sizes)));
        }
        let image = |bytes: &[u8; N]| {
            let mut image = SVector::<f32, N>::zeros();
            shares(bytes, image.as_mut_slice());
            image
        };
        Ok(self.bytes.as_chunks().0.iter().map(image).collect())
    }

    fn classes<const N: usize>(&self) -> Result<Vec<Class<N>>> {
        if self.sizes.len() != 1 {
            return Err(self.wrong("labels, on one axis", format!("sizes {:?}", self.sizes)));
        }
        let class = |(sample, label): (usize, &u8)| {
            Class::new(usize::from(*label))
                .ok_or_else(|| self.wrong(format!("labels below {N}"), format!("label {label} of sample {sample}")))
        };
        self.bytes.iter().enumerate().map(class).collect()
    }
}

/// Bytes as shares of 255. A function of its own, so that it is compiled here, and fast where the rest is not optimized.
#[inline(never)]
fn shares(bytes: &[u8], values: &mut [f32]) {
    values.iter_mut().zip(bytes).for_each(|(value, byte)| *value = f32::from(*byte) / 255.0);
}

enum Problem {
    Unreadable(io::Error),
    Wrong { expected: String, found: String },
}

impl Problem {
    fn wrong(expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self::Wrong { expected: expected.into(), found: found.into() }
    }
}

impl From<io::Error> for Problem {
    /// What the decoder says of damaged data is about the contents; everything else is the operating system's.
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                Self::wrong("a whole file, as gzip compressed it", error.to_string())
            }
            _ => Self::Unreadable(error),
        }
    }
}

/// Sizes and elements. Memory grows with what is there, not with what the header announces.
fn parse(file: &mut dyn Read) -> Result<(Vec<usize>, Vec<u8>), Problem> {
    let magic = words(file, 1)?[0];
    let [first, second, kind, axes] = magic;
    if (first, second, kind) != (0, 0, BYTES) || !(1..=MOST_AXES).contains(&usize::from(axes)) {
        let expected = "an IDX file of unsigned bytes, which starts with 00 00 08 and the number of axes, 1 to 4";
        return Err(Problem::wrong(expected, format!("{first:02x} {second:02x} {kind:02x} {axes:02x}")));
    }
    let sizes: Vec<usize> = words(file, usize::from(axes))?.into_iter().map(|size| u32::from_be_bytes(size) as usize).collect();
    let length = sizes.iter().try_fold(1_usize, |product, size| product.checked_mul(*size));
    let Some(length) = length.filter(|length| *length < isize::MAX.unsigned_abs()) else {
        return Err(Problem::wrong("sizes of a file that fits into memory", format!("{sizes:?}")));
    };
    let mut bytes = Vec::new();
    // One more than there should be, so that a longer file is noticed; and the end, where gzip has its checksum.
    file.take(length as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() != length {
        let found = if bytes.len() < length { bytes.len().to_string() } else { "more".to_string() };
        return Err(Problem::wrong(format!("{length} bytes after the header, for sizes {sizes:?}"), found));
    }
    Ok((sizes, bytes))
}

fn words(file: &mut dyn Read, count: usize) -> Result<Vec<[u8; 4]>, Problem> {
    let mut bytes = Vec::new();
    file.take(4 * count as u64).read_to_end(&mut bytes)?;
    if bytes.len() < 4 * count {
        return Err(Problem::wrong(
            "a header of the IDX format",
            format!("a file that ends within it, after {} bytes of {}", bytes.len(), 4 * count),
        ));
    }
    Ok(bytes.as_chunks().0.to_vec())
}
