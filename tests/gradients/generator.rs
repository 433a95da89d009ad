//! The generator of `random.rs`: the same declarations for ever, since ChaCha8 gives the same numbers for ever.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use layerfit::Generator;
use layerfit::rand::RngExt;
use layerfit::rng;

pub(crate) const NETWORKS: usize = 200;
const LARGEST: usize = 9;
/// Networks that are nested grow fast.
const DEEPEST: usize = 3;
const MOST_LAYERS: usize = 16;

/// A declaration, and what others have to know to nest it.
pub(crate) struct Made {
    pub(crate) input: usize,
    pub(crate) output: usize,
    pub(crate) entries: Vec<String>,
    /// How many layers, those of nested networks included.
    pub(crate) size: usize,
    /// How deep networks are nested in it.
    pub(crate) depth: usize,
    /// Something in it draws random numbers while training.
    pub(crate) noise: bool,
    /// Something in it looks at the whole batch while training.
    pub(crate) statistics: bool,
}

impl Made {
    /// Nothing yet, over vectors of this size.
    pub(crate) fn new(input: usize) -> Self {
        Self { input, output: input, entries: Vec::new(), size: 0, depth: 0, noise: false, statistics: false }
    }

    /// The layers as written, without the names of entries.
    fn layers(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().flat_map(|entry| {
            let named = NAMES.iter().find_map(|name| entry.strip_prefix(name)?.strip_prefix(": "));
            named.unwrap_or(entry).split(" -> ")
        })
    }
}

/// Names as users choose them, and as the generated code does.
pub(crate) const NAMES: [&str; 16] = [
    "hidden", "out", "code", "first", "head", "norm", "output", "slope", "count", "memory", "rng", "cache", "update", "r#type",
    "dense", "values",
];

const INITIALIZERS: [&str; 13] = [
    "zeros",
    "ones",
    "constant(0.4)",
    "uniform(-0.7, 0.7)",
    "normal(0.1, 0.5)",
    "truncated_normal(0, 0.5)",
    "glorot_uniform",
    "glorot_normal",
    "he_uniform",
    "he_normal",
    "lecun_uniform",
    "lecun_normal",
    "orthogonal",
];

pub(crate) const ACTIVATIONS: [&str; 21] = [
    "Relu",
    "Relu6",
    "LeakyRelu",
    "LeakyRelu(0.2)",
    "LeakyRelu(negative_slope: 0.3)",
    "Elu",
    "Elu(0.7)",
    "Elu(alpha: 1.2)",
    "Selu",
    "Gelu",
    "Gelu(approximate: tanh)",
    "Gelu(approximate: none)",
    "Silu",
    "Softplus",
    "Sigmoid",
    "HardSigmoid",
    "Tanh",
    "HardSwish",
    "Softmax",
    "LogSoftmax",
    "Tanh",
];

pub(crate) struct Writer<'a> {
    pub(crate) rng: &'a mut Generator,
    pub(crate) earlier: &'a [Made],
    pub(crate) made: Made,
}

impl Writer<'_> {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.rng.random_range(0..limit)
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn one_of<'b>(&mut self, choices: &[&'b str]) -> &'b str {
        choices[self.below(choices.len())]
    }

    /// A size as a literal, a sum that the macro works out, or a constant that only the compiler knows.
    pub(crate) fn size(&mut self, size: usize) -> String {
        match self.below(8) {
            0 if size > 1 => format!("{} + 1", size - 1),
            1 => format!("SIZES[{size}]"),
            2 => format!("{} / 2", 2 * size),
            _ => size.to_string(),
        }
    }

    fn dense(&mut self) -> String {
        self.made.output = 1 + self.below(LARGEST);
        let mut text = format!("Dense({}", self.size(self.made.output));
        if self.chance(20) {
            text += ", bias: false";
        }
        if self.chance(40) {
            let _ = write!(text, ", init: {}", self.one_of(&INITIALIZERS));
        }
        if self.chance(20) {
            let _ = write!(text, ", bias_init: {}", self.one_of(&INITIALIZERS[1..6]));
        }
        if self.chance(15) {
            text += ", l1: 0.01";
        }
        if self.chance(15) {
            text += ", l2: 0.02";
        }
        text + ")"
    }

    fn batch_norm(&mut self) -> &'static str {
        self.made.statistics = true;
        self.one_of(&["BatchNorm", "BatchNorm(momentum: 0.9)", "BatchNorm(momentum: 0, eps: 0.05)", "BatchNorm(eps: 0.1)"])
    }

    pub(crate) fn dropout(&mut self) -> &'static str {
        self.made.noise = true;
        self.one_of(&["Dropout(0.5)", "Dropout(0.2)", "Dropout(rate: 0.3)", "Dropout(0)"])
    }

    /// An earlier network that takes what is there, if there is one that is small enough.
    fn nested(&mut self) -> Option<String> {
        let room = MOST_LAYERS.saturating_sub(self.made.size);
        let fits = |made: &Made| made.input == self.made.output && made.depth < DEEPEST && made.size < room;
        let choices: Vec<_> = (0..self.earlier.len()).filter(|index| fits(&self.earlier[*index])).collect();
        if choices.is_empty() {
            return None;
        }
        let index = choices[self.below(choices.len())];
        let inner = &self.earlier[index];
        self.made.output = inner.output;
        self.made.size += inner.size;
        self.made.depth = self.made.depth.max(inner.depth + 1);
        self.made.noise |= inner.noise;
        self.made.statistics |= inner.statistics;
        Some(type_name(index))
    }

    pub(crate) fn layer(&mut self) -> String {
        self.made.size += 1;
        match self.below(100) {
            0..34 => self.dense(),
            34..62 => self.one_of(&ACTIVATIONS).to_string(),
            62..69 => self.batch_norm().to_string(),
            69..76 => self.one_of(&["LayerNorm", "LayerNorm(eps: 0.01)"]).to_string(),
            76..82 => self.dropout().to_string(),
            82..87 => {
                self.one_of(&["PRelu", "PRelu(shared: true)", "PRelu(0.1)", "PRelu(init: -0.4, shared: false)"]).to_string()
            }
            87..90 => "Flatten".to_string(),
            90..93 => format!("Reshape({})", self.size(self.made.output)),
            _ => self.nested().unwrap_or_else(|| self.dense()),
        }
    }

    fn entry(&mut self) -> String {
        let layers: Vec<_> = (0..1 + self.below(3)).map(|_| self.layer()).collect();
        let name = self.one_of(&NAMES);
        let is_free = self.made.entries.iter().all(|entry| !entry.starts_with(&format!("{name}: ")));
        let name = if is_free && self.chance(60) { format!("{name}: ") } else { String::new() };
        name + &layers.join(" -> ")
    }
}

fn type_name(index: usize) -> String {
    format!("Network{index:03}")
}

fn make(index: usize, earlier: &[Made]) -> Made {
    let mut rng = rng(index as u64);
    let input = 1 + rng.random_range(0..LARGEST);
    let mut writer = Writer { rng: &mut rng, earlier, made: Made::new(input) };
    for _ in 0..1 + writer.below(6) {
        let entry = writer.entry();
        writer.made.entries.push(entry);
    }
    writer.made
}

pub(crate) fn all() -> Vec<Made> {
    let mut all = Vec::new();
    for index in 0..NETWORKS {
        all.push(make(index, &all));
    }
    all
}

/// The file.
fn text(all: &[Made]) -> String {
    let mut text = String::from(
        "//! Written by `generator.rs`; `BLESS=1 cargo test --test gradients` writes it again.\n\
         #![allow(dead_code, deprecated, clippy::all, clippy::pedantic)]\n\n\
         use super::cases::cases;\n\n\
         /// Sizes of which the macro does not know the values.\n\
         const SIZES: [usize; 10] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];\n\n\
         layerfit::network! {\n",
    );
    for (index, made) in all.iter().enumerate() {
        let _ = writeln!(text, "    pub(crate) struct {}: [{}] -> [{}] {{", type_name(index), made.input, made.output);
        for entry in &made.entries {
            let _ = writeln!(text, "        {entry},");
        }
        text += "    }\n\n";
    }
    text.truncate(text.len() - 1);
    text += "}\n\ncases! {\n";
    for (index, made) in all.iter().enumerate() {
        let _ = writeln!(
            text,
            "    network_{index:03}: {}, noise: {}, statistics: {};",
            type_name(index),
            made.noise,
            made.statistics
        );
    }
    text + "}\n"
}

/// A file of this folder is what a generator writes.
pub(crate) fn compare_file(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gradients").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, text).expect("the file can be written");
    }
    let found = std::fs::read_to_string(&path).expect("the file is there");
    assert!(found == text, "{name} is not what the generator writes; `BLESS=1 cargo test --test gradients` writes it again");
}

#[test]
fn the_file_is_what_the_generator_writes() {
    compare_file("random.rs", &text(&all()));
}

/// Every layer, option and initializer occurs, and every kind of place.
#[test]
fn nothing_is_left_to_chance() {
    let all = all();
    let text = text(&all);
    let layers = [
        "Dense(",
        "BatchNorm",
        "LayerNorm",
        "Dropout(",
        "PRelu",
        "Flatten",
        "Reshape(",
        "l1: ",
        "l2: ",
        "bias: false",
        "shared: true",
    ];
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for wanted in layers.iter().chain(&ACTIVATIONS).chain(&INITIALIZERS) {
        counts.insert(wanted, text.matches(wanted).count());
    }
    for (wanted, count) in counts {
        assert!(count >= 3, "{wanted} occurs {count} times");
    }
    for wanted in ["Flatten", "Reshape", "Dropout", "Relu", "Gelu", "BatchNorm", "LayerNorm", "PRelu", "Network", "Softmax"] {
        let starts = |layer: Option<&str>| layer.is_some_and(|layer| layer.starts_with(wanted));
        assert!(all.iter().any(|made| starts(made.layers().next())), "{wanted} is nowhere the first layer");
        assert!(all.iter().any(|made| starts(made.layers().last())), "{wanted} is nowhere the last layer");
    }
    assert!(all.iter().filter(|made| made.depth > 0).count() >= 20);
    assert!(all.iter().any(|made| made.depth > 1));
    let quiet = all.iter().filter(|made| !made.noise && !made.statistics).count();
    assert!((50..150).contains(&quiet), "{quiet}");
    for size in 1..=LARGEST {
        assert!(all.iter().any(|made| made.input == size) && all.iter().any(|made| made.output == size), "{size}");
    }
}
