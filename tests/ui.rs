//! What a user reads after a mistake: `tests/ui/RULE/CASE.rs` holds it, `CASE.stderr` the words of the compiler.
//! `TRYBUILD=overwrite cargo test --test ui` writes the latter; read them before they are committed.

/// By `cargo check` alone: no message waits for code generation.
#[test]
fn mistakes_are_explained() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}
