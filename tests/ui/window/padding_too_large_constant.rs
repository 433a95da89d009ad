use layerfit::prelude::*;

const PADDING: usize = 2;

network! {
    pub struct Image: [2, 3, 1] -> [2] {
        a: ConvTranspose2d(8, kernel: 2, padding: [PADDING, 1]) -> Flatten -> Dense(2),
    }
}

fn main() {}
