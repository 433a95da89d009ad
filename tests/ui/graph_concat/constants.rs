use layerfit::prelude::*;

const HEIGHT: usize = 3;
const WIDTH: usize = 2;

network! {
    pub struct Net: [24] -> [4] {
        a: Reshape(HEIGHT, WIDTH, 4),
        b: input -> Reshape(WIDTH, HEIGHT, 4),
        Concat(a, b) -> Flatten -> Dense(4),
    }
}

fn main() {}
