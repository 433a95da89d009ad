//! Derivatives from differences, without the help of any gradient.

/// Below this magnitude errors count absolutely: there, differences are rounding errors.
const FLOOR: f64 = 1e-2;
/// How far the differences over two steps may be apart for either to be believed.
const AGREEMENT: f64 = 2e-7;
/// What a gradient may differ from the differences.
pub(crate) const TOLERANCE: f64 = 1e-6;

/// The relative distance of two numbers.
pub(crate) fn error(a: f64, b: f64) -> f64 {
    (a - b).abs() / a.abs().max(b.abs()).max(FLOOR)
}

/// The derivative of `f` at 0. The differences of fourth order over a step and over its half have to agree. Where they do not, a kink or a
/// sharp bend is within reach, and smaller steps are tried. The answer is `None` if no steps agree, so what can be told depends on `f`
/// alone: a wrong gradient cannot hide behind it.
pub(crate) fn derivative(mut f: impl FnMut(f64) -> f64) -> Option<f64> {
    [1e-3, 1e-4, 1e-5, 1e-6].into_iter().find_map(|step| {
        let mut around = |step: f64| f(step) - f(-step);
        let (half, one, two) = (around(0.5 * step), around(step), around(2.0 * step));
        let fine = (8.0 * half - one) / (6.0 * step);
        let coarse = (8.0 * one - two) / (12.0 * step);
        (error(fine, coarse) <= AGREEMENT).then_some(fine)
    })
}

#[test]
fn derivatives_are_exact_or_absent() {
    let close = |found: Option<f64>, expected: f64| found.is_some_and(|found| error(found, expected) < 1e-7);
    assert!(close(derivative(|x| (1.0 + x).powi(5)), 5.0));
    assert!(close(derivative(|x| (50.0 * x).sin()), 50.0));
    assert!(close(derivative(|_| 3.0), 0.0));
    // A kink nearby is stepped around, one within the smallest step is not.
    assert!(close(derivative(|x| (x + 3e-5).max(0.0)), 1.0));
    assert!(close(derivative(|x| (x - 3e-5).max(0.0)), 0.0));
    assert_eq!(derivative(|x| (x + 3e-7).max(0.0)), None);
    assert_eq!(derivative(|x| if x < 1e-8 { 0.0 } else { 1.0 }), None);
}
