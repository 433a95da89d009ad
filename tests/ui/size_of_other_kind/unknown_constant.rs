use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(WIDHT) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
