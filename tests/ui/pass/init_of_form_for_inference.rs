use layerfit::prelude::*;

network! { pub struct Net: [8] -> [4] { Dense(4, bias: false) -> BatchNorm } }

fn main() {
    let lean = NetInference::init(&mut rng(1));
    println!("{}", lean.predict(&SVector::zeros()));
}
