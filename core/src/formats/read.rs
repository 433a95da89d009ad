use std::boxed::Box;
use std::fs;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use safetensors::SafeTensors;

use crate::formats::bytes::{decode, not_finite};
use crate::formats::parts::compare as compare_tensor;
use crate::{Error, Mismatch, Parameters, Result, Scalar, TensorName, TensorProblem};

/// Takes parameters from a safetensors file. For a network, [`Weights::load`](super::Weights::load) does it.
///
/// # Errors
/// [`Error::File`] if the file cannot be read, [`Error::Damaged`] if it is no safetensors file, [`Error::Mismatch`] with everything
/// that does not fit. The parameters are unchanged then.
pub fn load<P: Parameters>(parameters: &mut P, path: impl AsRef<Path>) -> Result<()> {
    load_into(parameters, path.as_ref(), None)
}

/// Takes parameters from the bytes of a safetensors file.
///
/// # Errors
/// [`Error::Damaged`] if they are none, [`Error::Mismatch`] with everything that does not fit. The parameters are unchanged then.
pub fn load_bytes<P: Parameters>(parameters: &mut P, bytes: &[u8]) -> Result<()> {
    deserialize(parameters, bytes, None, None)
}

pub(super) fn load_into<P: Parameters>(parameters: &mut P, path: &Path, network: Option<&'static str>) -> Result<()> {
    let bytes = fs::read(path).map_err(|source| Error::File { action: "read", path: path.into(), source })?;
    deserialize(parameters, &bytes, Some(path), network)
}

pub(super) fn deserialize<P: Parameters>(
    parameters: &mut P,
    bytes: &[u8],
    path: Option<&Path>,
    network: Option<&'static str>,
) -> Result<()> {
    let file = parse(bytes).map_err(|reason| Error::Damaged { path: path.map(Into::into), reason })?;
    let problems = compare::<P>(&file);
    if !problems.is_empty() {
        return Err(Error::Mismatch(Box::new(Mismatch {
            path: path.map(Into::into),
            network,
            written_from: written_from(bytes),
            tensors: problems,
        })));
    }
    for index in 0..P::TENSORS {
        if let Ok(tensor) = file.tensor(&name_of::<P>(index)) {
            decode(tensor.data(), parameters.tensor_mut(index));
        }
    }
    Ok(())
}

fn name_of<P: Parameters>(index: usize) -> String {
    TensorName::<P>::new(index).to_string()
}

pub(super) fn parse(bytes: &[u8]) -> Result<SafeTensors<'_>, String> {
    if has_absurd_number(bytes) {
        return Err("its header holds a number that no file can reach".to_string());
    }
    SafeTensors::deserialize(bytes).map_err(|error| error.to_string())
}

/// Whether the header holds a number so long that sums of sizes could overflow: the `safetensors` crate adds them unchecked.
fn has_absurd_number(bytes: &[u8]) -> bool {
    const LONGEST: usize = if usize::BITS < 64 { 9 } else { 15 };
    let Some((length, rest)) = bytes.split_first_chunk() else { return false };
    let length = usize::try_from(u64::from_le_bytes(*length)).unwrap_or(usize::MAX);
    let header = rest.get(..length).unwrap_or(rest);
    let (mut in_text, mut escaped, mut digits) = (false, false, 0);
    for byte in header {
        match byte {
            b'"' if !escaped => in_text = !in_text,
            b'0'..=b'9' if !in_text => digits += 1,
            _ => digits = 0,
        }
        if digits > LONGEST {
            return true;
        }
        escaped = in_text && *byte == b'\\' && !escaped;
    }
    false
}

fn written_from(bytes: &[u8]) -> Option<String> {
    let (_, header) = SafeTensors::read_metadata(bytes).ok()?;
    header.metadata().as_ref()?.get(super::NETWORK).cloned()
}

fn compare<P: Parameters>(file: &SafeTensors<'_>) -> Vec<TensorProblem> {
    let names: Vec<String> = (0..P::TENSORS).map(name_of::<P>).collect();
    let mut problems = Vec::new();
    for (index, name) in names.iter().enumerate() {
        match file.tensor(name) {
            Ok(tensor) => {
                let found = (tensor.shape(), tensor.dtype().to_string(), tensor.data());
                compare_tensor(name, P::shape(index), P::Scalar::DTYPE, found, not_finite::<P::Scalar>, &mut problems);
            }
            Err(_) => problems.push(TensorProblem::Missing { name: name.clone(), expected: P::shape(index) }),
        }
    }
    extra(file, names, &mut problems);
    problems
}

/// The tensors of a file that nobody asks for.
pub(super) fn extra(file: &SafeTensors<'_>, mut names: Vec<String>, problems: &mut Vec<TensorProblem>) {
    names.sort_unstable();
    let mut extra: Vec<_> =
        file.iter().filter(|(name, _)| names.binary_search_by(|known| known.as_str().cmp(name)).is_err()).collect();
    extra.sort_unstable_by_key(|(name, _)| *name);
    problems
        .extend(extra.into_iter().map(|(name, tensor)| TensorProblem::Extra { name: name.into(), found: tensor.shape().into() }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_absurd_outside_of_text_only() {
        let file = |header: &str| [&(header.len() as u64).to_le_bytes()[..], header.as_bytes()].concat();
        assert!(has_absurd_number(&file(r#"{"a":{"shape":[18446744073709551615]}}"#)));
        assert!(!has_absurd_number(&file(r#"{"a 18446744073709551615":{"shape":[3]}}"#)));
        assert!(!has_absurd_number(&file(r#"{"a\" 18446744073709551615":{"shape":[3]}}"#)));
        assert!(has_absurd_number(&file(r#"{"a\\":18446744073709551615}"#)));
        assert!(!has_absurd_number(&[]));
    }

    /// Each tensor is within the limits of the `safetensors` crate; the end of the eighth plus the length of the header is beyond those of `u64`.
    #[test]
    fn sizes_that_overflow_are_refused() {
        const SIZE: u64 = (1 << 61) - 1;
        let tensor = |index| {
            let (start, end) = (index * SIZE, (index + 1) * SIZE);
            std::format!(r#""{index}":{{"dtype":"U8","shape":[{SIZE}],"data_offsets":[{start},{end}]}}"#)
        };
        let header = std::format!("{{{}}}", (0..8).map(tensor).collect::<Vec<_>>().join(","));
        let file = [&(header.len() as u64).to_le_bytes()[..], header.as_bytes()].concat();
        assert!(parse(&file).is_err());
    }
}
