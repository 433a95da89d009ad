use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> BatchNorm(track_running_stats: true) -> Relu(inplace: true),
        out: Dense(2),
    }
}

fn main() {}
