use core::fmt;

use crate::Zeroed;

/// One of `N` classes, counted from 0.
///
/// The number of classes is part of the type: targets of 10 classes do not fit an output of 12.
///
/// ```
/// use layerfit_core::losses::{Class, ClassOutOfRange};
/// assert_eq!(Class::<10>::new(7).map(Class::index), Some(7));
/// assert_eq!(Class::<10>::try_from(12), Err(ClassOutOfRange { found: 12, classes: 10 }));
/// ```
///
/// ```compile_fail,E0277
/// use layerfit_core::losses::{Class, CrossEntropy, LossAndGradient};
/// use layerfit_core::nalgebra::SMatrix;
/// let outputs = SMatrix::<f32, 12, 2>::zeros();
/// let targets = [Class::<10>::new(0).unwrap(), Class::<10>::new(9).unwrap()];
/// CrossEntropy.loss_and_gradient(&outputs, &targets);
/// ```
///
/// With twelve classes it compiles:
///
/// ```
/// use layerfit_core::losses::{Class, CrossEntropy, LossAndGradient};
/// use layerfit_core::nalgebra::SMatrix;
/// let outputs = SMatrix::<f32, 12, 2>::zeros();
/// let targets = [Class::<12>::new(0).unwrap(), Class::<12>::new(9).unwrap()];
/// CrossEntropy.loss_and_gradient(&outputs, &targets);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(transparent)]
pub struct Class<const N: usize>(u32);

// SAFETY: zero is the first class.
unsafe impl<const N: usize> Zeroed for Class<N> {}

impl<const N: usize> Class<N> {
    /// The class with this number; nothing if it is `N` or more.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)]
    pub const fn new(index: usize) -> Option<Self> {
        if index < N && index <= u32::MAX as usize { Some(Self(index as u32)) } else { None }
    }

    /// The number of the class, below `N`.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// All classes in their order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..N).map_while(Self::new)
    }
}

impl<const N: usize> fmt::Display for Class<N> {
    /// The number of the class.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<const N: usize> From<Class<N>> for usize {
    fn from(class: Class<N>) -> usize {
        class.index()
    }
}

impl<const N: usize> TryFrom<usize> for Class<N> {
    type Error = ClassOutOfRange;

    fn try_from(index: usize) -> Result<Self, ClassOutOfRange> {
        Self::new(index).ok_or(ClassOutOfRange { found: index, classes: N })
    }
}

/// A number that is not the number of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClassOutOfRange {
    /// The number found.
    pub found: usize,
    /// How many classes there are.
    pub classes: usize,
}

impl fmt::Display for ClassOutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.classes {
            0 => write!(f, "class {} of no classes: there is nothing to choose from", self.found),
            classes => write!(f, "class {} of {classes} classes: they are numbered from 0 to {}", self.found, classes - 1),
        }
    }
}

impl core::error::Error for ClassOutOfRange {}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn a_class_is_below_the_number_of_classes() {
        assert_eq!(Class::<3>::all().map(usize::from).collect::<std::vec::Vec<_>>(), [0, 1, 2]);
        assert_eq!(Class::<3>::try_from(2).map(|class| class.to_string()), Ok("2".to_string()));
        assert_eq!(Class::<3>::new(3), None);
        assert_eq!(Class::<0>::new(0), None);
        #[cfg(target_pointer_width = "64")]
        assert_eq!(Class::<{ usize::MAX }>::new(u32::MAX as usize + 1), None);
    }

    #[test]
    fn the_error_says_what_was_found_and_what_is_possible() {
        let error = Class::<10>::try_from(12).unwrap_err();
        assert_eq!(error.to_string(), "class 12 of 10 classes: they are numbered from 0 to 9");
        let error = Class::<0>::try_from(0).unwrap_err();
        assert_eq!(error.to_string(), "class 0 of no classes: there is nothing to choose from");
    }
}
