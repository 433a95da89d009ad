//! The threads of a training.

use crate::optimizers::{Help, Tensor};
use crate::{Result, Scalar};

/// The fewest numbers that are worth a thread: a smaller part is done before another thread has woken up.
const PART: usize = 1 << 14;

/// Some threads, or the caller's alone. They are started once and end with this value.
pub(super) struct Team {
    #[cfg(feature = "threads")]
    pool: Option<rayon::ThreadPool>,
}

impl Team {
    /// So many threads; one is that of the caller.
    ///
    /// # Errors
    /// [`Error::Threads`](crate::Error::Threads) if the operating system does not give them.
    #[cfg(feature = "threads")]
    pub(super) fn new(threads: usize) -> Result<Self> {
        let build = |threads| {
            let name = |index| std::format!("layerfit {index}");
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).thread_name(name).build();
            pool.map_err(|source| crate::Error::Threads { threads, source: std::boxed::Box::new(source) })
        };
        Ok(Self { pool: (threads > 1).then(|| build(threads)).transpose()? })
    }

    /// The caller's thread does everything.
    #[cfg(not(feature = "threads"))]
    #[allow(clippy::unnecessary_wraps)]
    pub(super) fn new(_: usize) -> Result<Self> {
        Ok(Self {})
    }

    /// Does something in which [`Team::both`] may share work out.
    pub(super) fn run(&self, work: impl FnOnce() + Send) {
        #[cfg(feature = "threads")]
        if let Some(pool) = &self.pool {
            return pool.install(work);
        }
        work();
    }

    /// Does two things, at once if there is a thread that has nothing to do. Only within [`Team::run`].
    pub(super) fn both(&self, first: impl FnOnce() + Send, second: impl FnOnce() + Send) {
        #[cfg(feature = "threads")]
        if self.pool.is_some() {
            rayon::join(first, second);
            return;
        }
        first();
        second();
    }

    /// Does something with all parts of a slice of numbers, given where they begin. Only within [`Team::run`].
    pub(super) fn parts<T: Send>(&self, start: usize, values: &mut [T], work: &(impl Fn(usize, &mut [T]) + Sync)) {
        if values.len() < 2 * PART {
            return work(start, values);
        }
        let middle = values.len() / 2;
        let (first, second) = values.split_at_mut(middle);
        self.both(|| self.parts(start, first, work), || self.parts(start + middle, second, work));
    }

    fn halves<T: Scalar>(&self, tensor: Tensor<'_, T>, work: &(impl Fn(Tensor<'_, T>) + Sync)) {
        if tensor.len() < 2 * PART {
            return work(tensor);
        }
        let middle = tensor.len() / 2;
        let (first, second) = tensor.split(middle);
        self.both(|| self.halves(first, work), || self.halves(second, work));
    }
}

impl Help for Team {
    fn share<T: Scalar>(&self, tensor: Tensor<'_, T>, work: &(impl Fn(Tensor<'_, T>) + Sync)) {
        if tensor.len() < 2 * PART {
            return work(tensor);
        }
        self.run(|| self.halves(tensor, work));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::error::Error as _;
    use std::string::ToString;
    use std::vec;

    #[test]
    fn every_part_is_done_once_and_knows_its_place() {
        for (threads, length) in [(1, 5 * PART), (2, 5 * PART + 3), (3, 2 * PART), (3, 7), (2, 0)] {
            let (team, mut values) = (Team::new(threads).unwrap(), vec![0; length]);
            let work =
                |start: usize, part: &mut [usize]| part.iter_mut().enumerate().for_each(|(place, value)| *value += start + place);
            team.run(|| team.parts(0, &mut values, &work));
            assert!(values.iter().enumerate().all(|(place, value)| place == *value), "{threads} threads, {length} numbers");
        }
    }

    #[test]
    fn threads_that_cannot_be_started_are_an_error_with_its_reason() {
        let error = crate::Error::Threads { threads: 9, source: "no more memory".into() };
        assert_eq!(error.to_string(), "cannot start 9 threads: no more memory");
        assert_eq!(error.source().unwrap().to_string(), "no more memory");
    }
}
