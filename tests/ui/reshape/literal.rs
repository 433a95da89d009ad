use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [64] {
        image: Reshape(8, 9) -> Flatten,
    }
}

fn main() {}
