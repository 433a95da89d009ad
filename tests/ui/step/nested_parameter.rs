use layerfit::prelude::*;

network! {
    pub struct Inner: [64, 4] -> [64, 8] {
        out: Bidirectional(Gru(4, sequence: true)),
    }

    pub struct Outer<const CLASSES: usize>: [64, 4] -> [CLASSES] {
        out: Inner -> Lstm(8) -> Dense(CLASSES),
    }
}

fn main() {
    let net = Outer::<3>::init(&mut rng(1));
    let mut state = Outer::<3>::state();
    net.step(&mut state, &SVector::zeros());
}
