use layerfit::prelude::*;

network! {
    pub struct Image: [2, 3, 1] -> [2] {
        a: ConvTranspose2d(8, kernel: 2, padding: [2, 1]),
        out: Flatten -> Dense(2),
    }
}

fn main() {}
