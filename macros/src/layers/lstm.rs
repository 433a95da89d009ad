//! `Lstm(units, forget_bias: 1.0)`, with the options of all recurrent layers.

use super::arguments::{Range, float};
use super::recurrent::{Cell, Kind, Recurrent};
use super::{Arguments, Layer};
use crate::model::{Shape, Size};

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let cell = cell(arguments, input)?;
    Recurrent::alone(cell, input)
}

pub(super) fn cell(arguments: &mut Arguments<'_>, input: &Shape) -> Option<Cell> {
    Cell::read(arguments, input, |arguments| {
        let forget = arguments.number_option("forget_bias", Range::ANY).ok()?;
        Some(Kind {
            name: "Lstm",
            gates: 4,
            biases: 4,
            arguments: |units| vec![Size::product(&[Size::literal(4), units.clone()])],
            settings: Vec::new(),
            initial: vec![forget.unwrap_or_else(|| float(1.0))],
        })
    })
}
