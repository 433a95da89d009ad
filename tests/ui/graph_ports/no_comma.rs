use layerfit::prelude::*;

network! {
    pub struct Net: (state: [8] action: [2]) -> [1] {
        out: Dense(1),
    }
}

fn main() {}
