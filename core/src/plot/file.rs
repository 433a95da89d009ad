use std::path::Path;
use std::string::String;

use crate::formats::{extension, write_atomically};
use crate::{Error, Result};

const FORMATS: &str = if cfg!(feature = "png") { "`.svg` or `.png`" } else { "`.svg` (or `.png`, with the feature `png`)" };

/// Writes a picture in SVG to a file, in the format that its name says. Nothing is drawn for a name that says none.
pub(crate) fn save(path: &Path, picture: impl FnOnce() -> Result<String>) -> Result<()> {
    match extension(path).as_str() {
        "svg" => write_atomically(path, picture()?.as_bytes()),
        #[cfg(feature = "png")]
        "png" => write_atomically(path, &super::raster::png(&picture()?)?),
        _ => Err(Error::Extension { path: path.into(), expected: FORMATS }),
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;

    #[test]
    fn an_unknown_name_is_refused_before_anything_is_drawn() {
        for name in ["run", "run.gif", "svg"] {
            let error = save(Path::new(name), || unreachable!()).unwrap_err();
            assert_eq!(error.to_string(), std::format!("`{name}`: expected a name that ends with {FORMATS}"));
        }
    }

    #[test]
    fn the_name_decides() {
        let picture = || crate::plot::LinePlot::new("wave").curve("one", [(0.0, 1.0), (1.0, 2.0)]).svg();
        let folder = std::env::temp_dir().join(std::format!("layerfit-picture-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        save(&folder.join("a.SVG"), picture).unwrap();
        let png = save(&folder.join("a.png"), picture);
        let written = std::fs::read(folder.join("a.png"));
        let svg = std::fs::read_to_string(folder.join("a.SVG")).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        assert_eq!(svg, picture().unwrap());
        if cfg!(feature = "png") {
            assert!(png.is_ok() && written.unwrap().starts_with(b"\x89PNG"));
        } else {
            assert!(matches!(png, Err(Error::Extension { .. })) && written.is_err());
        }
    }
}
