//! Weights in files: what is written comes back bit for bit, and nothing wrong is ever taken.

use layerfit::formats::{self, Weights, write_atomically};
use layerfit::rand::RngExt;
use layerfit::{Error, InferenceNetwork, Mismatch, Network, Parameters, TensorName, TensorProblem, rng, zeroed_box};
use safetensors::SafeTensors;

use crate::common::{Folder, bits};
use crate::networks::{Small, Wider};

fn small() -> Box<Small> {
    let mut net = Small::init(&mut rng(1));
    net.hidden.bias[0] = -0.0;
    net.hidden.bias[1] = f32::MIN_POSITIVE / 2.0;
    net
}

/// Expects an error that leaves the network as it was.
fn refused(bytes: &[u8]) -> Error {
    let mut net = Small::init(&mut rng(2));
    let before = bits(&*net);
    let error = net.load_bytes(bytes).expect_err("wrong bytes are refused");
    assert_eq!(bits(&*net), before, "{error}");
    error
}

fn mismatch(bytes: &[u8]) -> Mismatch {
    match refused(bytes) {
        Error::Mismatch(mismatch) => *mismatch,
        other => panic!("expected a mismatch, found {other}"),
    }
}

#[test]
fn weights_come_back_bit_for_bit() {
    let folder = Folder::new("files");
    let path = folder.join("small.safetensors");
    let net = small();
    net.save(&path).unwrap();
    let mut other = zeroed_box::<Small>();
    other.load(&path).unwrap();
    assert_eq!(bits(&*other), bits(&*net));
    assert_eq!(std::fs::read(&path).unwrap(), net.to_bytes().unwrap());

    let double = Small::<f64>::init(&mut rng(1));
    let mut other = zeroed_box::<Small<f64>>();
    other.load_bytes(&double.to_bytes().unwrap()).unwrap();
    assert_eq!(other.narrow, double.narrow);
}

#[test]
fn the_file_is_as_documented() {
    let net = small();
    let bytes = net.to_bytes().unwrap();
    let (_, header) = SafeTensors::read_metadata(&bytes).unwrap();
    assert_eq!(header.metadata().as_ref().unwrap()["network"], "Small");
    let file = SafeTensors::deserialize(&bytes).unwrap();
    let mut names = file.names();
    names.sort_unstable();
    let expected = ["hidden.bias", "hidden.weight", "narrow.bias", "narrow.weight", "scores.bias", "scores.weight"];
    assert_eq!(names, expected);
    // Row-major [IN, OUT]: the number at (input 2, output 4).
    let weight = file.tensor("hidden.weight").unwrap();
    assert_eq!((weight.shape(), weight.dtype()), (&[5, 7][..], safetensors::Dtype::F32));
    let place = 4 * (2 * 7 + 4);
    assert_eq!(weight.data()[place..place + 4], net.hidden.weight[(4, 2)].to_le_bytes());
    assert_eq!(file.tensor("hidden.bias").unwrap().shape(), [7]);
    assert_eq!(bytes, net.to_bytes().unwrap());
}

#[test]
fn parameters_that_are_no_network_have_files_too() {
    let folder = Folder::new("layer");
    let path = folder.join("layer.safetensors");
    let net = small();
    formats::save(&net.hidden, &path).unwrap();
    let mut other = zeroed_box::<Small>();
    formats::load(&mut other.hidden, &path).unwrap();
    assert_eq!(other.hidden, net.hidden);
    let error = formats::load(&mut other.narrow, &path).unwrap_err().to_string();
    assert!(error.contains("do not fit:") && error.contains("layer.safetensors"), "{error}");
}

#[test]
fn every_truncation_is_refused() {
    let bytes = small().to_bytes().unwrap();
    for length in 0..bytes.len() {
        assert!(matches!(refused(&bytes[..length]), Error::Damaged { .. }), "{length}");
    }
    assert!(matches!(refused(&[&bytes[..], &[0]].concat()), Error::Damaged { .. }));
}

#[test]
fn random_damage_never_panics_and_never_half_loads() {
    let bytes = small().to_bytes().unwrap();
    let header = 8 + usize::try_from(u64::from_le_bytes(bytes[..8].try_into().unwrap())).unwrap();
    let mut random = rng(5);
    let (mut refusals, mut net) = (0, Small::init(&mut rng(2)));
    for round in 0..20_000 {
        let mut damaged = bytes.clone();
        // Most of it in the header, where the interesting damage is.
        let reach = if round % 4 == 0 { bytes.len() } else { header };
        for _ in 0..random.random_range(1..4) {
            damaged[random.random_range(0..reach)] = random.random();
        }
        let before = bits(&*net);
        if net.load_bytes(&damaged).is_err() {
            refusals += 1;
            assert_eq!(bits(&*net), before);
        } else {
            assert!((0..Small::<f32>::TENSORS).all(|index| net.tensor(index).iter().all(|value| value.is_finite())));
        }
    }
    assert!(refusals > 10_000, "{refusals}");
}

#[test]
fn foreign_files_are_refused() {
    let foreign: [&[u8]; 4] = [b"", b"PK\x03\x04 a zip file, surely not weights", b"\x89PNG\r\n\x1a\n0000", &[0xff; 200]];
    for bytes in foreign {
        let error = refused(bytes);
        assert!(error.to_string().starts_with("the bytes are not a weights file: "), "{error}");
    }
}

#[test]
fn all_differences_are_in_one_error() {
    let bytes = Wider::init(&mut rng(1)).to_bytes().unwrap();
    let found = mismatch(&bytes);
    assert_eq!(
        found.to_string(),
        "the weights, written from `Wider`, do not fit `Small`:\n  \
         `hidden.weight` has the wrong shape: expected [5, 7], found [5, 8]\n  \
         `hidden.bias` has the wrong shape: expected [7], found [8]\n  \
         `narrow.weight` has the wrong shape: expected [7, 6], found [8, 6]"
    );
    assert_eq!((found.network, found.written_from.as_deref(), found.tensors.len()), (Some("Small"), Some("Wider"), 3));
}

#[test]
fn missing_and_extra_tensors_are_listed() {
    let bytes = formats::to_bytes(&small().hidden).unwrap();
    let problems = mismatch(&bytes).tensors;
    let names: Vec<_> = (0..Small::<f32>::TENSORS).map(|index| TensorName::<Small>::new(index).to_string()).collect();
    for (problem, expected) in problems.iter().zip(&names) {
        assert!(matches!(problem, TensorProblem::Missing { name, .. } if name == expected), "{problem}");
    }
    let extra: Vec<_> = problems[names.len()..].iter().map(ToString::to_string).collect();
    assert_eq!(
        extra,
        ["`bias` is not a tensor of the network: found [7]", "`weight` is not a tensor of the network: found [5, 7]"]
    );
}

#[test]
fn the_wrong_element_type_is_said() {
    let bytes = Small::<f64>::init(&mut rng(1)).to_bytes().unwrap();
    let found = mismatch(&bytes);
    assert_eq!(found.tensors.len(), 6);
    assert_eq!(found.tensors[0].to_string(), "`hidden.weight` has the wrong element type: expected F32, found F64");
}

#[test]
fn numbers_that_are_none_are_refused() {
    let mut net = small();
    net.narrow.weight[(1, 2)] = f32::NAN;
    net.narrow.weight[(5, 6)] = f32::INFINITY;
    net.scores.bias[2] = f32::NEG_INFINITY;
    let problems = mismatch(&net.to_bytes().unwrap()).tensors;
    let expected = [
        TensorProblem::NotFinite { name: "narrow.weight".into(), index: 13, count: 2 },
        TensorProblem::NotFinite { name: "scores.bias".into(), index: 2, count: 1 },
    ];
    assert_eq!(problems, expected);
}

/// The methods are those of the network; a box of one has them all.
#[test]
fn a_boxed_network_has_files() {
    fn round_trip<N: Network>(net: Box<N>) -> [Box<N>; 2] {
        let mut other = zeroed_box::<N>();
        other.load_bytes(&net.to_bytes().unwrap()).unwrap();
        [net, other]
    }
    let [net, other] = round_trip(small());
    assert_eq!(bits(&*other), bits(&*net));
}

#[test]
fn errors_name_the_file() {
    let folder = Folder::new("named");
    let mut net = small();
    let error = net.load(folder.join("none.safetensors")).unwrap_err();
    assert!(matches!(&error, Error::File { action: "read", path, .. } if path.ends_with("none.safetensors")), "{error}");
    std::fs::write(folder.join("text.safetensors"), "hello").unwrap();
    let error = net.load(folder.join("text.safetensors")).unwrap_err().to_string();
    assert!(error.contains("text.safetensors` is not a weights file"), "{error}");
    let error = net.save(folder.join("no/such/folder.safetensors")).unwrap_err();
    assert!(matches!(&error, Error::File { action: "write", .. }), "{error}");
    assert!(net.load(folder.join("")).is_err());
    assert_eq!(Small::<f32>::NAME, "Small");
}

#[test]
fn a_write_replaces_the_whole_file_or_nothing() {
    let folder = Folder::new("atomic");
    let path = folder.join("data");
    write_atomically(&path, b"a long first content").unwrap();
    write_atomically(&path, b"short").unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), b"short");
    assert_eq!(folder.files(), ["data"]);
    // The target is a folder that is not empty, so that the last step, the renaming, fails.
    let occupied = folder.join("occupied");
    std::fs::create_dir(&occupied).unwrap();
    std::fs::write(occupied.join("file"), "kept").unwrap();
    assert!(write_atomically(&occupied, b"new").is_err());
    assert_eq!(folder.files(), ["data", "occupied"]);
    assert_eq!(std::fs::read(occupied.join("file")).unwrap(), b"kept");
}

#[cfg(unix)]
#[test]
fn a_link_is_followed() {
    let folder = Folder::new("link");
    std::fs::write(folder.join("real"), "old").unwrap();
    std::os::unix::fs::symlink(folder.join("real"), folder.join("link")).unwrap();
    write_atomically(folder.join("link"), b"new").unwrap();
    assert_eq!(std::fs::read(folder.join("real")).unwrap(), b"new");
    assert!(std::fs::symlink_metadata(folder.join("link")).unwrap().is_symlink());
}
