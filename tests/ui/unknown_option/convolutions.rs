use layerfit::prelude::*;

network! {
    pub struct Image: [28, 28, 1] -> [10] {
        a: Conv2d(32, kernel: 3, strides: 2, dilation_rate: 2) -> DepthwiseConv2d(kernel: 3, depth_multiplier: 2),
        b: Conv2d(8, kernel_size: 3) -> Conv2d(filters: 8, kernel: 3),
        out: ConvTranspose2d(8, kernel: 3, groups: 2) -> Flatten -> Dense(10),
    }
}

fn main() {}
