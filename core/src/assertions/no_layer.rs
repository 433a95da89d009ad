//! What stands in a network for a type that is no layer.

use core::marker::PhantomData;

use nalgebra::SVector;
use rand::Rng;

use crate::kernels::Simd;
use crate::{Field, Layer, Parameters, Scalar, Shape, Streaming, Update, Zeroed};

/// A layer without parameters that does nothing. A network that holds one does not compile, so none is ever called.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NoLayer<T>(PhantomData<T>);

// SAFETY: it has no bytes.
unsafe impl<T> Zeroed for NoLayer<T> {}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Parameters for NoLayer<T> {
    type Scalar = T;
    const FIELDS: &'static [Field] = &[];

    fn tensor(&self, _: usize) -> &[T] {
        &[]
    }
    fn tensor_mut(&mut self, _: usize) -> &mut [T] {
        &mut []
    }
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Layer for NoLayer<T> {
    const INPUT: Shape = Shape::new(&[]);
    const OUTPUT: Shape = Shape::new(&[]);
    const MACS: u64 = 0;
    type Input = SVector<T, 1>;
    type Output = SVector<T, 1>;
    type Ending = crate::losses::endings::Plain;
    type Cache<const B: usize> = ();
    type Memory<const B: usize> = ();

    fn initialize(&mut self, _: &mut dyn Rng) {}
    fn forward<const B: usize>(&self, _: Simd, _: &mut dyn Rng, _: &[T], _: &mut [T], (): &mut ()) {}
    fn backward<const B: usize>(
        &self,
        _: Simd,
        _: &[T],
        _: &[T],
        _: &mut [T],
        _: Option<&mut [T]>,
        (): &mut (),
        _: &mut Self,
        _: Update,
    ) {
    }
    fn infer<const B: usize>(&self, _: Simd, _: &[T], _: &mut [T], (): &mut ()) {}
}

#[diagnostic::do_not_recommend]
impl<T: Scalar> Streaming for NoLayer<T> {
    type Step = SVector<T, 1>;
    type Answer = SVector<T, 1>;
    type State = ();

    fn step(&self, _: Simd, _: &[T], _: &mut [T], (): &mut ()) {}
}
