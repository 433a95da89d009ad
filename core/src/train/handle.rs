use std::boxed::Box;

use crate::InferenceNetwork;

/// A network, or a box that holds one: what the trainer and `evaluate` take by reference.
///
/// `Kind` only tells the two apart for the compiler; it is always inferred.
///
/// ```
/// # use layerfit_core::{InferenceNetwork, train::AsNetwork};
/// fn name_of<N: InferenceNetwork, Kind>(_: &impl AsNetwork<Kind, Network = N>) -> &'static str {
///     N::NAME // the same for `&net` and for `&boxed_net`
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a network",
    label = "expected a network or a `Box` of one",
    note = "networks are declared with the `network!` macro; `Name::init(&mut rng(0))` gives a `Box` of one"
)]
pub trait AsNetwork<Kind> {
    /// The network.
    type Network: InferenceNetwork;
    /// The network, to be read.
    fn network(&self) -> &Self::Network;
    /// The network, to be changed.
    fn network_mut(&mut self) -> &mut Self::Network;
}

/// The kind of [`AsNetwork`] that is the network itself.
pub enum Itself {}

/// The kind of [`AsNetwork`] that is a box with the network.
pub enum Boxed {}

#[diagnostic::do_not_recommend]
impl<N: InferenceNetwork> AsNetwork<Itself> for N {
    type Network = N;

    fn network(&self) -> &N {
        self
    }
    fn network_mut(&mut self) -> &mut N {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<N: InferenceNetwork> AsNetwork<Boxed> for Box<N> {
    type Network = N;

    fn network(&self) -> &N {
        self
    }
    fn network_mut(&mut self) -> &mut N {
        self
    }
}
