use std::path::Path;
use std::string::String;

/// What the name of a file ends with, in lower case: `svg` for `Run.SVG`; nothing without an extension.
pub(crate) fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_part_counts() {
        let found = ["a/b.svg", "A.tar.GZ", "svg", ".svg", "a.svg/b", "a."].map(|path| extension(Path::new(path)));
        assert_eq!(found, ["svg", "gz", "", "", "", ""]);
    }
}
