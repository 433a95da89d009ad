//! Convolutions against their definition in the words of the documentation, by equality: on every instruction set, for random sizes and
//! options, for panels of any size, and for batches as for their samples one by one.

mod common;

use common::values::{bits, random};
use layerfit_core::kernels::Simd;
use layerfit_core::kernels::convolution::depthwise::{self, Positions};
use layerfit_core::kernels::convolution::separable::{self, Separable, Weights};
use layerfit_core::kernels::convolution::transposed::{self, Transposed};
use layerfit_core::kernels::convolution::{self, Convolution};
use layerfit_core::kernels::product::BLOCK;
use layerfit_core::rand::RngExt;
use layerfit_core::{Axis, Generator, Padding, Scalar, Update, Window, rng};

fn axis(rng: &mut Generator) -> Axis {
    loop {
        let [input, kernel, stride, dilation] = [12, 4, 3, 3].map(|most| rng.random_range(1..=most));
        let paddings = [Padding::Valid, Padding::Same, Padding::Causal, Padding::Each(1), Padding::Each(kernel)];
        let padding = paddings[rng.random_range(0..5)];
        let axis = Axis::new(input, kernel, stride, dilation, padding);
        if axis.extent() <= Axis::padded(input, kernel, stride, dilation, padding) {
            return axis;
        }
    }
}

fn window(rng: &mut Generator, channels: usize) -> Window {
    let height = if rng.random_range(0..4) == 0 { Window::LINE } else { axis(rng) };
    let window = Window { height, width: axis(rng), channels };
    if rng.random_range(0..8) > 0 {
        return window;
    }
    let identity = |axis: Axis| Axis::new(axis.input, 1, 1, 1, Padding::Valid);
    Window { height: identity(window.height), width: identity(window.width), channels }
}

/// Where a position of a batch sees the number `(place, channel)`: an index into the batch, or nothing in the padding.
fn at(window: &Window, position: usize, place: usize, channel: usize) -> Option<usize> {
    let (sample, rest) = (position / window.positions(), position % window.positions());
    let y = window.height.at(rest / window.width.output, place / window.width.kernel)?;
    let x = window.width.at(rest % window.width.output, place % window.width.kernel)?;
    Some(((sample * window.height.input + y) * window.width.input + x) * window.channels + channel)
}

/// A sum of products in blocks, beginning with `start` or with the first block.
fn sum<T: Scalar>(start: Option<T>, pairs: impl Iterator<Item = (T, T)>) -> T {
    let (mut total, mut block, mut count) = (start, T::ZERO, 0);
    for (a, b) in pairs {
        block = a.mul_add(b, block);
        count += 1;
        if count % BLOCK == 0 {
            total = Some(total.map_or(block, |total| total + block));
            block = T::ZERO;
        }
    }
    if count % BLOCK > 0 || count == 0 {
        total = Some(total.map_or(block, |total| total + block));
    }
    total.unwrap_or(T::ZERO)
}

/// Numbers for a test, and the panels that give the same bits.
struct Numbers<T> {
    images: Vec<T>,
    outputs: Vec<T>,
    weight: Vec<T>,
    bias: Vec<T>,
    before: Vec<T>,
}

impl<T: Scalar> Numbers<T> {
    fn new(seed: u64, images: usize, outputs: usize, weight: usize, bias: usize) -> Self {
        let numbers = |index: u64, length| random(seed * 8 + index, length, -1.0, 1.0);
        Self {
            images: numbers(0, images),
            outputs: numbers(1, outputs),
            weight: numbers(2, weight),
            bias: numbers(3, bias),
            before: numbers(4, weight),
        }
    }
}

/// Panels for inference and for training.
fn panels<T: Scalar>(rng: &mut Generator, depth: usize) -> [Vec<T>; 2] {
    let columns = [rng.random_range(1..200), 64 * rng.random_range(1..4)];
    columns.map(|columns| vec![T::from_f64(f64::NAN); depth * columns])
}

fn convolution<T: Scalar>(rng: &mut Generator, seed: u64) {
    let groups = [1, 1, 1, 2, 3][rng.random_range(0..5)];
    let (inputs, rows) = (rng.random_range(1..=20), rng.random_range(1..=35));
    let samples = rng.random_range(1..=5);
    let convolution = Convolution { window: window(rng, inputs * groups), outputs: rows * groups, groups };
    let (window, outputs) = (convolution.window, convolution.outputs);
    let (depth, positions) = (convolution.depth(), samples * window.positions());
    let bias = if rng.random() { outputs } else { 0 };
    let all = Numbers::<T>::new(seed, samples * window.inputs(), positions * outputs, depth * outputs, bias);
    let of = |position: usize, group: usize, k: usize| {
        at(&window, position, k / inputs, group * inputs + k % inputs).map_or(T::ZERO, |index| all.images[index])
    };
    let (mut output, mut gradient) = (vec![T::ZERO; positions * outputs], all.before.clone());
    let mut images_slope = vec![T::ZERO; all.images.len()];
    for position in 0..positions {
        for o in 0..outputs {
            let pairs = (0..depth).map(|k| (all.weight[k * outputs + o], of(position, o / rows, k)));
            output[position * outputs + o] = sum(all.bias.get(o).copied(), pairs);
        }
        for (group, k) in (0..groups).flat_map(|group| (0..depth).map(move |k| (group, k))) {
            if let Some(index) = at(&window, position, k / inputs, group * inputs + k % inputs) {
                let pairs = (group * rows..(group + 1) * rows)
                    .map(|o| (all.weight[k * outputs + o], all.outputs[position * outputs + o]));
                images_slope[index] += sum(None, pairs);
            }
        }
    }
    for (k, o) in (0..depth).flat_map(|k| (0..outputs).map(move |o| (k, o))) {
        let pairs = (0..positions).map(|position| (all.outputs[position * outputs + o], of(position, o / rows, k)));
        gradient[k * outputs + o] = sum(Some(all.before[k * outputs + o]), pairs);
    }
    for simd in Simd::available() {
        let what = format!("{simd:?}, {samples} samples, {convolution:?}");
        let [mut small, mut panel] = panels(rng, depth);
        let (mut found, mut found_gradient) = (vec![T::ZERO; output.len()], all.before.clone());
        for panel in [&mut small, &mut panel] {
            convolution::forward(simd, &convolution, &all.images, &all.weight, &all.bias, panel, &mut found);
            assert_eq!(bits(&found), bits(&output), "forward: {what}");
            let mut found = vec![T::ONE; images_slope.len()];
            convolution::input_gradient(simd, &convolution, &all.outputs, &all.weight, panel, &mut found);
            assert_eq!(bits(&found), bits(&images_slope), "input gradient: {what}");
        }
        let gradient_of = |images: &[T], slope: &[T], panel: &mut [T], found: &mut [T], update| {
            convolution::weight_gradient(simd, &convolution, images, slope, panel, found, update);
        };
        gradient_of(&all.images, &all.outputs, &mut panel, &mut found_gradient, Update::Add);
        assert_eq!(bits(&found_gradient), bits(&gradient), "weight gradient: {what}");
        // One by one.
        for sample in 0..samples {
            let (images, length) = (&all.images[sample * window.inputs()..][..window.inputs()], window.positions() * outputs);
            let mut found = vec![T::ZERO; length];
            convolution::forward(simd, &convolution, images, &all.weight, &all.bias, &mut small, &mut found);
            assert_eq!(bits(&found), bits(&output[sample * length..][..length]), "sample {sample}: {what}");
        }
    }
}

fn transposed<T: Scalar>(rng: &mut Generator, seed: u64) {
    let (outputs, inputs, samples) = (rng.random_range(1..=20), rng.random_range(1..=70), rng.random_range(1..=4));
    let convolution = Transposed { window: window(rng, outputs), inputs };
    let (window, depth) = (convolution.window, convolution.depth());
    let positions = samples * window.positions();
    // `images` is the output here, `outputs` the input.
    let all = Numbers::<T>::new(seed, samples * window.inputs(), positions * inputs, depth * inputs, outputs);
    let mut output: Vec<T> = all.bias.iter().copied().cycle().take(all.images.len()).collect();
    let (mut input_slope, mut gradient) = (vec![T::ZERO; positions * inputs], vec![T::ZERO; depth * inputs]);
    let of =
        |position: usize, k: usize| at(&window, position, k / outputs, k % outputs).map_or(T::ZERO, |index| all.images[index]);
    for position in 0..positions {
        for k in 0..depth {
            if let Some(index) = at(&window, position, k / outputs, k % outputs) {
                let pairs = (0..inputs).map(|c| (all.weight[c * depth + k], all.outputs[position * inputs + c]));
                output[index] += sum(None, pairs);
            }
        }
        for c in 0..inputs {
            let pairs = (0..depth).map(|k| (all.weight[c * depth + k], of(position, k)));
            input_slope[position * inputs + c] = sum(None, pairs);
        }
    }
    for (c, k) in (0..inputs).flat_map(|c| (0..depth).map(move |k| (c, k))) {
        let pairs = (0..positions).map(|position| (of(position, k), all.outputs[position * inputs + c]));
        gradient[c * depth + k] = sum(None, pairs);
    }
    for simd in Simd::available() {
        let what = format!("{simd:?}, {samples} samples, {convolution:?}");
        let [mut small, mut panel] = panels(rng, depth);
        for panel in [&mut small, &mut panel] {
            let mut found = vec![T::ONE; output.len()];
            transposed::forward(simd, &convolution, &all.outputs, &all.weight, &all.bias, panel, &mut found);
            assert_eq!(bits(&found), bits(&output), "forward: {what}");
        }
        let (mut found_slope, mut found) = (vec![T::ONE; input_slope.len()], all.before.clone());
        let (slope, update) = (Some(found_slope.as_mut_slice()), Update::Replace);
        transposed::backward(simd, &convolution, &all.outputs, &all.images, &all.weight, &mut panel, slope, &mut found, update);
        assert_eq!(bits(&found), bits(&gradient), "weight gradient: {what}");
        assert_eq!(bits(&found_slope), bits(&input_slope), "input gradient: {what}");
    }
}

/// What a depthwise convolution is: output, gradient of the weights, gradient of the images.
fn depthwise_by_definition<T: Scalar>(positions: &Positions, all: &Numbers<T>, slope: &[T]) -> [Vec<T>; 3] {
    let (window, outputs, multiplier) = (positions.window, positions.outputs(), positions.multiplier);
    let mut output = vec![T::ZERO; positions.count * outputs];
    let (mut gradient, mut images_slope) = (vec![T::ZERO; all.weight.len()], vec![T::ZERO; all.images.len()]);
    for (position, o) in (0..positions.count).flat_map(|position| (0..outputs).map(move |o| (position, o))) {
        let mut sum = all.bias.get(o).copied().unwrap_or(T::ZERO);
        for place in 0..window.places() {
            if let Some(index) = at(&window, position, place, o / multiplier) {
                let weight = all.weight[place * outputs + o];
                sum = all.images[index].mul_add(weight, sum);
                images_slope[index] = weight.mul_add(slope[position * outputs + o], images_slope[index]);
            }
        }
        output[position * outputs + o] = sum;
    }
    for (place, o) in (0..window.places()).flat_map(|place| (0..outputs).map(move |o| (place, o))) {
        let total = &mut gradient[place * outputs + o];
        for block in (0..positions.count).step_by(BLOCK) {
            let mut sum = T::ZERO;
            for position in block..positions.count.min(block + BLOCK) {
                if let Some(index) = at(&window, position, place, o / multiplier) {
                    sum = all.images[index].mul_add(slope[position * outputs + o], sum);
                }
            }
            *total = if block == 0 { sum } else { *total + sum };
        }
    }
    [output, gradient, images_slope]
}

fn depthwise<T: Scalar>(rng: &mut Generator, seed: u64) {
    let (channels, multiplier) = (rng.random_range(1..=90), [1, 1, 2, 3][rng.random_range(0..4)]);
    let (window, samples) = (window(rng, channels), rng.random_range(1..=3));
    let positions = Positions::all(window, multiplier, samples * window.inputs());
    let outputs = positions.outputs();
    let bias = if rng.random() { outputs } else { 0 };
    let all = Numbers::<T>::new(seed, samples * window.inputs(), positions.count * outputs, window.places() * outputs, bias);
    let expected = depthwise_by_definition(&positions, &all, &all.outputs);
    for simd in Simd::available() {
        let mut found = [vec![T::ONE; all.outputs.len()], all.before.clone(), vec![T::ZERO; all.images.len()]];
        let [output, gradient, images_slope] = &mut found;
        depthwise::forward(simd, &positions, &all.images, &all.weight, &all.bias, output);
        depthwise::weight_gradient(simd, &positions, Update::Replace, &all.images, &all.outputs, gradient);
        depthwise::add_input_gradient(simd, &positions, &all.weight, &all.outputs, images_slope);
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(bits(found), bits(expected), "{simd:?}, {samples} samples, {positions:?}");
        }
    }
}

fn separable<T: Scalar>(rng: &mut Generator, seed: u64) {
    let (channels, multiplier, samples) = (rng.random_range(1..=20), rng.random_range(1..=2), rng.random_range(1..=4));
    let outputs = rng.random_range(1..=40);
    let convolution = Separable { window: window(rng, channels), multiplier, outputs };
    let (window, between) = (convolution.window, convolution.between());
    let positions = Positions::all(window, multiplier, samples * window.inputs());
    let count = positions.count;
    let all = Numbers::<T>::new(seed, samples * window.inputs(), count * outputs, window.places() * between, 0);
    let pointwise: Vec<T> = random(seed, between * outputs, -1.0, 1.0);
    let bias: Vec<T> = random(seed + 1, outputs, -1.0, 1.0);
    let mut slopes = vec![T::ZERO; count * between];
    for (index, slope) in slopes.iter_mut().enumerate() {
        let (position, middle) = (index / between, index % between);
        *slope = sum(None, (0..outputs).map(|o| (pointwise[middle * outputs + o], all.outputs[position * outputs + o])));
    }
    let [values, depthwise_gradient, images_slope] = depthwise_by_definition(&positions, &all, &slopes);
    let (mut output, mut pointwise_gradient) = (vec![T::ZERO; count * outputs], pointwise.clone());
    for (index, output) in output.iter_mut().enumerate() {
        let (position, o) = (index / outputs, index % outputs);
        let pairs = (0..between).map(|middle| (pointwise[middle * outputs + o], values[position * between + middle]));
        *output = sum(Some(bias[o]), pairs);
    }
    for (index, gradient) in pointwise_gradient.iter_mut().enumerate() {
        let (middle, o) = (index / outputs, index % outputs);
        let pairs = (0..count).map(|position| (all.outputs[position * outputs + o], values[position * between + middle]));
        *gradient = sum(None, pairs);
    }
    for simd in Simd::available() {
        let what = format!("{simd:?}, {samples} samples, {convolution:?}");
        let [mut small, mut panel] = panels(rng, 2 * between);
        let weights = Weights { depthwise: all.weight.as_slice(), pointwise: pointwise.as_slice() };
        let mut found = vec![T::ONE; output.len()];
        separable::forward(simd, &convolution, &all.images, weights, &bias, &mut small, &mut found);
        assert_eq!(bits(&found), bits(&output), "forward: {what}");
        let (mut first, mut second, mut third) = (all.before.clone(), pointwise.clone(), vec![T::ONE; images_slope.len()]);
        let gradients = Weights { depthwise: first.as_mut_slice(), pointwise: second.as_mut_slice() };
        let update = Update::Replace;
        separable::backward(
            simd,
            &convolution,
            &all.images,
            &all.outputs,
            weights,
            &mut panel,
            Some(&mut third),
            gradients,
            update,
        );
        assert_eq!(bits(&first), bits(&depthwise_gradient), "depthwise gradient: {what}");
        assert_eq!(bits(&second), bits(&pointwise_gradient), "pointwise gradient: {what}");
        assert_eq!(bits(&third), bits(&images_slope), "input gradient: {what}");
    }
}

macro_rules! random_cases {
    ($($test:ident: $check:ident, $cases:literal;)*) => {
        $(#[test]
        fn $test() {
            let mut rng = rng(17);
            for seed in 0..$cases {
                $check::<f32>(&mut rng, seed);
                $check::<f64>(&mut rng, seed);
            }
        })*
    };
}

random_cases! {
    convolutions_are_what_is_documented: convolution, 60;
    transposed_convolutions_are_what_is_documented: transposed, 40;
    depthwise_convolutions_are_what_is_documented: depthwise, 60;
    separable_convolutions_are_what_is_documented: separable, 40;
}

/// Wrong lengths leave everything as it was.
#[test]
fn slices_of_other_lengths_are_left_alone() {
    let axis = Axis::new(5, 2, 1, 1, Padding::Valid);
    let convolution = Convolution { window: Window { height: axis, width: axis, channels: 2 }, outputs: 3, groups: 1 };
    let full = [vec![1.0_f32; 50], vec![1.0; 24], vec![1.0; 48]];
    for short in 0..3 {
        let mut slices = full.clone();
        slices[short].pop();
        let [images, weight, output] = &mut slices;
        convolution::forward(Simd::detect(), &convolution, images, weight, &[], &mut [0.0; 64], output);
        assert!(output.iter().all(|value| *value == 1.0), "operand {short}");
    }
    let none = Convolution { groups: 0, ..convolution };
    let mut output = full[2].clone();
    convolution::forward(Simd::detect(), &none, &full[0], &full[1], &[], &mut [0.0; 64], &mut output);
    convolution::forward(Simd::detect(), &convolution, &full[0], &full[1], &[], &mut [0.0; 7], &mut output);
    assert!(output.iter().all(|value| *value == 1.0));
}
