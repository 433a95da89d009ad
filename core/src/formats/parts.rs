//! Several things in one file: a network and its scalers.

use std::boxed::Box;
use std::format;
use std::fs;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use super::bytes::{decode, encode, not_finite};
use super::read::{extra, parse};
use super::write::{View, write};
use super::write_atomically;
use crate::{Error, Mismatch, Parameters, Result, Scalar, Shape, TensorName, TensorProblem};

/// One of several parameters that share a file: whatever is [`Parameters`], of any scalar. See [`save_parts`].
pub trait Part {
    /// How many tensors it has.
    fn count(&self) -> usize;
    /// The name of a tensor.
    fn name(&self, index: usize) -> String;
    /// The shape of a tensor, row-major.
    fn shape(&self, index: usize) -> Shape;
    /// The element type, as safetensors names it.
    fn dtype(&self) -> &'static str;
    /// The numbers of a tensor, little-endian.
    fn bytes(&self, index: usize) -> Vec<u8>;
    /// The position of the first infinite or NaN number in such bytes, and how many there are.
    fn not_finite(&self, bytes: &[u8]) -> Option<(usize, usize)>;
    /// Gives a tensor the numbers in such bytes.
    fn set(&mut self, index: usize, bytes: &[u8]);
}

impl<P: Parameters> Part for P {
    fn count(&self) -> usize {
        P::TENSORS
    }
    fn name(&self, index: usize) -> String {
        TensorName::<P>::new(index).to_string()
    }
    fn shape(&self, index: usize) -> Shape {
        P::shape(index)
    }
    fn dtype(&self) -> &'static str {
        P::Scalar::DTYPE
    }
    fn bytes(&self, index: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        encode(&mut bytes, self.tensor(index));
        bytes
    }
    fn not_finite(&self, bytes: &[u8]) -> Option<(usize, usize)> {
        not_finite::<P::Scalar>(bytes)
    }
    fn set(&mut self, index: usize, bytes: &[u8]) {
        decode(bytes, self.tensor_mut(index));
    }
}

/// Writes several parameters to one safetensors file, whole or not at all: a network and the scaler of its inputs. The name of each stands before the names
/// of its tensors, with a point between (`scaler.mean`); an empty name leaves them as they are.
///
/// ```
/// use layerfit_core::data::{Samples, scaling::Standardize};
/// use layerfit_core::{formats, layers::Dense, zeroed_box};
/// # let path = std::env::temp_dir().join(format!("layerfit-parts-doc-{}", std::process::id()));
/// let train = Samples::from_arrays(vec![[1.0_f32, 2.0], [3.0, 6.0]], vec![(); 2])?;
/// let (net, scaler) = (zeroed_box::<Dense<f32, 2, 3, 3>>(), Standardize::fit(&train)?);
/// formats::save_parts(&path, &[("net", &*net), ("scaler", &*scaler)])?;
///
/// let (mut net, mut scaler) = (net, zeroed_box::<Standardize<f32, 2>>());
/// formats::load_parts(&path, &mut [("net", &mut *net), ("scaler", &mut *scaler)])?;
/// assert_eq!(scaler.mean.as_slice(), [2.0, 4.0]);
/// # std::fs::remove_file(path).unwrap();
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// # Errors
/// [`Error::File`] if the file cannot be written, [`Error::Damaged`] if two tensors have the same name.
pub fn save_parts(path: impl AsRef<Path>, parts: &[(&str, &dyn Part)]) -> Result<()> {
    write_atomically(path, &parts_to_bytes(parts)?)
}

/// Several parameters as the bytes of a safetensors file; see [`save_parts`].
///
/// # Errors
/// [`Error::Damaged`] if two tensors have the same name.
pub fn parts_to_bytes(parts: &[(&str, &dyn Part)]) -> Result<Vec<u8>> {
    let tensors = parts.iter().flat_map(|(name, part)| {
        (0..part.count()).map(move |index| {
            let view = View { dtype: part.dtype(), shape: part.shape(index), bytes: part.bytes(index) };
            (full_name(name, &part.name(index)), view)
        })
    });
    write(tensors.collect(), None)
}

/// Takes several parameters from one safetensors file, written by [`save_parts`] with the same names.
///
/// # Errors
/// [`Error::File`] if the file cannot be read, [`Error::Damaged`] if it is no safetensors file, [`Error::Mismatch`] with everything that does not fit, of all
/// parts. All of them are unchanged then.
pub fn load_parts(path: impl AsRef<Path>, parts: &mut [(&str, &mut dyn Part)]) -> Result<()> {
    let path = path.as_ref();
    let bytes = fs::read(path).map_err(|source| Error::File { action: "read", path: path.into(), source })?;
    take(&bytes, Some(path), parts)
}

/// Takes several parameters from the bytes of a safetensors file; see [`load_parts`].
///
/// # Errors
/// Those of [`load_parts`].
pub fn load_parts_bytes(bytes: &[u8], parts: &mut [(&str, &mut dyn Part)]) -> Result<()> {
    take(bytes, None, parts)
}

fn take(bytes: &[u8], path: Option<&Path>, parts: &mut [(&str, &mut dyn Part)]) -> Result<()> {
    let file = parse(bytes).map_err(|reason| Error::Damaged { path: path.map(Into::into), reason })?;
    let (mut names, mut problems) = (Vec::new(), Vec::new());
    for (prefix, part) in &*parts {
        for index in 0..part.count() {
            let (name, expected) = (full_name(prefix, &part.name(index)), part.shape(index));
            match file.tensor(&name) {
                Ok(tensor) => {
                    let found = (tensor.shape(), tensor.dtype().to_string(), tensor.data());
                    compare(&name, expected, part.dtype(), found, |bytes| part.not_finite(bytes), &mut problems);
                }
                Err(_) => problems.push(TensorProblem::Missing { name: name.clone(), expected }),
            }
            names.push(name);
        }
    }
    extra(&file, names, &mut problems);
    if !problems.is_empty() {
        let mismatch = Mismatch { path: path.map(Into::into), network: None, written_from: None, tensors: problems };
        return Err(Error::Mismatch(Box::new(mismatch)));
    }
    for (prefix, part) in parts {
        for index in 0..part.count() {
            if let Ok(tensor) = file.tensor(&full_name(prefix, &part.name(index))) {
                part.set(index, tensor.data());
            }
        }
    }
    Ok(())
}

fn full_name(prefix: &str, name: &str) -> String {
    match (prefix, name) {
        ("", name) | (name, "") => name.to_string(),
        _ => format!("{prefix}.{name}"),
    }
}

/// What is wrong with a tensor of a file: its shape, element type and bytes are found.
pub(super) fn compare(
    name: &str,
    expected: Shape,
    dtype: &'static str,
    found: (&[usize], String, &[u8]),
    not_finite: impl Fn(&[u8]) -> Option<(usize, usize)>,
    problems: &mut Vec<TensorProblem>,
) {
    let (shape, found, bytes) = found;
    if shape != expected.sizes() {
        problems.push(TensorProblem::Shape { name: name.into(), expected, found: shape.into() });
    }
    if found != dtype {
        problems.push(TensorProblem::Dtype { name: name.into(), expected: dtype, found });
    } else if let Some((index, count)) = not_finite(bytes) {
        problems.push(TensorProblem::NotFinite { name: name.into(), index, count });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::scaling::{MinMax, Standardize};
    use crate::layers::Dense;
    use crate::{zeroed_box, zeroed_slice};

    type Layer = Dense<f32, 2, 3, 3>;

    #[allow(clippy::type_complexity)]
    fn saved() -> (Box<Layer>, Box<Standardize<f64, 2>>, Box<MinMax<f32, 1>>, Vec<u8>) {
        let (mut layer, mut inputs, mut targets) =
            (zeroed_box::<Layer>(), zeroed_box::<Standardize<_, 2>>(), zeroed_box::<MinMax<_, 1>>());
        layer.weight[(0, 1)] = 5.0;
        inputs.mean = [1.5, -2.0].into();
        targets.width[0] = 7.0;
        let bytes = parts_to_bytes(&[("", &*layer), ("inputs", &*inputs), ("targets", &*targets)]).unwrap();
        (layer, inputs, targets, bytes)
    }

    #[test]
    fn parts_come_back() {
        let (layer, inputs, targets, bytes) = saved();
        let (mut a, mut b, mut c) = (zeroed_box::<Layer>(), zeroed_box::<Standardize<f64, 2>>(), zeroed_box::<MinMax<f32, 1>>());
        load_parts_bytes(&bytes, &mut [("targets", &mut *c), ("", &mut *a), ("inputs", &mut *b)]).unwrap();
        assert_eq!((a, b, c), (layer, inputs, targets));
    }

    #[test]
    fn everything_that_does_not_fit_is_listed_and_nothing_changes() {
        let (.., bytes) = saved();
        let (mut layer, mut inputs) = (zeroed_box::<Layer>(), zeroed_box::<Standardize<f32, 3>>());
        let error = load_parts_bytes(
            &bytes,
            &mut [("", &mut *layer), ("inputs", &mut *inputs), ("more", &mut zeroed_box::<MinMax<f32, 1>>().onto)],
        );
        assert_eq!(
            error.unwrap_err().to_string(),
            "the weights do not fit:\
             \n  `inputs.mean` has the wrong shape: expected [3], found [2]\
             \n  `inputs.mean` has the wrong element type: expected F32, found F64\
             \n  `inputs.deviation` has the wrong shape: expected [3], found [2]\
             \n  `inputs.deviation` has the wrong element type: expected F32, found F64\
             \n  `more` is missing: expected [2]\
             \n  `targets.minimum` is not a tensor of the network: found [1]\
             \n  `targets.onto` is not a tensor of the network: found [2]\
             \n  `targets.width` is not a tensor of the network: found [1]"
        );
        assert_eq!((layer, inputs), (zeroed_box(), zeroed_box()));
    }

    #[test]
    fn names_are_there_once_and_files_are_files() {
        let (layer, ..) = saved();
        let twice = parts_to_bytes(&[("a", &*layer), ("a", &*layer)]).unwrap_err();
        assert!(twice.to_string().ends_with("two tensors are named `a.bias`"), "{twice}");
        assert!(matches!(load_parts_bytes(&zeroed_slice(9), &mut []), Err(Error::Damaged { .. })));
        assert!(matches!(load_parts("/none/such", &mut []), Err(Error::File { action: "read", .. })));
    }
}
