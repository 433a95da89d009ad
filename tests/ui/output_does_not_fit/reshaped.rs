use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [64] {
        image: Reshape(8, 8),
    }
}

fn main() {}
