//! Convolutions and poolings of streams have the bits of those of whole sequences.

mod common;

use common::values::{bits, random};
use layerfit_core::kernels::Simd;
use layerfit_core::layers::{AvgPool1d, Conv1d, MaxPool1d, RecentSteps};
use layerfit_core::{Axis, Padding, Scalar, Window, zeroed};

const LENGTH: usize = 23;

fn window(kernel: usize, dilation: usize, channels: usize, padding: Padding) -> Window {
    Window { height: Window::LINE, width: Axis::new(LENGTH, kernel, 1, dilation, padding), channels }
}

/// Feeds a sequence step by step; every output is that of the whole at its place.
fn check<T: Scalar>(what: &str, window: &Window, input: &[T], whole: &[T], outputs: usize, mut step: impl FnMut(&[T], &mut [T])) {
    let missing = if window.width.before == 0 { window.width.extent() - 1 } else { 0 };
    let mut newest = vec![T::from_f64(f64::NAN); outputs];
    let mut compared = 0;
    for (time, input) in input.chunks(window.channels).enumerate() {
        step(input, &mut newest);
        if time >= missing {
            let expected = &whole[(time - missing) * outputs..][..outputs];
            assert_eq!(bits(&newest), bits(expected), "{what}, step {time}, {window:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, window.width.output, "{what}, {window:?}");
}

fn convolution<T: Scalar, const C: usize, const OUT: usize, const DEPTH: usize, const BIASES: usize, const SPAN: usize>(
    kernel: usize,
    dilation: usize,
) {
    let mut layer: Conv1d<T, OUT, DEPTH, BIASES> = zeroed();
    layer.weight.as_mut_slice().copy_from_slice(&random(1, OUT * DEPTH, -1.0, 1.0));
    layer.bias.as_mut_slice().copy_from_slice(&random(2, BIASES, -1.0, 1.0));
    let input: Vec<T> = random(3, LENGTH * C, -1.0, 1.0);
    for padding in [Padding::Causal, Padding::Valid] {
        let window = window(kernel, dilation, C, padding);
        let mut whole = vec![T::ZERO; window.positions() * OUT];
        layer.forward(Simd::detect(), &window, &input, &mut whole, &mut vec![T::ZERO; 64 * DEPTH]);
        for simd in Simd::available() {
            let mut state: RecentSteps<T, C, SPAN> = zeroed();
            check("convolution", &window, &input, &whole, OUT, |input, output| {
                layer.step(simd, &window, input, output, &mut state);
            });
        }
    }
}

fn convolutions<T: Scalar>() {
    convolution::<T, 3, 5, 9, 5, 3>(3, 1);
    convolution::<T, 3, 5, 9, 0, 7>(3, 3);
    convolution::<T, 1, 17, 4, 17, 10>(4, 3); // a ring of exactly the window
    convolution::<T, 2, 4, 2, 4, 1>(1, 1); // a window of one step
    convolution::<T, 2, 4, 2, 4, 3>(1, 1); // a ring that is longer than the window
    convolution::<T, 50, 33, 150, 33, 3>(3, 1); // several blocks of a sum
    convolution::<T, 6, 9, 10, 9, 9>(5, 2); // three groups
    convolution::<T, 90, 4, 135, 4, 3>(3, 1); // two groups of several blocks

    // More numbers than move on from step to step: these are in a ring.
    convolution::<T, 90, 5, 270, 5, 3>(3, 1);
    convolution::<T, 90, 5, 270, 0, 4>(3, 1); // longer than the window
    convolution::<T, 30, 7, 90, 7, 11>(3, 5);
    convolution::<T, 60, 6, 90, 6, 9>(3, 4); // two groups
}

#[test]
fn a_convolution_of_a_stream_has_the_bits_of_the_sequence() {
    convolutions::<f32>();
    convolutions::<f64>();
}

/// A window of the poolings, with values of both infinities, both zeros and NaN.
fn pooling<T: Scalar, const C: usize, const SPAN: usize>(kernel: usize) {
    let mut input: Vec<T> = random(4, LENGTH * C, -1.0, 1.0);
    for (index, value) in [-0.0, 0.0, f64::NEG_INFINITY, f64::INFINITY, f64::NAN].into_iter().enumerate() {
        input[(2 + 4 * index) * C] = T::from_f64(value);
    }
    for padding in [Padding::Causal, Padding::Valid] {
        let window = window(kernel, 1, C, padding);
        let [mut largest, mut means] = [(); 2].map(|()| vec![T::ZERO; window.outputs()]);
        MaxPool1d::new(window).infer(Simd::detect(), &input, &mut largest);
        AvgPool1d::new(window).forward(Simd::detect(), &input, &mut means);
        for simd in Simd::available() {
            let [mut of_largest, mut of_means]: [RecentSteps<T, C, SPAN>; 2] = [zeroed(), zeroed()];
            check("maximum", &window, &input, &largest, C, |input, output| {
                MaxPool1d::new(window).step(simd, input, output, &mut of_largest);
            });
            check("mean", &window, &input, &means, C, |input, output| {
                AvgPool1d::new(window).step(simd, input, output, &mut of_means);
            });
        }
    }
}

#[test]
fn a_pooling_of_a_stream_has_the_bits_of_the_sequence() {
    pooling::<f32, 1, 1>(1);
    pooling::<f32, 3, 2>(2);
    pooling::<f64, 35, 4>(4);
    pooling::<f32, 18, 11>(7);
    pooling::<f32, 37, 9>(7); // in a ring
    pooling::<f64, 130, 2>(2);
}

/// A ring that the window does not fit into: nothing is computed.
#[test]
fn a_window_that_does_not_fit_computes_nothing() {
    let layer: Conv1d<f32, 1, 3, 1> = zeroed();
    let (mut state, mut output): (RecentSteps<f32, 1, 2>, _) = (zeroed(), [7.0]);
    layer.step(Simd::detect(), &window(3, 1, 1, Padding::Causal), &[1.0], &mut output, &mut state);
    assert_eq!(output, [7.0]);
}

#[test]
fn a_stream_takes_its_span() {
    assert_eq!(size_of::<RecentSteps<f32, 5, 7>>(), 4 * 5 * 7 + 8);
    assert_eq!(size_of::<RecentSteps<f64, 5, 7>>(), 8 * 5 * 7 + 8);
}
