//! Moved images against Keras, pixel by pixel, with every instruction set.

mod learning;

use layerfit_core::data::augment::{Fill, Transform};
use layerfit_core::kernels::Simd;
use layerfit_core::{Scalar, Shape};
use learning::{Golden, assert_close, bits};

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn run<T: Scalar>(golden: &Golden, case: &str, fill: Fill, tolerance: f64) {
    let number = |option: &str| golden.number(case, option);
    let or = |option: &str, default: f64| golden.option(case, option).unwrap_or(default);
    let shape = Shape::new(&["height", "width", "channels"].map(|side| number(side) as usize));
    let transform = Transform {
        rotation: or("rotation", 0.0),
        shift: [or("shift_rows", 0.0), or("shift_columns", 0.0)],
        shear: or("shear", 0.0),
        zoom: [or("zoom_rows", 1.0), or("zoom_columns", 1.0)],
    };
    assert_ne!(transform, Transform::default());
    let image: Vec<T> = golden.tensor(&format!("{case}.image"));
    let expected: Vec<f64> = golden.tensor(&format!("{case}.moved"));
    let mut first = None;
    for simd in Simd::available() {
        simd.select();
        let mut moved = vec![T::from_f64(-1.0); image.len()];
        transform.apply(shape, fill, &image, &mut moved).unwrap();
        assert_close(&moved, &expected, tolerance, 1.0, &format!("{case}, {simd:?}"));
        let found = bits(&moved);
        assert_eq!(first.get_or_insert(found.clone()), &found, "{case}, {simd:?}");
    }
}

macro_rules! golden {
    ($($name:ident, |$value:ident| $fill:expr;)*) => {
        $(#[test]
        fn $name() {
            let golden = Golden::open("augment");
            for case in golden.cases(stringify!($name)) {
                #[allow(unused)]
                let $value = golden.option(&case, "value").unwrap_or(0.0);
                run::<f64>(&golden, &case, $fill, 1e-12);
                run::<f32>(&golden, &case, $fill, 1e-6);
            }
        })*

        #[test]
        fn every_golden_case_is_tested() {
            assert_eq!(Golden::open("augment").names(), [$(stringify!($name)),*].map(String::from).into());
        }
    };
}

golden! {
    nearest, |value| Fill::Nearest;
    constant, |value| Fill::Constant(value);
    reflect, |value| Fill::Reflect;
    wrap, |value| Fill::Wrap;
}
