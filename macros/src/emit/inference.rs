//! The inference form of a network, and how it is made from the network.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use super::{Emitter, names};
use crate::code::code;
use crate::model::{InferenceForm, Model};
use crate::plan::Plan;

/// The struct of the inference form, which is a network too, and the functions that make one.
pub(crate) fn inference(model: &Model, form: &InferenceForm, plan: &Plan, std: bool) -> TokenStream {
    let network = super::network(&form.model, Some(plan), None, std);
    let emitter = Emitter::new(model, Some(plan));
    let folding = names::apart(emitter.folding(form, &Emitter::new(&form.model, Some(plan)), std), &emitter.places());
    code!(#network #folding)
}

impl Emitter<'_> {
    fn folding(&self, form: &InferenceForm, of_form: &Emitter<'_>, std: bool) -> TokenStream {
        let (private, generics, this, other) = (&self.paths.private, &self.generics, &self.this, &of_form.this);
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
                    #private::flash::form(self, inference);
                }

                #boxed
            }
        }
    }

    /// The items of `Network` that say what its inference form is.
    pub(super) fn form_items(&self, form: Option<&InferenceForm>) -> TokenStream {
        let private = &self.paths.private;
        let Some(form) = form else {
            return code! {
                type Inference = Self;
                const FOLDS: &'static [#private::flash::Fold] = &[#private::flash::Fold::whole::<Self>()];
            };
        };
        let of_form = Emitter::new(&form.model, None);
        let steps = of_form.fields.iter().flat_map(|(node, to)| self.folds(form, &of_form.this, *node, to));
        let inference = &of_form.this;
        code! {
            type Inference = #inference;
            const FOLDS: &'static [#private::flash::Fold] = &[#(#steps),*];
        }
    }

    /// The steps that make the parameters of a node of the form.
    fn folds(&self, form: &InferenceForm, inference: &TokenStream, node: usize, to: &Ident) -> Vec<TokenStream> {
        let (private, origin) = (&self.paths.private, &form.origins[node]);
        let Some(from) = self.field(origin.node) else { return Vec::new() };
        let place =
            |field: &TokenStream| code!(#private::flash::Place::of(#private::offset_of!(Self, #field), |net: &Self| &net.#field));
        let target = |field: &TokenStream| code!(#private::offset_of!(#inference, #field));
        let copy = |from: &TokenStream, to: &TokenStream| {
            let (from, to) = (place(from), target(to));
            code!(#private::flash::Fold::copy(#from, #to))
        };
        let layer = |node: usize| self.model.nodes[node].layer.as_ref();
        if let Some(formed) =
            form.model.nodes[node].layer.as_ref().filter(|_| origin.is_form).and_then(|layer| layer.formed(private))
        {
            let of = layer(origin.node).and_then(|layer| layer.parameters(&self.paths));
            let (from, to) = (code!(#private::offset_of!(Self, #from)), target(&code!(#to)));
            return vec![code!(#private::flash::Fold::within::<#formed, #of>(#from, #to))];
        }
        let folded =
            origin.norm.and_then(|norm| Some((self.field(norm)?, layer(norm)?.norm()?, layer(origin.node)?.penalized())));
        let Some((norm, epsilon, [weights @ .., last])) = folded else { return vec![copy(&code!(#from), &code!(#to))] };
        let name = |field: &str| Ident::new(field, Span::mixed_site());
        let copies = weights.iter().map(|weight| name(weight)).map(|weight| copy(&code!(#from.#weight), &code!(#to.#weight)));
        let last = name(last);
        let [weights, biases] = [code!(#from.#last), code!(#from.bias)].map(|field| place(&field));
        let norms = ["gamma", "beta", "running_mean", "running_var"].map(name).map(|field| place(&code!(#norm.#field)));
        let [to_weights, to_biases] = [code!(#to.#last), code!(#to.bias)].map(|field| target(&field));
        let fold = code! {
            #private::flash::Fold::norm([#weights, #biases], [#(#norms),*], #epsilon, [#to_weights, #to_biases])
        };
        copies.chain([fold]).collect()
    }

    /// The body of `from_safetensors`: the file is always that of the trained network.
    pub(super) fn place_file(&self) -> TokenStream {
        let private = &self.paths.private;
        let Some(trained) = &self.model.trained else {
            return code!(#private::flash::weights::<Self>(<Self as #private::InferenceNetwork>::NAME, bytes, file));
        };
        let (arguments, scalar) = (self.arguments(), &self.paths.scalar);
        let trained = code!(#trained<#arguments #scalar>);
        code! {
            let trained = #private::flash::weights::<#trained>(<#trained as #private::InferenceNetwork>::NAME, bytes, file);
            let mut inference = #private::zeroed();
            trained.fold_into(&mut inference);
            #private::flash::discard(trained);
            inference
        }
    }
}
