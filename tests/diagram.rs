//! The picture of a network: every value is an arrow with its shape, also shapes that only the compiler knows.

use layerfit::prelude::*;

const WIDE: usize = 12;

network! {
    /// Added to what it is given.
    pub struct Block: [12] -> [12] {
        body: Dense(WIDE) -> Tanh,
        out: input + body -> Relu,
    }

    /// Two inputs, two outputs, and shapes that the macro does not know.
    pub struct Graph: (state: [8], action: [2]) -> (value: [1], sure: [1]) {
        seen: state -> Dense(WIDE) -> Block,
        joined: Concat(seen, action) -> Dense(4),
        value: joined -> Dense(1),
        sure: joined -> Dense(1) -> Sigmoid,
    }
}

/// The arrows of a flowchart: from, shape, to.
fn arrows(mermaid: &str) -> Vec<(&str, &str, &str)> {
    mermaid
        .lines()
        .filter_map(|line| {
            let (from, rest) = line.trim().split_once(" -->|\"")?;
            let (shape, to) = rest.split_once("\"| ")?;
            Some((from, shape, to))
        })
        .collect()
}

#[test]
fn every_value_is_an_arrow_with_its_shape() {
    let mermaid = Graph::diagram().mermaid();
    assert_eq!(
        arrows(&mermaid),
        [
            ("i0", "[8]", "n0"),
            ("n0", "[12]", "n1"),
            ("n1", "[12]", "n2"),
            ("i1", "[2]", "n2"),
            ("n2", "[14]", "n3"),
            ("n3", "[4]", "n4"),
            ("n3", "[4]", "n5"),
            ("n5", "[1]", "n6"),
            ("n4", "[1]", "o0"),
            ("n6", "[1]", "o1"),
        ]
    );
    assert!(mermaid.contains("n2[\"joined<br/>Concat(seen, action)\"]"), "{mermaid}");
    assert_eq!(Graph::diagram().to_string(), mermaid);
}

#[test]
fn the_picture_shows_the_same() {
    let svg = Graph::diagram().svg();
    assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
    assert!(!svg.contains(['\u{1}', '\u{2}']), "a shape is missing");
    // A box for each input, layer and output; an arrow is a line and its head.
    assert_eq!(svg.matches("<rect ").count(), 2 + Graph::summary().rows().len() + 2);
    assert_eq!(svg.matches("<path ").count(), 2 * arrows(&Graph::diagram().mermaid()).len());
    for text in ["state", "action", "Concat(seen, action)", "Sigmoid", "[14]"] {
        assert!(svg.contains(&format!(">{text}</text>")), "{text}");
    }
    let block = Block::diagram().svg();
    assert!(block.contains(">input + body</text>"), "{block}");
}
