// An expression, for hidden lines of the guide's examples: the picture that an example draws is the one that its chapter shows.
// `BLESS=1 cargo test -p layerfit --doc guide` writes it.
|name: &str, drawn: &str| {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide/pictures").join(name).with_extension("svg");
    // As wide as the page at most.
    let drawn = drawn.replacen("<svg ", "<svg style=\"max-width:100%;height:auto\" ", 1);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &drawn).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == drawn, "{} is not what its example draws: look at it with `BLESS=1` and `git diff`", path.display());
}
