use nalgebra::SVector;
use rand::Rng;

use super::transform::size_of;
use super::{Augmentation, Fill, Transform};
use crate::initializers::random::uniform;
use crate::kernels::Simd;
use crate::kernels::picture::{Size, add_noise, brighten, erase};
use crate::{Error, Result, Scalar, Shape};

/// Images that are moved, turned and changed a little, differently in every epoch.
///
/// ```
/// use layerfit_core::data::augment::Augment;
/// let augment = Augment::new().rotate(15.0).shift(0.1, 0.1).shear(0.1).zoom(0.1);
/// ```
///
/// Every option is a largest amount; what happens to a sample is drawn evenly from all up to it, in both directions. Without an option nothing changes.
/// First an image is moved as a whole, in one go ([`Transform`] says how; what comes into sight from beyond its edges is [`Augment::fill`]), then its
/// brightness changes, noise is added, and a square is cut out. Images are `[height, width, channels]` or `[height, width]`.
///
/// What becomes of a sample depends on the seed of the training, the epoch and the number of the sample alone. An option more leaves what the
/// others do as it was.
///
/// Interpolation blurs: an image that moves by parts of a pixel has softer edges than a real one. Where that matters (a
/// [`BatchNorm`](crate::layers::BatchNorm) learns its statistics from what it sees), train the last epochs without augmentation, or move by whole
/// pixels, with [`Augment::crop`].
///
/// It does what the `ImageDataGenerator` of Keras does with `rotation_range`, `height_shift_range` and `width_shift_range`, `shear_range` (there in degrees:
/// a shear of 0.1 is an angle of 5.7), `zoom_range`, `horizontal_flip`, `vertical_flip` and `fill_mode`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Augment {
    rotation: f64,
    shift: [f64; 2],
    shear: f64,
    zoom: f64,
    flip_horizontal: bool,
    flip_vertical: bool,
    crop: usize,
    brightness: f64,
    noise: f64,
    cutout: usize,
    fill: Fill,
}

impl Default for Augment {
    fn default() -> Self {
        Self::new()
    }
}

impl Augment {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            rotation: 0.0,
            shift: [0.0; 2],
            shear: 0.0,
            zoom: 0.0,
            flip_horizontal: false,
            flip_vertical: false,
            crop: 0,
            brightness: 0.0,
            noise: 0.0,
            cutout: 0,
            fill: Fill::Nearest,
        }
    }

    /// Turns by up to so many degrees.
    #[must_use]
    pub const fn rotate(self, degrees: f64) -> Self {
        Self { rotation: degrees, ..self }
    }

    /// Moves by up to these shares of the height and of the width, from 0 to 1.
    #[must_use]
    pub const fn shift(self, height: f64, width: f64) -> Self {
        Self { shift: [height, width], ..self }
    }

    /// Slants: moves rows by up to this share of the distance from the middle, from 0 to below 1.
    #[must_use]
    pub const fn shear(self, share: f64) -> Self {
        Self { shear: share, ..self }
    }

    /// Stretches or shrinks by up to this share, from 0 to below 1, height and width each on its own.
    #[must_use]
    pub const fn zoom(self, share: f64) -> Self {
        Self { zoom: share, ..self }
    }

    /// Mirrors half of the images, left for right.
    #[must_use]
    pub const fn flip_horizontal(self) -> Self {
        Self { flip_horizontal: true, ..self }
    }

    /// Mirrors half of the images, top for bottom.
    #[must_use]
    pub const fn flip_vertical(self) -> Self {
        Self { flip_vertical: true, ..self }
    }

    /// Sees a random part of the image with a margin of so many pixels around it: moves it by whole pixels, up to so many in each direction. As
    /// `torchvision.transforms.RandomCrop` with `padding`.
    #[must_use]
    pub const fn crop(self, margin: usize) -> Self {
        Self { crop: margin, ..self }
    }

    /// Multiplies all values by a number from `1 - share` to `1 + share`; shares are from 0 to 1. Values are not cut off at any brightness.
    #[must_use]
    pub const fn brightness(self, share: f64) -> Self {
        Self { brightness: share, ..self }
    }

    /// Adds a normal random number with this standard deviation to every value.
    #[must_use]
    pub const fn noise(self, deviation: f64) -> Self {
        Self { noise: deviation, ..self }
    }

    /// Sets a square of so many pixels a side to 0, its middle anywhere in the image (DeVries & Taylor 2017).
    #[must_use]
    pub const fn cutout(self, side: usize) -> Self {
        Self { cutout: side, ..self }
    }

    /// What comes into sight from beyond the edges; [`Fill::Nearest`] by default.
    #[must_use]
    pub const fn fill(self, fill: Fill) -> Self {
        Self { fill, ..self }
    }

    fn check_options(&self) -> Result<()> {
        let below_one = "a share from 0 to below 1";
        let options = [
            ("rotate", self.rotation, f64::INFINITY, "an angle of 0 degrees or more"),
            ("shift", self.shift[0], 1.0_f64.next_up(), "a share from 0 to 1"),
            ("shift", self.shift[1], 1.0_f64.next_up(), "a share from 0 to 1"),
            ("shear", self.shear, 1.0, below_one),
            ("zoom", self.zoom, 1.0, below_one),
            ("brightness", self.brightness, 1.0_f64.next_up(), "a share from 0 to 1"),
            ("noise", self.noise, f64::INFINITY, "a standard deviation of 0 or more"),
        ];
        for (name, found, below, expected) in options {
            if !(0.0..below).contains(&found) {
                return Err(Error::Setting { name, expected, found });
            }
        }
        Ok(())
    }

    /// What happens to one image. All is drawn, used or not, so that options do not depend on each other.
    #[allow(clippy::cast_precision_loss)]
    fn draw(&self, [height, width, _]: Size, rng: &mut dyn Rng) -> Drawn {
        let mut any = |most: f64| most * uniform(-1.0, 1.0, rng);
        let rotation = any(self.rotation);
        let shift = [any(self.shift[0]) * height as f64, any(self.shift[1]) * width as f64];
        let shear = any(self.shear);
        let zoom = [1.0 + any(self.zoom), 1.0 + any(self.zoom)];
        let mirror = [any(1.0), any(1.0)].map(|number| number < 0.0);
        let flip = |on: bool, mirrored: bool, zoom: f64| if on && mirrored { -zoom } else { zoom };
        let zoom = [flip(self.flip_vertical, mirror[0], zoom[0]), flip(self.flip_horizontal, mirror[1], zoom[1])];
        let frame = [any(1.0), any(1.0)].map(|number| libm::floor((number + 1.0) * (self.crop as f64 + 0.5)) - self.crop as f64);
        let brightness = 1.0 + any(self.brightness);
        let middle = [any(1.0), any(1.0)].map(|number| 0.5 + 0.5 * number);
        Drawn { transform: Transform { rotation, shift, shear, zoom }, frame, brightness, middle }
    }
}

#[cfg(test)]
impl Augment {
    pub(super) fn draw_transform(&self, size: Size, rng: &mut dyn Rng) -> (Transform, [f64; 2]) {
        let drawn = self.draw(size, rng);
        (drawn.transform, drawn.frame)
    }
}

/// What was drawn for one image.
struct Drawn {
    transform: Transform,
    /// By how many pixels the frame moves.
    frame: [f64; 2],
    brightness: f64,
    /// Where the square is, as shares of height and width.
    middle: [f64; 2],
}

impl Drawn {
    /// The upper left corner of the square.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    fn corner(&self, size: Size, side: usize) -> [isize; 2] {
        [0, 1].map(|axis| (self.middle[axis] * size[axis] as f64) as isize - (side / 2).cast_signed())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, const N: usize> Augmentation<SVector<T, N>> for Augment {
    fn changes(&self) -> bool {
        Self { fill: Fill::Nearest, ..*self } != Self::new()
    }

    fn check(&self, shape: Shape) -> Result<()> {
        self.check_options()?;
        size_of(shape).map(|_| ())
    }

    fn write(&self, shape: Shape, rng: &mut dyn Rng, sample: &[T], place: &mut [T]) {
        let Ok(size) = size_of(shape) else { return place.copy_from_slice(sample) };
        let (simd, drawn) = (Simd::detect(), self.draw(size, rng));
        drawn.transform.write(simd, size, drawn.frame, self.fill, sample, place);
        if self.brightness > 0.0 {
            brighten(simd, drawn.brightness, place);
        }
        if self.noise > 0.0 {
            add_noise(rng, self.noise, place);
        }
        if self.cutout > 0 {
            erase(size, drawn.corner(size, self.cutout), [self.cutout; 2], place);
        }
    }
}
