//! Pictures, files and the report of a training run.

use layerfit::losses::CrossEntropy;
#[cfg(all(feature = "csv", feature = "json"))]
use layerfit::metrics::Measure;
use layerfit::metrics::evaluate;
use layerfit::optimizers::Adam;
use layerfit::plot::ConfusionMatrix;
use layerfit::report::Report;
#[cfg(all(feature = "csv", feature = "json"))]
use layerfit::train::History;
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

#[cfg(all(feature = "csv", feature = "json"))]
#[test]
fn a_history_is_kept_in_files() {
    let (train, test) = datasets::digits().split(0.8, 42).unwrap();
    let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).epochs(2).clip_norm(1.0).validate(&test);
    let history = trainer.fit(&mut Digits::init(&mut rng(42)), &train).unwrap();
    let setting = |name: &str| history.settings.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str());
    assert_eq!(["loss", "batch size", "clip norm", "epochs"].map(setting), ["CrossEntropy", "32", "1.0", "2"].map(Some));
    assert!(setting("optimizer").is_some_and(|optimizer| optimizer.contains("0.001")), "{:?}", setting("optimizer"));

    let folder = Folder::new("history");
    for name in ["run.csv", "run.json"] {
        history.save(folder.join(name)).unwrap();
    }
    assert_eq!(folder.files(), ["run.csv", "run.json"]);
    let load = |name: &str, measure| History::load::<Digits>(folder.join(name), measure);
    assert_eq!(load("run.json", Measure::ACCURACY).unwrap(), history);
    assert_eq!(load("run.csv", Measure::ACCURACY).unwrap().epochs, history.epochs);
    for name in ["run.csv", "run.json"] {
        assert!(matches!(load(name, Measure::MEAN_ABSOLUTE_ERROR), Err(Error::Data { .. })));
    }
    assert!(matches!(load("none.csv", Measure::ACCURACY), Err(Error::File { action: "read", .. })));
    assert!(matches!(load("run.txt", Measure::ACCURACY), Err(Error::Extension { .. })));
}

#[test]
fn a_run_has_a_report() {
    let (train, test) = datasets::digits().split(0.8, 42).unwrap();
    let mut net = Digits::init(&mut rng(42));
    let history = Trainer::new(CrossEntropy, Adam::new(1e-3)).epochs(12).validate(&test).fit(&mut net, &train).unwrap();
    let evaluation = evaluate(&net, &test);
    let report = Report::new("Digits by their pixels")
        .network::<Digits>()
        .setting("data", "1,437 digits to learn from, 360 to validate")
        .history(&history)
        .confusion(&ConfusionMatrix::of(&evaluation))
        .text("Scores", &evaluation);

    let folder = Folder::new("report");
    report.save(folder.join("report.html")).unwrap();
    let html = std::fs::read_to_string(folder.join("report.html")).unwrap();
    for text in ["<h2>Network Digits</h2>", "<code>Dense(64)</code>", "<td class=\"n\">4,160</td>", "taken for"] {
        assert!(html.contains(text), "{text}");
    }
    // Three pictures: the graph, the curves, the matrix.
    assert_eq!(html.matches("<svg").count(), 3);
    if let Ok(folder) = std::env::var("PLOTS") {
        report.save(std::path::Path::new(&folder).join("report.html")).unwrap();
    }
}
