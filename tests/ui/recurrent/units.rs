use layerfit::prelude::*;

network! {
    pub struct Net: [16, 4] -> [2] {
        out: Lstm -> Dense(2),
    }

    pub struct Both: [16, 4] -> [2] {
        out: Bidirectional(Lstm()) -> Dense(2),
    }
}

fn main() {}
