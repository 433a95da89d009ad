use std::borrow::ToOwned;
use std::boxed::Box;
use std::collections::HashMap;
use std::string::String;
use std::sync::Arc;
use std::vec::Vec;

use crate::data::text::Tokenizer;

/// The tokens of some texts, each with a number, its id: 0 is padding, 1 every unknown token, from 2 on are the tokens of the texts.
///
/// It has at most [`Vocabulary::MOST`] tokens, so that every id is a `u16`.
///
/// ```
/// use layerfit_core::data::text::Vocabulary;
/// let vocabulary = Vocabulary::most_frequent(4, ["To be, or not to be"]);
/// assert_eq!((vocabulary.len(), vocabulary.id("be"), vocabulary.id("to"), vocabulary.id("or")), (4, 2, 3, 1));
/// let ids = vocabulary.encode_one::<6>("to do, to be");
/// assert_eq!(ids.as_slice(), [3, 1, 1, 3, 2, 0]);
/// assert_eq!(vocabulary.decode(ids.as_slice()), "to <unknown> <unknown> to be");
/// ```
///
/// Labelled texts become samples by [`Encode::encode`](crate::data::text::Encode::encode), which is in the prelude.
#[derive(Clone, Debug, PartialEq)]
pub struct Vocabulary {
    pub(super) tokenizer: Tokenizer,
    pub(super) pads_front: bool,
    pub(super) truncates_front: bool,
    /// Those with ids from [`SPECIAL`] on.
    pub(super) tokens: Vec<Arc<str>>,
    ids: HashMap<Arc<str>, u16>,
}

/// How many ids are not those of tokens of a text.
pub(super) const SPECIAL: usize = 2;

impl Vocabulary {
    /// The most tokens that a vocabulary has, padding and unknown ones included: 65,536.
    pub const MOST: usize = 1 << 16;
    /// The id of padding.
    pub const PADDING: u16 = 0;
    /// The id of every token that is not in the vocabulary.
    pub const UNKNOWN: u16 = 1;

    /// The most frequent words of some texts, as [`Tokenizer::Words`] cuts them: at most `size` ids, with those of padding and of unknown words.
    ///
    /// Ids are in the order of frequency, the most frequent word first; words that are equally frequent are in the order of their code points. So the order
    /// of the texts does not matter. A `size` below 2 is taken as 2, one above [`Vocabulary::MOST`] as that.
    #[must_use]
    pub fn most_frequent(size: usize, texts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self::of(Tokenizer::Words, size, texts)
    }

    /// All characters of some texts, as they are; ids as in [`Vocabulary::most_frequent`].
    ///
    /// ```
    /// use layerfit_core::data::text::Vocabulary;
    /// let vocabulary = Vocabulary::characters(["banana"]);
    /// assert_eq!((vocabulary.len(), vocabulary.token(2), vocabulary.id("n"), vocabulary.id("b")), (5, Some("a"), 3, 4));
    /// assert_eq!(vocabulary.encode_one::<6>("banana").as_slice(), [4, 2, 3, 2, 3, 2]);
    /// ```
    #[must_use]
    pub fn characters(texts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Self::of(Tokenizer::Characters, Self::MOST, texts)
    }

    fn of(tokenizer: Tokenizer, size: usize, texts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut counts = HashMap::new();
        texts.into_iter().for_each(|text| count(tokenizer, text.as_ref(), &mut counts));
        let mut counted: Vec<_> = counts.into_iter().collect();
        counted.sort_unstable_by(|(a, a_count), (b, b_count)| b_count.cmp(a_count).then_with(|| a.cmp(b)));
        counted.truncate(size.min(Self::MOST).saturating_sub(SPECIAL));
        Self::from_tokens(tokenizer, counted.into_iter().map(|(token, _)| token.into()).collect())
    }

    /// A vocabulary of these tokens, which are all different and not too many.
    pub(super) fn from_tokens(tokenizer: Tokenizer, tokens: Vec<Arc<str>>) -> Self {
        let ids = tokens.iter().cloned().zip(2..=u16::MAX).collect();
        Self { tokenizer, pads_front: false, truncates_front: false, tokens, ids }
    }

    /// Padding stands in front of a text that is too short, not behind it. (Keras' `pad_sequences` does so by default.)
    ///
    /// ```
    /// # use layerfit_core::data::text::Vocabulary;
    /// let vocabulary = Vocabulary::characters(["abc"]).pad_front().truncate_front();
    /// assert_eq!(vocabulary.encode_one::<4>("ab").as_slice(), [0, 0, 2, 3]);
    /// assert_eq!(vocabulary.encode_one::<2>("abc").as_slice(), [3, 4]);
    /// ```
    #[must_use]
    pub fn pad_front(mut self) -> Self {
        self.pads_front = true;
        self
    }

    /// A text that is too long loses its first tokens, not its last. (Keras' `pad_sequences` does so by default.)
    #[must_use]
    pub fn truncate_front(mut self) -> Self {
        self.truncates_front = true;
        self
    }

    /// How many ids there are, with those of padding and of unknown tokens: every id is below.
    #[must_use]
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        self.tokens.len() + SPECIAL
    }

    /// How it cuts texts into tokens.
    #[must_use]
    pub fn tokenizer(&self) -> Tokenizer {
        self.tokenizer
    }

    /// The id of a token, in the form that the tokenizer gives it; 1 if it is not in the vocabulary.
    #[must_use]
    pub fn id(&self, token: &str) -> usize {
        self.number(token).into()
    }

    pub(super) fn number(&self, token: &str) -> u16 {
        self.ids.get(token).copied().unwrap_or(Self::UNKNOWN)
    }

    /// The token with an id: `<padding>` for 0, `<unknown>` for 1; nothing if there is no such id.
    #[must_use]
    pub fn token(&self, id: usize) -> Option<&str> {
        match id {
            0 => Some("<padding>"),
            1 => Some("<unknown>"),
            _ => self.tokens.get(id - SPECIAL).map(|token| &**token),
        }
    }

    /// The ids of all tokens of a text, without padding.
    ///
    /// ```
    /// # use layerfit_core::data::text::Vocabulary;
    /// let vocabulary = Vocabulary::most_frequent(3, ["a film of a film of films, a film"]);
    /// assert_eq!(vocabulary.ids("A new film").collect::<Vec<_>>(), [2, 1, 1]);
    /// ```
    pub fn ids(&self, text: &str) -> impl Iterator<Item = u16> {
        self.tokenizer.tokens(text).map(|token| self.number(&token))
    }

    /// The text of some ids, without the padding: words with spaces between them, or characters side by side.
    ///
    /// An id of an unknown token, or of none, becomes `<unknown>` between words and `\u{FFFD}` between characters. Characters give back the text that
    /// they were; of words, spaces and capital letters are lost.
    #[must_use]
    pub fn decode(&self, ids: &[u16]) -> String {
        let (between, unknown) = match self.tokenizer {
            Tokenizer::Words => (" ", "<unknown>"),
            Tokenizer::Characters => ("", "\u{FFFD}"),
        };
        let mut text = String::new();
        for id in ids.iter().filter(|id| **id != Self::PADDING) {
            if !text.is_empty() {
                text.push_str(between);
            }
            let place = usize::from(*id).checked_sub(SPECIAL);
            text.push_str(place.and_then(|place| self.tokens.get(place)).map_or(unknown, |token| token));
        }
        text
    }
}

fn count(tokenizer: Tokenizer, text: &str, counts: &mut HashMap<Box<str>, u64>) {
    for token in tokenizer.tokens(text) {
        if let Some(count) = counts.get_mut(&*token) {
            *count += 1;
        } else {
            counts.insert((*token).to_owned().into(), 1);
        }
    }
}
