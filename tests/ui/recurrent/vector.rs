use layerfit::prelude::*;

network! {
    pub struct Vector: [64] -> [2] {
        out: Lstm(16) -> Dense(2),
    }

    pub struct Image: [8, 8, 3] -> [2] {
        out: Gru(16) -> Dense(2),
    }

    pub struct Last: [16, 4] -> [2] {
        out: Gru(16) -> Lstm(8) -> Dense(2),
    }
}

fn main() {}
