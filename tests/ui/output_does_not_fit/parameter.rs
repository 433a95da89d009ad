use layerfit::prelude::*;

network! {
    pub struct Block: [4] -> [4] { Dense(4) }

    pub struct Net<const WIDTH: usize>: [4] -> [WIDTH] {
        Dense(4) -> Relu -> Block,
    }
}

fn main() {}
