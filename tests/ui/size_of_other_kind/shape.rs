use layerfit::prelude::*;

network! {
    pub struct Text: ["wide"] -> [2] {
        out: Dense(2),
    }

    pub struct Fraction: [4] -> [2.5] {
        out: Dense(2),
    }
}

fn main() {}
