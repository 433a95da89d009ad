use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use crate::formats::escaped;
use crate::metrics::number;
use crate::plot::{ConfusionMatrix, LinePlot};
use crate::summary::{count, grouped};
use crate::train::{Epoch, History, Metric};
use crate::{Diagram, Result, Summary};

/// Longer tables of epochs, and graphs of more layers, are folded until they are asked for.
const LONG_HISTORY: usize = 30;
const LARGE_GRAPH: usize = 12;

/// A part of a page.
#[derive(Clone, Debug)]
pub(super) enum Section {
    Network(Summary, Diagram),
    Settings(Vec<(String, String)>),
    History(History),
    Matrix(ConfusionMatrix),
    Plot(LinePlot),
    Text(String, String),
}

impl Section {
    pub(super) fn html(&self) -> Result<String> {
        Ok(match self {
            Self::Network(summary, diagram) => network(summary, diagram),
            Self::Settings(settings) => heading("Settings") + &settings_table(settings),
            Self::History(history) => training(history)?,
            Self::Matrix(matrix) => heading("Confusion") + &drawn(&matrix.svg()?),
            Self::Plot(plot) => drawn(&plot.svg()?),
            Self::Text(title, text) => format!("{}<pre>{}</pre>\n", heading(title), escaped(text)),
        })
    }
}

fn heading(text: &str) -> String {
    format!("<h2>{}</h2>\n", escaped(text))
}

/// A picture with a white ground, which the style turns dark with the page.
fn drawn(svg: &str) -> String {
    format!("<figure class=\"drawn\">\n{}\n</figure>\n", svg.trim_end())
}

fn details(title: &str, open: bool, content: &str) -> String {
    let open = if open { " open" } else { "" };
    format!("<details{open}><summary>{title}</summary>\n{content}</details>\n")
}

/// A row of cells, already escaped; those from `numbers` on stand to the right.
fn row(class: &str, tag: &str, cells: &[String], numbers: usize) -> String {
    let cell = |(index, cell): (usize, &String)| {
        let side = if index < numbers { "" } else { " class=\"n\"" };
        format!("<{tag}{side}>{cell}</{tag}>")
    };
    format!("<tr{class}>{}</tr>\n", cells.iter().enumerate().map(cell).collect::<String>())
}

fn table(class: &str, head: &[String], numbers: usize, rows: &str) -> String {
    let head = row("", "th", head, numbers);
    format!("<div class=\"{class}\"><table class=\"full\">\n<thead>{head}</thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n")
}

fn network(summary: &Summary, diagram: &Diagram) -> String {
    let input = |(name, shape): &(&str, crate::Shape)| {
        row("", "td", &[escaped(name), String::new(), shape.to_string(), String::new(), String::new()], 3)
    };
    let layer = |layer: &crate::LayerRow| {
        let written = format!("<code>{}</code>", escaped(layer.layer));
        let (parameters, macs) = (count(layer.parameters as u64), count(layer.macs));
        row("", "td", &[escaped(layer.entry), written, layer.output.to_string(), parameters, macs], 3)
    };
    let total = ["total".to_string(), String::new(), String::new(), grouped(summary.parameters as u64), grouped(summary.macs)];
    let rows = summary.inputs.iter().map(input).chain(summary.rows.iter().map(layer));
    let rows = rows.chain([row(" class=\"total\"", "td", &total, 3)]).collect::<String>();
    let head = ["entry", "layer", "output", "parameters", "MACs"].map(ToString::to_string);
    let graph = format!("<figure>\n{}\n</figure>\n", diagram.svg().trim_end());
    let graph = details("graph", summary.rows.len() <= LARGE_GRAPH, &graph);
    heading(&format!("Network {}", summary.name)) + &table("wide", &head, 3, &rows) + &graph
}

fn settings_table(settings: &[(String, String)]) -> String {
    let line = |(name, value): &(String, String)| format!("<tr><th>{}</th><td>{}</td></tr>\n", escaped(name), escaped(value));
    format!("<div class=\"wide\"><table>\n<tbody>\n{}</tbody>\n</table></div>\n", settings.iter().map(line).collect::<String>())
}

fn training(history: &History) -> Result<String> {
    let mut html = heading(&format!("Training of {}", history.network));
    if !history.settings.is_empty() {
        html += &settings_table(&history.settings);
    }
    let Some(last) = history.last() else { return Ok(html + "<p>no epochs</p>\n") };
    html += &ending(history, last);
    if let Some(epoch) = history.restored {
        html += &format!("<p>The network has the weights of epoch {epoch}, which was the best.</p>\n");
    }
    html += &drawn(&history.svg()?);
    Ok(html + &epochs(history))
}

/// The numbers that one looks for first.
fn ending(history: &History, last: &Epoch) -> String {
    let measure = history.measure;
    let mut numbers = Vec::new();
    let mut tell = |name: String, value: String, note: String| numbers.push((name, value, note));
    tell("epochs".to_string(), last.number.to_string(), format!("in {}", time(history.seconds())));
    tell("loss".to_string(), number(last.loss), String::new());
    tell(measure.name.to_string(), measure.shown(last.measure), String::new());
    if let Some(on) = last.validation {
        tell("validation loss".to_string(), number(on.loss), best(history, Metric::ValidationLoss, number));
        let shown = |value| measure.shown(value);
        let name = format!("validation {}", measure.name);
        tell(name, measure.shown(on.measure), best(history, Metric::ValidationMeasure, shown));
    }
    let tile = |(name, value, note): &(String, String, String)| {
        let note = if note.is_empty() { String::new() } else { format!(" <small>{}</small>", escaped(note)) };
        format!("<div><dt>{}</dt><dd>{}{note}</dd></div>\n", escaped(name), escaped(value))
    };
    format!("<dl>\n{}</dl>\n", numbers.iter().map(tile).collect::<String>())
}

/// The best epoch by this metric, unless it is the last.
fn best(history: &History, metric: Metric, shown: impl Fn(f64) -> String) -> String {
    let values = history.epochs.iter().filter_map(|epoch| Some((epoch.number, metric.of(epoch)?)));
    let sign = if metric.rises(history.measure) { -1.0 } else { 1.0 };
    let best = values.min_by(|(_, a), (_, b)| (sign * a).total_cmp(&(sign * b)));
    let last = history.last().map(|epoch| epoch.number);
    best.filter(|(number, _)| Some(*number) != last)
        .map(|(number, value)| format!("best {} in epoch {number}", shown(value)))
        .unwrap_or_default()
}

/// As people say it.
fn time(seconds: f64) -> String {
    match seconds {
        seconds if seconds < 10.0 => format!("{seconds:.2} s"),
        seconds if seconds < 120.0 => format!("{seconds:.0} s"),
        seconds if seconds < 7_200.0 => format!("{:.0} min", seconds / 60.0),
        seconds => format!("{:.1} h", seconds / 3_600.0),
    }
}

fn epochs(history: &History) -> String {
    let validated = history.epochs.iter().any(|epoch| epoch.validation.is_some());
    let escape = |cells: Vec<String>| cells.iter().map(|cell| escaped(cell)).collect::<Vec<_>>();
    let line = |epoch: &Epoch| {
        let class = if history.restored == Some(epoch.number) { " class=\"kept\"" } else { "" };
        row(class, "td", &escape(history.row(epoch, validated)), 0)
    };
    let rows = history.epochs.iter().map(line).collect::<String>();
    let table = table("wide tall", &escape(history.head(validated)), 0, &rows);
    details("all epochs", history.epochs.len() <= LONG_HISTORY, &table)
}

#[cfg(test)]
mod tests {
    use super::time;

    #[test]
    fn times_are_short() {
        assert_eq!([0.5, 42.4, 600.0, 36_000.0].map(time), ["0.50 s", "42 s", "10 min", "10.0 h"]);
    }
}
