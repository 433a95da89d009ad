use std::borrow::Cow;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use safetensors::Dtype;

use crate::formats::bytes::encode;
use crate::formats::write_atomically;
use crate::{Error, Parameters, Result, Scalar, Shape, TensorName};

/// Writes parameters to a safetensors file, whole or not at all. For a network, [`Weights::save`](super::Weights::save) does it, with its name.
///
/// # Errors
/// [`Error::File`] if the file cannot be written.
pub fn save<P: Parameters>(parameters: &P, path: impl AsRef<Path>) -> Result<()> {
    write_atomically(path, &to_bytes(parameters)?)
}

/// Parameters as the bytes of a safetensors file.
///
/// ```
/// use layerfit_core::{formats, layers::Dense, zeroed_box};
/// let mut layer = zeroed_box::<Dense<f32, 2, 3, 3>>();
/// layer.weight[(0, 1)] = 5.0;
/// let bytes = formats::to_bytes(&*layer)?;
/// let mut other = zeroed_box::<Dense<f32, 2, 3, 3>>();
/// formats::load_bytes(&mut *other, &bytes)?;
/// assert_eq!(layer, other);
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// # Errors
/// [`Error::Damaged`] if two tensors have the same name or the header would be beyond what the format allows.
pub fn to_bytes<P: Parameters>(parameters: &P) -> Result<Vec<u8>> {
    serialize(parameters, None)
}

pub(super) fn serialize<P: Parameters>(parameters: &P, network: Option<&str>) -> Result<Vec<u8>> {
    let tensors = (0..P::TENSORS).map(|index| {
        let view = Tensor { shape: P::shape(index), values: parameters.tensor(index) };
        (TensorName::<P>::new(index).to_string(), view)
    });
    write(tensors.collect(), network)
}

/// Tensors with their names as the bytes of a file.
pub(super) fn write<V: safetensors::View>(tensors: Vec<(String, V)>, network: Option<&str>) -> Result<Vec<u8>> {
    let metadata = network.map(|name| [(super::NETWORK.to_string(), name.to_string())].into_iter().collect());
    let unwritable = |reason: String| Error::Damaged { path: None, reason };
    let mut names: Vec<_> = tensors.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    if let Some(twice) = names.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(unwritable(std::format!("two tensors are named `{}`", twice[0])));
    }
    safetensors::serialize(tensors, metadata).map_err(|error| unwritable(error.to_string()))
}

/// A tensor of a network, seen by the writer.
struct Tensor<'a, T> {
    shape: Shape,
    values: &'a [T],
}

impl<T: Scalar> safetensors::View for Tensor<'_, T> {
    fn dtype(&self) -> Dtype {
        dtype(T::DTYPE)
    }
    fn shape(&self) -> &[usize] {
        self.shape.sizes()
    }
    fn data(&self) -> Cow<'_, [u8]> {
        let mut bytes = Vec::new();
        encode(&mut bytes, self.values);
        bytes.into()
    }
    fn data_len(&self) -> usize {
        size_of_val(self.values)
    }
}

/// A tensor of any scalar, seen by the writer.
pub(super) struct View {
    pub(super) dtype: &'static str,
    pub(super) shape: Shape,
    pub(super) bytes: Vec<u8>,
}

impl safetensors::View for View {
    fn dtype(&self) -> Dtype {
        dtype(self.dtype)
    }
    fn shape(&self) -> &[usize] {
        self.shape.sizes()
    }
    fn data(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(&self.bytes)
    }
    fn data_len(&self) -> usize {
        self.bytes.len()
    }
}

fn dtype(name: &str) -> Dtype {
    if name == f32::DTYPE { Dtype::F32 } else { Dtype::F64 }
}
