use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        a: Repeat(3, Dense(4) -> Dence(4)),
        b: Repeat(2, Dense(4), Relu),
        Repeat(2, Dense(4) -> ),
    }
}

fn main() {}
