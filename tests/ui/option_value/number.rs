use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, l2: "1e-4") -> LeakyRelu("steep"),
        out: Dense(2),
    }
}

fn main() {}
