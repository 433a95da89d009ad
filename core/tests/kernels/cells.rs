//! A step of a cell at once has the bits of its products and its gates one after the other, in portable code.

use layerfit_core::kernels::Simd;
use layerfit_core::kernels::product::{BLOCK, Sizes, Start, Steps, Strides, product_of_rows};
use layerfit_core::kernels::recurrent::{Mask, Step, gru, lstm};
use layerfit_core::rand::RngExt;
use layerfit_core::{Generator, rng};

use super::{bits, numbers, size};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Lstm,
    Gru,
}

/// A cell, its state and an input; every slice is exactly as long as it must be.
#[derive(Clone, Debug)]
struct Case {
    kind: Kind,
    inputs: usize,
    units: usize,
    weight: Vec<f32>,
    bias: Vec<f32>,
    recurrent: Vec<f32>,
    apart: Vec<f32>,
    input: Vec<f32>,
    hidden: Vec<f32>,
    cell: Vec<f32>,
    gates: Vec<f32>,
    inner: Vec<f32>,
    output: Vec<f32>,
}

impl Case {
    fn new(kind: Kind, inputs: usize, units: usize, wild: bool, rng: &mut Generator) -> Self {
        let is_lstm = kind == Kind::Lstm;
        let (gates, of_cell, apart) = if is_lstm { (4 * units, units, 0) } else { (3 * units, 0, units) };
        let mut numbers = |length| numbers(length, wild, rng);
        Self {
            kind,
            inputs,
            units,
            weight: numbers(gates * inputs),
            bias: numbers(gates),
            recurrent: numbers(gates * units),
            apart: numbers(apart),
            input: numbers(inputs),
            hidden: numbers(units),
            cell: numbers(of_cell),
            gates: numbers(gates),
            inner: numbers(apart),
            output: numbers(units),
        }
    }

    fn at_once(&mut self, simd: Simd) -> bool {
        let step = Step {
            inputs: self.inputs,
            units: self.units,
            weight: &self.weight,
            bias: &self.bias,
            recurrent: &self.recurrent,
            apart: &self.apart,
            input: &self.input,
            hidden: &mut self.hidden,
            cell: &mut self.cell,
            gates: &mut self.gates,
            inner: &mut self.inner,
            output: &mut self.output,
        };
        match self.kind {
            Kind::Lstm => lstm::step(simd, step),
            Kind::Gru => gru::step(simd, step),
        }
    }

    /// The same, kernel by kernel.
    fn one_by_one(&mut self) {
        let (simd, units, all) = (Simd::PORTABLE, self.units, self.gates.len());
        let joined = if self.kind == Kind::Lstm { all } else { 2 * units };
        let times = |rows, depth, left: &[f32], right: &[f32], start, bias: &[f32], result: &mut [f32]| {
            let (sizes, steps) = (Sizes { rows, columns: 1, depth }, Steps { left: all, result: rows });
            product_of_rows(simd, sizes, steps, left, right, Strides { depth: 1, column: 0 }, start, bias, result);
        };
        times(all, self.inputs, &self.weight, &self.input, Start::Bias, &self.bias, &mut self.gates);
        times(joined, units, &self.recurrent, &self.hidden, Start::Add, &[], &mut self.gates);
        match self.kind {
            Kind::Lstm => lstm::forward(simd, Mask::NONE, units, &mut self.gates, &mut self.cell, &mut [], &mut self.hidden),
            Kind::Gru => {
                let candidate = &self.recurrent[joined..];
                times(units, units, candidate, &self.hidden, Start::Bias, &self.apart, &mut self.inner);
                gru::mix_after(simd, Mask::NONE, units, &self.inner, &mut self.gates, &mut self.hidden);
            }
        }
        self.output.copy_from_slice(&self.hidden);
    }

    fn states(&self) -> [Vec<u64>; 3] {
        [bits(&self.hidden), bits(&self.cell), bits(&self.output)]
    }

    /// Two steps, so that what is kept matters.
    fn check(&self) {
        let mut expected = self.clone();
        expected.one_by_one();
        expected.one_by_one();
        for simd in Simd::available().filter(|simd| *simd != Simd::PORTABLE) {
            let mut found = self.clone();
            assert!(found.at_once(simd) && found.at_once(simd));
            assert!(
                found.states() == expected.states(),
                "{simd:?}: {:?}, {} inputs, {} units",
                self.kind,
                self.inputs,
                self.units
            );
        }
    }
}

#[test]
fn a_step_at_once_is_equal_to_the_reference() {
    let mut rng = rng(21);
    for case in 0..300 {
        let (inputs, units) = (size(&mut rng, 3 * BLOCK).max(1), size(&mut rng, 2 * BLOCK).max(1));
        for kind in [Kind::Lstm, Kind::Gru] {
            Case::new(kind, inputs, units, case % 10 == 0, &mut rng).check();
        }
    }
}

#[test]
fn every_number_of_units_is_equal_to_the_reference() {
    let mut rng = rng(22);
    for units in 1..=70 {
        for kind in [Kind::Lstm, Kind::Gru] {
            let inputs = rng.random_range(1..2 * BLOCK);
            Case::new(kind, inputs, units, false, &mut rng).check();
        }
    }
}

/// More rows than pass at a time.
#[test]
fn a_large_cell_is_equal_to_the_reference() {
    let mut rng = rng(23);
    Case::new(Kind::Lstm, 67, 261, false, &mut rng).check();
    Case::new(Kind::Gru, 3, 347, false, &mut rng).check();
}

#[test]
fn a_step_that_cannot_be_taken_at_once_leaves_everything_as_it_was() {
    let mut rng = rng(24);
    for kind in [Kind::Lstm, Kind::Gru] {
        let case = Case::new(kind, 11, 13, false, &mut rng);
        let slices: [fn(&mut Case) -> &mut Vec<f32>; 10] = [
            |case| &mut case.weight,
            |case| &mut case.bias,
            |case| &mut case.recurrent,
            |case| &mut case.apart,
            |case| &mut case.input,
            |case| &mut case.hidden,
            |case| &mut case.cell,
            |case| &mut case.gates,
            |case| &mut case.inner,
            |case| &mut case.output,
        ];
        let mut wrong: Vec<Case> = Vec::new();
        for slice in slices {
            let mut shorter = case.clone();
            // (A kind of cell does not have them all.)
            if slice(&mut shorter).pop().is_some() {
                wrong.push(shorter);
            }
        }
        for size in [0, usize::MAX / 2] {
            wrong.extend([Case { units: size, ..case.clone() }, Case { inputs: size, ..case.clone() }]);
        }
        for simd in Simd::available() {
            for mut case in wrong.clone() {
                let before = (case.states(), bits(&case.gates), bits(&case.inner));
                assert!(!case.at_once(simd), "{simd:?}: {case:?}");
                assert!((case.states(), bits(&case.gates), bits(&case.inner)) == before);
            }
        }
        assert!(!case.clone().at_once(Simd::PORTABLE));
    }
}
