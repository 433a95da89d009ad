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
#[diagnostic::on_unimplemented(
    message = "`{Self}` holds no parameters: it does not implement `Parameters`",
    note = "the fields of parameters are matrices, layers, networks, and structs that derive `Parameters`"
)]
pub trait Parameters: Zeroed + Send + Sync + Sized + 'static {
    /// The element type.
    type Scalar: Scalar;
    /// The parts that have tensors, in order.
    const FIELDS: &'static [Field];
    /// The shape of the one tensor of what has no parts; nothing for everything else.
    #[doc(hidden)]
    const SHAPE: Shape = Shape::new(&[0]);
    /// How many tensors there are.
    const TENSORS: usize = count(Self::FIELDS).0;
    /// How many numbers are learned (statistics do not count).
    const PARAMETERS: usize = count(Self::FIELDS).1;

    /// The values of a tensor; empty if there is no such tensor.
    fn tensor(&self, index: usize) -> &[Self::Scalar];
    /// The values of a tensor; empty if there is no such tensor.
    fn tensor_mut(&mut self, index: usize) -> &mut [Self::Scalar];

    /// Name, shape and role of a tensor.
    #[must_use]
    fn info(mut index: usize) -> TensorInfo {
        for field in Self::FIELDS {
            if index < field.tensors {
                let info = (field.info)(index).within(field.name);
                return if field.statistic { info.statistic() } else { info };
            }
            index -= field.tensors;
        }
        TensorInfo::none()
    }
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

/// A part of a struct of parameters.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub(crate) name: &'static str,
    pub(crate) tensors: usize,
    parameters: usize,
    statistic: bool,
    info: fn(usize) -> TensorInfo,
    /// Where it begins in the struct, in bytes.
    pub(crate) offset: usize,
    /// The fields of its type; none for a matrix.
    pub(crate) parts: &'static [Field],
    /// The shape of its tensor, if it has no parts.
    pub(crate) shape: Shape,
}

impl Field {
    /// A field of this type that begins at this byte of its struct (`offset_of!`).
    #[must_use]
    pub const fn of<P: Parameters>(name: &'static str, offset: usize) -> Self {
        Self {
            name,
            tensors: P::TENSORS,
            parameters: P::PARAMETERS,
            statistic: false,
            info: P::info,
            offset,
            parts: P::FIELDS,
            shape: P::SHAPE,
        }
    }

    /// A field that is followed instead of learned.
    #[must_use]
    pub const fn statistic(mut self) -> Self {
        self.statistic = true;
        self.parameters = 0;
        self
    }
}

/// Gives one list of tensors the values of another, without a copy of the whole on the stack.
#[cfg(feature = "alloc")]
pub(crate) fn copy_tensors<P: Parameters>(from: &P, to: &mut P) {
    for index in 0..P::TENSORS {
        to.tensor_mut(index).copy_from_slice(from.tensor(index));
    }
}

/// Tensors and learned numbers of all fields.
const fn count(fields: &[Field]) -> (usize, usize) {
    let (mut tensors, mut parameters, mut index) = (0, 0, 0);
    while index < fields.len() {
        tensors += fields[index].tensors;
        parameters += fields[index].parameters;
        index += 1;
    }
    (tensors, parameters)
}

/// The tensors of a field, whatever its type.
pub trait Tensors<T> {
    /// How many there are.
    fn count(&self) -> usize;
    /// The values of one.
    fn get(&self, index: usize) -> &[T];
    /// The values of one.
    fn get_mut(&mut self, index: usize) -> &mut [T];
}

impl<P: Parameters> Tensors<P::Scalar> for P {
    fn count(&self) -> usize {
        P::TENSORS
    }
    fn get(&self, index: usize) -> &[P::Scalar] {
        self.tensor(index)
    }
    fn get_mut(&mut self, index: usize) -> &mut [P::Scalar] {
        self.tensor_mut(index)
    }
}

/// The tensor with this number among those of all fields.
#[must_use]
pub fn tensor_of<'fields, T>(mut index: usize, fields: &[&'fields dyn Tensors<T>]) -> &'fields [T] {
    for field in fields {
        if index < field.count() {
            return field.get(index);
        }
        index -= field.count();
    }
    &[]
}

/// The tensor with this number among those of all fields.
#[must_use]
pub fn tensor_of_mut<T, const FIELDS: usize>(mut index: usize, fields: [&mut dyn Tensors<T>; FIELDS]) -> &mut [T] {
    for field in fields {
        if index < field.count() {
            return field.get_mut(index);
        }
        index -= field.count();
    }
    &mut []
}

/// Name, shape and role of a tensor.
#[derive(Clone, Copy, Debug)]
pub struct TensorInfo {
    /// The fields that lead to it, outermost first; the rest is empty.
    path: [&'static str; Self::DEPTH],
    /// The innermost of them.
    name: &'static str,
    /// Its shape, row-major: a matrix of `r` rows and `c` columns is `[c, r]`.
    pub shape: Shape,
    /// What it is for.
    pub role: Role,
}

impl TensorInfo {
    /// How deep networks can be nested before names leave out the innermost part.
    pub(crate) const DEPTH: usize = 8;

    /// A tensor of this shape, without a name yet.
    #[must_use]
    pub const fn new(shape: Shape) -> Self {
        Self { path: [""; Self::DEPTH], name: "", shape, role: Role::Weight }
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
        if self.name.is_empty() {
            self.name = field;
        }
        self
    }

    /// The name of its field, such as `weight`, without those that lead to it; empty for a bare matrix.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
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
    const FIELDS: &'static [Field] = &[];
    const SHAPE: Shape = if COLUMNS == 1 { Shape::new(&[ROWS]) } else { Shape::new(&[COLUMNS, ROWS]) };
    const TENSORS: usize = if ROWS * COLUMNS == 0 { 0 } else { 1 };
    const PARAMETERS: usize = ROWS * COLUMNS;

    fn tensor(&self, index: usize) -> &[T] {
        if index == 0 { self.as_slice() } else { &[] }
    }
    fn tensor_mut(&mut self, index: usize) -> &mut [T] {
        if index == 0 { self.as_mut_slice() } else { &mut [] }
    }
    fn info(_: usize) -> TensorInfo {
        TensorInfo::new(Self::SHAPE)
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
            const FIELDS: &'static [$crate::Field] = &[
                $($crate::Field::of::<$weight_type>(stringify!($weight), core::mem::offset_of!(Self, $weight)),)*
                $($($crate::Field::of::<$statistic_type>(stringify!($statistic), core::mem::offset_of!(Self, $statistic)).statistic(),)*)?
            ];

            fn tensor(&self, index: usize) -> &[T] {
                $crate::tensor_of(index, &[$(&self.$weight,)* $($(&self.$statistic,)*)?])
            }
            fn tensor_mut(&mut self, index: usize) -> &mut [T] {
                $crate::tensor_of_mut(index, [$(&mut self.$weight,)* $($(&mut self.$statistic,)*)?])
            }
        }
    };
}
pub(crate) use parameters;
