use layerfit::{network, weights};

network! {
    /// Another network than that of the file.
    pub struct Other: [2] -> [1] {
        hidden: Dense(4, bias: false) -> Tanh,
        more: Dense(3) -> Tanh,
        last: Dense(1),
    }
}

static OTHER: &Other = weights!(Other, "../../files/gate.safetensors");

fn main() {
    let _ = OTHER;
}
