use layerfit::prelude::*;

network! {
    pub struct Net0: [784] -> [10] {
        MaxPool2d(2, stride: 1) -> Flatten -> Dense(10),
    }
    pub struct Net1: [28, 28] -> [10] {
        Dropout2d(0.5),
    }
    pub struct Net2: [28, 28, 3] -> [10] {
        MaxPool1d(2),
    }
    pub struct Net3: [16] -> [16] {
        AvgPool1d(2),
    }
    pub struct Net4: [30] -> [16] {
        ZeroPad2d(1),
    }
}

fn main() {}
