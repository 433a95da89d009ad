use layerfit::prelude::*;

network! {
    pub struct Image<const KERNEL: usize>: [8, 8, 1] -> [8, 8, 4] {
        a: Conv2d(4, kernel: KERNEL, padding: same),
    }
}

fn main() {}
