//! Entries that start with several values.

use std::rc::Rc;

use proc_macro2::Span;
use syn::Expr;

use super::build::{broken, countable};
use super::graph::{Builder, NOTHING, Place};
use super::{Node, Shape, Value};
use crate::layers::{self, Arguments, Layer, Operand};
use crate::messages;
use crate::syntax::{Kind, LayerCall, Operator, Term};

impl Builder<'_> {
    /// Sums, differences and products of values.
    pub(super) fn combined(&mut self, terms: &[Term], place: &Place<'_>) -> Value {
        let mut sum: Option<(Value, String)> = None;
        for term in terms {
            let mut product: Option<(Value, String)> = None;
            for factor in &term.factors {
                let operand = (self.value(factor), factor.to_string());
                let Some(value) = operand.0 else { return self.unknown(factor.span(), place) };
                product = Some(match product {
                    None => (value, operand.1),
                    Some(left) => {
                        let operator = Operator { kind: Kind::Multiply, span: factor.span() };
                        self.merge(operator, left, (value, operand.1), place)
                    }
                });
            }
            let Some(product) = product else { continue };
            sum = Some(match (sum, term.sign) {
                (Some(left), Some(operator)) => self.merge(operator, left, product, place),
                _ => product,
            });
        }
        sum.map_or(Value::Input(0), |(value, _)| value)
    }

    /// A node in place of what is made from a value that does not exist. The mistake has been reported.
    pub(super) fn unknown(&mut self, span: Span, place: &Place<'_>) -> Value {
        let mistake = self.errors.last().cloned().unwrap_or_else(|| syn::Error::new(span, ""));
        let shape = Shape::broken(&mistake);
        self.broken_node(shape, span, place.entry, self.is_first(place))
    }

    fn is_first(&self, place: &Place<'_>) -> bool {
        // Of a sum of three, only the first node is.
        place.first
            && self.nodes.last().is_none_or(|node| node.last || place.entry.is_none() || node.entry.as_ref() != place.entry)
    }

    fn merge(
        &mut self,
        operator: Operator,
        (left, left_text): (Value, String),
        (right, right_text): (Value, String),
        place: &Place<'_>,
    ) -> (Value, String) {
        let text = format!("{left_text} {} {right_text}", operator.kind.sign());
        let shapes = [self.given(left), self.given(right)];
        let (layer, shape) = match layers::merge(operator, &text, [&left_text, &right_text], &shapes) {
            Ok(merge) => (Some(merge), shapes[0].clone()),
            Err(mistake) => (None, broken(mistake, self.errors)),
        };
        let operands = vec![left, right];
        (self.joined(layer, operands, shapes[0].clone(), shape, (text.clone(), operator.span), place), text)
    }

    pub(super) fn concat(&mut self, call: &LayerCall, place: &Place<'_>) -> Value {
        self.errors.extend(call.errors.iter().cloned());
        let mut operands = Vec::new();
        let mut values = Vec::new();
        for argument in call.arguments.iter().filter(|argument| argument.name.is_none()) {
            let name = match &argument.value {
                Expr::Path(path) => path.path.get_ident(),
                _ => None,
            };
            let Some(name) = name else {
                let mistake = syn::Error::new_spanned(&argument.value, messages::concat_takes_values());
                self.lost = true;
                return self.mistake(mistake, place.entry, true);
            };
            let Some(value) = self.value(name) else { return self.unknown(name.span(), place) };
            operands.push(Operand { name: name.to_string(), shape: self.given(value), span: name.span() });
            values.push(value);
        }
        let mistakes = self.errors.len();
        self.lost |= values.len() < 2;
        let built = layers::concat(&mut Arguments::new(call, "Concat", self.names, self.errors), &operands);
        let input = operands.first().map_or(NOTHING, |operand| operand.shape.clone());
        let (layer, shape) = match (built, self.errors.get(mistakes)) {
            (Some((layer, shape)), _) => (Some(layer), countable(shape, call.span(), self.errors)),
            (None, Some(mistake)) => (None, Shape::broken(mistake)),
            (None, None) => (None, input.clone()),
        };
        self.joined(layer, values, input, shape, (call.text(), call.span()), place)
    }

    /// A node that reads several values.
    fn joined(
        &mut self,
        layer: Option<Rc<dyn Layer>>,
        reads: Vec<Value>,
        input_shape: Shape,
        shape: Shape,
        (text, span): (String, Span),
        place: &Place<'_>,
    ) -> Value {
        let first = self.is_first(place);
        // Values that are combined have the same steps; along the axis of the steps, `Concat` makes others.
        let keeps_steps = layer.as_ref().is_some_and(|layer| layer.steps() == layers::Steps::Alone) && shape.steps().is_some();
        let padding = reads.iter().find_map(|value| self.padding(*value)).filter(|_| keeps_steps);
        let label = layer.as_ref().map_or("merged", |layer| layer.noun()).to_string();
        self.push(Node {
            entry: place.entry.cloned(),
            stem: String::new(),
            label,
            first,
            last: false,
            layer,
            shares: None,
            reads,
            input_shape,
            shape,
            padding,
            text,
            source: None,
            span,
        })
    }
}
