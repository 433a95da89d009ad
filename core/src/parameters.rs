//! Everything a network learns, as a list of named tensors.

use core::fmt;

use nalgebra::SMatrix;

use crate::{Scalar, Shape, Zeroed};

/// What a tensor of a network is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Learned by gradient descent.
    Weight,
    /// Followed, not learned: the running mean and variance of a batch normalization. In a gradient, its place holds
    /// the step that the optimizer subtracts, without learning rate.
    Statistic,
}

/// A fixed list of tensors: a matrix, a layer, a network, the gradient of a network, the state of an optimizer.
///
/// `#[derive(Parameters)]` implements it for a struct whose fields implement it; networks and all layers do.
/// Tensors are numbered in the order of the fields.
pub trait Parameters: Zeroed + Send + Sync + Sized + 'static {
    /// The element type.
    type Scalar: Scalar;
    /// How many tensors there are.
    const TENSORS: usize;
    /// How many numbers are learned (statistics do not count).
    const PARAMETERS: usize;

    /// The values of a tensor; empty if there is no such tensor.
    fn tensor(&self, index: usize) -> &[Self::Scalar];
    /// The values of a tensor; empty if there is no such tensor.
    fn tensor_mut(&mut self, index: usize) -> &mut [Self::Scalar];
    /// The shape of a tensor as a file names it, row-major: a matrix of `r` rows and `c` columns is `[c, r]`.
    fn shape(index: usize) -> Shape;
    /// What a tensor is for.
    fn role(index: usize) -> Role;
    /// Writes the name of a tensor, such as `hidden.weight`; nothing for a bare matrix.
    ///
    /// # Errors
    /// Only those of the writer.
    fn write_name(index: usize, out: &mut dyn fmt::Write) -> fmt::Result;
}

impl<T: Scalar, const ROWS: usize, const COLUMNS: usize> Parameters for SMatrix<T, ROWS, COLUMNS> {
    type Scalar = T;
    const TENSORS: usize = if ROWS * COLUMNS == 0 { 0 } else { 1 };
    const PARAMETERS: usize = ROWS * COLUMNS;

    fn tensor(&self, index: usize) -> &[T] {
        if index == 0 { self.as_slice() } else { &[] }
    }
    fn tensor_mut(&mut self, index: usize) -> &mut [T] {
        if index == 0 { self.as_mut_slice() } else { &mut [] }
    }
    fn shape(_: usize) -> Shape {
        if COLUMNS == 1 { Shape::new(&[ROWS]) } else { Shape::new(&[COLUMNS, ROWS]) }
    }
    fn role(_: usize) -> Role {
        Role::Weight
    }
    fn write_name(_: usize, _: &mut dyn fmt::Write) -> fmt::Result {
        Ok(())
    }
}

/// The name of one tensor of `P`, as [`Parameters::write_name`] writes it.
pub struct TensorName<P> {
    index: usize,
    of: core::marker::PhantomData<fn() -> P>,
}

impl<P: Parameters> TensorName<P> {
    /// The name of the tensor with this number.
    #[must_use]
    pub fn new(index: usize) -> Self {
        Self { index, of: core::marker::PhantomData }
    }
}

impl<P: Parameters> fmt::Display for TensorName<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        P::write_name(self.index, f)
    }
}

/// Implements [`Parameters`] and [`Zeroed`] for the struct of a layer of this crate: `weights` are learned, `statistics` followed.
macro_rules! parameters {
    ($name:ident<$(const $size:ident),*> { $($weight:ident: $weight_type:ty),* $(; $($statistic:ident: $statistic_type:ty),*)? }) => {
        // SAFETY: the fields are matrices, and all of those are `Zeroed`.
        unsafe impl<T: $crate::Scalar, $(const $size: usize),*> $crate::Zeroed for $name<T, $($size),*>
        where $($weight_type: $crate::Zeroed,)* $($($statistic_type: $crate::Zeroed,)*)? {}

        impl<T: $crate::Scalar, $(const $size: usize),*> $crate::Parameters for $name<T, $($size),*> {
            type Scalar = T;
            const TENSORS: usize = 0
                $(+ <$weight_type as $crate::Parameters>::TENSORS)*
                $($(+ <$statistic_type as $crate::Parameters>::TENSORS)*)?;
            const PARAMETERS: usize = 0 $(+ <$weight_type as $crate::Parameters>::PARAMETERS)*;

            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn tensor(&self, mut index: usize) -> &[T] {
                $(parameters!(@find index, $weight_type, return self.$weight.tensor(index));)*
                $($(parameters!(@find index, $statistic_type, return self.$statistic.tensor(index));)*)?
                &[]
            }
            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn tensor_mut(&mut self, mut index: usize) -> &mut [T] {
                $(parameters!(@find index, $weight_type, return self.$weight.tensor_mut(index));)*
                $($(parameters!(@find index, $statistic_type, return self.$statistic.tensor_mut(index));)*)?
                &mut []
            }
            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn shape(mut index: usize) -> $crate::Shape {
                $(parameters!(@find index, $weight_type, return <$weight_type as $crate::Parameters>::shape(index));)*
                $($(parameters!(@find index, $statistic_type, return <$statistic_type as $crate::Parameters>::shape(index));)*)?
                $crate::Shape::new(&[0])
            }
            fn role(index: usize) -> $crate::Role {
                let weights = 0 $(+ <$weight_type as $crate::Parameters>::TENSORS)*;
                if index < weights { $crate::Role::Weight } else { $crate::Role::Statistic }
            }
            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn write_name(mut index: usize, out: &mut dyn core::fmt::Write) -> core::fmt::Result {
                $(parameters!(@find index, $weight_type, return out.write_str(stringify!($weight)));)*
                $($(parameters!(@find index, $statistic_type, return out.write_str(stringify!($statistic)));)*)?
                Ok(())
            }
        }
    };
    (@find $index:ident, $type:ty, $found:expr) => {
        if $index < <$type as $crate::Parameters>::TENSORS {
            $found
        }
        $index -= <$type as $crate::Parameters>::TENSORS;
    };
}
pub(crate) use parameters;
