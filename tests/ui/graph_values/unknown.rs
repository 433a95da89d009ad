use layerfit::prelude::*;

network! {
    pub struct Net: (left: [4], right: [4]) -> [4] {
        sum: left + rihgt -> Relu,
        Concat(sum, lefft) -> Dense(4),
    }
}

fn main() {}
