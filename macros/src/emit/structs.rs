//! The struct of the parameters, and those of the memory of a pass.

use crate::code::code;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};

use super::Emitter;
use super::parameters::zeroed_bounds;
use super::ports::Side;
use crate::layers::{Alias, Layer, Paths};
use crate::model::Node;
use crate::plan::Buffer;

/// A field: its documentation, name and type.
pub(super) type Field = (String, Ident, TokenStream);

/// Fields whose types are there and `Zeroed` because bounds say so; to say it again would ask for them before they are known.
#[derive(Default)]
pub(super) struct Promised {
    pub bounds: Vec<TokenStream>,
    pub fields: Vec<Field>,
}

impl Emitter<'_> {
    pub(super) fn structs(&self) -> TokenStream {
        let network = self.network_struct();
        let Some(plan) = self.plan else { return network };
        let cache = self.memory_struct(
            "Cache",
            "What a training pass of [`{}`] over up to `B` samples keeps between forward and backward.",
            self.cache_fields(),
        );
        let doc = "What an inference of [`{}`] over up to `B` samples needs, beyond input and output.";
        let memory = self.overlay_struct("Memory", doc, &plan.between, Some(&self.paths));
        let arena = self.arena_struct();
        code!(#network #cache #memory #arena)
    }

    fn network_struct(&self) -> TokenStream {
        let model = self.model;
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        let (attributes, visibility, name, generics) = (&model.attributes, &model.visibility, &model.name, &model.generics);
        let table = self.table().into_iter().map(|line| code!(#[doc = #line]));
        let fields = self.fields.iter().map(|(index, field)| {
            let node = &model.nodes[*index];
            if node.report().is_some() {
                let mistake = self.mistake(node);
                return code!(#[allow(missing_docs)] pub #field: #mistake,);
            }
            let layer_type = node.layer.as_ref().and_then(|layer| layer.parameters(&self.paths));
            let doc = format!(" `{}`: {} → {}.", node.text, node.input_shape.doc(), node.shape.doc());
            code!(#[doc = #doc] pub #field: #layer_type,)
        });
        let aligned = aligned();
        let whole = |(index, _): &(usize, Ident)| model.nodes[*index].report().is_none();
        let marker = (!self.fields.iter().any(whole)).then(|| code!(scalar: #private::PhantomData<#scalar>,));
        let (mistakes, aliases) = (self.mistakes(), self.aliases());
        code! {
            #mistakes
            #aliases
            #(#attributes)*
            #(#table)*
            #[repr(C)]
            #aligned
            #visibility struct #name<#(#generics,)* #scalar: #private::Scalar = ::core::primitive::f32> {
                #(#fields)*
                #marker
            }
        }
    }

    /// Names for types that are mistakes: the compiler reports them once, and nothing that is done with such a field. They have names
    /// because a struct with a macro for a type cannot derive anything.
    fn mistakes(&self) -> TokenStream {
        let private = &self.paths.private;
        let aliases = self.fields.iter().filter_map(|(index, _)| {
            let node = &self.model.nodes[*index];
            let (name, report) = (self.mistake(node), node.report()?);
            Some(code!(#[allow(dead_code, non_camel_case_types)] type #name = #private::Mistake<{ #report }>;))
        });
        code!(#(#aliases)*)
    }

    /// Names for the types of other networks and of layers of the user's.
    fn aliases(&self) -> TokenStream {
        let (visibility, scalar) = (&self.model.visibility, &self.paths.scalar);
        let nodes = self.model.nodes.iter().filter(|node| node.shares.is_none());
        // Those of the network itself are good for its inference form, which has some of its own.
        let is_new =
            |layer: &&std::rc::Rc<dyn Layer>| self.model.trained.is_none() || layer.formed(&self.paths.private).is_some();
        let layers = nodes.filter_map(|node| node.layer.as_ref()).filter(is_new);
        let aliases = layers.filter_map(|layer| layer.alias(&self.paths)).map(|Alias { name, doc, of, check }| {
            code! {
                #[doc = #doc]
                #visibility type #name<#scalar> = #of;
                #check
            }
        });
        code!(#(#aliases)*)
    }

    fn mistake(&self, node: &Node) -> Ident {
        quote::format_ident!("{}_{}", self.model.name, node.label, span = Span::mixed_site())
    }

    /// The type of the cache or of the memory; none if it would be empty.
    pub(super) fn memory_type(&self, suffix: &str, empty: bool) -> TokenStream {
        if empty {
            return code!(());
        }
        let (name, arguments, scalar, batch) = (self.helper(suffix), self.arguments(), &self.paths.scalar, &self.paths.batch);
        code!(#name<#arguments #scalar, #batch>)
    }

    fn memory_struct(&self, suffix: &str, doc: &str, fields: Vec<Field>) -> Option<TokenStream> {
        let Paths { batch_name, batch, .. } = &self.paths;
        self.fields_struct(
            suffix,
            doc,
            fields,
            &code!(, const #batch_name: ::core::primitive::usize),
            &code!(, #batch),
            Promised::default(),
        )
    }

    /// A struct of some fields, called after the network: its parameters behind the scalar, declared and named, and what must hold of types in it.
    pub(super) fn fields_struct(
        &self,
        suffix: &str,
        doc: &str,
        fields: Vec<Field>,
        declared: &TokenStream,
        named: &TokenStream,
        promised: Promised,
    ) -> Option<TokenStream> {
        if fields.is_empty() && promised.fields.is_empty() {
            return None;
        }
        let bounds = &promised.bounds;
        let (private, scalar) = (&self.paths.private, &self.paths.scalar);
        let (visibility, name, generics) = (&self.model.visibility, self.helper(suffix), &self.model.generics);
        // Memory of inference is part of that of a network around it, which is no larger than it must be; whoever has it alone aligns it.
        let (arguments, aligned) = (self.arguments(), (suffix != "Memory").then(aligned));
        let doc = format!(" {doc}").replace("{}", &self.model.name.to_string());
        let all = || fields.iter().chain(&promised.fields);
        let marker =
            all().all(|(_, _, field)| !names(field.clone(), scalar)).then(|| code!(scalar: #private::PhantomData<#scalar>,));
        let zeroed_bounds = zeroed_bounds(private, fields.iter().map(|(_, _, field)| field));
        let members = all().map(|(doc, name, field)| code!(#[doc = #doc] pub #name: #field,));
        let zeroed = code!(#private::Zeroed);
        let clause = (!bounds.is_empty()).then(|| code!(where #(#bounds,)*));
        Some(code! {
            #[doc = #doc]
            #aligned
            #visibility struct #name<#(#generics,)* #scalar: #private::Scalar #declared>
            #clause
            {
                #(#members)*
                #marker
            }

            // SAFETY: every field is `Zeroed`, as the bounds say.
            unsafe impl<#(#generics,)* #scalar: #private::Scalar #declared> #zeroed for #name<#arguments #scalar #named>
            where
                #(#bounds,)*
                #zeroed_bounds
            {
            }
        })
    }

    /// What is kept between forward and backward; nothing where there is no training.
    pub(super) fn cache_fields(&self) -> Vec<Field> {
        let Some(plan) = self.plan.filter(|_| self.model.trained.is_none()) else { return Vec::new() };
        let mut fields: Vec<Field> = plan.values.own.iter().map(|buffer| self.buffer(buffer, "Values")).collect();
        for node in &self.model.nodes {
            if let Some(cache) = node.layer.as_ref().and_then(|layer| layer.cache(&self.paths)) {
                fields.push((format!(" What `{}` keeps.", node.text), self.kept(node, "cache"), cache));
            }
        }
        fields.extend(plan.slopes.own.iter().map(|buffer| self.buffer(buffer, "Gradients of values")));
        fields.extend(self.mask_fields());
        fields
    }

    /// For each input whose zeros are padding to a layer: which steps are none.
    pub(super) fn mask_fields(&self) -> impl Iterator<Item = Field> {
        let (private, batch) = (&self.paths.private, &self.paths.batch);
        let layers = || self.model.nodes.iter().filter_map(|node| node.layer.as_ref());
        let masks = (0..self.model.inputs.len()).filter(move |port| layers().any(|layer| layer.padding() == Some(*port)));
        masks.map(move |port| {
            let name = self.port_variable(Side::Input, "mask", port);
            let steps = self.model.inputs[port].shape.positions().argument();
            (" Which steps are no padding.".to_string(), name, code!(#private::SMatrix<::core::primitive::u8, #steps, #batch>))
        })
    }

    pub(super) fn buffer(&self, buffer: &Buffer, what: &str) -> Field {
        (format!(" {what}, {}.", buffer.amount), buffer.name.clone(), self.paths.batch_of(&buffer.length.argument()))
    }
}

/// Where vectors are as long as a line of the cache, a load across two lines takes twice as long: a struct begins with a line. Behind it, a
/// field whose number of values is a multiple of 16 leaves the next one aligned too. Small machines get no padding.
fn aligned() -> TokenStream {
    code!(#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))])
}

/// Whether code names an identifier.
fn names(tokens: TokenStream, wanted: &Ident) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(name) => name == *wanted,
        TokenTree::Group(group) => names(group.stream(), wanted),
        _ => false,
    })
}
