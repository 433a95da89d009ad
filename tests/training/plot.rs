//! The picture of a training run.

use layerfit::losses::CrossEntropy;
use layerfit::optimizers::Adam;
use layerfit::train::Trainer;
use layerfit::{Error, datasets, rng};

use crate::common::Folder;
use crate::networks::Digits;

#[test]
fn a_history_becomes_a_picture() {
    let (train, test) = datasets::digits().split(0.8, 42).unwrap();
    let mut net = Digits::init(&mut rng(42));
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).epochs(5).validate(&test);
    let history = trainer.fit(&mut net, &train).unwrap();

    let folder = Folder::new("plot");
    let path = folder.join("digits.svg");
    history.plot(&path).unwrap();
    let picture = std::fs::read_to_string(&path).unwrap();
    assert!(picture.starts_with("<svg") && picture.contains("accuracy"));
    assert_eq!(folder.files(), ["digits.svg"]);

    let error = history.plot(folder.join("nowhere/digits.svg")).unwrap_err();
    assert!(matches!(&error, Error::File { action: "write", .. }));
    assert!(error.to_string().contains("nowhere/digits.svg"), "{error}");
}
