//! Folders of small images, right and wrong.

use std::format;
use std::fs;
use std::path::{Path, PathBuf};
use std::string::{String, ToString};
use std::vec::Vec;

use png::{BitDepth, ColorType, Encoder};

use super::{ImageFolder, ImageSize, jpegs};
use crate::Error;
use crate::data::Dataset;

/// A folder that is removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("layerfit-images-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn png(&self, name: &str, [height, width]: [u32; 2], color: ColorType, pixels: &[u8]) {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, width, height);
        encoder.set_color(color);
        encoder.set_depth(BitDepth::Eight);
        encoder.write_header().unwrap().write_image_data(pixels).unwrap();
        self.write(name, &bytes);
    }

    /// What is said of this folder, without its own path.
    fn refused<const N: usize, const C: usize>(&self, size: ImageSize) -> String {
        self.short(&ImageFolder::<N, C>::open(&self.0, size).unwrap_err())
    }

    fn short(&self, error: &Error) -> String {
        error.to_string().replace(&self.0.display().to_string(), "·")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const GREY: ImageSize = ImageSize::new(1, 2, 1);
const COLOURED: ImageSize = ImageSize::new(1, 2, 3);

fn read<const N: usize, const C: usize>(images: &ImageFolder<N, C>, index: usize) -> ([f32; N], usize) {
    let (mut input, mut target) = ([f32::NAN; N], crate::losses::Class::default());
    images.read(index, &mut input, &mut target).unwrap();
    (input, target.index())
}

fn parts<const N: usize>(bytes: [u8; N]) -> [f32; N] {
    bytes.map(|byte| f32::from(byte) / 255.0)
}

#[test]
fn folders_are_classes_and_files_are_samples() {
    let folder = Folder::new("classes");
    folder.png("dog/b.png", [1, 2], ColorType::Grayscale, &[10, 20]);
    folder.png("dog/a.png", [1, 2], ColorType::Rgb, &[255, 0, 0, 0, 255, 0]);
    folder.png("cat/z.png", [1, 2], ColorType::Rgba, &[1, 2, 3, 4, 5, 6, 7, 8]);
    folder.png("cat/y.png", [1, 2], ColorType::GrayscaleAlpha, &[7, 0, 9, 255]);
    folder.write("notes.txt", b"not a folder");
    folder.write(".hidden/x", b"");
    let images = ImageFolder::<6, 2>::open(&folder.0, COLOURED).unwrap();
    assert_eq!(images.classes(), ["cat", "dog"]);
    let names: Vec<_> = images.files().map(|path| path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["y.png", "z.png", "a.png", "b.png"]);
    assert_eq!(read(&images, 0), (parts([7, 7, 7, 9, 9, 9]), 0));
    assert_eq!(read(&images, 1), (parts([1, 2, 3, 5, 6, 7]), 0));
    assert_eq!(read(&images, 2), (parts([255, 0, 0, 0, 255, 0]), 1));
    assert_eq!(read(&images, 3), (parts([10, 10, 10, 20, 20, 20]), 1));
    assert!(matches!(images.read(4, &mut [0.0; 6], &mut Default::default()), Err(Error::Index { index: 4, length: 4 })));

    let grey = ImageFolder::<2, 2>::open(&folder.0, GREY).unwrap();
    assert_eq!(read(&grey, 2), (parts([76, 150]), 1));
    let memory = grey.load().unwrap();
    assert_eq!(memory.len(), 4);
    for index in 0..4 {
        let (input, target) = memory.get(index).unwrap();
        assert_eq!((*input, target.index()), (read(&grey, index).0.into(), read(&grey, index).1));
    }
}

#[test]
fn jpegs_are_images_too() {
    let folder = Folder::new("jpeg");
    folder.write("only/coloured.jpg", &jpegs::COLOURED);
    folder.write("only/grey.jpeg", &jpegs::GREY);
    let images = ImageFolder::<96, 1>::open(&folder.0, ImageSize::new(4, 8, 3)).unwrap();
    let near = |found: [f32; 96], expected: [u8; 3]| {
        let expected = parts(expected).into_iter().cycle();
        assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 2.5 / 255.0), "{found:?}");
    };
    near(read(&images, 0).0, [200, 100, 50]);
    near(read(&images, 1).0, [200; 3]);
    let grey = ImageFolder::<32, 1>::open(&folder.0, ImageSize::new(4, 8, 1)).unwrap().load().unwrap();
    assert!(grey.inputs()[0].iter().all(|value| (value * 255.0 - 124.2).abs() < 3.0), "{}", grey.inputs()[0]);
    for end in (0..jpegs::COLOURED.len()).step_by(7) {
        folder.write("only/coloured.jpg", &jpegs::COLOURED[..end]);
        let _ = ImageFolder::<96, 1>::open(&folder.0, ImageSize::new(4, 8, 3)).and_then(|images| images.load());
    }
}

#[test]
fn images_are_resized_if_that_is_asked_for() {
    let folder = Folder::new("resize");
    folder.png("only/a.png", [1, 2], ColorType::Grayscale, &[0, 100]);
    folder.png("only/b.png", [2, 4], ColorType::Grayscale, &[0, 100, 200, 100, 40, 60, 200, 20]);
    let larger = ImageFolder::<8, 1>::open(&folder.0, ImageSize::new(2, 4, 1).resized()).unwrap();
    let row = [0.0, 25.0, 75.0, 100.0].map(|value| value / 255.0);
    let found = read(&larger, 0).0;
    assert!(found.iter().zip([row, row].as_flattened()).all(|(a, b)| (a - b).abs() < 1e-6), "{found:?}");
    assert_eq!(read(&larger, 1).0, parts([0, 100, 200, 100, 40, 60, 200, 20]));
    let smaller = ImageFolder::<2, 1>::open(&folder.0, ImageSize::new(1, 2, 1).resized()).unwrap();
    let found = read(&smaller, 1).0;
    assert!(found.iter().zip([50.0 / 255.0, 130.0 / 255.0]).all(|(a, b)| (a - b).abs() < 1e-6), "{found:?}");
}

#[test]
fn everything_that_is_wrong_is_listed() {
    let folder = Folder::new("wrong");
    folder.png("a/large.png", [3, 2], ColorType::Grayscale, &[0; 6]);
    folder.png("a/right.png", [1, 2], ColorType::Grayscale, &[0; 2]);
    folder.write("a/text.png", b"a text");
    fs::create_dir_all(folder.0.join("b")).unwrap();
    assert_eq!(
        folder.refused::<2, 3>(GREY),
        "4 mistakes:\
         \n  `·`: expected 3 folders, one for each class, found 2: a, b\
         \n  `·/a/large.png`: expected an image of 1 × 2 pixels, found 3 × 2\
         \n  `·/a/text.png`: expected an image, PNG or JPEG, found something else\
         \n  `·/b`: expected at least one image, found none"
    );
    assert_eq!(folder.refused::<3, 2>(GREY), "an image of [1, 2, 1] has 2 numbers, found 3");
    assert_eq!(folder.refused::<4, 2>(ImageSize::new(1, 2, 2)), "`channels` is 1 or 3, found 2");
    let none = ImageFolder::<2, 1>::open(Path::new("/none/such"), GREY);
    assert!(matches!(none, Err(Error::File { action: "read", .. })));
}

/// Heads can be right where the rest is not: then loading lists it, and reading says it.
#[test]
fn broken_images_are_named() {
    let folder = Folder::new("broken");
    folder.png("a/a.png", [1, 2], ColorType::Grayscale, &[0; 2]);
    let whole = fs::read(folder.0.join("a/a.png")).unwrap();
    folder.write("a/a.png", &whole[..whole.len() - 20]);
    folder.write("a/b.png", &whole[..45]);
    let images = ImageFolder::<2, 1>::open(&folder.0, GREY).unwrap();
    let error = folder.short(&images.load().unwrap_err());
    assert!(error.starts_with("2 mistakes:\n  `·/a/a.png`: expected a whole image, found "), "{error}");
    assert!(images.read(0, &mut [0.0; 2], &mut Default::default()).is_err());
    for end in 0..whole.len() {
        folder.write("a/a.png", &whole[..end]);
        // An error or an image, and never a panic.
        let _ = ImageFolder::<2, 1>::open(&folder.0, GREY).and_then(|images| images.load());
    }
}
