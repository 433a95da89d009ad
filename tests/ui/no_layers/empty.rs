use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {}
}

fn main() {}
