use layerfit::Pass;
use layerfit::prelude::*;

network! { pub struct Net: [8] -> [4] { Dense(4, bias: false) -> BatchNorm } }

fn main() {
    let mut lean = Net::init(&mut rng(1)).folded();
    let mut pass = Pass::new();
    let mut optimizer = Sgd::new(0.5).state_for(&*lean);
    let targets = SMatrix::<f32, 4, 16>::zeros();
    for _ in 0..100 {
        let outputs = lean.forward(&SMatrix::zeros(), &mut pass, &mut rng(0));
        let (loss, slope) = MeanSquaredError.loss_and_gradient(outputs, &targets);
        println!("{loss}");
        let gradients = lean.backward(&slope, &mut pass);
        optimizer.step(&mut lean, gradients);
    }
}
