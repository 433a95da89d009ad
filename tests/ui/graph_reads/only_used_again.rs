use layerfit::prelude::*;

network! {
    pub struct Net: (left: [8], right: [8]) -> [4] {
        embed: left -> Dense(4),
        a: left -> embed,
        b: right -> embed,
        a - b,
    }
}

fn main() {}
