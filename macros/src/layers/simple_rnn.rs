//! `SimpleRnn(units, activation: tanh)`, with the options of all recurrent layers; the other activation is `relu`.

use super::recurrent::{Cell, Kind, Recurrent};
use super::{Arguments, Layer};
use crate::code::code;
use crate::model::Shape;

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let cell = cell(arguments, input)?;
    Recurrent::alone(cell, input)
}

pub(super) fn cell(arguments: &mut Arguments<'_>, input: &Shape) -> Option<Cell> {
    Cell::read(arguments, input, |arguments| {
        let relu = arguments.word("activation", &["tanh", "relu"]).ok()? == Some("relu");
        Some(Kind {
            name: "SimpleRnn",
            gates: 1,
            biases: 1,
            arguments: |_| Vec::new(),
            settings: if relu { vec![code!(relu())] } else { Vec::new() },
            initial: Vec::new(),
        })
    })
}
