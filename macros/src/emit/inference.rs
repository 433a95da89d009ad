//! The inference form of a network, and how it is made from the network.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use super::Emitter;
use crate::code::code;
use crate::model::{InferenceForm, Model};
use crate::plan::Plan;

/// The struct of the inference form, which is a network too, and the functions that make one.
pub(crate) fn inference(model: &Model, form: &InferenceForm, plan: &Plan, std: bool) -> TokenStream {
    let network = super::network(&form.model, Some(plan), std);
    let folding = Emitter::new(model, None).folding(form, &Emitter::new(&form.model, Some(plan)), std);
    code!(#network #folding)
}

impl Emitter<'_> {
    fn folding(&self, form: &InferenceForm, of_form: &Emitter<'_>, std: bool) -> TokenStream {
        let (private, generics, this, other) = (&self.paths.private, &self.generics, &self.this, &of_form.this);
        let steps = of_form.fields.iter().filter_map(|(node, to)| self.fold(form, *node, to));
        let name = &form.model.name;
        let about = format!(
            " Writes the weights for inference to a [`{name}`]: those of this network, with batch normalizations in them."
        );
        let boxed_about = format!(" A [`{name}`] with the weights of this network, on the heap.");
        let boxed = std.then(|| {
            code! {
                #[doc = #boxed_about]
                #[must_use]
                pub fn folded(&self) -> #private::Box<#other> {
                    let mut inference = #private::zeroed_box::<#other>();
                    self.fold_into(&mut inference);
                    inference
                }
            }
        });
        quote_spanned! {self.at_name()=>
            #[allow(dead_code)]
            impl #generics #this {
                #[doc = #about]
                pub const fn fold_into(&self, inference: &mut #other) {
                    #(#steps)*
                }

                #boxed
            }
        }
    }

    /// The statements that make the parameters of a node of the form.
    fn fold(&self, form: &InferenceForm, node: usize, to: &Ident) -> Option<TokenStream> {
        let (private, origin) = (&self.paths.private, &form.origins[node]);
        let from = self.field(origin.node)?;
        let Some(norm) = origin.norm else { return Some(code!(#private::flash::copy(&self.#from, &mut inference.#to);)) };
        let epsilon = self.model.nodes[norm].layer.as_ref()?.norm()?;
        let norm = self.field(norm)?;
        let weights = self.model.nodes[origin.node].layer.as_ref()?.penalized();
        let mut weights = weights.iter().map(|weight| Ident::new(weight, Span::mixed_site()));
        let last = weights.next_back()?;
        let copies = weights.map(|weight| code!(#private::flash::copy(&self.#from.#weight, &mut inference.#to.#weight);));
        Some(code! {
            #(#copies)*
            #private::flash::fold(&self.#from.#last, &self.#from.bias, &self.#norm, #epsilon, &mut inference.#to.#last, &mut inference.#to.bias);
        })
    }

    /// The body of `from_safetensors`: the file is always that of the trained network.
    pub(super) fn place_file(&self) -> TokenStream {
        let private = &self.paths.private;
        let Some(trained) = &self.model.trained else {
            return code!(#private::flash::weights::<Self>(<Self as #private::Network>::NAME, bytes, file));
        };
        let (arguments, scalar) = (self.arguments(), &self.paths.scalar);
        let trained = code!(#trained<#arguments #scalar>);
        code! {
            let trained = #private::flash::weights::<#trained>(<#trained as #private::Network>::NAME, bytes, file);
            let mut inference = #private::zeroed();
            trained.fold_into(&mut inference);
            #private::flash::discard(trained);
            inference
        }
    }
}
