//! What a network ends with, and which losses may follow.
//!
//! `CrossEntropy` applies the softmax itself. After a final `Softmax` it would apply it twice and train badly without saying so;
//! therefore the two do not compile together.

/// Any numbers: the network ends with none of the layers below.
pub struct Plain;

/// Numbers from 0 to 1 that sum to 1: the network ends with `Softmax`.
pub struct Probabilities;

/// Logarithms of probabilities: the network ends with `LogSoftmax`.
pub struct LogProbabilities;

/// Numbers from 0 to 1, each on its own: the network ends with `Sigmoid`.
pub struct Sigmoids;

/// An ending that says how likely each class is: after a softmax, or as it is.
///
/// The outputs of a `Sigmoid` are each on their own, and taken in proportion to each other.
#[diagnostic::on_unimplemented(
    message = "the outputs of a network that ends with `{Self}` are no probabilities of classes",
    note = "networks with one output have an ending of their own: the ending of several outputs is a tuple"
)]
pub trait Certainty {
    /// Whether the outputs are probabilities; else they become some by a softmax (which undoes the logarithm of log-probabilities).
    const PROBABILITIES: bool;
}

impl Certainty for Plain {
    const PROBABILITIES: bool = false;
}

impl Certainty for LogProbabilities {
    const PROBABILITIES: bool = false;
}

impl Certainty for Probabilities {
    const PROBABILITIES: bool = true;
}

impl Certainty for Sigmoids {
    const PROBABILITIES: bool = true;
}

/// A loss that may follow a network with this ending.
///
/// A loss of your own follows any network with `impl<Ending> Accepts<Ending> for MyLoss {}`.
///
/// Logits fit, the outputs of a softmax do not:
/// ```
/// use layerfit_core::losses::{Accepts, CrossEntropy, endings};
/// fn follows<Ending>(_: impl Accepts<Ending>) {}
/// follows::<endings::Plain>(CrossEntropy);
/// ```
/// ```compile_fail,E0277
/// # use layerfit_core::losses::{Accepts, CrossEntropy, endings};
/// # fn follows<Ending>(_: impl Accepts<Ending>) {}
/// follows::<endings::Probabilities>(CrossEntropy);
/// ```
#[diagnostic::on_unimplemented(
    message = "the loss `{Self}` cannot follow a network that ends with `{Ending}`",
    label = "this loss does not fit the last layer of the network",
    note = "`CrossEntropy` applies the softmax itself: remove the final `Softmax`; after `LogSoftmax` use `NegativeLogLikelihood`",
    note = "`BinaryCrossEntropy` applies the sigmoid itself: remove the final `Sigmoid`, or use `BinaryCrossEntropyOnProbabilities`",
    note = "`NegativeLogLikelihood` and `KlDivergence` take log-probabilities: end the network with `LogSoftmax`"
)]
pub trait Accepts<Ending> {}

macro_rules! accepts {
    ($($loss:ident: $($ending:ident)*;)*) => {
        $($(
            #[diagnostic::do_not_recommend]
            impl Accepts<$ending> for super::$loss {}
        )*)*
    };
}

accepts! {
    MeanSquaredError: Plain Probabilities LogProbabilities Sigmoids;
    MeanAbsoluteError: Plain Probabilities LogProbabilities Sigmoids;
    Huber: Plain Probabilities LogProbabilities Sigmoids;
    Hinge: Plain Probabilities LogProbabilities Sigmoids;
    CosineSimilarity: Plain Probabilities LogProbabilities Sigmoids;
    CrossEntropy: Plain Never;
    SmoothedCrossEntropy: Plain Never;
    BinaryCrossEntropy: Plain Never;
    BinaryCrossEntropyOnProbabilities: Plain Probabilities Sigmoids;
    NegativeLogLikelihood: Plain LogProbabilities;
    KlDivergence: Plain LogProbabilities;
}

#[diagnostic::do_not_recommend]
impl<const N: usize> Accepts<Plain> for super::WeightedCrossEntropy<N> {}
#[diagnostic::do_not_recommend]
impl<const N: usize> Accepts<Never> for super::WeightedCrossEntropy<N> {}

/// No network ends with it. A loss that accepts one ending only would let the compiler conclude that every network has that ending, and
/// complain about types; with two it says what is wrong.
pub enum Never {}
