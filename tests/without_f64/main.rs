//! What the compiler says of a network that computes with `f64` where that is not compiled.
#![cfg(not(feature = "f64"))]

#[test]
fn the_feature_is_named() {
    trybuild::TestCases::new().compile_fail("tests/without_f64/double.rs");
}
