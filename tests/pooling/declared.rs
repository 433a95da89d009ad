//! Networks over images and sequences without convolutions: every layer with every form of its arguments, with sizes that the macro knows
//! and with sizes that only the compiler knows.

use layerfit::prelude::*;

use crate::check_network as check;

const SIDE: usize = 5;
const TWO: usize = 2;
const ONE: usize = 1;

network! {
    struct MaxTwo: [5, 7, 2] -> [2, 3, 2] { MaxPool2d(2) }
    struct MaxForms: [7, 6, 2] -> [1, 2, 2] {
        overlapping: MaxPool2d([3, 2], stride: [2, 1], padding: [1, 0]) -> Tanh,
        MaxPool2d(size: 2, stride: 3, padding: same) -> MaxPool2d(2, padding: 1) -> MaxPool2d([2, 1], stride: 1, padding: valid),
    }
    struct MaxOfConstants: [SIDE, SIDE + 1, TWO] -> [TWO, 3, TWO] {
        MaxPool2d(TWO, padding: same) -> MaxPool2d([TWO, ONE], stride: ONE),
    }
    struct MaxWide: [17, 16, 1] -> [1, 1, 1] { MaxPool2d([17, 16]) }
    struct MaxOfParameter<const SIZE: usize>: [4, 3, 1] -> [4, 3, 1] { MaxPool2d(SIZE, stride: 1, padding: same) }
    struct MaxLine: [9, 3] -> [2, 3] { MaxPool1d(3, stride: 2) -> MaxPool1d(2) }
    struct OnePlace: [1, 1, 3] -> [1, 1, 3] { MaxPool2d(1) -> AvgPool2d(3, padding: same) -> MaxPool2d(2, stride: 3, padding: same) }

    struct AvgTwo: [4, 6, 3] -> [2, 3, 3] { AvgPool2d(2) }
    struct AvgForms: [7, 6, 2] -> [2, 2, 2] {
        AvgPool2d([3, 2], stride: [2, 1], padding: [1, 0]) -> Sigmoid -> AvgPool2d(size: 2, stride: 3, padding: same),
    }
    struct AvgOfConstants: [SIDE, SIDE, ONE] -> [4, 4, ONE] { AvgPool2d(TWO, stride: 1, padding: valid) }
    struct AvgLine: [9, 3] -> [3, 3] { AvgPool1d(3, padding: 1, stride: 2) -> AvgPool1d(TWO, padding: same) }

    struct GlobalAverage: [3, 4, 5] -> [5] { GlobalAvgPool }
    struct GlobalMaximum: [3, SIDE, 2] -> [2] { GlobalMaxPool }
    struct GlobalOfLines: [6, 3] -> [1] { AvgPool1d(2) -> GlobalMaxPool -> Reshape(3, 1) -> GlobalAvgPool }

    struct Sums: [3, 4, 2] -> [1] { Sum(axis: 0) -> Mean(axis: 1) -> Max(axis: 0) }
    struct Outer: [3, 2, 2] -> [2, 2] { Max(axis: 0) }
    struct Inner: [3, SIDE, 2] -> [3, SIDE] { Max(axis: 2) }
    struct All: [3, 4, 2] -> [1] { Tanh -> Sum -> Square }
    struct AllMean: [7] -> [1] { Dense(5) -> Mean }
    struct AllMax: [SIDE, 3] -> [1] { Max }
    struct OfNested: [5, 7, 2] -> [2, 1] { MaxTwo -> Sum(axis: 1) -> Reshape(2, 1, 2) -> MeanOfLast }
    struct MeanOfLast: [2, 1, 2] -> [2, 1] { Mean(axis: 2) }
    struct PooledNested: [5, 7, 2] -> [2] { MaxTwo -> AvgPool2d([2, 1], stride: 1) -> MaxPool2d([1, 2], padding: [0, 1]) -> GlobalAvgPool }

    struct Functions: [4] -> [4] { Square -> Exp -> Log -> Negate -> Abs -> Sqrt -> Negate }
    struct FunctionFirst: [3] -> [2] { Negate -> Dense(2) -> Abs -> Negate }
}

#[test]
fn maximum_pooling() {
    check::<MaxTwo<f64>, _, _>(true);
    check::<MaxForms<f64>, _, _>(true);
    check::<MaxOfConstants<f64>, _, _>(true);
    check::<MaxWide<f64>, _, _>(true);
    check::<MaxOfParameter<2, f64>, _, _>(true);
    check::<MaxLine<f64>, _, _>(true);
    check::<OnePlace<f64>, _, _>(true);
}

#[test]
fn average_pooling() {
    check::<AvgTwo<f64>, _, _>(true);
    check::<AvgForms<f64>, _, _>(true);
    check::<AvgOfConstants<f64>, _, _>(true);
    check::<AvgLine<f64>, _, _>(true);
}

#[test]
fn global_pooling() {
    check::<GlobalAverage<f64>, _, _>(true);
    check::<GlobalMaximum<f64>, _, _>(true);
    check::<GlobalOfLines<f64>, _, _>(true);
    check::<PooledNested<f64>, _, _>(true);
}

#[test]
fn reductions() {
    check::<Sums<f64>, _, _>(true);
    check::<Outer<f64>, _, _>(true);
    check::<Inner<f64>, _, _>(true);
    check::<All<f64>, _, _>(true);
    check::<AllMean<f64>, _, _>(true);
    check::<AllMax<f64>, _, _>(true);
    check::<OfNested<f64>, _, _>(true);
}

#[test]
fn functions_of_numbers() {
    check::<Functions<f64>, _, _>(true);
    check::<FunctionFirst<f64>, _, _>(true);
}
