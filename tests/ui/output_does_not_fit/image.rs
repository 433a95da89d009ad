use layerfit::prelude::*;

network! {
    pub struct Classes: [8, 8, 1] -> [10] {
        a: Conv2d(10, kernel: 3),
    }

    pub struct Same: [8, 8, 1] -> [8, 8, 4] {
        a: Conv2d(4, kernel: 3),
    }
}

fn main() {}
