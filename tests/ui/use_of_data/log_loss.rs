use layerfit::metrics::Classification;
use layerfit::prelude::*;

network! {
    pub struct Heads: [3] -> (class: [2], size: [1]) {
        class: Dense(2),
        size: input -> Dense(1),
    }
}

fn main() {
    let net = Heads::init(&mut rng(1));
    println!("{}", Classification::<2>::default().log_loss(&net));
}
