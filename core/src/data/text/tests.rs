//! Texts that come back, files that are right, and everything that can be wrong with one.

use std::borrow::ToOwned;
use std::format;
use std::path::PathBuf;
use std::string::{String, ToString};
use std::vec::Vec;

use rand::RngExt;

use super::{Encode, LabelledTexts, TextWindows, Tokenizer, Vocabulary, labelled_lines};
use crate::losses::{Class, ClassSequence};
use crate::{Error, Generator, rng};

/// A folder that is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("layerfit-text-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Some text of letters, marks, white space, control characters and anything else.
fn any_text(rng: &mut Generator) -> String {
    let length = rng.random_range(0..200);
    let mut any = || match rng.random_range(0..6) {
        0 => char::from_u32(rng.random_range(0..0x11_0000)).unwrap_or('\u{FFFD}'),
        1 => ['\\', '\n', '\r', '\t', ' ', '\u{a0}', '\u{2028}', '\0', '\u{85}', '\u{FEFF}'][rng.random_range(0..10)],
        2 => ['\'', '’', '.', ',', '-', '\u{301}'][rng.random_range(0..6)],
        _ => char::from(rng.random_range(b'0'..=b'z')),
    };
    (0..length).map(|_| any()).collect()
}

#[test]
fn every_text_comes_back_from_its_characters() {
    let mut rng = rng(1);
    for _ in 0..300 {
        let text = any_text(&mut rng);
        let vocabulary = Vocabulary::characters([&text]);
        let ids: Vec<u16> = vocabulary.ids(&text).collect();
        assert_eq!(vocabulary.decode(&ids), text);
        assert!(ids.iter().all(|id| (2..vocabulary.len()).contains(&usize::from(*id))));
        let put_together: String = Tokenizer::Characters.tokens(&text).collect();
        assert_eq!(put_together, text);
    }
}

#[test]
fn words_put_apart_by_spaces_are_the_same_words() {
    let mut rng = rng(2);
    for _ in 0..300 {
        let text = any_text(&mut rng);
        let words: Vec<_> = Tokenizer::Words.tokens(&text).collect();
        let joined = words.join(" ");
        assert_eq!(Tokenizer::Words.tokens(&joined).collect::<Vec<_>>(), words, "{text:?}");
        assert!(words.iter().all(|word| !word.is_empty() && !word.contains(char::is_whitespace)));
    }
}

#[test]
fn frequent_tokens_come_first_and_the_order_of_the_texts_does_not_matter() {
    let texts = ["c b a c", "c b d"];
    let vocabulary = Vocabulary::most_frequent(100, texts);
    let tokens: Vec<_> = (0..7).map(|id| vocabulary.token(id)).collect();
    assert_eq!(tokens, [Some("<padding>"), Some("<unknown>"), Some("c"), Some("b"), Some("a"), Some("d"), None]);
    assert_eq!(vocabulary, Vocabulary::most_frequent(100, ["d b c", "c a b c"]));
    assert_eq!(["c", "d", "e", "", "<padding>", "C"].map(|token| vocabulary.id(token)), [2, 5, 1, 1, 1, 1]);
    for (size, length) in [(0, 2), (1, 2), (2, 2), (3, 3), (6, 6), (7, 6), (usize::MAX, 6)] {
        assert_eq!(Vocabulary::most_frequent(size, texts).len(), length);
    }
}

#[test]
fn a_vocabulary_never_has_more_tokens_than_a_u16_can_name() {
    let text: String = (0..70_000).map(|word| format!("{word} ")).collect();
    let vocabulary = Vocabulary::most_frequent(usize::MAX, [&text]);
    assert_eq!(vocabulary.len(), Vocabulary::MOST);
    assert_eq!(vocabulary.id("0"), 2);
    let last = vocabulary.token(Vocabulary::MOST - 1).unwrap();
    assert_eq!(vocabulary.ids(last).collect::<Vec<_>>(), [u16::MAX]);
    assert_eq!(vocabulary.encode_one_as::<u32, 1>(last).unwrap()[0], 65_535);
    let error = vocabulary.encode_one_as::<u8, 1>(last).unwrap_err().to_string();
    assert_eq!(error, "a vocabulary of 65536 tokens does not fit u8: expected at most 256");
}

#[test]
fn texts_are_cut_and_filled_up_on_the_side_that_was_chosen() {
    let vocabulary = Vocabulary::characters(["abcdefg"]);
    let sides = [
        vocabulary.clone(),
        vocabulary.clone().pad_front(),
        vocabulary.clone().truncate_front(),
        vocabulary.pad_front().truncate_front(),
    ];
    let padded = [[2, 3, 0, 0], [0, 0, 2, 3], [2, 3, 0, 0], [0, 0, 2, 3]];
    let cut = [[2, 3, 4, 5], [2, 3, 4, 5], [5, 6, 7, 8], [5, 6, 7, 8]];
    for ((vocabulary, padded), cut) in sides.iter().zip(padded).zip(cut) {
        assert_eq!(vocabulary.encode_one::<4>("ab").as_slice(), padded);
        assert_eq!(vocabulary.encode_one::<4>("abcdefg").as_slice(), cut);
        assert_eq!(vocabulary.encode_one::<4>("").as_slice(), [0; 4]);
        assert_eq!(vocabulary.encode_one::<7>("abcdefg").as_slice(), [2, 3, 4, 5, 6, 7, 8]);
        assert_eq!(vocabulary.encode_one::<0>("abc").len(), 0);
    }
}

#[test]
fn labelled_texts_become_samples() {
    let texts = LabelledTexts::<3>::new(["b a", "a", "a b c"].map(String::from).into(), &[2, 0, 1]).unwrap();
    let vocabulary = Vocabulary::most_frequent(4, texts.texts());
    let samples = vocabulary.encode::<2>(&texts);
    let inputs: Vec<_> = samples.inputs().iter().map(|input| input.as_slice().to_vec()).collect();
    assert_eq!(inputs, [[3, 2], [2, 0], [2, 3]]);
    assert_eq!(samples.targets(), [2, 0, 1].map(|class| Class::<3>::new(class).unwrap()));
    let bytes = vocabulary.encode_as::<u8, 2>(&texts).unwrap();
    assert_eq!(bytes.inputs()[2].as_slice(), [2, 3]);
    assert!(matches!(LabelledTexts::<2>::new(Vec::new(), &[0]), Err(Error::Lengths { inputs: 0, targets: 1 })));
}

#[test]
fn lines_of_files_have_the_class_of_their_file() {
    let folder = Folder::new("lines");
    let first = folder.file("first", "\u{FEFF}one\r\n\n  two \t\r\n \n");
    let second = folder.file("second", "three\nfour\u{85}five");
    let texts = labelled_lines([&first, &second, &folder.file("third", "")]).unwrap();
    let found: Vec<_> = texts.iter().map(|(text, class)| (text, class.index())).collect();
    assert_eq!(found, [("one", 0), ("two", 0), ("three", 1), ("four\u{85}five", 1)]);
    assert_eq!((texts.len(), texts.counts()), (4, [2, 2, 0]));
    let (half, other) = texts.clone().split_stratified(0.5, 3).unwrap();
    assert_eq!((half.counts(), other.counts()), ([1, 1, 0], [1, 1, 0]));
    assert_eq!(texts.clone().split(0.75, 3).unwrap(), texts.clone().split(0.75, 3).unwrap());
    assert!(matches!(texts.split(0.0, 3), Err(Error::Split { samples: 4, .. })));
}

#[test]
fn files_that_are_no_text_are_named_with_the_line() {
    let folder = Folder::new("latin");
    let latin = folder.file("latin", b"good\nbad\nna\xefve, really\nlast");
    let error = labelled_lines([&latin]).unwrap_err().to_string();
    assert_eq!(error, format!("{}, line 3: expected text in UTF-8, found `na\\xefve, really`", latin.display()));
    let cut = folder.file("cut", &"é".as_bytes()[..1]);
    assert!(labelled_lines([&latin, &cut]).unwrap_err().to_string().contains("line 3"));
    assert!(labelled_lines([&cut]).unwrap_err().to_string().ends_with("line 1: expected text in UTF-8, found `\\xc3`"));
    let wide: Vec<u8> = "good\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let wide = folder.file("wide", [&[0xff, 0xfe], &wide[..]].concat());
    assert!(labelled_lines([&wide]).unwrap_err().to_string().contains("line 1: expected text in UTF-8, found `\\xff\\xfe"));
    let none = folder.0.join("none");
    assert!(matches!(labelled_lines([&none]), Err(Error::File { action: "read", path, .. }) if path == none));
    assert!(matches!(labelled_lines([&folder.0]), Err(Error::File { .. })));
}

#[test]
fn vocabularies_come_back_from_files() {
    let (folder, mut rng) = (Folder::new("vocabulary"), rng(3));
    let path = folder.0.join("vocabulary.txt");
    for round in 0..50 {
        let texts = [any_text(&mut rng), any_text(&mut rng)];
        let characters = Vocabulary::characters(&texts);
        let words = Vocabulary::most_frequent(if round % 2 == 0 { 20 } else { 1_000 }, &texts);
        for vocabulary in [characters.clone(), words.clone(), characters.pad_front(), words.truncate_front()] {
            vocabulary.save(&path).unwrap();
            assert_eq!(Vocabulary::load(&path).unwrap(), vocabulary);
        }
    }
    assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 1, "no temporary file is left");
    assert!(matches!(words_of("a").save(&folder.0), Err(Error::File { action: "write", .. })));
}

fn words_of(text: &str) -> Vocabulary {
    Vocabulary::most_frequent(100, [text])
}

#[test]
fn the_format_is_the_one_that_is_documented() {
    let folder = Folder::new("format");
    let path = folder.0.join("vocabulary.txt");
    Vocabulary::characters(["a\\\n\r\t \u{a0}é"]).pad_front().save(&path).unwrap();
    let expected = "layerfit-vocabulary version=1 tokenizer=characters padding=front truncation=back tokens=8\n\
                    \\t\n\\n\n\\r\n\\u{20}\n\\\\\na\n\\u{a0}\né\n";
    assert_eq!(std::fs::read_to_string(&path).unwrap(), expected);
    words_of("b a b, .").truncate_front().save(&path).unwrap();
    let expected = "layerfit-vocabulary version=1 tokenizer=words padding=back truncation=front tokens=4\nb\n,\n.\na\n";
    assert_eq!(std::fs::read_to_string(&path).unwrap(), expected);
}

/// What is said of a file; its path is left out.
fn refused(folder: &Folder, bytes: &[u8]) -> String {
    let path = folder.file("refused", bytes);
    match Vocabulary::load(&path).unwrap_err() {
        Error::Text { file, line, expected, found } => {
            assert_eq!(file, path.display().to_string());
            format!("{line}: expected {expected}, found {found}")
        }
        other => panic!("{other}"),
    }
}

#[test]
fn each_mistake_in_a_vocabulary_is_named_with_its_line() {
    let folder = Folder::new("mistakes");
    let header = |kind: &str, tokens: usize| {
        format!("layerfit-vocabulary version=1 tokenizer={kind} padding=back truncation=back tokens={tokens}\n")
    };
    let escapes = "escapes of the form `\\\\`, `\\n`, `\\r`, `\\t` or `\\u{a0}`, and no other white space";
    for (lines, expected) in [
        (header("words", 2) + "a\nb", "3: expected a line that ends, found b".to_owned()),
        (header("words", 2) + "a\n", "3: expected as many tokens as the header says, found the end of the file".into()),
        (
            header("words", 1) + "a\nb\n",
            "3: expected the end of the file, after as many tokens as the header says, found b".into(),
        ),
        (header("words", 3) + "a\nb\na\n", "4: expected a token that does not stand on a line before, found a".into()),
        (header("words", 1) + "\n", "2: expected a word without white space, found ".into()),
        (header("words", 1) + "a\\u{20}b\n", "2: expected a word without white space, found a\\u{20}b".into()),
        (header("words", 1) + "a b\n", format!("2: expected {escapes}, found a b")),
        (header("words", 1) + "a\r\n", format!("2: expected {escapes}, found a\r")),
        (header("characters", 1) + "ab\n", "2: expected one character, found ab".into()),
        (header("characters", 1) + "\n", "2: expected one character, found ".into()),
    ] {
        assert_eq!(refused(&folder, lines.as_bytes()), expected);
    }
    for wrong in ["\\", "\\x", "\\u", "\\u{", "\\u{}", "\\u{d800}", "\\u{110000}", "\\u20}", "\t"] {
        let lines = format!("{}{wrong}\n", header("characters", 1));
        assert_eq!(refused(&folder, lines.as_bytes()), format!("2: expected {escapes}, found {wrong}"));
    }
    let latin = [header("words", 1).as_bytes(), b"caf\xe9\n"].concat();
    assert_eq!(refused(&folder, &latin), "2: expected text in UTF-8, found caf\\xe9");
}

#[test]
fn headers_that_are_none_are_refused() {
    let folder = Folder::new("headers");
    let right = "layerfit-vocabulary version=1 tokenizer=words padding=back truncation=back tokens=0";
    assert_eq!(Vocabulary::load(folder.file("right", format!("{right}\n"))).unwrap().len(), 2);
    let expected = "1: expected the header of a vocabulary, as `layerfit-vocabulary version=1 tokenizer=words";
    for (from, to) in [
        ("layerfit", "other"),
        ("version=1", "version=2"),
        ("words", "syllables"),
        ("padding=back", "padding=left"),
        ("truncation=back", "truncation="),
        ("tokens=0", "tokens=-1"),
        ("tokens=0", "tokens=65535"),
        ("tokens=0", "tokens=99999999999999999999"),
        ("tokens=0", "tokens=0 more"),
        ("tokens=0", ""),
        (right, ""),
    ] {
        assert!(refused(&folder, format!("{}\n", right.replace(from, to)).as_bytes()).starts_with(expected), "{from} {to}");
    }
    assert!(refused(&folder, right.as_bytes()).starts_with(expected), "without an end of the line");
    assert!(refused(&folder, b"").starts_with(expected));
}

/// Every truncation is noticed; any other damage gives an error or a vocabulary whose tokens can all be found.
#[test]
fn damage_is_survived() {
    let (folder, mut rng) = (Folder::new("damage"), rng(4));
    let path = folder.0.join("whole");
    let texts = "It was the best of times, it was the worst of times: naïve \\ æther.";
    for vocabulary in [words_of(texts), Vocabulary::characters([texts])] {
        vocabulary.save(&path).unwrap();
        let whole = std::fs::read(&path).unwrap();
        for length in 0..whole.len() {
            assert!(Vocabulary::load(folder.file("cut", &whole[..length])).is_err(), "{length} bytes");
        }
        for _ in 0..500 {
            let mut bytes = whole.clone();
            for _ in 0..2 {
                let place = rng.random_range(0..bytes.len());
                bytes[place] = rng.random_range(0..=255);
            }
            if let Ok(vocabulary) = Vocabulary::load(folder.file("damaged", &bytes)) {
                assert!((2..vocabulary.len()).all(|id| vocabulary.id(vocabulary.token(id).unwrap()) == id));
            }
        }
    }
}

#[test]
fn windows_of_a_text() {
    let text = "abcdefghij";
    let vocabulary = Vocabulary::characters([text]);
    for (stride, starts) in [(1, &[0, 1, 2, 3, 4, 5, 6][..]), (2, &[0, 2, 4, 6]), (3, &[0, 3, 6]), (7, &[0]), (usize::MAX, &[0])]
    {
        let last = TextWindows::<Class<12>, 3>::new(text, &vocabulary, stride).unwrap();
        let every = TextWindows::<ClassSequence<12, 3, 36>, 3>::new(text, &vocabulary, stride).unwrap();
        assert_eq!((last.len(), every.len()), (starts.len(), starts.len()), "stride {stride}");
        assert!(last.get(last.len()).is_none() && last.get(usize::MAX).is_none());
        let (last, every) = (last.samples(), every.samples());
        for ((start, (input, class)), (same, classes)) in starts.iter().zip(last.iter()).zip(every.iter()) {
            assert_eq!(vocabulary.decode(input.as_slice()), text[*start..start + 3]);
            assert_eq!(input, same);
            let next: Vec<_> = classes.iter().flatten().filter_map(|class| vocabulary.token(class.index())).collect();
            assert_eq!(next.concat(), text[start + 1..start + 4]);
            assert_eq!(classes.get(2), Some(*class));
        }
    }
}

#[test]
fn windows_that_cannot_be_are_refused() {
    let vocabulary = Vocabulary::characters(["abcdefghij"]);
    let message = |text, stride| TextWindows::<Class<12>, 3>::new(text, &vocabulary, stride).unwrap_err().to_string();
    assert_eq!(message("abcd", 0), "`stride` is 1 or more tokens, found 0");
    assert_eq!(message("abc", 1), "a text of 3 tokens has no window: expected 4 or more, those of a window and the next one");
    let few = TextWindows::<Class<11>, 3>::new("abcd", &vocabulary, 1).unwrap_err().to_string();
    assert_eq!(few, "a vocabulary of 12 tokens does not fit the classes of the target: expected at most 11");
    assert!(TextWindows::<Class<12>, 0>::new("abcd", &vocabulary, 1).is_err());
    assert_eq!(TextWindows::<Class<12>, 3>::new("abcd", &vocabulary, 1).unwrap().len(), 1);
}

/// The film reviews of Pang and Lee (2005). Counts of words were made by a regular expression of Python.
#[test]
fn film_reviews_are_read_and_encoded() {
    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/rt-polarity");
    let Ok(reviews) = labelled_lines(["neg", "pos"].map(|class| format!("{FOLDER}/rt-polarity.{class}"))) else {
        std::println!("skipped: there are no film reviews in {FOLDER}");
        return;
    };
    assert_eq!((reviews.len(), reviews.counts()), (10_662, [5_331, 5_331]));
    let all = Vocabulary::most_frequent(Vocabulary::MOST, reviews.texts());
    let words: usize = reviews.texts().map(|text| Tokenizer::Words.tokens(text).count()).sum();
    assert_eq!((words, all.len()), (234_139, 19_081));
    assert_eq!([2, 3, 6, 13].map(|id| all.token(id)), [Some("."), Some("the"), Some("and"), Some("it")]);
    let (train, test) = reviews.split(0.9, 1).unwrap();
    assert_eq!((train.len(), test.len()), (9_596, 1_066));
    let vocabulary = Vocabulary::most_frequent(5_000, train.texts());
    assert_eq!(vocabulary.len(), 5_000);
    let samples = vocabulary.encode::<64>(&test);
    assert_eq!(samples.targets(), test.labels());
    let ids: Vec<u16> = samples.inputs().iter().flat_map(|input| input.iter().copied()).collect();
    assert!(ids.iter().all(|id| usize::from(*id) < vocabulary.len()));
    let unknown = ids.iter().filter(|id| **id == Vocabulary::UNKNOWN).count();
    let known = ids.iter().filter(|id| **id > Vocabulary::UNKNOWN).count();
    let cut = |text| Tokenizer::Words.tokens(text).take(64);
    let missing = test.texts().flat_map(cut).filter(|word| vocabulary.id(word) == usize::from(Vocabulary::UNKNOWN)).count();
    assert_eq!((unknown, unknown + known), (missing, test.texts().flat_map(cut).count()));
    // Of new sentences, fewer than one word in eight is none of the 4,998 most frequent.
    assert!(unknown * 8 < unknown + known, "{unknown} unknown words, {known} known ones");
}
