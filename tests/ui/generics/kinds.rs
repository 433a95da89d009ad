use layerfit::prelude::*;

network! {
    pub struct Net<'a, T, const DEEP: bool>: [4] -> [2] {
        out: Dense(2),
    }
}

fn main() {}
