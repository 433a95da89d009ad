use layerfit::prelude::*;

network! {
    pub struct Image: [8, 8, 1] -> [2] {
        a: Conv2d(8, kernel: 3, padding: "same") -> Conv2d(8, kernel: 3, padding: smae),
        b: Conv2d(8, kernel: 3, padding: causal) -> Conv2d(8, kernel: 3, padding: reflect),
        out: Flatten -> Dense(2),
    }

    pub struct Sequence: [8, 2] -> [2] {
        a: Conv1d(8, kernel: 3, padding: casual) -> Flatten -> Dense(2),
    }
}

fn main() {}
