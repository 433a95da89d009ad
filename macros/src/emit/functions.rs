//! The `Layer` and `Network` of a network: straight-line code, one call a layer and direction.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote_spanned;

use crate::code::code;

use super::Emitter;
use crate::layers::{Call, Layer, copy};
use crate::model::{Node, Shape, Value};
use crate::plan::{Buffers, Place, Plan};

impl Emitter<'_> {
    pub(super) fn layer(&self) -> TokenStream {
        let private = &self.paths.private;
        let (generics, this, scalar, batch) = (&self.generics, &self.this, &self.paths.scalar, &self.paths.batch);
        let (input, output) = (&self.model.input.shape, &self.model.output.shape);
        let (input_shape, output_shape) = (input.tokens(private), output.tokens(private));
        let (inputs, outputs) = (input.len().argument(), output.len().argument());
        let cache = self.memory_type("Cache", self.cache_fields().is_empty());
        let memory = self.memory_type("Memory", self.memory_fields().is_empty());
        let functions = match self.plan {
            Some(plan) => self.bodies(plan, &cache, &memory),
            None => self.no_bodies(),
        };
        quote_spanned! {self.at_name()=>
            impl #generics #private::Layer for #this {
                const INPUT: #private::Shape = #input_shape;
                const OUTPUT: #private::Shape = #output_shape;
                const MACS: u64 = #private::total_macs(<Self as #private::Network>::LAYERS);
                type Input = #private::SVector<#scalar, #inputs>;
                type Output = #private::SVector<#scalar, #outputs>;
                type Cache<const #batch: usize> = #cache;
                type Memory<const #batch: usize> = #memory;
                #functions
            }
        }
    }

    pub(super) fn network(&self) -> TokenStream {
        let private = &self.paths.private;
        let (generics, this, name) = (&self.generics, &self.this, self.model.name.to_string());
        let rows = self.rows();
        let ending = self
            .model
            .nodes
            .iter()
            .rev()
            .find_map(|node| node.layer.as_ref().and_then(|layer| layer.ending()))
            .unwrap_or("Plain");
        let ending = Ident::new(ending, Span::mixed_site());
        quote_spanned! {self.at_name()=>
            impl #generics #private::Network for #this {
                const NAME: &'static str = #name;
                const LAYERS: &'static [#private::LayerRow] = &[#(#rows),*];
                type Ending = #private::endings::#ending;
            }
        }
    }

    fn rows(&self) -> Vec<TokenStream> {
        if self.plan.is_none() {
            return Vec::new();
        }
        let private = &self.paths.private;
        let row = |node: &Node| {
            let layer = node.layer.as_ref()?;
            let entry = node.entry.as_ref().filter(|_| node.first).map(ToString::to_string).unwrap_or_default();
            let (text, output) = (&node.text, node.shape.tokens(private));
            let parameters =
                layer.parameters(&self.paths).map_or_else(|| code!(0), |of| code!(<#of as #private::Parameters>::PARAMETERS));
            let macs = layer.macs(&self.paths).unwrap_or_else(|| code!(0));
            let is_literal = macs.clone().into_iter().count() == 1;
            let macs = if layer.is_nested() || is_literal { macs } else { code!((#macs) as u64) };
            Some(code!(#private::LayerRow::new(#entry, #text, #output, #parameters, #macs)))
        };
        self.model.nodes.iter().filter_map(row).collect()
    }

    fn bodies(&self, plan: &Plan, cache: &TokenStream, memory: &TokenStream) -> TokenStream {
        let initialize = self.initialize_function(&self.initialize());
        let forward = self.forward_function(cache, &self.forward(plan));
        let backward = self.backward_function(cache, &self.backward(plan));
        let infer = self.infer_function(memory, &self.infer(plan));
        let penalty = self.penalty();
        code!(#initialize #forward #backward #infer #penalty)
    }

    /// For a network with mistakes: its public surface, so that its uses add no more errors.
    fn no_bodies(&self) -> TokenStream {
        let private = &self.paths.private;
        let (body, unit) = (code!(#private::does_not_compile()), code!(()));
        let functions = [
            self.initialize_function(&body),
            self.forward_function(&unit, &body),
            self.backward_function(&unit, &body),
            self.infer_function(&unit, &body),
        ];
        code!(#(#functions)*)
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
        let (private, scalar, batch) = (&self.paths.private, &self.paths.scalar, &self.paths.batch);
        let [simd, rng, input, output, kept] = ["simd", "rng", "input", "output", "cache"].map(|name| parameter(name, body));
        code! {
            fn forward<const #batch: usize>(
                &self,
                #simd: #private::Simd,
                #rng: &mut dyn #private::Rng,
                #input: &[#scalar],
                #output: &mut [#scalar],
                #kept: &mut #cache,
            ) {
                #body
            }
        }
    }

    fn backward_function(&self, cache: &TokenStream, body: &TokenStream) -> TokenStream {
        let (private, scalar, batch) = (&self.paths.private, &self.paths.scalar, &self.paths.batch);
        let [simd, input, output, slope, input_slope, kept, gradients, update] =
            ["simd", "input", "output", "slope", "input_slope", "cache", "gradients", "update"].map(|name| parameter(name, body));
        code! {
            fn backward<const #batch: usize>(
                &self,
                #simd: #private::Simd,
                #input: &[#scalar],
                #output: &[#scalar],
                #slope: &mut [#scalar],
                #input_slope: #private::Option<&mut [#scalar]>,
                #kept: &mut #cache,
                #gradients: &mut Self,
                #update: #private::Update,
            ) {
                #body
            }
        }
    }

    fn infer_function(&self, memory: &TokenStream, body: &TokenStream) -> TokenStream {
        let (private, scalar, batch) = (&self.paths.private, &self.paths.scalar, &self.paths.batch);
        let [simd, input, output, own] = ["simd", "input", "output", "memory"].map(|name| parameter(name, body));
        code! {
            fn infer<const #batch: usize>(
                &self,
                #simd: #private::Simd,
                #input: &[#scalar],
                #output: &mut [#scalar],
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

    fn forward(&self, plan: &Plan) -> TokenStream {
        let calls = self.model.nodes.iter().enumerate().map(|(index, node)| {
            let Some(layer) = &node.layer else { return TokenStream::new() };
            let call = self.call(index, node, &plan.values, "cache");
            if layer.behaviour().identity { copy(&call) } else { layer.forward(&call) }
        });
        self.with_buffers(&[(&plan.values, "cache", true)], &code!(#(#calls)*))
    }

    fn infer(&self, plan: &Plan) -> TokenStream {
        let calls = self.model.nodes.iter().enumerate().map(|(index, node)| {
            let Some(layer) = &node.layer else { return TokenStream::new() };
            let call = self.call(index, node, &plan.inference, "memory");
            let behaviour = layer.behaviour();
            if behaviour.identity || behaviour.identity_in_inference { copy(&call) } else { layer.infer(&call) }
        });
        self.with_buffers(&[(&plan.inference, "memory", true)], &code!(#(#calls)*))
    }

    fn backward(&self, plan: &Plan) -> TokenStream {
        let private = &self.paths.private;
        let mut calls = TokenStream::new();
        for (index, node) in self.model.nodes.iter().enumerate().rev() {
            let Some(layer) = &node.layer else { continue };
            let (out, into) = (plan.slopes.place(Value::Node(index)), plan.slopes.place(node.input));
            let mut call = self.call(index, node, &plan.values, "cache");
            call.slope = variable(&plan.slopes, out, "input_slope", "slope");
            let before = variable(&plan.slopes, into, "input_slope", "slope");
            call.input_slope = if into == Place::Input { code!(input_slope) } else { code!(#private::Some(&mut *#before)) };
            calls.extend(layer.backward(&call));
            if layer.behaviour().slope_in_place && out != into {
                let slope = &call.slope;
                calls.extend(code! {
                    if let #private::Some(input_slope) = input_slope {
                        input_slope.copy_from_slice(#slope);
                    }
                });
            }
            calls.extend(self.penalty_gradients(index, layer.as_ref()));
        }
        self.with_buffers(&[(&plan.values, "cache", false), (&plan.slopes, "cache", true)], &calls)
    }

    /// The expressions of the calls of a node.
    fn call(&self, index: usize, node: &Node, buffers: &Buffers, memory: &str) -> Call<'_> {
        let (input, output) = (buffers.place(node.input), buffers.place(Value::Node(index)));
        let (field, kept) = (self.field(index), self.kept(node, memory));
        let memory = Ident::new(memory, Span::mixed_site());
        Call {
            paths: &self.paths,
            parameters: code!(self.#field),
            gradients: code!(gradients.#field),
            cache: code!(#memory.#kept),
            input: variable(buffers, input, "input", "output"),
            output: variable(buffers, output, "input", "output"),
            slope: TokenStream::new(),
            input_slope: TokenStream::new(),
            in_place: input == output,
        }
    }

    /// Code with the buffers it names bound to variables in front.
    fn with_buffers(&self, buffers: &[(&Buffers, &str, bool)], code: &TokenStream) -> TokenStream {
        let private = &self.paths.private;
        let mut bindings = TokenStream::new();
        for (buffers, owner, mutable) in buffers {
            let owner = Ident::new(owner, Span::mixed_site());
            for name in buffers.own.iter().map(|buffer| &buffer.name).filter(|name| mentions(code, &name.to_string())) {
                bindings.extend(if *mutable {
                    code!(let #name = #private::columns_mut(&mut #owner.#name, count);)
                } else {
                    code!(let #name = #private::columns(&#owner.#name, count);)
                });
            }
        }
        let length = self.model.input.shape.len().argument();
        let count = (!bindings.is_empty() || mentions(code, "count")).then(|| code!(let count = input.len() / #length;));
        code!(#count #bindings #code)
    }

    fn penalty_gradients(&self, index: usize, layer: &dyn Layer) -> TokenStream {
        let (private, field, penalties) = (&self.paths.private, self.field(index), layer.penalties());
        let gradient = |function: &str, weight: &str, factor: &Option<TokenStream>| {
            let [function, weight] = [function, weight].map(|name| Ident::new(name, Span::mixed_site()));
            factor.as_ref().map(|factor| {
                code! {
                    #private::layers::penalty::#function(
                        simd, #factor, self.#field.#weight.as_slice(), gradients.#field.#weight.as_mut_slice(),
                    );
                }
            })
        };
        let both =
            |weight: &&str| [gradient("l1_gradient", weight, &penalties.l1), gradient("l2_gradient", weight, &penalties.l2)];
        let gradients = layer.penalized().iter().flat_map(both).flatten();
        code!(#(#gradients)*)
    }

    /// The sum of all penalties, if there are any.
    fn penalty(&self) -> Option<TokenStream> {
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        let mut terms = Vec::new();
        for (index, field) in &self.fields {
            let Some(layer) = &self.model.nodes[*index].layer else { continue };
            let penalties = layer.penalties();
            for (function, factor) in [("l1", penalties.l1), ("l2", penalties.l2)] {
                let Some(factor) = factor else { continue };
                let function = Ident::new(function, Span::mixed_site());
                terms.extend(layer.penalized().iter().map(|weight| {
                    let weight = Ident::new(weight, Span::mixed_site());
                    code!(#private::layers::penalty::#function(simd, #factor, self.#field.#weight.as_slice()))
                }));
            }
            if layer.is_nested() {
                terms.push(code!(#private::Layer::penalty(&self.#field, simd)));
            }
        }
        let sum = terms.into_iter().reduce(|sum, term| code!(#sum + #term))?;
        Some(code! {
            fn penalty(&self, simd: #private::Simd) -> #scalar {
                #sum
            }
        })
    }

    /// What only the compiler can check.
    pub(super) fn assertions(&self) -> TokenStream {
        if self.plan.is_none() {
            return TokenStream::new();
        }
        let layers = self.model.nodes.iter().filter_map(|node| node.layer.as_ref());
        let constants = layers.clone().filter_map(|layer| layer.assertions(&self.paths));
        let types: Vec<_> =
            layers.filter_map(|layer| layer.type_assertion(&self.paths)).chain(self.output_type_assertion()).collect();
        let generics = &self.generics;
        let types = (!types.is_empty()).then(|| {
            code! {
                const _: () = {
                    fn types_fit #generics() {
                        #(#types)*
                    }
                };
            }
        });
        let (sizes, output) = (self.size_assertions(), self.output_assertion());
        code!(#(#sizes)* #(#constants)* #output #types)
    }

    /// Constants of the user's are sizes: not 0.
    fn size_assertions(&self) -> Vec<TokenStream> {
        let private = &self.paths.private;
        let ports = [&self.model.input.shape, &self.model.output.shape];
        let mut seen = std::collections::HashSet::new();
        let sizes = ports.into_iter().chain(self.model.nodes.iter().map(|node| &node.shape)).flat_map(Shape::sizes);
        let constants = sizes.filter(|size| size.is_constant() && seen.insert(size.text()));
        constants.filter_map(|size| size.assertion(private)).collect()
    }

    fn output_assertion(&self) -> Option<TokenStream> {
        let (last, declared) = (self.model.nodes.last()?, &self.model.output.shape);
        if last.shape.same(declared).is_some() || last.shape.is_generic() {
            return None;
        }
        let (private, name, text) = (&self.paths.private, self.model.name.to_string(), &last.text);
        let (found, expected) = (last.shape.tokens(private), declared.tokens(private));
        Some(quote_spanned!(last.span=> const _: () = (#private::assertions::output)(#name, #text, #found, #expected);))
    }

    fn output_type_assertion(&self) -> Option<TokenStream> {
        let last = self.model.nodes.last()?;
        if !matches!(last.shape, Shape::Constant { generic: true, .. }) {
            return None;
        }
        let (private, scalar, length) = (&self.paths.private, &self.paths.scalar, self.model.output.shape.len().argument());
        let of = last.layer.as_ref()?.parameters(&self.paths)?;
        Some(quote_spanned! {last.span=>
            let _: <<<#of as #private::Layer>::Output as #private::assertions::Length>::Size as #private::assertions::Gives<
                [#scalar; #length]
            >>::Fits;
        })
    }
}

/// A parameter of a function: with an underscore if the body does not use it.
fn parameter(name: &str, body: &TokenStream) -> Ident {
    let name = if mentions(body, name) { name.to_string() } else { format!("_{name}") };
    Ident::new(&name, Span::mixed_site())
}

/// Whether code names a variable; a field of the same name is none.
fn mentions(code: &TokenStream, name: &str) -> bool {
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

fn variable(buffers: &Buffers, place: Place, input: &str, output: &str) -> TokenStream {
    let name = match place {
        Place::Input => Ident::new(input, Span::mixed_site()),
        Place::Output => Ident::new(output, Span::mixed_site()),
        Place::Own(index) => buffers.own[index].name.clone(),
    };
    code!(#name)
}
