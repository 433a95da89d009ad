use std::sync::{Arc, Mutex};
use std::vec::Vec;

use super::*;
use crate::train::Validated;

const COURSE: Course = Course { done: 0, epochs: 3, steps: 2, samples: 40, measure: Measure::ACCURACY };

fn epoch(number: usize) -> Epoch {
    let validation = Some(Validated { loss: 0.5, measure: 0.8 });
    Epoch { number, loss: 0.25, measure: 0.9, validation, rate: 1e-3, seconds: 1.0, samples_per_second: 1234.4 }
}

/// What was written.
#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Written {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

/// A closed standard error.
struct Closed;

impl Write for Closed {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}

/// Two epochs of a training.
fn run(mut reporter: Reporter) {
    for number in 1..=2 {
        (1..=2).for_each(|step| reporter.step(number, step, || (0.3, 0.7)));
        reporter.epoch(&epoch(number));
    }
    reporter.finish();
}

fn said(display: Display) -> String {
    let out = Written::default();
    run(Reporter::on(Box::new(out.clone()), display, COURSE));
    out.text()
}

const SECOND: &str = "epoch 2/3  loss 0.2500  accuracy 90.00 %  validation: loss 0.5000  accuracy 80.00 %  1234 samples/s\n";

#[test]
fn a_line_says_all() {
    assert_eq!(
        line(&epoch(3), 40, Measure::ACCURACY),
        "epoch  3/40  loss 0.2500  accuracy 90.00 %  validation: loss 0.5000  accuracy 80.00 %  1234 samples/s"
    );
    assert_eq!(
        line(&Epoch { validation: None, ..epoch(3) }, 4, Measure::MEAN_ABSOLUTE_ERROR),
        "epoch 3/4  loss 0.2500  mean absolute error 0.9000  1234 samples/s"
    );
}

#[test]
fn quiet_says_nothing_and_plain_a_line_an_epoch() {
    assert_eq!(said(Display::Quiet), "");
    assert_eq!(said(Display::Plain), [SECOND.replace("2/3", "1/3"), SECOND.into()].concat());
    run(Reporter::on(Box::new(Closed), Display::Plain, COURSE));
}

#[cfg(feature = "progress")]
mod bars {
    use std::thread::sleep;
    use std::time::Duration;

    use indicatif::{InMemoryTerm, ProgressDrawTarget};

    use super::*;

    fn display(progress: Progress, terminal: bool, term: &InMemoryTerm, course: &Course) -> Display {
        Display::new(progress, terminal, course, ProgressDrawTarget::term_like(Box::new(term.clone())))
    }

    #[test]
    fn only_a_terminal_has_a_bar() {
        let term = InMemoryTerm::new(5, 120);
        let shown = |progress, terminal| display(progress, terminal, &term, &COURSE);
        assert!(matches!(shown(Progress::Bar, true), Display::Bar(_)));
        assert!(matches!(shown(Progress::Bar, false), Display::Plain));
        assert!(matches!(shown(Progress::Plain, true), Display::Plain));
        assert!(matches!(shown(Progress::Quiet, true), Display::Quiet));
    }

    #[test]
    fn it_shows_loss_measure_speed_and_time_left_and_goes() {
        let (term, out) = (InMemoryTerm::new(5, 120), Written::default());
        let mut reporter = Reporter::on(Box::new(out.clone()), display(Progress::Bar, true, &term, &COURSE), COURSE);
        reporter.step(1, 1, || (0.5, 0.25));
        sleep(Duration::from_millis(300));
        reporter.step(1, 2, || (0.125, 0.75));
        let bar = term.contents();
        for text in ["epoch 1/3  loss 0.1250  accuracy 75.00 %", " samples/s  ", " left"] {
            assert!(bar.contains(text), "{text}: {bar}");
        }
        // Nothing is computed for steps that follow at once.
        reporter.step(2, 1, || unreachable!());
        reporter.epoch(&epoch(2));
        assert_eq!(out.text(), "");
        reporter.finish();
        assert_eq!((term.contents().as_str(), out.text().as_str()), ("", SECOND));
    }

    /// A training that goes on is not as fast as if its first epochs had taken no time.
    #[test]
    fn it_begins_where_the_training_does() {
        let (term, course) = (InMemoryTerm::new(5, 120), Course { done: 2, ..COURSE });
        let mut reporter = Reporter::on(Box::new(io::sink()), display(Progress::Bar, true, &term, &course), course);
        reporter.step(3, 1, || (0.5, 0.25));
        let filled = |term: &InMemoryTerm| term.contents().chars().filter(|letter| *letter == '█').count();
        assert_eq!(filled(&term), 12, "{}", term.contents());
        reporter.stop();
        assert!(term.contents().contains("epoch 3/3"), "{}", term.contents());
    }

    #[test]
    fn without_an_epoch_it_says_nothing() {
        let (term, out) = (InMemoryTerm::new(5, 120), Written::default());
        Reporter::on(Box::new(out.clone()), display(Progress::Bar, true, &term, &COURSE), COURSE).finish();
        assert_eq!((term.contents().as_str(), out.text().as_str()), ("", ""));
    }
}
