use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        a: Dense(4),
        b: Dense(4) -> a + input,
        c: Dense(4) + a,
    }
}

fn main() {}
