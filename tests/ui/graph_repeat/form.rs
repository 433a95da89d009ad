use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        a: Repeat(Dense(4) -> Relu),
        b: Repeat(),
        c: Repeat(3),
        Repeat(3,),
    }
}

fn main() {}
