//! Memory of inference whose parts the compiler finds: what is not needed at once lies at the same place.

use proc_macro2::{Ident, Literal, Span, TokenStream};

use super::Emitter;
use super::functions::mentions;
use super::structs::{Field, Promised};
use crate::code::code;
use crate::layers::{Call, Layer, Paths};
use crate::model::Value;
use crate::plan::{Buffers, Needed, Overlay, Piece, Place, Plan};

impl Emitter<'_> {
    /// The struct of such a memory, called after the network, and the places in it: its masks, and what the layers need. The batch of these names is a parameter
    /// of it, if it is for batches.
    pub(super) fn overlay_struct(
        &self,
        suffix: &str,
        doc: &str,
        overlay: &Overlay,
        batch: Option<&Paths>,
    ) -> Option<TokenStream> {
        let (declared, named) = batch.map_or_else(Default::default, |Paths { batch_name, batch, .. }| {
            (code!(, const #batch_name: ::core::primitive::usize), code!(, #batch))
        });
        let promised = Promised { bounds: Vec::new(), fields: self.overlay_field(overlay).into_iter().collect() };
        let memory = self.fields_struct(suffix, doc, self.mask_fields().collect(), &declared, &named, promised)?;
        let (private, scalar, generics) = (&self.paths.private, &self.paths.scalar, &self.model.generics);
        let (name, arguments, count) = (self.helper(suffix), self.arguments(), overlay.needed.len());
        let extents =
            overlay.needed.iter().map(|needed| self.room(needed)).map(|room| code!(#private::overlay::extent::<#room>()));
        let below = overlay.below.iter().map(|below| {
            let below = below.iter().map(|index| Literal::usize_unsuffixed(*index));
            code!(&[#(#below),*])
        });
        let places = (count > 0).then(|| {
            code! {
                impl<#(#generics,)* #scalar: #private::Scalar #declared> #name<#arguments #scalar #named> {
                    /// Where in the block each part begins, the lowest first.
                    const PLACES: [::core::primitive::usize; #count] = #private::overlay::places([#(#extents),*], [#(#below),*]);
                }
            }
        });
        Some(code!(#memory #places))
    }

    /// Whether there is nothing in such a memory.
    pub(super) fn is_empty(&self, overlay: &Overlay) -> bool {
        overlay.needed.is_empty() && self.mask_fields().next().is_none()
    }

    /// The block, as large as the largest of the columns.
    fn overlay_field(&self, overlay: &Overlay) -> Option<Field> {
        let (private, doc) =
            (&self.paths.private, " Values, panels and memory of layers: each has its place as long as it is needed.");
        let columns = overlay.columns.iter().map(|column| {
            let pieces = column.iter().map(|piece| self.piece(overlay, piece)).collect();
            joined(pieces, &|below, above| code!(#private::overlay::Above<#below, #above>))
        });
        let largest = joined(columns.flatten().collect(), &|one, other| code!(#private::overlay::Larger<#one, #other>))?;
        Some((doc.to_string(), Ident::new("block", Span::mixed_site()), code!(#private::Overlay<#largest>)))
    }

    fn piece(&self, overlay: &Overlay, piece: &Piece) -> TokenStream {
        let scalar = &self.paths.scalar;
        let number = |length: &u64| Literal::u64_unsuffixed(*length);
        match piece {
            Piece::Samples(length) => {
                let length = number(length);
                self.paths.batch_of(&code!(#length))
            }
            Piece::Numbers(length) => {
                let length = number(length);
                code!([#scalar; #length])
            }
            Piece::Region(index, _) => self.room(&overlay.needed[*index]),
        }
    }

    /// A type as large as what is needed.
    fn room(&self, needed: &Needed) -> TokenStream {
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        match &needed.length {
            Some(length) if needed.per_sample => self.paths.batch_of(&length.argument()),
            Some(length) => {
                let length = length.tokens();
                code!([#scalar; #length])
            }
            None => {
                let work = self.work(needed.place);
                code!(#private::overlay::Work<#scalar, #work>)
            }
        }
    }

    /// The type of the memory of a layer.
    fn work(&self, place: Place) -> Option<TokenStream> {
        let Place::Work(node) = place else { return None };
        self.model.nodes[node].layer.as_ref()?.memory(&self.paths)
    }

    /// The calls of all nodes, each with its parts of the block.
    pub(super) fn overlay_calls(&self, plan: &Plan, suffix: &str, memory: &TokenStream, overlay: &Overlay) -> TokenStream {
        let calls = self.model.nodes.iter().enumerate().filter_map(|(index, node)| {
            let layer = node.layer.as_deref()?;
            let call = self.infer_call(&plan.inference, index, layer);
            (!call.is_empty()).then(|| self.in_overlay(&plan.inference, (suffix, memory), overlay, index, &call))
        });
        code!(#(#calls)*)
    }

    /// The call of a node, with its panel or memory as a variable.
    pub(super) fn infer_call(&self, buffers: &Buffers, index: usize, layer: &dyn Layer) -> TokenStream {
        let call = self.call(index, &self.model.nodes[index], buffers, "memory");
        let place = if layer.panel(&self.paths.private).is_some() { Place::Panel(index) } else { Place::Work(index) };
        let own = self.variable(buffers, place);
        super::passes::infer(layer, &Call { cache: code!(*#own), ..call })
    }

    /// A call with the parts that it names.
    fn in_overlay(
        &self,
        buffers: &Buffers,
        (suffix, memory): (&str, &TokenStream),
        overlay: &Overlay,
        node: usize,
        call: &TokenStream,
    ) -> TokenStream {
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        let values = self.model.nodes[node].reads.iter().copied().chain([Value::Node(node)]);
        let places: Vec<_> = values.map(|value| buffers.place(value)).chain([Place::Panel(node), Place::Work(node)]).collect();
        let named: Vec<_> = overlay
            .needed
            .iter()
            .enumerate()
            .filter(|(_, needed)| places.contains(&needed.place))
            .map(|(index, needed)| (index, needed, self.variable(buffers, needed.place)))
            .filter(|(_, _, name)| mentions(call, &name.to_string()))
            .collect();
        if named.is_empty() {
            return call.clone();
        }
        let names = named.iter().map(|(_, _, name)| name);
        let parts = named.iter().map(|(index, needed, _)| {
            let (place, bytes) = (self.place(suffix, *index), self.bytes(needed));
            code!((#place, #bytes))
        });
        let mut body = call.clone();
        for (_, needed, name) in &named {
            body = match self.work(needed.place) {
                Some(work) => code!(if let #private::Some(#name) = #name.work::<#work>() { #body }),
                None => code!(let #name = #name.numbers::<#scalar>(); #body),
            };
        }
        code! {{
            let [#(#names),*] = #memory.block.parts([#(#parts),*]);
            #body
        }}
    }

    /// How many bytes of a part a call uses.
    fn bytes(&self, needed: &Needed) -> TokenStream {
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        match &needed.length {
            Some(length) => {
                let length = length.argument();
                let samples = if needed.per_sample { code!(count) } else { code!(1) };
                code!(#private::overlay::bytes::<#scalar, #length>(#samples))
            }
            None => {
                let work = self.work(needed.place);
                code!(::core::mem::size_of::<#work>())
            }
        }
    }

    fn place(&self, suffix: &str, index: usize) -> TokenStream {
        let (of, index) = (self.memory_of(suffix), Literal::usize_unsuffixed(index));
        code!(<#of>::PLACES[#index])
    }

    fn memory_of(&self, suffix: &str) -> TokenStream {
        if suffix == "Arena" { self.helper_type(suffix) } else { self.memory_type(suffix, false) }
    }

    /// An output that is in the block.
    pub(super) fn overlay_output(&self, suffix: &str, overlay: &Overlay, port: usize) -> TokenStream {
        let index = overlay.needed.iter().position(|needed| needed.place == Place::Output(port)).unwrap_or_default();
        let (place, length) = (self.place(suffix, index), self.model.outputs[port].shape.len().argument());
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        code!(memory.block.numbers::<#scalar>(#place, #private::overlay::count::<#length>()))
    }

    /// The parts as a table for the user.
    pub(super) fn overlay_values(&self, plan: &Plan, suffix: &str, overlay: &Overlay) -> Vec<TokenStream> {
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        let value = |(index, needed): (usize, &Needed)| {
            let (name, room, place) =
                (self.variable(&plan.inference, needed.place).to_string(), self.room(needed), self.place(suffix, index));
            let [first, last] = [needed.first, needed.last].map(Literal::usize_unsuffixed);
            (needed.first, code!(#private::overlay::planned::<#scalar, #room>(#name, #place, #first, #last)))
        };
        let mut values: Vec<_> = overlay.needed.iter().enumerate().map(value).collect();
        values.sort_by_key(|(first, _)| *first);
        values.into_iter().map(|(_, value)| value).collect()
    }
}

/// Types put together two by two, so that none is deeper than it must be.
fn joined(mut types: Vec<TokenStream>, join: &dyn Fn(TokenStream, TokenStream) -> TokenStream) -> Option<TokenStream> {
    let rest = types.split_off(types.len().div_ceil(2));
    if rest.is_empty() {
        return types.pop();
    }
    Some(join(joined(types, join)?, joined(rest, join)?))
}
