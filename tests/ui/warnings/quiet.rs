use layerfit::network;

network! {
    #[quiet(two_activation)]
    pub struct Near: [8] -> [3] { Dense(3) }

    #[quiet(everything)]
    pub struct Far: [8] -> [3] { Dense(3) }

    #[quiet]
    pub struct Nothing: [8] -> [3] { Dense(3) }
}

fn main() {}
