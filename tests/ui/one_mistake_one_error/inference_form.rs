//! What only the compiler can see is said once, though there are two networks.

use layerfit::network;

const UNITS: usize = 3;

network! {
    pub struct Filter: [16] -> [4] {
        hidden: Dense(16, bias: false) -> BatchNorm -> Relu,
        out: Dense(UNITS, bias: false) -> BatchNorm,
    }
}

fn main() {}
