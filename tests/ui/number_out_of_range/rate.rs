use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> Dropout(1.5),
        out: Dense(2) -> Dropout(-0.5),
    }
}

fn main() {}
