//! All mistakes in some data, not only the first.

use std::vec::Vec;

use crate::{Error, Result};

/// How many mistakes are told; the others are counted.
const MOST: usize = 20;

/// The mistakes found so far.
#[derive(Default)]
pub(super) struct Mistakes {
    errors: Vec<Error>,
    more: usize,
}

impl Mistakes {
    /// One more. Its message is made only if there is room for it.
    pub(super) fn add(&mut self, error: impl FnOnce() -> Error) {
        if self.errors.len() < MOST { self.errors.push(error()) } else { self.more += 1 }
    }

    /// What is wrong, if anything is: a mistake that is alone stands for itself.
    pub(super) fn result(mut self) -> Result<()> {
        match (self.errors.len(), self.errors.pop()) {
            (_, None) => Ok(()),
            (1, Some(error)) => Err(error),
            (_, Some(error)) => {
                self.errors.push(error);
                Err(Error::Several { errors: self.errors, more: self.more })
            }
        }
    }
}
