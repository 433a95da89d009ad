//! The generator of `random_graphs.rs`: several inputs and outputs, values that others read, merges, joins, shared weights, repetitions,
//! nested networks.

use std::fmt::Write;

use layerfit::rng;

use crate::generator::{self, ACTIVATIONS, Made, NAMES, Writer};

const GRAPHS: usize = 200;
/// What a sample has at most, and what a value that is merged or joined has.
const LARGEST: usize = 6;
const MOST_VALUES: usize = 24;
/// The longest tuple of outputs.
const MOST_OUTPUTS: usize = 4;
const MOST_LAYERS: usize = 18;

/// Names that variables of generated code have, or nearly.
const MORE_NAMES: [&str; 12] = [
    "part",
    "input_x",
    "slope_out",
    "into_x",
    "output_out",
    "input_slope",
    "layers",
    "merge",
    "gradients",
    "seen",
    "sum",
    "r#match",
];
const INPUTS: [&str; 4] = ["x", "slope_", "r#fn", "state"];

/// A value that has a name.
#[derive(Clone)]
pub(crate) struct Value {
    pub(crate) name: String,
    pub(crate) shape: Vec<usize>,
    /// The macro does not know its axes.
    unknown: bool,
    pub(crate) read: bool,
    /// What its layers take, if they can be used again; and whether there is a batch normalization among them.
    layers: Option<(Vec<usize>, bool)>,
    is_input: bool,
}

/// A graph as written.
pub(crate) struct Graph {
    pub(crate) inputs: Vec<Value>,
    pub(crate) outputs: Vec<Value>,
    /// The only output is the last entry and has no name in the signature.
    pub(crate) unnamed: bool,
    pub(crate) made: Made,
    /// It takes and gives one vector, so that it can be nested.
    single: bool,
}

/// What an entry starts with: as written, what is there then, and how many steps must follow.
struct Source {
    text: String,
    shape: Vec<usize>,
    unknown: bool,
    least: usize,
}

struct Drawer<'a> {
    writer: Writer<'a>,
    graphs: &'a [Graph],
    values: Vec<Value>,
    /// The entry above, if it has no name.
    open: Option<Value>,
    /// A batch normalization is used several times.
    shared_statistics: bool,
}

fn count(shape: &[usize]) -> usize {
    shape.iter().product()
}

/// As many numbers in several axes.
fn image(length: usize, rank: usize) -> Option<Vec<usize>> {
    let factor = (2..length).find(|factor| length.is_multiple_of(*factor))?;
    let rest = length / factor;
    match rank {
        2 => Some(vec![factor, rest]),
        _ => Some(match image(rest, 2) {
            Some(rest) => vec![factor, rest[0], rest[1]],
            None => vec![factor, 1, rest],
        }),
    }
}

impl Drawer<'_> {
    /// A value, rather one that nobody has read.
    fn pick(&mut self) -> usize {
        let unread: Vec<_> = (0..self.values.len()).filter(|index| !self.values[*index].read).collect();
        if !unread.is_empty() && self.writer.chance(70) {
            return unread[self.writer.below(unread.len())];
        }
        self.writer.below(self.values.len())
    }

    fn read(&mut self, index: usize) -> String {
        self.values[index].read = true;
        self.values[index].name.clone()
    }

    /// `a + b * c`: values of the shape of one that was picked, itself among them.
    fn combined(&mut self) -> (String, Vec<usize>, bool) {
        let first = self.pick();
        let (shape, unknown) = (self.values[first].shape.clone(), self.values[first].unknown);
        let same: Vec<_> = (0..self.values.len()).filter(|index| self.values[*index].shape == shape).collect();
        let mut text = self.read(first);
        let mut products = 0;
        for _ in 0..1 + self.writer.below(3) {
            let operator = self.writer.one_of(&["+", "+", "-", "*"]);
            let operator = if operator == "*" && products > 0 { "-" } else { operator };
            products += usize::from(operator == "*");
            let next = same[self.writer.below(same.len())];
            let _ = write!(text, " {operator} {}", self.read(next));
        }
        (text, shape, unknown)
    }

    /// `Concat(a, b, axis: 1)`, if something fits.
    fn joined(&mut self) -> Option<(String, Vec<usize>)> {
        let images: Vec<_> = (0..self.values.len()).filter(|index| self.values[*index].shape.len() > 1).collect();
        let of_images = !images.is_empty() && self.writer.chance(60);
        let first = if of_images { images[self.writer.below(images.len())] } else { self.pick() };
        let shape = self.values[first].shape.clone();
        let axis = self.writer.below(shape.len());
        let fits = |value: &Value| {
            let others =
                |shape: &[usize]| shape.iter().enumerate().filter(|(place, _)| *place != axis).map(|(_, size)| *size).collect();
            let (a, b): (Vec<_>, Vec<_>) = (others(&shape), others(&value.shape));
            value.shape.len() == shape.len() && a == b
        };
        let others: Vec<_> = (0..self.values.len()).filter(|index| fits(&self.values[*index])).collect();
        let mut parts = vec![first];
        let room = |parts: &[usize], values: &[Value]| parts.iter().map(|part| count(&values[*part].shape)).sum::<usize>();
        for _ in 0..1 + self.writer.below(2) {
            let next = others[self.writer.below(others.len())];
            if room(&parts, &self.values) + count(&self.values[next].shape) <= MOST_VALUES {
                parts.push(next);
            }
        }
        if parts.len() < 2 {
            return None;
        }
        let mut joined = shape.clone();
        joined[axis] = parts.iter().map(|part| self.values[*part].shape[axis]).sum();
        let unknown = parts.iter().any(|part| self.values[*part].unknown);
        let names: Vec<_> = parts.iter().map(|part| self.read(*part)).collect();
        let is_last = axis + 1 == shape.len();
        let axis = if unknown || (is_last && self.writer.chance(40)) { String::new() } else { format!(", axis: {axis}") };
        Some((format!("Concat({}{axis})", names.join(", ")), joined))
    }

    /// What keeps the shape.
    fn keeping(&mut self, shape: &[usize]) -> String {
        self.writer.made.size += 1;
        match self.writer.below(10) {
            0..3 if shape.len() < 3 => format!("Dense({})", shape[shape.len() - 1]),
            3 => "LayerNorm".to_string(),
            4 => "PRelu".to_string(),
            5 if self.writer.chance(30) => self.writer.dropout().to_string(),
            _ => self.writer.one_of(&ACTIVATIONS).to_string(),
        }
    }

    /// A graph of one input and one output that takes this.
    fn graph(&mut self, shape: &[usize]) -> Option<(String, usize)> {
        let room = MOST_LAYERS.saturating_sub(self.writer.made.size);
        let fits =
            |graph: &Graph| graph.single && graph.inputs[0].shape == shape && graph.made.size < room && graph.made.depth < 2;
        let choices: Vec<_> = (0..self.graphs.len()).filter(|index| fits(&self.graphs[*index])).collect();
        if choices.is_empty() {
            return None;
        }
        let index = choices[self.writer.below(choices.len())];
        let (inner, made) = (&self.graphs[index], &mut self.writer.made);
        made.size += inner.made.size;
        made.depth = made.depth.max(inner.made.depth + 1);
        made.noise |= inner.made.noise;
        made.statistics |= inner.made.statistics;
        Some((type_name(index), inner.outputs[0].shape[0]))
    }

    /// One step; what is there afterwards.
    fn step(&mut self, shape: &mut Vec<usize>, unknown: &mut bool) -> String {
        let length = count(shape);
        match self.writer.below(20) {
            0..5 => {
                let fits = |value: &&Value| value.layers.as_ref().is_some_and(|(takes, _)| takes == shape);
                let known: Vec<_> = self.values.iter().filter(fits).cloned().collect();
                if !known.is_empty() {
                    let again = known[self.writer.below(known.len())].clone();
                    self.shared_statistics |= again.layers.is_some_and(|(_, statistics)| statistics);
                    self.writer.made.size += 2;
                    (*shape, *unknown) = (again.shape, *unknown || again.unknown);
                    return again.name;
                }
            }
            5 => {
                let times = 1 + self.writer.below(3);
                let steps: Vec<_> = (0..1 + self.writer.below(2)).map(|_| self.keeping(shape)).collect();
                return format!("Repeat({times}, {})", steps.join(" -> "));
            }
            6 | 7 if shape.len() == 1 => {
                let rank = 2 + self.writer.below(2);
                if let Some(sizes) = image(length, rank) {
                    let text: Vec<_> = sizes.iter().map(|size| self.writer.size(*size)).collect();
                    (*shape, *unknown) = (sizes, false);
                    return format!("Reshape({})", text.join(", "));
                }
            }
            8 | 9 if shape.len() == 1 => {
                if let Some((name, output)) = self.graph(shape) {
                    (*shape, *unknown) = (vec![output], true);
                    return name;
                }
            }
            10..13 if shape.len() > 1 => {
                *shape = vec![length];
                return "Flatten".to_string();
            }
            _ => {}
        }
        if shape.len() > 1 || self.writer.made.size >= MOST_LAYERS {
            return self.keeping(shape);
        }
        self.writer.made.output = length;
        let layer = self.writer.layer();
        *shape = vec![self.writer.made.output];
        *unknown = (*unknown || layer.starts_with("Network")) && !layer.starts_with("Flatten") && !layer.starts_with("Reshape");
        layer
    }

    /// An entry's layers, and a value that they can be given.
    fn reused(&mut self) -> Option<(usize, Value)> {
        let with_layers: Vec<_> = self.values.iter().filter(|value| value.layers.is_some()).cloned().collect();
        let again = with_layers.get(self.writer.below(with_layers.len().max(1)))?.clone();
        let (takes, statistics) = again.layers.clone()?;
        let given: Vec<_> = (0..self.values.len()).filter(|index| self.values[*index].shape == takes).collect();
        let given = *given.get(self.writer.below(given.len().max(1)))?;
        self.shared_statistics |= statistics;
        self.writer.made.size += 2;
        Some((given, again))
    }

    fn name(&mut self) -> Option<String> {
        let names: Vec<_> =
            NAMES.iter().chain(&MORE_NAMES).filter(|name| self.values.iter().all(|value| value.name != **name)).collect();
        (!names.is_empty()).then(|| (*names[self.writer.below(names.len())]).to_string())
    }

    fn source(&mut self) -> Source {
        let reused = if self.writer.chance(20) { self.reused() } else { None };
        if let Some((given, again)) = reused {
            let text = format!("{} -> {}", self.read(given), again.name);
            return Source { text, shape: again.shape, unknown: again.unknown || self.values[given].unknown, least: 0 };
        }
        let joined = if self.writer.chance(25) { self.joined() } else { None };
        if let Some((text, shape)) = joined {
            return Source { text, shape, unknown: false, least: 0 };
        }
        if self.writer.chance(40) {
            let (text, shape, unknown) = self.combined();
            return Source { text, shape, unknown, least: 0 };
        }
        let index = self.pick();
        let Value { shape, unknown, .. } = self.values[index].clone();
        Source { text: self.read(index), shape, unknown, least: 1 }
    }

    fn entry(&mut self) {
        let Source { text, mut shape, mut unknown, least } = match self.open.take() {
            Some(open) => Source { text: String::new(), shape: open.shape, unknown: open.unknown, least: 1 },
            None => self.source(),
        };
        // What an entry that begins with another's layers takes is not what it has here.
        let takes = Some(shape.clone()).filter(|_| !text.contains(" -> "));
        let had_statistics = std::mem::take(&mut self.writer.made.statistics);
        let mut steps: Vec<_> = (0..least + self.writer.below(3)).map(|_| self.step(&mut shape, &mut unknown)).collect();
        if text.is_empty() && steps[0].starts_with(|first: char| first.is_ascii_lowercase()) {
            // At the start of an entry the name of another is its value.
            steps.insert(0, "Tanh".to_string());
        }
        let own_statistics = self.writer.made.statistics;
        self.writer.made.statistics |= had_statistics;
        let layers = takes.filter(|_| !steps.is_empty()).map(|takes| (takes, own_statistics));
        let parts: Vec<_> = Some(text).filter(|text| !text.is_empty()).into_iter().chain(steps).collect();
        let value = |name: String| Value { name, shape, unknown, read: false, layers, is_input: false };
        match self.name() {
            Some(name) if self.writer.chance(85) => {
                self.writer.made.entries.push(format!("{name}: {}", parts.join(" -> ")));
                self.values.push(value(name));
            }
            _ => {
                self.writer.made.entries.push(parts.join(" -> "));
                self.open = Some(value(String::new()));
            }
        }
    }

    /// Reads what nobody has read, until it can be the outputs.
    fn finish(&mut self) {
        if self.open.is_some() {
            self.writer.made.entries.push("end: Tanh".to_string());
            let open = self.open.take();
            self.values.extend(open.map(|open| Value { name: "end".to_string(), layers: None, ..open }));
        }
        let unread: Vec<_> = (0..self.values.len()).filter(|index| !self.values[*index].read).collect();
        let inputs = unread.iter().any(|index| self.values[*index].is_input);
        if unread.len() <= MOST_OUTPUTS && !inputs {
            return;
        }
        let mut names = Vec::new();
        for (number, index) in unread.iter().enumerate() {
            let name = format!("flat{number}");
            let source = self.read(*index);
            self.writer.made.entries.push(format!("{name}: {source} -> Flatten"));
            names.push(name);
        }
        let whole: usize = unread.iter().map(|index| count(&self.values[*index].shape)).sum();
        let text = if names.len() == 1 { format!("{} -> Softplus", names[0]) } else { format!("Concat({})", names.join(", ")) };
        self.writer.made.entries.push(format!("all: {text}"));
        let all = "all".to_string();
        self.values.push(Value { name: all, shape: vec![whole], unknown: false, read: false, layers: None, is_input: false });
    }
}

pub(crate) fn type_name(index: usize) -> String {
    format!("Graph{index:03}")
}

fn make(index: usize, chains: &[Made], graphs: &[Graph]) -> Graph {
    let mut rng = rng(10_000 + index as u64);
    let writer = Writer { rng: &mut rng, earlier: chains, made: Made::new(1) };
    let mut drawer = Drawer { writer, graphs, values: Vec::new(), open: None, shared_statistics: false };
    let single = drawer.writer.chance(35);
    let ports = if single { 1 } else { 1 + drawer.writer.below(3) };
    for name in &INPUTS[..ports] {
        let length = 1 + drawer.writer.below(LARGEST);
        let rank = 2 + drawer.writer.below(2);
        let shape = image(length, rank).filter(|_| !single && drawer.writer.chance(40)).unwrap_or(vec![length]);
        let name = if ports == 1 { "input" } else { name }.to_string();
        drawer.values.push(Value { name, shape, unknown: false, read: false, layers: None, is_input: true });
    }
    let inputs = drawer.values.clone();
    for _ in 0..2 + drawer.writer.below(6) {
        if drawer.writer.made.size < MOST_LAYERS {
            drawer.entry();
        }
    }
    drawer.finish();
    let Drawer { mut writer, values, shared_statistics, .. } = drawer;
    let mut outputs: Vec<_> = values.iter().filter(|value| !value.read && !value.is_input).cloned().collect();
    let (last, entries) = (values.last().cloned(), values.iter().filter(|value| !value.is_input));
    if !single || outputs.len() > 1 {
        // Values that others read, too.
        let more: Vec<_> = entries.filter(|value| value.read).cloned().collect();
        let more: Vec<_> = more.into_iter().filter(|_| writer.chance(15)).collect();
        outputs.extend(more);
        outputs.truncate(MOST_OUTPUTS);
        let first = writer.below(outputs.len());
        outputs.rotate_left(first);
    }
    let is_last = outputs.len() == 1 && last.is_some_and(|last| last.name == outputs[0].name);
    let unnamed = is_last && (single || writer.chance(50));
    writer.made.noise |= shared_statistics;
    let single = unnamed && ports == 1 && inputs[0].shape.len() == 1 && outputs[0].shape.len() == 1;
    Graph { inputs, outputs, unnamed, made: writer.made, single }
}

pub(crate) fn all() -> Vec<Graph> {
    let chains = generator::all();
    let mut all = Vec::new();
    for index in 0..GRAPHS {
        all.push(make(index, &chains, &all));
    }
    all
}
