//! What a layer can be given, for editors: the layers say it themselves where they read their arguments.

use super::arguments::INITIALIZERS;
use super::{Arguments, LAYERS};
use crate::model::{Names, Shape, Size, Token};
use crate::syntax::LayerCall;

/// What a layer can be given: a name, and what stands behind it.
#[derive(Clone)]
pub(crate) struct Setting {
    pub name: &'static str,
    pub values: Values,
}

/// What a setting takes.
#[derive(Clone)]
pub(crate) enum Values {
    Size,
    /// One for all axes, or one for each.
    Pair,
    /// A number, with its range in words.
    Number(&'static str),
    Flag,
    Words(Vec<&'static str>),
    Initializer,
    Axis,
    Mask,
    /// `valid`, `same`, `causal` where there is one, or how much stands on either side.
    Padding {
        causal: bool,
    },
}

impl Values {
    /// The words among them.
    pub(crate) fn words(&self) -> Vec<&'static str> {
        match self {
            Self::Words(words) => words.clone(),
            Self::Padding { causal } => ["valid", "same", "causal"].into_iter().take(if *causal { 3 } else { 2 }).collect(),
            Self::Mask => vec!["none"],
            _ => Vec::new(),
        }
    }

    /// What they are, as a sentence.
    pub(crate) fn text(&self) -> String {
        let words = || self.words().iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
        match self {
            Self::Size => "A size: a constant expression.".to_string(),
            Self::Pair => "A size, or one for each axis: `3`, `[3, 5]`.".to_string(),
            Self::Number(range) => format!("{}{}.", range[..1].to_uppercase(), &range[1..]),
            Self::Flag => "`true` or `false`.".to_string(),
            Self::Words(_) => format!("One of {}.", words()),
            Self::Padding { .. } => {
                format!("{}, or how much stands on either side: a size, or one for each axis.", words())
            }
            Self::Initializer => {
                let names = INITIALIZERS.iter().map(|(name, _, takes)| match takes {
                    [] => format!("`{name}`"),
                    takes => format!("`{name}({})`", takes.join(", ")),
                });
                format!("Initial values: {}.", names.collect::<Vec<_>>().join(", "))
            }
            Self::Axis => "The number of an axis, from 0.".to_string(),
            Self::Mask => "The input whose zeros are padding, or `none`.".to_string(),
        }
    }
}

/// Arguments that layers ask for before they ask for more.
const CALLS: [&str; 6] = ["", "(1)", "(1, kernel: 1)", "(kernel: 1)", "(heads: 1)", "(Gru(1))"];

/// The settings of a layer of the list. It is read with several arguments and shapes, until it has asked for everything.
pub(crate) fn settings(name: &str, names: &Names) -> Vec<Setting> {
    if name == "Concat" {
        return vec![Setting { name: "axis", values: Values::Axis }];
    }
    let Some((_, read)) = LAYERS.iter().find(|(known, _)| *known == name) else { return Vec::new() };
    let numbers = (1..=3).map(|rank| Shape::Sizes(vec![Size::literal(4); rank]));
    let shapes: Vec<_> = numbers.chain([Shape::Tokens { kind: Token::U16, steps: Size::literal(4) }]).collect();
    let mut settings: Vec<Setting> = Vec::new();
    for call in CALLS.iter().filter_map(|arguments| syn::parse_str::<LayerCall>(&format!("{name}{arguments}")).ok()) {
        for shape in &shapes {
            let mut mistakes = Vec::new();
            let mut arguments = Arguments::new(&call, "Layer", names, &mut mistakes);
            read(&mut arguments, shape);
            let asked = arguments.into_asked().into_iter();
            settings.extend(asked.filter(|asked| settings.iter().all(|known| known.name != asked.name)).collect::<Vec<_>>());
        }
    }
    settings
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    /// The settings that the table in the documentation of `network!` has for a layer.
    fn documented(row: &str) -> Vec<&str> {
        let options = row.split(" | ").nth(2).unwrap_or_default();
        let named = options.split('`').skip(1).step_by(2).filter_map(|code| code.split(':').next());
        named.filter(|name| !name.is_empty() && name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_')).collect()
    }

    #[test]
    fn what_the_documentation_names_is_a_setting() {
        let names = Names { private: quote!(layerfit::__private), ..Names::default() };
        let table = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../src/macros.rs")).unwrap();
        let mut found = 0;
        for row in table.lines().filter_map(|line| line.strip_prefix("/// | `")) {
            let name = row.split('|').next().unwrap_or_default().rsplit(", `").next().unwrap_or_default();
            let name = name.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
            if LAYERS.iter().all(|(known, _)| *known != name) {
                continue;
            }
            let settings = settings(name, &names);
            // Words are listed among the options, behind the one that takes them.
            let words: Vec<_> = settings.iter().flat_map(|setting| setting.values.words()).collect();
            for option in documented(row).into_iter().filter(|option| !words.contains(option) && *option != "n") {
                assert!(settings.iter().any(|setting| setting.name == option), "`{name}` has no `{option}`");
                found += 1;
            }
        }
        assert!(found >= 40, "only {found} settings are documented");
        let of_lstm: Vec<_> = settings("Lstm", &names).iter().map(|setting| setting.name).collect();
        assert!(["units", "sequence", "recurrent_init", "mask", "forget_bias"].iter().all(|name| of_lstm.contains(name)));
    }
}
