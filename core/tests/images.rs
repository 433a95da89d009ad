//! Layers over images and axes: gradients against differences, definitions, the same bits everywhere.

mod common;

use common::images::{Case, apart, axes, pooled, reduced, windows};
use common::layers::subject;
use common::moved::{framed, grown, masked, normalized, permuted};
use common::values::{bits, random, randomize};
use common::{Options, Subject, gradients};
use layerfit_core::kernels::Simd;
use layerfit_core::kernels::axis::Extent;
use layerfit_core::layers::{MaxPool2d, Relu};
use layerfit_core::{Axis, Padding, Scalar, Update, Window};

/// Axes at the end, at the start and in between.
const EXTENTS: [Extent; 8] = [
    Extent { count: 1, inner: 1 },
    Extent { count: 7, inner: 1 },
    Extent { count: 37, inner: 1 },
    Extent { count: 1, inner: 5 },
    Extent { count: 4, inner: 3 },
    Extent { count: 70, inner: 2 },
    Extent { count: 3, inner: 21 },
    Extent { count: 2, inner: 85 },
];

/// Cases of which every value is worth a difference.
fn small() -> Vec<Case<f64>> {
    let mut cases = pooled(&windows(1, 60, 5, &[1, 2, 3]));
    cases.extend(others());
    cases
}

/// Cases that meet every tile.
fn large<T: Scalar>() -> Vec<Case<T>> {
    let mut cases = pooled(&windows(2, 60, 9, &[1, 3, 4, 16, 19, 33, 64, 85]));
    cases.extend(others());
    cases
}

/// Layers without windows.
fn others<T: Scalar>() -> Vec<Case<T>> {
    let kinds = [reduced(&EXTENTS), framed(), grown(), permuted(), normalized(), masked()];
    kinds.into_iter().flatten().collect()
}

#[test]
fn gradients_are_those_of_differences() {
    for Case { name, mut subject } in small() {
        for samples in [1, 2, 5] {
            let input = apart(samples as u64, subject.inputs() * samples);
            randomize(&mut *subject, samples as u64);
            gradients::check(&format!("{name}, {samples} samples"), &mut *subject, &input, 7);
        }
    }
}

/// Every pair of windows in one direction, alone and with others in the other direction.
#[test]
fn every_window_has_the_gradients_of_differences() {
    for (index, axis) in axes(5).into_iter().enumerate() {
        let other = [Window::LINE, Axis::new(3, 2, 1, 1, Padding::Same)][index % 2];
        let windows = [Window { height: axis, width: other, channels: 2 }, Window { height: other, width: axis, channels: 1 }];
        for Case { name, mut subject } in pooled(&windows) {
            let input = apart(index as u64, subject.inputs() * 2);
            gradients::check(&name, &mut *subject, &input, 3);
        }
    }
}

/// Functions of one number, where they have a derivative.
#[test]
fn functions_have_the_gradients_of_differences() {
    for kind in ["abs", "exp", "log", "negate", "sqrt", "square"] {
        let (low, high) = if matches!(kind, "log" | "sqrt") { (0.1, 9.0) } else { (-4.0, 4.0) };
        for (features, samples) in [(1, 1), (19, 3), (33, 2)] {
            let mut subject = subject::<f64>(kind, features, features, Options::default());
            let away_from_zero = |x: f64| if x.abs() < 0.01 { x + 0.02 } else { x };
            let input: Vec<f64> = random(5, features * samples, low, high).into_iter().map(away_from_zero).collect();
            gradients::check(kind, &mut *subject, &input, 6);
        }
    }
}

/// Everything that a training step and an inference compute.
fn everything<T: Scalar>(subject: &mut dyn Subject<T>, simd: Simd, input: &[T], slope: &[T]) -> [Vec<u64>; 4] {
    // What was there before must not matter.
    let (mut output, mut inferred) = (vec![T::from_f64(f64::NAN); slope.len()], vec![T::from_f64(f64::NAN); slope.len()]);
    let mut input_slope = vec![T::from_f64(f64::NAN); input.len()];
    subject.forward(simd, input, &mut output);
    subject.backward(simd, input, &output, slope, &mut input_slope, Update::Replace);
    subject.infer(simd, input, &mut inferred);
    let gradients = (0..subject.learned()).flat_map(|tensor| subject.gradient(tensor).to_vec()).collect();
    [output, inferred, input_slope, gradients].map(|values| bits(&values))
}

/// Numbers with many equal ones, and sometimes infinities.
fn with_equals<T: Scalar>(seed: u64, count: usize) -> Vec<T> {
    let coarse = |value: f64| match (value * 2.0).round() {
        4.0 => f64::INFINITY,
        -4.0 => f64::NEG_INFINITY,
        value if value == 0.0 => 0.0_f64.copysign(value),
        value => value,
    };
    random::<f64>(seed, count, -2.0, 2.0).into_iter().map(|value| T::from_f64(coarse(value))).collect()
}

fn on_every_instruction_set<T: Scalar>() {
    for Case { name, mut subject } in large::<T>() {
        randomize(&mut *subject, 8);
        for samples in [1, 3] {
            let slope: Vec<T> = random(2, subject.outputs() * samples, -1.0, 1.0);
            for input in [apart(1, subject.inputs() * samples), with_equals(1, subject.inputs() * samples)] {
                let has_infinity = input.iter().any(|value: &T| !value.is_finite());
                if has_infinity && !name.starts_with("max") {
                    continue;
                }
                let reference = everything(&mut *subject, Simd::PORTABLE, &input, &slope);
                assert_eq!(reference[0], reference[1], "inference of {name}");
                for simd in Simd::available() {
                    assert_eq!(everything(&mut *subject, simd, &input, &slope), reference, "{name}, {simd:?}");
                }
            }
        }
    }
}

#[test]
fn every_instruction_set_gives_the_same_bits() {
    on_every_instruction_set::<f32>();
    on_every_instruction_set::<f64>();
}

#[test]
fn a_batch_gives_the_bits_of_its_samples() {
    const SAMPLES: usize = 4;
    for Case { name, mut subject } in large::<f32>() {
        let (inputs, outputs) = (subject.inputs(), subject.outputs());
        if !subject.is_independent() {
            continue;
        }
        randomize(&mut *subject, 9);
        let (input, slope): (Vec<f32>, Vec<f32>) = (apart(3, inputs * SAMPLES), random(4, outputs * SAMPLES, -1.0, 1.0));
        let batch = everything(&mut *subject, Simd::detect(), &input, &slope);
        let mut singles = [const { Vec::new() }; 4];
        for (input, slope) in input.chunks(inputs).zip(slope.chunks(outputs)) {
            for (all, one) in singles.iter_mut().zip(everything(&mut *subject, Simd::detect(), input, slope)) {
                all.extend(one);
            }
        }
        // The gradients of parameters are sums over the samples.
        assert_eq!(batch[..3], singles[..3], "{name}");
    }
}

/// The places of a window in the words of the documentation: row by row, without those in the padding.
fn places(window: &Window, y: usize, x: usize) -> Vec<(usize, usize)> {
    let all = (0..window.height.kernel).flat_map(|row| (0..window.width.kernel).map(move |column| (row, column)));
    all.filter_map(|(row, column)| Some((window.height.at(y, row)?, window.width.at(x, column)?))).collect()
}

/// The definitions, value by value, and where their gradients go.
#[test]
fn pooling_is_what_the_documentation_says() {
    for window in windows(4, 150, 8, &[1, 3, 16, 21]) {
        let (channels, width) = (window.channels, window.width.input);
        let (input, slope): (Vec<f64>, Vec<f64>) = (with_equals(5, window.inputs()), random(6, window.outputs(), -1.0, 1.0));
        let finite: Vec<f64> = apart(5, window.inputs());
        let (mut most, mut mean) = (vec![], vec![]);
        let (mut most_slope, mut mean_slope) = (vec![0.0; window.inputs()], vec![0.0; window.inputs()]);
        for (position, channel) in (0..window.positions()).flat_map(|position| (0..channels).map(move |c| (position, c))) {
            let places = places(&window, position / window.width.output, position % window.width.output);
            let places: Vec<usize> = places.into_iter().map(|(y, x)| (y * width + x) * channels + channel).collect();
            let dy = slope[position * channels + channel];
            let first = places.iter().copied().reduce(|best, at| if input[at] > input[best] { at } else { best });
            let first = first.expect("no window sees padding alone");
            most.push(input[first]);
            most_slope[first] += dy;
            mean.push(places.iter().map(|at| finite[*at]).sum::<f64>() * (1.0 / places.len() as f64));
            places.iter().for_each(|at| mean_slope[*at] += dy * (1.0 / places.len() as f64));
        }
        let [mut max, mut average] = [0, 2].map(|kind| pooled::<f64>(&[window]).swap_remove(kind).subject);
        let found = everything(&mut *max, Simd::detect(), &input, &slope);
        assert_eq!([&found[0], &found[1]], [&bits(&most); 2], "{window:?}");
        let found_slope: Vec<f64> = found[2].iter().map(|bits| f64::from_bits(*bits)).collect();
        assert_eq!(found_slope, most_slope, "{window:?}");
        let found = everything(&mut *average, Simd::detect(), &finite, &slope);
        let values = |bits: &[u64]| bits.iter().map(|bits| f64::from_bits(*bits)).collect::<Vec<_>>();
        assert_eq!((values(&found[0]), values(&found[2])), (mean, mean_slope), "{window:?}");
    }
}

#[test]
fn maxima_behind_a_rectifier_are_those_of_two_layers() {
    let simd = Simd::detect();
    for (seed, window) in windows(5, 60, 7, &[1, 3, 5, 18, 64]).into_iter().enumerate() {
        let mut input: Vec<f32> = with_equals(seed as u64, 2 * window.inputs());
        input.iter_mut().step_by(37).for_each(|value| *value = f32::NAN);
        let slope: Vec<f32> = random(seed as u64, 2 * window.outputs(), -1.0, 1.0);
        let (layer, count) = (MaxPool2d::new(window), slope.len());
        let (mut rectified, mut places) = (input.clone(), vec![0_u8; count]);
        let [mut output, mut joined, mut inferred] = [(); 3].map(|()| vec![1.0_f32; count]);
        let [mut input_slope, mut joined_slope] = [(); 2].map(|()| vec![1.0_f32; input.len()]);
        Relu.forward_in_place(simd, &mut rectified);
        layer.forward(simd, &rectified, &mut output, &mut places);
        layer.backward(simd, &places, &slope, Some(&mut input_slope));
        Relu.backward(simd, &rectified, &mut input_slope);
        layer.rectified().forward(simd, &input, &mut joined, &mut places);
        layer.rectified().backward(simd, &places, &slope, Some(&mut joined_slope));
        layer.rectified().infer(simd, &input, &mut inferred);
        assert_eq!([bits(&joined), bits(&inferred)], [bits(&output), bits(&output)], "{window:?}");
        // The two layers may give -0 where the one gives 0.
        assert_eq!(joined_slope, input_slope, "{window:?}");
    }
}

/// The first NaN is the maximum, and gets the gradient (unless a rectifier, whose gradient there is 0, stands before).
#[test]
fn nan_is_never_hidden() {
    let axis = Axis::new(3, 3, 1, 1, Padding::Valid);
    for channels in [1, 5, 40] {
        let window = Window { height: axis, width: axis, channels };
        let mut input: Vec<f32> = apart(1, window.inputs());
        for place in [2, 6] {
            input[place * channels] = f32::NAN;
        }
        input[8 * channels] = f32::INFINITY;
        let mut cases = pooled::<f32>(&[window]);
        cases.retain(|case| !case.name.contains("rectifier"));
        cases.extend(reduced(&[Extent { count: 9, inner: channels }]));
        for Case { name, mut subject } in cases {
            let (mut output, mut inferred) = (vec![0.0; channels], vec![0.0; channels]);
            let mut slope = vec![0.0; input.len()];
            subject.forward(Simd::detect(), &input, &mut output);
            subject.infer(Simd::detect(), &input, &mut inferred);
            assert!(output[0].is_nan() && inferred[0].is_nan(), "{name}");
            assert!(output[1..].iter().all(|value| value.is_finite()), "{name}");
            subject.backward(Simd::detect(), &input, &output, &vec![1.0; channels], &mut slope, Update::Replace);
            let of_first: Vec<f32> = slope.iter().copied().step_by(channels).collect();
            if name.starts_with("max") {
                assert_eq!(of_first, [0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0], "{name}");
            }
        }
    }
}

/// Padding takes nothing away, growth spreads evenly, and an order of axes is undone by its reverse.
#[test]
fn what_moves_is_not_lost() {
    for Case { name, mut subject } in framed::<f64>().into_iter().chain(grown()).chain(permuted()) {
        let (input, mut output): (Vec<f64>, _) = (random(1, subject.inputs(), 0.0, 1.0), vec![0.0; subject.outputs()]);
        subject.forward(Simd::detect(), &input, &mut output);
        let (before, after): (f64, f64) = (input.iter().sum(), output.iter().sum());
        let growth = if name.contains("Growth") { (output.len() / input.len()) as f64 } else { 1.0 };
        let is_kept = if name.starts_with("cropping") { after <= before } else { (before * growth - after).abs() < 1e-9 };
        assert!(is_kept, "{name}: {before} {after}");
        if name.starts_with("order") {
            let mut back = vec![0.0; input.len()];
            subject.backward(Simd::detect(), &input, &output, &output, &mut back, Update::Replace);
            assert_eq!(back, input, "{name}");
        }
    }
}

/// Every channel of a sample is dropped or kept as a whole, and channels and samples are dropped on their own.
#[test]
fn spatial_dropout_drops_channels() {
    let channels = layerfit_core::kernels::dropout::Channels { channels: 50, positions: 6 };
    let layer = layerfit_core::layers::Dropout2d::new(0.5, channels);
    let (mut values, mut noise) = (vec![1.0_f32; 50 * 6 * 40], vec![0; 50 * 40]);
    layer.forward_in_place(Simd::detect(), &mut layerfit_core::rng(3), &mut values, &mut noise);
    let mut kept = 0;
    for sample in values.chunks(50 * 6) {
        for row in sample.chunks(50) {
            assert_eq!(row, &sample[..50]);
        }
        kept += sample[..50].iter().filter(|value| **value == 2.0).count();
        assert!(sample.iter().all(|value| *value == 0.0 || *value == 2.0));
        assert!(sample.contains(&0.0) && sample.contains(&2.0));
    }
    // Five standard deviations of a binomial distribution.
    assert!((kept as f64 - 1000.0).abs() < 5.0 * 500.0_f64.sqrt(), "{kept}");
}

/// Nothing comes of no samples, and slices of other lengths are no panic.
#[test]
fn no_samples_are_no_error() {
    for Case { name, mut subject } in large::<f32>() {
        subject.forward(Simd::detect(), &[], &mut []);
        subject.backward(Simd::detect(), &[], &[], &[], &mut [], Update::Replace);
        subject.infer(Simd::detect(), &[], &mut []);
        let (input, mut output) = (vec![1.0; subject.inputs() * 2], vec![-7.0; subject.outputs()]);
        subject.infer(Simd::detect(), &input, &mut output);
        assert!(output.iter().all(|value| *value != -7.0), "{name}");
    }
}
