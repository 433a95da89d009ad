//! Every message a user can see: what was expected, what was found, and how to mend it.

use std::fmt;

use crate::layers;
use crate::model::Shape;

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

// Syntax.

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
pub(crate) const ARGUMENTS_COMMA: &str = "expected `,` and the next argument, or the end\nhelp: arguments are written `Dense(64, bias: false)`";
pub(crate) const SIZES_COMMA: &str = "expected `,` and the next size, or the end\nhelp: a shape is written `[28, 28, 1]`";
pub(crate) const ARGUMENT_EXPECTED: &str = "expected an argument before this comma\nhelp: remove the comma";
pub(crate) const EXPRESSION_EXPECTED: &str =
    "expected a number, the name of a constant, or arithmetic with these\nhelp: give what is more to a constant: `const WIDTH: usize = ..;`";

pub(crate) fn layer_expected(found: Option<&str>) -> Message {
    match found {
        Some(found) if found.starts_with(|first: char| first.is_ascii_digit()) => {
            Message::new(format!("expected a layer, found the number `{found}`")).help(format!("a layer has a name: `Dense({found})`"))
        }
        Some(found) => Message::new(format!("expected a layer or the name of an entry, found `{found}`"))
            .help("an entry is `name: Layer(..) -> Layer(..),`"),
        None => Message::new("expected a layer after this").help("an entry is `name: Layer(..) -> Layer(..),`"),
    }
}

pub(crate) fn arrow_or_comma(found: &str) -> Message {
    let message = Message::new(format!("expected `->` and the next layer, or `,` and the next entry, found `{found}`"));
    match found {
        "+" | "-" | "*" => message.help("values cannot be merged yet: an entry is a chain of layers"),
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

pub(crate) const DERIVE_STRUCT: &str = "`Parameters` can be derived for structs only\nhelp: write `struct Name<T> { weight: SMatrix<T, 3, 2> }`";
pub(crate) const DERIVE_NAMED_FIELDS: &str = "`Parameters` can be derived for structs with named fields only\nhelp: the names of the fields become the names of the tensors in a file";
pub(crate) const DERIVE_ATTRIBUTE: &str =
    "the only option is the path of a dependency that is renamed\nhelp: write `#[layerfit(crate = path)]`, or remove it";
pub(crate) const DERIVE_STATISTIC: &str = "`statistic` takes no arguments\nhelp: write `#[statistic]`";
pub(crate) const DERIVE_SCALAR: &str =
    "`Parameters` needs the scalar as the last type parameter\nhelp: write `struct Name<T> { weight: SMatrix<T, 3, 2> }`";

// Declarations.

pub(crate) fn no_layers(name: &str) -> Message {
    Message::new(format!("the network `{name}` has no layers")).help("write at least one between the braces: `out: Dense(10),`")
}

pub(crate) fn only_const_parameters(found: &str) -> Message {
    Message::new(format!("a network takes const parameters of type `usize` only, found `{found}`"))
        .help("write `<const HIDDEN: usize>`; the scalar type is a parameter already: `Name<f64>`")
}

pub(crate) fn generic_default(name: &str) -> Message {
    Message::new(format!("the const parameter `{name}` cannot have a default"))
        .help("declare an alias beside the network: `type Small = Name<64>;`")
}

pub(crate) fn where_clause() -> Message {
    Message::new("a network takes no `where` clause").help("remove it")
}

pub(crate) fn port_later(what: &str) -> Message {
    Message::new(format!("a network has one {what} for now")).help("write its shape alone, without name: `[64]`")
}

pub(crate) fn shape_of_vectors(shape: &str, length: Option<u64>) -> Message {
    let flat = length.map_or_else(|| "[N]".to_string(), |length| format!("[{length}]"));
    Message::new(format!("inputs and outputs of a network are vectors for now, found {shape}"))
        .help(format!("write the number of all values: `{flat}`"))
}

pub(crate) fn shape_of_tokens(element: &str) -> Message {
    Message::new(format!("a shape holds sizes, found the element type `{element}`"))
        .help("write the size alone: `[64]`; inputs are numbers of the network's scalar type")
}

pub(crate) fn shape_empty() -> Message {
    Message::new("a shape needs at least one size").help("`[64]` is a vector of 64 numbers")
}

pub(crate) fn entry_twice(name: &str) -> Message {
    Message::new(format!("the name `{name}` is given to two entries")).help("give the second another name, or none")
}

pub(crate) fn entry_reserved(name: &str) -> Message {
    Message::new(format!("an entry cannot be called `{name}`"))
        .help(format!("`{name}` means something else here; call it `{name}_layer`, say"))
}

pub(crate) fn entry_keyword(name: &str) -> Message {
    Message::new(format!("an entry cannot be called `{name}`, which is a keyword of Rust")).help(format!("call it `{name}_layer`, say"))
}

pub(crate) fn entry_uppercase(name: &str, suggestion: &str) -> Message {
    Message::new(format!("the name of an entry is lower case, found `{name}`"))
        .help(format!("call it `{suggestion}`: CamelCase is a layer, lower case is a value"))
}

pub(crate) fn source_unknown(name: &str, entries: &[String], below: bool) -> Message {
    let message = Message::new(format!("there is no entry `{name}` above this one"));
    if below {
        return message.help(format!("put `{name}` first: an entry reads only from those above it"));
    }
    match nearest(name, entries.iter().map(String::as_str)) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None if camel(name).is_some_and(|camel| layers::names().any(|known| known == camel)) => {
            message.help(format!("layers are written in CamelCase: `{}`", camel(name).unwrap_or_default()))
        }
        None => message.help("an entry that starts with a name reads from the entry of that name"),
    }
}

pub(crate) fn graph_later(name: &str) -> Message {
    Message::new(format!("every entry reads from the one above it for now; `{name}` is not needed"))
        .help(format!("remove `{name} ->`"))
}

// Layers.

/// Names that other frameworks use, and this crate's.
const FOREIGN: &[(&str, &str)] = &[
    ("Linear", "Dense"),
    ("FullyConnected", "Dense"),
    ("Fc", "Dense"),
    ("Input", ""),
    ("InputLayer", ""),
    ("BatchNorm1d", "BatchNorm"),
    ("BatchNorm2d", "BatchNorm"),
    ("BatchNormalization", "BatchNorm"),
    ("LayerNormalization", "LayerNorm"),
    ("ReLU", "Relu"),
    ("ReLu", "Relu"),
    ("ReLU6", "Relu6"),
    ("LeakyReLU", "LeakyRelu"),
    ("PReLU", "PRelu"),
    ("ELU", "Elu"),
    ("SELU", "Selu"),
    ("GELU", "Gelu"),
    ("SiLU", "Silu"),
    ("Swish", "Silu"),
    ("Hardswish", "HardSwish"),
    ("Hardsigmoid", "HardSigmoid"),
    ("Softmax2d", "Softmax"),
    ("View", "Reshape"),
];

/// Why a name that is no built-in layer is surely a mistake rather than a type of the user's.
pub(crate) fn not_a_layer(name: &str, has_arguments: bool) -> Option<Message> {
    if name == "Activation" {
        return Some(
            Message::new("there is no layer `Activation`")
                .help("an activation is a layer of its own: `Dense(64) -> Relu` for `Activation(\"relu\")`"),
        );
    }
    if let Some((_, ours)) = FOREIGN.iter().find(|(foreign, _)| *foreign == name) {
        let message = Message::new(format!("there is no layer `{name}`"));
        return Some(if ours.is_empty() {
            message.help("the shape of the input stands in the signature: `pub struct Name: [64] -> [10]`; remove this layer")
        } else {
            match *ours {
                "Dense" => message.help("it is called `Dense` here, and takes its outputs only: `Dense(64)`"),
                ours => message.help(format!("it is called `{ours}` here")),
            }
        });
    }
    let near = nearest(name, layers::names());
    if has_arguments {
        let message = Message::new(format!("there is no layer `{name}` that takes arguments"));
        return Some(match near {
            Some(near) => message.help(format!("did you mean `{near}`?")),
            None => message.help(format!(
                "the layers are {}; another network, or a type of yours that implements `Layer`, stands here without arguments",
                layers::names().collect::<Vec<_>>().join(", ")
            )),
        });
    }
    // A name with a digit behind it, such as `Relu2`, may well be a type of the user's.
    let near = near.filter(|near| distance(near, name) == 1 && !name.ends_with(|last: char| last.is_ascii_digit()))?;
    Some(
        Message::new(format!("there is no layer `{name}`"))
            .help(format!("did you mean `{near}`? (a type of yours with this name is written `self::{name}`)")),
    )
}

pub(crate) fn size_missing(layer: &str, what: &str) -> Message {
    let (what, example) = match what {
        "units" => ("the number of its units", format!("{layer}(64)")),
        _ => ("the sizes of the new shape", format!("{layer}(8, 8)")),
    };
    Message::new(format!("`{layer}` needs {what}")).help(format!("write `{example}`, say"))
}

pub(crate) fn size_of_other_kind(owner: &str, found: &str) -> Message {
    Message::new(format!("{owner} takes a size, a positive whole number of type `usize`, found `{found}`"))
        .help("write `64`, say, or name a constant of type `usize`")
}

pub(crate) fn size_zero(owner: &str) -> Message {
    Message::new(format!("{owner} cannot have the size 0")).help("a size is at least 1")
}

pub(crate) fn axes_too_many(found: usize) -> Message {
    Message::new(format!("a shape has at most four axes, found {found}")).help("`Reshape(28, 28, 1)` has three")
}

pub(crate) fn size_computed_from_parameter(found: &str) -> Message {
    Message::new(format!("stable Rust cannot compute a size from a const parameter: `{found}`"))
        .help("make the result a const parameter of its own, and use it plainly")
}

pub(crate) fn size_too_large(shape: &str) -> Message {
    Message::new(format!("a sample of shape {shape} has more values than a computer can count"))
        .help("check the sizes: their product must fit into 32 bits")
}

pub(crate) fn number_missing(layer: &str, what: &str, range: &str) -> Message {
    Message::new(format!("`{layer}` needs its {what}, {range}")).help(format!("write `{layer}(0.5)`, say"))
}

pub(crate) fn number_out_of_range(what: &str, found: &str, range: &str) -> Message {
    Message::new(format!("`{what}` is {range}, found `{found}`")).help(match what {
        "rate" => "the rate is the share of values that are dropped: `Dropout(0.5)`".to_string(),
        "momentum" => "the momentum is the share of the past in a running mean: `momentum: 0.99`".to_string(),
        _ => format!("write `{what}: {}`, say", example(what)),
    })
}

/// A usual value of an option.
fn example(what: &str) -> &'static str {
    match what {
        "l1" | "l2" => "1e-4",
        "eps" => "1e-5",
        "negative_slope" => "0.01",
        _ => "1",
    }
}

pub(crate) fn number_of_other_kind(what: &str, found: &str, range: &str) -> Message {
    Message::new(format!("`{what}` is {range}, found `{found}`")).help("write it as `0.5`, say, or name a constant of type `f64`")
}

pub(crate) fn flag_of_other_kind(what: &str, found: &str) -> Message {
    Message::new(format!("`{what}` is `true` or `false`, found `{found}`"))
        .help(format!("write `{what}: false`, or leave it out"))
}

pub(crate) fn word_unknown(what: &str, found: &str, words: &[&'static str]) -> Message {
    let message = Message::new(format!("`{what}` is {}, found `{found}`", choice(words.iter().copied())));
    match nearest(found, words.iter().copied()) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None => message.help(format!("write `{what}: {}`, say", words.last().copied().unwrap_or_default())),
    }
}

pub(crate) fn initializer_unknown(what: &str, found: &str) -> Message {
    let names = || layers_initializers().map(|(name, _)| name);
    let message = Message::new(format!("`{what}` is an initializer, found `{found}`"));
    match FOREIGN_INITIALIZERS.iter().find(|(foreign, _)| *foreign == found) {
        Some((_, ours)) => message.help(format!("it is called `{ours}` here")),
        None => match nearest(found, names()) {
            Some(near) => message.help(format!("did you mean `{near}`?")),
            None => message.help(format!("the initializers are {}", names().collect::<Vec<_>>().join(", "))),
        },
    }
}

const FOREIGN_INITIALIZERS: &[(&str, &str)] = &[
    ("xavier_uniform", "glorot_uniform"),
    ("xavier_normal", "glorot_normal"),
    ("xavier", "glorot_uniform"),
    ("glorot", "glorot_uniform"),
    ("he", "he_normal"),
    ("kaiming_uniform", "he_uniform"),
    ("kaiming_normal", "he_normal"),
    ("kaiming", "he_normal"),
    ("lecun", "lecun_normal"),
    ("trunc_normal", "truncated_normal"),
];

pub(crate) fn initializer_arguments(name: &str, takes: &[&str], found: usize) -> Message {
    let form = if takes.is_empty() { name.to_string() } else { format!("{name}({})", takes.join(", ")) };
    Message::new(format!("the initializer `{name}` takes {}, found {found}", count(takes.len(), "number")))
        .help(format!("write `{form}`"))
}

pub(crate) fn option_unknown(layer: &str, found: &str, places: &[&'static str], options: &[&'static str]) -> Message {
    let message = Message::new(format!("`{layer}` has no option `{found}`"));
    let known = || places.iter().chain(options).copied();
    match nearest(found, known()).or_else(|| foreign_option(found).filter(|ours| known().any(|option| option == *ours))) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None if places.is_empty() && options.is_empty() => message.help(format!("it has none; write `{layer}`")),
        None => message.help(format!("its options are {}", known().collect::<Vec<_>>().join(", "))),
    }
}

fn foreign_option(found: &str) -> Option<&'static str> {
    Some(match found {
        "use_bias" => "bias",
        "kernel_initializer" | "initializer" | "weight_init" => "init",
        "bias_initializer" => "bias_init",
        "epsilon" => "eps",
        "p" => "rate",
        "alpha" | "slope" => "negative_slope",
        "out_features" | "features" => "units",
        "weight_decay" | "kernel_regularizer" => "l2",
        _ => return None,
    })
}

pub(crate) fn option_twice(layer: &str, option: &str) -> Message {
    Message::new(format!("`{option}` of `{layer}` is given twice")).help("remove one of the two")
}

pub(crate) fn argument_surplus(layer: &str, found: &str, places: &[&'static str], options: &[&'static str]) -> Message {
    let message = Message::new(if places.is_empty() {
        format!("`{layer}` takes no argument without a name, found `{found}`")
    } else {
        format!(
            "`{layer}` takes {} without a name ({}), found one more: `{found}`",
            count(places.len(), "argument"),
            places.join(", ")
        )
    });
    match options.first() {
        _ if layer == "Dense" => message.help("the size of its input is known: `Dense(64)` has 64 outputs; options have names: `bias: false`"),
        Some(_) => message.help(format!("options have names: {}", options.join(", "))),
        None if places.is_empty() => message.help(format!("write `{layer}`")),
        None => message.help(format!("write `{layer}(..)` with what it takes")),
    }
}

pub(crate) fn nested_takes_no_arguments(text: &str) -> Message {
    Message::new(format!("`{text}` is a type of yours, and those take no arguments here"))
        .help("const parameters stand in angle brackets: `Mlp<128>`")
}

pub(crate) fn nested_generic_not_last(text: &str) -> Message {
    Message::new(format!("the output of `{text}` depends on a const parameter, so stable Rust cannot compute with its size"))
        .help(format!("let `{text}` be the last layer, or declare this network for one size"))
}

// Shapes.

pub(crate) fn output_does_not_fit(network: &str, layer: &str, found: &Shape, expected: &Shape) -> Message {
    let (found_text, expected_text) = (found.text(), expected.text());
    let message = Message::new(format!(
        "the last layer, `{layer}`, gives {found_text}, but `{network}` is declared to give {expected_text}"
    ));
    if found.len().value().is_some() && found.len().value() == expected.len().value() {
        return message.help(format!("end with `Flatten`, or write `-> {found_text}` in the signature"));
    }
    let dense = layer.strip_prefix("Dense(").and_then(|rest| rest.split([',', ')']).next());
    match dense {
        Some(units) => message.help(format!(
            "write `{}`, or `-> {found_text}` in the signature",
            layer.replacen(units, &expected.features().text(), 1)
        )),
        None => {
            message.help(format!("end with `Dense({})`, or write `-> {found_text}` in the signature", expected.features().text()))
        }
    }
}

pub(crate) fn reshape_changes_length(input: &Shape, output: &Shape) -> Message {
    Message::new(format!(
        "cannot reshape {} to {}: {} values are not {}",
        input.text(),
        output.text(),
        input.len().text(),
        output.len().text()
    ))
    .help("the product of the sizes stays the same")
}

// Words.

fn layers_initializers() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    layers::INITIALIZERS.iter().map(|(name, _, takes)| (*name, *takes))
}

fn count(number: usize, noun: &str) -> String {
    match number {
        0 => format!("no {noun}s"),
        1 => format!("one {noun}"),
        2 => format!("two {noun}s"),
        more => format!("{more} {noun}s"),
    }
}

fn choice(words: impl Iterator<Item = &'static str>) -> String {
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" or ")
}

/// `batch_norm` as `BatchNorm`.
fn camel(name: &str) -> Option<String> {
    name.split('_')
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str())
        })
        .collect()
}

/// The candidate that is most likely meant: within a third of its letters.
pub(crate) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= (candidate.len().max(word.len()) / 3).max(1) && *distance < candidate.len())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters must be changed, added, removed or exchanged with their neighbour; case does not count.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.to_lowercase().chars().collect(), b.to_lowercase().chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            rows[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let mut best = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                    best = best.min(rows[i - 2][j - 2] + 1);
                }
                best
            };
        }
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_the_one_that_was_meant() {
        assert_eq!(nearest("Dence", layers::names()), Some("Dense"));
        assert_eq!(nearest("dropuot", layers::names()), Some("Dropout"));
        assert_eq!(nearest("Transformer", layers::names()), None);
        assert_eq!(nearest("bais", ["bias", "init"].into_iter()), Some("bias"));
    }

    #[test]
    fn a_users_type_is_no_mistake() {
        assert!(not_a_layer("Block", false).is_none());
        assert!(not_a_layer("Relu2", false).is_none());
        assert!(not_a_layer("Rleu", false).is_some());
        assert!(not_a_layer("Block", true).is_some());
    }
}
