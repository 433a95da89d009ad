//! Histories come back from their files as they were, and damaged files are refused.
#![cfg(all(feature = "csv", feature = "json"))]

use std::path::Path;
use std::string::{String, ToString};

use rand::{Rng, RngExt};

use super::{csv, json};
use crate::metrics::Measure;
use crate::train::{Epoch, History, Validated};
use crate::{Error, Result};

fn blank() -> History {
    History::new("Digits", Measure::ACCURACY, 0)
}

fn epoch(number: usize, validation: Option<Validated>) -> Epoch {
    Epoch { number, loss: 0.1 + 0.2, measure: 1.0, validation, rate: 1e-300, seconds: 0.5, samples_per_second: 12_345.678 }
}

fn history() -> History {
    let validation = Some(Validated { loss: f64::MIN_POSITIVE, measure: 1.0 / 3.0 });
    let settings = [("optimizer", "Adam { rate: \"a, b\" }\n"), ("seed", "7")];
    let settings = settings.map(|(name, value)| (name.to_string(), value.to_string())).to_vec();
    History { epochs: [epoch(1, validation), epoch(2, None)].to_vec(), settings, restored: Some(1), ..blank() }
}

fn from_csv(text: &str) -> Result<History> {
    csv::parse(blank(), Path::new("run.csv"), text)
}

fn from_json(text: &str) -> Result<History> {
    json::parse(blank(), Path::new("run.json"), text)
}

#[test]
fn numbers_are_complete() {
    let expected = "epoch,loss,accuracy,validation loss,validation accuracy,rate,seconds,samples/s
1,0.30000000000000004,1.0,2.2250738585072014e-308,0.3333333333333333,1e-300,0.5,12345.678
2,0.30000000000000004,1.0,,,1e-300,0.5,12345.678
";
    assert_eq!(history().to_csv(), expected);
    let json = history().to_json();
    for text in [r#""network": "Digits""#, r#""loss": 0.30000000000000004"#, r#""rate": 1e-300"#, r#""restored": 1"#] {
        assert!(json.contains(text), "{text} in {json}");
    }
}

#[test]
fn they_come_back() {
    let history = history();
    assert_eq!(from_json(&history.to_json()).unwrap(), history);
    let table = from_csv(&history.to_csv()).unwrap();
    assert_eq!(table, History { epochs: history.epochs.clone(), ..blank() });
    let unvalidated = History { epochs: [epoch(1, None)].to_vec(), ..blank() };
    assert_eq!(from_csv(&unvalidated.to_csv()).unwrap(), unvalidated);
    for empty in [from_csv(&blank().to_csv()), from_json(&blank().to_json())] {
        assert_eq!(empty.unwrap(), blank());
    }
}

/// Bit by bit, whatever the numbers are.
#[test]
fn any_number_comes_back() {
    let mut rng = crate::rng(1);
    let mut number = || f64::from_bits(rng.next_u64());
    for _ in 0..500 {
        let mut epoch = epoch(1, Some(Validated { loss: number(), measure: number() }));
        (epoch.loss, epoch.measure, epoch.rate, epoch.seconds) = (number(), number(), number(), number());
        let history = History { epochs: [epoch].to_vec(), ..blank() };
        let numbers = |history: &History| {
            let epoch = &history.epochs[0];
            let on = epoch.validation.unwrap();
            [epoch.loss, epoch.measure, on.loss, on.measure, epoch.rate, epoch.seconds]
        };
        let read = [from_csv(&history.to_csv()).unwrap(), from_json(&history.to_json()).unwrap()].map(|read| numbers(&read));
        for ((number, table), json) in numbers(&history).into_iter().zip(read[0]).zip(read[1]) {
            assert!(table.to_bits() == number.to_bits() || table.is_nan() && number.is_nan(), "{number:e} {table:e}");
            assert!(json.to_bits() == number.to_bits() || json.is_nan() && !number.is_finite(), "{number:e} {json:e}");
        }
    }
}

#[test]
fn names_with_commas_stay_one_cell() {
    let measure = Measure { name: "a, \"b\"", ..Measure::ACCURACY };
    let history = History { measure, epochs: [epoch(1, None)].to_vec(), ..blank() };
    let blank = History { measure, ..blank() };
    assert_eq!(csv::parse(blank, Path::new("t"), &history.to_csv()).unwrap(), history);
}

#[test]
fn wrong_tables_are_refused_with_the_place() {
    let head = "epoch,loss,accuracy,rate,seconds,samples/s\n";
    let refused = |rows: &str| from_csv(&[head, rows].concat()).unwrap_err().to_string();
    let place = |line, column, name| std::format!("run.csv, line {line}, column {column} (counted from 0){name}: expected");
    assert_eq!(refused("1,2,3,4,5,x\n"), place(2, 5, ", `samples/s`") + " a number, found `x`");
    assert_eq!(refused("1,2,3,4,5,6\n-1,,3,4,5,6\n"), place(3, 0, ", `epoch`") + " the number of an epoch, found `-1`");
    assert_eq!(refused("1,2,3,4,5\n"), place(2, 5, ", `samples/s`") + " 6 cells, as in the header, found 5 cells");
    assert_eq!(refused("1,2,3,4,5,6,7\n"), place(2, 6, "") + " 6 cells, as in the header, found 7 cells");
    let other = from_csv("epoch,loss,mean absolute error,rate,seconds,samples/s\n").unwrap_err().to_string();
    assert_eq!(
        other,
        "`run.csv`: expected the header `epoch,loss,accuracy,validation loss,validation accuracy,rate,seconds,samples/s`, \
         found `epoch,loss,mean absolute error,rate,seconds,samples/s`"
    );
}

#[test]
fn wrong_documents_are_refused() {
    let json = history().to_json();
    let refused = |text: &str| from_json(text).unwrap_err().to_string();
    let network = refused(&json.replace("\"Digits\"", "\"Letters\""));
    assert_eq!(network, "`run.json`: expected the network `Digits`, found `Letters`");
    let measure = refused(&json.replace("\"accuracy\"", "\"recall\""));
    assert_eq!(measure, "`run.json`: expected the measure `accuracy`, found `recall`");
    let cut = refused(&json[..json.len() / 2]);
    let expected = "`run.json`: expected the history of a training, as `History::save` writes it, found EOF while parsing";
    assert!(cut.starts_with(expected), "{cut}");
}

/// Any damage gives a history or an error, and never a panic.
#[test]
fn random_damage_is_survived() {
    let mut rng = crate::rng(2);
    let mut refused = 0;
    for _ in 0..2_000 {
        let history = history();
        let damaged = [history.to_csv(), history.to_json()].map(|text| {
            let mut bytes = text.into_bytes();
            let place = rng.random_range(0..bytes.len());
            bytes[place] = b",\"\n{}[]0e.-x:"[rng.next_u32() as usize % 13];
            String::from_utf8(bytes).unwrap()
        });
        refused += u32::from(from_csv(&damaged[0]).is_err()) + u32::from(from_json(&damaged[1]).is_err());
    }
    assert!(refused > 500, "{refused}");
}

#[test]
fn the_name_decides() {
    let folder = std::env::temp_dir().join(std::format!("layerfit-history-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    history().save(folder.join("run.csv")).unwrap();
    history().save(folder.join("run.JSON")).unwrap();
    let refused = history().save(folder.join("run.txt")).unwrap_err();
    let files = std::fs::read_dir(&folder).unwrap().count();
    let written = std::fs::read_to_string(folder.join("run.JSON")).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(matches!(refused, Error::Extension { .. }));
    assert!(refused.to_string().ends_with("run.txt`: expected a name that ends with `.csv` or `.json`"), "{refused}");
    assert_eq!((files, written), (2, history().to_json()));
    assert!(matches!(history().save(folder.join("run.csv")), Err(Error::File { action: "write", .. })));
}
