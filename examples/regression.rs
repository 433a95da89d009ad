//! A task of numbers in a table: how far diabetes has gone a year later, from age, sex, body mass, blood pressure and six values of the blood. A small network
//! and ordinary least squares, on the same samples.
//!
//! Data: 442 patients, from B. Efron, T. Hastie, I. Johnstone and R. Tibshirani (2004), Least Angle Regression, Annals of Statistics 32, unchanged
//! (`sklearn.datasets.load_diabetes(scaled=False)`).
//!
//! The relation is nearly linear and the noise large: about half of the variance can be explained at all. So least squares, with 11 numbers, is hard to beat here, and a
//! network is no better than it is restrained: by few neurons, a penalty on weights and early stopping.
use layerfit::formats::save_parts;
use layerfit::prelude::*;

const COLUMNS: usize = 10;

network! {
    /// The progression, in deviations from its mean.
    pub struct Progression: [COLUMNS] -> [1] {
        hidden: Dense(16, l2: 1e-2) -> Tanh,
        score: Dense(1),
    }
}

type Table = Samples<SVector<f64, COLUMNS>, [f64; 1]>;

/// The solution of `XᵀX w = Xᵀy`, with a column of ones in `X` for the constant.
fn least_squares(train: &Table) -> Option<SVector<f64, { COLUMNS + 1 }>> {
    let mut products = SMatrix::<f64, { COLUMNS + 1 }, { COLUMNS + 1 }>::zeros();
    let mut sums = SVector::<f64, { COLUMNS + 1 }>::zeros();
    for (input, [target]) in train.iter() {
        let row = input.push(1.0);
        products += row * row.transpose();
        sums += row * *target;
    }
    Some(products.cholesky()?.solve(&sums))
}

/// `1 - Σ(y - t)² / Σ(t - mean t)²`, as `evaluate` counts it.
fn r_squared(table: &Table, predict: impl Fn(&SVector<f64, COLUMNS>) -> f64) -> f64 {
    let mean = table.targets().iter().map(|[target]| target).sum::<f64>() / table.len() as f64;
    let missed: f64 = table.iter().map(|(input, [target])| (predict(input) - target).powi(2)).sum();
    1.0 - missed / table.targets().iter().map(|[target]| (target - mean).powi(2)).sum::<f64>()
}

/// R² on the test part: of the network, and of least squares.
pub(crate) fn experiment() -> layerfit::Result<(f64, f64)> {
    let table: Table = Csv::open(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/diabetes.csv"))?.samples()?;
    let (train, test) = table.split(0.8, 5)?;
    // Mean 0 and deviation 1, by what the training part is like.
    let (inputs, targets) = (Standardize::fit(&train)?, Standardize::fit_targets(&train)?);
    let scaled = |table: Table| table.scale_inputs(&*inputs).scale_targets(&*targets);
    let (train, test) = (scaled(train), scaled(test));
    // The test part decides nothing: early stopping has a validation part of its own.
    let (learn, validate) = train.clone().split(0.85, 5)?;

    let mut net = Progression::<f64>::init(&mut rng(5));
    println!("{}", Progression::<f64>::summary());
    let history = Trainer::new(MeanSquaredError, Adam::new(3e-3))
        .batch_size::<32>()
        .epochs(300)
        .validate(&validate)
        .early_stopping(EarlyStopping::on(Metric::ValidationLoss).patience(30).restore_best())
        .fit(&mut net, &learn)?;

    let evaluation = evaluate(&net, &test);
    println!("the network, after {} epochs, in deviations of the target:\n{evaluation}", history.epochs.len());
    let network = evaluation.r_squared();
    let weights = least_squares(&train).expect("no column is the sum of others");
    let linear = r_squared(&test, |input| weights.dot(&input.push(1.0)));
    println!("R² on {} patients that neither has seen: network {network:.3}, least squares {linear:.3}", test.len());
    println!(
        "typical error of the network: {:.0} (the target is from 25 to 346)",
        evaluation.root_mean_squared_error() * targets.deviation[0]
    );

    Report::new("Diabetes: progression after a year")
        .network::<Progression<f64>>()
        .setting("learned from", learn.len())
        .setting("validated on", validate.len())
        .setting("tested on", test.len())
        .history(&history)
        .text("On the test part", &evaluation)
        .text("R²", format!("network {network:.3}, least squares {linear:.3}"))
        .save("target/regression.html")?;
    // All that a prediction needs, in one file.
    save_parts("target/regression.safetensors", &[("network", &*net), ("inputs", &*inputs), ("target", &*targets)])?;
    Ok((network, linear))
}

pub(crate) fn main() -> layerfit::Result<()> {
    experiment().map(|_| ())
}
