//! Tables that are right, and everything that can be wrong with one.

use std::string::{String, ToString};
use std::vec::Vec;
use std::{format, fs};

use rand::{Rng, RngExt};

use super::{Csv, Missing};
use crate::Error;

fn table(text: &str) -> Csv {
    Csv::parse("t", text)
}

/// What is said of a table of two inputs and a target.
fn refused(csv: &Csv) -> String {
    csv.samples::<f32, 2, 1>().unwrap_err().to_string()
}

/// The numbers of the classes of a table with one input.
fn classes<const C: usize>(csv: &Csv) -> Result<Vec<usize>, String> {
    let samples = csv.classes::<f64, 1, C>().map_err(|error| error.to_string())?;
    Ok(samples.targets().iter().map(|class| class.index()).collect())
}

#[test]
fn a_header_is_recognized() {
    let expected = table("1,2,3\n4,5,6\n").samples::<f32, 2, 1>().unwrap();
    assert_eq!(expected.inputs()[1].as_slice(), [4.0, 5.0]);
    assert_eq!(expected.targets(), [[3.0], [6.0]]);
    for same in ["a,b,c\n1,2,3\n4,5,6\n", "\u{FEFF}a,b,c\r\n1,2,3\r\n4,5,6", "\n\na,,c\n\n 1 ,\"2\",\t3\n4,5,6\n\n"] {
        assert_eq!(table(same).samples().unwrap(), expected, "{same:?}");
    }
    // Names that are numbers are a header only if that is said, and names are none if that is said.
    let years = table("1999,b,c\n1,2,3\n4,5,6\n");
    let names = "mistakes:\n  t, line 1, column";
    let numbers = refused(&years);
    assert!(numbers.starts_with(&format!("2 {names} 1 (counted from 0): expected a finite number, found `b`\n")), "{numbers}");
    assert_eq!(years.header(true).samples().unwrap(), expected);
    let named = refused(&table("a,b,c\n1,2,3\n").header(false));
    assert!(named.starts_with(&format!("3 {names} 0 (counted from 0): expected a finite number, found `a`\n")), "{named}");
}

#[test]
fn columns_are_chosen_by_name_and_number() {
    let csv = table("a;b;c;d\n1;2;3;4\n").delimiter(b';');
    let read = |csv: Csv| {
        let samples = csv.samples::<f64, 2, 1>().unwrap();
        (samples.inputs()[0].as_slice().to_vec(), samples.targets()[0][0])
    };
    assert_eq!(read(csv.clone().inputs(["d", "a"]).targets(["b"])), ([4.0, 1.0].to_vec(), 2.0));
    assert_eq!(read(csv.clone().inputs([3, 2])), ([4.0, 3.0].to_vec(), 2.0));
    assert_eq!(csv.clone().targets(["a"]).samples::<f64, 3, 1>().unwrap().inputs()[0].as_slice(), [2.0, 3.0, 4.0]);
    assert_eq!(csv.samples::<f64, 4, 0>().unwrap().len(), 1);
}

#[test]
fn wrong_columns_are_named() {
    let csv = table("a,b,c,a\n1,2,3,4\n");
    let cases = [
        (csv.clone(), "expected 2 columns of inputs, found 3: `a`, `b`, `c`"),
        (csv.clone().inputs([0, 4]), "expected a column 4, counted from 0, found 4 columns"),
        (csv.clone().inputs(["b", "x"]), "expected a column `x`, found `a`, `b`, `c`, `a`"),
        (csv.clone().inputs(["a", "b"]), "expected one column `a`, found several of that name"),
        (csv.clone().inputs([1, 1]), "expected every column once, found `b` twice"),
        (csv.clone().inputs([1, 2]).targets([2]), "expected every column once, found `c` twice"),
        (csv.clone().targets([0, 1]), "expected 1 column of targets, found 2: `a`, `b`"),
        (csv.clone().header(false).targets(["b"]), "expected a header with a column `b`, found a first row of values"),
        (table(""), "expected at least one row, found none"),
        (table("a,b,c\n"), "expected at least one row of values, found none"),
    ];
    for (csv, expected) in cases {
        assert_eq!(refused(&csv), format!("`t`: {expected}"));
    }
}

#[test]
fn wrong_cells_are_named_with_their_place() {
    let cases = [
        ("a,b,c\n1,2,3\n1,x,3\n", "line 3, column 1 (counted from 0), `b`: expected a finite number, found `x`"),
        ("1,2,3\r\n\r\n1,,3\r\n", "line 3, column 1 (counted from 0): expected a finite number, found an empty cell"),
        ("1,2,3\n1,2\n", "line 2, column 2 (counted from 0): expected 3 cells, as in the first row, found 2 cells"),
        (
            "a,b,c\n1,2,3\n\n1,2,3,4,5\n",
            "line 4, column 3 (counted from 0): expected 3 cells, as in the first row, found 5 cells",
        ),
        ("1,2,3\n1,2,NaN\n", "line 2, column 2 (counted from 0): expected a finite number, found `NaN`"),
        ("1,2,3\n1,-inf,3\n", "line 2, column 1 (counted from 0): expected a finite number, found `-inf`"),
        ("1,2,3\n1e39,2,3\n", "line 2, column 0 (counted from 0): expected a finite number, found `1e39`"),
        ("\"a\nb\",c,d\n1,2,3\n1,2,\"3,4\"\n", "line 4, column 2 (counted from 0), `d`: expected a finite number, found `3,4`"),
        ("1,2,3\n\"1,2,3\n1,2,3\n", "line 2, column 1 (counted from 0): expected 3 cells, as in the first row, found 1 cell"),
    ];
    for (text, expected) in cases {
        assert_eq!(refused(&table(text)), format!("t, {expected}"));
    }
    assert_eq!(table("1,2,3\n1e39,2,3\n").samples::<f64, 2, 1>().unwrap().inputs()[1][0], 1e39);
}

#[test]
fn all_mistakes_are_told() {
    let text = "a,b,c\n1,x,y\n1,2\n1,2,3\n,2,3\n";
    assert_eq!(
        refused(&table(text)),
        "4 mistakes:\
         \n  t, line 2, column 1 (counted from 0), `b`: expected a finite number, found `x`\
         \n  t, line 2, column 2 (counted from 0), `c`: expected a finite number, found `y`\
         \n  t, line 3, column 2 (counted from 0), `c`: expected 3 cells, as in the first row, found 2 cells\
         \n  t, line 5, column 0 (counted from 0), `a`: expected a finite number, found an empty cell"
    );
    assert_eq!(
        classes::<2>(&table("1,a\nx,\n3,b,c\n4,d\n")).unwrap_err(),
        "3 mistakes:\
         \n  t, line 2, column 0 (counted from 0): expected a finite number, found `x`\
         \n  t, line 2, column 1 (counted from 0): expected a class, found an empty cell\
         \n  t, line 3, column 2 (counted from 0): expected 2 cells, as in the first row, found 3 cells"
    );
    let many = refused(&table(&format!("a,b,c\n{}", "1,2,no\n".repeat(50))));
    assert!(many.starts_with("50 mistakes:\n  t, line 2,") && many.ends_with("found `no`\n  and 30 more"), "{many}");
    assert_eq!(many.lines().count(), 22);
    let names = table("1,a\n2,\n3,b,b\n").class_names().unwrap_err().to_string();
    assert!(names.starts_with("2 mistakes:\n  t, line 2, column 1") && names.contains("found 3 cells"), "{names}");
}

#[test]
fn missing_cells_mean_what_was_said() {
    let csv = table("1,2,3\nNA,2,3\n4,5,NA\n7,8,9\n");
    let skipped = csv.clone().missing(["NA"], Missing::Skip).samples::<f32, 2, 1>().unwrap();
    assert_eq!(skipped.targets(), [[3.0], [9.0]]);
    let filled = csv.clone().missing(["NA"], Missing::Value(0.5)).samples::<f32, 2, 1>().unwrap();
    assert_eq!((filled.inputs()[1][0], filled.targets()[2]), (0.5, [0.5]));
    // Rows that are left out are read to their end.
    let wrong = refused(&table("1,2,3\nNA,2,x\n").missing(["NA"], Missing::Skip));
    assert_eq!(wrong, "t, line 2, column 2 (counted from 0): expected a finite number, found `x`");
    let none = refused(&table("1,2,NA\n").missing(["NA"], Missing::Skip));
    assert_eq!(none, "`t`: expected at least one row of values, found none");
    let value = refused(&csv.missing(["NA"], Missing::Value(f64::NAN)));
    assert_eq!(value, "`missing` is a finite number, found NaN");
    let delimiter = refused(&table("1,2,3").delimiter(b'"'));
    assert_eq!(delimiter, "`delimiter` is an ASCII character that is neither a quote nor the end of a line, found 34");
}

#[test]
fn classes_are_numbers_or_sorted_names() {
    assert_eq!(classes::<3>(&table("1,2\n2,0\n3,1.0\n")), Ok([2, 0, 1].to_vec()));
    assert_eq!(classes::<2>(&table("x,y\n1,dog\n2,cat\n3, dog\n")), Ok([1, 0, 1].to_vec()));
    assert_eq!(classes::<3>(&table("1,3\n2,1\n").names(["1", "2", "3"])), Ok([2, 0].to_vec()));
    assert_eq!(classes::<2>(&table("1,dog\n2,\n3,cat\n").missing([""], Missing::Skip)), Ok([1, 0].to_vec()));
    assert_eq!(table("1,b\n2,a\n3,b\n").class_names().unwrap(), ["a", "b"]);
}

#[test]
fn classes_that_do_not_fit_are_named() {
    let class = "t, line 2, column 1 (counted from 0): expected";
    let numbers = "the number of one of 2 classes, counted from 0";
    let cases = [
        (table("1,0\n2,2\n"), format!("{class} {numbers}, found `2`")),
        (table("1,0\n2,1.5\n"), format!("{class} {numbers}, found `1.5`")),
        (table("1,0\n2,-1\n"), format!("{class} {numbers}, found `-1`")),
        (table("1,0\n2,cat\n"), format!("{class} {numbers}, found `cat`")),
        (table("1,a\n2,\n"), format!("{class} a class, found an empty cell")),
        (table("1,a\n2,?\n").missing(["?"], Missing::Value(0.0)), format!("{class} a class, found `?`")),
        (table("1,a\n2,c\n").names(["a", "b"]), format!("{class} one of the 2 classes a, b, found `c`")),
        (table("1,a\n2,b\n3,c\n"), "`t`: expected 2 classes in column 1, found 3: `a`, `b`, `c`".to_string()),
        (table("x,y\n1,a\n2,a\n"), "`t`: expected 2 classes in `y`, found 1: `a`".to_string()),
        (table("1,a\n").names(["a", "a"]), "`t`: expected different names of classes, found [\"a\", \"a\"]".to_string()),
    ];
    for (csv, expected) in cases {
        assert_eq!(classes::<2>(&csv), Err(expected));
    }
}

#[test]
fn files_are_read_and_blamed() {
    let path = std::env::temp_dir().join(format!("layerfit-csv-{}", std::process::id()));
    fs::write(&path, "1,2\n3,4\n").unwrap();
    assert_eq!(Csv::open(&path).unwrap().samples::<f32, 1, 1>().unwrap().len(), 2);
    fs::write(&path, b"1,2\n3,\xff\n").unwrap();
    let utf8 = Csv::open(&path).unwrap_err();
    fs::remove_file(&path).unwrap();
    assert!(matches!(utf8, Error::Text { line: 2, .. }), "{utf8}");
    assert!(matches!(Csv::open(&path), Err(Error::File { action: "read", .. })));
}

/// Any damage gives an error or finite numbers, and never a panic.
#[test]
fn random_damage_is_survived() {
    let text = "a,b,c\r\n1,2.5,3\n\"4\",5,-6e2\n\n7,8,9\n".as_bytes();
    let mut rng = crate::rng(3);
    let (mut good, mut bad) = (0, 0);
    for _ in 0..2_000 {
        let mut bytes = text.to_vec();
        for _ in 0..rng.random_range(1..4) {
            let place = rng.random_range(0..bytes.len());
            bytes[place] = b",\"\r\n 0129e.-xN"[rng.next_u32() as usize % 14];
        }
        match table(&String::from_utf8(bytes).unwrap()).samples::<f32, 2, 1>() {
            Ok(samples) => {
                good += 1;
                assert!(samples.inputs().iter().all(|input| input.iter().all(|value| value.is_finite())));
            }
            Err(_) => bad += 1,
        }
    }
    assert!(good > 100 && bad > 100, "{good} and {bad}");
}
