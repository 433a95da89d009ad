use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> GaussianNoise(-0.1),
        out: Dense(2) -> GaussianNoise("0.1"),
    }
}

fn main() {}
