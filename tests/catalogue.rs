//! The page `src/messages.md` is written from the cases of `tests/ui`, so that it says what the compiler says.
//! `BLESS=1 cargo test --test catalogue` writes it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// More is no page that anybody reads.
const MOST_BYTES: usize = 120_000;

/// A file with mistakes in it, and what the compiler says of it.
struct Case {
    name: String,
    source: Vec<String>,
    messages: Vec<String>,
}

fn path(of: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(of)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What is in a folder and ends like this, in alphabetical order.
fn list(folder: &Path, ending: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<_> = names.filter_map(|name| name.strip_suffix(ending).map(str::to_string)).collect();
    names.sort();
    names
}

/// The messages of an output, one behind the other.
fn in_parts(output: &str) -> Vec<String> {
    let whole = |(index, text): (usize, &str)| if index == 0 { text.to_string() } else { format!("error{text}") };
    output.split("\n\nerror").enumerate().map(whole).collect()
}

/// The cases of a rule.
fn cases(rule: &str) -> Vec<Case> {
    let folder = path("tests/ui").join(rule);
    let case = |name: String| {
        let source = read(&folder.join(name.clone() + ".rs")).lines().map(str::to_string).collect();
        Case { source, messages: in_parts(read(&folder.join(name.clone() + ".stderr")).trim()), name }
    };
    list(&folder, ".rs").into_iter().map(case).collect()
}

/// A message without what differs from network to network: names, numbers and places, and whether the macro says it or the compiler.
fn kind(message: &str) -> String {
    let message = message.trim_start_matches("error[E0080]: ").trim_start_matches(PANICKED).trim_start_matches("error: ");
    let said = message.lines().take_while(|line| !line.trim_start().starts_with("-->"));
    let said = said.filter(|line| !line.trim_start().starts_with("note: if it is meant")).collect::<Vec<_>>().join(" ");
    let outside = said.split('`').step_by(2).collect::<Vec<_>>().join("`");
    // Samples and batches are given by reference: of another size, they are a mistake of a kind of its own.
    let mut kind = if message.contains("= note: expected reference") { "reference: " } else { "" }.to_string();
    let mut depth = 0;
    for letter in outside.chars() {
        depth += i32::from(letter == '[') - i32::from(letter == ']');
        if depth == 0 && !letter.is_ascii_digit() {
            kind.push(letter);
        }
    }
    kind.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The line of the source that a message points to, counted from 0.
fn line(message: &str) -> Option<usize> {
    let place = message.lines().find(|line| line.trim_start().starts_with("-->"))?;
    place.rsplit(':').nth(1)?.parse::<usize>().ok()?.checked_sub(1)
}

/// The part of a source that a line belongs to: a network, or all of a program that uses one.
fn example(source: &[String], line: Option<usize>) -> String {
    let is_empty = |index: &usize| source[*index].trim().is_empty();
    let line = line.filter(|line| *line < source.len());
    let (start, end) = line.map_or((0, source.len()), |line| {
        let start = (0..line).rev().find(is_empty).map_or(0, |empty| empty + 1);
        (start, (line..source.len()).find(is_empty).unwrap_or(source.len()))
    });
    let part = &source[start..end];
    let is_network = part.iter().any(|line| line.contains("struct ") || line.contains("network!"));
    let part = if is_network && !part.iter().any(|line| line.contains("fn ")) { part } else { source };
    // The brace of the macro around it, of which the other one may be elsewhere.
    let braces = |line: &&String| line.as_str() != "network! {";
    let count = |brace: char| part.iter().filter(braces).map(|line| line.matches(brace).count()).sum::<usize>();
    let is_open = count('}') > count('{');
    let noise = |line: &&String| line.as_str() != "fn main() {}" && braces(line) && !(is_open && line.as_str() == "}");
    let uses = |line: &str| line.starts_with("use layerfit::") || line.starts_with("#![");
    let is_program = part.iter().any(|line| line.contains("fn ") && !line.contains("fn main() {}"));
    let part: Vec<_> =
        part.iter().filter(|line| is_program || noise(line)).map(String::as_str).filter(|line| !uses(line)).collect();
    let depth = part.iter().filter(|line| !line.trim().is_empty()).map(|line| line.len() - line.trim_start().len()).min();
    let part: Vec<_> = part.iter().map(|line| line.get(depth.unwrap_or(0)..).unwrap_or_default()).collect();
    part.join("\n").trim().to_string()
}

/// The place of a message, without the folder of the case: the heading says it.
fn without_folder(line: &str) -> String {
    match line.split_once("--> tests/ui/").map(|(indent, path)| (indent, path.split_once('/'))) {
        Some((indent, Some((_, case)))) => format!("{indent}--> {case}"),
        _ => line.to_string(),
    }
}

/// What stands in front of a message that a constant gives.
const PANICKED: &str = "evaluation panicked: ";

/// A line of code with its margin, `4 |`, parted behind it.
fn with_margin(line: &str) -> Option<(&str, &str)> {
    let (margin, code) = line.split_once(" |")?;
    margin.chars().all(|letter| letter == ' ' || letter.is_ascii_digit()).then_some((margin, code))
}

/// The lines of code of a message, as far to the left as they can stand together.
fn to_the_left(lines: &[String]) -> Vec<String> {
    let code = lines.iter().filter_map(|line| with_margin(line));
    let depth = code.map(|(_, code)| code.len() - code.trim_start().len()).min().unwrap_or(1).max(1) - 1;
    let moved = |line: &String| match with_margin(line) {
        Some((margin, code)) => format!("{margin} |{}", &code[depth..]),
        None => line.clone(),
    };
    lines.iter().map(moved).collect()
}

/// A message as it is printed, without empty lines of its margin, and what the compiler says of its own reasoning.
fn excerpt(message: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut is_ours = true;
    for line in message.lines() {
        let starts = |word: &str| line.starts_with(word);
        let note = line.trim_start().starts_with("= ");
        if starts("help: the trait") || starts("help: the following") || starts("help: this trait") || starts("note: ") {
            is_ours = false;
        }
        let about_itself = ["originates in the macro", "= help: the trait", "= help: the following", "= help: see issue"];
        let skipped = !(is_ours || note) || about_itself.iter().any(|words| line.contains(words));
        if starts("help: use") {
            break;
        }
        if line.trim() == "|" {
            continue;
        }
        if !skipped {
            let line = line.replace(PANICKED, "");
            lines.push(without_folder(line.trim_end_matches(" evaluation of `_` failed here")));
        } else if lines.last().is_none_or(|last| last != "   ...") {
            lines.push("   ...".to_string());
        }
        // The list of types that follows is one of its own reasons.
        is_ours &= !line.contains("= help: the following");
    }
    while lines.last().is_some_and(|line| line.trim() == "...") {
        lines.pop();
    }
    to_the_left(&lines).join("\n")
}

/// What a rule says: each kind of message once, at the first example of it.
fn rule(name: &str, sentence: &str, seen: &mut BTreeSet<String>) -> String {
    let (mut text, mut others) = (format!("## `{name}`\n\n{sentence}\n"), Vec::new());
    for case in cases(name) {
        let mut shown: Vec<(String, Vec<String>)> = Vec::new();
        for message in case.messages.iter().filter(|message| seen.insert(kind(message))) {
            let example = example(&case.source, line(message));
            match shown.iter_mut().find(|(earlier, _)| *earlier == example) {
                Some((_, messages)) => messages.push(excerpt(message)),
                None => shown.push((example, vec![excerpt(message)])),
            }
        }
        if shown.is_empty() {
            others.push(format!("`{}`", case.name));
        }
        for (example, messages) in shown {
            text += &format!("\n```text\n{example}\n```\n```text\n{}\n```\n", messages.join("\n\n"));
        }
    }
    if !others.is_empty() {
        let what = if text.contains("```") { "Further cases" } else { "Cases, whose messages stand with other rules" };
        text += &format!("\n{what}: {}.\n", others.join(", "));
    }
    text
}

/// The rules with their sentences, under headings.
fn rules() -> Vec<(String, Vec<(String, String)>)> {
    let mut sections: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for line in read(&path("tests/ui/rules.md")).lines() {
        if let Some(title) = line.strip_prefix("# ") {
            sections.push((title.to_string(), Vec::new()));
        } else if let Some((name, sentence)) = line.strip_prefix("- `").and_then(|rest| rest.split_once("`: ")) {
            let section = sections.last_mut().expect("a rule stands under a heading");
            section.1.push((name.to_string(), sentence.to_string()));
        }
    }
    sections
}

const HEAD: &str = "Everything that the compiler says of a network: what is wrong, where, and how to mend it.

Each message is shown once, with a declaration that has the mistake. It is what `cargo check` prints: this page is written from the tests of the
messages, whose names (`tests/ui/RULE/CASE.rs`) stand in the headings and behind the arrows. What the compiler adds about its own reasoning is left out (`...`).
All mistakes of a network are reported in one run. An error with a number is one that only the compiler can find, where a size is a constant of
yours, say.
";

fn page() -> String {
    let (mut seen, mut text) = (BTreeSet::new(), HEAD.to_string());
    for (title, rules) in rules() {
        text += &format!("\n# {title}\n");
        for (name, sentence) in rules {
            text += &format!("\n{}", rule(&name, &sentence, &mut seen));
        }
    }
    text
}

#[test]
fn the_page_is_written_from_the_cases() {
    let (file, page) = (path("src/messages.md"), page());
    if std::env::var_os("BLESS").is_some() {
        fs::write(&file, &page).unwrap();
    }
    assert!(read(&file) == page, "the messages have changed: `BLESS=1 cargo test --test catalogue`, and read the difference");
    assert!(page.len() < MOST_BYTES, "{} bytes", page.len());
}

/// In both directions: a case that no rule has would be missing, and a rule without a case would be empty.
#[test]
fn every_case_is_on_the_page() {
    let rules: Vec<_> = rules().into_iter().flat_map(|(_, rules)| rules).map(|(name, _)| name).collect();
    let folders = fs::read_dir(path("tests/ui")).unwrap().flatten().filter(|entry| entry.path().is_dir());
    let mut folders: Vec<_> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    folders.sort();
    let mut sorted = rules.clone();
    sorted.sort();
    assert_eq!(sorted, folders, "each folder of tests/ui has a sentence in tests/ui/rules.md");
    let page = page();
    let sections: BTreeMap<_, _> = page.split("\n## `").skip(1).filter_map(|section| section.split_once("`\n")).collect();
    for rule in rules {
        assert!(!cases(&rule).is_empty(), "{rule}");
        for Case { name, messages, .. } in cases(&rule) {
            assert!(!messages.is_empty(), "{rule}/{name}");
            let (place, further) = (format!("--> {name}.rs:"), format!("`{name}`"));
            assert!(sections[rule.as_str()].contains(&place) || sections[rule.as_str()].contains(&further), "{rule}/{name}");
        }
    }
}

/// No message of a case is missing but for those of a kind that is there.
#[test]
fn every_kind_of_message_is_on_the_page() {
    let page = page();
    let shown: BTreeSet<_> = page
        .split("```text\n")
        .skip(1)
        .filter_map(|block| block.split_once("\n```"))
        .filter(|(block, _)| block.starts_with("error"))
        .flat_map(|(block, _)| in_parts(block))
        .map(|message| kind(&message))
        .collect();
    for (_, rules) in rules() {
        for case in rules.iter().flat_map(|(name, _)| cases(name)) {
            for message in case.messages {
                assert!(shown.contains(&kind(&message)), "{}: {message}", case.name);
            }
        }
    }
}

#[test]
fn messages_of_a_kind_are_the_same_for_all_networks() {
    let first = "error: `Dense(8)` gives [8, 2], but `A` takes 12\n help: write `x`\n --> a.rs:1:2\n";
    let second = "error: `Gru` gives [N], but `B` takes 3\n help: write `y`\n --> b.rs:3:4\n";
    assert_eq!(kind(first), kind(second));
    assert_eq!(kind(first), kind(&first.replace("error: ", "error[E0080]: evaluation panicked: ")));
    assert_ne!(kind(first), kind(&second.replace("write", "remove")));
}
