//! Pictures of numbers, as SVG: [`LinePlot`].

use std::format;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::{Error, Result};

/// The picture is drawn this many times larger than it is shown, because places are whole numbers.
const FINE: u32 = 8;
const WIDTH: u32 = 480;
const HEIGHT: u32 = 420;
const FONT: &str = "sans-serif";
/// Colours that also differ for the colour-blind (Okabe and Ito 2008).
const COLOURS: [RGBColor; 7] = [
    RGBColor(0, 114, 178),
    RGBColor(213, 94, 0),
    RGBColor(0, 158, 115),
    RGBColor(204, 121, 167),
    RGBColor(86, 180, 233),
    RGBColor(230, 159, 0),
    RGBColor(60, 60, 60),
];
const INK: RGBColor = RGBColor(60, 60, 60);
const GRID: RGBColor = RGBColor(225, 225, 225);

/// The middle of the line above a chart.
const HEAD: i32 = 26 * FINE.cast_signed();
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

    /// Adds a curve; one without points is left out. Points that are infinite or NaN are left out too.
    #[must_use]
    pub fn curve(mut self, name: impl Into<String>, points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let points: Curve = points.into_iter().filter(|(x, y)| x.is_finite() && y.is_finite()).collect();
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

    /// One of two charts, over the numbers of epochs.
    #[must_use]
    pub(crate) fn half(mut self) -> Self {
        (self.wide, self.whole) = (false, true);
        self
    }

    /// The picture.
    ///
    /// # Errors
    /// [`Error::Plot`] if it cannot be drawn.
    pub fn svg(&self) -> Result<String> {
        picture(core::slice::from_ref(self))
    }

    /// Writes the picture to a file, whole or not at all.
    ///
    /// # Errors
    /// [`Error::Plot`] if it cannot be drawn, [`Error::File`] if it cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        crate::formats::write_atomically(path, self.svg()?.as_bytes())
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
}

/// Charts side by side, in one picture.
pub(crate) fn picture(charts: &[LinePlot]) -> Result<String> {
    let mut picture = String::new();
    let width = charts.iter().map(LinePlot::width).sum::<u32>();
    paint(charts, width, &mut picture).map_err(|reason| Error::Plot { reason })?;
    let drawn = format!(r#"<svg width="{}" height="{}""#, width * FINE, HEIGHT * FINE);
    let shown = format!(r#"<svg width="{width}" height="{HEIGHT}""#);
    Ok(picture.replacen(&drawn, &shown, 1))
}

fn paint(charts: &[LinePlot], width: u32, picture: &mut String) -> Drawn {
    let root = SVGBackend::with_string(picture, (width * FINE, HEIGHT * FINE)).into_drawing_area();
    root.fill(&WHITE).map_err(text)?;
    let mut rest = root.clone();
    for chart in charts {
        let (area, right) = rest.split_horizontally(chart.width() * FINE);
        draw(&area, chart)?;
        rest = right;
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
    let mut chart = ChartBuilder::on(area)
        .margin(16 * FINE)
        .margin_top(44 * FINE)
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
    area.draw(&Text::new(plot.title.as_str(), (72 * FINE.cast_signed(), HEAD), centred(18))).map_err(text)?;
    let widths = plot.curves.iter().map(|(name, _)| entry_width(name));
    let mut x = (plot.width() * FINE).cast_signed() - widths.sum::<i32>();
    for ((name, _), colour) in plot.curves.iter().zip(COLOURS.iter().cycle()) {
        area.draw(&PathElement::new([(x, HEAD), (x + LINE, HEAD)], colour.stroke_width(2 * FINE))).map_err(text)?;
        area.draw(&Text::new(name.as_str(), (x + LINE + 6 * FINE.cast_signed(), HEAD), centred(13))).map_err(text)?;
        x += entry_width(name);
    }
    Ok(())
}

/// The width of a name in the legend, with its line.
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]
fn entry_width(name: &str) -> i32 {
    ENTRY.max((36 + 8 * name.chars().count() as i32) * FINE.cast_signed())
}

fn place_range(plot: &LinePlot) -> core::ops::Range<f64> {
    let places = || plot.points().map(|(place, _)| place);
    let first = if plot.whole { 1.0 } else { places().fold(f64::INFINITY, f64::min) };
    let last = places().fold(first, f64::max);
    if last > first {
        first..last
    } else if first.is_finite() {
        first - 0.5..first + 0.5
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
    let margin = if high > low { 0.06 * (high - low) } else { 0.5 * high.abs().max(1e-3) };
    let bottom = if low >= 0.0 && low < 0.5 * high { 0.0 } else { low - margin };
    let top = if plot.percent { (high + margin).min(100.0) } else { high + margin };
    bottom..top.max(bottom + margin)
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
    fn ticks_tell_neighbours_apart() {
        assert_eq!(tick(0.5, 0.2, false), "0.5");
        assert_eq!(tick(40.0, 5.0, true), "40 %");
        assert_eq!(tick(0.012, 0.002, false), "0.012");
        assert_eq!(tick(2e6, 1e5, false), "2.0e6");
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
