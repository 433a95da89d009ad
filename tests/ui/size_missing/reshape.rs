use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [64] {
        image: Reshape -> Flatten,
    }
}

fn main() {}
