use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [8] {
        a: Dense(4),
        b: Concat(a, input, axis: 1),
        c: Concat(a, b, axis: "last"),
        Concat(b, c, axes: 0) -> Dense(8),
    }
}

fn main() {}
