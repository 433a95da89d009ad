//! For rust-analyzer: code that the compiler never sees.
//!
//! It names what the user wrote where names of its kind are in scope: layers, entries and inputs, the settings of a layer, the words that one takes. So an editor completes
//! what is half written, follows a name to where it is declared, and tells of it. It comes before everything else, and what it says of names that are half written
//! does not depend on whether they are whole: an editor compares the code with that for one more letter.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote_spanned};
use syn::ext::IdentExt;
use syn::{Expr, Path};

use crate::code::code;
use crate::layers::{self, INITIALIZERS, Setting, Values};
use crate::model::{Model, Names, Port, Value};
use crate::syntax::{Entry, LayerCall, Network, Ports, Source, Step};

/// Layers of the list that are no types (they change the shape alone, or become one of several types), and words that stand in their place.
pub(super) const WITHOUT_TYPE: [&str; 5] = ["Concat", "Flatten", "Repeat", "Reshape", "Upsample2d"];

/// What rust-analyzer puts where the cursor is, to see what becomes of it.
const CURSOR: &str = "raCompletionMarker";

/// What was written in a declaration, as statements, and the entries.
pub(crate) struct Places {
    statements: TokenStream,
    entries: Vec<Ident>,
}

impl Places {
    pub(crate) fn of(network: &Network, private: &TokenStream) -> Self {
        let writer = Writer { names: Names { private: private.clone(), ..Names::default() } };
        let sizes = [&network.inputs, &network.outputs].map(sizes);
        let entries = network.entries.iter().map(|entry| writer.entry(entry));
        let typed = layers::names().filter(|name| !WITHOUT_TYPE.contains(name)).map(word);
        let others = WITHOUT_TYPE.map(word);
        let outputs = network.outputs.ports.iter().filter_map(|port| port.name.as_ref());
        let is_entry = |name: &&Ident| network.entries.iter().any(|entry| entry.name.as_ref() == Some(*name));
        let outputs = outputs.filter(is_entry);
        Self {
            statements: code! {
                use #private::layers::{#(#typed),*};
                use #private::editor::{#(#others),*};
                #(#sizes)*
                #(#entries)*
                #(#outputs;)*
            },
            entries: network.entries.iter().filter_map(|entry| entry.name.clone()).collect(),
        }
    }

    /// The statements, with constants that stand for inputs and entries and have their shapes as documentation.
    pub(crate) fn code(&self, model: &Model) -> TokenStream {
        let (private, statements) = (&model.names.private, &self.statements);
        let mut seen = std::collections::HashSet::new();
        let inputs = model.inputs.iter().map(|port| (input_name(port), format!(" An input: {}.", port.shape.doc())));
        let entries = self.entries.iter().map(|name| (name.clone(), about_entry(model, name)));
        let values = inputs.chain(entries).filter(|(name, _)| seen.insert(name.unraw().to_string()));
        let values = values.map(|(name, about)| {
            code! {
                #[doc = #about]
                const #name: #private::editor::Value = #private::editor::Value;
            }
        });
        let generics = &model.generics;
        // Only a function can have const parameters; its name is one that nobody completes.
        let statements = match generics.is_empty() {
            true => code!(const _: () = { #statements };),
            false => code!(fn __<#(#generics),*>() { #statements }),
        };
        code! {
            #[allow(warnings)]
            const _: () = {
                #statements
                #(#values)*
            };
        }
    }
}

/// The code that only the compiler needs to see once more: reports of mistakes that stand where they leave something unknown.
pub(crate) fn without_reports(code: TokenStream) -> TokenStream {
    let silent = |token| match token {
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), without_reports(group.stream()));
            inner.set_span(group.span());
            inner.into()
        }
        TokenTree::Ident(name) if name == "compile_error" => word("panic").into(),
        other => other,
    };
    code.into_iter().map(silent).collect()
}

/// The sizes in a signature.
fn sizes(ports: &Ports) -> TokenStream {
    let sizes = ports.ports.iter().flat_map(|port| &port.shape.sizes);
    code!(#(#sizes;)*)
}

/// An input without a name is `input`, and declared where its shape is.
fn input_name(port: &Port) -> Ident {
    port.name.clone().unwrap_or_else(|| Ident::new("input", Span::mixed_site().located_at(port.span)))
}

/// What an entry reads and gives, and its layers.
fn about_entry(model: &Model, name: &Ident) -> String {
    let nodes = model.nodes.iter().enumerate().filter(|(_, node)| node.entry.as_ref() == Some(name));
    let nodes: Vec<_> = nodes.collect();
    let (Some((_, first)), Some((_, last))) = (nodes.first(), nodes.last()) else { return " An entry.".to_string() };
    let reads = first.reads.iter().map(|value| match *value {
        Value::Input(port) => model.inputs.get(port).map_or_else(String::new, |port| port.shape.doc()),
        Value::Node(node) => model.nodes[node].shape.doc(),
    });
    let reads: Vec<_> = reads.collect();
    let mut about = format!(" {} → {}\n", reads.join(", "), last.shape.doc());
    for (_, node) in nodes {
        about += &format!("\n * `{}`: {}", node.line(), node.shape.doc());
    }
    about
}

/// A word of the macro's own.
fn word(text: &str) -> Ident {
    Ident::new(text, Span::mixed_site())
}

/// The same word where something else stands.
fn word_at(text: &str, place: Span) -> Ident {
    Ident::new(text, Span::mixed_site().located_at(place))
}

/// Writes what stands in a declaration as statements.
struct Writer {
    names: Names,
}

impl Writer {
    fn entry(&self, entry: &Entry) -> TokenStream {
        let source = match &entry.flow.source {
            Source::Previous => TokenStream::new(),
            Source::Named(name) => code!(#name;),
            Source::Combined(terms) => {
                let factors = terms.iter().flat_map(|term| &term.factors);
                code!(#(#factors;)*)
            }
        };
        let steps = self.steps(&entry.flow.steps);
        // The statement in front parts an entry that is begun from the block of the layer before it.
        code!((); #source #steps)
    }

    fn steps(&self, steps: &[Step]) -> TokenStream {
        let step = |step: &Step| match step {
            Step::Layer(call) => self.layer(call),
            Step::Again(name) => code!(#name;),
            Step::Repeat(repetition) => {
                let (count, name) = (&repetition.count, self.known(&word_at("Repeat", repetition.span)));
                let steps = self.steps(&repetition.steps);
                code!(#name #count; #steps)
            }
            Step::Broken(_) => TokenStream::new(),
        };
        steps.iter().map(step).collect()
    }

    /// The name of a layer of the list, or of a word in its place.
    fn known(&self, name: &Ident) -> TokenStream {
        let private = &self.names.private;
        let module = word(if WITHOUT_TYPE.contains(&written(name).as_str()) { "editor" } else { "layers" });
        code!(use #private::#module::{#name as _};)
    }

    fn layer(&self, call: &LayerCall) -> TokenStream {
        let known = call.path.get_ident().filter(|name| is_known(name));
        let named = known.map_or_else(|| of_the_user(&call.path), |name| self.known(name));
        let settings = known.map(|name| layers::settings(&written(name), &self.names)).unwrap_or_default();
        let option = |option: &Ident, value: Option<&Expr>| {
            let value = self.value(value, settings.iter().find(|setting| option == setting.name));
            code!(#option; #value)
        };
        let begun = |place: usize| call.begun.iter().filter(move |(index, _)| *index == place).map(|(_, name)| name);
        let arguments = (0..=call.arguments.len()).flat_map(|place| {
            let argument = call.arguments.get(place).map(|argument| match &argument.name {
                Some(name) => option(name, Some(&argument.value)),
                None => self.value(Some(&argument.value), None),
            });
            begun(place).map(|name| option(name, None)).chain(argument).collect::<Vec<_>>()
        });
        let settings = settings.iter().map(|setting| self.setting(setting));
        code!(#named { #(#arguments)* #(#settings)* })
    }

    fn setting(&self, setting: &Setting) -> TokenStream {
        let (private, name, about) = (&self.names.private, word(setting.name), format!(" {}", setting.values.text()));
        code! {
            #[doc = #about]
            const #name: #private::editor::Setting = #private::editor::Setting;
        }
    }

    /// The value of an argument, where the words that it may be are in scope; none if it is still to be written.
    fn value(&self, value: Option<&Expr>, setting: Option<&Setting>) -> TokenStream {
        let layer = value.and_then(|value| syn::parse2::<LayerCall>(value.to_token_stream()).ok());
        if let Some(layer) = layer.filter(|layer| layer.path.get_ident().is_some_and(is_known)) {
            return self.layer(&layer);
        }
        let private = &self.names.private;
        let words = setting.map(|setting| setting.values.words()).unwrap_or_default();
        let words = words.iter().map(|text| {
            let word = word(text);
            code!(const #word: #private::editor::Word = #private::editor::Word;)
        });
        let is_initializer = setting.is_some_and(|setting| matches!(setting.values, Values::Initializer));
        let initializers = INITIALIZERS.iter().filter(|_| is_initializer).map(|(name, _, takes)| {
            let (name, numbers) = (word(name), takes.iter().map(|number| word(number)));
            match takes {
                [] => code!(const #name: #private::editor::Word = #private::editor::Word;),
                _ => code!(fn #name(#(#numbers: ::core::primitive::f64),*) {}),
            }
        });
        let value = value.map(|value| code!(#value;));
        code!({ #value #(#words)* #(#initializers)* })
    }
}

/// A name without what stands for the cursor.
fn written(name: &Ident) -> String {
    name.to_string().trim_end_matches(CURSOR).to_string()
}

fn is_known(name: &Ident) -> bool {
    let name = written(name);
    WITHOUT_TYPE.contains(&name.as_str()) || layers::names().any(|known| known == name)
}

/// A type of the user's, or a name that is half written.
fn of_the_user(path: &Path) -> TokenStream {
    let of = layers::with_scalar(path, &code!(::core::primitive::f32));
    quote_spanned!(Span::mixed_site()=> let _: #of;)
}
