use layerfit::prelude::*;

network! {
    pub struct Net: (type: [8], right: [8]) -> [8] {
        right -> Dense(8),
    }
}

fn main() {}
