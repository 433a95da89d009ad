use super::weights;
use crate::Parameters;
use crate::kernels::{Simd, max_norm::limit_rows};

/// Limits the Euclidean norm of the weights that lead into each unit to `max`, for all weights of a network (Srebro & Shraibman 2005). It is said after a
/// step of the optimizer; [`Trainer::max_norm`](https://docs.rs/layerfit/latest/layerfit/train/struct.Trainer.html#method.max_norm) does so.
///
/// With `w` the incoming weights of one unit: `w ← w · max / (‖w‖ + 10⁻⁷)` where `‖w‖ > max`, else `w` stays. As `keras.constraints.MaxNorm`, which
/// multiplies weights below the limit by `‖w‖ / (‖w‖ + 10⁻⁷)`. A unit is a feature of a dense layer, a channel of a convolution, a gate of a unit of a recurrent
/// layer, a number of the vectors of an embedding: a row of the matrix. (In a transposed convolution it is a channel at one place of its kernel.)
/// Norms are computed in `f64`, over the inputs in order.
///
/// ```
/// use layerfit_core::nalgebra::SMatrix;
/// use layerfit_core::regularizers::max_norm;
/// // Two units with two inputs each.
/// let mut weights = SMatrix::<f64, 2, 2>::new(3.0, 4.0, 0.3, 0.4);
/// max_norm(&mut weights, 1.0);
/// assert!((weights - SMatrix::<f64, 2, 2>::new(0.6, 0.8, 0.3, 0.4)).norm() < 1e-6);
/// ```
pub fn max_norm<P: Parameters>(network: &mut P, max: f64) {
    let simd = Simd::detect();
    for index in weights::<P>() {
        let rows = P::shape(index).sizes().last().copied().unwrap_or(0);
        limit_rows(simd, rows, max, network.tensor_mut(index));
    }
}
