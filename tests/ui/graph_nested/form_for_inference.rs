use layerfit::prelude::*;

network! {
    pub struct Block: [8] -> [4] { Dense(4, bias: false) -> BatchNorm }

    pub struct Net: [8] -> [2] { BlockInference -> Relu -> Dense(2) }
}

fn main() {
    let net = Net::init(&mut rng(1));
    println!("{}", net.predict(&SVector::zeros()));
}
