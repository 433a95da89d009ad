use layerfit::prelude::*;

pub struct Scale<T>(T);

network! {
    pub struct Net: [4] -> [2] {
        hidden: Dense(8) -> Scale,
        out: Dense(2),
    }
}

fn main() {
    let net = Net::init(&mut rng(1));
    println!("{} {}", net.predict(&SVector::zeros()), net.hidden.weight);
}
