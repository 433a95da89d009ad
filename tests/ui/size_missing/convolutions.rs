use layerfit::prelude::*;

network! {
    pub struct Image: [28, 28, 1] -> [10] {
        a: Conv2d(kernel: 3) -> Flatten -> Dense(10),
    }
}

fn main() {}
