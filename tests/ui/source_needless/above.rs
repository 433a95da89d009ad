use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: input -> Dense(8) -> Relu,
        out: hidden -> Dense(2),
    }
}

fn main() {}
