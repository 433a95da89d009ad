//! Snapshots of expansions: `tests/expand/NAME.rs` holds a declaration, `tests/expand/NAME.expanded.rs` what it becomes.
//! `BLESS=1 cargo test -p layerfit-macros` writes the latter.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::quote;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/expand")
}

/// What the macro makes of the body of a `network!`, as the facade would call it.
fn expand(declaration: &str) -> String {
    let declaration: TokenStream = declaration.parse().expect("a snapshot's declaration is made of tokens");
    let code = crate::expand::network(quote!([layerfit std] #declaration), false);
    prettyplease::unparse(&syn::parse2(code).expect("an expansion is a file of items"))
}

#[test]
fn expansions_are_as_blessed() {
    let mut declarations: Vec<_> = fs::read_dir(folder())
        .expect("tests/expand is there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .filter(|path| !path.to_string_lossy().ends_with(".expanded.rs"))
        .collect();
    declarations.sort();
    assert!(!declarations.is_empty());
    for path in declarations {
        let declaration = fs::read_to_string(&path).expect("a declaration can be read");
        let found = expand(&declaration);
        let golden = path.with_extension("expanded.rs");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&golden, &found).expect("a snapshot can be written");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        assert!(
            found == expected,
            "the expansion of {} has changed; look at it with `BLESS=1 cargo test -p layerfit-macros` and `git diff`:\n{found}",
            path.display()
        );
    }
}

/// A mistake leaves the type and its public surface in place, so that it is one error and not one at every use.
#[test]
fn a_mistake_leaves_the_surface() {
    let code = expand("pub struct Net: [4] -> [2] { a: Dense(3) -> Dence(5), Dense(2) }");
    assert!(code.contains("compile_error!"));
    for part in [
        "pub struct Net<",
        "pub a:",
        "pub fn predict(",
        "pub fn init(",
        "impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Net<T>",
    ] {
        assert!(code.contains(part), "{part} is missing in:\n{code}");
    }
}

#[test]
fn all_mistakes_are_reported_at_once() {
    let code = expand("pub struct Net: [4] -> [2] { a: Dense(0), b: Dropout(2.0), a: Dense(3, bais: false) -> Softplsu, }");
    // A report also stands in place of what it is about, where the compiler says it no second time.
    let reports: std::collections::HashSet<_> =
        code.split("compile_error!").skip(1).filter_map(|report| report.split('"').nth(1)).collect();
    assert_eq!(reports.len(), 5, "{code}");
}

/// The same declaration always becomes the same code.
#[test]
fn expansion_is_deterministic() {
    let declaration = "pub struct Net<const H: usize>: [4] -> [2] { a: Dense(H) -> Gelu -> Dropout(0.5), Dense(2) }";
    assert_eq!(expand(declaration), expand(declaration));
}

/// What one function of an expansion consists of.
fn body<'code>(code: &'code str, function: &str) -> &'code str {
    let start = code.find(&format!("    fn {function}<")).expect("the function is there");
    let end = code[start..].find("\n    }").expect("a function ends");
    &code[start..start + end]
}

/// Sizes named like the parameters of generated code.
#[test]
fn names_of_the_user_are_not_hidden() {
    let code = expand("struct Net: [T] -> [4] { Dense(4) }");
    assert!(code.contains("struct Net<T_: "), "{code}");
    let code = expand("struct Net: [4] -> [B] { Flatten }");
    assert!(code.contains("infer<const B_: ::core::primitive::usize>"), "{code}");
}

/// Entries named like variables of generated code, or like other fields, get buffers with names of their own.
#[test]
fn buffers_and_variables_have_names_of_their_own() {
    let code = expand(
        "struct Net: [4] -> [4] { rng: Dense(4) -> Dropout(0.1), rng_value: Dense(4), a: Dense(4) -> Dropout(0.5) -> Tanh, a_dropout_cache: Dense(4), Dense(4) }",
    );
    let cache = &code[code.find("struct NetCache").expect("it has a cache")..code.find("unsafe impl").expect("it can be zeroed")];
    let mut fields: Vec<_> = cache.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split(':').next()).collect();
    let count = fields.len();
    fields.sort_unstable();
    fields.dedup();
    assert_eq!(fields.len(), count, "{cache}");
    assert!(fields.contains(&"rng_value_") && fields.contains(&"a_dropout_cache_"), "{cache}");
    assert!(!body(&code, "forward").contains("let rng ="), "{code}");
}

/// Variables that are bound are used, and nothing is copied that the next line overwrites.
#[test]
fn nothing_is_bound_or_copied_in_vain() {
    let code = expand("struct Net: [4] -> [4] { Tanh, count: Dense(4) }");
    assert!(!body(&code, "infer").contains("copy_from_slice"), "{code}");
    let code = expand("struct Net: [4] -> [4] { count: Dense(4) }");
    assert!(!code.contains("let count"), "{code}");
    assert!(body(&code, "backward").contains("_output: &[T]"), "{code}");
    let code = expand("struct Net: [4] -> [4] { BatchNorm }");
    assert!(body(&code, "infer").contains("output.copy_from_slice(input)"), "{code}");
}

/// A field is named after what is in it.
#[test]
fn an_entry_without_a_name_is_named_after_its_parameters() {
    let code = expand("struct Net: [4] -> [4] { Tanh -> Dense(4) -> PRelu, Relu -> LayerNorm, Dense(4) }");
    for field in ["pub dense:", "pub dense_p_relu:", "pub layer_norm:", "pub dense_2:"] {
        assert!(code.contains(field), "{field} is missing in:\n{code}");
    }
}

/// Every reason that a layer gives for having no steps has a trait in the core, with its message.
#[test]
fn reasons_against_steps_have_messages() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR"));
    let messages = fs::read_to_string(source.join("../core/src/assertions/steps.rs")).expect("the messages are there");
    let (mut folders, mut count) = (vec![source.join("src/layers")], 0);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder can be read").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            let code = fs::read_to_string(entry.path()).expect("a file can be read");
            for why in code.split("Steps::Together(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let message = format!("    {} \"`{{Self}}` has no `step`: a layer {why}\"\n", crate::emit::reason(why));
                assert!(messages.contains(&message), "core/src/assertions/steps.rs has no line\n{message}");
                count += 1;
            }
        }
    }
    assert!(count >= 11, "only {count} reasons were found");
}

/// The places of some text in a declaration: line and column.
fn places(declaration: &str, text: &str) -> Vec<(usize, usize)> {
    let of_line = |(line, code): (usize, &str)| {
        code.match_indices(text).map(|(at, _)| (line + 1, code[..at].chars().count())).collect::<Vec<_>>()
    };
    declaration.lines().enumerate().flat_map(of_line).collect()
}

/// Where the words of an expansion stand in the declaration they come from.
fn spans(tokens: TokenStream, word: &str, found: &mut Vec<(usize, usize)>) {
    for token in tokens {
        match token {
            proc_macro2::TokenTree::Group(group) => spans(group.stream(), word, found),
            proc_macro2::TokenTree::Ident(ident) if ident == word => {
                let start = ident.span().start();
                found.push((start.line, start.column));
            }
            _ => {}
        }
    }
}

/// All names of an expansion that stand at a place of the declaration.
fn names_at(tokens: TokenStream, place: (usize, usize), found: &mut Vec<String>) {
    for token in tokens {
        match token {
            proc_macro2::TokenTree::Group(group) => names_at(group.stream(), place, found),
            proc_macro2::TokenTree::Ident(ident) => {
                let start = ident.span().start();
                if (start.line, start.column) == place {
                    found.push(ident.to_string());
                }
            }
            _ => {}
        }
    }
}

/// An editor that follows a name of the user's comes to what has this name, and not to all that the compiler speaks of there.
#[test]
fn nothing_else_is_named_where_the_user_wrote_a_name() {
    let declaration = "pub struct Net: [16, 4] -> [2] {
    inner: Inner -> Lstm(8),
    out: heads::Head -> Dense(2),
}";
    let tokens: TokenStream = declaration.parse().expect("a declaration is made of tokens");
    let code = crate::expand::network(quote!([layerfit std] #tokens), false);
    for name in ["Net", "Inner", "Lstm", "heads", "Dense"] {
        let mut found = Vec::new();
        names_at(code.clone(), places(declaration, name)[0], &mut found);
        // Words of the language, and the names of the functions that the compiler points to.
        let all = code.to_string();
        found.retain(|word| {
            !["impl", "fn", "pub", "const", "for", "self", "Self", "where", "type"].contains(&word.as_str())
                && !all.contains(&format!("fn {word}"))
                && !all.contains(&format!("{word} : "))
        });
        assert!(found.iter().any(|word| word == name), "{name}: {found:?}");
        assert!(found.iter().all(|word| word == name || (name == "heads" && word == "Head")), "{name}: {found:?}");
    }
}

/// An editor finds a layer's documentation, a field and a constant by the tokens of the user's, also while another entry is half written.
#[test]
fn words_of_the_user_keep_their_places() {
    let whole = "pub struct Net: [4] -> [2] {\n    first: Dense(WIDTH) -> Relu,\n    out: Dense(2),\n}";
    let broken = ["out: Den", "out: Dense(", "out:", "out: Dense(2) ->", "out: Dense(2, bias: )", "-> Dense(2)", "out: first +"];
    let declarations = broken.map(|entry| match entry {
        "out: Dense(" => whole.replace("out: Dense(2)", "out: Dense()"),
        entry => whole.replace("out: Dense(2)", entry),
    });
    for declaration in declarations.iter().map(String::as_str).chain([whole]) {
        let tokens: TokenStream = declaration.parse().expect("a declaration is made of tokens");
        let code = crate::expand::network(quote!([layerfit std] #tokens), false);
        for word in ["Net", "first", "Relu", "WIDTH"] {
            let (mut found, written) = (Vec::new(), places(declaration, word)[0]);
            spans(code.clone(), word, &mut found);
            assert!(found.contains(&written), "`{word}` is lost in\n{declaration}\n{found:?}");
        }
        let mut layers = Vec::new();
        spans(code.clone(), "Dense", &mut layers);
        assert!(layers.contains(&places(declaration, "Dense")[0]), "`Dense` is lost in\n{declaration}");
        for part in ["pub struct Net", "pub first", "pub fn predict", "pub fn init"] {
            let code = code.to_string().replace(" :", ":");
            assert!(code.contains(part), "{part} is missing in the expansion of\n{declaration}");
        }
    }
}

/// What is for editors stands in front of the same code, and is not there for the compiler.
#[test]
fn an_editor_is_told_more() {
    let tokens: TokenStream = "pub struct Net: [4] -> [2] { first: Dense(8) -> Relu, out: Den }".parse().unwrap();
    let [compiled, told] =
        [false, true].map(|in_editor| crate::expand::network(quote!([layerfit std] #tokens), in_editor).to_string());
    assert!(told.starts_with("# [allow (warnings)] const _"), "{told}");
    assert!(!compiled.contains("editor") && !compiled.contains("allow (warnings)"), "{compiled}");
    let struct_of = |code: &str| code.matches("pub struct Net <").count();
    assert_eq!((struct_of(&compiled), struct_of(&told)), (1, 1));
}
