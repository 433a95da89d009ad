//! From an image to the patches that windows see, and back.
//!
//! A panel holds the patches of some positions in one of two [`Layout`]s. What a window sees of the padding is 0.

use core::ops::Range;

use super::rows::{Row, Rows, overlap};
use super::runs::{Runs, add, add_runs, add_strided, clear, copy, copy_runs, copy_strided};
use crate::kernels::part::{behind, behind_mut, span, span_mut};
use crate::kernels::product::Strides;
use crate::kernels::{Simd, by_scalar, leveled};
use crate::{Axis, Scalar, Window};

/// Which numbers of a panel are neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// Those of a patch, by place and channel: copied in runs of channels.
    Patches,
    /// Those that patches have at the same place, by position: copied in runs of positions.
    Places,
}

/// What a panel is filled with: some channels of the patches of some positions.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub window: Window,
    /// The first of the channels.
    pub channel: usize,
    /// How many channels.
    pub channels: usize,
    /// The first position, counted over all samples.
    pub first: usize,
    /// How many positions.
    pub count: usize,
}

impl Part {
    /// The better layout for so many channels: runs of one or two are slow, but a Cortex-M4F wants patches, whose numbers it reads in bursts.
    pub(super) fn layout(&self) -> Layout {
        let in_bursts = cfg!(all(target_arch = "arm", target_os = "none", target_abi = "eabihf", not(target_has_atomic = "64")));
        if !in_bursts && self.channels < 3 && self.window.channels < 3 { Layout::Places } else { Layout::Patches }
    }

    /// The numbers of a patch.
    #[inline(always)]
    pub(super) fn depth(&self) -> usize {
        self.window.places() * self.channels
    }

    /// Where a product with the patches as right factor, column by column, finds them.
    pub(super) fn strides(&self) -> Strides {
        match self.layout() {
            Layout::Patches => Strides { depth: 1, column: self.depth() },
            Layout::Places => Strides { depth: self.count, column: 1 },
        }
    }

    /// The row of the image that the row `place` of these windows sees.
    #[inline(always)]
    fn line(&self, row: &Row, place: usize) -> Option<Range<usize>> {
        let (window, line) = (&self.window, self.window.width.input * self.window.channels);
        let y = window.height.at(row.row, place)?;
        let start = row.sample * window.inputs() + y * line;
        Some(start..start + line)
    }
}

/// Fills a panel, in the layout of the part, from a batch of images.
pub(super) fn gather<T: Scalar>(simd: Simd, part: &Part, images: &[T], panel: &mut [T]) {
    leveled! {
        fn streamed(part: &Part, images: &[f32], panel: &mut [f32]) = gather_body;
    }
    #[cfg(any(feature = "f64", test))]
    fn double(_: Simd, part: &Part, images: &[f64], panel: &mut [f64]) {
        gather_body(part, images, panel);
    }
    by_scalar!(T, streamed | double, (simd, part), [images], [panel]);
}

/// Adds a panel to a batch of images: each number to where [`gather`] would find it, those of the padding nowhere.
///
/// To one number of an image, the numbers of the patches are added in the order of the positions, in both layouts.
pub(super) fn scatter<T: Scalar>(simd: Simd, part: &Part, panel: &[T], images: &mut [T]) {
    leveled! {
        fn streamed(part: &Part, panel: &[f32], images: &mut [f32]) = scatter_body;
    }
    #[cfg(any(feature = "f64", test))]
    fn double(_: Simd, part: &Part, panel: &[f64], images: &mut [f64]) {
        scatter_body(part, panel, images);
    }
    by_scalar!(T, streamed | double, (simd, part), [panel], [images]);
}

#[inline(always)]
fn gather_body<T: Scalar>(part: &Part, images: &[T], panel: &mut [T]) {
    match part.layout() {
        Layout::Patches => gather_patches(part, images, panel),
        Layout::Places => gather_places(part, images, panel),
    }
}

#[inline(always)]
fn scatter_body<T: Scalar>(part: &Part, panel: &[T], images: &mut [T]) {
    match part.layout() {
        Layout::Patches => scatter_patches(part, panel, images),
        Layout::Places => scatter_places(part, panel, images),
    }
}

/// How the places of a row of a window are found in a row of the image.
struct Line {
    axis: Axis,
    /// Channels of the image, the first of those that are wanted, and how many.
    all: usize,
    channel: usize,
    channels: usize,
    /// The windows that see no padding.
    inside: Range<usize>,
    /// Whether all that such a window sees is one run.
    is_run: bool,
}

impl Line {
    #[inline(always)]
    fn new(part: &Part) -> Self {
        let axis = part.window.width;
        let (first, last) = (axis.windows_at(0), axis.windows_at(axis.kernel - 1));
        let is_run = axis.dilation == 1 && part.channels == part.window.channels;
        Self {
            axis,
            all: part.window.channels,
            channel: part.channel,
            channels: part.channels,
            inside: overlap(&first, &last),
            is_run,
        }
    }

    /// The first wanted number of a place that is inside of the image.
    #[inline(always)]
    fn at(&self, window: usize, place: usize) -> usize {
        (window * self.axis.stride + place * self.axis.dilation - self.axis.before) * self.all + self.channel
    }

    /// The places of a window that are inside of the image.
    #[inline(always)]
    fn places_of(&self, window: usize) -> Range<usize> {
        // A division for each border would cost more than its numbers.
        if self.inside.contains(&window) { 0..self.axis.kernel } else { self.axis.places_of(window) }
    }

    /// The runs of windows that see no padding: how many there are in a window, and those of the first.
    #[inline(always)]
    fn runs(&self, windows: &Range<usize>, depth: usize) -> (usize, Runs) {
        let (number, length) =
            if self.is_run { (1, self.axis.kernel * self.channels) } else { (self.axis.kernel, self.channels) };
        (number, Runs { count: windows.len(), length, in_image: self.axis.stride * self.all, in_panel: depth })
    }
}

/// The windows of a row: those that see some padding to the left, none, some to the right.
#[inline(always)]
fn split(windows: &Range<usize>, inside: &Range<usize>) -> [Range<usize>; 3] {
    let inside = overlap(windows, inside);
    [windows.start..inside.start, inside.clone(), inside.end..windows.end]
}

#[inline(always)]
fn gather_patches<T: Scalar>(part: &Part, images: &[T], panel: &mut [T]) {
    let (line, depth) = (Line::new(part), part.depth());
    let length = part.window.width.kernel * part.channels;
    for row in Rows::new(&part.window, part.first, part.count) {
        let [left, inside, right] = split(&row.windows, &line.inside);
        for place in 0..part.window.height.kernel {
            // The patches of these windows, from their row `place` on.
            let at = |window: usize| (row.at + window - row.windows.start) * depth + place * length;
            let Some(pixels) = part.line(&row, place) else {
                for window in row.windows.clone() {
                    clear(span_mut(panel, at(window), length));
                }
                continue;
            };
            let image = span(images, pixels.start, pixels.len());
            for windows in [&left, &right] {
                for window in windows.clone() {
                    let patch = span_mut(panel, at(window), length);
                    clear(patch);
                    for column in line.axis.places_of(window) {
                        let patch = span_mut(patch, column * part.channels, part.channels);
                        copy(span(image, line.at(window, column), part.channels), patch);
                    }
                }
            }
            if inside.is_empty() {
                continue;
            }
            let (number, runs) = line.runs(&inside, depth);
            for column in 0..number {
                let to = at(inside.start) + column * part.channels;
                copy_runs(runs, behind(image, line.at(inside.start, column)), behind_mut(panel, to));
            }
        }
    }
}

#[inline(always)]
fn scatter_patches<T: Scalar>(part: &Part, panel: &[T], images: &mut [T]) {
    let (line, depth) = (Line::new(part), part.depth());
    let length = part.window.width.kernel * part.channels;
    for row in Rows::new(&part.window, part.first, part.count) {
        let [left, inside, right] = split(&row.windows, &line.inside);
        for place in 0..part.window.height.kernel {
            let at = |window: usize| (row.at + window - row.windows.start) * depth + place * length;
            let Some(pixels) = part.line(&row, place) else { continue };
            let image = span_mut(images, pixels.start, pixels.len());
            scatter_border(&line, left.clone(), at(left.start), depth, panel, image);
            if line.is_run && !inside.is_empty() {
                let (_, runs) = line.runs(&inside, depth);
                add_runs(runs, behind(panel, at(inside.start)), behind_mut(image, line.at(inside.start, 0)));
            } else {
                // Run by run of a window, so that the order of the positions is kept.
                scatter_border(&line, inside.clone(), at(inside.start), depth, panel, image);
            }
            scatter_border(&line, right.clone(), at(right.start), depth, panel, image);
        }
    }
}

/// Adds what windows see, place by place; their patches begin at `at`.
#[inline(always)]
fn scatter_border<T: Scalar>(line: &Line, windows: Range<usize>, at: usize, depth: usize, panel: &[T], image: &mut [T]) {
    for (index, window) in windows.enumerate() {
        for column in line.places_of(window) {
            let from = span(panel, at + index * depth + column * line.channels, line.channels);
            add(from, span_mut(image, line.at(window, column), line.channels));
        }
    }
}

/// What a layout by place needs to know of a row of positions.
struct Across<'a> {
    part: &'a Part,
    line: &'a Line,
    row: &'a Row,
}

impl Across<'_> {
    /// Where the numbers of a place and channel are in a panel, for the window `window` and those after it.
    #[inline(always)]
    fn at(&self, place_row: usize, place: usize, channel: usize, window: usize) -> usize {
        let index = (place_row * self.line.axis.kernel + place) * self.part.channels + channel;
        index * self.part.count + self.row.at + window - self.row.windows.start
    }

    /// Windows some of whose places may be in the padding.
    #[inline(always)]
    fn gather_border<T: Scalar>(&self, windows: &Range<usize>, place_row: usize, image: &[T], panel: &mut [T]) {
        for window in windows.clone() {
            for place in 0..self.line.axis.kernel {
                let pixel = self.line.axis.at(window, place).map(|x| x * self.line.all + self.line.channel);
                for channel in 0..self.part.channels {
                    panel[self.at(place_row, place, channel, window)] = pixel.map_or(T::ZERO, |pixel| image[pixel + channel]);
                }
            }
        }
    }

    #[inline(always)]
    fn scatter_border<T: Scalar>(&self, windows: &Range<usize>, place_row: usize, panel: &[T], image: &mut [T]) {
        for window in windows.clone() {
            for place in 0..self.line.axis.kernel {
                let Some(x) = self.line.axis.at(window, place) else { continue };
                for channel in 0..self.part.channels {
                    image[x * self.line.all + self.line.channel + channel] += panel[self.at(place_row, place, channel, window)];
                }
            }
        }
    }
}

#[inline(always)]
fn gather_places<T: Scalar>(part: &Part, images: &[T], panel: &mut [T]) {
    let line = Line::new(part);
    let step = line.axis.stride * line.all;
    for row in Rows::new(&part.window, part.first, part.count) {
        let [left, inside, right] = split(&row.windows, &line.inside);
        let across = Across { part, line: &line, row: &row };
        for place_row in 0..part.window.height.kernel {
            let Some(pixels) = part.line(&row, place_row) else {
                for index in 0..line.axis.kernel * part.channels {
                    clear(&mut panel[across.at(place_row, 0, index, row.windows.start)..][..row.windows.len()]);
                }
                continue;
            };
            let image = span(images, pixels.start, pixels.len());
            across.gather_border(&left, place_row, image, panel);
            across.gather_border(&right, place_row, image, panel);
            if inside.is_empty() {
                continue;
            }
            if step == 1 {
                let runs =
                    Runs { count: line.axis.kernel, length: inside.len(), in_image: line.axis.dilation, in_panel: part.count };
                let to = across.at(place_row, 0, 0, inside.start);
                copy_runs(runs, behind(image, line.at(inside.start, 0)), behind_mut(panel, to));
                continue;
            }
            for place in 0..line.axis.kernel {
                for channel in 0..part.channels {
                    let to = across.at(place_row, place, channel, inside.start);
                    copy_strided(&image[line.at(inside.start, place) + channel..], step, &mut panel[to..][..inside.len()]);
                }
            }
        }
    }
}

/// From the last place to the first: to one number of an image, a later place belongs to an earlier position.
#[inline(always)]
fn scatter_places<T: Scalar>(part: &Part, panel: &[T], images: &mut [T]) {
    let line = Line::new(part);
    let step = line.axis.stride * line.all;
    for row in Rows::new(&part.window, part.first, part.count) {
        let [left, inside, right] = split(&row.windows, &line.inside);
        let across = Across { part, line: &line, row: &row };
        for place_row in 0..part.window.height.kernel {
            let Some(pixels) = part.line(&row, place_row) else { continue };
            let image = span_mut(images, pixels.start, pixels.len());
            across.scatter_border(&left, place_row, panel, image);
            for place in (0..if inside.is_empty() { 0 } else { line.axis.kernel }).rev() {
                for channel in 0..part.channels {
                    let from = across.at(place_row, place, channel, inside.start);
                    let to = line.at(inside.start, place) + channel;
                    add_strided(&panel[from..][..inside.len()], &mut image[to..], step);
                }
            }
            across.scatter_border(&right, place_row, panel, image);
        }
    }
}
