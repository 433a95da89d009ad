use layerfit::prelude::*;

const WIDTH: usize = 6;

network! {
    pub struct Net: (left: [WIDTH], right: [5]) -> [3] {
        embed: left -> Dense(3) -> Relu,
        other: right -> embed,
        embed - other,
    }
}

fn main() {}
