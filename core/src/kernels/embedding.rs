//! The vectors of tokens, from a table and back.

use core::ops::Range;

use crate::kernels::{Simd, by_scalar, leveled};
use crate::token::Tokens;
use crate::{Scalar, Update};

/// The vector of each token, from a table of vectors of `width` numbers. That of a token that the table does not have is 0.
pub fn gather<T: Scalar>(tokens: Tokens<'_>, width: usize, table: &[T], output: &mut [T]) {
    by_scalar!(T, gather_body::<f32> | gather_body::<f64>, (tokens, width), [table], [output]);
}

/// The reverse of [`gather`]: adds `slope`, a vector for each token, to the vectors of the tokens, in their order.
///
/// Tokens that the table does not have are left out, and with `mask_zero` token 0 is too.
pub fn scatter<T: Scalar>(simd: Simd, tokens: Tokens<'_>, mask_zero: bool, width: usize, slope: &[T], table: &mut [T]) {
    leveled! {
        fn single(tokens: Tokens<'_>, mask_zero: bool, width: usize, slope: &[f32], table: &mut [f32]) = scatter_body;
        fn double(tokens: Tokens<'_>, mask_zero: bool, width: usize, slope: &[f64], table: &mut [f64]) = scatter_body;
    }
    by_scalar!(T, single | double, (simd, tokens, mask_zero, width), [slope], [table]);
}

/// Which vectors of a table of gradients may be other than 0: where the table was, and the tokens of the last backward.
#[derive(Debug)]
pub struct Touched<'a> {
    /// The address of the table; 0 if there was none.
    pub address: &'a mut usize,
    /// How many tokens there were.
    pub count: &'a mut usize,
    /// Those tokens.
    pub tokens: &'a mut [u32],
}

impl Touched<'_> {
    /// Makes the table all 0 for [`Update::Replace`]: only the vectors of the last tokens if it is the same table, else all. Afterwards, the tokens
    /// of this backward are remembered.
    pub fn begin<T: Scalar>(self, update: Update, tokens: Tokens<'_>, width: usize, table: &mut [T]) {
        let address = table.as_ptr().addr();
        if update == Update::Replace {
            if *self.address == address {
                let last = &self.tokens[..(*self.count).min(self.tokens.len())];
                clear(Tokens::U32(last), width, table);
            } else {
                zero(table);
            }
        }
        // What others added is not known here: then everything is cleared the next time.
        let is_known = update == Update::Replace && tokens.len() <= self.tokens.len();
        *self.address = if is_known { address } else { 0 };
        *self.count = if is_known { tokens.len() } else { 0 };
        remember(tokens, self.tokens);
    }
}

fn remember(tokens: Tokens<'_>, kept: &mut [u32]) {
    for (kept, token) in kept.iter_mut().zip(tokens.indices()) {
        *kept = u32::try_from(token).unwrap_or(u32::MAX);
    }
}

/// Sets the whole table to 0.
fn zero<T: Scalar>(table: &mut [T]) {
    by_scalar!(T, zero_body::<f32> | zero_body::<f64>, (), [], [table]);
}

fn zero_body<T: Scalar>(table: &mut [T]) {
    table.fill(T::ZERO);
}

/// Sets the vectors of tokens to 0.
fn clear<T: Scalar>(tokens: Tokens<'_>, width: usize, table: &mut [T]) {
    by_scalar!(T, clear_body::<f32> | clear_body::<f64>, (tokens, width), [], [table]);
}

/// Where the vector of a token is, if there is one.
#[inline(always)]
fn place(token: usize, width: usize, length: usize) -> Option<Range<usize>> {
    let vocabulary = length.checked_div(width)?;
    (token < vocabulary).then(|| token * width..(token + 1) * width)
}

fn gather_body<T: Scalar>(tokens: Tokens<'_>, width: usize, table: &[T], output: &mut [T]) {
    for (token, output) in tokens.indices().zip(output.chunks_exact_mut(width.max(1))) {
        match place(token, width, table.len()) {
            Some(place) => output.copy_from_slice(&table[place]),
            None => output.fill(T::ZERO),
        }
    }
}

fn clear_body<T: Scalar>(tokens: Tokens<'_>, width: usize, table: &mut [T]) {
    for token in tokens.indices() {
        if let Some(place) = place(token, width, table.len()) {
            table[place].fill(T::ZERO);
        }
    }
}

#[inline(always)]
fn scatter_body<T: Scalar>(tokens: Tokens<'_>, mask_zero: bool, width: usize, slope: &[T], table: &mut [T]) {
    for (token, slope) in tokens.indices().zip(slope.chunks_exact(width.max(1))) {
        if mask_zero && token == 0 {
            continue;
        }
        if let Some(place) = place(token, width, table.len()) {
            for (sum, slope) in table[place].iter_mut().zip(slope) {
                *sum += *slope;
            }
        }
    }
}
