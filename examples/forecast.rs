//! A Gru forecasts a chaotic series, step by step, and then goes on without it.
//!
//! Data: the equation of Mackey & Glass (1977), which this program solves itself.
use layerfit::prelude::*;

const STEPS: usize = 100;
const EPOCHS: usize = 150;

network! {
    /// The next value of a series, after each of its steps.
    pub struct Forecast: [STEPS, 1] -> [STEPS, 1] {
        memory: Gru(32, sequence: true),
        next: Dense(1),
    }
}

/// `x' = 0.2 x(t - 17) / (1 + x(t - 17)¹⁰) - 0.1 x`, a value for each unit of time, by Euler's method with steps of a tenth; the values
/// are brought to a mean near 0.
fn mackey_glass(length: usize) -> Vec<f32> {
    const FINE: usize = 10;
    let mut x = vec![1.2_f64; 17 * FINE + 1];
    while x.len() < FINE * (length + 500) {
        let (now, then) = (x[x.len() - 1], x[x.len() - 1 - 17 * FINE]);
        x.push(now + (0.2 * then / (1.0 + then.powi(10)) - 0.1 * now) / FINE as f64);
    }
    // The first values depend on how it begins.
    x.iter().step_by(FINE).skip(500).take(length).map(|value| (value - 0.9) as f32).collect()
}

/// Windows of the series, and for each of their steps the value that follows.
fn windows(series: &[f32]) -> layerfit::Result<Samples<SVector<f32, STEPS>, [f32; STEPS]>> {
    let starts = (0..series.len() - STEPS).step_by(5);
    let window = |start: usize| SVector::<f32, STEPS>::from_column_slice(&series[start..][..STEPS]);
    let (inputs, targets) = starts.map(|start| (window(start), <[f32; STEPS]>::from(window(start + 1)))).unzip();
    Samples::new(inputs, targets)
}

fn root_mean_square(errors: impl ExactSizeIterator<Item = f32>) -> f32 {
    let count = errors.len() as f32;
    (errors.map(|error| error * error).sum::<f32>() / count).sqrt()
}

fn main() -> layerfit::Result<()> {
    let series = mackey_glass(3_000);
    let (past, future) = series.split_at(2_400);

    let mut net = Forecast::init(&mut rng(1));
    println!("{}", Forecast::summary());
    Trainer::new(MeanSquaredError, Adam::new(CosineDecay::new(1e-2, 15 * EPOCHS as u64)))
        .batch_size::<32>()
        .epochs(EPOCHS)
        .clip_norm(1.0)
        .progress_bar()
        .fit(&mut net, &windows(past)?)?;

    // The state is a plain value: on a microcontroller it would be a variable.
    println!("a step keeps {} bytes", Forecast::STATE_BYTES);
    let mut state = Forecast::state();
    let mut step = |value: f32| net.step(&mut state, &SVector::from([value]))[0];

    // One step ahead: the series comes in value by value.
    let (seen, ahead) = future.split_at(400);
    let forecasts: Vec<f32> = seen.iter().map(|value| step(*value)).collect();
    let truth = &future[1..];
    // The first steps know nothing yet.
    let error = root_mean_square(forecasts.iter().zip(truth).skip(50).map(|(a, b)| a - b));
    let naive = root_mean_square(seen.iter().zip(truth).skip(50).map(|(a, b)| a - b));
    println!("one step ahead: error {error:.4} (the last value as forecast: {naive:.4})");

    // Alone: every forecast is the next input.
    let mut alone = vec![forecasts[seen.len() - 1]];
    while alone.len() < ahead.len() {
        alone.push(step(alone[alone.len() - 1]));
    }
    let error = root_mean_square(alone.iter().zip(ahead).take(50).map(|(a, b)| a - b));
    println!(
        "50 steps alone: error {error:.4} (standard deviation of the series: {:.4})",
        root_mean_square(series.iter().copied())
    );

    let points = |from: usize, values: &[f32]| -> Vec<(f64, f64)> {
        values.iter().enumerate().map(|(index, value)| ((from + index) as f64, f64::from(*value))).collect()
    };
    LinePlot::new("Mackey-Glass, forecast without the series from step 400 on")
        .x("step")
        .curve("truth", points(300, &future[300..]))
        .curve("one step ahead", points(301, &forecasts[300..]))
        .curve("alone", points(400, &alone))
        .save("target/forecast.svg")
}
