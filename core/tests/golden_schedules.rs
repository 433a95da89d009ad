//! The rates of all schedules against those of PyTorch and Keras, step by step.

mod learning;

use layerfit_core::schedules::*;
use learning::{Golden, assert_close};

/// Checks all cases of a name; the schedule is made from the options of the case.
macro_rules! golden {
    ($($test:ident, |$number:ident, $or:ident| $schedule:expr;)*) => {
        $(#[test]
        fn $test() {
            let golden = Golden::open("schedules");
            for case in golden.cases(stringify!($test)) {
                let $number = |option: &str| golden.number(&case, option);
                #[allow(unused)]
                let $or = |option: &str, default: f64| golden.option(&case, option).unwrap_or(default);
                check(&golden, &case, &$schedule);
            }
        })*

        #[test]
        fn every_golden_case_is_tested() {
            let names = [$(stringify!($test)),*].map(String::from);
            assert_eq!(Golden::open("schedules").names(), names.into());
        }
    };
}

fn check(golden: &Golden, case: &str, schedule: &dyn Schedule) {
    let expected: Vec<f64> = golden.tensor(&format!("{case}.rates"));
    assert_eq!(expected.len(), 40);
    let found: Vec<f64> = (0..40).map(|step| schedule.rate(step)).collect();
    // PyTorch computes some of them by multiplying step by step, and rounds as often.
    assert_close(&found, &expected, 1e-12, 1e-3, &format!("{case}: {schedule:?}"));
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> u64 {
    number as u64
}

golden! {
    step, |number, or| StepDecay::new(number("rate"), whole(number("steps")), number("factor"));
    multi_step, |number, or| {
        // In any order.
        MultiStepDecay::new(number("rate"), [whole(number("second")), whole(number("first"))], number("factor"))
    };
    exponential, |number, or| {
        let schedule = ExponentialDecay::new(number("rate"), whole(number("steps")), number("factor"));
        if or("staircase", 0.0) == 1.0 { schedule.staircase() } else { schedule }
    };
    polynomial, |number, or| {
        let schedule = PolynomialDecay::new(number("rate"), or("end", 0.0), whole(number("steps"))).power(number("power"));
        if or("cycle", 0.0) == 1.0 { schedule.cycle() } else { schedule }
    };
    inverse_time, |number, or| {
        let schedule = InverseTimeDecay::new(number("rate"), whole(number("steps")), number("decay"));
        if or("staircase", 0.0) == 1.0 { schedule.staircase() } else { schedule }
    };
    cosine, |number, or| CosineDecay::new(number("rate"), whole(number("steps"))).end(or("end", 0.0));
    cosine_restarts, |number, or| {
        let schedule = CosineRestarts::new(number("rate"), whole(number("steps"))).end(or("end", 0.0));
        schedule.lengthen(whole(number("lengthen"))).shrink(or("shrink", 1.0))
    };
    warm_up_step, |number, or| {
        let schedule = StepDecay::new(number("rate"), whole(number("steps")), number("factor"));
        WarmUp::new(whole(number("warm_up")), schedule).from(number("from"))
    };
    warm_up_cosine, |number, or| {
        let schedule = CosineDecay::new(number("rate"), whole(number("steps"))).end(number("end"));
        WarmUp::new(whole(number("warm_up")), schedule)
    };
    one_cycle, |number, or| {
        let mut schedule = OneCycle::new(number("rate"), whole(number("steps"))).rise(or("rise", 0.3));
        schedule = schedule.start_divisor(or("start_divisor", 25.0)).end_divisor(or("end_divisor", 1e4));
        if or("linear", 0.0) == 1.0 { schedule = schedule.linear(); }
        if or("three_phases", 0.0) == 1.0 { schedule = schedule.three_phases(); }
        schedule
    };
}
