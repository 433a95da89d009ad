//! The shape of what flows between layers.

use core::fmt;

/// The shape of one sample: `[features]`, `[time, features]` or `[height, width, channels]`; of tokens `[u16; time]`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    sizes: [usize; Shape::MOST],
    rank: usize,
    /// The type of tokens.
    token: Option<Kind>,
}

/// The types of tokens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    U8,
    U16,
    U32,
}

impl Shape {
    /// The largest number of axes.
    pub const MOST: usize = 4;

    /// A shape from its sizes, outermost axis first.
    ///
    /// # Panics
    /// With more than [`Shape::MOST`] axes; in a constant, that is an error of the compiler.
    #[must_use]
    pub const fn new(sizes: &[usize]) -> Self {
        assert!(sizes.len() <= Self::MOST, "a shape has at most four axes");
        let mut all = [1; Self::MOST];
        let mut axis = 0;
        while axis < sizes.len() {
            all[axis] = sizes[axis];
            axis += 1;
        }
        Self { sizes: all, rank: sizes.len(), token: None }
    }

    /// The shape of so many tokens of the type `u8`.
    #[must_use]
    pub const fn u8(steps: usize) -> Self {
        Self { token: Some(Kind::U8), ..Self::new(&[steps]) }
    }

    /// The shape of so many tokens of the type `u16`.
    #[must_use]
    pub const fn u16(steps: usize) -> Self {
        Self { token: Some(Kind::U16), ..Self::new(&[steps]) }
    }

    /// The shape of so many tokens of the type `u32`.
    #[must_use]
    pub const fn u32(steps: usize) -> Self {
        Self { token: Some(Kind::U32), ..Self::new(&[steps]) }
    }

    /// The type of the tokens, if that is what a sample consists of.
    #[must_use]
    pub const fn token(&self) -> Option<&'static str> {
        match self.token {
            Some(Kind::U8) => Some("u8"),
            Some(Kind::U16) => Some("u16"),
            Some(Kind::U32) => Some("u32"),
            None => None,
        }
    }

    /// The number of values: the product of the sizes.
    #[must_use]
    #[allow(clippy::len_without_is_empty)]
    pub const fn len(&self) -> usize {
        let mut product = 1;
        let mut axis = 0;
        while axis < self.rank {
            product *= self.sizes[axis];
            axis += 1;
        }
        product
    }

    /// The number of axes.
    #[must_use]
    pub const fn rank(&self) -> usize {
        self.rank
    }

    /// The size of one axis; 1 beyond the last.
    #[must_use]
    pub const fn size(&self, axis: usize) -> usize {
        if axis < self.rank { self.sizes[axis] } else { 1 }
    }

    /// The sizes, outermost axis first.
    #[must_use]
    pub const fn sizes(&self) -> &[usize] {
        self.sizes.split_at(self.rank).0
    }

    /// The size of the last axis.
    #[must_use]
    pub const fn features(&self) -> usize {
        self.size(self.rank.saturating_sub(1))
    }

    /// How often the last axis occurs in a sample: 1 for a vector.
    #[must_use]
    pub const fn positions(&self) -> usize {
        match self.len().checked_div(self.features()) {
            Some(positions) => positions,
            None => 0,
        }
    }

    /// The same shape with another last axis.
    #[must_use]
    pub const fn with_features(mut self, features: usize) -> Self {
        self.sizes[self.rank.saturating_sub(1)] = features;
        self
    }

    /// The product of the sizes behind an axis: 1 for the last.
    #[must_use]
    pub const fn behind(&self, axis: usize) -> usize {
        let mut product = 1;
        let mut next = axis + 1;
        while next < self.rank {
            product *= self.sizes[next];
            next += 1;
        }
        product
    }

    /// The same shape without one axis, `[1]` if there is no other; itself if it has no such axis.
    #[must_use]
    pub const fn without(self, axis: usize) -> Self {
        if axis >= self.rank {
            return self;
        }
        let mut sizes = [1; Self::MOST];
        let (mut from, mut to) = (0, 0);
        while from < self.rank {
            if from != axis {
                sizes[to] = self.sizes[from];
                to += 1;
            }
            from += 1;
        }
        Self { sizes, rank: if to == 0 { 1 } else { to }, token: None }
    }

    /// Whether an order names every axis once.
    #[must_use]
    pub const fn is_order(&self, order: &[usize]) -> bool {
        let mut seen = [false; Self::MOST];
        let mut axis = 0;
        while axis < order.len() {
            if order.len() != self.rank || order[axis] >= self.rank || seen[order[axis]] {
                return false;
            }
            seen[order[axis]] = true;
            axis += 1;
        }
        order.len() == self.rank
    }

    /// The same shape with its axes in another order; itself if the order does not name every axis once.
    #[must_use]
    pub const fn permuted(self, order: &[usize]) -> Self {
        if !self.is_order(order) {
            return self;
        }
        let mut sizes = [1; Self::MOST];
        let mut axis = 0;
        while axis < self.rank {
            sizes[axis] = self.sizes[order[axis]];
            axis += 1;
        }
        Self { sizes, rank: self.rank, token: None }
    }

    /// Whether two shapes are the same (`==` that also works in constants).
    #[must_use]
    pub const fn same(&self, other: &Self) -> bool {
        if self.rank != other.rank || !same_kind(self.token, other.token) {
            return false;
        }
        let mut axis = 0;
        while axis < self.rank {
            if self.sizes[axis] != other.sizes[axis] {
                return false;
            }
            axis += 1;
        }
        true
    }
}

const fn same_kind(a: Option<Kind>, b: Option<Kind>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a as u8 == b as u8,
        (None, None) => true,
        _ => false,
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.token() {
            Some(token) => write!(f, "[{token}; {}]", self.len()),
            None => fmt::Debug::fmt(self.sizes(), f),
        }
    }
}

impl fmt::Debug for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Shape;

    #[test]
    fn a_shape_knows_its_length_and_axes() {
        const IMAGE: Shape = Shape::new(&[28, 20, 3]);
        assert_eq!(IMAGE.len(), 28 * 20 * 3);
        assert_eq!((IMAGE.rank(), IMAGE.size(1), IMAGE.size(3)), (3, 20, 1));
        assert_eq!(IMAGE.sizes(), [28, 20, 3]);
    }

    #[test]
    fn tokens_are_no_vector() {
        const WORDS: Shape = Shape::u16(64);
        assert!(!WORDS.same(&Shape::new(&[64])) && !WORDS.same(&Shape::u8(64)) && WORDS.same(&Shape::u16(64)));
        assert_eq!((std::format!("{WORDS}").as_str(), WORDS.len()), ("[u16; 64]", 64));
    }

    #[test]
    fn an_axis_vanishes() {
        const IMAGE: Shape = Shape::new(&[28, 20, 3]);
        assert_eq!([IMAGE.behind(0), IMAGE.behind(1), IMAGE.behind(2)], [60, 3, 1]);
        assert!(IMAGE.without(1).same(&Shape::new(&[28, 3])) && IMAGE.without(3).same(&IMAGE));
        assert!(Shape::new(&[7]).without(0).same(&Shape::new(&[1])));
    }

    #[test]
    fn axes_change_their_order() {
        assert!(Shape::new(&[28, 20, 3]).permuted(&[2, 0, 1]).same(&Shape::new(&[3, 28, 20])));
        for wrong in [&[0, 0][..], &[0], &[0, 2]] {
            assert!(Shape::new(&[4, 6]).permuted(wrong).same(&Shape::new(&[4, 6])), "{wrong:?}");
        }
    }

    #[test]
    fn equal_length_is_not_the_same_shape() {
        assert!(Shape::new(&[4, 6]).same(&Shape::new(&[4, 6])));
        assert!(!Shape::new(&[4, 6]).same(&Shape::new(&[24])));
        assert!(!Shape::new(&[4, 1]).same(&Shape::new(&[4])));
    }
}
