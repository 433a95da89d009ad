//! **Layers fit, or it does not compile.**
//!
//! A network is declared as a list of layers. The compiler works out every shape, refuses what does not fit, and the [`network!`] macro
//! generates straight-line forward and backward code over statically shaped [nalgebra] matrices.
//!
//! ```
//! use layerfit::prelude::*;
//!
//! network! {
//!     /// Ten scores for one 8×8 grey-scale digit.
//!     pub struct Digits: [64] -> [10] {
//!         hidden: Dense(64) -> Relu,
//!         narrow: Dense(32) -> Relu,
//!         scores: Dense(10),
//!     }
//! }
//!
//! # fn main() -> layerfit::Result<()> {
//! let (train, test) = datasets::digits().split(0.8, 42)?;
//! let mut net = Digits::init(&mut rng(42));
//! Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<32>().epochs(5).fit(&mut net, &train)?;
//! assert!(evaluate(&net, &test).accuracy() > 0.85);
//! # Ok(())
//! # }
//! ```
//!
//! # Features
//! All are on by default; without any the crate needs neither the standard library nor an allocator.
//!
//! | feature | what |
//! |---|---|
//! | `std` | the trainer, metrics, data sets; run-time choice of vector instructions |
//! | `csv` | tables in CSV files as samples |
//! | `datasets` | the 1,797 digits that ship with the crate; MNIST and other IDX files |
//! | `images` | folders of images, PNG and JPEG, as samples |
//! | `safetensors` | weights in files, checkpoints of a training |
//! | `plot` | pictures of a training run |
//! | `progress` | a progress bar while training |
#![no_std]

#[cfg(feature = "std")]
extern crate std;

pub use layerfit_core::{
    Axis, Element, Field, Generator, Layer, LayerRow, Memory, Network, Padding, Parameters, Pass, Role, Sample, Scalar, Shape,
    State, Streaming, TensorInfo, TensorName, Token, UnknownToken, Update, Window, Zeroed, columns, columns_mut, initializers,
    kernels, layers, losses, nalgebra, optimizers, rand, rng, schedules, zeroed,
};
pub use layerfit_macros::Parameters;

#[cfg(feature = "datasets")]
pub use layerfit_core::datasets;
#[cfg(feature = "plot")]
pub use layerfit_core::plot;
#[cfg(feature = "std")]
pub use layerfit_core::{
    Diagram, Error, Mismatch, Result, Summary, TensorProblem, data, formats, metrics, train, zeroed_box, zeroed_slice,
};

#[doc(hidden)]
pub mod __private;
#[macro_use]
mod macros;

/// Everything that a program needs.
///
/// ```
/// use layerfit::prelude::*;
/// ```
pub mod prelude {
    pub use crate::{Layer, Network, Parameters, Scalar, Shape, State, Streaming, network, rng};
    pub use layerfit_core::losses::{
        BinaryCrossEntropy, BinaryCrossEntropyOnProbabilities, Class, ClassSequence, CosineSimilarity, CrossEntropy, Hinge,
        Huber, KlDivergence, Loss, LossAndGradient, MeanAbsoluteError, MeanSquaredError, NegativeLogLikelihood, Weighted,
        softmax,
    };
    pub use layerfit_core::nalgebra::{SMatrix, SVector};
    pub use layerfit_core::optimizers::{Adadelta, Adagrad, Adam, AdamW, Lion, Nadam, Optimizer, RmsProp, Sgd};
    pub use layerfit_core::schedules::{
        CosineDecay, CosineRestarts, ExponentialDecay, InverseTimeDecay, MultiStepDecay, OneCycle, PerEpoch, PolynomialDecay,
        Schedule, StepDecay, WarmUp,
    };

    #[cfg(feature = "csv")]
    pub use crate::data::Csv;
    #[cfg(feature = "images")]
    pub use crate::data::{ImageFolder, ImageSize};
    #[cfg(feature = "datasets")]
    pub use crate::datasets::{self, Split};
    #[cfg(feature = "safetensors")]
    pub use layerfit_core::formats::Weights;
    #[cfg(feature = "plot")]
    pub use layerfit_core::plot::LinePlot;
    #[cfg(feature = "std")]
    pub use layerfit_core::{
        data::{
            Augment, AugmentSequence, Dataset, MinMax, Mixup, Samples, Sampling, Scaler, Standardize,
            augment::Fill,
            text::{Encode, TextWindows, Tokenizer, Vocabulary},
        },
        metrics::evaluate,
        train::{EarlyStopping, History, Metric, Trainer, Verdict},
    };
}
