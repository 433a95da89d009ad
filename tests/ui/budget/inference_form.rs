//! The budget is that of what is deployed.

use layerfit::network;

network! {
    #[budget(flash = "1 KiB", ram = "100 B", macs = "300")]
    pub struct Filter: [16] -> [4] {
        hidden: Dense(16, bias: false) -> BatchNorm -> Relu,
        out: Dense(4),
    }
}

fn main() {}
