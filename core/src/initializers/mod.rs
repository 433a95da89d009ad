//! How parameters begin.
//!
//! | initializer | distribution | source |
//! |---|---|---|
//! | [`Zeros`](Initializer::Zeros), [`Ones`](Initializer::Ones), [`Constant`](Initializer::Constant) | all the same | |
//! | [`Uniform`](Initializer::Uniform) | uniform between two numbers | |
//! | [`Normal`](Initializer::Normal) | normal | |
//! | [`TruncatedNormal`](Initializer::TruncatedNormal) | normal, drawn again outside of two standard deviations | `torch.nn.init.trunc_normal_` |
//! | [`GlorotUniform`](Initializer::GlorotUniform) | uniform, ±√(6 / (in + out)) | Glorot & Bengio 2010 |
//! | [`GlorotNormal`](Initializer::GlorotNormal) | normal, σ = √(2 / (in + out)) | Glorot & Bengio 2010 |
//! | [`HeUniform`](Initializer::HeUniform) | uniform, ±√(6 / in) | He et al. 2015 |
//! | [`HeNormal`](Initializer::HeNormal) | normal, σ = √(2 / in) | He et al. 2015 |
//! | [`LecunUniform`](Initializer::LecunUniform) | uniform, ±√(3 / in) | LeCun et al. 1998 |
//! | [`LecunNormal`](Initializer::LecunNormal) | normal, σ = √(1 / in) | LeCun et al. 1998; Klambauer et al. 2017 |
//! | [`Orthogonal`](Initializer::Orthogonal) | a random orthogonal matrix | Saxe et al. 2014 |
//!
//! *in* and *out* are the fans: how many inputs an output is computed from, how many outputs an input goes to. (A fan of 0 counts as 1.)
//!
//! The same generator gives the same bits on every machine. Numbers are drawn and computed in `f64`, with `libm`'s functions, and
//! rounded to the scalar once; so a network of `f32` begins with the rounded numbers of the same network of `f64`.

use rand::Rng;

use crate::Scalar;

mod orthogonal;
pub(crate) mod random;

/// A distribution for the initial values of a tensor; see the table of [the module](self).
///
/// ```
/// use layerfit_core::initializers::Initializer;
/// let mut weights = [0.0_f32; 64 * 32];
/// Initializer::HeUniform.fill(&mut weights, 32, 64, 32, &mut layerfit_core::rng(1));
/// let bound = (6.0_f32 / 64.0).sqrt();
/// assert!(weights.iter().all(|weight| weight.abs() <= bound));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Initializer {
    /// All 0.
    Zeros,
    /// All 1.
    Ones,
    /// All the same.
    Constant(f64),
    /// Uniform from the first number to the second.
    Uniform(f64, f64),
    /// Normal with this mean and this standard deviation.
    Normal(f64, f64),
    /// Normal with this mean and this standard deviation, drawn again outside of two standard deviations (which makes that of the
    /// result 0.88 times as large).
    TruncatedNormal(f64, f64),
    /// Uniform between ±√(6 / (fan-in + fan-out)): for layers before tanh, sigmoid, softmax (Glorot & Bengio 2010).
    GlorotUniform,
    /// Normal with σ = √(2 / (fan-in + fan-out)): for layers before tanh, sigmoid, softmax (Glorot & Bengio 2010).
    GlorotNormal,
    /// Uniform between ±√(6 / fan-in): for layers before ReLU and its kind (He et al. 2015).
    HeUniform,
    /// Normal with σ = √(2 / fan-in): for layers before ReLU and its kind (He et al. 2015).
    HeNormal,
    /// Uniform between ±√(3 / fan-in) (LeCun et al. 1998).
    LecunUniform,
    /// Normal with σ = √(1 / fan-in) (LeCun et al. 1998): for layers before SELU (Klambauer et al. 2017).
    LecunNormal,
    /// A random matrix with orthonormal columns, or rows if there are fewer of them (Saxe et al. 2014): for recurrent layers.
    ///
    /// The columns (or rows) of a normal matrix are made orthonormal in their order, in place, by Gram and Schmidt's method, each twice; that is the
    /// Q of a QR decomposition whose R has a positive diagonal, so all orthogonal matrices are equally likely (Mezzadri 2007).
    Orthogonal,
}

impl Initializer {
    /// Fills a tensor: a matrix, column-major, with columns of `rows` values, and the fans of its layer.
    ///
    /// `rows` matters to [`Initializer::Orthogonal`] only. What does not fill a whole column stays normal.
    pub fn fill<T: Scalar>(self, values: &mut [T], rows: usize, fan_in: usize, fan_out: usize, rng: &mut dyn Rng) {
        match self.with_fans(fan_in, fan_out) {
            Self::Zeros => values.fill(T::ZERO),
            Self::Ones => values.fill(T::ONE),
            Self::Constant(value) => values.fill(T::from_f64(value)),
            Self::Uniform(low, high) => random::fill(values, &mut || random::uniform(low, high, rng)),
            Self::Normal(mean, deviation) => random::fill_normal(values, mean, deviation, f64::INFINITY, rng),
            Self::TruncatedNormal(mean, deviation) => random::fill_normal(values, mean, deviation, 2.0, rng),
            _ => {
                random::fill_normal(values, 0.0, 1.0, f64::INFINITY, rng);
                orthogonal::orthonormalize(values, rows, rng);
            }
        }
    }

    /// The same distribution without fans: those that depend on them become uniform or normal.
    #[allow(clippy::cast_precision_loss)]
    fn with_fans(self, fan_in: usize, fan_out: usize) -> Self {
        let (fan_in, both) = (fan_in.max(1) as f64, (fan_in + fan_out).max(1) as f64);
        let uniform = |square: f64| Self::Uniform(-libm::sqrt(square), libm::sqrt(square));
        let normal = |variance: f64| Self::Normal(0.0, libm::sqrt(variance));
        match self {
            Self::GlorotUniform => uniform(6.0 / both),
            Self::GlorotNormal => normal(2.0 / both),
            Self::HeUniform => uniform(6.0 / fan_in),
            Self::HeNormal => normal(2.0 / fan_in),
            Self::LecunUniform => uniform(3.0 / fan_in),
            Self::LecunNormal => normal(1.0 / fan_in),
            other => other,
        }
    }
}
