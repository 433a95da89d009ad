use layerfit::prelude::*;

network! {
    pub struct Digits: [64] -> [10] {
        hidden: Dense(32) -> Relu,
        scores: Dense(10),
    }
}

fn main() {
    let net = Digits::init(&mut rng(1));
    let mut pass = Digits::pass::<8>();
    let outputs = net.forward(&SMatrix::zeros(), &mut pass, &mut rng(0));
    let targets = SMatrix::<f32, 1, 8>::zeros();
    let (loss, _slope) = MeanSquaredError.loss_and_gradient(outputs, &targets);
    println!("{loss}");
}
