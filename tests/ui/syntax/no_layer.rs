use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: 64 -> Relu,
        narrow: "relu",
        out: Dense(2),
    }
}

fn main() {}
