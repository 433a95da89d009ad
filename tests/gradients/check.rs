//! The checks of a training pass, against differences and against definitions.

use layerfit::{Role, rng};

use crate::common::values::{bits, random};
use crate::differences::{TOLERANCE, derivative, error};
use crate::subject::{Differentiable, Held, randomize};

/// What was compared.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    /// Gradients that were compared with a derivative.
    pub(crate) compared: usize,
    /// Those among them that are not zero.
    pub(crate) nonzero: usize,
    /// Gradients where differences say nothing.
    pub(crate) skipped: usize,
}

impl Tally {
    fn compare(&mut self, what: &dyn Fn() -> String, gradient: f64, derivative: Option<f64>) -> Result<(), String> {
        let Some(derivative) = derivative else {
            self.skipped += 1;
            return Ok(());
        };
        self.compared += 1;
        self.nonzero += usize::from(gradient != 0.0);
        // Written so that NaN is a mistake.
        if error(gradient, derivative) <= TOLERANCE {
            return Ok(());
        }
        Err(format!("{}: {gradient:e}, by differences {derivative:e}", what()))
    }

    pub(crate) fn add(&mut self, other: Self) {
        self.compared += other.compared;
        self.nonzero += other.nonzero;
        self.skipped += other.skipped;
    }
}

/// A pass over some samples of a batch, the same as often as it is run.
struct Trial<'a> {
    subject: &'a mut dyn Differentiable,
    count: usize,
    seed: u64,
    /// The gradient of the output; the samples that do not count are NaN, as they are in the input.
    upstream: Vec<f64>,
}

impl<'a> Trial<'a> {
    fn new(subject: &'a mut dyn Differentiable, count: usize, seed: u64) -> Self {
        let input = with_nan_from(random(seed + 1, subject.input().len(), -2.0, 2.0), count, subject.capacity());
        let upstream = with_nan_from(random(seed + 2, subject.output().len(), -1.0, 1.0), count, subject.capacity());
        subject.input().copy_from_slice(&input);
        Self { subject, count, seed, upstream }
    }

    /// How many numbers of a whole batch belong to the samples that count.
    fn counted(&self, length: usize) -> usize {
        length / self.subject.capacity() * self.count
    }

    fn forward(&mut self) {
        self.subject.forward(self.count, &mut rng(self.seed));
    }

    fn loss(&mut self) -> f64 {
        self.forward();
        let counted = self.counted(self.upstream.len());
        let products = self.subject.output().iter().zip(&self.upstream).take(counted).map(|(y, slope)| y * slope);
        products.sum::<f64>() + self.subject.penalty()
    }

    /// The gradient of the input, then those of all tensors.
    fn gradients(&mut self, to_input: bool) -> Vec<Vec<f64>> {
        self.subject.input_slope().fill(f64::NAN);
        self.subject.slope().copy_from_slice(&self.upstream);
        self.forward();
        self.subject.backward(self.count, to_input);
        let mut gradients = vec![self.subject.input_slope().to_vec()];
        gradients.extend((0..self.subject.tensors()).map(|tensor| self.subject.gradient(tensor).to_vec()));
        gradients
    }

    fn compare(&mut self, gradients: &[Vec<f64>]) -> Result<Tally, String> {
        let mut tally = Tally::default();
        self.check_input(&gradients[0], &mut tally)?;
        for (tensor, gradient) in gradients[1..].iter().enumerate() {
            match self.subject.role(tensor) {
                Role::Weight => self.check_tensor(tensor, gradient, &mut tally)?,
                Role::Statistic => require(gradient.iter().all(|step| step.is_finite()), "a step of a statistic is not finite")?,
            }
        }
        Ok(tally)
    }

    fn check_input(&mut self, gradient: &[f64], tally: &mut Tally) -> Result<(), String> {
        let counted = self.counted(gradient.len());
        for (index, gradient) in gradient.iter().copied().enumerate().take(counted) {
            let value = self.subject.input()[index];
            let derivative = derivative(|step| {
                self.subject.input()[index] = value + step;
                self.loss()
            });
            self.subject.input()[index] = value;
            tally.compare(&|| format!("input[{index}]"), gradient, derivative)?;
        }
        require(gradient[counted..].iter().all(|value| value.is_nan()), "backward wrote beyond the samples that count")
    }

    fn check_tensor(&mut self, tensor: usize, gradients: &[f64], tally: &mut Tally) -> Result<(), String> {
        let name = self.subject.name(tensor);
        for (index, gradient) in gradients.iter().copied().enumerate() {
            let value = self.subject.tensor(tensor)[index];
            let derivative = derivative(|step| {
                self.subject.tensor(tensor)[index] = value + step;
                self.loss()
            });
            self.subject.tensor(tensor)[index] = value;
            tally.compare(&|| format!("{name}[{index}]"), gradient, derivative)?;
        }
        Ok(())
    }
}

/// Numbers of which only those of the first samples may be read.
fn with_nan_from(mut values: Vec<f64>, count: usize, capacity: usize) -> Vec<f64> {
    let counted = values.len() / capacity * count;
    values[counted..].fill(f64::NAN);
    values
}

pub(crate) fn require(holds: bool, rule: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(rule.to_string()) }
}

/// Compares every gradient of `Σ output * upstream + penalty`, with random `upstream`, with differences, for the first `count` samples of a
/// batch.
pub(crate) fn gradients(subject: &mut dyn Differentiable, count: usize, seed: u64) -> Result<Tally, String> {
    let mut trial = Trial::new(subject, count, seed);
    let gradients = trial.gradients(true);
    let tally = trial.compare(&gradients)?;
    let parameters_alone = trial.gradients(false);
    require(parameters_alone[0].iter().all(|value| value.is_nan()), "backward wrote a gradient of the input nobody asked for")?;
    for (tensor, (first, later)) in gradients[1..].iter().zip(&parameters_alone[1..]).enumerate() {
        let rule = || format!("the gradient of {} depends on what the pass was used for before", trial.subject.name(tensor));
        require(bits(first) == bits(later), &rule())?;
    }
    Ok(tally)
}

/// How many gradients of a network's weights and input are not zero, and how many there are.
pub(crate) fn nonzero(subject: &mut dyn Differentiable, count: usize, seed: u64) -> (usize, usize) {
    let mut trial = Trial::new(subject, count, seed);
    let gradients = trial.gradients(true);
    let counts = |tensor: &usize| *tensor == 0 || trial.subject.role(tensor - 1) == Role::Weight;
    let learned = (0..gradients.len()).filter(counts).flat_map(|tensor| &gradients[tensor]).filter(|value| !value.is_nan());
    learned.fold((0, 0), |(nonzero, all), value| (nonzero + usize::from(*value != 0.0), all + 1))
}

/// Follows the steps of the running statistics back to the statistics of the batch: with those in place of the running ones, inference
/// gives what training gives. (Networks with dropout have no such inference.)
pub(crate) fn statistics(subject: &mut dyn Differentiable, count: usize, seed: u64) -> Result<usize, String> {
    let followed: Vec<usize> = (0..subject.tensors()).filter(|tensor| subject.role(*tensor) == Role::Statistic).collect();
    let mut trial = Trial::new(subject, count, seed);
    let steps = trial.gradients(true);
    for tensor in &followed {
        trial.subject.tensor(*tensor).iter_mut().for_each(|running| *running += 1.0);
    }
    let moved_steps = trial.gradients(true);
    for tensor in followed.iter().copied() {
        let unbiased = trial.subject.name(tensor).ends_with("running_var") && count > 1;
        let share = if unbiased { (count - 1) as f64 / count as f64 } else { 1.0 };
        // step = rate * (running - batch)
        for (index, running) in trial.subject.tensor(tensor).iter_mut().enumerate() {
            let (before, after) = (steps[tensor + 1][index], moved_steps[tensor + 1][index]);
            let batch = *running - after / (after - before);
            *running = batch * share;
        }
    }
    trial.subject.infer(count);
    let counted = trial.counted(trial.upstream.len());
    for (index, (training, inference)) in trial.subject.output().iter().zip(trial.subject.inferred()).enumerate().take(counted) {
        if (training - inference).abs() > 1e-7 * training.abs().max(1.0) {
            return Err(format!(
                "output[{index}]: {training} in training, {inference} in inference with the statistics of the batch"
            ));
        }
    }
    Ok(followed.len())
}

/// A falsified gradient is found, wherever it is.
#[test]
fn a_wrong_gradient_is_found() {
    layerfit::network! {
        struct Small: [2] -> [2] { first: Dense(3, l2: 0.1) -> Tanh -> BatchNorm, second: Dense(2) -> PRelu }
    }
    let mut subject = Held::<Small<f64>, 4>::new();
    randomize(&mut subject, 1);
    let mut trial = Trial::new(&mut subject, 3, 2);
    let right = trial.gradients(true);
    let tally = trial.compare(&right).expect("these are the gradients");
    assert_eq!((tally.compared, tally.skipped), (3 * 2 + Small::PARAMETERS, 0));
    for place in 0..right.len() {
        if place > 0 && trial.subject.role(place - 1) == Role::Statistic {
            continue;
        }
        let mut wrong = right.clone();
        wrong[place][1] += 3e-6 * wrong[place][1].abs().max(1e-2);
        let name = if place == 0 { "input".to_string() } else { trial.subject.name(place - 1) };
        let message = trial.compare(&wrong).err().unwrap_or_default();
        assert!(message.starts_with(&format!("{name}[1]")), "{name}: {message:?}");
        wrong[place][1] = f64::NAN;
        assert!(trial.compare(&wrong).is_err(), "{name}");
    }
}
