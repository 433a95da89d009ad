use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [12] {
        hidden: Dense(32) -> Relu,
        scores: Dense(12),
    }
}

fn main() {
    let net = Net::init(&mut rng(1));
    println!("{}", net.predict(&SVector::<f32, 63>::zeros()));
}
