use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Linear(4, 8) -> ReLU,
        out: Linear(8, 2),
    }
}

fn main() {}
