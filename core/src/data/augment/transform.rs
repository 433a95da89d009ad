use crate::kernels::Simd;
use crate::kernels::picture::{Affine, Fill, Size, warp};
use crate::{Error, Result, Scalar, Shape};

/// One way to move an image: what [`Augment`](super::Augment) draws for each sample.
///
/// A pixel of the result at `o`, seen from the middle of the image, comes from `R (S Z o + t)`, between pixels by bilinear interpolation: `Z` scales rows
/// and columns, `S` shears, `t` shifts, `R` turns. In coordinates (column, row), with rotation `a`, shear `s`, and zooms `v` of the width and `h` of the height,
///
/// ```text
/// R = | cos a  -sin a |    S = | 1     -s      |    Z = | v  0 |
///     | sin a   cos a |        | 0  √(1 - s²)  |        | 0  h |
/// ```
///
/// As `apply_affine_transform` of Keras, with the shear as the sine of its angle; images that are not square turn around their middle here, and around
/// another point in Keras.
///
/// ```
/// use layerfit_core::{Shape, data::augment::{Fill, Transform}};
/// let image = [1.0f32, 2.0, 3.0, 4.0]; // 1 2
///                                      // 3 4
/// let mut turned = [0.0; 4];
/// let quarter = Transform { rotation: 90.0, ..Transform::default() };
/// quarter.apply(Shape::new(&[2, 2]), Fill::Nearest, &image, &mut turned)?;
/// assert_eq!(turned, [2.0, 4.0, 1.0, 3.0]);
/// # Ok::<(), layerfit_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    /// The angle by which the image turns counter-clockwise, in degrees.
    pub rotation: f64,
    /// By how many pixels what is seen moves up (first) and to the left (second).
    pub shift: [f64; 2],
    /// By how many pixels a row moves to the right for each that it is below the middle, from -1 to 1.
    pub shear: f64,
    /// By how much the image shrinks in height (first) and width (second): above 1 it becomes smaller, below larger, below 0 it is also mirrored.
    pub zoom: [f64; 2],
}

impl Default for Transform {
    /// Nothing moves.
    fn default() -> Self {
        Self { rotation: 0.0, shift: [0.0; 2], shear: 0.0, zoom: [1.0; 2] }
    }
}

impl Transform {
    /// Moves an image of this shape, `[height, width, channels]` or `[height, width]`.
    ///
    /// # Errors
    /// [`Error::NotAnImage`] if the shape is another, [`Error::ImageLength`] if there are more numbers or fewer.
    pub fn apply<T: Scalar>(&self, shape: Shape, fill: Fill, image: &[T], moved: &mut [T]) -> Result<()> {
        let size = size_of(shape)?;
        for found in [image.len(), moved.len()] {
            if found != shape.len() {
                return Err(Error::ImageLength { shape, found });
            }
        }
        self.write(Simd::detect(), size, [0.0; 2], fill, image, moved);
        Ok(())
    }

    /// Moves an image and then, by `first`, the frame through which it is seen.
    pub(super) fn write<T: Scalar>(&self, simd: Simd, size: Size, first: [f64; 2], fill: Fill, image: &[T], moved: &mut [T]) {
        if *self == Self::default() && first == [0.0; 2] {
            moved.copy_from_slice(image);
        } else {
            warp(simd, size, &self.affine(size, first), fill, image, moved);
        }
    }

    #[allow(clippy::cast_precision_loss)]
    pub(super) fn affine(&self, [height, width, _]: Size, first: [f64; 2]) -> Affine {
        let angle = self.rotation.to_radians();
        // Whole quarters are exact.
        let (sin, cos) = match (self.rotation / 90.0).rem_euclid(4.0) {
            0.0 => (0.0, 1.0),
            1.0 => (1.0, 0.0),
            2.0 => (0.0, -1.0),
            3.0 => (-1.0, 0.0),
            _ => (libm::sin(angle), libm::cos(angle)),
        };
        // In coordinates (x, y): columns first.
        let [[y_zoom, x_zoom], [y_shift, x_shift], [y_first, x_first]] = [self.zoom, self.shift, first];
        let rotation = [[cos, -sin], [sin, cos]];
        let sheared = [[x_zoom, -self.shear * y_zoom], [0.0, libm::sqrt(1.0 - self.shear * self.shear) * y_zoom]];
        let product = |row: usize, column: usize| rotation[row][0] * sheared[0][column] + rotation[row][1] * sheared[1][column];
        let matrix = [[product(0, 0), product(0, 1)], [product(1, 0), product(1, 1)]];
        let middle = [width as f64 / 2.0 - 0.5, height as f64 / 2.0 - 0.5];
        let from_middle = [x_first - middle[0], y_first - middle[1]];
        let offset = [0, 1].map(|axis| middle[axis] + dot(rotation[axis], [x_shift, y_shift]) + dot(matrix[axis], from_middle));
        let [[xx, xy], [yx, yy]] = matrix;
        Affine { matrix: [[yy, yx], [xy, xx]], offset: [offset[1], offset[0]] }
    }
}

fn dot(left: [f64; 2], right: [f64; 2]) -> f64 {
    left[0] * right[0] + left[1] * right[1]
}

/// Height, width and channels of an image.
pub(super) fn size_of(shape: Shape) -> Result<Size> {
    match shape.rank() {
        2 | 3 => Ok([shape.size(0), shape.size(1), shape.size(2)]),
        _ => Err(Error::NotAnImage { input: shape }),
    }
}
