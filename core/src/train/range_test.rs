use core::fmt;
use core::ops::RangeInclusive;
use std::fmt::Write as _;
use std::string::String;
use std::vec::Vec;

use crate::data::augment::Augmentation;
use crate::data::{Dataset, Same, SameInput};
use crate::losses::Accepts;
use crate::metrics::{Measured, number, rate, table};
use crate::optimizers::Optimizer;
use crate::train::run::Run;
use crate::train::{AsNetwork, Learned, Trained, Trainer};
use crate::{BadSetting, Network, NumbersOf, Result, Sample};

/// How much of the smoothed loss is kept from step to step.
const SMOOTHING: f64 = 0.95;
/// By how many times its size the smoothed loss may rise above its least before the test ends.
const RISE: f64 = 3.0;

/// What [`Trainer::range_test`] has found: the loss at growing learning rates. It prints as a table.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct RangeTest {
    /// One for each step, in order.
    pub points: Vec<RangePoint>,
    /// Whether the loss diverged before the last rate.
    pub diverged: bool,
}

/// A step of a range test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RangePoint {
    /// The learning rate of the step.
    pub rate: f64,
    /// The loss before it, on its batch; not finite where the loss has become so.
    pub loss: f64,
    /// The mean of the losses so far, in which older ones count less: `s ← 0.95 s + 0.05 L`, divided by `1 - 0.95ⁿ`.
    pub smoothed: f64,
}

impl RangeTest {
    /// Adds a step; whether the loss has diverged.
    fn see(&mut self, rate: f64, loss: f64) -> bool {
        let before = self.points.last().map_or(0.0, |point| point.smoothed);
        let share = |steps: usize| 1.0 - SMOOTHING.powi(i32::try_from(steps).unwrap_or(i32::MAX));
        let (old, new) = (share(self.points.len()), share(self.points.len() + 1));
        let smoothed = (SMOOTHING * old * before + (1.0 - SMOOTHING) * loss) / new;
        let least = self.points.iter().map(|point| point.smoothed).fold(f64::INFINITY, f64::min);
        self.points.push(RangePoint { rate, loss, smoothed });
        self.diverged = !smoothed.is_finite() || smoothed > least + RISE * least.abs();
        self.diverged
    }

    /// A rate to begin with: where the smoothed loss falls fastest, over the logarithm of the rate, before it is least. Nothing if it never falls.
    ///
    /// (Smith takes the rates from where the loss begins to fall to where it rises as the bounds of a cycle; as the peak of a
    /// [`OneCycle`](crate::schedules::OneCycle) the suggestion is on the careful side.)
    #[must_use]
    pub fn suggestion(&self) -> Option<f64> {
        let finite = self.points.iter().take_while(|point| point.smoothed.is_finite());
        let least = finite.enumerate().min_by(|a, b| a.1.smoothed.total_cmp(&b.1.smoothed)).map_or(0, |(index, _)| index);
        let slope = |points: &[RangePoint]| (points[2].smoothed - points[0].smoothed) / (points[2].rate / points[0].rate).ln();
        let slopes = self.points[..self.points.len().min(least + 1)].windows(3).map(|points| (points[1].rate, slope(points)));
        let falling = slopes.filter(|(_, slope)| *slope < 0.0);
        falling.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(rate, _)| rate)
    }

    /// All steps as a table of comma-separated values, with a header: `rate,loss,smoothed`.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut text = String::from("rate,loss,smoothed\n");
        for RangePoint { rate, loss, smoothed } in &self.points {
            // Writing to a `String` cannot fail.
            let _ = writeln!(text, "{rate:?},{loss:?},{smoothed:?}");
        }
        text
    }

    /// Draws loss and smoothed loss over the rate, on a logarithmic axis, as a picture in the SVG format, and writes it whole or not at all.
    ///
    /// # Errors
    /// [`Error::File`](crate::Error::File) if the file cannot be written, [`Error::Plot`](crate::Error::Plot) if it cannot be drawn.
    #[cfg(feature = "plot")]
    pub fn plot(&self, path: impl AsRef<std::path::Path>) -> Result<()> {
        self.picture().save(path)
    }

    #[cfg(feature = "plot")]
    fn picture(&self) -> crate::plot::LinePlot {
        let curve = |value: fn(&RangePoint) -> f64| self.points.iter().map(move |point| (point.rate, value(point)));
        let plot = crate::plot::LinePlot::new("loss at growing learning rates").x("learning rate").log_x();
        plot.curve("smoothed", curve(|point| point.smoothed)).curve("loss", curve(|point| point.loss))
    }
}

impl fmt::Display for RangeTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = table(["rate", "loss", "smoothed"].map(String::from).to_vec());
        table.add_rows(self.points.iter().map(|point| [rate(point.rate), number(point.loss), number(point.smoothed)]));
        write!(f, "{table}")?;
        match self.suggestion() {
            Some(suggestion) => write!(f, "\nthe loss falls fastest at {}", rate(suggestion)),
            None => f.write_str("\nthe loss never falls"),
        }
    }
}

impl<L, O, V, const B: usize, A> Trainer<'_, L, O, V, B, A> {
    /// The learning-rate range test of Smith (2015): makes a step at each of so many rates, that grow by the same factor from the first to the last, and notes the loss.
    /// It ends early when the smoothed loss is not finite or four times its least. The network has its weights back afterwards.
    ///
    /// The optimizer is the one that is to be used, its rate or schedule is not; batches, seed, augmentation, clipping, penalties and accumulation are those of the training. Validation,
    /// early stopping, checkpoints, progress and functions that listen are left out.
    ///
    /// ```no_run
    /// # use layerfit_core::{Network, NumbersOf, Result, data::Dataset, losses::{Accepts, Class, CrossEntropy, Loss}};
    /// # use layerfit_core::{metrics::Measured, optimizers::Adam, train::Trainer};
    /// # fn example<N: Network, D: Dataset<Input = N::Input, Target = Class<10>>>(mut net: Box<N>, train: D) -> Result<()>
    /// # where CrossEntropy: Loss<N::Output, Class<10>> + Accepts<N::Ending>, Class<10>: Measured<NumbersOf<N::Output>> {
    /// let test = Trainer::new(CrossEntropy, Adam::new(0.0)).batch_size::<32>().range_test(&mut net, &train, 1e-6..=1.0, 200)?;
    /// println!("{:?}", test.suggestion());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Setting`](crate::Error::Setting) for rates that are not above 0 or do not grow, or fewer than 3 steps; else those of [`Trainer::fit`].
    pub fn range_test<N, Kind, D>(
        self,
        net: &mut impl AsNetwork<Kind, Network = N>,
        data: &D,
        rates: RangeInclusive<f64>,
        steps: usize,
    ) -> Result<RangeTest>
    where
        N: Network,
        D: Dataset<Input: Sample<Numbers: SameInput<NumbersOf<N::Input>>>, Target: Trained<L, NumbersOf<N::Output>>>,
        L: Accepts<N::Ending>,
        O: Optimizer,
        A: Augmentation<N::Input>,
    {
        let Self { loss, optimizer, augmentation, options, .. } = self;
        let options = options.of_range_test();
        options.check(B, data.len(), None)?;
        optimizer.check()?;
        <D::Target as Learned<L, NumbersOf<N::Output>>>::check_loss(&loss)?;
        augmentation.check(N::INPUT)?;
        <D::Target as Measured<NumbersOf<N::Output>>>::check(N::OUTPUT)?;
        let rates = growing(&rates, steps)?;
        let (data, mut test) = (Same::<D, N::Input, D::Target>::new(data), RangeTest::default());
        let run = Run::<N, L, O, D::Target, B>::new(net.network_mut(), &loss, optimizer, &data, None, &augmentation, options)?;
        run.sweep(rates, |rate, loss| test.see(rate, loss))?;
        Ok(test)
    }
}

/// Rates that grow by the same factor.
#[allow(clippy::cast_precision_loss)]
fn growing(rates: &RangeInclusive<f64>, steps: usize) -> Result<impl Iterator<Item = f64>, BadSetting> {
    let (first, last) = (*rates.start(), *rates.end());
    BadSetting::above_zero("the first rate", first)?;
    BadSetting::unless(last > first && last < f64::INFINITY, "the last rate", "a number above the first", last)?;
    BadSetting::unless(steps >= 3, "steps", "3 or more", steps as f64)?;
    let rate = move |step: usize| first * (last / first).powf(step as f64 / (steps - 1) as f64);
    Ok((0..steps).map(rate))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    fn test(losses: &[f64]) -> RangeTest {
        let mut test = RangeTest::default();
        for (rate, loss) in growing(&(1e-4..=1.0), losses.len()).unwrap().zip(losses) {
            if test.see(rate, *loss) {
                break;
            }
        }
        test
    }

    #[test]
    fn rates_grow_by_a_factor() {
        let rates: Vec<f64> = growing(&(1e-4..=1.0), 5).unwrap().collect();
        assert!(rates.iter().zip([1e-4, 1e-3, 1e-2, 1e-1, 1.0]).all(|(rate, expected)| (rate / expected - 1.0).abs() < 1e-12));
        for (range, steps) in [(0.0..=1.0, 9), (1.0..=1.0, 9), (1e-3..=f64::INFINITY, 9), (f64::NAN..=1.0, 9), (0.1..=1.0, 2)] {
            assert!(growing(&range, steps).is_err(), "{range:?}");
        }
    }

    #[test]
    fn the_smoothed_loss_is_a_mean() {
        let points = test(&[2.0, 2.0, 5.0, 1.0]).points;
        assert!((points[1].smoothed - 2.0).abs() < 1e-12);
        let weights = [0.95_f64.powi(3), 0.95_f64.powi(2), 0.95, 1.0];
        let mean = weights.iter().zip([2.0, 2.0, 5.0, 1.0]).map(|(weight, loss)| weight * loss).sum::<f64>();
        assert!((points[3].smoothed - mean / weights.iter().sum::<f64>()).abs() < 1e-12);
    }

    #[test]
    fn it_ends_when_it_diverges() {
        let mut losses = std::vec![1.0; 10];
        losses.extend([100.0, 200.0, 300.0]);
        let found = test(&losses);
        assert!(found.diverged && found.points.len() == 11);
        losses[4] = f64::NAN;
        assert_eq!((test(&losses).points.len(), test(&losses).suggestion()), (5, None));
        assert!(!test(&[1.0; 20]).diverged);
    }

    #[test]
    fn it_suggests_where_the_loss_falls_fastest() {
        // Flat, steepest at the 30th of 60 steps, flat, and up again.
        let mut losses: Vec<f64> = (0..60).map(|step| 2.0 - 1.0 / (1.0 + (f64::from(30 - step)).exp())).collect();
        losses.extend((0..20).map(|step| 1.0 + f64::from(step * step)));
        let found = test(&losses);
        let place = found.points.iter().position(|point| Some(point.rate) == found.suggestion()).unwrap();
        assert!((28..=36).contains(&place) && found.diverged, "{place}");
        assert!(found.to_string().contains("the loss falls fastest at"), "{found}");
        assert!(test(&[1.0, 1.1, 1.2]).to_string().ends_with("the loss never falls"));
        assert_eq!(found.csv().lines().count(), found.points.len() + 1);
        assert!(test(&[2.0, 1.0, 1.0]).csv().starts_with("rate,loss,smoothed\n0.0001,2.0,"));
    }

    #[cfg(feature = "plot")]
    #[test]
    fn its_picture_has_powers_of_ten() {
        let picture = test(&[2.0, 1.5, 1.0, 1.2]).picture().svg().unwrap();
        for text in ["learning rate", "smoothed", "loss", "1e-4", "1e-2", "1e0"] {
            assert!(picture.lines().any(|line| line.trim() == text), "{text}");
        }
        assert!(RangeTest::default().picture().svg().is_ok());
    }
}
