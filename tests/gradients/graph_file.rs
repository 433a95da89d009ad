//! The file of random graphs, and what occurs in it.

use std::fmt::Write;

use layerfit::rng;

use crate::generator::{Made, Writer, compare_file};
use crate::graph_generator::{Graph, Value, all, type_name};

fn signature(writer: &mut Writer<'_>, graph: &Graph) -> String {
    let mut text_of = |shape: &[usize]| {
        let sizes: Vec<_> = shape.iter().map(|size| writer.size(*size)).collect();
        format!("[{}]", sizes.join(", "))
    };
    let mut side = |values: &[Value], unnamed: bool| {
        let texts: Vec<_> = values.iter().map(|value| (value.name.clone(), text_of(&value.shape))).collect();
        if unnamed {
            return texts[0].1.clone();
        }
        let ports: Vec<_> = texts.iter().map(|(name, shape)| format!("{name}: {shape}")).collect();
        format!("({})", ports.join(", "))
    };
    format!("{} -> {}", side(&graph.inputs, graph.inputs.len() == 1), side(&graph.outputs, graph.unnamed))
}

/// The file.
fn text(all: &[Graph]) -> String {
    let mut text = String::from(
        "//! Written by `graph_file.rs`; `BLESS=1 cargo test --test gradients` writes it again.\n\
         #![allow(dead_code, deprecated, clippy::all, clippy::pedantic)]\n\n\
         use super::cases::cases;\n\
         use super::random::*;\n\n\
         /// Sizes of which the macro does not know the values.\n\
         const SIZES: [usize; 64] = {\n    let mut sizes = [0; 64];\n    let mut size = 0;\n    while size < 64 {\n        \
         sizes[size] = size;\n        size += 1;\n    }\n    sizes\n};\n\n\
         layerfit::network! {\n",
    );
    for (index, graph) in all.iter().enumerate() {
        let mut rng = rng(20_000 + index as u64);
        let mut writer = Writer { rng: &mut rng, earlier: &[], made: Made::new(1) };
        let _ = writeln!(text, "    pub(crate) struct {}: {} {{", type_name(index), signature(&mut writer, graph));
        for entry in &graph.made.entries {
            let _ = writeln!(text, "        {entry},");
        }
        text += "    }\n\n";
    }
    text.truncate(text.len() - 1);
    text += "}\n\ncases! {\n";
    for (index, Graph { made, .. }) in all.iter().enumerate() {
        let name = type_name(index);
        let _ = writeln!(text, "    graph_{index:03}: {name}, noise: {}, statistics: {};", made.noise, made.statistics);
    }
    text + "}\n"
}

#[test]
fn the_file_is_what_the_generator_writes() {
    compare_file("random_graphs.rs", &text(&all()));
}

/// Everything that makes a graph occurs.
#[test]
fn nothing_is_left_to_chance() {
    let all = all();
    let entries: Vec<_> = all.iter().flat_map(|graph| &graph.made.entries).collect();
    let with = |wanted: &str| entries.iter().filter(|entry| entry.contains(wanted)).count();
    for wanted in
        [" + ", " - ", " * ", "Concat(", "Repeat(", "Graph", "Network", "Reshape(", "Flatten", "Dropout", "BatchNorm", "PRelu"]
    {
        assert!(with(wanted) >= 20, "{wanted} occurs in {} entries", with(wanted));
    }
    assert!(with("axis: 0") >= 5 && with("axis: 1") >= 5 && with("axis: 2") >= 1, "axes of joins");
    let is_lower = |step: &str| step.starts_with(|first: char| first.is_ascii_lowercase());
    let again = |entry: &&&String| entry.split(" -> ").skip(1).any(is_lower);
    assert!(entries.iter().filter(again).count() >= 60);
    for ports in 1..=3 {
        assert!(all.iter().filter(|graph| graph.inputs.len() == ports).count() >= 20, "{ports} inputs");
        assert!(all.iter().filter(|graph| graph.outputs.len() == ports).count() >= 20, "{ports} outputs");
    }
    let read = |graph: &&Graph| graph.outputs.iter().any(|output| output.read);
    assert!(all.iter().filter(read).count() >= 20);
    let quiet = all.iter().filter(|graph| !graph.made.noise && !graph.made.statistics).count();
    assert!((40..160).contains(&quiet), "{quiet}");
}
