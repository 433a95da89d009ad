//! Folders of images: a folder for each class.

mod decode;
#[cfg(test)]
mod jpegs;
mod resize;
#[cfg(test)]
mod tests;

use std::format;
use std::fs;
use std::path::{Path, PathBuf};
use std::string::{String, ToString};
use std::vec::Vec;

use nalgebra::SVector;

use crate::data::mistakes::Mistakes;
use crate::data::{Dataset, Samples};
use crate::kernels::picture::Size;
use crate::losses::Class;
use crate::{Error, Result, zeroed};
use decode::{Picture, decode, size_of};

/// Images in files, PNG or JPEG, in a folder for each of `C` classes: `N` numbers each, `[height, width, channels]`, from 0 to 1.
///
/// Classes are the folders, sorted by name. One channel is grey (`0.299 red + 0.587 green + 0.114 blue` of coloured images, as ITU-R BT.601), three are red, green
/// and blue; transparency is left out, numbers of 16 bits are rounded down to 8. Files are read when their samples are ([`Trainer::read_ahead`] reads them
/// ahead); [`ImageFolder::load`] reads all at once.
///
/// ```no_run
/// use layerfit_core::data::{ImageFolder, ImageSize};
/// let train = ImageFolder::<784, 10>::open("digits/train", ImageSize::new(28, 28, 1))?;
/// println!("{:?}", train.classes());
/// let photos = ImageFolder::<{ 64 * 64 * 3 }, 2>::open("photos", ImageSize::new(64, 64, 3).resized())?.load()?;
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// [`Trainer::read_ahead`]: crate::train::Trainer::read_ahead
#[derive(Clone, Debug)]
pub struct ImageFolder<const N: usize, const C: usize> {
    size: ImageSize,
    classes: Vec<String>,
    files: Vec<(PathBuf, Class<C>)>,
}

/// The size of the images of an [`ImageFolder`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageSize {
    size: Size,
    resize: bool,
}

impl ImageSize {
    /// Images of exactly this height and width; others are an error. Channels are 1 or 3.
    #[must_use]
    pub const fn new(height: usize, width: usize, channels: usize) -> Self {
        Self { size: [height, width, channels], resize: false }
    }

    /// Images of other sizes are stretched or shrunk, with bilinear interpolation between the middles of pixels (as
    /// `torch.nn.functional.interpolate` without corners aligned: what is shrunk a lot is not smoothed before).
    #[must_use]
    pub const fn resized(self) -> Self {
        Self { resize: true, ..self }
    }
}

impl<const N: usize, const C: usize> ImageFolder<N, C> {
    /// Finds all images in the folders of a folder, and looks at their sizes. Files and folders whose names begin with a point are left out.
    ///
    /// # Errors
    /// [`Error::Several`] with the first 20 mistakes and the number of the others, or the one that there is: [`Error::Data`] if there are not `C` folders, for a folder
    /// without images, a file that is no image, and one of another size; [`Error::File`] for what cannot be read. [`Error::ImageLength`] if
    /// an image has not `N` numbers, [`Error::Setting`] for a number of channels other than 1 and 3.
    pub fn open(folder: impl AsRef<Path>, size: ImageSize) -> Result<Self> {
        let [height, width, channels] = size.size;
        if !matches!(channels, 1 | 3) {
            #[allow(clippy::cast_precision_loss)]
            return Err(Error::Setting { name: "channels", expected: "1 or 3", found: channels as f64 });
        }
        if height.checked_mul(width).and_then(|pixels| pixels.checked_mul(channels)) != Some(N) || N == 0 {
            return Err(Error::ImageLength { shape: crate::Shape::new(&size.size), found: N });
        }
        let (mut mistakes, folder) = (Mistakes::default(), folder.as_ref());
        let folders: Vec<_> = entries(folder)?.into_iter().filter(|path| path.is_dir()).collect();
        if folders.len() != C {
            let found = format!("{}: {}", folders.len(), names(&folders).join(", "));
            mistakes.add(|| wrong(folder, format!("{C} folders, one for each class"), found));
        }
        let mut found = Self { size, classes: names(&folders), files: Vec::new() };
        for (index, path) in folders.iter().enumerate() {
            found.add(path, Class::new(index), &mut mistakes);
        }
        mistakes.result()?;
        Ok(found)
    }

    /// All images of a class. (Of one too many, only mistakes are of interest.)
    fn add(&mut self, folder: &Path, class: Option<Class<C>>, mistakes: &mut Mistakes) {
        let files = match entries(folder) {
            Ok(files) if files.is_empty() => return mistakes.add(|| wrong(folder, "at least one image", "none")),
            Ok(files) => files,
            Err(error) => return mistakes.add(|| error),
        };
        for file in files {
            match size_of(&file).and_then(|size| self.check(&file, size)) {
                Ok(()) => self.files.extend(class.map(|class| (file, class))),
                Err(error) => mistakes.add(|| error),
            }
        }
    }

    fn check(&self, file: &Path, [height, width]: [usize; 2]) -> Result<()> {
        let [rows, columns, _] = self.size.size;
        if self.size.resize || [rows, columns] == [height, width] {
            return Ok(());
        }
        Err(wrong(file, format!("an image of {rows} × {columns} pixels"), format!("{height} × {width}")))
    }

    /// The names of the classes, in the order of their numbers.
    #[must_use]
    pub fn classes(&self) -> &[String] {
        &self.classes
    }

    /// The file of every sample, in order.
    pub fn files(&self) -> impl ExactSizeIterator<Item = &Path> {
        self.files.iter().map(|(path, _)| path.as_path())
    }

    /// Reads all images into memory.
    ///
    /// # Errors
    /// Those of all images that cannot be read, as [`ImageFolder::open`] gives them.
    pub fn load(&self) -> Result<Samples<SVector<f32, N>, Class<C>>> {
        let (mut mistakes, mut inputs, mut targets) = (Mistakes::default(), Vec::new(), Vec::new());
        for (file, class) in &self.files {
            inputs.push(zeroed::<SVector<f32, N>>());
            targets.push(*class);
            if let Some(Err(error)) = inputs.last_mut().map(|input| self.write(file, input.as_mut_slice())) {
                mistakes.add(|| error);
            }
        }
        mistakes.result()?;
        Samples::new(inputs, targets)
    }

    fn write(&self, file: &Path, place: &mut [f32]) -> Result<()> {
        let picture = decode(file)?;
        self.check(file, [picture.height, picture.width])?;
        let picture = Picture { channels: self.size.size[2], pixels: picture.in_channels(self.size.size[2]), ..picture };
        resize::write(&picture, self.size.size, place);
        Ok(())
    }
}

impl<const N: usize, const C: usize> Dataset for ImageFolder<N, C> {
    type Input = SVector<f32, N>;
    type Target = Class<C>;

    fn len(&self) -> usize {
        self.files.len()
    }

    fn read(&self, index: usize, input: &mut [f32], target: &mut Class<C>) -> Result<()> {
        let (file, class) = self.files.get(index).ok_or(Error::Index { index, length: self.len() })?;
        *target = *class;
        self.write(file, input)
    }
}

/// What is in a folder, sorted, without what is hidden.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |source| Error::File { action: "read", path: folder.into(), source };
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            paths.push(entry.path());
        }
    }
    paths.sort_unstable();
    Ok(paths)
}

fn names(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().filter_map(|path| path.file_name()).map(|name| name.to_string_lossy().to_string()).collect()
}

fn wrong(path: &Path, expected: impl Into<String>, found: impl Into<String>) -> Error {
    Error::Data { path: path.into(), expected: expected.into(), found: found.into() }
}
