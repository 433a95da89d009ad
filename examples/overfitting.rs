//! What helps against learning by heart: one network learns from about a hundred digits, without help and with each remedy, and reads digits
//! that it has not seen.
//!
//! Data: the 1,797 real 8×8 digits that the crate ships.
use layerfit::prelude::*;

network! {
    /// Far more weights than a hundred digits need.
    pub struct Plain: [8, 8, 1] -> [10] { Flatten -> Dense(64) -> Relu -> Dense(64) -> Relu -> Dense(10) }

    /// Large weights cost: each as much as its square.
    pub struct Small: [8, 8, 1] -> [10] {
        Flatten -> Dense(64, l2: 3e-3) -> Relu -> Dense(64, l2: 3e-3) -> Relu -> Dense(10, l2: 3e-3)
    }

    /// Every weight costs as much as it is large, so that many become nothing.
    pub struct Sparse: [8, 8, 1] -> [10] {
        Flatten -> Dense(64, l1: 3e-4) -> Relu -> Dense(64, l1: 3e-4) -> Relu -> Dense(10, l1: 3e-4)
    }

    /// No neuron can rely on another: half of them are missing in each step.
    pub struct Dropped: [8, 8, 1] -> [10] {
        Flatten -> Dense(64) -> Relu -> Dropout(0.5) -> Dense(64) -> Relu -> Dropout(0.5) -> Dense(10)
    }

    /// Every batch has its own mean and deviation, which is noise too.
    pub struct Normed: [8, 8, 1] -> [10] {
        Flatten -> Dense(64, bias: false) -> BatchNorm -> Relu -> Dense(64, bias: false) -> BatchNorm -> Relu -> Dense(10)
    }
}

const EPOCHS: usize = 150;

/// How a training went, and the accuracy of the network at its end.
pub(crate) struct Outcome {
    pub(crate) remedy: &'static str,
    pub(crate) history: History,
    pub(crate) training: f64,
    pub(crate) validation: f64,
}

/// A line of the experiment. (A macro, because the networks are of different types.)
macro_rules! outcome {
    ($remedy:literal, $network:ident, $trainer:expr, $train:expr, $test:expr) => {{
        let mut net = $network::init(&mut rng(1));
        let history = $trainer.fit(&mut net, $train)?;
        let (training, validation) = (evaluate(&net, $train).accuracy(), evaluate(&net, $test).accuracy());
        Outcome { remedy: $remedy, history, training, validation }
    }};
}

pub(crate) fn experiment() -> layerfit::Result<Vec<Outcome>> {
    let (many, test) = datasets::digits().split_stratified(0.6, 1)?;
    let (few, _) = many.clone().split_stratified(0.1, 1)?;
    println!("{} digits to learn from ({} where there are more), {} to validate\n", few.len(), many.len(), test.len());

    let trainer = || Trainer::new(CrossEntropy, Adam::new(1e-3)).epochs(EPOCHS).seed(1).validate(&test);
    let patient = EarlyStopping::on(Metric::ValidationLoss).patience(15).restore_best();
    let jitter = Augment::new().shift(0.1, 0.1).rotate(10.0).zoom(0.1);
    Ok(vec![
        outcome!("nothing", Plain, trainer(), &few, &test),
        outcome!("L2", Small, trainer(), &few, &test),
        outcome!("L1", Sparse, trainer(), &few, &test),
        outcome!("dropout", Dropped, trainer(), &few, &test),
        outcome!("batch norm", Normed, trainer(), &few, &test),
        outcome!("early stopping", Plain, trainer().early_stopping(patient), &few, &test),
        outcome!("augmentation", Plain, trainer().augment(jitter), &few, &test),
        outcome!("more data", Plain, trainer(), &many, &test),
    ])
}

pub(crate) fn main() -> layerfit::Result<()> {
    let outcomes = experiment()?;
    println!("{:<15} {:>6} {:>10} {:>10} {:>10}", "remedy", "epochs", "training", "validation", "difference");
    let mut plot = LinePlot::new("validation accuracy in %, smoothed").x("epoch");
    for Outcome { remedy, history, training, validation } in &outcomes {
        let (training, validation, epochs) = (100.0 * training, 100.0 * validation, history.epochs.len());
        println!("{remedy:<15} {epochs:>6} {training:>8.1} % {validation:>8.1} % {:>10.1}", training - validation);
        plot = plot.curve(*remedy, smooth(history));
    }
    plot.save("target/overfitting.svg")
}

/// The accuracy on the validation data, each the mean of up to 9 epochs, so that curves can be told apart.
fn smooth(history: &History) -> Vec<(f64, f64)> {
    let values: Vec<f64> = history.epochs.iter().filter_map(|epoch| Some(100.0 * epoch.validation?.measure)).collect();
    let mean = |last: usize| {
        let window = &values[(last + 1).saturating_sub(9)..=last];
        window.iter().sum::<f64>() / window.len() as f64
    };
    (0..values.len()).map(|epoch| ((epoch + 1) as f64, mean(epoch))).collect()
}
