use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::metrics::Measure;
use crate::train::{Epoch, History};
use crate::{Error, Result};

/// The picture is drawn this many times larger than it is shown, because places are whole numbers.
const FINE: u32 = 8;
const WIDTH: u32 = 960;
const HEIGHT: u32 = 420;
const FONT: &str = "sans-serif";
/// Two colours that also differ for the colour-blind (Okabe and Ito 2008).
const TRAINING: RGBColor = RGBColor(0, 114, 178);
const VALIDATION: RGBColor = RGBColor(213, 94, 0);
const INK: RGBColor = RGBColor(60, 60, 60);
const GRID: RGBColor = RGBColor(225, 225, 225);

/// The middle of the line above a chart.
const HEAD: i32 = 26 * FINE.cast_signed();
/// The width of an entry of the legend, and of the line in it.
const ENTRY: i32 = 100 * FINE.cast_signed();
const LINE: i32 = 18 * FINE.cast_signed();

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Drawn<T = ()> = core::result::Result<T, String>;
/// Number of the epoch and value.
type Curve = Vec<(f64, f64)>;

/// One of the two charts: its title, its curves, and how it writes its values.
struct Panel {
    title: String,
    training: Curve,
    validation: Curve,
    percent: bool,
}

/// The picture of a history, as SVG.
pub(super) fn draw(history: &History) -> Result<String> {
    if history.epochs.is_empty() {
        return Err(Error::Plot { reason: "expected at least one epoch, found none".to_string() });
    }
    let mut picture = String::new();
    paint(history, &mut picture).map_err(|reason| Error::Plot { reason })?;
    let drawn = format!(r#"<svg width="{}" height="{}""#, WIDTH * FINE, HEIGHT * FINE);
    let shown = format!(r#"<svg width="{WIDTH}" height="{HEIGHT}""#);
    Ok(picture.replacen(&drawn, &shown, 1))
}

fn paint(history: &History, picture: &mut String) -> Drawn {
    let root = SVGBackend::with_string(picture, (WIDTH * FINE, HEIGHT * FINE)).into_drawing_area();
    root.fill(&WHITE).map_err(text)?;
    let (left, right) = root.split_horizontally(WIDTH * FINE / 2);
    chart(&left, &loss_panel(history))?;
    chart(&right, &measure_panel(history))?;
    root.present().map_err(text)
}

fn text(error: impl ToString) -> String {
    error.to_string()
}

fn font(size: u32) -> TextStyle<'static> {
    (FONT, size * FINE).into_font().color(&INK)
}

#[allow(clippy::cast_precision_loss)]
fn curve(history: &History, value: impl Fn(&Epoch) -> Option<f64>) -> Curve {
    let points = history.epochs.iter().map(|epoch| (epoch.number as f64, value(epoch)));
    points.filter_map(|(number, value)| value.filter(|value| value.is_finite()).map(|value| (number, value))).collect()
}

fn loss_panel(history: &History) -> Panel {
    Panel {
        title: "loss".to_string(),
        training: curve(history, |epoch| Some(epoch.loss)),
        validation: curve(history, |epoch| epoch.validation.map(|validation| validation.loss)),
        percent: false,
    }
}

fn measure_panel(history: &History) -> Panel {
    let Measure { name, share, .. } = history.measure;
    let scale = if share { 100.0 } else { 1.0 };
    Panel {
        title: name.to_string(),
        training: curve(history, |epoch| Some(scale * epoch.measure)),
        validation: curve(history, |epoch| epoch.validation.map(|validation| scale * validation.measure)),
        percent: share,
    }
}

fn chart(area: &Area<'_>, panel: &Panel) -> Drawn {
    let (epochs, values) = (epoch_range(panel), value_range(panel));
    let mut chart = ChartBuilder::on(area)
        .margin(16 * FINE)
        .margin_top(44 * FINE)
        .x_label_area_size(44 * FINE)
        .y_label_area_size(56 * FINE)
        .build_cartesian_2d(epochs, values.clone())
        .map_err(text)?;
    let step = (values.end - values.start) / 8.0;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .bold_line_style(GRID.stroke_width(FINE))
        .light_line_style(TRANSPARENT)
        .axis_style(INK.stroke_width(FINE))
        .set_all_tick_mark_size(5 * FINE)
        .label_style(font(13))
        .axis_desc_style(font(14))
        .x_desc("epoch")
        .x_label_formatter(&|epoch| whole(*epoch))
        .y_label_formatter(&|value| tick(*value, step, panel.percent))
        .draw()
        .map_err(text)?;
    for (_, points, colour) in curves(panel) {
        let size = if points.len() < 3 { 3 * FINE } else { 0 };
        let series = LineSeries::new(points.iter().copied(), colour.stroke_width(2 * FINE)).point_size(size);
        chart.draw_series(series).map_err(text)?;
    }
    head(area, panel)
}

/// The curves that have points, with their names and colours.
fn curves(panel: &Panel) -> impl Iterator<Item = (&'static str, &Curve, RGBColor)> {
    let both = [("training", &panel.training, TRAINING), ("validation", &panel.validation, VALIDATION)];
    both.into_iter().filter(|(_, points, _)| !points.is_empty())
}

/// The title and the names of the curves, above the chart, where no curve is.
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]
fn head(area: &Area<'_>, panel: &Panel) -> Drawn {
    let centred = |size| font(size).pos(Pos::new(HPos::Left, VPos::Center));
    area.draw(&Text::new(panel.title.as_str(), (72 * FINE.cast_signed(), HEAD), centred(18))).map_err(text)?;
    let right = (WIDTH / 2 * FINE).cast_signed() - ENTRY * curves(panel).count() as i32;
    for (entry, (name, _, colour)) in curves(panel).enumerate() {
        let (x, y) = (right + ENTRY * entry as i32, HEAD);
        area.draw(&PathElement::new([(x, y), (x + LINE, y)], colour.stroke_width(2 * FINE))).map_err(text)?;
        area.draw(&Text::new(name, (x + LINE + 6 * FINE.cast_signed(), y), centred(13))).map_err(text)?;
    }
    Ok(())
}

fn epoch_range(panel: &Panel) -> core::ops::Range<f64> {
    let last = panel.training.iter().chain(&panel.validation).map(|(epoch, _)| *epoch).fold(1.0, f64::max);
    if last > 1.0 { 1.0..last } else { 0.5..1.5 }
}

/// From 0 for values that are never negative, unless they all are far from it.
fn value_range(panel: &Panel) -> core::ops::Range<f64> {
    let values = || panel.training.iter().chain(&panel.validation).map(|(_, value)| *value);
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    if low > high {
        return 0.0..1.0;
    }
    let margin = if high > low { 0.06 * (high - low) } else { 0.5 * high.abs().max(1e-3) };
    let bottom = if low >= 0.0 && low < 0.5 * high { 0.0 } else { low - margin };
    let top = if panel.percent { (high + margin).min(100.0) } else { high + margin };
    bottom..top.max(bottom + margin)
}

/// The number of an epoch; nothing between two of them.
fn whole(epoch: f64) -> String {
    if (epoch - epoch.round()).abs() < 1e-6 { format!("{epoch:.0}") } else { String::new() }
}

/// A number beside an axis, with as many decimals as tell neighbours apart.
fn tick(value: f64, step: f64, percent: bool) -> String {
    let unit = if percent { " %" } else { "" };
    if step < 1e-4 || value.abs() >= 1e5 {
        return format!("{value:.1e}{unit}");
    }
    let decimals = [1.0, 0.1, 0.01, 0.001].iter().filter(|bound| step < **bound).count();
    format!("{value:.decimals$}{unit}")
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
        History { network: "Test", measure: Measure::ACCURACY, epochs, restored: None }
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
    fn ticks_tell_neighbours_apart() {
        assert_eq!(tick(0.5, 0.2, false), "0.5");
        assert_eq!(tick(40.0, 5.0, true), "40 %");
        assert_eq!(tick(0.012, 0.002, false), "0.012");
        assert_eq!(tick(2e6, 1e5, false), "2.0e6");
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
            std::fs::write(format!("{folder}/{name}.svg"), draw(&history).unwrap()).unwrap();
        }
    }
}
