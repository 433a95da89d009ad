use std::io::Read;
use std::string::{String, ToString};
use std::vec::Vec;

use nalgebra::SVector;

use crate::data::Samples;
use crate::losses::Class;
use crate::{Error, Result};

const PIXELS: usize = 64;
/// The grey level of a black pixel.
const BLACK: u8 = 16;
const DIGITS: &[u8] = include_bytes!("../../../assets/digits.csv.gz");

/// 1,797 handwritten digits of 8×8 grey pixels, row by row, from 0 (white) to 1 (black), with what they mean.
///
/// The test part of *Optical Recognition of Handwritten Digits*, E. Alpaydin and C. Kaynak, UCI Machine Learning Repository (1998),
/// as scikit-learn packages it, under the licence CC BY 4.0. The grey levels 0 to 16 of the source are divided by 16.
///
/// ```
/// use layerfit_core::data::datasets;
/// let digits = datasets::digits();
/// assert_eq!(digits.len(), 1_797);
/// let (train, test) = digits.split(0.8, 42)?;
/// assert_eq!((train.len(), test.len()), (1_438, 359));
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// # Panics
/// Never: the file is part of the crate, and a test reads all of it.
#[must_use]
pub fn digits() -> Samples<SVector<f32, PIXELS>, Class<10>> {
    read_digits(DIGITS).expect("the digits in the crate are whole")
}

fn read_digits(compressed: &[u8]) -> Result<Samples<SVector<f32, PIXELS>, Class<10>>> {
    let mut text = String::new();
    flate2::read::GzDecoder::new(compressed).read_to_string(&mut text).map_err(|source| Error::File {
        action: "read",
        path: "digits.csv.gz".into(),
        source,
    })?;
    let mut inputs = Vec::with_capacity(text.lines().count());
    let mut targets = Vec::with_capacity(text.lines().count());
    for (number, line) in text.lines().enumerate() {
        let (input, target) = digit(line).ok_or_else(|| Error::Text {
            file: "digits.csv.gz".to_string(),
            line: number + 1,
            expected: "64 grey levels from 0 to 16 and a label from 0 to 9",
            found: line.to_string(),
        })?;
        inputs.push(input);
        targets.push(target);
    }
    Samples::new(inputs, targets)
}

fn digit(line: &str) -> Option<(SVector<f32, PIXELS>, Class<10>)> {
    let mut values = line.split(',').map(|value| value.parse::<u8>().ok());
    let mut input = SVector::<f32, PIXELS>::zeros();
    for pixel in input.iter_mut() {
        let level = values.next()??;
        *pixel = f32::from((level <= BLACK).then_some(level)?) / f32::from(BLACK);
    }
    let label = Class::new(usize::from(values.next()??))?;
    values.next().is_none().then_some((input, label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_digits_are_there() {
        let digits = digits();
        assert_eq!(digits.len(), 1_797);
        let mut counts = [0; 10];
        digits.targets().iter().for_each(|class| counts[class.index()] += 1);
        // The counts that scikit-learn gives.
        assert_eq!(counts, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
        assert!(digits.inputs().iter().all(|input| input.iter().all(|pixel| (0.0..=1.0).contains(pixel))));
        // The sum of all grey levels that scikit-learn gives.
        let sum: f64 = digits.inputs().iter().flat_map(|input| input.iter()).map(|pixel| f64::from(pixel * 16.0)).sum();
        assert_eq!(sum, 561_718.0);
    }

    #[test]
    fn a_wrong_line_is_named() {
        let right = "0,".repeat(64) + "3";
        assert_eq!(digit(&right).map(|(_, class)| class.index()), Some(3));
        for wrong in
            ["", "1,2,3", &("17,".repeat(64) + "3"), &("0,".repeat(64) + "10"), &(right.clone() + ",0"), &("x,".repeat(64) + "3")]
        {
            assert!(digit(wrong).is_none(), "{wrong}");
        }
        assert!(read_digits(&DIGITS[..1_000]).is_err());
    }
}
