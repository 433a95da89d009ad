use layerfit::prelude::*;

const HEIGHT: usize = 9;

network! {
    pub struct Net: [64] -> [64] {
        image: Reshape(HEIGHT, 8) -> Flatten,
        out: Dense(64),
    }
}

fn main() {}
