use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, init: he_norml) -> Relu,
        out: Dense(2, init: sparse),
    }
}

fn main() {}
