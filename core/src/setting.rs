use core::fmt;

/// An option whose value makes no sense: what it should be and what it is. As an [`Error`](crate::Error) it is [`Error::Setting`](crate::Error::Setting).
///
/// ```
/// use layerfit_core::optimizers::{Adam, Optimizer};
/// let bad = Adam::new(1e-3).betas(0.9, 1.5).check().unwrap_err();
/// assert_eq!((bad.name, bad.found), ("beta2", 1.5));
/// assert_eq!(bad.to_string(), "`beta2` is 0 or more and below 1, found 1.5");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BadSetting {
    /// The name of the option.
    pub name: &'static str,
    /// What it should be.
    pub expected: &'static str,
    /// What it is.
    pub found: f64,
}

impl BadSetting {
    /// Whether a number satisfies a condition; what is wrong, if it does not.
    ///
    /// # Errors
    /// The value itself, if `fits` is not true.
    pub const fn unless(fits: bool, name: &'static str, expected: &'static str, found: f64) -> Result<(), Self> {
        if fits { Ok(()) } else { Err(Self { name, expected, found }) }
    }

    /// A number of 0 or more, finite.
    pub(crate) fn not_negative(name: &'static str, found: f64) -> Result<(), Self> {
        Self::unless((0.0..f64::INFINITY).contains(&found), name, "a number of 0 or more", found)
    }

    /// A number above 0, finite.
    pub(crate) fn above_zero(name: &'static str, found: f64) -> Result<(), Self> {
        Self::unless(found > 0.0 && found < f64::INFINITY, name, "a number above 0", found)
    }

    /// What is kept of something: not all of it.
    pub(crate) fn below_one(name: &'static str, found: f64) -> Result<(), Self> {
        Self::unless((0.0..1.0).contains(&found), name, "0 or more and below 1", found)
    }

    /// A share of something.
    pub(crate) fn share(name: &'static str, found: f64) -> Result<(), Self> {
        Self::unless((0.0..=1.0).contains(&found), name, "a number from 0 to 1", found)
    }

    /// A learning rate.
    pub(crate) fn rate(found: f64) -> Result<(), Self> {
        Self::not_negative("learning rate", found)
    }

    /// How much is kept of means, `β₁` and `β₂`.
    pub(crate) fn betas((first, second): (f64, f64)) -> Result<(), Self> {
        Self::below_one("beta1", first)?;
        Self::below_one("beta2", second)
    }
}

impl fmt::Display for BadSetting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, expected, found } = self;
        write!(f, "`{name}` is {expected}, found {found}")
    }
}

impl core::error::Error for BadSetting {}

#[cfg(feature = "std")]
impl From<BadSetting> for crate::Error {
    fn from(BadSetting { name, expected, found }: BadSetting) -> Self {
        Self::Setting { name, expected, found }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_bounds() {
        for bad in [-1e-300, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(BadSetting::not_negative("x", bad).is_err() && BadSetting::above_zero("x", bad).is_err(), "{bad}");
            assert!(BadSetting::below_one("x", bad).is_err() && BadSetting::share("x", bad).is_err(), "{bad}");
        }
        assert!(BadSetting::not_negative("x", 0.0).is_ok() && BadSetting::above_zero("x", 0.0).is_err());
        assert!(BadSetting::below_one("x", 1.0).is_err() && BadSetting::share("x", 1.0).is_ok());
        assert_eq!(BadSetting::betas((1.0, 0.5)).unwrap_err().name, "beta1");
    }

    #[cfg(feature = "std")]
    #[test]
    fn as_an_error_it_says_the_same() {
        use std::string::ToString;
        let bad = BadSetting::rate(-0.5).unwrap_err();
        assert_eq!(crate::Error::from(bad).to_string(), bad.to_string());
        assert_eq!(bad.to_string(), "`learning rate` is a number of 0 or more, found -0.5");
    }
}
