//! Text for networks: [`Tokenizer`] cuts it into tokens, a [`Vocabulary`] gives each a number, [`LabelledTexts`] are texts with classes, and
//! [`TextWindows`] are samples for a network that goes on with a text.
//!
//! ```
//! use layerfit_core::data::text::{Encode, LabelledTexts, Vocabulary};
//! let reviews = LabelledTexts::<2>::new(vec!["a moving film".into(), "a dull film".into()], &[1, 0])?;
//! let vocabulary = Vocabulary::most_frequent(5_000, reviews.texts());
//! let samples = vocabulary.encode::<4>(&reviews); // Samples<SVector<u16, 4>, Class<2>>
//! assert_eq!(samples.inputs()[0].as_slice(), [2, 5, 3, 0]);
//! assert_eq!(vocabulary.decode(samples.inputs()[1].as_slice()), "a dull film");
//! # Ok::<(), layerfit_core::Error>(())
//! ```

mod encode;
mod file;
mod labelled;
#[cfg(test)]
mod tests;
mod tokenizer;
mod vocabulary;
mod windows;

pub use encode::{Encode, TokenId};
#[cfg(feature = "csv")]
pub(crate) use labelled::read;
pub use labelled::{LabelledTexts, labelled_lines};
pub use tokenizer::{Tokenizer, Tokens};
pub use vocabulary::Vocabulary;
pub use windows::{NextTokens, TextWindows};
