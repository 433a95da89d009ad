//! The inference of one sample in one block of memory, where values that are not needed at the same time share their place.

use proc_macro2::{Ident, Literal, Span, TokenStream};

use super::Emitter;
use super::functions::{mentions, parameter};
use super::ports::Side;
use super::structs::{Field, Promised};
use crate::code::code;
use crate::model::Value;
use crate::plan::{Arena, Buffers, One, Overlay, Place, Plan};

impl Emitter<'_> {
    /// The struct of the memory, if there is one.
    pub(super) fn arena_struct(&self) -> Option<TokenStream> {
        const DOC: &str = "All that an inference of one sample by [`{}`] needs, the output included.";
        match &self.plan?.one {
            One::Arena(arena) => {
                let fields = self.arena_fields(arena);
                self.of_one().fields_struct("Arena", DOC, fields, &code!(), &code!(), Promised::default())
            }
            One::Overlay(overlay) => self.of_one().overlay_struct("Arena", DOC, overlay, None),
        }
    }

    fn arena_fields(&self, arena: &Arena) -> Vec<Field> {
        let (scalar, length) = (&self.paths.scalar, Literal::u64_unsuffixed(arena.length));
        let doc = " Values and panels of layers: each has its place as long as it is needed.".to_string();
        let values = (doc, Ident::new("values", Span::mixed_site()), code!([#scalar; #length]));
        let values = (arena.length > 0).then_some(values);
        values.into_iter().chain(self.of_one().mask_fields()).collect()
    }

    /// The items of `Network` for it.
    pub(super) fn arena_items(&self) -> TokenStream {
        match self.plan {
            Some(plan) => match &plan.one {
                One::Arena(arena) => self.of_one().planned(plan, arena),
                One::Overlay(overlay) => self.of_one().overlaid(plan, overlay),
            },
            None => self.unplanned(),
        }
    }

    /// Where there are mistakes.
    fn unplanned(&self) -> TokenStream {
        let (private, input) = (&self.paths.private, self.slices(Side::Input, false));
        code! {
            const VALUES: &'static [#private::PlannedValue] = &[];
            type Arena = #private::Memory<Self>;

            fn infer_one<'memory>(
                &self,
                simd: #private::Simd,
                input: #input,
                memory: &'memory mut Self::Arena,
            ) -> <Self::Output as #private::Sample>::Ref<'memory> {
                #private::run::infer_in_memory(self, simd, input, memory)
            }
        }
    }

    /// Where the macro knows all sizes.
    fn planned(&self, plan: &Plan, arena: &Arena) -> TokenStream {
        let private = &self.paths.private;
        let calls = self.model.nodes.iter().enumerate().filter_map(|(index, node)| {
            let call = self.infer_call(&plan.inference, index, node.layer.as_deref()?);
            (!call.is_empty()).then(|| self.in_regions(&plan.inference, arena, index, &call))
        });
        let calls = code!(#(#calls)*);
        let outputs = (0..self.model.outputs.len()).map(|port| {
            let (offset, length) = arena.region(Place::Output(port)).map_or((0, 0), |region| (region.offset, region.length));
            let [offset, length] = [offset, length].map(Literal::u64_unsuffixed);
            code!(#private::region(&memory.values, #offset, #length))
        });
        let values = arena.regions.iter().map(|region| {
            let name = self.variable(&plan.inference, region.place).to_string();
            let [offset, length] = [region.offset, region.length].map(Literal::u64_unsuffixed);
            let [first, last] = [region.first, region.last].map(Literal::usize_unsuffixed);
            code!(#private::PlannedValue::new(#name, #offset, #length, #first, #last))
        });
        let is_empty = self.arena_fields(arena).is_empty();
        self.infer_one(&calls, self.tuple(Side::Output, outputs), &values.collect::<Vec<_>>(), is_empty)
    }

    /// Where only the compiler does.
    fn overlaid(&self, plan: &Plan, overlay: &Overlay) -> TokenStream {
        let calls = self.overlay_calls(plan, "Arena", &code!(memory), overlay);
        let outputs = (0..self.model.outputs.len()).map(|port| self.overlay_output("Arena", overlay, port));
        let values = self.overlay_values(plan, "Arena", overlay);
        self.infer_one(&calls, self.tuple(Side::Output, outputs), &values, self.is_empty(overlay))
    }

    fn infer_one(&self, calls: &TokenStream, output: TokenStream, values: &[TokenStream], is_empty: bool) -> TokenStream {
        let (private, slices) = (&self.paths.private, self.slices(Side::Input, false));
        let arena_type = if is_empty { code!(()) } else { self.helper_type("Arena") };
        let masks = self.masks("memory", calls);
        let body = self.with_count(code!(1), &code!(#masks #calls));
        let body = code!(#body <Self::Output as #private::Sample>::seen(#output));
        let [simd, input] = ["simd", "input"].map(|name| parameter(name, &body));
        code! {
            const VALUES: &'static [#private::PlannedValue] = &[#(#values),*];
            type Arena = #arena_type;

            fn infer_one<'memory>(
                &self,
                #simd: #private::Simd,
                #input: #slices,
                memory: &'memory mut Self::Arena,
            ) -> <Self::Output as #private::Sample>::Ref<'memory> {
                #body
            }
        }
    }

    /// A call with the places of the values that it names.
    fn in_regions(&self, buffers: &Buffers, arena: &Arena, node: usize, call: &TokenStream) -> TokenStream {
        let private = &self.paths.private;
        // Others may have the name of a module in the path of a call, and lie where these do.
        let values = self.model.nodes[node].reads.iter().copied().chain([Value::Node(node)]);
        let places: Vec<_> = values.map(|value| buffers.place(value)).chain([Place::Panel(node)]).collect();
        let mut named: Vec<_> = arena
            .regions
            .iter()
            .filter(|region| places.contains(&region.place))
            .filter_map(|region| {
                let name = self.variable(buffers, region.place);
                mentions(call, &name.to_string()).then_some((region.offset, region.length, name))
            })
            .collect();
        named.sort_unstable_by_key(|(offset, length, _)| (*offset, *length));
        if named.is_empty() {
            return call.clone();
        }
        let names = named.iter().map(|(_, _, name)| name);
        let places = named.iter().map(|(offset, length, _)| {
            let [offset, length] = [*offset, *length].map(Literal::u64_unsuffixed);
            code!((#offset, #length))
        });
        code! {{
            let [#(#names),*] = #private::regions(&mut memory.values, [#(#places),*]);
            #call
        }}
    }
}
