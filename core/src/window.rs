//! How a window of a convolution or a pooling moves over an image.

use core::ops::Range;

/// What stands around the input, along one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Padding {
    /// Nothing.
    Valid,
    /// So much that with a stride of 1 the output is as long as the input; of an odd number, the larger half behind
    /// (`ceil(input / stride)` windows, as in TensorFlow).
    Same,
    /// Everything in front: an output sees no input behind it. As many windows as with [`Padding::Same`].
    Causal,
    /// This much on either side.
    Each(usize),
}

/// The windows along one axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The size of the input.
    pub input: usize,
    /// The number of windows. At least 1: that the kernel fits is checked where a layer is declared.
    pub output: usize,
    /// The number of places that a window looks at.
    pub kernel: usize,
    /// From one window to the next.
    pub stride: usize,
    /// From one place of a window to the next.
    pub dilation: usize,
    /// How far in front of the input the first window begins.
    pub before: usize,
}

/// From the first to the last place of a window.
const fn extent(kernel: usize, dilation: usize) -> usize {
    dilation * kernel.saturating_sub(1) + 1
}

/// A stride of 0 is an error that is reported where a layer is declared; here it is 1, so that it is that error alone.
const fn at_least_one(stride: usize) -> usize {
    if stride == 0 { 1 } else { stride }
}

impl Axis {
    /// The windows over an input. Sizes are at least 1.
    #[must_use]
    pub const fn new(input: usize, kernel: usize, stride: usize, dilation: usize, padding: Padding) -> Self {
        let stride = at_least_one(stride);
        let (extent, padded) = (extent(kernel, dilation), Self::padded(input, kernel, stride, dilation, padding));
        let before = match padding {
            Padding::Valid => 0,
            Padding::Same => (padded - input) / 2,
            Padding::Causal => extent - 1,
            Padding::Each(padding) => padding,
        };
        let output = match padding {
            Padding::Same | Padding::Causal => input.div_ceil(stride),
            Padding::Valid | Padding::Each(_) => padded.saturating_sub(extent) / stride + 1,
        };
        Self { input, output, kernel, stride, dilation, before }
    }

    /// The windows whose backward pass is a transposed convolution of an input: here, `output` is the size of what that takes and
    /// `input` that of what it gives, `(size - 1) stride + dilation (kernel - 1) + 1` less the padding, or `size stride` with
    /// [`Padding::Same`].
    #[must_use]
    pub const fn transposed(size: usize, kernel: usize, stride: usize, dilation: usize, padding: Padding) -> Self {
        let [around, whole] = Self::around(size, kernel, stride, dilation, padding);
        let input = match padding {
            Padding::Same | Padding::Causal => size * stride,
            Padding::Valid | Padding::Each(_) => whole.saturating_sub(around),
        };
        let input = if input == 0 { 1 } else { input };
        Self { output: size, ..Self::new(input, kernel, stride, dilation, padding) }
    }

    /// The padding on both sides of what a transposed convolution gives, and the size of that without padding.
    #[must_use]
    pub const fn around(size: usize, kernel: usize, stride: usize, dilation: usize, padding: Padding) -> [usize; 2] {
        let around = match padding {
            Padding::Each(padding) => 2 * padding,
            Padding::Valid | Padding::Same | Padding::Causal => 0,
        };
        [around, size.saturating_sub(1) * at_least_one(stride) + extent(kernel, dilation)]
    }

    /// The size of the input with its padding.
    #[must_use]
    pub const fn padded(input: usize, kernel: usize, stride: usize, dilation: usize, padding: Padding) -> usize {
        let extent = extent(kernel, dilation);
        match padding {
            Padding::Valid => input,
            Padding::Same => {
                let stride = at_least_one(stride);
                let needed = input.div_ceil(stride).saturating_sub(1) * stride + extent;
                if needed > input { needed } else { input }
            }
            Padding::Causal => input + extent - 1,
            Padding::Each(padding) => input + 2 * padding,
        }
    }

    /// From the first to the last place of a window.
    #[must_use]
    pub const fn extent(&self) -> usize {
        extent(self.kernel, self.dilation)
    }

    /// Where place `place` of window `window` is in the input; nothing if it is in the padding.
    #[inline]
    #[must_use]
    pub const fn at(&self, window: usize, place: usize) -> Option<usize> {
        let index = window * self.stride + place * self.dilation;
        if index >= self.before && index - self.before < self.input { Some(index - self.before) } else { None }
    }

    /// The windows of which place `place` is inside of the input.
    #[inline]
    #[must_use]
    pub const fn windows_at(&self, place: usize) -> Range<usize> {
        let offset = place * self.dilation;
        let stride = at_least_one(self.stride);
        let first = self.before.saturating_sub(offset).div_ceil(stride);
        let end = (self.input + self.before).saturating_sub(offset).div_ceil(stride);
        let end = if end < self.output { end } else { self.output };
        if first < end { first..end } else { 0..0 }
    }

    /// The places of window `window` that are inside of the input.
    #[inline]
    #[must_use]
    pub const fn places_of(&self, window: usize) -> Range<usize> {
        let start = window * self.stride;
        let dilation = at_least_one(self.dilation);
        let first = self.before.saturating_sub(start).div_ceil(dilation);
        let end = (self.input + self.before).saturating_sub(start).div_ceil(dilation);
        let end = if end < self.kernel { end } else { self.kernel };
        if first < end { first..end } else { 0..0 }
    }
}

/// The windows over an image `[height, width, channels]`. A sequence `[length, channels]` is an image of height 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// From top to bottom.
    pub height: Axis,
    /// From left to right.
    pub width: Axis,
    /// The channels of the input.
    pub channels: usize,
}

impl Window {
    /// The one axis of height 1 that a sequence has beside its length.
    pub const LINE: Axis = Axis::new(1, 1, 1, 1, Padding::Valid);

    /// The number of windows.
    #[must_use]
    pub const fn positions(&self) -> usize {
        self.height.output * self.width.output
    }

    /// The places of a window.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.height.kernel * self.width.kernel
    }

    /// Whether every window is one place, and there is one for each place.
    #[must_use]
    pub const fn is_identity(&self) -> bool {
        let (height, width) = (&self.height, &self.width);
        height.extent() == 1
            && width.extent() == 1
            && height.before == 0
            && width.before == 0
            && height.output == height.input
            && width.output == width.input
    }

    /// The number of values of an input sample.
    #[must_use]
    pub const fn inputs(&self) -> usize {
        self.height.input * self.width.input * self.channels
    }

    /// The number of values of a sample with one value for every window and channel.
    #[must_use]
    pub const fn outputs(&self) -> usize {
        self.positions() * self.channels
    }

    /// The number of values of one row of it.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.width.output * self.channels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = Axis> {
        let numbers =
            (1..=7).flat_map(|input| (1..=4).flat_map(move |kernel| (1..=3).map(move |stride| (input, kernel, stride))));
        let paddings = [Padding::Valid, Padding::Same, Padding::Causal, Padding::Each(1), Padding::Each(2)];
        let dilated = numbers.flat_map(|numbers| (1..=2).map(move |dilation| (numbers, dilation)));
        dilated
            .flat_map(move |numbers| paddings.map(|padding| (numbers, padding)))
            .filter(|(((input, kernel, stride), dilation), padding)| {
                Axis::padded(*input, *kernel, *stride, *dilation, *padding) >= extent(*kernel, *dilation)
            })
            .map(|(((input, kernel, stride), dilation), padding)| Axis::new(input, kernel, stride, dilation, padding))
    }

    #[test]
    fn ranges_are_where_the_places_are() {
        for axis in all() {
            for place in 0..axis.kernel {
                let inside: std::vec::Vec<_> = (0..axis.output).filter(|window| axis.at(*window, place).is_some()).collect();
                assert_eq!(inside, axis.windows_at(place).collect::<std::vec::Vec<_>>(), "{axis:?} {place}");
            }
            for window in 0..axis.output {
                let inside: std::vec::Vec<_> = (0..axis.kernel).filter(|place| axis.at(window, *place).is_some()).collect();
                assert_eq!(inside, axis.places_of(window).collect::<std::vec::Vec<_>>(), "{axis:?} {window}");
            }
        }
    }

    #[test]
    fn padding_is_that_of_tensorflow() {
        assert_eq!((Axis::new(32, 3, 2, 1, Padding::Same).before, Axis::new(32, 3, 2, 1, Padding::Same).output), (0, 16));
        assert_eq!(Axis::new(49, 10, 2, 1, Padding::Same).before, 4);
        assert_eq!(Axis::new(5, 1, 3, 1, Padding::Same).output, 2);
        assert_eq!(Axis::new(28, 3, 1, 1, Padding::Valid).output, 26);
        assert_eq!(Axis::new(8, 3, 1, 2, Padding::Causal).before, 4);
    }

    #[test]
    fn a_transposed_convolution_undoes_the_sizes() {
        for axis in all() {
            let padding = Padding::Each(axis.before);
            if Axis::padded(axis.input, axis.kernel, axis.stride, axis.dilation, padding) < axis.extent() {
                continue;
            }
            let forward = Axis::new(axis.input, axis.kernel, axis.stride, axis.dilation, padding);
            let back = Axis::transposed(forward.output, axis.kernel, axis.stride, axis.dilation, padding);
            assert!(back.input <= forward.input.max(1) && back.output == forward.output, "{forward:?} {back:?}");
        }
        assert_eq!(Axis::transposed(7, 3, 2, 1, Padding::Same).input, 14);
        assert_eq!(Axis::transposed(7, 2, 2, 1, Padding::Valid).input, 14);
        assert_eq!(Axis::transposed(4, 3, 2, 1, Padding::Each(1)).input, 7);
    }
}
