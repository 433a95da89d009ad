use layerfit::prelude::*;

network! {
    pub struct First: [4] -> [5] {
        Dense(5),
    }

    pub struct Second: [4] -> [3] {
        Dense(3),
    }

    pub struct Net: [4] -> [9] {
        a: First,
        b: input -> Second,
        Concat(a, b) -> Reshape(3, 3) -> Flatten,
    }
}

fn main() {}
