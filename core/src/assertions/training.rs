//! A form for inference alone is not trained.

use core::marker::PhantomData;
use core::ops::{Deref, DerefMut};

use super::text::Text;
use crate::{InferenceNetwork, Layer, Pass};

/// There are training passes of a network over so many samples: nothing implements it, and `init` and `pass` of forms for inference alone ask for it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is for inference alone: it is not trained",
    label = "this belongs to training",
    note = "train the network that it is made of; `folded()` of that makes this"
)]
pub trait TrainsInPasses<const BATCH: usize> {}

/// A training pass of a form for inference alone: `forward` and `train_step` of the form ask for one, and there is none but [`NoPass`].
#[diagnostic::on_unimplemented(
    message = "`{Form}` is for inference alone: it is not trained",
    label = "this belongs to training",
    note = "train the network that it is made of; `folded()` of that makes this"
)]
pub trait PassOf<Form> {}

/// What `pass` of a form is said to give, where the compiler has refused it: what is done with it is no further mistake.
pub struct NoPass<Form, const BATCH: usize>(PhantomData<Form>);

#[diagnostic::do_not_recommend]
impl<Form, const BATCH: usize> PassOf<Form> for NoPass<Form, BATCH> {}

impl<Form: Layer, const BATCH: usize> Deref for NoPass<Form, BATCH> {
    type Target = Pass<Form, BATCH>;

    fn deref(&self) -> &Pass<Form, BATCH> {
        unreachable!("there is none")
    }
}

impl<Form: Layer, const BATCH: usize> DerefMut for NoPass<Form, BATCH> {
    fn deref_mut(&mut self) -> &mut Pass<Form, BATCH> {
        unreachable!("there is none")
    }
}

/// What training needs of a layer, in a form for inference alone: the items of its [`Layer`] that nothing comes to. All that is public and trains asks for a
/// [`Network`](crate::Network), which a form is not, or refuses it; a program that gets there in another way does not build.
#[doc(hidden)]
#[macro_export]
macro_rules! not_trained {
    () => {
        const IS_TRAINED: ::core::primitive::bool = false;
        type Cache<const B: ::core::primitive::usize> = ();

        fn initialize(&mut self, _: &mut dyn $crate::rand::Rng) {
            $crate::assertions::inference_alone::<Self>();
        }

        fn forward<const B: ::core::primitive::usize>(
            &self,
            _: $crate::kernels::Simd,
            _: &mut dyn $crate::rand::Rng,
            _: <Self::Input as $crate::Sample>::Slice<'_>,
            _: <Self::Output as $crate::Sample>::SliceMut<'_>,
            (): &mut (),
        ) {
            $crate::assertions::inference_alone::<Self>();
        }

        fn backward<const B: ::core::primitive::usize>(
            &self,
            _: $crate::kernels::Simd,
            _: <Self::Input as $crate::Sample>::Slice<'_>,
            _: <Self::Output as $crate::Sample>::Slice<'_>,
            _: <Self::Output as $crate::Sample>::SliceMut<'_>,
            _: ::core::option::Option<<Self::Input as $crate::Sample>::SliceMut<'_>>,
            (): &mut (),
            _: &mut Self,
            _: $crate::Update,
        ) {
            $crate::assertions::inference_alone::<Self>();
        }
    };
}

/// Stands for what training does with a form for inference alone. A program that gets there does not build.
pub fn inference_alone<N: InferenceNetwork>() {
    const { refuse(N::NAME) }
}

const fn refuse(name: &str) {
    let text = Text::new().text("`").text(name).text("` is for inference alone: it is not trained");
    text.text("\nhelp: train the network that it is made of; `folded()` of that makes this").stop();
}

#[cfg(test)]
mod tests {
    #[test]
    #[should_panic(expected = "`NetInference` is for inference alone: it is not trained")]
    fn a_form_is_named() {
        super::refuse("NetInference");
    }
}
