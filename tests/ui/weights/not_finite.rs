use layerfit::{network, weights};

network! {
    /// The network of the file.
    pub struct Gate: [2] -> [1] {
        hidden: Dense(3) -> Tanh,
        out: Dense(1) -> Sigmoid,
    }
}

static GATE: &Gate = weights!(Gate, "../../files/not_finite.safetensors");

fn main() {
    let _ = GATE;
}
