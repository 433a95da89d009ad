use std::string::ToString;
use std::vec::Vec;
use std::{format, fs};

use super::Report;
use crate::Error;
use crate::losses::Class;
use crate::metrics::{Classification, Measure};
use crate::plot::{ConfusionMatrix, LinePlot};
use crate::train::{Epoch, History, Validated};

fn history(epochs: usize, validated: bool) -> History {
    let mut history = History::new("Digits", Measure::ACCURACY, epochs);
    #[allow(clippy::cast_precision_loss)]
    let value = |number: usize| 1.0 / number as f64;
    history.epochs = (1..=epochs)
        .map(|number| Epoch {
            number,
            loss: value(number),
            measure: 1.0 - 0.9 * value(number),
            validation: validated.then(|| Validated { loss: 0.5 + 0.1 * (3.0 - 10.0 * value(number)).abs(), measure: 0.5 }),
            rate: 1e-3,
            seconds: 0.25,
            samples_per_second: 1e4,
        })
        .collect();
    history
}

fn matrix() -> ConfusionMatrix {
    let mut evaluation = Classification::<2>::default();
    evaluation.add(Class::new(0).unwrap(), Class::new(1));
    ConfusionMatrix::of(&evaluation)
}

/// The tags of a page, without those that are empty by nature.
fn balanced(html: &str) -> Result<(), std::string::String> {
    let mut open = Vec::new();
    for part in html.split('<').skip(1) {
        let tag = part.split('>').next().unwrap_or_default();
        let name = tag.split_whitespace().next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            let last = open.pop();
            if last != Some(name) {
                return Err(format!("</{name}> closes {last:?}"));
            }
        } else if !tag.ends_with('/') && !name.starts_with('!') && !matches!(name, "meta" | "br") {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?}")) }
}

#[test]
fn a_page_has_everything_and_needs_nothing() {
    let mut history = history(5, true);
    history.settings.push(("optimizer".to_string(), "Adam { rate: 0.001 }".to_string()));
    history.restored = Some(3);
    let plot = LinePlot::new("a plot").curve("c", [(0.0, 1.0), (1.0, 0.0)]);
    let page = Report::new("Run")
        .setting("data", "digits")
        .setting("seed", 7)
        .history(&history)
        .confusion(&matrix().names(["yes", "no"]))
        .plot(&plot)
        .text("Scores", "as they\nare");
    let html = page.html().unwrap();
    balanced(&html).unwrap();
    for text in [
        "<title>Run</title>",
        "<h1>Run</h1>",
        "<th>data</th><td>digits</td>",
        "<th>seed</th><td>7</td>",
        "<h2>Training of Digits</h2>",
        "<th>optimizer</th><td>Adam { rate: 0.001 }</td>",
        "<dt>validation loss</dt><dd>0.6000 <small>best 0.5333 in epoch 3</small></dd>",
        "weights of epoch 3",
        "<tr class=\"kept\"><td class=\"n\">3</td>",
        "learning rate",
        ">yes</text>",
        "a plot",
        "<pre>as they\nare</pre>",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert_eq!(html.matches("<h2>Settings</h2>").count(), 1);
    for foreign in ["<script", "http://", "https://", "src=", "href=", "url(", "@import", "NaN"] {
        let names = html.replace("http://www.w3.org/2000/svg", "");
        assert!(!names.contains(foreign), "{foreign}");
    }
    assert_eq!(html, page.html().unwrap());
}

#[test]
fn text_stays_text() {
    let evil = "</pre><script>alert('1')</script>\" onload=\"&";
    let mut history = history(1, false);
    history.settings.push((evil.to_string(), evil.to_string()));
    history.measure.name = "<b>'\"&";
    let html = Report::new(evil)
        .setting(evil, evil)
        .history(&history)
        .confusion(&matrix().names([evil, evil]).title(evil))
        .plot(&LinePlot::new(evil).x(evil).curve(evil, [(0.0, 1.0)]))
        .text(evil, evil)
        .html()
        .unwrap();
    assert!(!html.contains("<script") && !html.contains("<b>") && !html.contains("onload=\""));
    balanced(&html).unwrap();
}

#[test]
fn odd_histories_have_a_page() {
    for history in [history(0, false), history(1, false), history(1, true), history(400, true)] {
        let html = Report::new("odd").history(&history).html().unwrap();
        balanced(&html).unwrap();
        assert_eq!(html.contains("<details open>"), (1..=30).contains(&history.epochs.len()));
        assert_eq!(html.contains("no epochs"), history.epochs.is_empty());
    }
    let mut constant = history(3, true);
    constant.epochs.iter_mut().for_each(|epoch| (epoch.loss, epoch.measure, epoch.rate) = (0.0, 1.0, 0.0));
    balanced(&Report::new("").history(&constant).html().unwrap()).unwrap();
}

#[test]
fn what_cannot_be_drawn_or_written_is_said() {
    let wrong = Report::new("Run").confusion(&matrix().names(["one"]));
    assert!(matches!(wrong.html(), Err(Error::Plot { .. })));
    let error = Report::new("Run").save("run.pdf").unwrap_err();
    assert_eq!(error.to_string(), "`run.pdf`: expected a name that ends with `.html`");
    let path = std::env::temp_dir().join(format!("layerfit-report-{}.html", std::process::id()));
    Report::new("Run").save(&path).unwrap();
    let written = fs::read_to_string(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert_eq!(written, Report::new("Run").html().unwrap());
}
