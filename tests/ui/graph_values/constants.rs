use layerfit::prelude::*;

const WIDTH: usize = 6;

network! {
    pub struct Net: [4] -> [4] {
        a: Dense(WIDTH),
        b: Dense(5) -> Relu,
        a * b -> Dense(4),
    }
}

fn main() {}
