//! Values computed by PyTorch; `tests/golden/README.md` says how.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use layerfit_core::Scalar;
use safetensors::{Dtype, SafeTensors};

pub struct Golden {
    tensors: HashMap<String, (Vec<usize>, Vec<f64>)>,
    options: HashMap<String, String>,
}

impl Golden {
    /// A file of `tests/golden`; only its tensors of f64.
    pub fn open(file: &str) -> Self {
        // The tests of the workspace's root use this file too.
        let mut folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|folder| folder.join("tests/golden"));
        let path = folders.find(|folder| folder.is_dir()).expect("tests/golden is there").join(file);
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let (_, metadata) = SafeTensors::read_metadata(&bytes).expect("a safetensors file");
        let file = SafeTensors::deserialize(&bytes).expect("a safetensors file");
        let values = |bytes: &[u8]| bytes.as_chunks().0.iter().map(|bytes| f64::from_le_bytes(*bytes)).collect();
        let doubles = file.iter().filter(|(_, tensor)| tensor.dtype() == Dtype::F64);
        Self {
            tensors: doubles.map(|(name, tensor)| (name.to_owned(), (tensor.shape().to_vec(), values(tensor.data())))).collect(),
            options: metadata.metadata().clone().into_iter().flatten().collect(),
        }
    }

    /// All cases, sorted by name.
    pub fn cases(&self) -> BTreeSet<String> {
        self.tensors.keys().filter_map(|name| Some(name.split_once('.')?.0.to_owned())).collect()
    }

    fn tensor(&self, name: &str) -> &(Vec<usize>, Vec<f64>) {
        self.tensors.get(name).unwrap_or_else(|| panic!("no golden tensor {name}"))
    }

    /// Whether there is such a tensor.
    pub fn has(&self, name: &str) -> bool {
        self.tensors.contains_key(name)
    }

    /// The shape of a tensor.
    pub fn shape(&self, name: &str) -> &[usize] {
        &self.tensor(name).0
    }

    /// The values of a tensor.
    pub fn values(&self, name: &str) -> &[f64] {
        &self.tensor(name).1
    }

    /// The values of a tensor as another type.
    pub fn values_as<T: Scalar>(&self, name: &str) -> Vec<T> {
        self.values(name).iter().map(|value| T::from_f64(*value)).collect()
    }

    /// An option of a case.
    pub fn option(&self, name: &str) -> Option<f64> {
        self.options.get(name).map(|text| text.parse().expect(name))
    }
}
