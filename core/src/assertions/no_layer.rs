//! What stands in a network for a type that is no layer.

use core::marker::PhantomData;

use nalgebra::SVector;
use rand::Rng;

use crate::kernels::Simd;
use crate::{Element, Field, Layer, Parameters, Scalar, Shape, Streaming, Update, Zeroed};

/// A layer without parameters that does nothing. A network that holds one does not compile, so none is ever called.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NoLayer<T, E = T>(PhantomData<(T, E)>);

// SAFETY: it has no bytes.
unsafe impl<T, E> Zeroed for NoLayer<T, E> {}

#[diagnostic::do_not_recommend]
impl<T: Scalar, E: Element> Parameters for NoLayer<T, E> {
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
impl<T: Scalar, E: Element> Layer for NoLayer<T, E> {
    const INPUT: Shape = Shape::new(&[]);
    const OUTPUT: Shape = Shape::new(&[]);
    const MACS: u64 = 0;
    type Input = SVector<E, 1>;
    type Output = SVector<T, 1>;
    type Ending = crate::losses::endings::Plain;
    type Cache<const B: usize> = ();
    type Memory<const B: usize> = ();

    fn initialize(&mut self, _: &mut dyn Rng) {}
    fn forward<const B: usize>(&self, _: Simd, _: &mut dyn Rng, _: &[E], _: &mut [T], (): &mut ()) {}
    fn backward<const B: usize>(
        &self,
        _: Simd,
        _: &[E],
        _: &[T],
        _: &mut [T],
        _: Option<&mut [E]>,
        (): &mut (),
        _: &mut Self,
        _: Update,
    ) {
    }
    fn infer<const B: usize>(&self, _: Simd, _: &[E], _: &mut [T], (): &mut ()) {}
}

#[diagnostic::do_not_recommend]
impl<T: Scalar, E: Element> Streaming for NoLayer<T, E> {
    type Step = SVector<E, 1>;
    type Answer = SVector<T, 1>;
    type State = ();

    fn step(&self, _: Simd, _: &[E], _: &mut [T], (): &mut ()) {}
}
