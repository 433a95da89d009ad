use layerfit::prelude::*;

network! {
    pub struct Critic: (state: [8], action: [2]) -> [1] {
        seen: Dense(16) -> Tanh,
        joined: Concat(seen, action) -> Dense(1),
    }
}

fn main() {}
