use super::Class;
use crate::{Shape, Zeroed};

/// One of `CLASSES` classes for each of `STEPS` steps: the target of a network with the output `[STEPS, CLASSES]`, which is a vector of
/// `OUTPUTS = STEPS · CLASSES` numbers, the scores of a step side by side.
///
/// A step may be left out of loss and measure: those of padding, for example.
///
/// Three numbers, because the compiler does not multiply in types: write the third as `{ STEPS * CLASSES }`. Targets for another number of outputs than
/// the network has do not compile; neither does a product that is none (that is found when the program is built, not yet by `cargo check`). A network
/// whose output has as many numbers in another shape is an error before the training starts.
///
/// ```
/// use layerfit_core::losses::{Class, ClassSequence, CrossEntropy, LossAndGradient};
/// use layerfit_core::nalgebra::SMatrix;
/// let outputs = SMatrix::<f64, { 3 * 2 }, 1>::zeros();
/// let [first, second] = [Class::<2>::new(0), Class::new(1)];
/// let target = ClassSequence::<2, 3, { 3 * 2 }>::masked([first, second, None]);
/// let (loss, slope) = CrossEntropy.loss_and_gradient(&outputs, &[target]);
/// assert!((loss - std::f64::consts::LN_2).abs() < 1e-15);
/// assert_eq!(slope, SMatrix::from([[-0.25, 0.25, 0.25, -0.25, 0.0, 0.0]]));
/// ```
///
/// Targets for 6 outputs do not fit a network with 8:
/// ```compile_fail,E0277
/// # use layerfit_core::losses::{Class, ClassSequence, CrossEntropy, LossAndGradient};
/// # use layerfit_core::nalgebra::SMatrix;
/// let target = ClassSequence::<2, 3, { 3 * 2 }>::new([Class::new(0).unwrap(); 3]);
/// CrossEntropy.loss_and_gradient(&SMatrix::<f64, 8, 1>::zeros(), &[target]);
/// ```
/// nor are 3 steps of 2 classes 8 outputs:
/// ```compile_fail,E0080
/// # use layerfit_core::losses::{Class, ClassSequence};
/// let target = ClassSequence::<2, 3, 8>::new([Class::new(0).unwrap(); 3]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct ClassSequence<const CLASSES: usize, const STEPS: usize, const OUTPUTS: usize>([u32; STEPS]);

/// What stands for a step that is left out.
pub(super) const IGNORED: u32 = u32::MAX;

// SAFETY: zero is the first class at every step.
unsafe impl<const CLASSES: usize, const STEPS: usize, const OUTPUTS: usize> Zeroed for ClassSequence<CLASSES, STEPS, OUTPUTS> {}

impl<const CLASSES: usize, const STEPS: usize, const OUTPUTS: usize> ClassSequence<CLASSES, STEPS, OUTPUTS> {
    /// The shape of the outputs that these targets are for.
    pub const SHAPE: Shape = Shape::new(&[STEPS, CLASSES]);

    /// Looked at wherever such targets are made.
    const FITS: () = crate::assertions::class_sequence(CLASSES, STEPS, OUTPUTS);

    /// A class for every step.
    #[must_use]
    pub fn new(classes: [Class<CLASSES>; STEPS]) -> Self {
        let () = Self::FITS;
        Self(classes.map(number))
    }

    /// A class for every step that counts; nothing for those that are left out.
    #[must_use]
    pub fn masked(classes: [Option<Class<CLASSES>>; STEPS]) -> Self {
        let () = Self::FITS;
        Self(classes.map(|class| class.map_or(IGNORED, number)))
    }

    /// The numbers of the classes of all steps, counted from 0; nothing if there are more or fewer than `STEPS`, or one is no class.
    #[must_use]
    pub fn from_indices(indices: impl IntoIterator<Item = usize>) -> Option<Self> {
        let () = Self::FITS;
        let (mut classes, mut indices) = ([IGNORED; STEPS], indices.into_iter());
        for class in &mut classes {
            *class = Class::<CLASSES>::new(indices.next()?).map(number)?;
        }
        indices.next().is_none().then_some(Self(classes))
    }

    /// Leaves out all steps of one class, such as that of padding.
    ///
    /// ```
    /// use layerfit_core::losses::{Class, ClassSequence};
    /// let target = ClassSequence::<5, 4, 20>::from_indices([3, 4, 0, 0]).unwrap().without(Class::new(0).unwrap());
    /// assert_eq!((target.counted(), target.get(1), target.get(2)), (2, Class::new(4), None));
    /// ```
    #[must_use]
    pub fn without(self, class: Class<CLASSES>) -> Self {
        Self(self.0.map(|found| if found == number(class) { IGNORED } else { found }))
    }

    /// The class of a step; nothing if the step is left out, or if there is none.
    #[must_use]
    pub fn get(&self, step: usize) -> Option<Class<CLASSES>> {
        self.0.get(step).and_then(|class| read(*class))
    }

    /// The classes of all steps, in order; nothing for those that are left out.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Option<Class<CLASSES>>> {
        self.0.iter().map(|class| read(*class))
    }

    /// How many steps are not left out.
    #[must_use]
    pub fn counted(&self) -> usize {
        counted(&self.0)
    }
}

/// How many of some steps are not left out.
pub(super) fn counted(classes: &[u32]) -> usize {
    classes.iter().filter(|class| **class != IGNORED).count()
}

fn read<const CLASSES: usize>(class: u32) -> Option<Class<CLASSES>> {
    if class == IGNORED { None } else { Class::new(class as usize) }
}

#[allow(clippy::cast_possible_truncation)]
fn number<const CLASSES: usize>(class: Class<CLASSES>) -> u32 {
    class.index() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::vec::Vec;

    type Target = ClassSequence<3, 4, 12>;

    #[test]
    fn classes_come_back() {
        let all = Class::<3>::all().chain(Class::new(1)).collect::<Vec<_>>();
        let target = Target::new(all.clone().try_into().unwrap());
        assert_eq!(target.iter().collect::<Vec<_>>(), all.iter().copied().map(Some).collect::<Vec<_>>());
        assert_eq!(Target::from_indices([0, 1, 2, 1]), Some(target));
        assert_eq!(target.without(Class::new(1).unwrap()), Target::masked([Class::new(0), None, Class::new(2), None]));
        assert_eq!((target.counted(), target.get(2), target.get(4)), (4, Class::new(2), None));
    }

    #[test]
    fn what_is_no_sequence_of_classes_is_nothing() {
        assert_eq!(Target::from_indices([0, 1, 2]), None);
        assert_eq!(Target::from_indices([0, 1, 2, 0, 0]), None);
        assert_eq!(Target::from_indices([0, 1, 2, 3]), None);
        assert_eq!(Target::from_indices([0, 1, 2, u32::MAX as usize]), None);
    }

    #[test]
    fn zeroes_are_the_first_class() {
        let target = crate::zeroed::<Target>();
        assert_eq!(target, Target::new([Class::new(0).unwrap(); 4]));
    }
}
