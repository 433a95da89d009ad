//! The bodies of forward, backward and inference: straight-line code, one call a layer and direction.

use proc_macro2::{Ident, Span, TokenStream};

use super::Emitter;
use super::functions::mentions;
use super::ports::Side;
use crate::code::code;
use crate::layers::{Call, Layer, Slot, copy};
use crate::model::{Node, Value};
use crate::plan::{Buffer, Buffers, How, Place, Plan};

impl Emitter<'_> {
    pub(super) fn forward(&self, plan: &Plan) -> TokenStream {
        let code = self.values(&plan.values, "cache", |index, layer, call| {
            if layer.behaviour().identity {
                copy(call)
            } else if self.is_pooled(index) {
                TokenStream::new()
            } else {
                self.forward_with_pool(plan, index, layer, call)
            }
        });
        self.with_inputs(&code)
    }

    pub(super) fn infer(&self, plan: &Plan) -> TokenStream {
        let calls = self.overlay_calls(plan, "Memory", &code!(memory), &plan.between);
        let (outputs, masks) = (self.apart(Side::Output, "output", &calls), self.masks("memory", &calls));
        self.with_inputs(&code!(#outputs #masks #calls))
    }

    /// The nodes in order, each by `code_of` its layer, with values in the buffers of `memory`.
    pub(super) fn values(
        &self,
        buffers: &Buffers,
        memory: &str,
        code_of: impl Fn(usize, &dyn Layer, &Call<'_>) -> TokenStream,
    ) -> TokenStream {
        let calls = self.model.nodes.iter().enumerate().map(|(index, node)| {
            let layer = node.layer.as_deref()?;
            Some(code_of(index, layer, &self.call(index, node, buffers, memory)))
        });
        let code = code!(#(#calls)*);
        let (outputs, buffers) = (self.apart(Side::Output, "output", &code), self.bindings(&buffers.own, memory, true, &code));
        let masks = self.masks(memory, &code);
        code!(#outputs #buffers #masks #code)
    }

    /// The masks that code names, filled from the inputs.
    pub(super) fn masks(&self, memory: &str, code: &TokenStream) -> TokenStream {
        let (private, memory) = (&self.paths.private, Ident::new(memory, Span::mixed_site()));
        let masks = self.masked_ports(code).map(|(mask, port)| {
            let input = self.port_variable(Side::Input, "input", port);
            let shape = &self.model.inputs[port].shape;
            let filled = match shape.token() {
                Some(_) => code!(#private::mask::of_tokens(#input, #mask);),
                None => {
                    let features = shape.features().tokens();
                    code!(#private::mask::of_steps(#input, #features, #mask);)
                }
            };
            code!(let #mask = #private::columns_mut(&mut #memory.#mask, count); #filled)
        });
        code!(#(#masks)*)
    }

    /// The masks of the inputs that code names, and the inputs.
    fn masked_ports(&self, code: &TokenStream) -> impl Iterator<Item = (Ident, usize)> {
        let masks = (0..self.model.inputs.len()).map(|port| (self.port_variable(Side::Input, "mask", port), port));
        masks.filter(|(mask, _)| mentions(code, &mask.to_string()))
    }

    pub(super) fn backward(&self, plan: &Plan) -> TokenStream {
        let mut code = TokenStream::new();
        for (index, node) in self.model.nodes.iter().enumerate().rev() {
            let Some(layer) = &node.layer else { continue };
            code.extend(self.backward_of(plan, index, node, layer.as_ref()));
            if node.shares.is_none() {
                code.extend(self.penalty_gradients(index, layer.as_ref()));
            }
        }
        let values = self.bindings(&plan.values.own, "cache", false, &code);
        let slopes = self.bindings(&plan.slopes.own, "cache", true, &code);
        let [output, slope] = ["output", "slope"].map(|kind| self.apart(Side::Output, kind, &code));
        let input_slope = self.apart_input_slopes(&code, |port| self.slope_uses(port) > 1);
        let private = &self.paths.private;
        let masks = self.masked_ports(&code).map(|(mask, _)| code!(let #mask = #private::columns(&cache.#mask, count);));
        self.with_inputs(&code!(#output #slope #input_slope #values #slopes #(#masks)* #code))
    }

    /// The calls that show what layers carry from batch to batch.
    pub(super) fn carried(&self, plan: &Plan) -> TokenStream {
        let calls = self
            .model
            .nodes
            .iter()
            .enumerate()
            .filter_map(|(index, node)| node.layer.as_ref()?.carried(&self.call(index, node, &plan.values, "cache")));
        code!(#(#calls)*)
    }

    fn backward_of(&self, plan: &Plan, index: usize, node: &Node, layer: &dyn Layer) -> TokenStream {
        if self.is_pooled(index) {
            return TokenStream::new();
        }
        let mut call = self.call(index, node, &plan.values, "cache");
        call.slope = self.slope(plan, plan.slopes.of[index]);
        let into = &plan.slopes.into[index];
        if node.reads.len() > 1 {
            return self.split(plan, &call, into, layer);
        }
        let Some((place, how)) = into.first().copied() else { return TokenStream::new() };
        let behaviour = layer.behaviour();
        if behaviour.identity {
            return if plan.slopes.of[index] == place { TokenStream::new() } else { self.bring(plan, &call.slope, place, how) };
        }
        let private = &self.paths.private;
        if behaviour.slope_in_place {
            let backward = self.updating(index, layer.backward(&call));
            let brought = if how == How::InPlace { TokenStream::new() } else { self.bring(plan, &call.slope, place, how) };
            return code!(#backward #brought);
        }
        let (target, brought) = match how {
            How::Add(Some(temporary)) => {
                let name = &plan.slopes.own[plan.slopes.lasting + temporary].name;
                let target = match place {
                    Place::Input(port) => {
                        let slope = self.port_variable(Side::Input, "input_slope", port);
                        code!(#slope.is_some().then_some(&mut *#name))
                    }
                    _ => code!(#private::Some(&mut *#name)),
                };
                (target, self.bring(plan, &code!(#name), place, how))
            }
            _ => (self.target(plan, place), TokenStream::new()),
        };
        call.input_slope = target;
        let backward = self.updating(index, self.backward_with_pool(plan, index, layer, &call));
        code!(#backward #brought)
    }

    /// The gradients of the inputs of a node that has several: that which is made in place last, since the others need what is there.
    fn split(&self, plan: &Plan, call: &Call<'_>, into: &[(Place, How)], layer: &dyn Layer) -> TokenStream {
        let mut order: Vec<_> = into.iter().enumerate().collect();
        order.sort_by_key(|(_, (_, how))| *how == How::InPlace);
        let parts = order.into_iter().map(|(input, (place, how))| match (place, how) {
            (_, How::InPlace) => layer.split(call, input, &Slot::InPlace),
            (Place::Input(port), how) => {
                let private = &self.paths.private;
                let part = layer.split(call, input, &slot(*how, code!(input_slope)));
                let target = self.input_slope(*port);
                code!(if let #private::Some(input_slope) = #target { #part })
            }
            (place, how) => layer.split(call, input, &slot(*how, self.slope(plan, *place))),
        });
        code!(#(#parts)*)
    }

    /// Brings a gradient to its place.
    fn bring(&self, plan: &Plan, from: &TokenStream, place: Place, how: How) -> TokenStream {
        let private = &self.paths.private;
        let bring = |target: TokenStream| match how {
            How::InPlace => TokenStream::new(),
            How::Set => code!(#target.copy_from_slice(#from);),
            How::Add(_) => code!(#private::layers::merge::add_in_place(simd, #target, #from);),
        };
        match place {
            Place::Input(port) => {
                let (brought, target) = (bring(code!(input_slope)), self.input_slope(port));
                code!(if let #private::Some(input_slope) = #target { #brought })
            }
            place => bring(self.slope(plan, place)),
        }
    }

    /// Where a layer writes the gradient of its input: an `Option`.
    fn target(&self, plan: &Plan, place: Place) -> TokenStream {
        let private = &self.paths.private;
        match place {
            Place::Input(port) => self.input_slope(port),
            place => {
                let slope = self.slope(plan, place);
                code!(#private::Some(&mut *#slope))
            }
        }
    }

    /// The place for the gradient of an input, an `Option`, to be used up if this is its only use.
    fn input_slope(&self, port: usize) -> TokenStream {
        let name = self.port_variable(Side::Input, "input_slope", port);
        if self.slope_uses(port) > 1 { code!(#name.as_deref_mut()) } else { code!(#name) }
    }

    /// How many nodes bring something to the gradient of an input.
    fn slope_uses(&self, port: usize) -> usize {
        let Some(plan) = self.plan else { return 0 };
        let nodes = self.model.nodes.iter().zip(&plan.slopes.into).zip(&plan.slopes.of);
        let uses = nodes.flat_map(|((node, into), of)| {
            let is_alias = node.layer.as_ref().is_some_and(|layer| layer.behaviour().identity) && matches!(of, Place::Input(_));
            into.iter().filter(move |_| !is_alias)
        });
        // Tokens have no gradient.
        let has_gradient = self.model.inputs[port].shape.token().is_none();
        uses.filter(|(place, _)| has_gradient && *place == Place::Input(port)).count()
    }

    pub(super) fn slope(&self, plan: &Plan, place: Place) -> TokenStream {
        let name = match place {
            Place::Input(port) => self.port_variable(Side::Input, "input_slope", port),
            Place::Output(port) => self.port_variable(Side::Output, "slope", port),
            Place::Own(index) => plan.slopes.own[index].name.clone(),
            Place::Panel(node) => self.kept(&self.model.nodes[node], "panel"),
            Place::Work(node) => self.kept(&self.model.nodes[node], "memory"),
        };
        code!(#name)
    }

    /// Weights that are used several times: of those uses, backward reaches the last first, and the others add their gradients.
    fn updating(&self, index: usize, call: TokenStream) -> TokenStream {
        let private = &self.paths.private;
        let owner = |index: usize| self.model.nodes[index].shares.unwrap_or(index);
        let is_first = (index + 1..self.model.nodes.len()).all(|later| owner(later) != owner(index));
        if is_first || !mentions(&call, "update") {
            return call;
        }
        code! {{
            let update = #private::Update::Add;
            #call
        }}
    }

    /// The expressions of the calls of a node.
    pub(super) fn call(&self, index: usize, node: &Node, buffers: &Buffers, memory: &str) -> Call<'_> {
        let output = buffers.place(Value::Node(index));
        let inputs: Vec<_> = node.reads.iter().map(|value| self.variable(buffers, buffers.place(*value))).collect();
        let (field, kept) = (self.field(node.shares.unwrap_or(index)), self.kept(node, memory));
        let memory = Ident::new(memory, Span::mixed_site());
        let first = node.reads.first().map(|value| buffers.place(*value));
        Call {
            paths: &self.paths,
            parameters: code!(self.#field),
            gradients: code!(gradients.#field),
            cache: code!(#memory.#kept),
            input: inputs.first().cloned().unwrap_or_default(),
            inputs,
            output: self.variable(buffers, output),
            slope: TokenStream::new(),
            input_slope: TokenStream::new(),
            in_place: first == Some(output),
            over: buffers.over[index],
            mask: self.mask(node),
            shared: self.model.is_shared(index),
        }
    }

    /// The mask of the input whose zeros are padding to a node; empty if there is none.
    fn mask(&self, node: &Node) -> TokenStream {
        match node.layer.as_ref().and_then(|layer| layer.padding()) {
            Some(port) => {
                let mask = self.port_variable(Side::Input, "mask", port);
                code!(#mask)
            }
            None => code!(&[]),
        }
    }

    pub(super) fn variable(&self, buffers: &Buffers, place: Place) -> TokenStream {
        let name = match place {
            Place::Input(port) => self.port_variable(Side::Input, "input", port),
            Place::Output(port) => self.port_variable(Side::Output, "output", port),
            Place::Own(index) => buffers.own[index].name.clone(),
            Place::Panel(node) => self.kept(&self.model.nodes[node], "panel"),
            Place::Work(node) => self.kept(&self.model.nodes[node], "memory"),
        };
        code!(#name)
    }

    /// Variables for the buffers that code names.
    fn bindings(&self, buffers: &[Buffer], owner: &str, mutable: bool, code: &TokenStream) -> TokenStream {
        let (private, owner) = (&self.paths.private, Ident::new(owner, Span::mixed_site()));
        let named = buffers.iter().map(|buffer| &buffer.name).filter(|name| mentions(code, &name.to_string()));
        let bindings = named.map(|name| {
            if mutable {
                code!(let #name = #private::columns_mut(&mut #owner.#name, count);)
            } else {
                code!(let #name = #private::columns(&#owner.#name, count);)
            }
        });
        code!(#(#bindings)*)
    }

    /// Code with the inputs and the number of samples in front, if it names them.
    fn with_inputs(&self, code: &TokenStream) -> TokenStream {
        let first = self.port_variable(Side::Input, "input", 0);
        let length = self.model.inputs.first().map(|port| port.shape.len().argument());
        self.with_count(code!(#first.len() / #length), code)
    }

    /// The same, with the number of samples given.
    pub(super) fn with_count(&self, count: TokenStream, code: &TokenStream) -> TokenStream {
        let count = mentions(code, "count").then(|| code!(let count = #count;));
        let code = code!(#count #code);
        let inputs = self.apart(Side::Input, "input", &code);
        code!(#inputs #code)
    }

    fn penalty_gradients(&self, index: usize, layer: &dyn Layer) -> Option<TokenStream> {
        let (private, field, penalties) = (&self.paths.private, self.field(index), layer.penalties());
        let gradient = |function: &str, weight: &str, factor: &Option<TokenStream>| {
            let (function, weight) = (Ident::new(function, Span::mixed_site()), path(weight));
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
        let gradients: Vec<_> = layer.penalized().iter().flat_map(both).flatten().collect();
        // The first use of the weights in a pass has added those of the penalties.
        (!gradients.is_empty()).then(|| code!(if update == #private::Update::Replace { #(#gradients)* }))
    }

    /// The sum of all penalties, if there are any.
    pub(super) fn penalty(&self) -> Option<TokenStream> {
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        let mut terms = Vec::new();
        for (index, field) in &self.fields {
            let Some(layer) = &self.model.nodes[*index].layer else { continue };
            let penalties = layer.penalties();
            for (function, factor) in [("l1", penalties.l1), ("l2", penalties.l2)] {
                let Some(factor) = factor else { continue };
                let function = Ident::new(function, Span::mixed_site());
                terms.extend(layer.penalized().iter().map(|weight| {
                    let weight = path(weight);
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
}

/// The call of inference, if there is one.
pub(super) fn infer(layer: &dyn Layer, call: &Call<'_>) -> TokenStream {
    let behaviour = layer.behaviour();
    if behaviour.identity || behaviour.identity_in_inference { copy(call) } else { layer.infer(call) }
}

/// A field, or a field of a field: `forward.weight`.
fn path(fields: &str) -> TokenStream {
    let fields = fields.split('.').map(|field| Ident::new(field, Span::mixed_site()));
    code!(#(#fields).*)
}

/// The way of a layer of several inputs.
fn slot(how: How, place: TokenStream) -> Slot {
    match how {
        How::InPlace => Slot::InPlace,
        How::Set => Slot::Set(place),
        How::Add(_) => Slot::Add(place),
    }
}
