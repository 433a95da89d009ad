use crate::kernels::permute::permute;
use crate::{Scalar, Shape};

/// Axes in another order: axis `i` of the output is axis `order[i]` of the input, counted from 0.
///
/// Forward `y[i, j, ..] = x[..]` with the places in that order; backward moves `dy` back. Training keeps nothing.
///
/// ```
/// use layerfit_core::{Shape, layers::Permute};
/// let layer = Permute::new(Shape::new(&[2, 3]), &[1, 0]);
/// let (mut output, mut slope) = ([0.0; 6], [0.0; 6]);
/// layer.forward(&[1.0, 2.0, 3.0, 10.0, 20.0, 30.0], &mut output);
/// assert_eq!(output, [1.0, 10.0, 2.0, 20.0, 3.0, 30.0]);
/// layer.backward(&output, Some(&mut slope));
/// assert_eq!(slope, [1.0, 2.0, 3.0, 10.0, 20.0, 30.0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Permute {
    input: Shape,
    output: Shape,
    /// Axes of size 1 that no shape has stand in front, so that the last axis is the innermost loop.
    order: [usize; Shape::MOST],
    reverse: [usize; Shape::MOST],
}

impl Permute {
    /// Of values with this shape. An order that does not name every axis once is none: everything stays where it is.
    #[must_use]
    pub const fn new(input: Shape, order: &[usize]) -> Self {
        let output = input.permuted(order);
        let identity: [usize; Shape::MOST] = [0, 1, 2, 3];
        let order = if input.is_order(order) { order } else { identity.split_at(input.rank()).0 };
        let free = Shape::MOST - order.len();
        let (mut all, mut reverse) = ([0; Shape::MOST], [0; Shape::MOST]);
        let mut place = 0;
        while place < free {
            (all[place], reverse[place]) = (order.len() + place, order.len() + place);
            place += 1;
        }
        let mut axis = 0;
        while axis < order.len() {
            all[free + axis] = order[axis];
            reverse[free + order[axis]] = axis;
            axis += 1;
        }
        Self { input, output, order: all, reverse }
    }

    /// The values in their new order, in training as in inference.
    pub fn forward<T: Scalar>(self, input: &[T], output: &mut [T]) {
        permute(&self.input, &self.order, input, output);
    }

    /// From the gradient of the output, `slope`, that of the input, if it is asked for.
    pub fn backward<T: Scalar>(self, slope: &[T], input_slope: Option<&mut [T]>) {
        if let Some(input_slope) = input_slope {
            permute(&self.output, &self.reverse, slope, input_slope);
        }
    }
}
