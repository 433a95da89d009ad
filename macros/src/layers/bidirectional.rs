//! `Bidirectional(layer, merge: concat)`: a recurrent layer that reads the steps from first to last, and one that reads them from last to
//! first. `merge: sum`, `mean` and `multiply` leave as many numbers as the layer gives.

use quote::ToTokens;

use super::recurrent::{Cell, MERGES, Recurrent};
use super::{Arguments, Layer, gru, lstm, simple_rnn};
use crate::messages;
use crate::model::{Shape, Size};
use crate::syntax::{self, LayerCall};

type ReadCell = fn(&mut Arguments<'_>, &Shape) -> Option<Cell>;

/// The layers that can run in both directions.
const CELLS: [(&str, ReadCell); 3] = [("Gru", gru::cell), ("Lstm", lstm::cell), ("SimpleRnn", simple_rnn::cell)];

pub(super) fn read(arguments: &mut Arguments<'_>, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
    let merge = arguments.word("merge", &MERGES.map(|(word, _)| word));
    let Some(value) = arguments.value("layer") else {
        let (span, text) = (arguments.call().span(), arguments.call().text());
        arguments.error(span, messages::directions_of_what(&text, None));
        return None;
    };
    let tokens = value.to_token_stream();
    let call = syn::parse2::<LayerCall>(tokens.clone()).ok();
    let named =
        call.as_ref().and_then(|call| CELLS.iter().find(|(name, _)| call.path.is_ident(name)).map(|(_, read)| (call, read)));
    let Some((call, read)) = named else {
        let (text, found) = (arguments.call().text(), syntax::tidy(&tokens.to_string()));
        arguments.wrong(value, messages::directions_of_what(&text, Some(&found)));
        return None;
    };
    let mut inner = arguments.inner(call);
    call.errors.iter().for_each(|mistake| inner.report(mistake.clone()));
    let cell = read(&mut inner, input);
    inner.finish()?;
    let (cell, merge) = (cell?, merge.ok()?.unwrap_or("concat"));
    let units = if merge == "concat" { Size::product(&[Size::literal(2), cell.units.clone()]) } else { cell.units.clone() };
    if merge == "concat" {
        arguments.no_parameters(&[&cell.units])?;
    }
    let output = cell.output(input, units);
    let merge = MERGES.iter().find(|(word, _)| *word == merge).map(|(_, variant)| *variant);
    Some((Box::new(Recurrent { cell, merge }), output))
}
