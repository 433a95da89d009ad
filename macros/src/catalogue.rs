//! Every text that a user can see is seen by a test: the words of `messages`, and those that the core crate gives to the compiler, occur
//! in an error of `tests/ui`.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files below a folder with this ending.
fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the workspace can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
}

/// The words of every error in `tests/ui`, without the source that follows them, and of errors that only a foreign call can have.
fn seen() -> Vec<String> {
    let mut outputs = Vec::new();
    files(&workspace().join("tests/ui"), ".stderr", &mut outputs);
    assert!(outputs.len() > 45, "only {} cases", outputs.len());
    let mut seen: Vec<String> = outputs
        .iter()
        .map(|path| fs::read_to_string(path).expect("an output can be read"))
        .flat_map(|text| text.split("\n\n").map(in_one_line).collect::<Vec<_>>())
        .collect();
    seen.push(crate::expand::network(quote!(pub struct Net: [4] -> [2] { Dense(2) }), false).to_string());
    seen
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The string literals of some code.
fn literals(code: TokenStream, found: &mut Vec<String>) {
    for token in code {
        match token {
            TokenTree::Group(group) => literals(group.stream(), found),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse2::<syn::LitStr>(TokenTree::from(literal).into()) {
                    found.push(text.value());
                }
            }
            _ => {}
        }
    }
}

/// What stands between the placeholders of a text.
fn fragments(text: &str) -> Vec<String> {
    let text = text.replace("{{", "\u{1}").replace("}}", "\u{2}");
    let between = text
        .split('{')
        .enumerate()
        .map(|(index, part)| if index == 0 { part } else { part.split_once('}').map_or("", |(_, rest)| rest) });
    between.map(|part| in_one_line(&part.replace('\u{1}', "{").replace('\u{2}', "}"))).filter(|part| !part.is_empty()).collect()
}

fn occurs(fragments: &[String], text: &str) -> bool {
    let mut rest = text;
    fragments.iter().all(|fragment| match rest.split_once(fragment.as_str()) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

/// Texts of which nobody has seen an example.
fn unseen(texts: Vec<String>) -> Vec<String> {
    let seen = seen();
    let words = |text: &String| fragments(text).iter().map(|part| part.split(' ').count()).sum::<usize>();
    let texts: Vec<_> = texts.into_iter().filter(|text| words(text) >= 2).collect();
    assert!(!texts.is_empty());
    texts.into_iter().filter(|text| !seen.iter().any(|seen| occurs(&fragments(text), seen))).collect()
}

#[test]
fn every_message_is_seen_in_a_case() {
    let (mut sources, mut texts) = (Vec::new(), Vec::new());
    files(&workspace().join("macros/src/messages"), ".rs", &mut sources);
    for source in sources {
        let source = fs::read_to_string(source).expect("a source file can be read");
        let messages = source.split("#[cfg(test)]").next().unwrap_or_default();
        let is_code = |line: &&str| !line.trim_start().starts_with("//");
        let code = messages.lines().filter(is_code).collect::<Vec<_>>().join("\n");
        literals(code.parse().expect("a source file is made of tokens"), &mut texts);
    }
    assert!(texts.len() > 60);
    assert_eq!(unseen(texts), Vec::<String>::new());
}

#[test]
fn every_diagnostic_of_the_core_is_seen_in_a_case() {
    let mut sources = Vec::new();
    files(&workspace().join("core/src"), ".rs", &mut sources);
    let mut texts = Vec::new();
    for source in sources {
        let source = fs::read_to_string(source).expect("a source file can be read");
        for attribute in source.split("#[diagnostic::on_unimplemented(").skip(1) {
            let attribute = attribute.split_once("\n)]").or_else(|| attribute.split_once(")]")).expect("an attribute ends").0;
            literals(attribute.parse().expect("an attribute is made of tokens"), &mut texts);
        }
    }
    assert!(texts.len() > 15);
    assert_eq!(unseen(texts), Vec::<String>::new());
}

#[test]
fn a_text_is_found_by_what_stands_between_its_placeholders() {
    assert_eq!(fragments("`{layer}` takes {{x}}, found {:?}!"), ["`", "` takes {x}, found", "!"]);
    assert!(occurs(&fragments("`{a}` takes {b}, found `{c}`"), "error: `Dense` takes a size, found `x`"));
    assert!(!occurs(&fragments("`{a}` takes {b}, found `{c}`"), "error: `Dense` has a size, found `x`"));
}

/// The errors of every case: its rule, its name, and each error with the source it shows.
fn errors() -> Vec<(String, Vec<String>)> {
    let mut outputs = Vec::new();
    files(&workspace().join("tests/ui"), ".stderr", &mut outputs);
    outputs.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("an output can be read");
        let case = path.strip_prefix(workspace().join("tests/ui")).expect("a case is in the folder of cases");
        (case.display().to_string().replace('\\', "/"), text.split("\n\n").map(str::to_string).collect())
    };
    outputs.iter().map(read).collect()
}

#[test]
fn an_error_is_short_and_says_how_to_mend_it() {
    let errors = errors();
    let mut lengths: Vec<_> =
        errors.iter().flat_map(|(_, errors)| errors).map(|error| error.trim_end().lines().count()).collect();
    lengths.sort_unstable();
    assert!(lengths[lengths.len() / 2] <= 8, "{lengths:?}");
    for (case, errors) in &errors {
        for error in errors {
            // An error without a number is the macro's; with one it is the compiler's, as is that of a file that is not there.
            let is_ours = error.starts_with("error: ") && !error.starts_with("error: couldn't read");
            assert!(!is_ours || error.contains("help: "), "{case}: {error}");
            assert!(!error.starts_with("warning"), "{case}: {error}");
        }
    }
}

#[test]
fn errors_do_not_speak_of_what_is_inside() {
    // What Rust says about types that users give to functions, and about const parameters, cannot be worded here.
    let of_types = ["use_of_data/", "wrong_length/"];
    let by_types = |case: &str| {
        of_types.iter().any(|rule| case.starts_with(rule)) || case.ends_with("generic.stderr") || case == "derive/field.stderr"
    };
    for (case, errors) in errors().iter().filter(|(case, _)| !by_types(case)) {
        for inside in ["__private", "ArrayStorage", "E0599", "NoLayer", "$crate"] {
            // Where the whole macro is meant, the compiler adds its name.
            let mut lines =
                errors.iter().flat_map(|error| error.lines()).filter(|line| !line.contains("originates in the macro"));
            assert!(!lines.any(|line| line.contains(inside)), "{case} speaks of {inside}");
        }
    }
}

#[test]
fn one_mistake_is_one_error_wherever_the_network_is_used() {
    let errors = errors();
    let single = |case: &str| case.starts_with("one_mistake_one_error/") || case.starts_with("not_a_layer/");
    let cases: Vec<_> = errors.iter().filter(|(case, _)| single(case)).collect();
    assert!(cases.len() >= 10, "{}", cases.len());
    for (case, errors) in cases {
        assert_eq!(errors.iter().filter(|error| error.starts_with("error")).count(), 1, "{case}");
    }
}
