use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> Relu,
        narrow: hiden -> Dense(4),
        out: somewhere -> Dense(2),
    }
}

fn main() {}
