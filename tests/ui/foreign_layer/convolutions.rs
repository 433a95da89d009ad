use layerfit::prelude::*;

network! {
    pub struct Image: [28, 28, 1] -> [10] {
        a: Conv2D(32, kernel: 3) -> DepthwiseConv2D(3) -> Convolution2D(32, 3, 3) -> Conv2DTranspose(8, 3),
        out: Flatten -> Dense(10),
    }
}

fn main() {}
