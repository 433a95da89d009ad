use layerfit::prelude::*;

network! {
    pub struct Net: [28, 28, 1] -> [10] {
        out: Flatten -> Dense(10),
    }
}

fn main() {}
