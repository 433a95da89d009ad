//! A form for inference alone is not trained.

use super::text::Text;
use crate::Network;

/// There are training passes of a network over so many samples: nothing implements it, and forms for inference alone ask for it.
///
/// `pass` and `train_step` of such a form ask, so that one mistake is one error. The trainer cannot: it takes any [`Network`], which a form is too, and a bound that forms do
/// not meet would have to stand in every function of a user's that hands a `Network` on. What reaches a form by such ways comes to [`inference_alone`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` is for inference alone: it is not trained",
    label = "there is no training pass of this",
    note = "train the network that it is made of; `folded()` of that makes this"
)]
pub trait TrainsInPasses<const BATCH: usize> {}

/// Stands for forward and backward of a form for inference alone. A program that gets there does not build.
pub fn inference_alone<N: Network>() {
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
