//! A training step of network A: the program whose build `build_time` measures.

use layerfit::prelude::*;

network! {
    struct Net: [784] -> [10] {
        Dense(64) -> Relu,
        Dense(64) -> Relu,
        Dense(10),
    }
}

fn main() {
    let mut net = Net::init(&mut rng(1));
    let mut pass = Net::pass::<32>();
    let mut optimizer = Adam::new(1e-3).state_for(&*net);
    let inputs = SMatrix::<f32, 784, 32>::repeat(0.5);
    let targets = std::array::from_fn(|sample| Class::new(sample % 10).expect("a class"));
    for _ in 0..10 {
        println!("{}", net.train_step(&inputs, &targets, &CrossEntropy, &mut pass, &mut optimizer, &mut rng(0)));
    }
}
