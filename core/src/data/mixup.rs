use core::sync::atomic::{AtomicU64, Ordering};
use std::boxed::Box;
use std::fmt;
use std::sync::Mutex;

use nalgebra::SVector;
use rand::Rng;

use crate::data::shuffle::below;
use crate::data::{Dataset, Samples};
use crate::initializers::random::{normal_pair, uniform};
use crate::losses::{Class, Weighted};
use crate::random::Generator;
use crate::{Error, Result, Scalar, zeroed_box};

/// Mixes every sample with another, inputs and targets alike (Zhang et al. 2017).
///
/// Sample `i` becomes `λ x_i + (1 - λ) x_j` with target `λ y_i + (1 - λ) y_j`, where `j` is any sample and `λ` is drawn from the distribution Beta(α, α): with a
/// small `α` nearly all stay nearly as they are, with 1 all shares are equally likely. Zhang et al. take 0.1 to 0.4 for images. (They draw one `λ` for each batch and pair
/// samples within it; here each sample has its own.)
///
/// Targets are vectors or distributions `[T; N]`; [`Samples::one_hot`] makes them of classes. What a sample is mixed with depends on the seed, the epoch and the
/// number of the sample alone. Validation data are not to be mixed.
///
/// ```
/// use layerfit_core::{data::{Dataset, Mixup, Samples}, losses::Class, nalgebra::SVector};
/// let samples = Samples::<SVector<f32, 1>, Class<2>>::from_labels(vec![[0.0].into(), [1.0].into()], &[0, 1])?.one_hot::<f32>();
/// let mixed = Mixup::new(&samples, 0.4)?.seed(42);
/// let (mut input, mut target) = ([9.0], [9.0; 2]);
/// mixed.read(0, &mut input, &mut target)?;
/// assert_eq!(target[1], input[0]);
/// # Ok::<(), layerfit_core::Error>(())
/// ```
///
/// Classes cannot be mixed:
///
/// ```compile_fail,E0277
/// use layerfit_core::{data::{Mixup, Samples}, losses::Class, nalgebra::SVector};
/// let samples = Samples::<SVector<f32, 1>, Class<2>>::from_labels(vec![[0.0].into()], &[0])?;
/// let mixed = Mixup::new(&samples, 0.4)?;
/// # Ok::<(), layerfit_core::Error>(())
/// ```
pub struct Mixup<D: Dataset> {
    data: D,
    alpha: f64,
    seed: u64,
    epoch: AtomicU64,
    work: Mutex<Work<D>>,
}

/// What is used for one sample after the other.
struct Work<D: Dataset> {
    generator: Generator,
    /// The sample that another is mixed with.
    input: Box<D::Input>,
    target: Box<D::Target>,
}

/// The bits of the number of a stream that hold the number of the sample; those above hold the epoch.
const SAMPLE_BITS: u32 = 40;
/// Keeps the streams apart from those of the trainer, also with the same seed.
const STREAMS: u64 = 1 << 63;

/// Targets that can be mixed: arrays of numbers.
#[diagnostic::on_unimplemented(
    message = "targets `{Self}` cannot be mixed",
    note = "`Mixup` takes targets `[T; N]`; `samples.one_hot()` makes a distribution `[T; N]` of each `Class<N>`, which `CrossEntropy` takes as well"
)]
pub trait Mix {
    /// `share` of this and the rest of the other.
    fn mix(&mut self, other: &Self, share: f64);
}

impl<T: Scalar, const N: usize> Mix for [T; N] {
    fn mix(&mut self, other: &Self, share: f64) {
        mix(self, other, share);
    }
}

impl<Target: Mix> Mix for Weighted<Target> {
    fn mix(&mut self, other: &Self, share: f64) {
        self.target.mix(&other.target, share);
        self.weight = share * self.weight + (1.0 - share) * other.weight;
    }
}

fn mix<T: Scalar>(values: &mut [T], others: &[T], share: f64) {
    let (share, rest) = (T::from_f64(share), T::from_f64(1.0 - share));
    for (value, other) in values.iter_mut().zip(others) {
        *value = *value * share + *other * rest;
    }
}

impl<D, T, const N: usize> Mixup<D>
where
    D: Dataset<Input = SVector<T, N>, Target: Mix>,
    T: Scalar,
{
    /// Mixes with shares from Beta(α, α), with seed 0.
    ///
    /// # Errors
    /// [`Error::Setting`] unless `α` is a finite number above 0, [`Error::Empty`] without samples.
    pub fn new(data: D, alpha: f64) -> Result<Self> {
        if !(alpha > 0.0 && alpha.is_finite()) {
            return Err(Error::Setting { name: "alpha", expected: "a finite number above 0", found: alpha });
        }
        if data.is_empty() {
            return Err(Error::Empty { data: "training" });
        }
        let work = Work { generator: crate::rng(0), input: zeroed_box(), target: zeroed_box() };
        Ok(Self { data, alpha, seed: 0, epoch: 0.into(), work: work.into() })
    }

    /// What the shares and the partners are drawn with.
    #[must_use]
    pub fn seed(self, seed: u64) -> Self {
        let work = Work { generator: crate::rng(seed), input: zeroed_box(), target: zeroed_box() };
        Self { seed, work: work.into(), ..self }
    }
}

impl<D, T, const N: usize> Dataset for Mixup<D>
where
    D: Dataset<Input = SVector<T, N>, Target: Mix>,
    T: Scalar,
{
    type Input = D::Input;
    type Target = D::Target;

    fn len(&self) -> usize {
        self.data.len()
    }

    fn begin(&self, epoch: usize) {
        self.data.begin(epoch);
        self.epoch.store(epoch as u64, Ordering::Relaxed);
    }

    fn read(&self, index: usize, input: &mut [T], target: &mut D::Target) -> Result<()> {
        let Ok(mut work) = self.work.lock() else {
            return Err(Error::sample(index, "its mixture was interrupted by a panic"));
        };
        let Work { generator, input: other_input, target: other_target } = &mut *work;
        generator.set_stream(STREAMS | (self.epoch.load(Ordering::Relaxed) << SAMPLE_BITS) ^ index as u64);
        generator.set_word_pos(0);
        let (share, other) = (beta(self.alpha, generator), below(self.data.len(), generator));
        self.data.read(index, input, target)?;
        self.data.read(other, other_input.as_mut_slice(), other_target)?;
        mix(input, other_input.as_slice(), share);
        target.mix(other_target, share);
        Ok(())
    }
}

impl<D: Dataset + fmt::Debug> fmt::Debug for Mixup<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mixup").field("data", &self.data).field("alpha", &self.alpha).field("seed", &self.seed).finish()
    }
}

/// A number from Beta(α, α): one of two numbers from Gamma(α) as a share of both.
fn beta(alpha: f64, rng: &mut dyn Rng) -> f64 {
    let (first, second) = (gamma(alpha, rng), gamma(alpha, rng));
    // Both are too small for a number where α is very small: then shares are next to 0 or 1.
    if first + second > 0.0 { first / (first + second) } else { f64::from(u8::from(uniform(0.0, 1.0, rng) < 0.5)) }
}

/// A number from Gamma(α), by the method of Marsaglia & Tsang (2000).
fn gamma(alpha: f64, rng: &mut dyn Rng) -> f64 {
    if alpha < 1.0 {
        let larger = gamma(alpha + 1.0, rng);
        return larger * libm::pow(1.0 - uniform(0.0, 1.0, rng), 1.0 / alpha);
    }
    let d = alpha - 1.0 / 3.0;
    let c = 1.0 / libm::sqrt(9.0 * d);
    loop {
        let (x, _) = normal_pair(rng);
        let root = 1.0 + c * x;
        let v = root * root * root;
        if v > 0.0 && libm::log(1.0 - uniform(0.0, 1.0, rng)) < 0.5 * x * x + d - d * v + d * libm::log(v) {
            return d * v;
        }
    }
}

impl<Input, const N: usize> Samples<Input, Class<N>> {
    /// The same samples with a distribution for each class: 1 in its place, 0 elsewhere. [`CrossEntropy`](crate::losses::CrossEntropy) takes it as well.
    #[must_use]
    pub fn one_hot<T: Scalar>(self) -> Samples<Input, [T; N]> {
        self.map_targets(|class| {
            let mut target = [T::ZERO; N];
            target[class.index()] = T::ONE;
            target
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;
    use std::vec::Vec;

    /// Mean 1/2, variance 1 / (4 (2α + 1)), fourth central moment 3 / (16 (2α + 1) (2α + 3)).
    #[test]
    fn shares_have_the_moments_of_the_distribution() {
        for alpha in [0.05, 0.2, 0.4, 1.0, 2.5, 8.0] {
            let mut rng = crate::rng(11);
            let shares: Vec<f64> = (0..40_000).map(|_| beta(alpha, &mut rng)).collect();
            assert!(shares.iter().all(|share| (0.0..=1.0).contains(share)));
            let moment = |power| shares.iter().map(|share| (share - 0.5).powi(power)).sum::<f64>() / 40_000.0;
            let (variance, fourth) = (0.25 / (2.0 * alpha + 1.0), 3.0 / (16.0 * (2.0 * alpha + 1.0) * (2.0 * alpha + 3.0)));
            assert!(moment(1).abs() < 0.01, "{alpha}: {}", moment(1));
            assert!((moment(2) / variance - 1.0).abs() < 0.03, "{alpha}: {} and {variance}", moment(2));
            assert!((moment(4) / fourth - 1.0).abs() < 0.06, "{alpha}: {} and {fourth}", moment(4));
        }
        assert!((0..1_000).all(|seed| [0.0, 1.0].contains(&beta(1e-300, &mut crate::rng(seed)))));
    }

    fn samples() -> Samples<SVector<f64, 2>, [f64; 3]> {
        let inputs = [[0.0, 100.0], [1.0, 200.0], [2.0, 300.0]].map(SVector::from).to_vec();
        Samples::<_, Class<3>>::from_labels(inputs, &[0, 1, 2]).unwrap().one_hot()
    }

    #[test]
    fn inputs_and_targets_are_mixed_alike() {
        let mixed = Mixup::new(samples(), 1.0).unwrap();
        let read = |epoch, index| {
            mixed.begin(epoch);
            let (mut input, mut target) = ([f64::NAN; 2], [f64::NAN; 3]);
            mixed.read(index, &mut input, &mut target).unwrap();
            (input, target)
        };
        let mut partners = [0; 3];
        for epoch in 0..300 {
            let (input, target) = read(epoch, 1);
            assert!((target.iter().sum::<f64>() - 1.0).abs() < 1e-12);
            assert!((input[0] - target[1] - 2.0 * target[2]).abs() < 1e-12);
            assert!((input[1] - 100.0 * target[0] - 200.0 * target[1] - 300.0 * target[2]).abs() < 1e-9);
            let partner = if target[0] > 0.0 {
                0
            } else if target[2] > 0.0 {
                2
            } else {
                1
            };
            partners[partner] += 1;
        }
        assert!(partners.iter().all(|count| (60..140).contains(count)), "{partners:?}");
        assert_eq!(read(3, 1), read(3, 1));
        assert_ne!(read(3, 1), read(4, 1));
        let other = Mixup::new(samples(), 1.0).unwrap().seed(1);
        let (mut input, mut target) = ([0.0; 2], [0.0; 3]);
        other.begin(3);
        other.read(1, &mut input, &mut target).unwrap();
        assert_ne!((input, target), read(3, 1));
    }

    #[test]
    fn weights_are_mixed_too() {
        let mut target = Weighted { target: [1.0, 0.0], weight: 4.0 };
        target.mix(&Weighted { target: [0.0, 1.0], weight: 2.0 }, 0.75);
        assert_eq!(target, Weighted { target: [0.75, 0.25], weight: 3.5 });
    }

    #[test]
    fn options_that_make_no_sense_are_refused() {
        for alpha in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let message = Mixup::new(samples(), alpha).unwrap_err().to_string();
            assert!(message.starts_with("`alpha` is a finite number above 0, found"), "{message}");
        }
        assert!(matches!(Mixup::new(samples().take(0), 1.0), Err(Error::Empty { .. })));
    }
}
