use layerfit::prelude::*;

const GROUPS: usize = 0;

network! {
    pub struct Image: [8, 8, 4] -> [2] {
        a: Conv2d(8, kernel: 3, groups: GROUPS) -> Flatten -> Dense(2),
    }
}

fn main() {}
