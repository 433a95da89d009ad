use layerfit::prelude::*;

network! {
    pub struct Both: [64, 4] -> [2] {
        reading: Bidirectional(Lstm(16)),
        out: Dense(2),
    }

    pub struct Flat: [64, 4] -> [2] {
        out: Dense(8) -> Flatten -> Dense(2),
    }
}

fn main() {
    let net = Both::init(&mut rng(1));
    let mut state = Both::state();
    net.step(&mut state, &SVector::zeros());

    let net = Flat::init(&mut rng(1));
    net.step(&mut (), &SVector::zeros());
}
