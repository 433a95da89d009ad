use layerfit::prelude::*;

network! {
    pub struct Inner: [12] -> [10] { Dense(10) }
    pub struct Net0: [12] -> [12, 3, 1] {
        Inner -> ZeroPad2d(1),
    }
}

fn main() {}
