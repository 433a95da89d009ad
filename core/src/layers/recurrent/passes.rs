//! The passes, the same for all cells: slices and sizes.

use rand::Rng;

use super::course::Course;
use super::tape::{Now, Parts};
use crate::kernels::product::{Sizes, Start, Steps, Strides, product, product_of_rows, product_transposed, sum_columns};
use crate::kernels::recurrent::Mask;
use crate::kernels::recurrent::sequence::{absorb, emit, gather, scatter, transpose};
use crate::kernels::{copy, dropout, merge};
use crate::{Scalar, Update};

/// What the input meets, or the gradients of that.
pub(crate) struct Weights<W> {
    pub(crate) weight: W,
    pub(crate) bias: W,
}

/// What a cell does in a step.
pub(crate) trait Advance<T: Scalar> {
    /// Adds what the states give to what the gates are functions of.
    fn meet(&mut self, course: &Course, step: usize, states: &[T], gates: &mut [T]);
    /// Computes gates, and the states after the step from those before it, which are in `hidden`.
    fn update(&mut self, course: &Course, step: usize, mask: Mask<'_>, gates: &mut [T], hidden: &mut [T]);
}

/// The states that backward looks at in a step.
pub(crate) struct Kept<'a, T> {
    /// Before the step.
    pub(crate) before: &'a [T],
    /// As the recurrent weights saw them.
    pub(crate) seen: &'a [T],
    /// After the step.
    pub(crate) after: &'a [T],
    /// The recurrent weights, transposed.
    pub(crate) transposed: &'a [T],
}

/// What a cell does in a step of backward.
pub(crate) trait Retreat<T: Scalar> {
    /// Puts gradients into the places of the gates. `slope` is the gradient of the states after the step; it becomes the part of that of the
    /// states before that passes by the recurrent weights, and `passed` the part that passes through them. (In the first step nobody
    /// looks at `passed`.)
    #[allow(clippy::too_many_arguments)]
    fn retreat(
        &mut self,
        course: &Course,
        step: usize,
        mask: Mask<'_>,
        kept: &Kept<'_, T>,
        gates: &mut [T],
        slope: &mut [T],
        passed: &mut [T],
    );
}

/// Training forward.
#[allow(clippy::too_many_arguments)]
pub(crate) fn forward<T: Scalar>(
    course: &Course,
    weights: &Weights<&[T]>,
    cell: &mut impl Advance<T>,
    tape: Parts<'_, T>,
    rng: &mut dyn Rng,
    input: &[T],
    bytes: &[u8],
    output: &mut [T],
) {
    let (simd, sequence, states) = (course.simd, course.sequence, course.states());
    let Parts { input: inputs, gates, hidden, begin, carried, seen, noise, .. } = tape;
    start(course, carried, begin);
    if course.rule.drops() {
        dropout::fill_noise(rng, &mut noise[..states]);
    }
    gather(simd, sequence, course.inputs, bytes, input, inputs);
    let strides = Strides { depth: 1, column: course.inputs };
    let sizes = Sizes { rows: course.gates, columns: course.columns(), depth: course.inputs };
    product(simd, sizes, weights.weight, inputs, strides, Start::Bias, weights.bias, gates);
    for step in 0..sequence.steps {
        let (before, after) = around(course, step, begin, hidden);
        after.copy_from_slice(before);
        let gates = &mut gates[course.block(step, course.gates)];
        cell.meet(course, step, seen_states(course, noise, before, seen), gates);
        cell.update(course, step, sequence.mask(bytes, step), gates, after);
        if let Some(place) = course.place(step) {
            emit(simd, place, course.emits(), after, output);
        }
    }
    keep(course, hidden, carried);
}

/// What a forward begins with: what the last one ended with, or zeros.
pub(crate) fn start<T: Scalar>(course: &Course, carried: &[T], begin: &mut [T]) {
    let states = course.states();
    if course.rule.stateful {
        begin[..states].copy_from_slice(&carried[..states]);
    } else {
        begin[..states].fill(T::ZERO);
    }
}

/// What the next forward begins with: the last of these states.
pub(crate) fn keep<T: Scalar>(course: &Course, history: &[T], carried: &mut [T]) {
    if let (true, Some(last)) = (course.rule.stateful, course.sequence.steps.checked_sub(1)) {
        carried[..course.states()].copy_from_slice(&history[course.block(last, course.units)]);
    }
}

/// The states before and after a step.
pub(crate) fn around<'a, T>(course: &Course, step: usize, begin: &'a [T], hidden: &'a mut [T]) -> (&'a [T], &'a mut [T]) {
    let (earlier, later) = hidden.split_at_mut(step * course.states());
    let before = if step == 0 { &begin[..course.states()] } else { &earlier[course.block(step - 1, course.units)] };
    (before, &mut later[..course.states()])
}

/// The states as the recurrent weights see them.
fn seen_states<'a, T: Scalar>(course: &Course, noise: &[u16], states: &'a [T], seen: &'a mut [T]) -> &'a [T] {
    if !course.rule.drops() {
        return states;
    }
    let (seen, dropout) = (&mut seen[..states.len()], course.rule.dropout);
    dropout::mask(course.simd, dropout.threshold(), dropout.scale(), noise, states, seen);
    seen
}

/// `gates += recurrent weights * states`, for some of the rows; the slices begin at the first of them.
pub(crate) fn add_recurrent<T: Scalar>(course: &Course, rows: usize, recurrent: &[T], states: &[T], gates: &mut [T]) {
    let sizes = Sizes { rows, columns: course.sequence.count, depth: course.units };
    let (steps, strides) = (Steps { left: course.gates, result: course.gates }, Strides { depth: 1, column: course.units });
    product_of_rows(course.simd, sizes, steps, recurrent, states, strides, Start::Add, &[], gates);
}

/// `inner = bias + recurrent weights * states`, for as many rows as there are units; without a bias, its slice is empty.
pub(crate) fn inner_product<T: Scalar>(course: &Course, recurrent: &[T], states: &[T], bias: &[T], inner: &mut [T]) {
    let sizes = Sizes { rows: course.units, columns: course.sequence.count, depth: course.units };
    let (steps, strides) = (Steps { left: course.gates, result: course.units }, Strides { depth: 1, column: course.units });
    let start = if bias.is_empty() { Start::Zero } else { Start::Bias };
    product_of_rows(course.simd, sizes, steps, recurrent, states, strides, start, bias, inner);
}

/// `passed = start + recurrent weightsᵀ * slopes`, for some of the gates: `transposed` begins at the first of them, and `slopes` has them in
/// columns that are `column` apart.
pub(crate) fn pass_recurrent<T: Scalar>(
    course: &Course,
    gates: usize,
    transposed: &[T],
    slopes: &[T],
    column: usize,
    start: Start,
    passed: &mut [T],
) {
    let sizes = Sizes { rows: course.units, columns: course.sequence.count, depth: gates };
    product(course.simd, sizes, transposed, slopes, Strides { depth: 1, column }, start, &[], passed);
}

/// Backward through time: the gradients of the sums behind the gates, in the places of the gates. `other` are the states of the other
/// direction.
pub(crate) fn unroll<T: Scalar>(
    course: &Course,
    recurrent: &[T],
    cell: &mut impl Retreat<T>,
    tape: Parts<'_, T>,
    bytes: &[u8],
    output_slope: &[T],
    other: &[T],
) {
    let (simd, sequence, states) = (course.simd, course.sequence, course.states());
    let Parts { gates, hidden, begin, slope, passed, seen, noise, transposed, .. } = tape;
    let (slope, passed) = (&mut slope[..states], &mut passed[..states]);
    transpose(simd, course.gates, recurrent, transposed);
    slope.fill(T::ZERO);
    for step in (0..sequence.steps).rev() {
        if let Some(place) = course.place(step) {
            let other = other.get(course.block(course.opposite(step), course.units)).unwrap_or_default();
            absorb(simd, place, course.absorbs(), output_slope, other, slope);
        }
        let (before, after) = around(course, step, begin, hidden);
        let seen = if course.rule.reset_before { seen_states(course, noise, before, seen) } else { before };
        let kept = Kept { before, seen, after, transposed };
        let gates = &mut gates[course.block(step, course.gates)];
        cell.retreat(course, step, sequence.mask(bytes, step), &kept, gates, slope, passed);
        if step > 0 {
            drop_states(course, noise, passed);
            merge::add_in_place(simd, slope, passed);
        }
    }
}

/// Drops states (or their gradients) in place, if any are dropped.
fn drop_states<T: Scalar>(course: &Course, noise: &[u16], states: &mut [T]) {
    if course.rule.drops() {
        let dropout = course.rule.dropout;
        dropout::mask_in_place(course.simd, dropout.threshold(), dropout.scale(), noise, states);
    }
}

/// From the gradients that [`unroll`] left: those of the weights and the bias, and that of the input, if it is asked for. The states become
/// what the recurrent weights saw of them.
pub(crate) fn collect<T: Scalar>(
    course: &Course,
    weight: &[T],
    tape: &mut Parts<'_, T>,
    input_slope: Option<(&mut [T], Update)>,
    gradients: Weights<&mut [T]>,
    update: Update,
) {
    let (simd, columns, states) = (course.simd, course.columns(), course.states());
    let (inputs, gates) = (&mut tape.input[..columns * course.inputs], &tape.gates[..columns * course.gates]);
    let sizes = Sizes { rows: course.gates, columns: course.inputs, depth: columns };
    let strides = Strides { depth: course.inputs, column: 1 };
    product(simd, sizes, gates, inputs, strides, update.into(), &[], gradients.weight);
    sum_columns(simd, course.gates, gates, update.into(), gradients.bias);
    if let Some((input_slope, update)) = input_slope {
        let sizes = Sizes { rows: course.inputs, columns, depth: course.gates };
        let strides = Strides { depth: 1, column: course.gates };
        product_transposed(simd, sizes, weight, gates, strides, Start::Zero, &[], inputs);
        scatter(simd, course.sequence, course.inputs, update, inputs, input_slope);
    }
    for step in 0..course.sequence.steps {
        drop_states(course, tape.noise, &mut tape.hidden[course.block(step, course.units)]);
    }
    drop_states(course, tape.noise, &mut tape.begin[..states]);
}

/// The gradients of some rows of the recurrent weights: the sum over the steps of slopes, in columns that are `column` apart, times the states
/// before the step. First come the steps from the second on, then the first, if it began with states of an earlier pass.
#[allow(clippy::too_many_arguments)]
pub(crate) fn recurrent_gradient<T: Scalar>(
    course: &Course,
    rows: usize,
    slopes: &[T],
    column: usize,
    begin: &[T],
    hidden: &[T],
    update: Update,
    gradient: &mut [T],
) {
    let first = course.sequence.count;
    let later = slopes.get(first * column..).unwrap_or_default();
    let depth = course.columns().saturating_sub(first);
    recurrent_product(course, rows, depth, later, column, hidden, update.into(), gradient);
    if course.rule.stateful {
        recurrent_product(course, rows, first, slopes, column, begin, Start::Add, gradient);
    }
}

/// The sum over `depth` columns of slopes times states, for some rows of the recurrent weights.
#[allow(clippy::too_many_arguments)]
pub(crate) fn recurrent_product<T: Scalar>(
    course: &Course,
    rows: usize,
    depth: usize,
    slopes: &[T],
    column: usize,
    states: &[T],
    start: Start,
    gradient: &mut [T],
) {
    let sizes = Sizes { rows, columns: course.units, depth };
    let (steps, strides) = (Steps { left: column, result: course.gates }, Strides { depth: course.units, column: 1 });
    product_of_rows(course.simd, sizes, steps, slopes, states, strides, start, &[], gradient);
}

/// Inference from the states that `now` has: the sums of a few steps at a time, then step after step.
pub(crate) fn infer<T: Scalar>(
    course: &Course,
    weights: &Weights<&[T]>,
    cell: &mut impl Advance<T>,
    now: Now<'_, T>,
    input: &[T],
    bytes: &[u8],
    output: &mut [T],
) {
    let (sequence, Now { gates, hidden }) = (course.sequence, now);
    let hidden = &mut hidden[..course.states()];
    let together = if sequence.count == 1 { (gates.len() / course.gates.max(1)).max(1) } else { 1 };
    for from in (0..sequence.steps).step_by(together) {
        let steps = from..sequence.steps.min(from + together);
        // In the order of the input, whatever the direction.
        let first = sequence.position(from).min(sequence.position(steps.end - 1));
        project(course, weights, first, steps.len(), input, gates);
        for step in steps {
            let gates = &mut gates[course.block(sequence.position(step) - first, course.gates)];
            cell.meet(course, 0, hidden, gates);
            cell.update(course, 0, sequence.mask(bytes, step), gates, hidden);
            if let Some(place) = course.place(step) {
                emit(course.simd, place, course.emits(), hidden, output);
            }
        }
    }
}

/// One step of one stream, from the states that `now` has. The mask has one byte, or none.
pub(crate) fn step<T: Scalar>(
    course: &Course,
    weights: &Weights<&[T]>,
    cell: &mut impl Advance<T>,
    now: Now<'_, T>,
    input: &[T],
    mask: &[u8],
    output: &mut [T],
) {
    let Now { gates, hidden } = now;
    if mask.first() != Some(&0) {
        let (sizes, strides) = (Sizes { rows: course.gates, columns: 1, depth: course.inputs }, Strides { depth: 1, column: 0 });
        product(course.simd, sizes, weights.weight, input, strides, Start::Bias, weights.bias, gates);
        cell.meet(course, 0, hidden, gates);
        cell.update(course, 0, Mask::NONE, gates, hidden);
    }
    if let Some(output) = output.get_mut(..course.units) {
        copy(hidden, output);
    }
}

/// What the input gives to the gates: at several positions of one sample, or at one of all samples.
fn project<T: Scalar>(course: &Course, weights: &Weights<&[T]>, first: usize, positions: usize, input: &[T], gates: &mut [T]) {
    let (inputs, count) = (course.inputs, course.sequence.count);
    let (columns, column) = if count == 1 { (positions, inputs) } else { (count, course.sequence.steps * inputs) };
    let sizes = Sizes { rows: course.gates, columns, depth: inputs };
    let input = input.get(first * inputs..).unwrap_or_default();
    product(course.simd, sizes, weights.weight, input, Strides { depth: 1, column }, Start::Bias, weights.bias, gates);
}
