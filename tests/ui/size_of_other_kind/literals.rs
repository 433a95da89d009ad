use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        text: Dense("8"),
        fraction: Dense(8.0),
        negative: Dense(-8),
        suffix: Dense(8u32),
        below_zero: Dense(3 - 4),
        out: Dense(2),
    }
}

fn main() {}
