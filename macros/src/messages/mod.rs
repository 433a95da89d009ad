//! Every message a user can see: what was expected, what was found, and how to mend it.

mod arguments;
mod budgets;
mod declarations;
mod graph;
mod images;
mod layers;
mod shapes;
mod syntax;
mod warnings;
mod words;

pub(crate) use arguments::*;
pub(crate) use budgets::*;
pub(crate) use declarations::*;
pub(crate) use graph::*;
pub(crate) use images::*;
pub(crate) use layers::*;
pub(crate) use shapes::*;
pub(crate) use syntax::*;
pub(crate) use warnings::*;

use std::fmt;

/// A message with its mend.
pub(crate) struct Message {
    text: String,
    helps: Vec<String>,
}

impl Message {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), helps: Vec::new() }
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.helps.push(help.into());
        self
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        self.helps.iter().try_for_each(|help| write!(f, "\nhelp: {help}"))
    }
}
