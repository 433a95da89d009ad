use layerfit::prelude::*;

network! {
    pub struct Net: [16, 4] -> [2] {
        out: Bidirectional(Lstm(8), merge: mul) -> Dense(2),
    }

    pub struct Inner: [16, 4] -> [2] {
        out: Bidirectional(Lstm(8, merge: sum)) -> Dense(2),
    }
}

fn main() {}
