//! Pixels from files.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::string::ToString;
use std::vec;
use std::vec::Vec;

use png::{ColorType, Decoder, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::wrong;
use crate::{Error, Result};

/// A decoded image, row by row.
pub(super) struct Picture {
    pub(super) height: usize,
    pub(super) width: usize,
    /// Grey, grey and opacity, red, green and blue, or these and opacity.
    pub(super) channels: usize,
    pub(super) pixels: Vec<u8>,
}

impl Picture {
    /// The pixels, grey or coloured, without opacity.
    pub(super) fn in_channels(&self, channels: usize) -> Vec<u8> {
        let pixels = self.pixels.chunks_exact(self.channels.max(1));
        match (self.channels, channels) {
            (found, wanted) if found == wanted => self.pixels.clone(),
            (1 | 2, 1) => pixels.map(|pixel| pixel[0]).collect(),
            (1 | 2, _) => pixels.flat_map(|pixel| [pixel[0]; 3]).collect(),
            (_, 1) => pixels.map(|pixel| grey([pixel[0], pixel[1], pixel[2]])).collect(),
            _ => pixels.flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect(),
        }
    }
}

/// The weights are those of ITU-R BT.601 in parts of 2¹⁶, as in Pillow.
#[allow(clippy::cast_possible_truncation)]
fn grey([red, green, blue]: [u8; 3]) -> u8 {
    ((u32::from(red) * 19_595 + u32::from(green) * 38_470 + u32::from(blue) * 7_471 + 0x8000) >> 16) as u8
}

/// How a file begins.
enum Kind {
    Png,
    Jpeg,
}

fn kind(file: &Path, bytes: &[u8]) -> Result<Kind> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Ok(Kind::Png),
        [0xFF, 0xD8, ..] => Ok(Kind::Jpeg),
        _ => Err(wrong(file, "an image, PNG or JPEG", "something else")),
    }
}

fn bytes_of(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|source| Error::File { action: "read", path: file.into(), source })
}

/// Height and width, from the head of a file.
pub(super) fn size_of(file: &Path) -> Result<[usize; 2]> {
    let bytes = bytes_of(file)?;
    match kind(file, &bytes)? {
        Kind::Png => {
            let reader = Decoder::new(Cursor::new(&bytes)).read_info().map_err(|error| broken(file, &error))?;
            Ok([reader.info().height as usize, reader.info().width as usize])
        }
        Kind::Jpeg => {
            let mut decoder = JpegDecoder::new(ZCursor::new(&bytes));
            decoder.decode_headers().map_err(|error| broken(file, &error))?;
            let info = decoder.info().ok_or_else(|| wrong(file, "a whole image", "one without a head"))?;
            Ok([info.height.into(), info.width.into()])
        }
    }
}

/// The whole image.
pub(super) fn decode(file: &Path) -> Result<Picture> {
    let bytes = bytes_of(file)?;
    let picture = match kind(file, &bytes)? {
        Kind::Png => png(file, &bytes)?,
        Kind::Jpeg => jpeg(file, &bytes)?,
    };
    if picture.pixels.len() == picture.height * picture.width * picture.channels {
        Ok(picture)
    } else {
        Err(wrong(file, "a whole image", "a part of one"))
    }
}

fn png(file: &Path, bytes: &[u8]) -> Result<Picture> {
    let mut decoder = Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(|error| broken(file, &error))?;
    let size = reader.output_buffer_size().ok_or_else(|| wrong(file, "an image that fits into memory", "a larger one"))?;
    let mut pixels = vec![0; size];
    let info = reader.next_frame(&mut pixels).map_err(|error| broken(file, &error))?;
    pixels.truncate(info.buffer_size());
    let channels = match info.color_type {
        ColorType::Grayscale => 1,
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgba => 4,
        ColorType::Rgb | ColorType::Indexed => 3,
    };
    Ok(Picture { height: info.height as usize, width: info.width as usize, channels, pixels })
}

fn jpeg(file: &Path, bytes: &[u8]) -> Result<Picture> {
    let options = DecoderOptions::default().jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let pixels = decoder.decode().map_err(|error| broken(file, &error))?;
    let info = decoder.info().ok_or_else(|| wrong(file, "a whole image", "one without a head"))?;
    let channels = if decoder.output_colorspace() == Some(ColorSpace::Luma) { 1 } else { 3 };
    Ok(Picture { height: info.height.into(), width: info.width.into(), channels, pixels })
}

fn broken(file: &Path, error: &dyn ToString) -> Error {
    wrong(file, "a whole image", error.to_string())
}
