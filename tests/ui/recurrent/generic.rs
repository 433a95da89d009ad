use layerfit::prelude::*;

network! {
    pub struct Net<const UNITS: usize>: [16, 4] -> [2] {
        out: Lstm(UNITS) -> Dense(2),
    }
}

fn main() {}
