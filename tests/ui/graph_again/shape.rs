use layerfit::prelude::*;

network! {
    pub struct Net: (left: [4], right: [5]) -> [3] {
        embed: left -> Dense(3),
        other: right -> embed,
        embed - other,
    }
}

fn main() {}
