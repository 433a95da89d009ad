//! One input or output, or several as a tuple: types and variables.

use proc_macro2::{Ident, Span, TokenStream};

use super::Emitter;
use super::functions::mentions;
use crate::code::code;
use crate::model::{Port, Shape, Size, Token};
use crate::plan::port_name;

/// The inputs or the outputs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Input,
    Output,
}

impl Emitter<'_> {
    pub(super) fn ports(&self, side: Side) -> &[Port] {
        match side {
            Side::Input => &self.model.inputs,
            Side::Output => &self.model.outputs,
        }
    }

    /// The one part, or all as a tuple.
    pub(super) fn tuple(&self, side: Side, parts: impl Iterator<Item = TokenStream>) -> TokenStream {
        let parts: Vec<_> = parts.collect();
        if self.ports(side).len() == 1 { code!(#(#parts)*) } else { code!((#(#parts),*)) }
    }

    /// What the values of a shape are: the type of its tokens, or the scalar.
    pub(super) fn element(&self, shape: &Shape) -> TokenStream {
        let scalar = &self.paths.scalar;
        shape.token().map_or_else(|| code!(#scalar), Token::element)
    }

    /// The numbers of some samples as slices.
    pub(super) fn slices(&self, side: Side, mutable: bool) -> TokenStream {
        let slice = |port: &Port| {
            let element = self.element(&port.shape);
            if mutable { code!(&mut [#element]) } else { code!(&[#element]) }
        };
        self.tuple(side, self.ports(side).iter().map(slice))
    }

    /// The types of the samples of all ports, one by one.
    fn samples(&self, side: Side) -> impl Iterator<Item = TokenStream> {
        let private = &self.paths.private;
        self.ports(side).iter().map(move |port| {
            let (element, length) = (self.element(&port.shape), port.shape.len().argument());
            code!(#private::SVector<#element, #length>)
        })
    }

    /// The types of the batches of all ports, one by one.
    fn batches(&self, side: Side) -> impl Iterator<Item = TokenStream> {
        let (private, batch) = (&self.paths.private, &self.paths.batch);
        self.ports(side).iter().map(move |port| {
            let (element, length) = (self.element(&port.shape), port.shape.len().argument());
            code!(#private::SMatrix<#element, #length, #batch>)
        })
    }

    /// The type of a sample.
    pub(super) fn sample(&self, side: Side) -> TokenStream {
        self.tuple(side, self.samples(side))
    }

    /// A reference to a sample, with something between `&` and the type.
    pub(super) fn sample_ref(&self, side: Side, reference: &TokenStream) -> TokenStream {
        self.tuple(side, self.samples(side).map(|sample| code!(&#reference #sample)))
    }

    /// The type of a batch.
    pub(super) fn batch(&self, side: Side) -> TokenStream {
        self.tuple(side, self.batches(side))
    }

    /// A reference to a batch, with something between `&` and the type.
    pub(super) fn batch_ref(&self, side: Side, reference: &TokenStream) -> TokenStream {
        self.tuple(side, self.batches(side).map(|batch| code!(&#reference #batch)))
    }

    /// The shape of a sample; of several values, that of a vector of them all.
    pub(super) fn shape(&self, side: Side) -> TokenStream {
        let private = &self.paths.private;
        match self.ports(side) {
            [port] => port.shape.tokens(private),
            ports => {
                let lengths: Vec<_> = ports.iter().map(|port| port.shape.len()).collect();
                let sum = Size::sum(&lengths.iter().collect::<Vec<_>>()).tokens();
                code!(#private::Shape::new(&[#sum]))
            }
        }
    }

    /// The variable of a port: `input`, or `input_state` if there are several.
    pub(super) fn port_variable(&self, side: Side, kind: &str, port: usize) -> Ident {
        let name = match (self.ports(side).len(), self.ports(side).get(port).and_then(|port| port.name.as_ref())) {
            (2.., Some(name)) => port_name(kind, name),
            _ => kind.to_string(),
        };
        Ident::new(&name, Span::mixed_site())
    }

    /// The statement that takes a tuple apart, if there is one and the code names a part of it.
    pub(super) fn apart(&self, side: Side, kind: &str, code: &TokenStream) -> Option<TokenStream> {
        let whole = Ident::new(kind, Span::mixed_site());
        let parts: Vec<_> = (0..self.ports(side).len()).map(|port| self.port_variable(side, kind, port)).collect();
        let named = |part: &Ident| mentions(code, &part.to_string());
        if parts.len() < 2 || !parts.iter().any(named) {
            return None;
        }
        let parts = parts.iter().map(|part| if named(part) { code!(#part) } else { code!(_) });
        Some(code!(let (#(#parts),*) = #whole;))
    }

    /// The same for the optional places of the gradients of the inputs; `lent` says which are used several times.
    pub(super) fn apart_input_slopes(&self, code: &TokenStream, lent: impl Fn(usize) -> bool) -> Option<TokenStream> {
        let private = &self.paths.private;
        let parts: Vec<_> =
            (0..self.model.inputs.len()).map(|port| self.port_variable(Side::Input, "input_slope", port)).collect();
        let places = parts.iter().enumerate().map(|(port, part)| match lent(port) {
            true => code!(mut #part),
            false if mentions(code, &part.to_string()) => code!(#part),
            false => code!(_),
        });
        if let [part] = parts.as_slice() {
            return lent(0).then(|| code!(let mut #part = #part;));
        }
        let nothing = parts.iter().map(|_| code!(#private::None));
        Some(code! {
            let (#(#places),*) = match input_slope {
                #private::Some((#(#parts),*)) => (#(#private::Some(#parts)),*),
                #private::None => (#(#nothing),*),
            };
        })
    }
}
