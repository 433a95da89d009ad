use layerfit::prelude::*;

network! {
    pub struct Image: [4] -> [2, 2] {
        Reshape(2, 2),
    }

    pub struct Net: [4] -> [2] {
        a: Image,
        Concat(a, input) -> Dense(2),
    }
}

fn main() {}
