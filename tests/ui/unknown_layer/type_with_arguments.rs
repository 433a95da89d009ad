use layerfit::prelude::*;

pub struct Block;

network! {
    pub struct Net: [4] -> [2] {
        hidden: self::Block(8) -> Relu,
        out: Dense(2),
    }
}

fn main() {}
