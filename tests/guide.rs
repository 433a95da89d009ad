//! The guide shows what the macro generates; that is what it generates.

use std::fs;
use std::path::Path;

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Code without the paths of the crate, line breaks and what formatting adds with them.
fn bare(code: &str) -> String {
    let code = code.replace("layerfit::__private::", "").replace("::core::primitive::", "");
    let code: String = code.chars().filter(|character| !character.is_whitespace()).collect();
    code.replace(",)", ")").replace(",}", "}").replace(",>", ">")
}

/// The blocks of a chapter that begin with this line.
fn blocks<'text>(chapter: &'text str, fence: &str) -> Vec<&'text str> {
    let starts = chapter.split(fence).skip(1);
    starts.map(|block| block.split_once("```").expect("a block ends").0).collect()
}

/// `tests/expand/digits.expanded.rs` is compared with the macro's output by the tests of `layerfit-macros`.
#[test]
fn the_chapter_on_the_chain_rule_shows_what_the_macro_generates() {
    let chapter = read("src/guide/ch03_chain_rule.md");
    let expanded = bare(&read("tests/expand/digits.expanded.rs"));
    let shown = blocks(&chapter, "```rust,ignore\n");
    assert_eq!(shown.len(), 4);
    for code in shown {
        assert!(expanded.contains(&bare(code)), "the macro does not generate this any more:\n{code}");
    }
    let declared = blocks(&chapter, "```text\npub struct")[0];
    assert!(bare(&read("tests/expand/digits.rs")).contains(&bare(declared)), "another declaration:\n{declared}");
}

/// Every chapter has its line in the overview.
#[test]
fn the_overview_names_all_chapters() {
    let (list, overview) = (read("src/guide/mod.rs"), read("src/guide/overview.md"));
    let chapters: Vec<_> = list.lines().filter_map(|line| line.trim().strip_prefix("ch")?.split_once(':')).collect();
    assert_eq!(chapters.len(), 12);
    for (chapter, _) in chapters {
        assert!(overview.contains(&format!("(crate::guide::ch{chapter})")), "ch{chapter}");
    }
}
