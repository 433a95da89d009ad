use layerfit::prelude::*;

network! {
    pub struct Image: [8, 8, 1] -> [2] {
        a: Conv2d(8) -> DepthwiseConv2d -> SeparableConv2d(8, padding: same),
        out: Flatten -> Dense(2),
    }
}

fn main() {}
