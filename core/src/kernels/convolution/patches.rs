//! From an image to the patches that windows see, and back.
//!
//! A panel holds the patches of some positions in one of two [`Layout`]s. What a window sees of the padding is 0.

use core::ops::Range;

use super::rows::{Row, Rows, overlap};
use super::runs::{add, add_strided, copy, copy_strided};
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
    /// The better layout for so many channels: runs of one or two are slow.
    pub(super) fn layout(&self) -> Layout {
        if self.channels < 3 && self.window.channels < 3 { Layout::Places } else { Layout::Patches }
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
        fn single(part: &Part, images: &[f32], panel: &mut [f32]) = gather_body;
        fn double(part: &Part, images: &[f64], panel: &mut [f64]) = gather_body;
    }
    by_scalar!(T, single | double, (simd, part), [images], [panel]);
}

/// Adds a panel to a batch of images: each number to where [`gather`] would find it, those of the padding nowhere.
///
/// To one number of an image, the numbers of the patches are added in the order of the positions, in both layouts.
pub(super) fn scatter<T: Scalar>(simd: Simd, part: &Part, panel: &[T], images: &mut [T]) {
    leveled! {
        fn single(part: &Part, panel: &[f32], images: &mut [f32]) = scatter_body;
        fn double(part: &Part, panel: &[f64], images: &mut [f64]) = scatter_body;
    }
    by_scalar!(T, single | double, (simd, part), [panel], [images]);
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

    /// Calls `each` with every run of numbers that a window sees: where it is in the row of the image, and where in that of the patch.
    #[inline(always)]
    fn for_each_run(&self, window: usize, mut each: impl Each) {
        if self.inside.contains(&window) {
            if self.is_run {
                each.run(self.at(window, 0), 0, self.axis.kernel * self.channels);
            } else {
                for place in 0..self.axis.kernel {
                    each.run(self.at(window, place), place * self.channels, self.channels);
                }
            }
            return;
        }
        for place in self.axis.places_of(window) {
            each.run(self.at(window, place), place * self.channels, self.channels);
        }
    }
}

/// Something to do with a run of numbers. (A trait and not a closure, so that it is inlined into the loop of an instruction set.)
trait Each {
    fn run(&mut self, in_image: usize, in_patch: usize, length: usize);
}

struct Copy<'a, T> {
    line: &'a [T],
    patch: &'a mut [T],
}

impl<T: Scalar> Each for Copy<'_, T> {
    #[inline(always)]
    fn run(&mut self, in_image: usize, in_patch: usize, length: usize) {
        copy(&self.line[in_image..][..length], &mut self.patch[in_patch..][..length]);
    }
}

struct Add<'a, T> {
    line: &'a mut [T],
    patch: &'a [T],
}

impl<T: Scalar> Each for Add<'_, T> {
    #[inline(always)]
    fn run(&mut self, in_image: usize, in_patch: usize, length: usize) {
        add(&self.patch[in_patch..][..length], &mut self.line[in_image..][..length]);
    }
}

#[inline(always)]
fn gather_patches<T: Scalar>(part: &Part, images: &[T], panel: &mut [T]) {
    let (line, depth) = (Line::new(part), part.depth());
    let length = part.window.width.kernel * part.channels;
    for row in Rows::new(&part.window, part.first, part.count) {
        let patches = panel[row.at * depth..].chunks_exact_mut(depth);
        for (window, patch) in row.windows.clone().zip(patches) {
            for (place, patch) in patch.chunks_exact_mut(length).enumerate() {
                let pixels = part.line(&row, place);
                if pixels.is_none() || !line.inside.contains(&window) {
                    patch.fill(T::ZERO);
                }
                if let Some(pixels) = pixels {
                    line.for_each_run(window, Copy { line: &images[pixels], patch });
                }
            }
        }
    }
}

#[inline(always)]
fn scatter_patches<T: Scalar>(part: &Part, panel: &[T], images: &mut [T]) {
    let (line, depth) = (Line::new(part), part.depth());
    let length = part.window.width.kernel * part.channels;
    for row in Rows::new(&part.window, part.first, part.count) {
        for (window, patch) in row.windows.clone().zip(panel[row.at * depth..].chunks_exact(depth)) {
            for (place, patch) in patch.chunks_exact(length).enumerate() {
                if let Some(pixels) = part.line(&row, place) {
                    line.for_each_run(window, Add { line: &mut images[pixels], patch });
                }
            }
        }
    }
}

/// The number of a patch at a place, for all positions of a part.
struct Place {
    row: usize,
    column: usize,
    channel: usize,
    /// The windows of a row for which the place is in a column of the image.
    inside: Range<usize>,
    /// From a window's number to the next one's.
    step: usize,
}

impl Place {
    #[inline(always)]
    fn new(part: &Part, index: usize) -> Self {
        let (place, channel) = (index / part.channels, index % part.channels);
        let (row, column) = (place / part.window.width.kernel, place % part.window.width.kernel);
        let width = &part.window.width;
        let (inside, step) = (width.windows_at(column), width.stride * part.window.channels);
        Self { row, column, channel: part.channel + channel, inside, step }
    }

    /// Which of these windows see something at this place, and where the first of them sees it in a batch of images.
    #[inline(always)]
    fn seen(&self, part: &Part, row: &Row) -> Option<(Range<usize>, Range<usize>)> {
        let inside = overlap(&row.windows, &self.inside);
        let pixels = part.line(row, self.row)?;
        if inside.is_empty() {
            return None;
        }
        let axis = &part.window.width;
        let x = inside.start * axis.stride + self.column * axis.dilation - axis.before;
        let start = pixels.start + x * part.window.channels + self.channel;
        Some((inside, start..pixels.end))
    }
}

#[inline(always)]
fn gather_places<T: Scalar>(part: &Part, images: &[T], panel: &mut [T]) {
    let rows = Rows::new(&part.window, part.first, part.count);
    for (index, values) in panel.chunks_exact_mut(part.count.max(1)).enumerate().take(part.depth()) {
        let place = Place::new(part, index);
        for row in rows.clone() {
            let values = &mut values[row.at..][..row.windows.len()];
            let Some((seen, pixels)) = place.seen(part, &row) else {
                values.fill(T::ZERO);
                continue;
            };
            let (before, values) = values.split_at_mut(seen.start - row.windows.start);
            let (values, behind) = values.split_at_mut(seen.len());
            before.fill(T::ZERO);
            behind.fill(T::ZERO);
            copy_strided(&images[pixels], place.step, values);
        }
    }
}

/// From the last place to the first: to one number of an image, a later place belongs to an earlier position.
#[inline(always)]
fn scatter_places<T: Scalar>(part: &Part, panel: &[T], images: &mut [T]) {
    let rows = Rows::new(&part.window, part.first, part.count);
    for (index, values) in panel.chunks_exact(part.count.max(1)).enumerate().take(part.depth()).rev() {
        let place = Place::new(part, index);
        for row in rows.clone() {
            if let Some((seen, pixels)) = place.seen(part, &row) {
                let values = &values[row.at + seen.start - row.windows.start..][..seen.len()];
                add_strided(values, &mut images[pixels], place.step);
            }
        }
    }
}
