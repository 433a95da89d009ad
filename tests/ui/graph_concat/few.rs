use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        a: Dense(4),
        b: Concat(a),
        Concat(),
    }
}

fn main() {}
