//! Pictures of numbers, as SVG and, with the feature `png`, as PNG: [`LinePlot`], [`ConfusionMatrix`].
//!
//! The name of a file decides what it becomes. The letters of a PNG are those of a font that the crate ships, so it is the same on every machine, with fonts
//! or without; it has those of European languages (Latin, Greek, Cyrillic), others are drawn as boxes. A PNG has two pixels for each of the SVG, in both
//! directions.

mod file;
mod matrix;
#[cfg(feature = "png")]
mod raster;

use std::format;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::{Error, Result};

pub(crate) use file::save;
pub use matrix::ConfusionMatrix;

/// The picture is drawn this many times larger than it is shown, because places are whole numbers.
const FINE: u32 = 8;
const WIDTH: u32 = 480;
const HEIGHT: u32 = 420;
/// The height of a chart in which there is little to see.
const LOW: u32 = 230;
const FONT: &str = "sans-serif";
/// Colours that also differ for the colour-blind (Okabe and Ito 2008, with a brown instead of their yellow).
const COLOURS: [RGBColor; 8] = [
    RGBColor(0, 114, 178),
    RGBColor(213, 94, 0),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(86, 180, 233),
    RGBColor(230, 159, 0),
    RGBColor(60, 60, 60),
    RGBColor(130, 85, 30),
];
const INK: RGBColor = RGBColor(60, 60, 60);
const GRID: RGBColor = RGBColor(225, 225, 225);

/// Numbers farther from 0 are not drawn.
const MOST: f64 = 1e100;

/// The middle of the line above a chart.
const HEAD: i32 = 26 * FINE.cast_signed();
/// Where titles begin, and the height of a line of the legend.
const LEFT: i32 = 72 * FINE.cast_signed();
const LEGEND: i32 = 20 * FINE.cast_signed();
/// The width of an entry of the legend, and of the line in it.
const ENTRY: i32 = 100 * FINE.cast_signed();
const LINE: i32 = 18 * FINE.cast_signed();

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Drawn<T = ()> = core::result::Result<T, String>;
/// Points from left to right.
type Curve = Vec<(f64, f64)>;

/// Curves over one axis: a chart with a legend.
///
/// ```
/// use layerfit_core::plot::LinePlot;
/// let wave = |phase: f64| (0..100).map(move |step| (f64::from(step), (f64::from(step) / 10.0 + phase).sin()));
/// let picture = LinePlot::new("two waves").x("step").curve("one", wave(0.0)).curve("other", wave(1.0)).svg()?;
/// assert!(picture.starts_with("<svg"));
/// # Ok::<(), layerfit_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct LinePlot {
    title: String,
    x: String,
    curves: Vec<(String, Curve)>,
    percent: bool,
    whole: bool,
    /// It is as wide as two charts side by side.
    wide: bool,
    low: bool,
    /// The axis from left to right is logarithmic.
    logarithmic: bool,
}

impl LinePlot {
    /// A chart with this title and no curves yet.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), wide: true, ..Self::default() }
    }

    /// What the axis from left to right is called.
    #[must_use]
    pub fn x(mut self, name: impl Into<String>) -> Self {
        self.x = name.into();
        self
    }

    /// The axis from left to right is logarithmic, with the powers of ten beside it. Points that are not above 0 are left out.
    ///
    /// ```
    /// use layerfit_core::plot::LinePlot;
    /// let picture = LinePlot::new("orders of magnitude").log_x().curve("one", [(1e-3, 1.0), (1e-1, 2.0), (10.0, 1.5)]).svg()?;
    /// assert!(picture.contains("1e-2"));
    /// # Ok::<(), layerfit_core::Error>(())
    /// ```
    #[must_use]
    pub fn log_x(mut self) -> Self {
        self.logarithmic = true;
        self
    }

    /// Adds a curve; one without points is left out. Points that are infinite or NaN are left out too, and those beyond ±10¹⁰⁰.
    #[must_use]
    pub fn curve(mut self, name: impl Into<String>, points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let points: Curve = points.into_iter().filter(|(x, y)| x.abs() <= MOST && y.abs() <= MOST).collect();
        if !points.is_empty() {
            self.curves.push((name.into(), points));
        }
        self
    }

    /// The values are per cent, at most 100.
    #[must_use]
    pub(crate) fn percent(mut self, percent: bool) -> Self {
        self.percent = percent;
        self
    }

    /// One of two charts side by side.
    #[must_use]
    pub(crate) fn half(mut self) -> Self {
        self.wide = false;
        self
    }

    /// A chart in which there is little to see.
    #[must_use]
    pub(crate) fn low(mut self) -> Self {
        self.low = true;
        self
    }

    /// Over the numbers of epochs, from the first.
    #[must_use]
    pub(crate) fn epochs(mut self) -> Self {
        self.whole = true;
        self.x("epoch")
    }

    /// The picture.
    ///
    /// # Errors
    /// [`Error::Plot`] if it cannot be drawn.
    pub fn svg(&self) -> Result<String> {
        picture(&[core::slice::from_ref(self)])
    }

    /// Writes the picture to a file, whole or not at all; its name ends with `.svg` or, with the feature `png`, `.png`.
    ///
    /// # Errors
    /// [`Error::Plot`] if it cannot be drawn, [`Error::Extension`] for a name that ends otherwise, [`Error::File`] if it cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        save(path.as_ref(), || self.svg())
    }

    fn points(&self) -> impl Iterator<Item = (f64, f64)> {
        self.curves.iter().flat_map(|(_, points)| self.placed(points))
    }

    /// Where points stand on the axis.
    fn placed(&self, points: &[(f64, f64)]) -> impl Iterator<Item = (f64, f64)> {
        let logarithmic = self.logarithmic;
        let points = points.iter().copied().filter(move |(x, _)| !logarithmic || *x > 0.0);
        points.map(move |(x, y)| (if logarithmic { x.log10() } else { x }, y))
    }

    fn width(&self) -> u32 {
        if self.wide { 2 * WIDTH } else { WIDTH }
    }

    fn height(&self) -> u32 {
        if self.low { LOW } else { HEIGHT }
    }
}

/// Rows of charts side by side, in one picture.
pub(crate) fn picture(rows: &[&[LinePlot]]) -> Result<String> {
    let width: u32 = rows.iter().map(|row| row.iter().map(LinePlot::width).sum()).max().unwrap_or(0);
    let height: u32 = rows.iter().map(|row| row_height(row)).sum();
    let mut picture = String::new();
    paint(rows, (width * FINE, height * FINE), &mut picture).map_err(|reason| Error::Plot { reason })?;
    let drawn = format!(r#"<svg width="{}" height="{}""#, width * FINE, height * FINE);
    let shown = format!(r#"<svg width="{width}" height="{height}""#);
    Ok(picture.replacen(&drawn, &shown, 1))
}

fn row_height(row: &[LinePlot]) -> u32 {
    row.iter().map(LinePlot::height).max().unwrap_or(0)
}

fn paint(rows: &[&[LinePlot]], size: (u32, u32), picture: &mut String) -> Drawn {
    let root = SVGBackend::with_string(picture, size).into_drawing_area();
    root.fill(&WHITE).map_err(text)?;
    let mut below = root.clone();
    for row in rows {
        let (mut rest, bottom) = below.split_vertically(row_height(row) * FINE);
        below = bottom;
        for chart in *row {
            let (area, right) = rest.split_horizontally(chart.width() * FINE);
            draw(&area, chart)?;
            rest = right;
        }
    }
    root.present().map_err(text)
}

fn text(error: impl ToString) -> String {
    error.to_string()
}

fn font(size: u32) -> TextStyle<'static> {
    (FONT, size * FINE).into_font().color(&INK)
}

fn draw(area: &Area<'_>, plot: &LinePlot) -> Drawn {
    let values = value_range(plot);
    let above = LEGEND * legend(plot).last().map_or(0, |(line, _)| *line);
    let mut chart = ChartBuilder::on(area)
        .margin(16 * FINE)
        .margin_top(44 * FINE.cast_signed() + above)
        .x_label_area_size(44 * FINE)
        .y_label_area_size(56 * FINE)
        .build_cartesian_2d(place_range(plot), values.clone())
        .map_err(text)?;
    let step = (values.end - values.start) / 8.0;
    chart
        .configure_mesh()
        .disable_x_mesh()
        .bold_line_style(GRID.stroke_width(FINE))
        .light_line_style(TRANSPARENT)
        .axis_style(INK.stroke_width(FINE))
        .y_labels(if plot.low { 5 } else { 11 })
        .set_all_tick_mark_size(5 * FINE)
        .label_style(font(13))
        .axis_desc_style(font(14))
        .x_desc(plot.x.as_str())
        .x_label_formatter(&|place| if plot.logarithmic { power(*place) } else { whole(*place) })
        .y_label_formatter(&|value| tick(*value, step, plot.percent))
        .draw()
        .map_err(text)?;
    for ((_, points), colour) in plot.curves.iter().zip(COLOURS.iter().cycle()) {
        let size = if points.len() < 3 { 3 * FINE } else { 0 };
        let series = LineSeries::new(plot.placed(points), colour.stroke_width(2 * FINE)).point_size(size);
        chart.draw_series(series).map_err(text)?;
    }
    head(area, plot)
}

/// The title and the names of the curves, above the chart, where no curve is.
fn head(area: &Area<'_>, plot: &LinePlot) -> Drawn {
    let centred = |size| font(size).pos(Pos::new(HPos::Left, VPos::Center));
    area.draw(&Text::new(plot.title.as_str(), (LEFT, HEAD), centred(18))).map_err(text)?;
    let places = legend(plot).into_iter();
    for (((name, _), (line, x)), colour) in plot.curves.iter().zip(places).zip(COLOURS.iter().cycle()) {
        let y = HEAD + line * LEGEND;
        area.draw(&PathElement::new([(x, y), (x + LINE, y)], colour.stroke_width(2 * FINE))).map_err(text)?;
        area.draw(&Text::new(name.as_str(), (x + LINE + 6 * FINE.cast_signed(), y), centred(13))).map_err(text)?;
    }
    Ok(())
}

/// The line and the place in it of each name: to the right of the title if all fit there, else below it.
fn legend(plot: &LinePlot) -> Vec<(i32, i32)> {
    let widths: Vec<i32> = plot.curves.iter().map(|(name, _)| entry_width(name)).collect();
    let (total, right) = (widths.iter().sum::<i32>(), (plot.width() * FINE).cast_signed());
    let beside = LEFT + text_width(&plot.title, 10) + total <= right;
    let (mut line, mut x) = if beside { (0, right - total) } else { (1, LEFT) };
    let mut places = Vec::new();
    for width in widths {
        if x > LEFT && x + width > right {
            (line, x) = (line + 1, LEFT);
        }
        places.push((line, x));
        x += width;
    }
    places
}

/// The width of a name in the legend, with its line.
fn entry_width(name: &str) -> i32 {
    ENTRY.max(36 * FINE.cast_signed() + text_width(name, 8))
}

/// About as wide as a text with letters of this width.
fn text_width(text: &str, letter: i32) -> i32 {
    i32::try_from(text.chars().count()).unwrap_or(i32::MAX).saturating_mul(letter * FINE.cast_signed())
}

fn place_range(plot: &LinePlot) -> core::ops::Range<f64> {
    let places = || plot.points().map(|(place, _)| place);
    let first = if plot.whole { 1.0 } else { places().fold(f64::INFINITY, f64::min) };
    let last = places().fold(first, f64::max);
    let half = (1e-3 * first.abs()).max(0.5);
    if differ(first, last) {
        first..last
    } else if first.is_finite() {
        first - half..first + half
    } else {
        0.0..1.0
    }
}

/// From 0 for values that are never negative, unless they all are far from it.
fn value_range(plot: &LinePlot) -> core::ops::Range<f64> {
    let values = || plot.points().map(|(_, value)| value);
    let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
    if low > high {
        return 0.0..1.0;
    }
    let margin = if differ(low, high) { 0.06 * (high - low) } else { 0.5 * high.abs().max(1e-3) };
    let bottom = if low >= 0.0 && low < 0.5 * high { 0.0 } else { low - margin };
    let top = if plot.percent { (high + margin).min(100.0) } else { high + margin };
    bottom..top.max(bottom + margin)
}

/// Whether two numbers are so far from each other that an axis can be divided between them.
fn differ(low: f64, high: f64) -> bool {
    high - low > 1e-9 * low.abs().max(high.abs()).max(1e-30)
}

/// A whole number; nothing between two of them.
fn whole(place: f64) -> String {
    if (place - place.round()).abs() < 1e-6 { format!("{place:.0}") } else { String::new() }
}

/// A power of ten; nothing between two of them.
fn power(exponent: f64) -> String {
    let exponent = whole(exponent);
    if exponent.is_empty() { exponent } else { format!("1e{exponent}") }
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

    #[test]
    fn odd_curves_can_be_drawn() {
        let far = [(0.0, -1e99), (1.0, 1e99)];
        let near = [(0.0, 1.0), (1.0, 1.0 + f64::EPSILON)];
        let curves: [&[(f64, f64)]; 8] = [
            &[(0.0, 0.0)],
            &[(1.0, 2.0); 9],
            &far,
            &near,
            &[(0.0, 0.0), (1.0, 1e-320)],
            &[(1e18, 1.0), (1e18 + 128.0, 1.0)],
            &[(0.0, 1e300)],
            &[],
        ];
        for curve in curves {
            assert!(LinePlot::new("t").curve("c", curve.to_vec()).svg().is_ok(), "{curve:?}");
        }
    }

    #[test]
    fn ticks_tell_neighbours_apart() {
        assert_eq!(tick(0.5, 0.2, false), "0.5");
        assert_eq!(tick(40.0, 5.0, true), "40 %");
        assert_eq!(tick(0.012, 0.002, false), "0.012");
        assert_eq!(tick(2e6, 1e5, false), "2.0e6");
    }

    #[test]
    fn long_legends_go_below_the_title() {
        let plot =
            |names: usize| (0..names).fold(LinePlot::new("t"), |plot, name| plot.curve(format!("curve {name}"), [(0.0, 1.0)]));
        let lines = |names| legend(&plot(names)).iter().map(|(line, _)| *line).collect::<Vec<_>>();
        assert_eq!(lines(8), [0; 8]);
        assert_eq!(lines(9), [1, 1, 1, 1, 1, 1, 1, 1, 2]);
        assert!(legend(&plot(9)).iter().all(|(_, x)| (LEFT..960 * FINE.cast_signed()).contains(x)));
        assert_eq!(plot(20).svg().unwrap().matches("curve ").count(), 20);
    }

    #[test]
    fn curves_have_their_points_and_names() {
        let nothing = LinePlot::new("empty").curve("nobody", []).svg().unwrap();
        assert!(nothing.contains("empty") && !nothing.contains("nobody"));
        let far = [(5.0, -1.0), (6.0, f64::NAN), (7.0, 3.0), (8.0, 2.0)];
        let picture =
            LinePlot::new("a title").x("step").curve("a rather long name", far).curve("one", [(5.0, 1.0)]).svg().unwrap();
        assert!(picture.starts_with(r#"<svg width="960" height="420""#), "{picture:.80}");
        for text in ["a title", "step", "a rather long name", "one"] {
            assert!(picture.lines().any(|line| line.trim() == text), "{text}");
        }
        let line = picture.lines().find(|line| line.contains("#0072B2")).unwrap();
        assert_eq!(line.split_once("points=").map_or(0, |(_, points)| points.matches(',').count()), 3);
    }
}
