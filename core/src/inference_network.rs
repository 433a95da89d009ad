//! What a network is in inference, whether it is trained or made of one that is.

use crate::kernels::Simd;
use crate::{Layer, LayerRow, PlannedValue, Sample, Shape, Zeroed};

/// A network that answers: what inference takes and gives, and what it costs. All that is done with a network but training asks for this.
///
/// The `network!` macro implements it for what it declares: for every [`Network`](crate::Network), which is trained too, and for the form of one
/// for inference alone (`NameInference`), which is not. A function of yours that only predicts takes any `N: InferenceNetwork`.
///
/// ```
/// use layerfit_core::{Arena, InferenceNetwork};
/// /// The bytes that a network takes, with the memory of an inference.
/// fn bytes<N: InferenceNetwork>() -> usize {
///     size_of::<N>() + size_of::<Arena<N>>()
/// }
/// ```
#[diagnostic::on_unimplemented(message = "`{Self}` is not a network", note = "networks are declared with the `network!` macro")]
pub trait InferenceNetwork: Layer {
    /// The name of the struct.
    const NAME: &'static str;
    /// The inputs with their shapes, in the order of the signature; one without a name is `input`.
    const INPUTS: &'static [(&'static str, Shape)];
    /// The outputs with their shapes, in the order of the signature; one without a name is `output`.
    const OUTPUTS: &'static [(&'static str, Shape)];
    /// The table behind `summary()`.
    const LAYERS: &'static [LayerRow];
    /// What is behind `diagram()`: Mermaid and SVG, with marks in the places of the shapes.
    #[doc(hidden)]
    const PICTURES: [&'static str; 2];

    /// Where values, panels and memory of layers lie during an inference, in the order of their first use.
    const VALUES: &'static [PlannedValue];

    /// What is in an [`Arena`](crate::Arena).
    type Arena: Zeroed + Send + Sync;

    /// Inference of one sample; the output is in the memory afterwards.
    fn infer_one<'memory>(
        &self,
        simd: Simd,
        input: <Self::Input as Sample>::Slice<'_>,
        memory: &'memory mut Self::Arena,
    ) -> <Self::Output as Sample>::Ref<'memory>;

    /// A copy of this network, on the heap: its tensors are copied one by one to where they stay, so it is as large as you like. (`clone` of a
    /// network that has it may put a whole copy on the stack first.)
    #[cfg(feature = "alloc")]
    #[must_use]
    fn boxed_copy(&self) -> alloc::boxed::Box<Self> {
        let mut copy = crate::zeroed_box::<Self>();
        crate::parameters::copy_tensors(self, &mut *copy);
        copy
    }

    /// A table of entries, layers, shapes, parameters and MACs, to be printed.
    #[cfg(feature = "std")]
    #[must_use]
    fn summary() -> crate::Summary {
        crate::Summary::of::<Self>()
    }

    /// Where the values of an inference lie, and when: a table, or a chart.
    #[cfg(feature = "std")]
    #[must_use]
    fn memory_plan() -> crate::MemoryPlan {
        crate::MemoryPlan::of::<Self>()
    }

    /// A picture of the network: Mermaid or SVG.
    #[cfg(feature = "std")]
    #[must_use]
    fn diagram() -> crate::Diagram {
        crate::Diagram::of::<Self>()
    }
}
