//! The picture of a training: loss and measure, epoch by epoch.

use std::string::{String, ToString};
use std::vec::Vec;

use crate::metrics::Measure;
use crate::plot::{LinePlot, picture};
use crate::train::{Epoch, History};
use crate::{Error, Result};

/// The picture of a history, as SVG.
pub(super) fn draw(history: &History) -> Result<String> {
    if history.epochs.is_empty() {
        return Err(Error::Plot { reason: "expected at least one epoch, found none".to_string() });
    }
    picture(&[loss_chart(history), measure_chart(history)])
}

/// Number of the epoch and value.
#[allow(clippy::cast_precision_loss)]
fn curve(history: &History, value: impl Fn(&Epoch) -> Option<f64>) -> Vec<(f64, f64)> {
    history.epochs.iter().filter_map(|epoch| Some((epoch.number as f64, value(epoch)?))).collect()
}

fn chart(title: &str, training: Vec<(f64, f64)>, validation: Vec<(f64, f64)>) -> LinePlot {
    LinePlot::new(title).half().x("epoch").curve("training", training).curve("validation", validation)
}

fn loss_chart(history: &History) -> LinePlot {
    let training = curve(history, |epoch| Some(epoch.loss));
    chart("loss", training, curve(history, |epoch| Some(epoch.validation?.loss)))
}

fn measure_chart(history: &History) -> LinePlot {
    let Measure { name, share, .. } = history.measure;
    let scale = if share { 100.0 } else { 1.0 };
    let training = curve(history, |epoch| Some(scale * epoch.measure));
    chart(name, training, curve(history, |epoch| Some(scale * epoch.validation?.measure))).percent(share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::train::Validated;

    fn history(losses: &[f64], validated: bool) -> History {
        let epoch = |(index, loss): (usize, &f64)| Epoch {
            number: index + 1,
            loss: *loss,
            measure: 1.0 - loss / 4.0,
            validation: validated.then_some(Validated { loss: 1.1 * loss, measure: 0.9 - loss / 4.0 }),
            rate: 1e-3,
            seconds: 1.0,
            samples_per_second: 1.0,
        };
        let epochs = losses.iter().enumerate().map(epoch).collect();
        History { network: "Test", measure: Measure::ACCURACY, epochs, restored: None, end: crate::train::End::Complete }
    }

    #[test]
    fn a_picture_has_everything() {
        let picture = draw(&history(&[2.0, 1.0, 0.5], true)).unwrap();
        assert!(picture.starts_with(r#"<svg width="960" height="420" viewBox="0 0 7680 3360""#), "{picture:.100}");
        assert!(picture.trim_end().ends_with("</svg>"));
        let text = |text: &str| picture.lines().filter(|line| line.trim() == text).count();
        let found = ["loss", "accuracy", "epoch", "training", "validation", "80 %"].map(text);
        assert_eq!(found, [1, 1, 2, 2, 2, 1]);
        assert_eq!(curves(&picture, "#0072B2"), [3, 2, 3, 2]);
        assert_eq!(curves(&picture, "#D55E00"), [3, 2, 3, 2]);
    }

    /// How many points the lines of a colour have, in the order of the file: a curve, its line in the legend, and so on.
    fn curves(picture: &str, colour: &str) -> Vec<usize> {
        let lines = picture.lines().filter(|line| line.starts_with("<polyline") && line.contains(colour));
        lines.map(|line| line.split_once("points=").map_or(0, |(_, points)| points.matches(',').count())).collect()
    }

    #[test]
    fn without_validation_there_is_one_curve() {
        let picture = draw(&history(&[2.0, 1.0, 0.5], false)).unwrap();
        assert_eq!((curves(&picture, "#0072B2").len(), curves(&picture, "#D55E00").len()), (4, 0));
        assert!(!picture.contains("validation"));
    }

    #[test]
    fn odd_histories_can_be_drawn() {
        for losses in [&[0.5][..], &[0.0, 0.0], &[1.0, f64::NAN, 0.5], &[f64::INFINITY], &[1e30, 1e-30], &[3.0; 1_000]] {
            assert!(draw(&history(losses, true)).unwrap().contains("training") || !losses[0].is_finite(), "{losses:?}");
        }
        assert!(matches!(draw(&history(&[], false)), Err(Error::Plot { .. })));
    }

    #[test]
    #[ignore = "writes pictures to look at, to the folder named by PLOTS"]
    fn gallery() {
        let Ok(folder) = std::env::var("PLOTS") else { return };
        let cases = [
            ("one", &[0.5][..], false),
            ("flat", &[0.25; 8], true),
            ("small", &[3e-6, 2e-6, 1e-6], true),
            ("two", &[40.0, 30.0], true),
        ];
        for (name, losses, validated) in cases {
            let history = History {
                measure: Measure { share: name == "flat", ..Measure::MEAN_ABSOLUTE_ERROR },
                ..history(losses, validated)
            };
            std::fs::write(std::format!("{folder}/{name}.svg"), draw(&history).unwrap()).unwrap();
        }
    }
}
