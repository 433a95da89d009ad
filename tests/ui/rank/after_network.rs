use layerfit::prelude::*;

network! {
    pub struct Inner: [12] -> [10] { Dense(10) }
    pub struct Net0: [12] -> [10] {
        Inner -> GlobalAvgPool,
    }
}

fn main() {}
