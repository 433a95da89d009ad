//! The table of layers in the documentation of a network.

use super::Emitter;
use crate::model::{Node, Port};

impl Emitter<'_> {
    /// Lines of Markdown.
    pub(super) fn table(&self) -> Vec<String> {
        let model = self.model;
        if self.plan.is_none() {
            return Vec::new();
        }
        let mut lines = vec![
            String::new(),
            format!(" {} → {}", ports(&model.inputs), ports(&model.outputs)),
            String::new(),
            " | entry | layer | output | parameters | MACs |".to_string(),
            " |---|---|---|--:|--:|".to_string(),
        ];
        let mut totals = (Some(0_u64), Some(0_u64));
        for node in &model.nodes {
            let Some(layer) = &node.layer else { continue };
            let own = if node.shares.is_some() { Some(0) } else { layer.count() };
            let macs = if layer.is_nested() { None } else { self.macs(node) };
            totals = (add(totals.0, own), add(totals.1, macs));
            lines.push(format!(
                " | {} | `{}` | {} | {} | {} |",
                node.entry.as_ref().filter(|_| node.first).map(|name| format!("`{name}`")).unwrap_or_default(),
                node.line(),
                node.shape.doc(),
                grouped(own),
                grouped(macs),
            ));
        }
        lines.push(format!(" | **total** | | | {} | {} |", grouped(totals.0), grouped(totals.1)));
        let picture = self.documented_picture().into_iter();
        lines.extend(
            picture.flat_map(|picture| [String::new(), format!(" <details><summary>Diagram</summary>{picture}</details>")]),
        );
        lines
    }

    fn macs(&self, node: &Node) -> Option<u64> {
        match node.layer.as_ref()?.macs(&self.paths) {
            Some(tokens) => tokens.to_string().split('*').map(|factor| factor.trim().parse::<u64>().ok()).try_fold(1, times),
            None => Some(0),
        }
    }
}

/// The shapes of inputs or outputs, with their names if they have some.
fn ports(ports: &[Port]) -> String {
    let text = |port: &Port| match &port.name {
        Some(name) => format!("`{name}`: {}", port.shape.doc()),
        None => port.shape.doc(),
    };
    ports.iter().map(text).collect::<Vec<_>>().join(", ")
}

fn add(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    a?.checked_add(b?)
}

fn times(product: u64, factor: Option<u64>) -> Option<u64> {
    product.checked_mul(factor?)
}

/// `1234567` as `1,234,567`; what only the compiler knows is left to the constants.
fn grouped(number: Option<u64>) -> String {
    let Some(number) = number else { return "·".to_string() };
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_are_grouped() {
        assert_eq!(super::grouped(Some(1_234_567)), "1,234,567");
        assert_eq!(super::grouped(Some(64)), "64");
        assert_eq!(super::grouped(None), "·");
    }
}
