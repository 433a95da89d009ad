use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> GaussianNoise,
        out: Dense(2) -> GaussianNoise(0.1, 0.2),
    }
}

fn main() {}
