use layerfit::prelude::*;

network! {
    pub struct Net: (state: [8], state: [8]) -> (out: [8], out: [8]) {
        out: state -> Dense(8),
    }

    pub struct Recurrent: (state: [8], seen: [8]) -> (state: [8], value: [1]) {
        state: seen + state -> Dense(8),
        value: Dense(1),
    }
}

fn main() {}
