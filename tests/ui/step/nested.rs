use layerfit::prelude::*;

network! {
    pub struct Inner: [64, 4] -> [64, 8] {
        out: Bidirectional(Gru(4, sequence: true)),
    }

    pub struct Outer: [64, 4] -> [2] {
        out: Inner -> Lstm(8) -> Dense(2),
    }
}

fn main() {
    let net = Outer::init(&mut rng(1));
    let mut state = Outer::state();
    net.step(&mut state, &SVector::zeros());
}
