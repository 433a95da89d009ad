use layerfit::prelude::*;

network! {
    pub struct Net: (a: [1], b: [1], c: [1], d: [1], e: [1], f: [1], g: [1], h: [1], i: [1]) -> [1] {
        sum: a + b + c + d + e + f + g + h,
    }
}

fn main() {}
