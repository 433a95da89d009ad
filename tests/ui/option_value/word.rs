use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> Gelu(approximate: tahn),
        out: Dense(2) -> Gelu(approximate: fast),
    }
}

fn main() {}
