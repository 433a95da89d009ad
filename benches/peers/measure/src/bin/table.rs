//! Reads lines `peer,work,median_ns,runs` from the files in its arguments, in the order in which they were measured, and prints two tables in
//! Markdown: of each peer the fastest form, and all forms.
//!
//! A ratio is the time of a peer over that of layerfit just before it; with several rounds, times and ratios are medians.

use std::collections::BTreeMap;
use std::process::ExitCode;

use measure::{STREAMS, WORKS, Work};

const OURS: &str = "layerfit";
/// Peers by the first part of the name of their forms, and what they are called.
const PEERS: [(&str, &str); 8] = [
    ("candle", "candle"),
    ("burn", "burn"),
    ("dfdx", "dfdx"),
    ("jax", "JAX"),
    ("tensorflow", "TensorFlow"),
    ("torch", "PyTorch"),
    ("onnxruntime", "ONNX Runtime"),
    ("rtneural", "RTNeural"),
];

/// All measurements of a form of a peer at a work.
#[derive(Default)]
struct Cell {
    times: Vec<f64>,
    ratios: Vec<f64>,
}

/// By form and work.
type Cells = BTreeMap<(String, String), Cell>;

fn main() -> ExitCode {
    let mut text = String::new();
    for path in std::env::args().skip(1) {
        match std::fs::read_to_string(&path) {
            Ok(lines) => text += &lines,
            Err(error) => {
                eprintln!("{path}: {error}");
                return ExitCode::FAILURE;
            }
        }
    }
    let cells = read(&text);
    let mut forms: Vec<&str> = cells.keys().map(|(form, _)| form.as_str()).filter(|form| *form != OURS).collect();
    forms.dedup();
    let present: Vec<_> = PEERS.iter().filter(|(peer, _)| forms.iter().any(|form| family(form) == *peer)).collect();
    print(&cells, &present.iter().map(|(_, name)| *name).collect::<Vec<_>>(), |work, place| {
        let times = forms.iter().filter(|form| family(form) == present[place].0).filter_map(|form| cells.get(&key(form, work)));
        times.min_by(|one, other| median(&one.times).total_cmp(&median(&other.times)))
    });
    println!();
    print(&cells, &forms, |work, place| cells.get(&key(forms[place], work)));
    ExitCode::SUCCESS
}

fn family(form: &str) -> &str {
    form.split('-').next().unwrap_or(form)
}

fn key(form: &str, work: &str) -> (String, String) {
    (form.to_owned(), work.to_owned())
}

/// The works in the order of the tables, with what they are called there.
fn works() -> impl Iterator<Item = (String, String)> {
    let streams = STREAMS.iter().map(|(stream, name)| ((*stream).to_owned(), (*name).to_owned()));
    WORKS.into_iter().map(|work| (work.to_string(), name(work))).chain(streams)
}

fn read(text: &str) -> Cells {
    let (mut cells, mut ours) = (Cells::new(), BTreeMap::new());
    for line in text.lines() {
        let [peer, work, nanoseconds, _] = line.split(',').collect::<Vec<_>>()[..] else { continue };
        let Ok(time) = nanoseconds.parse::<f64>() else { continue };
        let cell = cells.entry((peer.to_owned(), work.to_owned())).or_default();
        cell.times.push(time);
        if peer == OURS {
            ours.insert(work.to_owned(), time);
        } else if let Some(ours) = ours.get(work) {
            cell.ratios.push(time / ours);
        }
    }
    cells
}

fn median(numbers: &[f64]) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    if sorted.is_empty() { f64::NAN } else { (sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2]) / 2.0 }
}

/// A row for each work; what stands in a column is given by its place.
fn print<'a>(cells: &'a Cells, columns: &[&str], cell: impl Fn(&str, usize) -> Option<&'a Cell>) {
    println!("| work | layerfit | {} |", columns.join(" | "));
    println!("|---|--:|{}", "--:|".repeat(columns.len()));
    for (work, name) in works().filter(|(work, _)| cells.keys().any(|(_, measured)| measured == work)) {
        let ours = cells.get(&key(OURS, &work)).map_or_else(String::new, |ours| time(median(&ours.times)));
        let peers: Vec<String> =
            (0..columns.len()).map(|place| cell(&work, place).map_or_else(|| "–".to_owned(), shown)).collect();
        println!("| {name} | {ours} | {} |", peers.join(" | "));
    }
}

fn shown(cell: &Cell) -> String {
    let time = time(median(&cell.times));
    if cell.ratios.is_empty() { time } else { format!("{time} (**{}**)", ratio(median(&cell.ratios))) }
}

fn name(work: Work) -> String {
    match work.batch {
        1 => format!("{:?}, one sample", work.net),
        batch => format!("{:?}, step of {batch}", work.net),
    }
}

fn time(nanoseconds: f64) -> String {
    match nanoseconds {
        ..1e3 => format!("{} ns", digits(nanoseconds)),
        ..1e6 => format!("{} µs", digits(nanoseconds / 1e3)),
        _ => format!("{} ms", digits(nanoseconds / 1e6)),
    }
}

/// Two digits at least.
fn digits(number: f64) -> String {
    if number < 10.0 { format!("{number:.1}") } else { format!("{number:.0}") }
}

/// Two places behind the point where it matters who is faster.
fn ratio(number: f64) -> String {
    if number < 3.0 { format!("{number:.2}") } else { digits(number) }
}
