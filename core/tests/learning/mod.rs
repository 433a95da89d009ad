//! What the tests of losses, optimizers and initializers share: golden values and comparisons.
#![allow(dead_code)]

use std::collections::HashMap;

use layerfit_core::Scalar;
use layerfit_core::rand::RngExt;
use safetensors::SafeTensors;

/// One file of golden values.
pub(crate) struct Golden {
    bytes: Vec<u8>,
    options: HashMap<String, String>,
}

impl Golden {
    pub(crate) fn open(name: &str) -> Self {
        let path = format!(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/golden/{}.safetensors"), name);
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let (_, header) = SafeTensors::read_metadata(&bytes).expect("a safetensors file");
        let options = header.metadata().clone().into_iter().flatten().collect();
        Self { bytes, options }
    }

    /// The cases of this name, `<name>_<n>`; there is at least one.
    pub(crate) fn cases(&self, name: &str) -> Vec<String> {
        let file = SafeTensors::deserialize(&self.bytes).expect("a safetensors file");
        let names = file.names();
        let has = |case: &String| names.iter().any(|tensor| tensor.starts_with(&format!("{case}.")));
        let cases: Vec<String> = (0..).map(|n| format!("{name}_{n}")).take_while(has).collect();
        assert!(!cases.is_empty(), "no golden case `{name}`");
        cases
    }

    pub(crate) fn has(&self, tensor: &str) -> bool {
        SafeTensors::deserialize(&self.bytes).expect("a safetensors file").tensor(tensor).is_ok()
    }

    /// The names of all cases in the file, without their numbers.
    pub(crate) fn names(&self) -> std::collections::BTreeSet<String> {
        let file = SafeTensors::deserialize(&self.bytes).expect("a safetensors file");
        let name =
            |tensor: &&str| tensor.split('.').next().and_then(|case| case.rsplit_once('_')).map(|(name, _)| name.to_string());
        file.names().iter().filter_map(name).collect()
    }

    /// A tensor as the scalar under test.
    pub(crate) fn tensor<T: Scalar>(&self, name: &str) -> Vec<T> {
        self.words(name).map(|bytes| T::from_f64(f64::from_le_bytes(bytes))).collect()
    }

    /// A tensor of class numbers.
    pub(crate) fn classes(&self, name: &str) -> Vec<usize> {
        self.steps(name).into_iter().map(|class| class.expect("a class")).collect()
    }

    /// A tensor of class numbers, negative for steps that are left out.
    pub(crate) fn steps(&self, name: &str) -> Vec<Option<usize>> {
        self.words(name).map(|bytes| usize::try_from(i64::from_le_bytes(bytes)).ok()).collect()
    }

    fn words(&self, name: &str) -> impl Iterator<Item = [u8; 8]> {
        let file = SafeTensors::deserialize(&self.bytes).expect("a safetensors file");
        let data = file.tensor(name).unwrap_or_else(|error| panic!("{name}: {error}")).data();
        data.as_chunks::<8>().0.iter().copied()
    }

    /// A number among the options of a case; nothing if it is absent.
    pub(crate) fn option(&self, case: &str, option: &str) -> Option<f64> {
        let text = self.options.get(&format!("{case}.{option}"))?;
        Some(if text == "true" { 1.0 } else { text.parse().unwrap_or_else(|_| panic!("{case}.{option}: {text}")) })
    }

    /// An option that every case of this kind has.
    pub(crate) fn number(&self, case: &str, option: &str) -> f64 {
        self.option(case, option).unwrap_or_else(|| panic!("{case} has no option {option}"))
    }
}

/// How close the results in this scalar must be.
pub(crate) fn tolerance<T: Scalar>() -> f64 {
    if size_of::<T>() == 8 { 1e-9 } else { 1e-5 }
}

/// Relative closeness; below `floor` it is absolute.
#[track_caller]
pub(crate) fn assert_close(found: &[impl Scalar], expected: &[f64], tolerance: f64, floor: f64, what: &str) {
    assert_eq!(found.len(), expected.len(), "{what}: the lengths differ");
    for (index, (found, expected)) in found.iter().zip(expected).enumerate() {
        let error = (found.to_f64() - expected).abs();
        assert!(error <= tolerance * expected.abs().max(floor), "{what}[{index}]: found {found:e}, expected {expected:e}");
    }
}

/// Uniform random numbers.
pub(crate) fn random<T: Scalar>(seed: u64, length: usize, low: f64, high: f64) -> Vec<T> {
    let mut rng = layerfit_core::rng(seed);
    (0..length).map(|_| T::from_f64(low + (high - low) * rng.random::<f64>())).collect()
}

/// The bits of some numbers.
pub(crate) fn bits<T: Scalar>(values: &[T]) -> Vec<u64> {
    values.iter().map(|value| value.to_f64().to_bits()).collect()
}
