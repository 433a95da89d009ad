use layerfit::prelude::*;

network! {
    pub struct Net: (left: [4], Right: [4], unread: [2]) -> (out: [4], other: [3]) {
        a: left -> Dense(4) -> Relu,
        b: Right -> a -> Dense(5),
        c: a + b,
        d: Concat(a, b, axis: 2),
        out: Repeat(0, Relu) -> b,
    }
}

fn main() {}
