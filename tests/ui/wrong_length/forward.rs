use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [12] {
        hidden: Dense(32) -> Relu,
        scores: Dense(12),
    }
}

fn main() {
    let net = Net::init(&mut rng(1));
    let mut pass = Net::pass::<16>();
    let inputs = SMatrix::<f32, 63, 16>::zeros();
    println!("{}", net.forward(&inputs, &mut pass, &mut rng(2)));
}
