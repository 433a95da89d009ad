use layerfit::prelude::*;

network! {
    pub struct Net: [2, 3, 4, 5, 6] -> [10] {
        out: Flatten -> Dense(10),
    }
}

fn main() {}
