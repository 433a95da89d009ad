use layerfit::prelude::*;

network! {
    pub struct Net: (leftEye: [8], right: [8]) -> [8] {
        leftEye + right,
    }
}

fn main() {}
