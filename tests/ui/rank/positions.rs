use layerfit::prelude::*;

network! {
    pub struct Net0: [10] -> [10] {
        GlobalAvgPool,
    }
    pub struct Net1: [2, 2, 2, 2] -> [2] {
        GlobalMaxPool,
    }
    pub struct Net2: [8] -> [8] {
        InstanceNorm(eps: 1e-5),
    }
}

fn main() {}
