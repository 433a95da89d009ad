//! The kernels behind `+`, `-`, `*` and `Concat`: every instruction set gives the bits of the definition, on odd sizes.

mod common;

use common::values::{bits, random};
use layerfit_core::kernels::Simd;
use layerfit_core::layers::merge;
use layerfit_core::rand::RngExt;
use layerfit_core::{Generator, Scalar, Update, rng};

/// Numbers of both signs with zeros, subnormal ones, infinities and NaN among them.
fn numbers<T: Scalar>(length: usize, rng: &mut Generator) -> Vec<T> {
    let mut numbers = random::<T>(rng.random(), length, -3.0, 3.0);
    for special in [0.0, -0.0, 1e-42, f64::INFINITY, f64::NEG_INFINITY, f64::NAN] {
        if length > 0 && rng.random_range(0..2) == 0 {
            let place = rng.random_range(0..length);
            numbers[place] = T::from_f64(special);
        }
    }
    numbers
}

/// The bits, except that all NaN are one.
fn same<T: Scalar>(found: &[T], expected: &[T], what: &str) {
    let plain = |values: &[T]| -> Vec<T> {
        values.iter().map(|value| if value.to_f64().is_nan() { T::from_f64(f64::NAN) } else { *value }).collect()
    };
    assert!(bits(&plain(found)) == bits(&plain(expected)), "{what}, {} numbers", found.len());
}

type OfTwo<T> = fn(Simd, &[T], &[T], &mut [T]);
type InPlace<T> = fn(Simd, &mut [T], &[T]);
/// A name, both kernels, and what they compute.
type Case<T> = (&'static str, OfTwo<T>, InPlace<T>, fn(T, T) -> T);

fn pairs<T: Scalar>(length: usize, rng: &mut Generator) {
    let functions: [Case<T>; 3] = [
        ("add", merge::add, merge::add_in_place, |a, b| a + b),
        ("subtract", merge::subtract, merge::subtract_in_place, |a, b| a - b),
        ("multiply", merge::multiply, merge::multiply_in_place, |a, b| a * b),
    ];
    let (left, right, before) = (numbers::<T>(length, rng), numbers::<T>(length, rng), numbers::<T>(length, rng));
    let each = |function: fn(T, T) -> T| -> Vec<T> { left.iter().zip(&right).map(|(a, b)| function(*a, *b)).collect() };
    for simd in Simd::available() {
        for (name, function, in_place, definition) in functions {
            let (mut output, mut values) = (before.clone(), left.clone());
            function(simd, &left, &right, &mut output);
            in_place(simd, &mut values, &right);
            same(&output, &each(definition), &format!("{name}, {simd:?}"));
            same(&values, &each(definition), &format!("{name} in place, {simd:?}"));
        }
        let mut sums = before.clone();
        merge::multiply_add(simd, &left, &right, &mut sums);
        let expected: Vec<T> = left.iter().zip(&right).zip(&before).map(|((a, b), sum)| a.mul_add(*b, *sum)).collect();
        same(&sums, &expected, &format!("multiply_add, {simd:?}"));
        let (mut output, mut values) = (before.clone(), left.clone());
        merge::negate(simd, &left, &mut output);
        merge::negate_in_place(simd, &mut values);
        let expected: Vec<T> = left.iter().map(|value| -*value).collect();
        same(&output, &expected, &format!("negate, {simd:?}"));
        same(&values, &expected, &format!("negate in place, {simd:?}"));
    }
}

#[test]
fn every_instruction_set_gives_the_bits_of_the_definition() {
    let mut rng = rng(1);
    for length in (0..70).chain([127, 128, 129, 1_000, 4_099]) {
        pairs::<f32>(length, &mut rng);
        pairs::<f64>(length, &mut rng);
    }
}

/// A product of which the rounding shows whether it was fused with the addition.
#[test]
fn a_product_is_added_with_one_rounding() {
    let small = f64::from(f32::EPSILON);
    let (factor, sum) = (1.0 + small, -(1.0 + 2.0 * small));
    for simd in Simd::available() {
        let mut sums = [sum as f32; 37];
        merge::multiply_add(simd, &[factor as f32; 37], &[factor as f32; 37], &mut sums);
        assert_eq!(sums, [(small * small) as f32; 37]);
    }
}

/// Parts of random sizes, joined and taken apart.
fn parts<T: Scalar>(rng: &mut Generator) {
    let sizes: Vec<usize> = (0..rng.random_range(1..5)).map(|_| rng.random_range(1..40)).collect();
    let (rows, whole) = (rng.random_range(0..9), sizes.iter().sum::<usize>());
    let inputs: Vec<Vec<T>> = sizes.iter().map(|part| numbers(rows * part, rng)).collect();
    let mut joined = numbers::<T>(rows * whole, rng);
    let offsets: Vec<usize> = (0..sizes.len()).map(|part| sizes[..part].iter().sum()).collect();
    for ((input, part), offset) in inputs.iter().zip(&sizes).zip(&offsets) {
        merge::join(input, *part, *offset, whole, &mut joined);
    }
    let of_row = |row: usize| inputs.iter().zip(&sizes).flat_map(move |(input, part)| input[row * part..][..*part].to_vec());
    let expected: Vec<T> = (0..rows).flat_map(of_row).collect();
    same(&joined, &expected, "join");
    for simd in Simd::available() {
        for ((input, part), offset) in inputs.iter().zip(&sizes).zip(&offsets) {
            let before = numbers::<T>(rows * part, rng);
            let mut slope = before.clone();
            merge::split(simd, &joined, whole, *offset, *part, &mut slope, Update::Replace);
            same(&slope, input, "split");
            let mut slope = before.clone();
            merge::split(simd, &joined, whole, *offset, *part, &mut slope, Update::Add);
            let expected: Vec<T> = before.iter().zip(input).map(|(before, input)| *before + *input).collect();
            same(&slope, &expected, "split and add");
        }
    }
}

#[test]
fn what_is_joined_can_be_taken_apart() {
    let mut rng = rng(2);
    for _ in 0..200 {
        parts::<f32>(&mut rng);
        parts::<f64>(&mut rng);
    }
}
