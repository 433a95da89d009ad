use layerfit::prelude::*;

network! {
    pub struct Image: [8, 8, 4] -> [2] {
        a: Conv2d(8, kernel: 3, groups: 3) -> Flatten -> Dense(2),
    }

    pub struct Sequence: [8, 4] -> [2] {
        a: Conv1d(6, kernel: 3, groups: 4) -> Flatten -> Dense(2),
    }
}

fn main() {}
