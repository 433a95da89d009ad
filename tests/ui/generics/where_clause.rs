use layerfit::prelude::*;

network! {
    pub struct Net<const HIDDEN: usize> where [(); HIDDEN]: Sized: [4] -> [2] {
        hidden: Dense(HIDDEN),
        out: Dense(2),
    }
}

fn main() {}
