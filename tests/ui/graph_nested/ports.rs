use layerfit::prelude::*;

network! {
    pub struct Critic: (state: [8], action: [2]) -> [1] {
        Concat(state, action) -> Dense(1),
    }

    pub struct Heads: [8] -> (value: [1], next: [8]) {
        value: Dense(1),
        next: input -> Dense(8),
    }

    pub struct Net: [10] -> [4] {
        Critic -> Dense(8) -> Heads,
        Dense(4),
    }
}

fn main() {
    let net = Net::init(&mut rng(1));
    println!("{}", net.predict(&SVector::zeros()));
}
