//! Axes in another order.

use crate::{Scalar, Shape};

/// `output = input` with its axes in another order: axis `i` of the output is axis `order[i]` of the input, whose shape is given.
/// Rows that stay rows are copied as they are.
pub fn permute<T: Scalar>(shape: &Shape, order: &[usize; Shape::MOST], input: &[T], output: &mut [T]) {
    let [a, b, c, d] = order.map(|axis| (shape.size(axis), shape.behind(axis)));
    let length = shape.len().max(1);
    for (input, output) in input.chunks_exact(length).zip(output.chunks_exact_mut(length)) {
        let mut rows = output.chunks_exact_mut(d.0.max(1));
        for start in (0..a.0).flat_map(|i| (0..b.0).map(move |j| i * a.1 + j * b.1)) {
            for (k, row) in (0..c.0).zip(&mut rows) {
                let input = &input[start + k * c.1..];
                if d.1 == 1 {
                    row.copy_from_slice(&input[..d.0]);
                } else {
                    for (place, value) in row.iter_mut().zip(input.iter().step_by(d.1)) {
                        *place = *value;
                    }
                }
            }
        }
    }
}
