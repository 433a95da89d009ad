use layerfit::prelude::*;

network! {
    pub struct Net: [24] -> [4] {
        a: Reshape(2, 3, 4),
        b: input -> Reshape(4, 3, 2),
        c: Concat(a, b) -> Flatten,
        d: Concat(a, input) -> Flatten,
        e: Concat(b, a, axis: 0) -> Flatten,
        f: input -> Dense(12) -> Reshape(1, 3, 4),
        g: Concat(a, f) -> Flatten,
        h: Concat(a, b, axis: 3) -> Flatten,
        Concat(c, d, e, g, h) -> Dense(4),
    }
}

fn main() {}
