use super::weights;
use crate::kernels::Simd;
use crate::layers::penalty;
use crate::{BadSetting, Parameters, Scalar};

/// L1 and L2 penalties on all weights of a network: `l1 Σ |w| + l2 Σ w²`, as `keras.regularizers.L1L2` in every layer.
///
/// [`Trainer::l1`](https://docs.rs/layerfit/latest/layerfit/train/struct.Trainer.html#method.l1) and `l2` do it in training. In a loop of your own:
///
/// ```
/// use layerfit_core::nalgebra::SMatrix;
/// use layerfit_core::regularizers::Penalty;
/// let penalty = Penalty::new().l1(0.5).l2(0.25);
/// let weights = SMatrix::<f64, 1, 2>::from([[2.0], [-4.0]]);
/// assert_eq!(penalty.of(&weights), 0.5 * 6.0 + 0.25 * 20.0); // for the loss
/// let mut gradients = SMatrix::<f64, 1, 2>::from([[1.0], [1.0]]);
/// penalty.add_to(&mut gradients, &weights); // before the step of the optimizer
/// assert_eq!(gradients, SMatrix::from([[1.0 + 0.5 + 1.0], [1.0 - 0.5 - 2.0]]));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Penalty {
    l1: f64,
    l2: f64,
}

impl Penalty {
    /// No penalty yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { l1: 0.0, l2: 0.0 }
    }

    /// The factor of the sum of absolute values; 0 by default.
    #[must_use]
    pub const fn l1(self, factor: f64) -> Self {
        Self { l1: factor, ..self }
    }

    /// The factor of the sum of squares; 0 by default. The gradient is `2 l2 w`.
    #[must_use]
    pub const fn l2(self, factor: f64) -> Self {
        Self { l2: factor, ..self }
    }

    /// Whether there is any.
    #[must_use]
    pub fn is_some(&self) -> bool {
        *self != Self::new()
    }

    /// What it adds to the loss, whatever the size of the batch: the penalty of each tensor in the scalar of the network, added in `f64` in their order.
    #[must_use]
    pub fn of<P: Parameters>(&self, network: &P) -> f64 {
        if !self.is_some() {
            return 0.0;
        }
        let simd = Simd::detect();
        let penalty = |index| {
            let values = network.tensor(index);
            let first = if self.l1 == 0.0 { 0.0 } else { penalty::l1(simd, self.l1, values).to_f64() };
            first + if self.l2 == 0.0 { 0.0 } else { penalty::l2(simd, self.l2, values).to_f64() }
        };
        weights::<P>().map(penalty).sum()
    }

    /// Adds its gradient, `l1 sign(w) + 2 l2 w`, to the gradients of a step.
    ///
    /// A network with an `Embedding` leaves those gradients alone that its last backward has not written, and so does not expect others to have done so:
    /// give it a copy of its gradients, or those of an [`Accumulator`](crate::optimizers::Accumulator).
    pub fn add_to<P: Parameters>(&self, gradients: &mut P, network: &P) {
        let simd = Simd::detect();
        for index in weights::<P>() {
            let (values, gradients) = (network.tensor(index), gradients.tensor_mut(index));
            if self.l1 != 0.0 {
                penalty::l1_gradient(simd, self.l1, values, gradients);
            }
            if self.l2 != 0.0 {
                penalty::l2_gradient(simd, self.l2, values, gradients);
            }
        }
    }

    /// Whether the factors make sense.
    ///
    /// # Errors
    /// The first that does not.
    pub fn check(&self) -> Result<(), BadSetting> {
        BadSetting::not_negative("l1", self.l1)?;
        BadSetting::not_negative("l2", self.l2)
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use super::*;
    use crate::layers::{BatchNorm, Dense, Gru, PRelu};
    use crate::zeroed_box;

    fn penalized<P: Parameters<Scalar = f32>>() -> std::vec::Vec<std::string::String> {
        let mut network = zeroed_box::<P>();
        (0..P::TENSORS).for_each(|index| network.tensor_mut(index).fill(0.5));
        let mut gradients = zeroed_box::<P>();
        Penalty::new().l1(1.0).l2(1.0).add_to(&mut *gradients, &network);
        let touched = (0..P::TENSORS).filter(|index| gradients.tensor(*index).iter().all(|slope| *slope == 2.0));
        let touched: std::vec::Vec<_> = touched.collect();
        let expected: f64 = touched.iter().map(|index| 0.75 * f64::from(gradients.tensor(*index).len() as u16)).sum();
        assert_eq!(Penalty::new().l1(1.0).l2(1.0).of(&*network), expected);
        touched.into_iter().map(|index| std::format!("{}", P::info(index))).collect()
    }

    #[test]
    fn it_is_about_weights() {
        assert_eq!(penalized::<Dense<f32, 3, 2, 2>>(), ["weight"]);
        assert_eq!(penalized::<Dense<f32, 1, 2, 2>>(), ["weight"]);
        assert_eq!(penalized::<Gru<f32, 3, 2, 6, 2>>(), ["weight", "recurrent"]);
        assert!(penalized::<BatchNorm<f32, 3>>().is_empty() && penalized::<PRelu<f32, 3, 3>>().is_empty());
    }

    #[test]
    fn factors_are_checked() {
        assert_eq!(Penalty::new().l1(-0.1).check().unwrap_err().name, "l1");
        assert_eq!(Penalty::new().l2(f64::NAN).check().unwrap_err().name, "l2");
        assert!(Penalty::new().check().is_ok() && !Penalty::new().is_some());
    }
}
