use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        embed: Dense(4),
        other: embed -> embde,
        Dense(4) -> relu,
    }
}

fn main() {}
