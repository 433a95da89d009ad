//! The traits `Layer`, `InferenceNetwork` and `Network` of a network: types, constants, and functions without their bodies.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;
use syn::ext::IdentExt;

use crate::code::code;

use super::Emitter;
use super::ports::Side;
use crate::layers::Layer;
use crate::model::{InferenceForm, Node, Value};
use crate::plan::Plan;

impl Emitter<'_> {
    pub(super) fn layer(&self) -> TokenStream {
        let private = &self.paths.private;
        let (generics, this, batch_name) = (&self.generics, &self.this, &self.paths.batch_name);
        let (input_shape, output_shape) = (self.shape(Side::Input), self.shape(Side::Output));
        let (input, output) = (self.sample(Side::Input), self.sample(Side::Output));
        let (ending, vocabularies) = (self.ending(), self.vocabularies());
        let memory = self.memory_type("Memory", self.plan.is_none_or(|plan| self.is_empty(&plan.between)));
        let training = if self.model.trained.is_some() { code!(#private::not_trained! {}) } else { self.trained() };
        let infer = self.infer_function(&memory, &self.plan.map_or_else(|| self.no_body(), |plan| self.infer(plan)));
        quote_spanned! {self.at_name()=>
            impl #generics #private::Layer for #this {
                const INPUT: #private::Shape = #input_shape;
                const OUTPUT: #private::Shape = #output_shape;
                const MACS: ::core::primitive::u64 = #private::total_macs(<Self as #private::InferenceNetwork>::LAYERS);
                #vocabularies
                type Input = #input;
                type Output = #output;
                type Ending = #ending;
                type Memory<const #batch_name: ::core::primitive::usize> = #memory;
                #training
                #infer
            }
        }
    }

    /// The items of `Layer` that are for training.
    fn trained(&self) -> TokenStream {
        let batch_name = &self.paths.batch_name;
        let cache = self.memory_type("Cache", self.cache_fields().is_empty());
        let functions = self.plan.map_or_else(|| self.no_bodies(), |plan| self.bodies(plan, &cache));
        code! {
            type Cache<const #batch_name: ::core::primitive::usize> = #cache;
            #functions
        }
    }

    pub(super) fn inference_network(&self) -> TokenStream {
        let (private, generics, this) = (&self.paths.private, &self.generics, &self.this);
        let (name, rows) = (self.model.name.to_string(), self.rows());
        let ((mermaid, svg), arena) = (self.pictures(), self.arena_items());
        let [inputs, outputs] =
            [(Side::Input, "input"), (Side::Output, "output")].map(|(side, other)| self.named_shapes(side, other));
        quote_spanned! {self.at_name()=>
            impl #generics #private::InferenceNetwork for #this {
                const NAME: &'static ::core::primitive::str = #name;
                const INPUTS: &'static [(&'static ::core::primitive::str, #private::Shape)] = &[#inputs];
                const OUTPUTS: &'static [(&'static ::core::primitive::str, #private::Shape)] = &[#outputs];
                const LAYERS: &'static [#private::LayerRow] = &[#(#rows),*];
                const PICTURES: [&'static ::core::primitive::str; 2] = [#mermaid, #svg];
                #arena
            }
        }
    }

    /// An inference form is no `Network`.
    pub(super) fn network(&self, form: Option<&InferenceForm>) -> Option<TokenStream> {
        let (private, generics, this) = (&self.paths.private, &self.generics, &self.this);
        let form = self.model.trained.is_none().then(|| self.form_items(form))?;
        Some(quote_spanned! {self.at_name()=>
            impl #generics #private::Network for #this {
                #form
            }
        })
    }

    /// The inputs or outputs with their names, or `other` where there is none.
    fn named_shapes(&self, side: Side, other: &str) -> TokenStream {
        let shapes = self.ports(side).iter().map(|port| {
            let name = port.name.as_ref().map_or_else(|| other.to_string(), |name| name.unraw().to_string());
            let shape = port.shape.tokens(&self.paths.private);
            code!((#name, #shape))
        });
        code!(#(#shapes),*)
    }

    /// What the outputs are, for the losses: that of the last layer that decides it; of several outputs a tuple.
    fn ending(&self) -> TokenStream {
        let endings = self.model.outputs.iter().map(|port| self.ending_of(port.value));
        self.tuple(Side::Output, endings)
    }

    fn ending_of(&self, mut value: Option<Value>) -> TokenStream {
        let private = &self.paths.private;
        while let (Some(Value::Node(node)), Some(_)) = (value, self.plan) {
            let node = &self.model.nodes[node];
            if let Some(ending) = node.layer.as_ref().and_then(|layer| layer.ending_type(&self.paths)) {
                return ending;
            }
            value = node.reads.first().copied();
        }
        code!(#private::endings::Plain)
    }

    fn rows(&self) -> Vec<TokenStream> {
        if self.plan.is_none() {
            return Vec::new();
        }
        let private = &self.paths.private;
        let row = |node: &Node| {
            let layer = node.layer.as_ref()?;
            let entry = node.entry.as_ref().filter(|_| node.first).map(ToString::to_string).unwrap_or_default();
            let (text, output) = (node.line(), node.shape.tokens(private));
            let own = layer.parameters(&self.paths).filter(|_| node.shares.is_none());
            let parameters = own.map_or_else(|| code!(0), |of| code!(<#of as #private::Parameters>::PARAMETERS));
            let macs = layer.macs(&self.paths).unwrap_or_else(|| code!(0));
            let is_literal = macs.clone().into_iter().count() == 1;
            let macs = if layer.is_nested() || is_literal { macs } else { code!((#macs) as ::core::primitive::u64) };
            Some(code!(#private::LayerRow::new(#entry, #text, #output, #parameters, #macs)))
        };
        self.model.nodes.iter().filter_map(row).collect()
    }

    fn bodies(&self, plan: &Plan, cache: &TokenStream) -> TokenStream {
        let initialize = self.initialize_function(&self.initialize());
        let forward = self.forward_function(cache, &self.forward(plan));
        let backward = self.backward_function(cache, &self.backward(plan));
        let (carried, penalty) = (self.carried_function(cache, &self.carried(plan)), self.penalty());
        code!(#initialize #forward #backward #carried #penalty)
    }

    /// How many different tokens each input may have, if one of them consists of tokens.
    fn vocabularies(&self) -> Option<TokenStream> {
        let (private, inputs) = (&self.paths.private, &self.model.inputs);
        if self.plan.is_none() || inputs.iter().all(|port| port.shape.token().is_none()) {
            return None;
        }
        let least = (0..inputs.len()).map(|port| {
            let readers = self.model.nodes.iter().filter(|node| node.reads.contains(&Value::Input(port)));
            let limits: Vec<_> = readers.filter_map(|node| node.layer.as_ref()?.vocabulary(&self.paths)).collect();
            match limits.as_slice() {
                [] => code!(::core::primitive::usize::MAX),
                [limit] => limit.clone(),
                limits => code!(#private::least(&[#(#limits),*])),
            }
        });
        Some(code!(const VOCABULARIES: &'static [::core::primitive::usize] = &[#(#least),*];))
    }

    fn carried_function(&self, cache: &TokenStream, body: &TokenStream) -> Option<TokenStream> {
        if body.is_empty() {
            return None;
        }
        let (batch_name, scalar) = (&self.paths.batch_name, &self.paths.scalar);
        Some(code! {
            fn carried<const #batch_name: ::core::primitive::usize>(cache: &mut #cache, visit: &mut dyn ::core::ops::FnMut(&mut [#scalar])) {
                #body
            }
        })
    }

    /// For a network with mistakes: its public surface, so that its uses add no more errors.
    fn no_bodies(&self) -> TokenStream {
        let (body, unit) = (self.no_body(), code!(()));
        let [forward, backward] = [self.forward_function(&unit, &body), self.backward_function(&unit, &body)];
        let initialize = self.initialize_function(&body);
        code!(#initialize #forward #backward)
    }

    fn no_body(&self) -> TokenStream {
        let private = &self.paths.private;
        code!(#private::does_not_compile())
    }

    fn initialize_function(&self, body: &TokenStream) -> TokenStream {
        let private = &self.paths.private;
        let rng = parameter("rng", body);
        code! {
            fn initialize(&mut self, #rng: &mut dyn #private::Rng) {
                #body
            }
        }
    }

    fn forward_function(&self, cache: &TokenStream, body: &TokenStream) -> TokenStream {
        let (private, batch_name) = (&self.paths.private, &self.paths.batch_name);
        let (inputs, outputs) = (self.slices(Side::Input, false), self.slices(Side::Output, true));
        let [simd, rng, input, output, kept] = ["simd", "rng", "input", "output", "cache"].map(|name| parameter(name, body));
        code! {
            fn forward<const #batch_name: ::core::primitive::usize>(
                &self,
                #simd: #private::Simd,
                #rng: &mut dyn #private::Rng,
                #input: #inputs,
                #output: #outputs,
                #kept: &mut #cache,
            ) {
                #body
            }
        }
    }

    fn backward_function(&self, cache: &TokenStream, body: &TokenStream) -> TokenStream {
        let (private, batch_name) = (&self.paths.private, &self.paths.batch_name);
        let (inputs, outputs) = (self.slices(Side::Input, false), self.slices(Side::Output, false));
        let (slopes, input_slopes) = (self.slices(Side::Output, true), self.slices(Side::Input, true));
        let [simd, input, output, slope, input_slope, kept, gradients, update] =
            ["simd", "input", "output", "slope", "input_slope", "cache", "gradients", "update"].map(|name| parameter(name, body));
        code! {
            fn backward<const #batch_name: ::core::primitive::usize>(
                &self,
                #simd: #private::Simd,
                #input: #inputs,
                #output: #outputs,
                #slope: #slopes,
                #input_slope: #private::Option<#input_slopes>,
                #kept: &mut #cache,
                #gradients: &mut Self,
                #update: #private::Update,
            ) {
                #body
            }
        }
    }

    fn infer_function(&self, memory: &TokenStream, body: &TokenStream) -> TokenStream {
        let (private, batch_name) = (&self.paths.private, &self.paths.batch_name);
        let (inputs, outputs) = (self.slices(Side::Input, false), self.slices(Side::Output, true));
        let [simd, input, output, own] = ["simd", "input", "output", "memory"].map(|name| parameter(name, body));
        code! {
            fn infer<const #batch_name: ::core::primitive::usize>(
                &self,
                #simd: #private::Simd,
                #input: #inputs,
                #output: #outputs,
                #own: &mut #memory,
            ) {
                #body
            }
        }
    }

    fn initialize(&self) -> TokenStream {
        let statements = self.fields.iter().filter_map(|(index, field)| {
            let layer = self.model.nodes[*index].layer.as_ref()?;
            let same_signal = |next: &&dyn Layer| !next.is_nested() && !next.changes_signal();
            let next = self.model.following(*index).take_while(same_signal).find_map(Layer::family);
            layer.initialize(&self.paths, &code!(self.#field), next)
        });
        code!(#(#statements)*)
    }
}

/// A parameter of a function: with an underscore if the body does not use it.
pub(super) fn parameter(name: &str, body: &TokenStream) -> Ident {
    let name = if mentions(body, name) { name.to_string() } else { format!("_{name}") };
    Ident::new(&name, Span::mixed_site())
}

/// Whether code names a variable; a field of the same name is none.
pub(super) fn mentions(code: &TokenStream, name: &str) -> bool {
    let mut after_dot = false;
    code.clone().into_iter().any(|token| {
        let is_field = std::mem::replace(&mut after_dot, matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '.'));
        match token {
            TokenTree::Ident(ident) => !is_field && ident == name,
            TokenTree::Group(group) => mentions(&group.stream(), name),
            _ => false,
        }
    })
}
