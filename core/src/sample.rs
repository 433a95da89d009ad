//! What goes in and comes out: one sample, a batch of them, and the flat slices that kernels see.

use nalgebra::{SMatrix, SVector};

use crate::{Scalar, Zeroed};

/// One sample of a network's input or output, and what a batch of them is.
///
/// A vector is `SVector<T, N>`; a batch of `B` vectors is `SMatrix<T, N, B>`, each sample a contiguous column.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a sample of a network",
    note = "a sample is an `SVector<T, N>` of `f32` or `f64`"
)]
pub trait Sample: Zeroed + Clone + Send + Sync + 'static {
    /// A batch of `B` samples.
    type Batch<const B: usize>: Zeroed + Send + Sync;
    /// The numbers of some samples of a batch, one sample after the other.
    type Slice<'a>: Copy;
    /// The numbers of some samples of a batch, to be written.
    type SliceMut<'a>;

    /// The first `count` samples of a batch.
    fn first<const B: usize>(batch: &Self::Batch<B>, count: usize) -> Self::Slice<'_>;
    /// The first `count` samples of a batch.
    fn first_mut<const B: usize>(batch: &mut Self::Batch<B>, count: usize) -> Self::SliceMut<'_>;
    /// This sample alone.
    fn slice(&self) -> Self::Slice<'_>;
    /// This sample alone.
    fn slice_mut(&mut self) -> Self::SliceMut<'_>;
    /// Puts this sample in the place of number `index` of a batch; nothing happens if there is no such place.
    fn write<const B: usize>(&self, batch: &mut Self::Batch<B>, index: usize) {
        if let Some(place) = Self::place_mut::<B>(batch, index) {
            self.copy_to(place);
        }
    }
    /// The place of number `index` of a batch; nothing if there is no such place.
    fn place_mut<const B: usize>(batch: &mut Self::Batch<B>, index: usize) -> Option<Self::SliceMut<'_>>;
    /// Writes the numbers of this sample to a place for one.
    fn copy_to(&self, place: Self::SliceMut<'_>);
}

impl<T: Scalar, const N: usize> Sample for SVector<T, N> {
    type Batch<const B: usize> = SMatrix<T, N, B>;
    type Slice<'a> = &'a [T];
    type SliceMut<'a> = &'a mut [T];

    fn first<const B: usize>(batch: &SMatrix<T, N, B>, count: usize) -> &[T] {
        columns(batch, count)
    }
    fn first_mut<const B: usize>(batch: &mut SMatrix<T, N, B>, count: usize) -> &mut [T] {
        columns_mut(batch, count)
    }
    fn slice(&self) -> &[T] {
        self.as_slice()
    }
    fn slice_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
    fn place_mut<const B: usize>(batch: &mut SMatrix<T, N, B>, index: usize) -> Option<&mut [T]> {
        batch.data.0.get_mut(index).map(<[T; N]>::as_mut_slice)
    }
    fn copy_to(&self, place: &mut [T]) {
        if let Some(place) = place.first_chunk_mut() {
            *place = self.data.0[0];
        } else {
            place.copy_from_slice(&self.as_slice()[..place.len()]);
        }
    }
}

/// The numbers of the first `count` columns; of all of them if there are fewer.
#[inline]
#[must_use]
pub fn columns<T, const ROWS: usize, const B: usize>(matrix: &SMatrix<T, ROWS, B>, count: usize) -> &[T] {
    matrix.data.0.get(..count).unwrap_or(&matrix.data.0).as_flattened()
}

/// The numbers of the first `count` columns; of all of them if there are fewer.
#[inline]
#[must_use]
pub fn columns_mut<T, const ROWS: usize, const B: usize>(matrix: &mut SMatrix<T, ROWS, B>, count: usize) -> &mut [T] {
    let count = count.min(B);
    matrix.data.0.split_at_mut(count).0.as_flattened_mut()
}
