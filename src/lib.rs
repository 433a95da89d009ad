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
#![cfg_attr(
    all(doc, feature = "datasets", feature = "plot"),
    doc = "How networks learn, from one neuron to recurrent networks, with programs that run: [the guide](guide).\n"
)]
#![cfg_attr(
    doc,
    doc = "What the compiler says, and how to mend it: [messages]. What Keras and PyTorch call it: [migration](migration/index.html).\n"
)]
//! # Features
//! All but `ctrl-c` and `png` are on by default; without any the crate needs neither the standard library nor an allocator.
//!
//! | feature | what |
//! |---|---|
//! | `std` | the trainer, metrics, data sets; run-time choice of vector instructions |
//! | `f64` | networks that compute with `f64`, for exact gradient checks; a program whose networks are all of `f32` builds faster without |
//! | `csv` | tables in CSV files as samples |
//! | `ctrl-c` | `Trainer::stop_on_ctrl_c`; not on by default |
//! | `datasets` | the 1,797 digits that ship with the crate; MNIST and other IDX files |
//! | `images` | folders of images, PNG and JPEG, as samples |
//! | `json` | the history of a training in JSON |
//! | `safetensors` | weights in files, checkpoints of a training |
//! | `plot` | pictures and reports of a training run, as SVG and HTML |
//! | `png` | the same pictures as PNG, on machines without fonts too |
//! | `progress` | a progress bar while training |
//! | `threads` | training with several threads |
#![no_std]

#[cfg(feature = "std")]
extern crate std;

pub use layerfit_core::{
    Arena, Axis, BadSetting, Element, Field, Generator, InferenceNetwork, Layer, LayerRow, Memory, Network, Numbers, NumbersOf,
    Padding, Parameters, Pass, PlannedValue, Role, Sample, Scalar, Shape, State, Streaming, TensorInfo, TensorName, Token,
    UnknownToken, Update, Window, Zeroed, columns, columns_mut, flash, initializers, kernels, layers, losses, nalgebra,
    optimizers, rand, regularizers, rng, schedules, zeroed,
};
pub use layerfit_macros::Parameters;

#[cfg(feature = "datasets")]
pub use layerfit_core::datasets;
#[cfg(feature = "std")]
pub use layerfit_core::{
    Diagram, Error, MemoryPlan, Mismatch, Result, Summary, TensorProblem, data, formats, metrics, train, zeroed_box, zeroed_slice,
};
#[cfg(feature = "plot")]
pub use layerfit_core::{plot, report};

/// What the compiler names where it refuses a network or a use of one. Each trait says what is wrong; nothing here is for programs.
pub mod refusals {
    pub use layerfit_core::StepsIn;
    pub use layerfit_core::assertions::{Gives, PassOf, Takes, TrainsInPasses, steps::*};
}

#[doc(hidden)]
pub mod __private;
#[cfg(all(any(doc, doctest), feature = "datasets", feature = "plot"))]
pub mod guide;
#[cfg(any(doc, doctest))]
mod pages;
#[cfg(any(doc, doctest))]
pub use pages::*;
#[macro_use]
mod macros;

/// Everything that a program needs.
///
/// ```
/// use layerfit::prelude::*;
/// ```
pub mod prelude {
    pub use crate::{InferenceNetwork, Layer, Network, Parameters, Scalar, Shape, State, Streaming, network, rng};
    pub use layerfit_core::losses::{
        BinaryCrossEntropy, BinaryCrossEntropyOnProbabilities, Class, ClassSequence, CosineSimilarity, CrossEntropy, Hinge,
        Huber, KlDivergence, Loss, LossAndGradient, MeanAbsoluteError, MeanSquaredError, NegativeLogLikelihood, Weighted,
        softmax,
    };
    pub use layerfit_core::nalgebra::{SMatrix, SVector};
    pub use layerfit_core::optimizers::{Adadelta, Adagrad, Adam, AdamW, Lion, Nadam, Optimizer, RmsProp, Sgd};
    pub use layerfit_core::schedules::{
        CosineDecay, CosineRestarts, ExponentialDecay, InverseTimeDecay, MultiStepDecay, OneCycle, PerEpoch, Plateau,
        PolynomialDecay, Schedule, StepDecay, WarmUp,
    };

    #[cfg(feature = "csv")]
    pub use crate::data::Csv;
    #[cfg(feature = "images")]
    pub use crate::data::{ImageFolder, ImageSize};
    #[cfg(feature = "datasets")]
    pub use crate::datasets::{self, Split};
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
    #[cfg(feature = "safetensors")]
    pub use layerfit_core::{formats::Weights, train::Checkpoint};
    #[cfg(feature = "plot")]
    pub use layerfit_core::{
        plot::{ConfusionMatrix, LinePlot},
        report::Report,
    };
}
