use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        deep: Repeat(200, Repeat(200, Dense(4) -> Relu)),
        Dense(4),
    }
}

fn main() {}
