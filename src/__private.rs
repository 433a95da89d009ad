pub use core::include_bytes;
pub use core::marker::PhantomData;
pub use core::mem::offset_of;
pub use core::option::Option::{self, None, Some};
pub use core::result::Result;
pub use layerfit_core::assertions::{Choose, Mistake, NotByDefault, Pick, Probe};
pub use layerfit_core::initializers::Initializer;
pub use layerfit_core::kernels::Simd;
pub use layerfit_core::kernels::axis::Extent;
pub use layerfit_core::kernels::bilinear::Growth;
pub use layerfit_core::kernels::dropout::Channels;
pub use layerfit_core::kernels::frame::Frame;
pub use layerfit_core::kernels::group_norm::Groups;
pub use layerfit_core::kernels::mask;
pub use layerfit_core::kernels::overlay::{self, Overlay};
pub use layerfit_core::layers::{Merge, Recurrence, Recurrent, Stepwise};
pub use layerfit_core::losses::endings;
pub use layerfit_core::nalgebra::{SMatrix, SVector};
pub use layerfit_core::not_trained;
pub use layerfit_core::rand::Rng;
pub use layerfit_core::{
    Arena, Axis, Field, InferenceNetwork, Layer, LayerRow, Memory, Network, Padding, Parameters, Pass, PlannedValue, Sample,
    Scalar, Shape, State, StepsIn, Streaming, Update, Window, Zeroed, assertions, columns, columns_mut, flash, layers, least,
    region, regions, run, tensor_of, tensor_of_mut, total_macs, zeroed,
};
pub use layerfit_macros::network;

#[cfg(feature = "std")]
pub use layerfit_core::{Diagram, MemoryPlan, Summary, zeroed_box};
#[cfg(feature = "std")]
pub use std::boxed::Box;

pub mod editor;

/// Stands for the body of a function of a network with mistakes: the program does not compile, so this never runs.
pub fn does_not_compile() {}
