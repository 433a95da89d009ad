use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [64] {
        image: Reshape(2, 2, 2, 2, 4) -> Flatten,
    }
}

fn main() {}
