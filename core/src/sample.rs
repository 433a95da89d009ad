//! What goes in and comes out: one sample, a batch of them, and the flat slices that kernels see.

use nalgebra::{SMatrix, SVector};

use crate::kernels::Simd;
use crate::{Element, Numbers, Zeroed};

/// One sample of a network's input or output, and what a batch of them is.
///
/// A vector is `SVector<T, N>`; a batch of `B` vectors is `SMatrix<T, N, B>`, each sample a contiguous column. A sequence `[time, features]`
/// is a vector too, one step after the other; token numbers are an `SVector<u16, TIME>`. Several inputs or outputs are a tuple of samples,
/// and so is everything that is made of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a sample of a network",
    note = "a sample is an `SVector<T, N>` of `f32` or `f64`, of `u8`, `u16` or `u32` for tokens, or a tuple of them"
)]
pub trait Sample: Zeroed + Clone + Send + Sync + 'static {
    /// A batch of `B` samples.
    type Batch<const B: usize>: Zeroed + Send + Sync;
    /// The numbers of some samples of a batch, one sample after the other.
    type Slice<'a>: Copy + Send + Sync;
    /// The numbers of some samples of a batch, to be written.
    type SliceMut<'a>: Send;
    /// A reference to a sample.
    type Ref<'a>: Copy;
    /// A reference to a batch.
    type BatchRef<'a, const B: usize>: Copy;
    /// A reference to a batch that is written.
    type BatchMut<'a, const B: usize>;
    /// The same as arrays.
    type Numbers: Numbers<Sample = Self>;
    /// How many vectors it consists of.
    const PORTS: usize;

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

    /// The numbers of a sample.
    fn numbers(sample: Self::Ref<'_>) -> Self::Slice<'_>;
    /// The sample itself.
    fn owned(sample: Self::Ref<'_>) -> Self;
    /// The sample of a batch of one.
    fn only(batch: &Self::Batch<1>) -> Self::Ref<'_>;
    /// One sample from its numbers.
    ///
    /// # Panics
    /// If these are fewer than those of a sample.
    fn seen(numbers: Self::Slice<'_>) -> Self::Ref<'_>;
    /// A reference to a batch.
    fn batch<const B: usize>(batch: &Self::Batch<B>) -> Self::BatchRef<'_, B>;
    /// A reference to a batch that is written.
    fn batch_mut<const B: usize>(batch: &mut Self::Batch<B>) -> Self::BatchMut<'_, B>;
    /// Copies a batch.
    fn copy_batch<const B: usize>(from: Self::BatchRef<'_, B>, to: &mut Self::Batch<B>);
    /// The first `count` samples of a batch.
    fn first_of<const B: usize>(batch: Self::BatchRef<'_, B>, count: usize) -> Self::Slice<'_>;
    /// The first `count` samples of a batch.
    fn first_of_mut<const B: usize>(batch: Self::BatchMut<'_, B>, count: usize) -> Self::SliceMut<'_>;
    /// Sample number `index` of a batch; nothing if there is none.
    fn nth<const B: usize>(batch: Self::BatchRef<'_, B>, index: usize) -> Option<Self::Slice<'_>>;
    /// Cuts some samples in two: the first `count` and the rest.
    fn split(samples: Self::Slice<'_>, count: usize) -> (Self::Slice<'_>, Self::Slice<'_>);
    /// Cuts some samples in two: the first `count` and the rest.
    fn split_mut(samples: Self::SliceMut<'_>, count: usize) -> (Self::SliceMut<'_>, Self::SliceMut<'_>);
    /// The same samples, lent for a shorter time.
    fn lend<'a>(samples: &'a mut Self::SliceMut<'_>) -> Self::SliceMut<'a>;
    /// Multiplies all numbers by a factor; tokens stay.
    fn scale(simd: Simd, factor: f64, samples: Self::SliceMut<'_>);
    /// The first token of a sample that is not below the limit of its vector; limits that are not there are none.
    fn unknown_token(sample: Self::Slice<'_>, limits: &[usize]) -> Option<UnknownToken>;
}

/// A token that no vector stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownToken {
    /// Where it is, counted from 0.
    pub position: usize,
    /// Its number.
    pub found: usize,
    /// How many tokens there are.
    pub vocabulary: usize,
}

impl<T: Element, const N: usize> Sample for SVector<T, N> {
    type Batch<const B: usize> = SMatrix<T, N, B>;
    type Slice<'a> = &'a [T];
    type SliceMut<'a> = &'a mut [T];
    type Ref<'a> = &'a Self;
    type BatchRef<'a, const B: usize> = &'a SMatrix<T, N, B>;
    type BatchMut<'a, const B: usize> = &'a mut SMatrix<T, N, B>;
    type Numbers = [T; N];
    const PORTS: usize = 1;

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
    fn numbers(sample: Self::Ref<'_>) -> Self::Slice<'_> {
        sample.as_slice()
    }
    fn owned(sample: &Self) -> Self {
        *sample
    }
    fn only(batch: &SMatrix<T, N, 1>) -> &Self {
        batch
    }
    #[inline(always)]
    fn seen(numbers: Self::Slice<'_>) -> Self::Ref<'_> {
        let Some(numbers) = numbers.first_chunk::<N>() else { panic!("a sample has {N} numbers, not {}", numbers.len()) };
        // SAFETY: a static vector of `N` numbers is an array of them and nothing else.
        unsafe { &*core::ptr::from_ref(numbers).cast::<Self>() }
    }
    fn batch<const B: usize>(batch: &SMatrix<T, N, B>) -> &SMatrix<T, N, B> {
        batch
    }
    fn batch_mut<const B: usize>(batch: &mut SMatrix<T, N, B>) -> &mut SMatrix<T, N, B> {
        batch
    }
    fn copy_batch<const B: usize>(from: &SMatrix<T, N, B>, to: &mut SMatrix<T, N, B>) {
        to.data.0.copy_from_slice(&from.data.0);
    }
    fn first_of<const B: usize>(batch: Self::BatchRef<'_, B>, count: usize) -> Self::Slice<'_> {
        columns(batch, count)
    }
    fn first_of_mut<const B: usize>(batch: Self::BatchMut<'_, B>, count: usize) -> Self::SliceMut<'_> {
        columns_mut(batch, count)
    }
    fn nth<const B: usize>(batch: Self::BatchRef<'_, B>, index: usize) -> Option<Self::Slice<'_>> {
        batch.data.0.get(index).map(<[T; N]>::as_slice)
    }
    fn split(samples: Self::Slice<'_>, count: usize) -> (Self::Slice<'_>, Self::Slice<'_>) {
        samples.split_at(samples.len().min(count * N))
    }
    fn split_mut(samples: Self::SliceMut<'_>, count: usize) -> (Self::SliceMut<'_>, Self::SliceMut<'_>) {
        samples.split_at_mut(samples.len().min(count * N))
    }
    fn lend<'a>(samples: &'a mut Self::SliceMut<'_>) -> &'a mut [T] {
        samples
    }
    fn scale(simd: Simd, factor: f64, samples: &mut [T]) {
        T::scale(simd, factor, samples);
    }
    fn unknown_token(sample: &[T], limits: &[usize]) -> Option<UnknownToken> {
        let vocabulary = *limits.first()?;
        let unknown = |(position, token): (usize, &T)| {
            let found = token.token().filter(|found| *found >= vocabulary)?;
            Some(UnknownToken { position, found, vocabulary })
        };
        sample.iter().enumerate().find_map(unknown)
    }
}

/// Samples side by side: every operation is that of each of them.
macro_rules! tuple {
    ($($sample:ident $index:tt)*) => {
        impl<$($sample: Numbers),*> Numbers for ($($sample,)*) {
            type Sample = ($($sample::Sample,)*);
        }

        #[diagnostic::do_not_recommend]
        impl<$($sample: Sample),*> Sample for ($($sample,)*) {
            type Batch<const B: usize> = ($($sample::Batch<B>,)*);
            type Slice<'a> = ($($sample::Slice<'a>,)*);
            type SliceMut<'a> = ($($sample::SliceMut<'a>,)*);
            type Ref<'a> = ($($sample::Ref<'a>,)*);
            type BatchRef<'a, const B: usize> = ($($sample::BatchRef<'a, B>,)*);
            type BatchMut<'a, const B: usize> = ($($sample::BatchMut<'a, B>,)*);
            type Numbers = ($($sample::Numbers,)*);
            const PORTS: usize = 0 $(+ $sample::PORTS)*;

            fn first<const B: usize>(batch: &Self::Batch<B>, count: usize) -> Self::Slice<'_> {
                ($($sample::first::<B>(&batch.$index, count),)*)
            }
            fn first_mut<const B: usize>(batch: &mut Self::Batch<B>, count: usize) -> Self::SliceMut<'_> {
                ($($sample::first_mut::<B>(&mut batch.$index, count),)*)
            }
            fn slice(&self) -> Self::Slice<'_> {
                ($(self.$index.slice(),)*)
            }
            fn slice_mut(&mut self) -> Self::SliceMut<'_> {
                ($(self.$index.slice_mut(),)*)
            }
            fn place_mut<const B: usize>(batch: &mut Self::Batch<B>, index: usize) -> Option<Self::SliceMut<'_>> {
                Some(($($sample::place_mut::<B>(&mut batch.$index, index)?,)*))
            }
            fn copy_to(&self, place: Self::SliceMut<'_>) {
                $(self.$index.copy_to(place.$index);)*
            }
            fn numbers(sample: Self::Ref<'_>) -> Self::Slice<'_> {
                ($($sample::numbers(sample.$index),)*)
            }
            fn owned(sample: Self::Ref<'_>) -> Self {
                ($($sample::owned(sample.$index),)*)
            }
            fn only(batch: &Self::Batch<1>) -> Self::Ref<'_> {
                ($($sample::only(&batch.$index),)*)
            }
            #[inline(always)]
            fn seen(numbers: Self::Slice<'_>) -> Self::Ref<'_> {
                ($($sample::seen(numbers.$index),)*)
            }
            fn batch<const B: usize>(batch: &Self::Batch<B>) -> Self::BatchRef<'_, B> {
                ($($sample::batch::<B>(&batch.$index),)*)
            }
            fn batch_mut<const B: usize>(batch: &mut Self::Batch<B>) -> Self::BatchMut<'_, B> {
                ($($sample::batch_mut::<B>(&mut batch.$index),)*)
            }
            fn copy_batch<const B: usize>(from: Self::BatchRef<'_, B>, to: &mut Self::Batch<B>) {
                $($sample::copy_batch::<B>(from.$index, &mut to.$index);)*
            }
            fn first_of<const B: usize>(batch: Self::BatchRef<'_, B>, count: usize) -> Self::Slice<'_> {
                ($($sample::first_of::<B>(batch.$index, count),)*)
            }
            fn first_of_mut<const B: usize>(batch: Self::BatchMut<'_, B>, count: usize) -> Self::SliceMut<'_> {
                ($($sample::first_of_mut::<B>(batch.$index, count),)*)
            }
            fn nth<const B: usize>(batch: Self::BatchRef<'_, B>, index: usize) -> Option<Self::Slice<'_>> {
                Some(($($sample::nth::<B>(batch.$index, index)?,)*))
            }
            fn split(samples: Self::Slice<'_>, count: usize) -> (Self::Slice<'_>, Self::Slice<'_>) {
                let parts = ($($sample::split(samples.$index, count),)*);
                (($(parts.$index.0,)*), ($(parts.$index.1,)*))
            }
            fn split_mut(samples: Self::SliceMut<'_>, count: usize) -> (Self::SliceMut<'_>, Self::SliceMut<'_>) {
                let parts = ($($sample::split_mut(samples.$index, count),)*);
                (($(parts.$index.0,)*), ($(parts.$index.1,)*))
            }
            fn lend<'a>(samples: &'a mut Self::SliceMut<'_>) -> Self::SliceMut<'a> {
                ($($sample::lend(&mut samples.$index),)*)
            }
            fn scale(simd: Simd, factor: f64, samples: Self::SliceMut<'_>) {
                $($sample::scale(simd, factor, samples.$index);)*
            }
            fn unknown_token(sample: Self::Slice<'_>, limits: &[usize]) -> Option<UnknownToken> {
                None$(.or_else(|| $sample::unknown_token(sample.$index, limits.get($index..)?)))*
            }
        }
    };
}

tuple!(A0 0 A1 1);
tuple!(A0 0 A1 1 A2 2);
tuple!(A0 0 A1 1 A2 2 A3 3);
tuple!(A0 0 A1 1 A2 2 A3 3 A4 4);
tuple!(A0 0 A1 1 A2 2 A3 3 A4 4 A5 5);
tuple!(A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6);
tuple!(A0 0 A1 1 A2 2 A3 3 A4 4 A5 5 A6 6 A7 7);

/// Vectors as arrays.
pub(crate) fn arrays<T, const N: usize>(vectors: &[SVector<T, N>]) -> &[[T; N]] {
    // SAFETY: a static vector of `N` numbers is an array of them and nothing else.
    unsafe { core::slice::from_raw_parts(vectors.as_ptr().cast(), vectors.len()) }
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
