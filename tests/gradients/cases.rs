//! What is checked of every random network.

use crate::check::{self, Tally};
use crate::inference;
use crate::subject::{Differentiable, Subject, randomize};

/// A network of `random.rs` or `random_graphs.rs`.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) double: fn() -> Box<dyn Differentiable>,
    pub(crate) single: fn() -> Box<dyn Subject<f32>>,
    /// Training draws random numbers, or meets one batch normalization with several batches.
    pub(crate) noise: bool,
    /// Training looks at the whole batch.
    pub(crate) statistics: bool,
}

/// How many seeds are tried for a network.
const SEEDS: u64 = 8;

impl Case {
    /// The checks with the first seed with which differences say something about every gradient. A wrong gradient cannot hide behind that:
    /// it is an error with any seed.
    fn run(&self, seed: u64) -> Result<Tally, String> {
        for seed in seed..seed + SEEDS {
            let tally = self.run_with(seed)?;
            if tally.skipped == 0 {
                return Ok(tally);
            }
        }
        Err("differences say nothing about some gradients: another seed is needed".to_string())
    }

    fn run_with(&self, seed: u64) -> Result<Tally, String> {
        let mut tally = Tally::default();
        for count in [1, 2, 5] {
            let mut subject = (self.double)();
            randomize(&mut *subject, seed);
            let found = check::gradients(&mut *subject, count, seed).map_err(|error| format!("{count} samples: {error}"))?;
            tally.add(found);
        }
        if !self.noise {
            let mut subject = (self.double)();
            randomize(&mut *subject, seed);
            let followed = check::statistics(&mut *subject, 5, seed)?;
            check::require((followed > 0) == self.statistics, "there are statistics where there is a batch normalization")?;
        }
        self.infer(seed)?;
        Ok(tally)
    }

    fn infer(&self, seed: u64) -> Result<(), String> {
        let same = !self.noise && !self.statistics;
        let mut double = (self.double)();
        randomize(&mut *double, seed);
        inference::check(&mut *double, same, seed).map_err(|error| format!("f64: {error}"))?;
        let mut single = (self.single)();
        randomize(&mut *single, seed);
        inference::check(&mut *single, same, seed).map_err(|error| format!("f32: {error}"))
    }

    pub(crate) fn check(&self, index: usize) -> Tally {
        self.run(index as u64 * 100).unwrap_or_else(|error| panic!("{}: {error}", self.name))
    }
}

/// The list of cases, and a test for each.
macro_rules! cases {
    ($($test:ident: $network:ident, noise: $noise:literal, statistics: $statistics:literal;)*) => {
        pub(crate) const CASES: &[crate::cases::Case] = &[$(crate::cases::Case {
            name: stringify!($network),
            double: || Box::new(crate::subject::Held::<$network<f64>, 5>::new()),
            single: || Box::new(crate::subject::Held::<$network<f32>, 5>::new()),
            noise: $noise,
            statistics: $statistics,
        }),*];

        $(#[test]
        fn $test() {
            let index = CASES.iter().position(|case| case.name == stringify!($network));
            let index = index.expect("every test has its case");
            CASES[index].check(index);
        })*
    };
}
pub(crate) use cases;

/// A network of which all gradients are zero would prove nothing. (Some are: a softmax of one number has no slope, and rectifiers die.)
#[test]
fn most_gradients_are_not_zero() {
    let (mut nonzero, mut all) = (0, 0);
    for (index, case) in crate::random::CASES.iter().chain(crate::random_graphs::CASES).enumerate() {
        let mut subject = (case.double)();
        randomize(&mut *subject, index as u64 * 100);
        let found = check::nonzero(&mut *subject, 5, index as u64 * 100);
        (nonzero, all) = (nonzero + found.0, all + found.1);
    }
    assert!(4 * nonzero > 3 * all, "{nonzero} of {all} gradients are not zero");
}
