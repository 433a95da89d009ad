//! Files that are right, and everything that can be wrong with one.

use std::format;
use std::io::Write;
use std::path::PathBuf;
use std::string::{String, ToString};
use std::vec::Vec;

use super::{Split, idx, mnist};
use crate::{Error, rng};
use rand::{Rng, RngExt};

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("layerfit-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn file(sizes: &[u32], bytes: &[u8]) -> Vec<u8> {
    let mut file = [0, 0, 8, u8::try_from(sizes.len()).unwrap()].to_vec();
    sizes.iter().for_each(|size| file.extend_from_slice(&size.to_be_bytes()));
    file.extend_from_slice(bytes);
    file
}

fn compressed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Three images of 2×2 bytes.
fn images() -> Vec<u8> {
    file(&[3, 2, 2], &[0, 255, 51, 102, 1, 2, 3, 4, 5, 6, 7, 8])
}

fn labels() -> Vec<u8> {
    file(&[3], &[4, 0, 2])
}

#[test]
fn plain_and_compressed_files_are_the_same() {
    let folder = Folder::new("idx");
    let plain = (folder.file("images", &images()), folder.file("labels", &labels()));
    let gzip = (folder.file("images.gz", &compressed(&images())), folder.file("labels.gz", &compressed(&labels())));
    let samples = idx::<4, 5>(&plain.0, &plain.1).unwrap();
    assert_eq!(samples, idx::<4, 5>(&gzip.0, &gzip.1).unwrap());
    assert_eq!(samples.inputs()[0].as_slice(), [0.0, 1.0, 0.2, 0.4]);
    assert_eq!(samples.inputs()[2][3], 8.0 / 255.0);
    assert_eq!(samples.targets().iter().map(|class| class.index()).collect::<Vec<_>>(), [4, 0, 2]);
}

/// What is said of a pair of files; the path is left out.
fn refused(images: &[u8], labels: &[u8]) -> String {
    let folder = Folder::new("idx-refused");
    let (images, labels) = (folder.file("images", images), folder.file("labels", labels));
    match idx::<4, 5>(images, labels).unwrap_err() {
        Error::Data { path, expected, found } => {
            format!("{}: expected {expected}, found {found}", path.file_name().unwrap().display())
        }
        other => panic!("{other}"),
    }
}

#[test]
fn each_mistake_is_named() {
    let magic = "an IDX file of unsigned bytes, which starts with 00 00 08 and the number of axes, 1 to 4";
    let damaged = |at: usize, byte| {
        let mut file = images();
        file[at] = byte;
        file
    };
    let cases = [
        (damaged(0, 1), format!("expected {magic}, found 01 00 08 03")),
        (damaged(2, 13), format!("expected {magic}, found 00 00 0d 03")),
        (damaged(3, 0), format!("expected {magic}, found 00 00 08 00")),
        (damaged(3, 9), format!("expected {magic}, found 00 00 08 09")),
        (
            images()[..10].to_vec(),
            "expected a header of the IDX format, found a file that ends within it, after 6 bytes of 12".into(),
        ),
        (Vec::new(), "expected a header of the IDX format, found a file that ends within it, after 0 bytes of 4".into()),
        (images()[..27].to_vec(), "expected 12 bytes after the header, for sizes [3, 2, 2], found 11".into()),
        ([images(), Vec::from([0])].concat(), "expected 12 bytes after the header, for sizes [3, 2, 2], found more".into()),
        (file(&[u32::MAX; 4], &[]), format!("expected sizes of a file that fits into memory, found {:?}", [u32::MAX; 4])),
        (file(&[u32::MAX], &[1]), format!("expected {} bytes after the header, for sizes [{}], found 1", u32::MAX, u32::MAX)),
        (file(&[4, 3, 1], &[0; 12]), "expected images of 4 bytes, found sizes [4, 3, 1]".into()),
        (labels(), "expected images of 4 bytes, found sizes [3]".into()),
    ];
    for (images, expected) in cases {
        assert_eq!(refused(&images, &labels()), format!("images: {expected}"));
    }
    assert_eq!(refused(&images(), &file(&[3], &[0, 5, 1])), "labels: expected labels below 5, found label 5 of sample 1");
    assert_eq!(refused(&images(), &file(&[2], &[0, 1])), "labels: expected a label for each of the 3 images, found 2 labels");
    assert_eq!(refused(&images(), &images()), "labels: expected labels, on one axis, found sizes [3, 2, 2]");
}

#[test]
fn a_damaged_compression_is_noticed() {
    let whole = compressed(&images());
    let expected = "images: expected a whole file, as gzip compressed it, found ";
    for cut in [10, whole.len() / 2, whole.len() - 1] {
        assert!(refused(&whole[..cut], &labels()).starts_with(expected), "{cut} bytes");
    }
    let mut checksum = whole.clone();
    let place = checksum.len() - 8;
    checksum[place] ^= 1;
    assert!(refused(&checksum, &labels()).starts_with(expected));
}

/// Any damage gives an error or samples within their range, and never a panic.
#[test]
fn random_damage_is_survived() {
    let folder = Folder::new("idx-random");
    let good = folder.file("labels", &labels());
    let mut rng = rng(5);
    for round in 0..500 {
        let mut bytes = if round % 2 == 0 { images() } else { compressed(&images()) };
        for _ in 0..3 {
            let place = rng.random_range(0..bytes.len());
            bytes[place] = rng.next_u32().to_le_bytes()[0];
        }
        if let Ok(samples) = idx::<4, 5>(folder.file("images", &bytes), &good) {
            assert!(samples.inputs().iter().all(|input| input.iter().all(|value| (0.0..=1.0).contains(value))));
        }
    }
}

#[test]
fn files_of_mnist_are_found_by_name() {
    let folder = Folder::new("mnist");
    let message = |split| mnist(&folder.0, split).unwrap_err().to_string();
    let here = folder.0.display().to_string();
    let expected = "expected a folder with the file `t10k-images-idx3-ubyte` or `t10k-images-idx3-ubyte.gz`, found neither";
    assert_eq!(message(Split::Test), format!("`{here}`: {expected}"));
    assert!(mnist(folder.0.join("none"), Split::Train).unwrap_err().to_string().ends_with("found no such folder"));

    folder.file("train-images-idx3-ubyte", &images());
    assert!(message(Split::Train).contains("train-labels-idx1-ubyte"));
    folder.file("train-labels-idx1-ubyte.gz", &compressed(&labels()));
    assert!(message(Split::Train).ends_with("expected images of [28, 28] bytes, found sizes [3, 2, 2]"));
    folder.file("train-images-idx3-ubyte", &file(&[3, 28, 28], &[255; 3 * 784]));
    let samples = mnist(&folder.0, Split::Train).unwrap();
    assert_eq!((samples.len(), samples.inputs()[2].sum()), (3, 784.0));
}
