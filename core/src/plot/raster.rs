use std::string::ToString;
use std::sync::{Arc, OnceLock};
use std::vec::Vec;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, fontdb};

use crate::{Error, Result};

/// DejaVu Sans, cut to the letters of European languages; its source and licence stand beside it.
const FONT: &[u8] = include_bytes!("../../assets/DejaVuSans.ttf");
const FAMILY: &str = "DejaVu Sans";
/// Pixels for one of the SVG, in both directions.
const SCALE: f32 = 2.0;

/// The fonts of pictures: the one that is shipped, so that machines with fonts draw the same as those without.
fn fonts() -> Arc<fontdb::Database> {
    static FONTS: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let load = || {
        let mut fonts = fontdb::Database::new();
        fonts.load_font_data(FONT.to_vec());
        fonts.set_sans_serif_family(FAMILY);
        Arc::new(fonts)
    };
    FONTS.get_or_init(load).clone()
}

/// A picture in SVG as PNG, on white.
pub(super) fn png(svg: &str) -> Result<Vec<u8>> {
    let failed = |reason: &dyn ToString| Error::Plot { reason: reason.to_string() };
    let options = usvg::Options { font_family: FAMILY.into(), fontdb: fonts(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(svg, &options).map_err(|error| failed(&error))?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or_else(|| failed(&"it has no size"))?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| failed(&"it is too large"))?;
    pixels.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| failed(&error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plot::LinePlot;

    fn decoded(svg: &str) -> Pixmap {
        Pixmap::decode_png(&png(svg).unwrap()).unwrap()
    }

    fn ink(pixels: &Pixmap) -> usize {
        pixels.pixels().iter().filter(|pixel| pixel.red() < 200).count()
    }

    #[test]
    fn curves_are_drawn_with_their_colour() {
        let pixels = decoded(&LinePlot::new("wave").curve("one", [(0.0, 1.0), (1.0, 2.0)]).svg().unwrap());
        assert_eq!((pixels.width(), pixels.height()), (1920, 840));
        let is_blue =
            |pixel: &&resvg::tiny_skia::PremultipliedColorU8| (pixel.red(), pixel.green(), pixel.blue()) == (0, 114, 178);
        assert!(pixels.pixels().iter().filter(is_blue).count() > 1_000);
        let corner = pixels.pixel(0, 0).unwrap();
        assert_eq!((corner.red(), corner.alpha()), (255, 255));
    }

    /// Letters come from the shipped font; one that it does not have is a box, and the picture is drawn all the same.
    #[test]
    fn letters_need_no_fonts_of_the_machine() {
        let text = |text: &str| {
            decoded(&std::format!(
                r#"<svg width="60" height="30" xmlns="http://www.w3.org/2000/svg"><text x="4" y="20" font-family="sans-serif" font-size="16">{text}</text></svg>"#
            ))
        };
        assert_eq!(ink(&text("")), 0);
        for letters in ["abc", "0 %", "äßé", "Ωλ", "жд", "R²", "\u{732b}"] {
            assert!(ink(&text(letters)) > 30, "{letters}");
        }
        assert_ne!(text("ab").data(), text("ba").data());
        assert_eq!(text("ab").data(), text("ab").data());
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        assert!(matches!(png("<svg"), Err(Error::Plot { .. })));
    }
}
