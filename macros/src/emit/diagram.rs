//! A picture of the network: as a Mermaid flowchart, and as SVG with the values from top to bottom.
//!
//! Both are texts in which the shapes are left out, since the compiler may be the only one who knows them: in place of the shape of node 3
//! stands [`BEGIN`]`n3`[`END`], and of input 0 `i0`.

use std::fmt::Write;

use super::Emitter;
use crate::model::{Model, Value};

const BEGIN: char = '\u{1}';
const END: char = '\u{2}';

/// From one row to the next.
const ROW: usize = 58;
const BOX: usize = 34;
/// The width of a letter.
const LETTER: usize = 8;
const LANE: usize = 22;
const MARGIN: usize = 12;

/// A box of the picture.
struct Row {
    /// What Mermaid calls it.
    id: String,
    /// The entry, if it begins here, and the layer.
    lines: Vec<String>,
    /// An input or output.
    is_port: bool,
    /// The rows that it reads, and the places of their shapes.
    reads: Vec<(usize, String)>,
}

impl Emitter<'_> {
    /// The picture as Mermaid, and as SVG.
    pub(super) fn pictures(&self) -> (String, String) {
        let rows = rows(self.model);
        (mermaid(&rows), svg(&rows))
    }

    /// The picture in the documentation, with the shapes as the macro knows them.
    pub(super) fn documented_picture(&self) -> Option<String> {
        self.plan?;
        let mut text = svg(&rows(self.model));
        for (index, port) in self.model.inputs.iter().enumerate() {
            text = text.replace(&place(Value::Input(index)), &escaped(&port.shape.text()));
        }
        for (index, node) in self.model.nodes.iter().enumerate() {
            text = text.replace(&place(Value::Node(index)), &escaped(&node.shape.text()));
        }
        Some(text)
    }
}

fn place(value: Value) -> String {
    match value {
        Value::Input(port) => format!("{BEGIN}i{port}{END}"),
        Value::Node(node) => format!("{BEGIN}n{node}{END}"),
    }
}

fn rows(model: &Model) -> Vec<Row> {
    let inputs = model.inputs.len();
    let row = |value: Value| match value {
        Value::Input(port) => port,
        Value::Node(node) => inputs + node,
    };
    let name = |port: &crate::model::Port, other: &str| port.name.as_ref().map_or_else(|| other.to_string(), ToString::to_string);
    let port =
        |(index, port)| Row { id: format!("i{index}"), lines: vec![name(port, "input")], is_port: true, reads: Vec::new() };
    let mut rows: Vec<_> = model.inputs.iter().enumerate().map(port).collect();
    for (index, node) in model.nodes.iter().enumerate() {
        let entry = node.entry.as_ref().filter(|_| node.first).map(ToString::to_string);
        let lines = entry.into_iter().chain([node.text.clone()]).collect();
        let reads = node.reads.iter().map(|value| (row(*value), place(*value))).collect();
        rows.push(Row { id: format!("n{index}"), lines, is_port: false, reads });
    }
    for (index, port) in model.outputs.iter().enumerate() {
        let reads = port.value.iter().map(|value| (row(*value), place(*value))).collect();
        rows.push(Row { id: format!("o{index}"), lines: vec![name(port, "output")], is_port: true, reads });
    }
    rows
}

fn mermaid(rows: &[Row]) -> String {
    let mut text = String::from("flowchart TD\n");
    for row in rows {
        let words = row.lines.iter().map(|line| line.replace('"', "#quot;")).collect::<Vec<_>>().join("<br/>");
        let (open, close) = if row.is_port { ("([", "])") } else { ("[", "]") };
        let _ = writeln!(text, "    {}{open}\"{words}\"{close}", row.id);
    }
    for row in rows {
        for (from, shape) in &row.reads {
            let _ = writeln!(text, "    {} -->|\"{shape}\"| {}", rows[*from].id, row.id);
        }
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A line that does not go to the next row: it leaves its box on the right, and runs down in a lane of its own.
struct Detour {
    from: usize,
    to: usize,
    lane: usize,
}

/// The detours, each in the innermost lane that is free on its way.
fn detours(rows: &[Row]) -> Vec<Detour> {
    let mut detours: Vec<Detour> = Vec::new();
    let lines = rows.iter().enumerate().flat_map(|(to, row)| row.reads.iter().map(move |(from, _)| (*from, to)));
    let mut long: Vec<_> = lines.filter(|(from, to)| from + 1 < *to).collect();
    long.sort_by_key(|(from, to)| (to - from, *from));
    for (from, to) in long {
        let taken = |lane: usize| detours.iter().any(|other| other.lane == lane && other.from <= to && from <= other.to);
        let lane = (0..).find(|lane| !taken(*lane)).unwrap_or_default();
        detours.push(Detour { from, to, lane });
    }
    detours
}

/// Without line breaks, which Markdown would take for the end of the picture.
fn svg(rows: &[Row]) -> String {
    let letters = rows.iter().flat_map(|row| &row.lines).map(|line| line.chars().count()).max().unwrap_or_default();
    let (detours, width) = (detours(rows), letters * LETTER + 2 * MARGIN);
    let lanes = detours.iter().map(|detour| detour.lane + 1).max().unwrap_or_default();
    let label = 14 * LETTER;
    let (whole, height) = (MARGIN + width + label + lanes * LANE + MARGIN, rows.len() * ROW + MARGIN);
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{whole}\" height=\"{height}\" viewBox=\"0 0 {whole} {height}\" \
         font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\">"
    );
    let middle = MARGIN + width / 2;
    for (index, row) in rows.iter().enumerate() {
        boxed(&mut text, row, index, width);
        for (from, shape) in row.reads.iter().filter(|(from, _)| from + 1 == index) {
            let (top, bottom) = (MARGIN + from * ROW + BOX, MARGIN + index * ROW);
            arrow(&mut text, &format!("M{middle} {top}V{bottom}"), (middle, bottom), false);
            let _ = write!(text, "<text x=\"{}\" y=\"{}\" font-size=\"11\">{shape}</text>", middle + 8, top + 15);
        }
    }
    for (number, detour) in detours.iter().enumerate() {
        // Side by side where several leave or reach one box.
        let leave = share(&detours, number, |detour| detour.from);
        let reach = share(&detours, number, |detour| detour.to);
        let right = MARGIN + width;
        let lane = right + label + detour.lane * LANE;
        let [top, bottom] = [(detour.from, leave), (detour.to, reach)]
            .map(|(row, (turn, all))| MARGIN + row * ROW + BOX * (turn + 1) / (all + 1));
        arrow(&mut text, &format!("M{right} {top}H{lane}V{bottom}H{right}"), (right, bottom), true);
        let shape = rows[detour.to].reads.iter().find(|(from, _)| *from == detour.from).map_or("", |(_, shape)| shape);
        let x = right + 12 + reach.0 * label / 2;
        let _ = write!(text, "<text x=\"{x}\" y=\"{}\" font-size=\"11\">{shape}</text>", bottom - 3);
    }
    text + "</svg>"
}

/// Which of the detours with the same end this is, and how many there are.
fn share(detours: &[Detour], number: usize, end: impl Fn(&Detour) -> usize) -> (usize, usize) {
    let same = |other: &&Detour| end(other) == end(&detours[number]);
    (detours[..number].iter().filter(same).count(), detours.iter().filter(same).count())
}

fn boxed(text: &mut String, row: &Row, index: usize, width: usize) {
    let (top, radius) = (MARGIN + index * ROW, if row.is_port { BOX / 2 } else { 4 });
    let _ = write!(
        text,
        "<rect x=\"{MARGIN}\" y=\"{top}\" width=\"{width}\" height=\"{BOX}\" rx=\"{radius}\" fill=\"none\" stroke=\"currentColor\"/>"
    );
    let middle = MARGIN + width / 2;
    for (line, words) in row.lines.iter().enumerate() {
        let bold = if line == 0 && row.lines.len() > 1 { " font-weight=\"bold\"" } else { "" };
        let y = if row.lines.len() > 1 { top + 14 + line * 14 } else { top + 21 };
        let words = escaped(words);
        let _ = write!(text, "<text x=\"{middle}\" y=\"{y}\" text-anchor=\"middle\"{bold}>{words}</text>");
    }
}

/// A line with a head, which points down or to the left.
fn arrow(text: &mut String, path: &str, (x, y): (usize, usize), left: bool) {
    let head = if left { format!("M{x} {y}l8 -4v8z") } else { format!("M{x} {y}l-4 -8h8z") };
    let _ = write!(text, "<path d=\"{path}\" fill=\"none\" stroke=\"currentColor\"/><path d=\"{head}\"/>");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(reads: &[usize]) -> Row {
        let reads = reads.iter().map(|from| (*from, "[1]".to_string())).collect();
        Row { id: "n".to_string(), lines: vec!["Relu".to_string()], is_port: false, reads }
    }

    #[test]
    fn detours_do_not_run_over_each_other() {
        let rows = [row(&[]), row(&[0]), row(&[1]), row(&[2, 0]), row(&[3, 1, 0]), row(&[4]), row(&[5, 3])];
        let detours = detours(&rows);
        assert_eq!(detours.len(), 4);
        for (index, one) in detours.iter().enumerate() {
            for other in &detours[..index] {
                assert!(one.lane != other.lane || one.from > other.to || other.from > one.to);
            }
        }
    }

    #[test]
    fn what_has_a_meaning_in_a_text_is_escaped() {
        assert_eq!(escaped("Mlp<4> & \"x\""), "Mlp&lt;4&gt; &amp; &quot;x&quot;");
        let quoted = Row { lines: vec!["Named(\"x\")".to_string()], ..row(&[]) };
        assert!(mermaid(&[quoted]).contains("Named(#quot;x#quot;)"));
    }
}
