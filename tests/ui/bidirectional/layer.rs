use layerfit::prelude::*;

network! {
    pub struct Nothing: [16, 4] -> [2] {
        out: Bidirectional -> Dense(2),
    }

    pub struct Other: [16, 4] -> [2] {
        out: Bidirectional(Dense(8)) -> Dense(2),
    }

    pub struct Count: [16, 4] -> [2] {
        out: Bidirectional(8) -> Dense(2),
    }
}

fn main() {}
