//! MNIST, where it is at hand.

use layerfit::data::Samples;
use layerfit::prelude::*;

/// Beside the repository; not part of it.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/mnist");

#[test]
fn mnist_is_read() {
    if !std::path::Path::new(FOLDER).is_dir() {
        println!("skipped: there is no {FOLDER}");
        return;
    }
    let test = datasets::mnist(FOLDER, Split::Test).unwrap();
    // As its authors count them.
    assert_eq!(test.counts(), [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
    assert_eq!(test.targets()[..5].iter().map(|class| class.index()).collect::<Vec<_>>(), [7, 2, 1, 0, 4]);
    let train = datasets::mnist(FOLDER, Split::Train).unwrap();
    assert_eq!(train.counts(), [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
    // The mean and deviation by which everybody standardizes.
    let sums = train.inputs().iter().flatten().fold((0.0, 0.0), |(sum, squares), pixel| {
        let pixel = f64::from(*pixel);
        (sum + pixel, squares + pixel * pixel)
    });
    let (mean, square) = (sums.0 / 47_040_000.0, sums.1 / 47_040_000.0);
    assert!((mean - 0.1307).abs() < 1e-4 && ((square - mean * mean).sqrt() - 0.3081).abs() < 1e-4);
}

#[test]
fn a_stratified_split_has_the_same_shares_in_both_parts() {
    let digits = datasets::digits();
    let counts = digits.counts();
    let (first, second) = digits.clone().split_stratified(0.7, 3).unwrap();
    for ((count, first), second) in counts.into_iter().zip(first.counts()).zip(second.counts()) {
        #[allow(clippy::cast_precision_loss)]
        let share = first as f64 / count as f64;
        assert!((share - 0.7).abs() < 0.005, "{share}");
        assert_eq!(first + second, count);
    }
    assert_eq!((&first, &second), (&digits.clone().split_stratified(0.7, 3).unwrap().0, &second));
    assert_ne!(first, digits.clone().split_stratified(0.7, 4).unwrap().0);
    let sorted = |samples: &[&Samples<SVector<f32, 64>, Class<10>>]| {
        let all = samples.iter().flat_map(|part| part.iter());
        let mut all: Vec<_> =
            all.map(|(input, target)| (input.iter().map(|value| value.to_bits()).collect::<Vec<_>>(), *target)).collect();
        all.sort();
        all
    };
    assert_eq!(sorted(&[&first, &second]), sorted(&[&digits]));
    for fraction in [0.0, 1.0, -0.1, 2.0, f64::NAN] {
        assert!(matches!(digits.clone().split_stratified(fraction, 1), Err(layerfit::Error::Split { .. })));
    }
}
