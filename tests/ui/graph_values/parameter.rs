use layerfit::prelude::*;

network! {
    pub struct Net<const WIDTH: usize>: [4] -> [WIDTH] {
        a: Dense(WIDTH),
        b: Dense(5) -> Relu,
        a - b -> Dense(WIDTH),
    }
}

fn main() {}
