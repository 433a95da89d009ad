use core::marker::PhantomData;
use std::vec::Vec;

use nalgebra::SVector;

use crate::data::text::Vocabulary;
use crate::data::{Dataset, Samples};
use crate::losses::{Class, ClassSequence};
use crate::{Error, Result, Sample, Zeroed};

/// A text as samples for a network that goes on with it: the input of sample `i` is the window of `STEPS` tokens from token `i · stride` on, the target
/// what follows.
///
/// There are two kinds of targets. [`Class<N>`](Class) is the token after the window, for a network with one output a class:
///
/// ```
/// use layerfit_core::{data::text::{TextWindows, Vocabulary}, losses::Class};
/// let text = "abcabd";
/// let vocabulary = Vocabulary::characters([text]); // ids: a 2, b 3, c 4, d 5
/// let windows = TextWindows::<Class<6>, 3>::new(text, &vocabulary, 1)?;
/// let (input, target) = windows.get(2).unwrap();
/// assert_eq!((windows.len(), input.as_slice(), target.index()), (3, &[4, 2, 3][..], 5)); // cab, d
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// [`ClassSequence`] has the token after each token of the window, for a network with the output `[STEPS, classes]`:
///
/// ```
/// # use layerfit_core::{data::text::{TextWindows, Vocabulary}, losses::ClassSequence};
/// # let text = "abcabd";
/// # let vocabulary = Vocabulary::characters([text]);
/// let windows = TextWindows::<ClassSequence<6, 3, { 6 * 3 }>, 3>::new(text, &vocabulary, 2)?;
/// let (input, target) = windows.get(1).unwrap();
/// let next: Vec<_> = target.iter().flatten().map(|class| class.index()).collect();
/// assert_eq!((windows.len(), input.as_slice(), &next[..]), (2, &[4, 2, 3][..], &[2, 3, 5][..])); // cab, abd
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// Samples are cut out of the text when they are read, so windows that overlap need no memory. [`TextWindows::samples`] makes them all. To validate,
/// cut the text in two, not the samples: windows that overlap know each other's answers.
#[derive(Clone, Debug, PartialEq)]
pub struct TextWindows<Target, const STEPS: usize> {
    ids: Vec<u16>,
    stride: usize,
    target: PhantomData<fn() -> Target>,
}

/// What follows a window of `STEPS` tokens: [`Class<N>`](Class) or [`ClassSequence`].
pub trait NextTokens<const STEPS: usize>: Zeroed + Clone + Send + Sync + Sized {
    /// How many classes there are; each is a token.
    const CLASSES: usize;

    /// The target of a window, from the `STEPS` tokens of which each follows one of the window; nothing if there are others, or if one is no class.
    fn of(next: &[u16]) -> Option<Self>;
}

impl<const STEPS: usize, const CLASSES: usize> NextTokens<STEPS> for Class<CLASSES> {
    const CLASSES: usize = CLASSES;

    fn of(next: &[u16]) -> Option<Self> {
        next.get(STEPS.checked_sub(1)?).and_then(|id| Self::new(usize::from(*id)))
    }
}

impl<const STEPS: usize, const CLASSES: usize, const OUTPUTS: usize> NextTokens<STEPS>
    for ClassSequence<CLASSES, STEPS, OUTPUTS>
{
    const CLASSES: usize = CLASSES;

    fn of(next: &[u16]) -> Option<Self> {
        Self::from_indices(next.iter().map(|id| usize::from(*id)))
    }
}

impl<Target: NextTokens<STEPS>, const STEPS: usize> TextWindows<Target, STEPS> {
    /// The windows of a text; each starts `stride` tokens after the one before. Tokens at the end that fill no window are left out.
    ///
    /// # Errors
    /// [`Error::Setting`] for a stride of 0 or windows of 0 tokens, [`Error::Vocabulary`] if the vocabulary has more tokens than the target classes,
    /// [`Error::ShortText`] for a text with `STEPS` tokens or fewer.
    pub fn new(text: &str, vocabulary: &Vocabulary, stride: usize) -> Result<Self> {
        for (name, found) in [("stride", stride), ("STEPS", STEPS)] {
            if found == 0 {
                return Err(Error::Setting { name, expected: "1 or more tokens", found: 0.0 });
            }
        }
        if vocabulary.len() > Target::CLASSES {
            return Err(Error::Vocabulary {
                tokens: vocabulary.len(),
                most: Target::CLASSES,
                place: "the classes of the target",
            });
        }
        let ids: Vec<_> = vocabulary.ids(text).collect();
        if ids.len() <= STEPS {
            return Err(Error::ShortText { tokens: ids.len(), needed: STEPS.saturating_add(1) });
        }
        Ok(Self { ids, stride, target: PhantomData })
    }

    /// How many windows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        (self.ids.len() - 1 - STEPS) / self.stride + 1
    }

    /// Whether there are no windows: never.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The window with this number, counted from 0, and what follows.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<(SVector<u16, STEPS>, Target)> {
        let tokens = self.ids.get(index.checked_mul(self.stride)?..)?.get(..=STEPS)?;
        Some((SVector::from_column_slice(&tokens[..STEPS]), Target::of(&tokens[1..])?))
    }

    /// All samples, in memory.
    #[must_use]
    pub fn samples(&self) -> Samples<SVector<u16, STEPS>, Target> {
        (0..self.len()).filter_map(|index| self.get(index)).collect()
    }
}

impl<Target: NextTokens<STEPS>, const STEPS: usize> Dataset for TextWindows<Target, STEPS>
where
    SVector<u16, STEPS>: Sample,
{
    type Input = SVector<u16, STEPS>;
    type Target = Target;

    fn len(&self) -> usize {
        self.len()
    }

    fn read(&self, index: usize, input: <Self::Input as Sample>::SliceMut<'_>, target: &mut Target) -> Result<()> {
        let (window, next) = self.get(index).ok_or(Error::Index { index, length: self.len() })?;
        window.copy_to(input);
        *target = next;
        Ok(())
    }
}
