use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8, use_bias: false) -> BatchNorm(epsilon: 1e-5) -> LeakyRelu(alpha: 0.2),
        out: Dense(2, kernel_initializer: he_normal),
    }
}

fn main() {}
