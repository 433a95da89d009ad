//! A training in a file, so that it can go on later.
//!
//! # Layout
//! Lines of text, `key value`, that end with an empty line: the version, what decides the course of the training, how far it is, its history, the lengths
//! of the sections. Then the sections, each a weights file as [`crate::formats`] writes it: the weights, the slots of the optimizer, the best weights if early
//! stopping keeps them. In the middle of an epoch two more: the weights from before it, and the numbers that layers carry from batch to batch. The last 8 bytes are the checksum (FNV-1a, 64 bits) of all before.
//!
//! The generator of an epoch begins with the seed and the number of the epoch; in the middle of one, its place is kept.

use std::boxed::Box;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::string::{String, ToString};
use std::vec::Vec;
use std::{format, fs, io, vec};

use crate::formats::{load_bytes, to_bytes};
use crate::schedules::PlateauStanding;
use crate::train::saving::Settings;
use crate::train::stopping::Standing;
use crate::train::sums::{Begun, Sums};
use crate::train::{Checkpoint, Epoch, Validated};
use crate::{Error, Parameters, Result, zeroed_box, zeroed_slice};

const VERSION: &str = "layerfit checkpoint 2";

/// How far a training is, beside its weights.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Position {
    /// The steps of the optimizer.
    pub(super) steps: u64,
    pub(super) standing: Standing,
    pub(super) plateau: Option<PlateauStanding>,
    /// What the best checkpoint reached.
    pub(super) kept: Option<f64>,
    /// The epoch that has begun, if one has.
    pub(super) begun: Option<Begun>,
    pub(super) epochs: Vec<Epoch>,
}

/// Where checkpoints are written, and of which training.
pub(super) struct Checkpoints {
    pub(super) rule: Checkpoint,
    settings: Settings,
}

/// A training, read from a file.
pub(super) struct Resumed<N> {
    pub(super) path: PathBuf,
    pub(super) position: Position,
    pub(super) weights: Box<N>,
    pub(super) slots: Box<[N]>,
    pub(super) best: Option<Box<N>>,
    pub(super) inside: Option<Inside<Box<N>, Vec<u8>>>,
}

/// What else there is in the middle of an epoch.
pub(super) struct Inside<N, C> {
    /// The weights from before it.
    pub(super) before: N,
    /// What layers carry from batch to batch, as bytes.
    pub(super) carried: C,
}

/// All parameters of a training.
pub(super) struct Content<'a, N> {
    pub(super) weights: &'a N,
    pub(super) slots: &'a [N],
    pub(super) best: Option<&'a N>,
    pub(super) inside: Option<Inside<&'a N, &'a [u8]>>,
}

impl Checkpoints {
    /// # Errors
    /// [`Error::File`] if the folder does not exist.
    pub(super) fn new(rule: Checkpoint, settings: Settings) -> Result<Self> {
        let folder = rule.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        if folder.is_some_and(|folder| !folder.is_dir()) {
            let source = io::Error::new(io::ErrorKind::NotFound, "there is no such folder");
            return Err(Error::File { action: "write", path: rule.path, source });
        }
        Ok(Self { rule, settings })
    }

    /// The whole file.
    pub(super) fn bytes<N: Parameters>(&self, position: &Position, content: &Content<'_, N>) -> Result<Vec<u8>> {
        let Content { weights, slots, best, inside } = content;
        let before = inside.as_ref().map(|inside| inside.before);
        let parameters = [*weights].into_iter().chain(*slots).chain(*best).chain(before);
        let mut sections = parameters.map(to_bytes).collect::<Result<Vec<_>>>()?;
        sections.extend(inside.as_ref().map(|inside| inside.carried.to_vec()));
        let mut bytes = self.head(position, &sections).into_bytes();
        sections.iter().for_each(|section| bytes.extend_from_slice(section));
        bytes.extend_from_slice(&checksum(&bytes).to_le_bytes());
        Ok(bytes)
    }

    /// Writing to a `String` cannot fail.
    fn head(&self, position: &Position, sections: &[Vec<u8>]) -> String {
        let mut head = format!("{VERSION}\n");
        for (name, value) in &self.settings {
            let _ = writeln!(head, "setting {name}: {value}");
        }
        let _ = writeln!(head, "steps {}", position.steps);
        if let Some((number, value)) = position.standing.best {
            let _ = writeln!(head, "best {number} {value:?}");
        }
        let _ = writeln!(head, "waited {}", position.standing.waited);
        if let Some(PlateauStanding { scale, best, waited, cooling }) = position.plateau {
            let best = best.map_or_else(|| "none".to_string(), |best| format!("{best:?}"));
            let _ = writeln!(head, "plateau {scale:?} {best} {waited} {cooling}");
        }
        if let Some(kept) = position.kept {
            let _ = writeln!(head, "kept {kept:?}");
        }
        if let Some(Begun { batches, words, sums: Sums { loss, measure, counted }, rate, seconds }) = position.begun {
            let _ = writeln!(head, "begun {batches} {words} {loss:?} {measure:?} {counted} {rate:?} {seconds:?}");
        }
        for epoch in &position.epochs {
            let (loss, measure) = epoch.validation.map_or((f64::NAN, f64::NAN), |validated| (validated.loss, validated.measure));
            let numbers = [epoch.loss, epoch.measure, loss, measure, epoch.rate, epoch.seconds, epoch.samples_per_second];
            let numbers: Vec<_> = numbers.iter().map(|number| format!("{number:?}")).collect();
            let validated = if epoch.validation.is_some() { "validated" } else { "epoch" };
            let _ = writeln!(head, "{validated} {}", numbers.join(" "));
        }
        for section in sections {
            let _ = writeln!(head, "section {}", section.len());
        }
        head + "\n"
    }

    /// The training in the file; nothing if there is no file.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Data`] for a file that is no whole checkpoint, [`Error::Checkpoint`] for that of another training.
    pub(super) fn load<N: Parameters>(&self, slots: usize, best: bool) -> Result<Option<Resumed<N>>> {
        let path = &self.rule.path;
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(Error::File { action: "read", path: path.clone(), source }),
        };
        let damaged = |found: &str| damaged(path, found);
        let (head, body) = open(&bytes).map_err(damaged)?;
        let Head { settings, position, sections } = Head::parse(head).ok_or_else(|| damaged("lines that it does not have"))?;
        let sections = cut(body, &sections).ok_or_else(|| damaged("sections of other lengths"))?;
        let mut differences = self.differences(&settings);
        let mut weights = zeroed_box::<N>();
        match sections.first().map(|section| load_bytes(&mut *weights, section)) {
            Some(Ok(())) => {}
            Some(Err(Error::Mismatch(mismatch))) => {
                differences.extend(mismatch.tensors.iter().map(ToString::to_string));
            }
            Some(Err(error)) => return Err(error),
            None => return Err(damaged("no weights")),
        }
        if !differences.is_empty() {
            return Err(Error::Checkpoint { path: path.clone(), differences });
        }
        let inside = position.begun.is_some();
        if sections.len() != 1 + slots + usize::from(best) + 2 * usize::from(inside) {
            return Err(damaged("sections of another optimizer"));
        }
        let mut resumed = Resumed {
            path: path.clone(),
            position,
            weights,
            slots: zeroed_slice(slots),
            best: best.then(zeroed_box),
            inside: None,
        };
        if let Some(carried) = sections.last().filter(|_| inside) {
            resumed.inside = Some(Inside { before: zeroed_box(), carried: carried.to_vec() });
        }
        let before = resumed.inside.as_mut().map(|inside| &mut *inside.before);
        let places = resumed.slots.iter_mut().chain(resumed.best.as_deref_mut()).chain(before);
        places.zip(&sections[1..]).try_for_each(|(place, section)| load_bytes(place, section))?;
        Ok(Some(resumed))
    }

    /// Everything that decides the course of the training and is not the same in the file.
    fn differences(&self, found: &[(String, String)]) -> Vec<String> {
        let value = |name: &str| found.iter().find(|(key, _)| key == name).map_or("nothing", |(_, value)| value);
        let mut differences = vec![];
        for (name, expected) in &self.settings {
            let found = value(name);
            if found != expected {
                differences.push(format!("{name}: expected {expected}, found {found}"));
            }
        }
        for (name, found) in found.iter().filter(|(name, _)| self.settings.iter().all(|(known, _)| known != name)) {
            differences.push(format!("{name}: expected nothing, found {found}"));
        }
        differences
    }
}

fn damaged(path: &Path, found: &str) -> Error {
    let expected = format!("a whole file that begins with `{VERSION}`");
    Error::Data { path: path.into(), expected, found: found.to_string() }
}

/// Gives parameters the weights of a file.
pub(super) fn weights<P: Parameters>(path: &Path, parameters: &mut P) -> Result<()> {
    let bytes = fs::read(path).map_err(|source| Error::File { action: "read", path: path.into(), source })?;
    let (head, body) = open(&bytes).map_err(|found| damaged(path, found))?;
    let sections = Head::parse(head).and_then(|head| cut(body, &head.sections));
    let weights = sections.and_then(|sections| sections.first().copied()).ok_or_else(|| damaged(path, "no weights"))?;
    load_bytes(parameters, weights)
}

/// The text of a file and its sections, if the checksum is right.
fn open(bytes: &[u8]) -> Result<(&str, &[u8]), &'static str> {
    if !bytes.starts_with(VERSION.as_bytes()) {
        return Err("another beginning");
    }
    let (content, sum) = bytes.split_last_chunk().ok_or("its beginning alone")?;
    if checksum(content).to_le_bytes() != *sum {
        return Err("a checksum that does not fit: the file was cut off or changed");
    }
    let end = content.windows(2).position(|pair| pair == b"\n\n").ok_or("no end of its head")?;
    let head = core::str::from_utf8(&content[..end]).map_err(|_| "a head that is no text")?;
    Ok((head, &content[end + 2..]))
}

/// Parts of these lengths, if they are all there is.
fn cut<'a>(mut bytes: &'a [u8], lengths: &[usize]) -> Option<Vec<&'a [u8]>> {
    let mut parts = Vec::new();
    for length in lengths {
        let (part, rest) = bytes.split_at_checked(*length)?;
        parts.push(part);
        bytes = rest;
    }
    bytes.is_empty().then_some(parts)
}

#[derive(Default)]
struct Head {
    settings: Vec<(String, String)>,
    position: Position,
    sections: Vec<usize>,
}

impl Head {
    fn parse(text: &str) -> Option<Self> {
        let mut head = Self::default();
        for line in text.lines().skip(1) {
            let (key, value) = line.split_once(' ')?;
            match key {
                "setting" => {
                    let (name, value) = value.split_once(": ")?;
                    head.settings.push((name.to_string(), value.to_string()));
                }
                "steps" => head.position.steps = value.parse().ok()?,
                "waited" => head.position.standing.waited = value.parse().ok()?,
                "best" => {
                    let (number, value) = value.split_once(' ')?;
                    head.position.standing.best = Some((number.parse().ok()?, value.parse().ok()?));
                }
                "plateau" => head.position.plateau = Some(parse_plateau(value)?),
                "kept" => head.position.kept = Some(value.parse().ok()?),
                "begun" => head.position.begun = Some(parse_begun(value)?),
                "epoch" | "validated" => {
                    let epoch = parse_epoch(head.position.epochs.len() + 1, key == "validated", value)?;
                    head.position.epochs.push(epoch);
                }
                "section" => head.sections.push(value.parse().ok()?),
                _ => return None,
            }
        }
        Some(head)
    }
}

fn parse_plateau(text: &str) -> Option<PlateauStanding> {
    let [scale, best, waited, cooling] = text.split(' ').collect::<Vec<_>>().try_into().ok()?;
    let best = if best == "none" { None } else { Some(best.parse().ok()?) };
    Some(PlateauStanding { scale: scale.parse().ok()?, best, waited: waited.parse().ok()?, cooling: cooling.parse().ok()? })
}

fn parse_begun(text: &str) -> Option<Begun> {
    let [batches, words, loss, measure, counted, rate, seconds] = text.split(' ').collect::<Vec<_>>().try_into().ok()?;
    let sums = Sums { loss: loss.parse().ok()?, measure: measure.parse().ok()?, counted: counted.parse().ok()? };
    let (batches, words) = (batches.parse().ok()?, words.parse().ok()?);
    Some(Begun { batches, words, sums, rate: rate.parse().ok()?, seconds: seconds.parse().ok()? })
}

fn parse_epoch(number: usize, validated: bool, text: &str) -> Option<Epoch> {
    let numbers = text.split(' ').map(|number| number.parse().ok()).collect::<Option<Vec<f64>>>()?;
    let [loss, measure, validation_loss, validation_measure, rate, seconds, samples_per_second] = numbers.try_into().ok()?;
    let validation = validated.then_some(Validated { loss: validation_loss, measure: validation_measure });
    Some(Epoch { number, loss, measure, validation, rate, seconds, samples_per_second })
}

/// FNV-1a, 64 bits.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
