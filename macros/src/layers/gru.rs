//! `Gru(units, reset: after)`, with the options of all recurrent layers. `reset: before` is the form of Cho et al. 2014.

use super::recurrent::{Cell, Kind, Recurrent};
use super::{Arguments, Layer};
use crate::code::code;
use crate::model::{Shape, Size};

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let cell = cell(arguments, input)?;
    Recurrent::alone(cell, input)
}

pub(super) fn cell(arguments: &mut Arguments<'_>, input: &Shape) -> Option<Cell> {
    Cell::read(arguments, input, |arguments| {
        let before = arguments.word("reset", &["after", "before"]).ok()? == Some("before");
        Some(Kind {
            name: "Gru",
            gates: 3,
            biases: if before { 3 } else { 4 },
            arguments: if before {
                |units| vec![gates(units), Size::literal(0)]
            } else {
                |units| vec![gates(units), units.clone()]
            },
            settings: if before { vec![code!(reset_before())] } else { Vec::new() },
            initial: Vec::new(),
        })
    })
}

fn gates(units: &Size) -> Size {
    Size::product(&[Size::literal(3), units.clone()])
}
