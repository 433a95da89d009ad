use layerfit::prelude::*;

const TIMES: usize = 3;

network! {
    pub struct Net: [4] -> [4] {
        a: Repeat(TIMES, Dense(4)),
        b: Repeat(0, Dense(4)),
        c: Repeat(1_000, Dense(4)),
        Repeat("two", Dense(4)),
    }
}

fn main() {}
