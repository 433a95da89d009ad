use std::borrow::Cow;

/// How a text is cut into tokens. It needs no vocabulary.
///
/// ```
/// use layerfit_core::data::text::Tokenizer;
/// let words: Vec<_> = Tokenizer::Words.tokens("It’s GOOD: 1,000 times (or 3.5).").collect();
/// assert_eq!(words, ["it's", "good", ":", "1,000", "times", "(", "or", "3.5", ")", "."]);
/// let characters: Vec<_> = Tokenizer::Characters.tokens("Né\n").collect();
/// assert_eq!(characters, ["N", "é", "\n"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tokenizer {
    /// Words in lower case, and punctuation, each mark a token of its own.
    ///
    /// - A word is a run, as long as possible, of letters and digits as Unicode knows them (`char::is_alphanumeric`).
    /// - An apostrophe, `'` or `’`, between two of them belongs to the word; elsewhere, as that of `dogs'`, it is a token. Both are written `'`, so
    ///   `don’t` is `don't`.
    /// - A `.` or `,` between two digits (`char::is_numeric`) belongs to the number: `3.5`, `1,000`.
    /// - A combining mark belongs to what it follows. Marks that are not letters are known by their blocks: the Combining Diacritical Marks and
    ///   their supplements, viramas and nuktas of the scripts of India, tone marks of Thai, joiners and variation selectors.
    /// - White space and control characters part tokens and are none. Every other character is a token.
    /// - Lower case is that of `str::to_lowercase`. A hyphen parts: `well-made` is three tokens. Scripts without spaces give long words:
    ///   use [`Tokenizer::Characters`] for them.
    ///
    /// A token, tokenized again, is itself.
    Words,
    /// Every character (`char`, a Unicode scalar value) as it is: the tokens, put together, are the text.
    Characters,
}

impl Tokenizer {
    /// The tokens of a text in their order. They are borrowed from the text where they stand there; a `String` is made for words with upper-case
    /// letters or a typographic apostrophe.
    #[must_use]
    pub fn tokens(self, text: &str) -> Tokens<'_> {
        Tokens { tokenizer: self, rest: text }
    }
}

/// The tokens of a text: see [`Tokenizer::tokens`].
#[derive(Clone, Debug)]
pub struct Tokens<'a> {
    tokenizer: Tokenizer,
    rest: &'a str,
}

impl<'a> Tokens<'a> {
    fn take(&mut self, bytes: usize) -> Option<&'a str> {
        let (token, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        (!token.is_empty()).then_some(token)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Cow<'a, str>;

    fn next(&mut self) -> Option<Cow<'a, str>> {
        match self.tokenizer {
            Tokenizer::Words => {
                self.rest = self.rest.trim_start_matches(parts);
                self.take(word_length(self.rest)).map(normal)
            }
            Tokenizer::Characters => self.take(self.rest.chars().next()?.len_utf8()).map(Cow::Borrowed),
        }
    }
}

impl core::iter::FusedIterator for Tokens<'_> {}

/// Whether a character stands between tokens and is none.
pub(super) fn parts(character: char) -> bool {
    character.is_whitespace() || character.is_control()
}

/// The bytes of the token at the start of a text.
fn word_length(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    let Some((_, mut last)) = characters.next() else { return 0 };
    let in_word = last.is_alphanumeric();
    while let Some((place, character)) = characters.next() {
        if is_mark(character) {
            continue;
        }
        let next = characters.peek().map(|(_, next)| *next);
        let goes_on = character.is_alphanumeric() || next.is_some_and(|next| joins(last, character, next));
        if !in_word || !goes_on {
            return place;
        }
        last = character;
    }
    text.len()
}

/// Whether a mark between two characters belongs to both.
fn joins(before: char, mark: char, after: char) -> bool {
    match mark {
        '\'' | '’' => before.is_alphanumeric() && after.is_alphanumeric(),
        '.' | ',' => before.is_numeric() && after.is_numeric(),
        _ => false,
    }
}

/// Marks that belong to what they follow and are no letters.
fn is_mark(character: char) -> bool {
    let code = u32::from(character);
    match code {
        0x0300..=0x036F | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F => true,
        0x0E47..=0x0E4E | 0x200C | 0x200D => true,
        // The blocks from Devanagari to Malayalam have 128 places each, the nukta and the virama at the same two.
        0x0900..=0x0D7F => matches!(code & 0x7F, 0x3C | 0x4D),
        _ => false,
    }
}

/// In lower case, with plain apostrophes.
fn normal(word: &str) -> Cow<'_, str> {
    if word.chars().all(is_normal) {
        return Cow::Borrowed(word);
    }
    Cow::Owned(word.to_lowercase().replace('’', "'"))
}

fn is_normal(character: char) -> bool {
    if character.is_ascii() {
        return !character.is_ascii_uppercase();
    }
    character != '’' && character.to_lowercase().eq([character])
}

/// A token as the words in a text are compared: for tests.
#[cfg(test)]
pub(super) fn only(tokenizer: Tokenizer, text: &str) -> Option<std::string::String> {
    let mut tokens = tokenizer.tokens(text);
    let token = tokens.next()?.into_owned();
    tokens.next().is_none().then_some(token)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;
    use std::vec::Vec;

    fn words(text: &str) -> Vec<String> {
        Tokenizer::Words.tokens(text).map(Cow::into_owned).collect()
    }

    #[test]
    fn the_rule_of_words() {
        for (text, expected) in [
            ("", &[][..]),
            (" \t\r\n\u{0}\u{7}\u{a0}\u{2028}", &[]),
            ("Hello, World!", &["hello", ",", "world", "!"]),
            ("don't don’t", &["don't", "don't"]),
            ("the dogs' bones", &["the", "dogs", "'", "bones"]),
            ("'tis rock'n'roll", &["'", "tis", "rock'n'roll"]),
            ("o''clock", &["o", "'", "'", "clock"]),
            ("well-made", &["well", "-", "made"]),
            ("3.14, 1,000. 5.", &["3.14", ",", "1,000", ".", "5", "."]),
            ("v1.x 90's 1990s", &["v1", ".", "x", "90's", "1990s"]),
            (".5 a.5 5.a", &[".", "5", "a", ".", "5", "5", ".", "a"]),
            ("wait...", &["wait", ".", ".", "."]),
            ("ÉCOLE Straße", &["école", "straße"]),
            ("ΟΔΟΣ", &["οδος"]),
            ("e\u{301}te\u{301}", &["e\u{301}te\u{301}"]),
            ("हिन्दी है", &["हिन्दी", "है"]),
            ("мир、世界", &["мир", "、", "世界"]),
            ("☂\u{fe0f}☂", &["☂\u{fe0f}", "☂"]),
            ("dogs’ ’", &["dogs", "'", "'"]),
            ("a\u{301}'b", &["a\u{301}'b"]),
        ] {
            assert_eq!(words(text), expected, "{text:?}");
        }
    }

    #[test]
    fn tokens_that_stand_in_the_text_are_borrowed() {
        let text = "it's été 1,000 , x";
        assert!(Tokenizer::Words.tokens(text).all(|token| matches!(token, Cow::Borrowed(_))));
        assert!(Tokenizer::Characters.tokens("Äb’").all(|token| matches!(token, Cow::Borrowed(_))));
        assert!(Tokenizer::Words.tokens("It’s").all(|token| matches!(token, Cow::Owned(_))));
    }

    #[test]
    fn every_character_is_one_or_parts() {
        for character in '\0'..=char::MAX {
            let text = String::from(character);
            assert_eq!(only(Tokenizer::Characters, &text).as_ref(), Some(&text));
            let word = only(Tokenizer::Words, &text);
            assert_eq!(word.is_none(), parts(character), "{character:?}");
            let again = word.as_deref().and_then(|word| only(Tokenizer::Words, word));
            assert_eq!(again, word, "{character:?}, tokenized again");
        }
    }
}
