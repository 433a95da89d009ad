use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote_spanned};

use crate::code::code;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Expr, Lit, UnOp};

use super::settings::{Setting, Values};
use crate::messages::{self, Message};
use crate::model::{MOST_AXES, Names, Port, Shape, Size};
use crate::syntax::{Argument, LayerCall};

/// What a layer may know of the network around it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Surroundings<'a> {
    /// The inputs of the network.
    pub inputs: &'a [Port],
    /// The input that the layer reads, if it is one.
    pub port: Option<usize>,
    /// The input whose zeros are the padding of what it reads, if somebody said so.
    pub padding: Option<usize>,
}

/// The arguments of a layer while its file reads them: each may be taken once, and what is left over is a mistake.
pub(crate) struct Arguments<'a> {
    call: &'a LayerCall,
    names: &'a Names,
    surroundings: Surroundings<'a>,
    /// A name for the type of the layer, should it be the user's.
    alias: Ident,
    errors: &'a mut Vec<syn::Error>,
    taken: Vec<bool>,
    /// The options that were asked for, for the message about one that was not.
    options: Vec<&'static str>,
    /// How many sizes without a name were asked for.
    places: Vec<&'static str>,
    /// All that was asked for, with what it takes.
    asked: Vec<Setting>,
}

impl<'a> Arguments<'a> {
    pub(crate) fn new(call: &'a LayerCall, alias: &str, names: &'a Names, errors: &'a mut Vec<syn::Error>) -> Self {
        Self {
            call,
            names,
            surroundings: Surroundings::default(),
            alias: Ident::new(alias, Span::mixed_site()),
            errors,
            taken: vec![false; call.arguments.len()],
            options: Vec::new(),
            places: Vec::new(),
            asked: Vec::new(),
        }
    }

    pub(crate) fn within(self, surroundings: Surroundings<'a>) -> Self {
        Self { surroundings, ..self }
    }

    /// The arguments of a layer inside of this one.
    pub(crate) fn inner<'b>(&'b mut self, call: &'b LayerCall) -> Arguments<'b>
    where
        'a: 'b,
    {
        let alias = self.alias.to_string();
        Arguments::new(call, &alias, self.names, self.errors).within(self.surroundings)
    }

    pub(crate) fn call(&self) -> &'a LayerCall {
        self.call
    }

    /// A name for the type of the layer.
    pub(crate) fn alias(&self) -> Ident {
        self.alias.clone()
    }

    /// What something that is asked for takes.
    pub(crate) fn asks(&mut self, name: &'static str, values: Values) {
        self.asked.push(Setting { name, values });
    }

    /// All that was asked for.
    pub(crate) fn into_asked(self) -> Vec<Setting> {
        self.asked
    }

    pub(crate) fn error(&mut self, span: Span, message: Message) {
        self.errors.push(syn::Error::new(span, message));
    }

    /// An argument that is not there; it may be, in what could not be read.
    fn missing(&mut self, message: Message) {
        if self.call.errors.is_empty() {
            self.error(self.call.span(), message);
        }
    }

    /// Whether an argument has another framework's name for this one: then that name is the mistake, and nothing is missing.
    pub(crate) fn is_misnamed(&self, what: &str) -> bool {
        let names = self.call.arguments.iter().filter_map(|argument| argument.name.as_ref());
        names.map(ToString::to_string).any(|name| messages::foreign_option(&name) == Some(what))
    }

    pub(crate) fn report(&mut self, mistake: syn::Error) {
        self.errors.push(mistake);
    }

    pub(crate) fn names(&self) -> &'a Names {
        self.names
    }

    /// The path to the private module of the facade.
    pub(crate) fn private(&self) -> TokenStream {
        self.names.private.clone()
    }

    /// A mistake in an argument, on all of its tokens.
    pub(crate) fn wrong(&mut self, value: &Expr, message: Message) {
        self.errors.push(syn::Error::new_spanned(value, message));
    }

    /// The next argument without a name, or the one with this name.
    fn place(&mut self, what: &'static str) -> Option<&'a Argument> {
        self.places.push(what);
        let index = self
            .call
            .arguments
            .iter()
            .zip(&self.taken)
            .position(|(argument, taken)| !taken && argument.name.as_ref().is_none_or(|name| name == what))?;
        self.taken[index] = true;
        Some(&self.call.arguments[index])
    }

    /// All arguments without a name were read elsewhere.
    pub(crate) fn skip_places(&mut self, what: &'static str) {
        while self.place(what).is_some() {}
    }

    /// The next argument without a name, or the one with this name: its value.
    pub(crate) fn value(&mut self, what: &'static str) -> Option<&'a Expr> {
        self.place(what).map(|argument| &argument.value)
    }

    pub(crate) fn option(&mut self, what: &'static str) -> Option<&'a Expr> {
        self.options.push(what);
        let index = self.call.arguments.iter().position(|argument| argument.name.as_ref().is_some_and(|name| name == what))?;
        if self.taken[index] {
            return None;
        }
        self.taken[index] = true;
        Some(&self.call.arguments[index].value)
    }

    /// A size that must be there, such as the units of a dense layer.
    pub(crate) fn size(&mut self, what: &'static str) -> Option<Size> {
        self.asks(what, Values::Size);
        let Some(argument) = self.place(what) else {
            if !self.is_misnamed(what) {
                self.missing(messages::size_missing(&self.call.name().to_string(), what));
            }
            return None;
        };
        self.checked_size(&argument.value)
    }

    /// The only size that stands without a name. Nothing if there are more of them, which is how other frameworks write layers; then nothing
    /// else is said of the arguments.
    pub(crate) fn outputs_alone(&mut self, what: &'static str) -> Option<Option<Size>> {
        self.at_most_alone(1)?;
        Some(self.size(what))
    }

    /// Nothing if some size stands without a name; then nothing else is said of the arguments.
    pub(crate) fn none_alone(&mut self) -> Option<()> {
        self.at_most_alone(0)
    }

    fn at_most_alone(&mut self, most: usize) -> Option<()> {
        let alone: Vec<_> = self.call.arguments.iter().filter(|argument| argument.name.is_none()).collect();
        if alone.len() <= most {
            return Some(());
        }
        let texts: Vec<_> = alone.iter().map(|argument| text(&argument.value)).collect();
        let names = self.call.arguments.iter().filter_map(|argument| argument.name.as_ref());
        let has_kernel = names.map(ToString::to_string).any(|name| name.starts_with("kernel"));
        let message = messages::sizes_without_names(&self.call.name().to_string(), most, &texts, has_kernel);
        self.error(self.call.span(), message);
        self.taken.fill(true);
        None
    }

    /// An option that is a size.
    pub(crate) fn size_option(&mut self, what: &'static str) -> Result<Option<Size>, ()> {
        self.asks(what, Values::Size);
        let Some(value) = self.option(what) else { return Ok(None) };
        let size = Size::read(value, &format!("`{what}`"), self.names);
        size.map(Some).map_err(|mistake| self.errors.push(mistake))
    }

    /// Nothing if one of these sizes depends on a const parameter, with which stable Rust does not compute.
    pub(crate) fn no_parameters(&mut self, sizes: &[&Size]) -> Option<()> {
        let Some(size) = sizes.iter().find(|size| size.is_generic()) else { return Some(()) };
        let message = messages::size_computed_from_parameter(&size.text());
        self.error(self.call.span(), message);
        None
    }

    /// All remaining arguments as sizes.
    pub(crate) fn sizes(&mut self, what: &'static str) -> Option<Vec<Size>> {
        let mut sizes = vec![self.size(what)?];
        while let Some(argument) = self.place(what) {
            sizes.push(self.checked_size(&argument.value)?);
        }
        Some(sizes)
    }

    fn checked_size(&mut self, value: &Expr) -> Option<Size> {
        let size = Size::read(value, &format!("`{}`", self.call.name()), self.names);
        size.map_err(|mistake| self.errors.push(mistake)).ok()
    }

    /// A number that may stand without a name, or its default.
    pub(crate) fn number(&mut self, what: &'static str, default: f64, range: Range) -> Option<TokenStream> {
        self.asks(what, Values::Number(range.text));
        match self.place(what) {
            Some(argument) => self.checked_number(what, &argument.value, range),
            None => Some(float(default)),
        }
    }

    /// A number that must be given, with or without its name.
    pub(crate) fn required_number(&mut self, what: &'static str, range: Range) -> Option<TokenStream> {
        self.asks(what, Values::Number(range.text));
        let Some(argument) = self.place(what) else {
            self.missing(messages::number_missing(&self.call.name().to_string(), what, range.text));
            return None;
        };
        self.checked_number(what, &argument.value, range)
    }

    /// An option that is a number.
    pub(crate) fn number_option(&mut self, what: &'static str, range: Range) -> Result<Option<TokenStream>, ()> {
        self.asks(what, Values::Number(range.text));
        match self.option(what) {
            Some(value) => self.checked_number(what, value, range).map(Some).ok_or(()),
            None => Ok(None),
        }
    }

    fn checked_number(&mut self, what: &'static str, value: &Expr, range: Range) -> Option<TokenStream> {
        match literal_number(value) {
            Some(number) if !(range.holds)(number) => {
                self.wrong(value, messages::number_out_of_range(what, &text(value), range.text));
                None
            }
            Some(number) => Some(float(number)),
            None if matches!(value, Expr::Lit(_)) => {
                let found = value.to_token_stream().to_string();
                self.wrong(value, messages::number_of_other_kind(what, &found, range.text));
                None
            }
            None => Some(constant(value)),
        }
    }

    /// An option that is `true` or `false`.
    pub(crate) fn flag(&mut self, what: &'static str, default: bool) -> Option<bool> {
        self.asks(what, Values::Flag);
        let Some(value) = self.option(what) else { return Some(default) };
        if let Expr::Lit(literal) = value
            && let Lit::Bool(flag) = &literal.lit
        {
            return Some(flag.value);
        }
        self.wrong(value, messages::flag_of_other_kind(what, &value.to_token_stream().to_string()));
        None
    }

    /// An option that is one word of a list.
    pub(crate) fn word(&mut self, what: &'static str, words: &[&'static str]) -> Result<Option<&'static str>, ()> {
        self.asks(what, Values::Words(words.to_vec()));
        let Some(value) = self.option(what) else { return Ok(None) };
        let text = value.to_token_stream().to_string();
        if let Some(word) = words.iter().find(|word| **word == text) {
            return Ok(Some(word));
        }
        self.wrong(value, messages::word_unknown(what, &text, words));
        Err(())
    }

    /// An option that is an initializer; the tokens are those of `Initializer`, its variant with arguments.
    pub(crate) fn initializer(&mut self, what: &'static str) -> Result<Option<TokenStream>, ()> {
        self.asks(what, Values::Initializer);
        let Some(value) = self.option(what) else { return Ok(None) };
        let (name, arguments) = match value {
            Expr::Path(path) => (path.path.get_ident().map(ToString::to_string), Vec::new()),
            Expr::Call(call) => (Some(call.func.to_token_stream().to_string()), call.args.iter().collect()),
            _ => (None, Vec::new()),
        };
        let text = value.to_token_stream().to_string();
        let Some((_, variant, takes)) = INITIALIZERS.iter().find(|(known, ..)| name.as_deref() == Some(*known)) else {
            self.wrong(value, messages::initializer_unknown(what, name.as_deref().unwrap_or(&text)));
            return Err(());
        };
        if arguments.len() != takes.len() {
            self.wrong(value, messages::initializer_arguments(name.as_deref().unwrap_or(&text), takes, arguments.len()));
            return Err(());
        }
        let variant = syn::Ident::new(variant, Span::mixed_site());
        let numbers: Option<Vec<_>> = arguments.iter().map(|value| self.checked_number(what, value, Range::ANY)).collect();
        let numbers = numbers.ok_or(())?;
        Ok(Some(if numbers.is_empty() { code!(#variant) } else { code!(#variant(#(#numbers),*)) }))
    }

    /// An option that is the number of an axis of the input.
    pub(crate) fn axis(&mut self, what: &'static str, input: &Shape) -> Result<Option<usize>, ()> {
        self.asks(what, Values::Axis);
        let Some(value) = self.option(what) else { return Ok(None) };
        self.checked_axis(&messages::axis_option(what), value, input).map(Some).ok_or(())
    }

    /// All remaining arguments as numbers of axes of the input.
    pub(crate) fn axes(&mut self, what: &'static str, input: &Shape) -> Option<Vec<usize>> {
        let owner = messages::axes_arguments(&self.call.name().to_string());
        let mut axes = Vec::new();
        let mut right = true;
        while let Some(value) = self.value(what) {
            match self.checked_axis(&owner, value, input) {
                Some(axis) => axes.push(axis),
                None => right = false,
            }
        }
        right.then_some(axes)
    }

    fn checked_axis(&mut self, owner: &str, value: &Expr, input: &Shape) -> Option<usize> {
        let rank = if input.sizes().is_empty() { MOST_AXES } else { input.sizes().len() };
        let axis = match value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Int(number) => number.base10_parse().ok().filter(|axis| *axis < rank),
                _ => None,
            },
            _ => None,
        };
        if axis.is_none() {
            self.wrong(value, messages::axis_unknown(owner, &text(value), input));
        }
        axis
    }

    /// `mask: input`, `mask: none`: the input whose zeros are padding. Where nothing is said, that of the value that the layer reads.
    pub(crate) fn mask(&mut self, input: &Shape) -> Result<Option<usize>, ()> {
        self.asks("mask", Values::Mask);
        let Surroundings { inputs, padding, .. } = self.surroundings;
        let Some(value) = self.option("mask") else { return Ok(padding) };
        let word = text(value);
        if word == "none" {
            return Ok(None);
        }
        let name = |port: &Port| port.name.as_ref().map_or_else(|| "input".to_string(), |name| name.unraw().to_string());
        let Some(port) = inputs.iter().position(|port| name(port) == word) else {
            let known: Vec<_> = inputs.iter().map(name).collect();
            self.wrong(value, messages::mask_unknown(&word, &known));
            return Err(());
        };
        let (steps, of_mask) = (input.steps(), inputs[port].shape.steps());
        let fits = match (&steps, &of_mask) {
            (Some(steps), Some(of_mask)) => steps.same(of_mask) != Some(false),
            (None, _) => true,
            (_, None) => inputs[port].shape.report().is_some(),
        };
        if !fits {
            self.wrong(value, messages::mask_of_other_steps(&word, &inputs[port].shape, input));
            return Err(());
        }
        Ok(Some(port))
    }

    /// Lets the rest be: there is a mistake that keeps it from being read.
    pub(crate) fn ignore_the_rest(&mut self) {
        self.taken.fill(true);
    }

    /// Reports what nobody took. Nothing if some of it says what the layer gives: then its shape is unknown, and no second mistake.
    pub(crate) fn finish(&mut self) -> Option<()> {
        let name = self.call.name().to_string();
        let mut shape = Some(());
        for (index, argument) in self.call.arguments.iter().enumerate() {
            if self.taken[index] {
                continue;
            }
            let message = match &argument.name {
                Some(option) if self.options.iter().chain(&self.places).any(|known| option == known) => {
                    messages::option_twice(&name, &option.to_string())
                }
                Some(option) => {
                    let meant = messages::option_meant(&option.to_string(), &self.places, &self.options);
                    shape = shape.filter(|()| !meant.is_some_and(|meant| SHAPING.contains(&meant)));
                    messages::option_unknown(&name, &option.to_string(), &self.places, &self.options)
                }
                None => messages::argument_surplus(&name, &text(&argument.value), &self.places, &self.options),
            };
            self.error(argument.span(), message);
        }
        shape
    }
}

/// Options on which the shape of the output depends.
const SHAPING: [&str; 8] = ["axis", "dilation", "kernel", "merge", "padding", "sequence", "size", "stride"];

/// A value as it was written, in one line.
fn text(value: &Expr) -> String {
    crate::syntax::tidy(&value.to_token_stream().to_string())
}

/// The names of initializers in a declaration, their variants, and what they take.
pub(crate) const INITIALIZERS: &[(&str, &str, &[&str])] = &[
    ("zeros", "Zeros", &[]),
    ("ones", "Ones", &[]),
    ("constant", "Constant", &["value"]),
    ("uniform", "Uniform", &["low", "high"]),
    ("normal", "Normal", &["mean", "std"]),
    ("truncated_normal", "TruncatedNormal", &["mean", "std"]),
    ("glorot_uniform", "GlorotUniform", &[]),
    ("glorot_normal", "GlorotNormal", &[]),
    ("he_uniform", "HeUniform", &[]),
    ("he_normal", "HeNormal", &[]),
    ("lecun_uniform", "LecunUniform", &[]),
    ("lecun_normal", "LecunNormal", &[]),
    ("orthogonal", "Orthogonal", &[]),
];

/// The numbers an option takes.
#[derive(Clone, Copy)]
pub(crate) struct Range {
    holds: fn(f64) -> bool,
    text: &'static str,
}

impl Range {
    pub(crate) const ANY: Self = Self { holds: f64::is_finite, text: "a number" };
    pub(crate) const POSITIVE: Self = Self { holds: |x| x > 0.0 && x.is_finite(), text: "a positive number" };
    pub(crate) const NOT_NEGATIVE: Self = Self { holds: |x| x >= 0.0 && x.is_finite(), text: "a number that is not negative" };
    pub(crate) const SHARE: Self = Self { holds: |x| (0.0..=1.0).contains(&x), text: "a number from 0 to 1" };
    pub(crate) const RATE: Self = Self { holds: |x| (0.0..1.0).contains(&x), text: "a number from 0 to below 1" };
}

/// A literal, negative or not.
fn literal_number(value: &Expr) -> Option<f64> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse().ok(),
            Lit::Float(number) => number.base10_parse().ok(),
            _ => None,
        },
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => literal_number(&unary.expr).map(|number| -number),
        Expr::Paren(inner) => literal_number(&inner.expr),
        _ => None,
    }
}

/// A constant of the user's, said to be an `f64` where it is named, so that another type is one mistake however often it is used.
fn constant(value: &Expr) -> TokenStream {
    quote_spanned!(value.span()=> { let number: ::core::primitive::f64 = #value; number })
}

/// A number as `f64` literal.
pub(crate) fn float(number: f64) -> TokenStream {
    let literal = Literal::f64_unsuffixed(number.abs());
    if number < 0.0 { code!(-#literal) } else { code!(#literal) }
}
