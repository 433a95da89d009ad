use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [4] {
        step: Dense(4) -> Tanh -> step,
    }
}

fn main() {}
