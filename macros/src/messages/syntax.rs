//! What could not be read, in a network or in a derive.

use super::Message;

pub(crate) const CALL_THE_FACADE: &str = "`network!` is called through the `layerfit` crate: `layerfit::network! { .. }`";
pub(crate) const SHAPE_EXPECTED: &str =
    "expected a shape in square brackets\nhelp: `[64]` is a vector of 64 numbers: `pub struct Name: [64] -> [10] { .. }`";
pub(crate) const STRUCT_EXPECTED: &str =
    "expected `struct`\nhelp: a network is declared as `pub struct Name: [64] -> [10] { .. }`";
pub(crate) const SIGNATURE_EXPECTED: &str =
    "expected `:` and the shapes of input and output\nhelp: a network is declared as `pub struct Name: [64] -> [10] { .. }`";
pub(crate) const ARROW_EXPECTED: &str =
    "expected `->` and the shape of the output\nhelp: a network is declared as `pub struct Name: [64] -> [10] { .. }`";
pub(crate) const BRACES_EXPECTED: &str =
    "expected the layers in curly braces\nhelp: a network is declared as `pub struct Name: [64] -> [10] { out: Dense(10) }`";
pub(crate) const NETWORK_EXPECTED: &str =
    "expected a network\nhelp: a network is declared as `pub struct Name: [64] -> [10] { out: Dense(10) }`";
pub(crate) const SEMICOLON: &str = "an entry ends with a comma, not with a semicolon\nhelp: write `,` instead of `;`";
pub(crate) const COMMA_MISSING: &str = "a comma is missing before this entry\nhelp: write `,` at the end of the entry above";
pub(crate) const ARGUMENTS_COMMA: &str =
    "expected `,` and the next argument, or the end\nhelp: arguments are written `Dense(64, bias: false)`";
pub(crate) const SIZES_COMMA: &str = "expected `,` and the next size, or the end\nhelp: a shape is written `[28, 28, 1]`";
pub(crate) const PORT_EXPECTED: &str = "expected the name of an input or output, a colon and its shape\nhelp: several have names: `(state: [8], action: [2])`; a single one needs none: `[8]`";
pub(crate) const PORTS_COMMA: &str =
    "expected `,` and the next input or output, or the end\nhelp: several are written `(state: [8], action: [2])`";
pub(crate) const ARGUMENT_EXPECTED: &str = "expected an argument before this comma\nhelp: remove the comma";
pub(crate) const EXPRESSION_EXPECTED: &str = "expected a number, the name of a constant, or arithmetic with these\nhelp: give what is more to a constant: `const WIDTH: usize = ..;`";

pub(crate) fn layer_expected(found: Option<&str>) -> Message {
    match found {
        Some(found) if found.starts_with(|first: char| first.is_ascii_digit()) => {
            Message::new(format!("expected a layer, found the number `{found}`"))
                .help(format!("a layer has a name: `Dense({found})`"))
        }
        Some(found) => Message::new(format!("expected a layer or the name of an entry, found `{found}`"))
            .help("an entry is `name: Layer(..) -> Layer(..),`"),
        None => Message::new("expected a layer after this").help("an entry is `name: Layer(..) -> Layer(..),`"),
    }
}

pub(crate) fn arrow_or_comma(found: &str) -> Message {
    let message = Message::new(format!("expected `->` and the next layer, or `,` and the next entry, found `{found}`"));
    match found {
        "/" => message.help("values are combined with `+`, `-` and `*`, layers are connected by arrows: `Dense(64) -> Relu`"),
        "+" | "-" | "*" => message.help("values are combined by name at the start of an entry: `sum: a + b -> Relu`"),
        _ => message.help("layers are connected by arrows: `Dense(64) -> Relu`"),
    }
}

pub(crate) fn parentheses_expected(layer: &str) -> Message {
    Message::new("arguments stand in parentheses").help(format!("write `{layer}(..)`"))
}

pub(crate) fn option_assigned(option: &str) -> Message {
    Message::new(format!("the value of `{option}` follows a colon, found `=`")).help(format!("write `{option}: ..`"))
}

pub(crate) fn option_without_value(option: &str) -> Message {
    Message::new(format!("`{option}` has no value")).help(format!("write `{option}: ..`, or leave the option out"))
}

// Derive.

pub(crate) const DERIVE_STRUCT: &str =
    "`Parameters` can be derived for structs only\nhelp: write `struct Name<T> { weight: SMatrix<T, 3, 2> }`";
pub(crate) const DERIVE_NAMED_FIELDS: &str = "`Parameters` can be derived for structs with named fields only\nhelp: the names of the fields become the names of the tensors in a file";
pub(crate) const DERIVE_ATTRIBUTE: &str =
    "the only option is the path of a dependency that is renamed\nhelp: write `#[layerfit(crate = path)]`, or remove it";
pub(crate) const DERIVE_STATISTIC: &str = "`statistic` takes no arguments\nhelp: write `#[statistic]`";
pub(crate) const DERIVE_SCALAR: &str =
    "`Parameters` needs the scalar as the last type parameter\nhelp: write `struct Name<T> { weight: SMatrix<T, 3, 2> }`";
