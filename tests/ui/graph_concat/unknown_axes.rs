use layerfit::prelude::*;

network! {
    pub struct Image: [4] -> [2, 2] {
        Reshape(2, 2),
    }

    pub struct Net: [4] -> [2] {
        a: Image,
        b: input -> Reshape(2, 2),
        Concat(a, b, axis: 0) -> Flatten -> Dense(2),
    }
}

fn main() {}
