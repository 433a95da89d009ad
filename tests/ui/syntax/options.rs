use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, bias = false) -> Relu,
        narrow: Dense(8, , bias: false),
        small: Dense(8 bias: false),
        last: Dense(2, bias:),
        out: Dense(| 2),
    }
}

fn main() {}
