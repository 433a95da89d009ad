use layerfit::prelude::*;

network! {
    pub struct Net<const WIDTH: usize>: [4] -> [2] {
        a: Dense(WIDTH),
        Concat(a, input) -> Dense(2),
    }
}

fn main() {}
