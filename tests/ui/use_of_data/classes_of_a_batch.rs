use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [12] {
        hidden: Dense(32) -> Relu,
        scores: Dense(12),
    }
}

fn main() {
    let net = Net::init(&mut rng(1));
    let mut pass = Net::pass::<1>();
    let outputs = net.forward(&SMatrix::zeros(), &mut pass, &mut rng(0));
    let targets = [Class::<10>::new(3).unwrap()];
    CrossEntropy.loss_and_gradient(outputs, &targets);
}
