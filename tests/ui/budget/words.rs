use layerfit::network;

network! {
    #[budget(rom = "300 B")]
    pub struct Unknown: [4] -> [2] {
        Dense(2),
    }
}

network! {
    #[budget(memory = "300 B")]
    pub struct Foreign: [4] -> [2] {
        Dense(2),
    }
}

network! {
    #[budget(ram = "300 B", ram = "400 B")]
    pub struct Twice: [4] -> [2] {
        Dense(2),
    }
}

network! {
    #[budget(ram = "4 kilobytes")]
    pub struct Unit: [4] -> [2] {
        Dense(2),
    }
}

network! {
    #[budget(macs = "4 KiB")]
    pub struct Operations: [4] -> [2] {
        Dense(2),
    }
}

network! {
    #[budget(ram = "4 KiB")]
    pub struct Many<const HIDDEN: usize>: [4] -> [2] {
        Dense(HIDDEN) -> Relu,
        Dense(2),
    }
}

fn main() {}
