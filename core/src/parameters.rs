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
    /// Name, shape and role of a tensor.
    fn info(index: usize) -> TensorInfo;

    /// The shape of a tensor as a file names it, row-major: a matrix of `r` rows and `c` columns is `[c, r]`.
    #[must_use]
    fn shape(index: usize) -> Shape {
        Self::info(index).shape
    }
    /// What a tensor is for.
    #[must_use]
    fn role(index: usize) -> Role {
        Self::info(index).role
    }
    /// Writes the name of a tensor, such as `hidden.weight`; nothing for a bare matrix.
    ///
    /// # Errors
    /// Only those of the writer.
    fn write_name(index: usize, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{}", Self::info(index))
    }
}

/// Name, shape and role of a tensor.
#[derive(Clone, Copy, Debug)]
pub struct TensorInfo {
    /// The fields that lead to it, outermost first; the rest is empty.
    path: [&'static str; Self::DEPTH],
    /// Its shape, row-major: a matrix of `r` rows and `c` columns is `[c, r]`.
    pub shape: Shape,
    /// What it is for.
    pub role: Role,
}

impl TensorInfo {
    /// How deep networks can be nested before names leave out the innermost part.
    const DEPTH: usize = 8;

    /// A tensor of this shape, without a name yet.
    #[must_use]
    pub const fn new(shape: Shape) -> Self {
        Self { path: [""; Self::DEPTH], shape, role: Role::Weight }
    }

    /// The answer for a tensor that does not exist.
    #[must_use]
    pub const fn none() -> Self {
        Self::new(Shape::new(&[0]))
    }

    /// The same tensor, seen from the struct that has it in this field.
    #[must_use]
    pub fn within(mut self, field: &'static str) -> Self {
        self.path.rotate_right(1);
        self.path[0] = field;
        self
    }

    /// The same tensor, followed instead of learned.
    #[must_use]
    pub const fn statistic(mut self) -> Self {
        self.role = Role::Statistic;
        self
    }
}

impl fmt::Display for TensorInfo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = self.path.iter().filter(|part| !part.is_empty());
        if let Some(first) = parts.next() {
            f.write_str(first)?;
        }
        parts.try_for_each(|part| write!(f, ".{part}"))
    }
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
    fn info(_: usize) -> TensorInfo {
        TensorInfo::new(if COLUMNS == 1 { Shape::new(&[ROWS]) } else { Shape::new(&[COLUMNS, ROWS]) })
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
            fn info(mut index: usize) -> $crate::TensorInfo {
                $(parameters!(@find index, $weight_type, return <$weight_type as $crate::Parameters>::info(index).within(stringify!($weight)));)*
                $($(parameters!(@find index, $statistic_type,
                    return <$statistic_type as $crate::Parameters>::info(index).within(stringify!($statistic)).statistic());)*)?
                $crate::TensorInfo::none()
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
