use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        a: Dense(4),
        sum: a + input,
        b: Dense(4) -> sum,
        Dense(4) -> input,
    }
}

fn main() {}
