use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        a: Dense(4),
        b: a + Dense(4),
        c: a - 2,
        d: a *,
        a / b,
    }
}

fn main() {}
