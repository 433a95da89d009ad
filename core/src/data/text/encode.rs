use nalgebra::SVector;

use crate::data::Samples;
use crate::data::text::{LabelledTexts, Vocabulary};
use crate::losses::Class;
use crate::{Error, Result};

/// What the id of a token is for a network: `u8`, `u16` or `u32`.
pub trait TokenId: nalgebra::Scalar + Copy + Default + TryFrom<u16> {
    /// The name of the type.
    const NAME: &'static str;
    /// How many ids of a vocabulary it can tell apart.
    const MOST: usize;
}

impl TokenId for u8 {
    const NAME: &'static str = "u8";
    const MOST: usize = 1 << 8;
}

impl TokenId for u16 {
    const NAME: &'static str = "u16";
    const MOST: usize = Vocabulary::MOST;
}

impl TokenId for u32 {
    const NAME: &'static str = "u32";
    const MOST: usize = Vocabulary::MOST;
}

/// Turns texts with labels into samples: what [`Vocabulary`] does with [`LabelledTexts`].
///
/// It is a trait so that the number of words is all that a call says: the number of classes is that of the texts.
///
/// Every text becomes `WORDS` ids. Of a longer text the first ones are kept ([`Vocabulary::truncate_front`] keeps the last), a shorter one gets ids of
/// padding behind it ([`Vocabulary::pad_front`]: in front).
///
/// ```
/// use layerfit_core::data::text::{Encode, LabelledTexts, Vocabulary};
/// let texts = LabelledTexts::<2>::new(vec!["so good".into(), "not so good a film".into()], &[1, 0])?;
/// let vocabulary = Vocabulary::most_frequent(100, texts.texts());
/// let samples = vocabulary.encode::<3>(&texts);
/// assert_eq!(samples.inputs()[0].as_slice(), [3, 2, 0]);
/// assert_eq!(samples.inputs()[1].as_slice(), [6, 3, 2]);
/// let samples = vocabulary.encode_as::<u8, 3>(&texts)?; // for a network with the input [u8; 3]
/// assert_eq!(samples.inputs()[0].as_slice(), [3, 2, 0]);
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// Texts with other targets than classes: `Samples::new(texts.iter().map(|text| vocabulary.encode_one(text)).collect(), targets)`.
pub trait Encode<Texts: ?Sized> {
    /// What a text is labelled with.
    type Target;

    /// Samples for a network with the input `[u16; WORDS]`.
    #[must_use]
    fn encode<const WORDS: usize>(&self, texts: &Texts) -> Samples<SVector<u16, WORDS>, Self::Target>;

    /// Samples for a network with the input `[E; WORDS]`, of `u8`, `u16` or `u32`.
    ///
    /// # Errors
    /// [`Error::Vocabulary`] if the vocabulary has more ids than the type can tell apart: `u8` has 256; the others have enough for all.
    fn encode_as<E: TokenId, const WORDS: usize>(&self, texts: &Texts) -> Result<Samples<SVector<E, WORDS>, Self::Target>>;
}

impl<const CLASSES: usize> Encode<LabelledTexts<CLASSES>> for Vocabulary {
    type Target = Class<CLASSES>;

    fn encode<const WORDS: usize>(&self, texts: &LabelledTexts<CLASSES>) -> Samples<SVector<u16, WORDS>, Class<CLASSES>> {
        texts.encoded(|text| self.encode_one(text))
    }

    fn encode_as<E: TokenId, const WORDS: usize>(
        &self,
        texts: &LabelledTexts<CLASSES>,
    ) -> Result<Samples<SVector<E, WORDS>, Class<CLASSES>>> {
        self.check::<E>()?;
        Ok(texts.encoded(|text| self.vector(text)))
    }
}

impl Vocabulary {
    /// One text for a network with the input `[u16; WORDS]`; cut and padded as in [`Encode`].
    #[must_use]
    pub fn encode_one<const WORDS: usize>(&self, text: &str) -> SVector<u16, WORDS> {
        self.vector(text)
    }

    /// One text for a network with the input `[E; WORDS]`.
    ///
    /// # Errors
    /// [`Error::Vocabulary`] if the vocabulary has more ids than `E` can tell apart.
    pub fn encode_one_as<E: TokenId, const WORDS: usize>(&self, text: &str) -> Result<SVector<E, WORDS>> {
        self.check::<E>()?;
        Ok(self.vector(text))
    }

    fn check<E: TokenId>(&self) -> Result<()> {
        if self.len() <= E::MOST {
            return Ok(());
        }
        Err(Error::Vocabulary { tokens: self.len(), most: E::MOST, place: E::NAME })
    }

    fn vector<E: TokenId, const WORDS: usize>(&self, text: &str) -> SVector<E, WORDS> {
        let mut vector = SVector::<E, WORDS>::repeat(E::default());
        self.fill(text, vector.as_mut_slice());
        vector
    }

    /// Writes the ids of a text to places that hold padding.
    fn fill<E: TokenId>(&self, text: &str, places: &mut [E]) {
        let ids = self.ids(text).map(|id| E::try_from(id).unwrap_or_default());
        let count = if self.truncates_front { last(ids, places) } else { first(ids, places) };
        if self.pads_front {
            places.rotate_right(places.len() - count);
        }
    }
}

/// Writes as many values as there are places; answers how many were written.
fn first<E>(values: impl Iterator<Item = E>, places: &mut [E]) -> usize {
    places.iter_mut().zip(values).map(|(place, value)| *place = value).count()
}

/// Writes the last values, as many as there are places, without knowing how many come.
fn last<E>(values: impl Iterator<Item = E>, places: &mut [E]) -> usize {
    let length = places.len();
    if length == 0 {
        return 0;
    }
    let mut count = 0;
    for value in values {
        places[count % length] = value;
        count += 1;
    }
    if count > length {
        places.rotate_left(count % length);
    }
    count.min(length)
}
