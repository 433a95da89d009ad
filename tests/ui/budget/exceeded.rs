use layerfit::network;

network! {
    #[budget(ram = "300 B", flash = "16 KiB", macs = "5 k")]
    pub struct Digits: [64] -> [10] {
        hidden: Dense(64) -> Relu,
        narrow: Dense(32) -> Relu,
        scores: Dense(10),
    }
}

network! {
    #[budget(ram = "1 KiB", flash = "32 KiB", macs = "1 M")]
    pub struct Fits: [64] -> [10] {
        hidden: Dense(64) -> Relu,
        scores: Dense(10),
    }
}

fn main() {}
