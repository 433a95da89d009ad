use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, bias: no) -> PRelu(shared: 1),
        out: Dense(2),
    }
}

fn main() {}
