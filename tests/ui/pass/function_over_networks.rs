use layerfit::prelude::*;

network! { pub struct Net: [8] -> [4] { Dense(4, bias: false) -> BatchNorm } }

fn fresh<N: Network>(_old: Box<N>) -> Box<N> {
    N::init(&mut rng(7))
}

fn main() {
    let lean = Net::init(&mut rng(1)).folded();
    println!("{}", fresh(lean).predict(&SVector::zeros()));
}
