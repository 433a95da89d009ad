use std::fmt::Write as _;
use std::format;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use crate::formats::escaped;
use crate::metrics::Classification;
use crate::{Error, Result};

/// The least and the largest side of a cell, and how wide a matrix may be before its cells shrink.
const SMALL: f64 = 14.0;
const LARGE: f64 = 56.0;
const WIDE: f64 = 560.0;
/// Cells smaller than these have no share, or no number at all.
const WITH_SHARE: f64 = 40.0;
const WITH_COUNT: f64 = 20.0;
const MARGIN: f64 = 16.0;
const TITLE: f64 = 44.0;
/// The scale of colours to the right: how far from the matrix, how wide, with its numbers.
const SCALE_GAP: f64 = 24.0;
const SCALE_WIDTH: f64 = 14.0;
const SCALE: f64 = SCALE_GAP + SCALE_WIDTH + 52.0;
const INK: &str = "#3C3C3C";

/// A confusion matrix as a picture: a row for each class, a column for each class that samples were taken for, in each cell the number of samples and their share
/// of the class.
///
/// The share decides how dark a cell is, from white to a dark blue, with evenly falling lightness: it reads the same without colours. Cells of very many classes have
/// no room for numbers.
///
/// ```
/// use layerfit_core::{losses::Class, metrics::Classification, plot::ConfusionMatrix};
/// let mut evaluation = Classification::<2>::default();
/// for (truth, found) in [(0, 0), (0, 0), (0, 1), (1, 1)] {
///     evaluation.add(Class::new(truth).unwrap(), Class::new(found));
/// }
/// let picture = ConfusionMatrix::of(&evaluation).names(["cat", "dog"]).svg()?;
/// assert!(picture.contains(">cat<") && picture.contains(">67 %<"));
/// # Ok::<(), layerfit_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ConfusionMatrix {
    title: String,
    names: Vec<String>,
    /// Row by row.
    counts: Vec<Vec<u64>>,
    /// How many samples each class has, with those that are in no column.
    support: Vec<u64>,
}

impl ConfusionMatrix {
    /// The picture of an evaluation. Its classes are called by their numbers.
    #[must_use]
    pub fn of<const N: usize>(evaluation: &Classification<N>) -> Self {
        Self {
            title: "confusion matrix".to_string(),
            names: (0..N).map(|class| class.to_string()).collect(),
            counts: evaluation.confusion().iter().map(|row| row.to_vec()).collect(),
            support: evaluation.classes().map(|class| class.support).collect(),
        }
    }

    /// What the classes are called, in the order of their numbers.
    #[must_use]
    pub fn names(mut self, names: impl IntoIterator<Item: Into<String>>) -> Self {
        self.names = names.into_iter().map(Into::into).collect();
        self
    }

    /// What stands above it.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// The picture.
    ///
    /// # Errors
    /// [`Error::Plot`] if there are more names than classes, or fewer.
    pub fn svg(&self) -> Result<String> {
        if self.names.len() == self.counts.len() {
            return Ok(self.draw());
        }
        let reason = format!("expected {} names of classes, found {}", self.counts.len(), self.names.len());
        Err(Error::Plot { reason })
    }

    /// Writes the picture to a file, whole or not at all; its name ends with `.svg` or, with the feature `png`, `.png`.
    ///
    /// # Errors
    /// [`Error::Plot`] for a wrong number of names, [`Error::Extension`] for a name of a file that ends otherwise, [`Error::File`] if it cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<()> {
        super::save(path.as_ref(), || self.svg())
    }

    /// Writing to a `String` cannot fail.
    fn draw(&self) -> String {
        let place = Place::new(self);
        let Place { cell, left, top, side, .. } = place;
        let (width, height) = (place.width(&self.title), top + side + MARGIN + place.note);
        let mut svg = format!(
            "<svg width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" xmlns=\"http://www.w3.org/2000/svg\" \
             font-family=\"sans-serif\" font-size=\"13\" fill=\"{INK}\">\n<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n"
        );
        let _ = writeln!(svg, r#"<text x="{MARGIN}" y="30" font-size="18">{}</text>"#, escaped(&self.title));
        let middle = left + side / 2.0;
        let _ = writeln!(svg, r#"<text x="{middle:.1}" y="{:.1}" text-anchor="middle">taken for</text>"#, TITLE + 16.0);
        let (x, y) = (MARGIN + 10.0, top + side / 2.0);
        let _ = writeln!(svg, r#"<text transform="translate({x:.1} {y:.1}) rotate(-90)" text-anchor="middle">class</text>"#);
        self.draw_names(&place, &mut svg);
        for (row, (counts, support)) in self.counts.iter().zip(&self.support).enumerate() {
            for (column, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                #[allow(clippy::cast_precision_loss)]
                let (x, y) = (left + column as f64 * cell, top + row as f64 * cell);
                draw_cell(&mut svg, (x, y, cell), *count, *support);
            }
        }
        draw_grid(&mut svg, &place, self.counts.len());
        let _ = writeln!(
            svg,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{side:.1}\" height=\"{side:.1}\" fill=\"none\" stroke=\"{INK}\"/>"
        );
        draw_scale(&mut svg, left + side + SCALE_GAP, top, side.max(60.0));
        if place.note > 0.0 {
            let undecided = self.undecided();
            let y = top + side + MARGIN + 10.0;
            let _ = writeln!(svg, r#"<text x="{MARGIN}" y="{y:.1}">not in it: {undecided} with infinite or NaN outputs</text>"#);
        }
        svg + "</svg>\n"
    }

    fn draw_names(&self, place: &Place, svg: &mut String) {
        let Place { cell, left, top, upright, size, .. } = *place;
        for (class, name) in self.names.iter().enumerate() {
            #[allow(clippy::cast_precision_loss)]
            let middle = (class as f64 + 0.5) * cell;
            let (name, down) = (escaped(name), 0.36 * size);
            let (x, y) = (left - 8.0, top + middle + down);
            let _ = writeln!(svg, r#"<text x="{x:.1}" y="{y:.1}" font-size="{size:.1}" text-anchor="end">{name}</text>"#);
            let (x, y) = (left + middle, top - 8.0);
            let _ = if upright {
                let x = x + down;
                writeln!(svg, r#"<text transform="translate({x:.1} {y:.1}) rotate(-90)" font-size="{size:.1}">{name}</text>"#)
            } else {
                writeln!(svg, r#"<text x="{x:.1}" y="{y:.1}" font-size="{size:.1}" text-anchor="middle">{name}</text>"#)
            };
        }
    }

    /// How many samples are in no column.
    fn undecided(&self) -> u64 {
        self.support.iter().sum::<u64>() - self.counts.iter().flatten().sum::<u64>()
    }
}

/// Where everything is.
struct Place {
    cell: f64,
    left: f64,
    top: f64,
    side: f64,
    /// The size of the letters of names, and whether those above the columns stand upright, because they are wider than a column.
    size: f64,
    upright: bool,
    /// The height of the line below.
    note: f64,
}

impl Place {
    #[allow(clippy::cast_precision_loss)]
    fn new(matrix: &ConfusionMatrix) -> Self {
        let classes = matrix.counts.len() as f64;
        let cell = (WIDE / classes.max(1.0)).clamp(SMALL, LARGE);
        let size = (0.8 * cell).clamp(9.0, 13.0);
        let longest = matrix.names.iter().map(|name| text_width(name, size)).fold(0.0, f64::max);
        let upright = longest > cell - 4.0;
        let names_above = if upright { longest } else { size };
        let note = if matrix.undecided() > 0 { 20.0 } else { 0.0 };
        let (left, top) = (MARGIN + 24.0 + longest + 8.0, TITLE + 28.0 + names_above + 8.0);
        Self { cell, left, top, side: classes * cell, size, upright, note }
    }

    /// That of the picture: of the matrix with its scale, of the title, or of the line below.
    fn width(&self, title: &str) -> f64 {
        let note = if self.note > 0.0 { 340.0 } else { 0.0 };
        (self.left + self.side + SCALE).max(2.0 * MARGIN + text_width(title, 18.0)).max(note).ceil()
    }
}

/// About as wide as a text with letters of this size.
#[allow(clippy::cast_precision_loss)]
fn text_width(text: &str, size: f64) -> f64 {
    0.62 * size * text.chars().count() as f64
}

/// Lines between the cells.
fn draw_grid(svg: &mut String, &Place { cell, left, top, side, .. }: &Place, classes: usize) {
    let _ = write!(svg, r#"<path d=""#);
    for index in 1..classes {
        #[allow(clippy::cast_precision_loss)]
        let place = index as f64 * cell;
        let _ = write!(svg, "M{:.1} {top:.1}v{side:.1}M{left:.1} {:.1}h{side:.1}", left + place, top + place);
    }
    let _ = writeln!(svg, r##"" fill="none" stroke="#D8D8D8" stroke-width="0.5"/>"##);
}

fn draw_cell(svg: &mut String, (x, y, cell): (f64, f64, f64), count: u64, support: u64) {
    #[allow(clippy::cast_precision_loss)]
    let share = if support == 0 { 0.0 } else { count as f64 / support as f64 };
    let colour = colour(share);
    let _ = writeln!(svg, r#"<rect x="{x:.1}" y="{y:.1}" width="{cell:.1}" height="{cell:.1}" fill="{colour}"/>"#);
    if cell < WITH_COUNT {
        return;
    }
    let ink = if share > 0.6 { "#FFFFFF" } else { INK };
    let digits = count.to_string();
    let size = (0.9 * (cell - 4.0) / text_width(&digits, 1.0)).min(14.0);
    let middle = x + cell / 2.0;
    let with_share = cell >= WITH_SHARE;
    let down = if with_share { y + 0.46 * cell } else { y + cell / 2.0 + 0.36 * size };
    let text = |y: f64, size: f64, text: &str| {
        format!(
            "<text x=\"{middle:.1}\" y=\"{y:.1}\" font-size=\"{size:.1}\" text-anchor=\"middle\" fill=\"{ink}\">{text}</text>\n"
        )
    };
    svg.push_str(&text(down, size, &digits));
    if with_share {
        svg.push_str(&text(y + 0.78 * cell, 10.0, &per_cent(share)));
    }
}

/// A share in whole per cent; what is not quite all or nothing never looks as if it were.
fn per_cent(share: f64) -> String {
    match share {
        share if share > 0.0 && share < 0.005 => "&lt;1 %".to_string(),
        share if (0.995..1.0).contains(&share) => "&gt;99 %".to_string(),
        _ => format!("{:.0} %", 100.0 * share),
    }
}

/// From white to dark blue; red, green and blue each only fall.
fn colour(share: f64) -> String {
    const STEPS: [[f64; 3]; 3] = [[255.0, 255.0, 255.0], [122.0, 167.0, 214.0], [8.0, 42.0, 92.0]];
    let place = 2.0 * share.clamp(0.0, 1.0);
    let (from, to, part) = if place < 1.0 { (STEPS[0], STEPS[1], place) } else { (STEPS[1], STEPS[2], place - 1.0) };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let mixed = |index: usize| (from[index] + part * (to[index] - from[index])).round() as u8;
    format!("#{:02X}{:02X}{:02X}", mixed(0), mixed(1), mixed(2))
}

/// The scale of colours, with its ends and its middle.
fn draw_scale(svg: &mut String, x: f64, top: f64, height: f64) {
    const STEPS: u32 = 50;
    let step = height / f64::from(STEPS);
    for index in 0..STEPS {
        let (y, colour) = (top + f64::from(index) * step, colour(1.0 - (f64::from(index) + 0.5) / f64::from(STEPS)));
        // A little higher than a step, so that no line shows between two of them.
        let tall = if index + 1 < STEPS { step + 0.5 } else { step };
        let _ = writeln!(svg, r#"<rect x="{x:.1}" y="{y:.2}" width="{SCALE_WIDTH}" height="{tall:.2}" fill="{colour}"/>"#);
    }
    let _ = writeln!(
        svg,
        "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{SCALE_WIDTH}\" height=\"{height:.1}\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"0.5\"/>"
    );
    for (part, name) in [(0.0, "100 %"), (0.5, "50 %"), (1.0, "0 %")] {
        let (x, y) = (x + SCALE_WIDTH + 6.0, top + part * height + 4.0);
        let _ = writeln!(svg, r#"<text x="{x:.1}" y="{y:.1}" font-size="11">{name}</text>"#);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::losses::Class;

    fn evaluation<const N: usize>(counted: impl IntoIterator<Item = (usize, Option<usize>)>) -> Classification<N> {
        let mut evaluation = Classification::default();
        for (truth, found) in counted {
            evaluation.add(Class::new(truth).unwrap(), found.and_then(Class::new));
        }
        evaluation
    }

    /// How many cells are drawn, beside the ground, the frame and the scale with its own.
    fn cells(picture: &str) -> usize {
        picture.matches("<rect").count() - 53
    }

    #[test]
    fn it_has_names_counts_and_shares() {
        let counted = [(0, Some(0)), (0, Some(0)), (0, Some(1)), (1, Some(1))];
        let matrix = ConfusionMatrix::of(&evaluation::<2>(counted)).title("A & B");
        let picture = matrix.clone().names(["<cat>", "dog"]).svg().unwrap();
        for text in ["A &amp; B", "&lt;cat&gt;", "dog", "2", "67 %", "1", "33 %", "100 %", "taken for", "class"] {
            assert!(picture.contains(&format!(">{text}</text>")), "{text}");
        }
        // Three of four cells are not empty.
        assert_eq!(cells(&picture), 3);
        let error = matrix.names(["cat"]).svg().unwrap_err().to_string();
        assert_eq!(error, "cannot draw the picture: expected 2 names of classes, found 1");
    }

    #[test]
    fn undecided_samples_count_in_the_shares() {
        let picture = ConfusionMatrix::of(&evaluation::<2>([(0, Some(0)), (0, None)])).svg().unwrap();
        assert!(picture.contains(">50 %<") && picture.contains("not in it: 1 with infinite or NaN outputs"));
    }

    /// Lightness falls evenly enough to be read without colours, and numbers stand out from it.
    #[test]
    fn colours_are_read_in_black_and_white() {
        let light = |share: f64| {
            let part = |place: usize| f64::from(u8::from_str_radix(&colour(share)[place..place + 2], 16).unwrap());
            0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
        };
        let lights: Vec<f64> = (0..=20).map(|step| light(f64::from(step) / 20.0)).collect();
        assert!(lights.windows(2).all(|pair| pair[0] - pair[1] > 5.0), "{lights:?}");
        assert!(lights[0] - lights[20] > 200.0);
    }

    #[test]
    fn shares_that_are_not_all_do_not_look_so() {
        let found = [0.0, 0.001, 0.0051, 0.5, 0.994, 0.996, 1.0].map(per_cent);
        assert_eq!(found, ["0 %", "&lt;1 %", "1 %", "50 %", "99 %", "&gt;99 %", "100 %"]);
    }

    #[test]
    fn any_size_can_be_drawn() {
        let empty = ConfusionMatrix::of(&evaluation::<3>([])).svg().unwrap();
        assert!(!empty.contains("NaN") && !empty.contains("inf"), "{empty}");
        assert!(ConfusionMatrix::of(&evaluation::<1>([(0, Some(0))])).svg().unwrap().contains(">1</text>"));
        let many = ConfusionMatrix::of(&evaluation::<120>((0..120).map(|class| (class, Some(class))))).svg().unwrap();
        assert_eq!(cells(&many), 120);
        assert!(!many.contains(">1</text>\n<rect"));
        assert!(ConfusionMatrix::of(&evaluation::<0>([])).svg().is_ok());
    }

    #[test]
    #[ignore = "writes pictures to look at, to the folder named by PLOTS"]
    fn gallery() {
        let Ok(folder) = std::env::var("PLOTS") else { return };
        let some = |classes: usize| {
            (0..3_000).map(move |n| (n * n % classes, Some(if n % 7 < 5 { n * n % classes } else { n * 31 % classes })))
        };
        let cases = [
            (
                "matrix-3",
                ConfusionMatrix::of(&evaluation::<3>(some(3).chain([(1, None)]))).names(["setosa", "versicolor", "virginica"]),
            ),
            ("matrix-10", ConfusionMatrix::of(&evaluation::<10>(some(10)))),
            ("matrix-30", ConfusionMatrix::of(&evaluation::<30>(some(30)))),
            ("matrix-100", ConfusionMatrix::of(&evaluation::<100>(some(100)))),
        ];
        for (name, matrix) in cases {
            matrix.save(format!("{folder}/{name}.svg")).unwrap();
            #[cfg(feature = "png")]
            matrix.save(format!("{folder}/{name}.png")).unwrap();
        }
    }
}
