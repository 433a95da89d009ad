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
    struct MaxRectified: [6, 7, 2] -> [1, 4, 2] { MaxPool2d(1) -> Relu -> MaxPool2d([3, 2]) -> Relu -> MaxPool2d(2, stride: 1, padding: [0, 1]) }
    struct MaxRectifiedWide: [17, 16, 1] -> [1, 2, 1] { MaxPool2d(1) -> Relu -> MaxPool2d([17, 15], stride: 1) }
    struct MaxRectifiedWider: [16, 16, 1] -> [1, 1, 1] { MaxPool2d(1) -> Relu -> MaxPool2d([16, 16]) }
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

    struct Padded: [2, 3, 2] -> [6, 5, 2] { ZeroPad2d(1) -> ZeroPad2d([0, 0]) -> ZeroPad2d([2, 0, 0, 0]) }
    struct PaddedByConstants: [SIDE, TWO, 1] -> [SIDE + TWO, 4, 1] { ZeroPad2d([ONE, ONE]) -> Tanh }
    struct Cropped: [6, 5, 2] -> [2, 3, 2] { Crop2d([1, 0]) -> Crop2d([2, 0, 1, 1]) }
    struct CroppedByConstants: [SIDE, SIDE, ONE] -> [3, SIDE - TWO, ONE] { Crop2d(ONE) -> Square }
    struct Grown: [2, 3, 2] -> [4, 12, 2] { Upsample2d(2) -> Upsample2d([1, 2], mode: nearest) }
    struct GrownSmoothly: [2, SIDE, 1] -> [6, 10, 1] { Upsample2d(size: [3, TWO], mode: bilinear) -> Sigmoid }
    struct Permuted: [2, 3, 4] -> [4, 6] { Permute(2, 0, 1) -> Permute(1, 2, 0) -> Permute(2, 0, 1) -> Permute(1, 0, 2) -> Reshape(4, 6) }
    struct PermutedLines: [SIDE, 3] -> [3, SIDE] { Permute(1, 0) -> Dense(5) -> Permute(0, 1) }
    struct PermutedNested: [5, 7, 2] -> [3, 2, 2] { MaxTwo -> Permute(1, 0, 2) -> Swap }
    struct Swap: [3, 2, 2] -> [3, 2, 2] { Permute(0, 2, 1) }
    struct OfSwapped: [3, 2, 2] -> [2, 2, 3] { Swap -> Permute(2, 1, 0) -> GroupNorm(1) }

    struct Groups: [3, 2, 4] -> [3, 2, 4] { GroupNorm(2) -> Tanh -> GroupNorm(4, eps: 0.01) }
    struct GroupsOfLines: [5, 6] -> [5, 6] { Dense(6) -> GroupNorm(groups: TWO, eps: 0.1) -> InstanceNorm }
    struct GroupsOfVectors: [6] -> [6] { Dense(6) -> GroupNorm(3, eps: 0.5) }
    struct GroupsFirst: [2, 2, 3] -> [2] { InstanceNorm(eps: 0.1) -> Flatten -> Dense(2) }
    struct GroupOfParameter<const HIDDEN: usize>: [4] -> [1] { Dense(HIDDEN) -> GroupNorm(1, eps: 0.1) -> Dense(1) }
    struct Instances: [3, 3, 2] -> [3, 3, 2] { InstanceNorm }
    struct Batches: [3, 2, 3] -> [3, 2, 3] { BatchNorm(momentum: 0.9) -> Tanh -> BatchNorm(eps: 0.1) }

    struct Dropped: [3, 2, 4] -> [3, 2, 4] { Dropout2d(0.4) -> Tanh -> Dropout2d(rate: 0.3) }
    struct DroppedLines: [4, 3] -> [4, 2] { Dense(3) -> Dropout1d(0.5) -> Dense(2) }
    struct DroppedNested: [5, 7, 2] -> [2, 3, 2] { MaxTwo -> Dropout2d(0.25) }

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
    check::<MaxRectified<f64>, _, _>(true);
    check::<MaxRectifiedWide<f64>, _, _>(true);
    check::<MaxRectifiedWider<f64>, _, _>(true);
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

#[test]
fn padding_and_cropping() {
    check::<Padded<f64>, _, _>(true);
    check::<PaddedByConstants<f64>, _, _>(true);
    check::<Cropped<f64>, _, _>(true);
    check::<CroppedByConstants<f64>, _, _>(true);
}

#[test]
fn upsampling() {
    check::<Grown<f64>, _, _>(true);
    check::<GrownSmoothly<f64>, _, _>(true);
}

#[test]
fn orders_of_axes() {
    check::<Permuted<f64>, _, _>(true);
    check::<PermutedLines<f64>, _, _>(true);
    check::<PermutedNested<f64>, _, _>(true);
    check::<OfSwapped<f64>, _, _>(true);
}

#[test]
fn normalizations() {
    check::<Groups<f64>, _, _>(true);
    check::<GroupsOfLines<f64>, _, _>(true);
    check::<GroupsOfVectors<f64>, _, _>(true);
    check::<GroupsFirst<f64>, _, _>(true);
    check::<GroupOfParameter<3, f64>, _, _>(true);
    check::<Instances<f64>, _, _>(true);
    check::<Batches<f64>, _, _>(false);
}

#[test]
fn dropout_of_channels() {
    check::<Dropped<f64>, _, _>(false);
    check::<DroppedLines<f64>, _, _>(false);
    check::<DroppedNested<f64>, _, _>(false);
}
