//! A vocabulary as a file.

use core::fmt::Write;
use std::collections::HashSet;
use std::path::Path;
use std::string::{String, ToString};
use std::sync::Arc;
use std::vec::Vec;

use crate::data::text::labelled::read;
use crate::data::text::tokenizer::parts;
use crate::data::text::vocabulary::SPECIAL;
use crate::data::text::{Tokenizer, Vocabulary};
use crate::formats::write_atomically;
use crate::{Error, Result};

/// What a header looks like, for messages.
const HEADER: &str = "the header of a vocabulary, as \
    `layerfit-vocabulary version=1 tokenizer=words padding=back truncation=back tokens=4998`";
/// The most lines behind the header.
const MOST_TOKENS: usize = Vocabulary::MOST - SPECIAL;

impl Vocabulary {
    /// Writes the vocabulary to a file, whole or not at all.
    ///
    /// ```
    /// # use layerfit_core::data::text::Vocabulary;
    /// # let path = std::env::temp_dir().join(format!("layerfit-doc-vocabulary-{}", std::process::id()));
    /// let vocabulary = Vocabulary::characters(["a b\n"]);
    /// vocabulary.save(&path)?;
    /// assert_eq!(Vocabulary::load(&path)?, vocabulary);
    /// # std::fs::remove_file(path).unwrap();
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    ///
    /// # Format
    /// Text in UTF-8, every line ended by `\n`. The first line is the header:
    /// `layerfit-vocabulary version=1 tokenizer=words padding=back truncation=back tokens=4998`, with `characters` for `words` and `front` for `back`
    /// where that is so, and the number of lines that follow. Each of them is a token; the one with the id `n` stands on line `n`, counted from 1
    /// (ids 0 and 1, of padding and of unknown tokens, have no line). In a token, `\\` is a backslash, `\n`, `\r` and `\t` are what they are in Rust,
    /// and other white space and control characters are written as `\u{a0}`, with the number of the character in hexadecimal.
    ///
    /// # Errors
    /// [`Error::File`] if it cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        write_atomically(path, self.to_text().as_bytes())
    }

    /// Reads a vocabulary that [`Vocabulary::save`] wrote.
    ///
    /// # Errors
    /// [`Error::File`] if the file cannot be read; [`Error::Text`], with the line, if it is not what it should be: not in UTF-8, without the header, with
    /// fewer tokens than the header says or more, with a token twice, with an escape that is none, or with a token that its tokenizer never gives
    /// (several characters for one, white space in a word).
    pub fn load(path: impl AsRef<Path>) -> Result<Self> {
        let path = path.as_ref();
        parse(&read(path)?).map_err(|wrong| Error::Text {
            file: path.display().to_string(),
            line: wrong.line,
            expected: wrong.expected,
            found: wrong.found,
        })
    }

    fn to_text(&self) -> String {
        let mut text = self.header();
        for token in &self.tokens {
            text.push('\n');
            token.chars().for_each(|character| escape(character, &mut text));
        }
        text.push('\n');
        text
    }

    fn header(&self) -> String {
        let side = |front| if front { "front" } else { "back" };
        std::format!(
            "layerfit-vocabulary version=1 tokenizer={} padding={} truncation={} tokens={}",
            name(self.tokenizer),
            side(self.pads_front),
            side(self.truncates_front),
            self.tokens.len()
        )
    }
}

fn name(tokenizer: Tokenizer) -> &'static str {
    match tokenizer {
        Tokenizer::Words => "words",
        Tokenizer::Characters => "characters",
    }
}

fn escape(character: char, text: &mut String) {
    match character {
        '\\' => text.push_str("\\\\"),
        '\n' => text.push_str("\\n"),
        '\r' => text.push_str("\\r"),
        '\t' => text.push_str("\\t"),
        _ if parts(character) => {
            // Writing to a string cannot fail.
            let _ = write!(text, "\\u{{{:x}}}", u32::from(character));
        }
        _ => text.push(character),
    }
}

/// What is wrong with a file.
struct Wrong {
    line: usize,
    expected: &'static str,
    found: String,
}

impl Wrong {
    /// Says as much of what was found as fits into a message.
    fn new(line: usize, expected: &'static str, found: &str) -> Self {
        const MOST: usize = 100;
        Self { line, expected, found: found.chars().take(MOST).collect() }
    }
}

fn parse(text: &str) -> Result<Vocabulary, Wrong> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    let header = first.strip_suffix('\n').and_then(header).ok_or_else(|| Wrong::new(1, HEADER, first.trim_end()))?;
    let mut seen = HashSet::new();
    // Not as many as the header says: memory grows with what is there.
    let mut tokens = Vec::new();
    for (index, line) in lines.enumerate() {
        let number = index + 2;
        if tokens.len() == header.tokens {
            return Err(Wrong::new(number, "the end of the file, after as many tokens as the header says", line.trim_end()));
        }
        let whole = line.strip_suffix('\n').ok_or_else(|| Wrong::new(number, "a line that ends", line))?;
        let token: Arc<str> = token(header.tokenizer, whole).map_err(|expected| Wrong::new(number, expected, whole))?.into();
        if !seen.insert(token.clone()) {
            return Err(Wrong::new(number, "a token that does not stand on a line before", whole));
        }
        tokens.push(token);
    }
    if tokens.len() < header.tokens {
        return Err(Wrong::new(tokens.len() + 2, "as many tokens as the header says", "the end of the file"));
    }
    let mut vocabulary = Vocabulary::from_tokens(header.tokenizer, tokens);
    (vocabulary.pads_front, vocabulary.truncates_front) = (header.pads_front, header.truncates_front);
    Ok(vocabulary)
}

struct Header {
    tokenizer: Tokenizer,
    pads_front: bool,
    truncates_front: bool,
    tokens: usize,
}

fn header(line: &str) -> Option<Header> {
    let mut fields = line.split(' ');
    if (fields.next(), fields.next()) != (Some("layerfit-vocabulary"), Some("version=1")) {
        return None;
    }
    let mut field = |name| fields.next()?.strip_prefix(name)?.strip_prefix('=');
    let tokenizer = match field("tokenizer")? {
        "words" => Tokenizer::Words,
        "characters" => Tokenizer::Characters,
        _ => return None,
    };
    let (pads_front, truncates_front) = (front(field("padding")?)?, front(field("truncation")?)?);
    let tokens = field("tokens")?.parse().ok().filter(|tokens| *tokens <= MOST_TOKENS)?;
    fields.next().is_none().then_some(Header { tokenizer, pads_front, truncates_front, tokens })
}

fn front(side: &str) -> Option<bool> {
    match side {
        "front" => Some(true),
        "back" => Some(false),
        _ => None,
    }
}

/// The token of a line, or what should stand there.
fn token(tokenizer: Tokenizer, line: &str) -> Result<String, &'static str> {
    let token = unescape(line).ok_or("escapes of the form `\\\\`, `\\n`, `\\r`, `\\t` or `\\u{a0}`, and no other white space")?;
    match tokenizer {
        Tokenizer::Words if token.is_empty() || token.contains(parts) => Err("a word without white space"),
        Tokenizer::Characters if token.chars().count() != 1 => Err("one character"),
        _ => Ok(token),
    }
}

fn unescape(line: &str) -> Option<String> {
    let mut token = String::new();
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        token.push(match character {
            '\\' => match rest.next()? {
                '\\' => '\\',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => {
                    let (code, after) = rest.as_str().strip_prefix('{')?.split_once('}')?;
                    rest = after.chars();
                    char::from_u32(u32::from_str_radix(code, 16).ok()?)?
                }
                _ => return None,
            },
            _ if parts(character) => return None,
            _ => character,
        });
    }
    Some(token)
}
