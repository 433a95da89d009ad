use layerfit::Pass;
use layerfit::prelude::*;

network! { pub struct Net: [8] -> [4] { Dense(4, bias: false) -> BatchNorm } }

fn main() {
    let mut lean = Net::init(&mut rng(1)).folded();
    let mut pass = Box::new(Pass::new());
    let mut optimizer = Sgd::new(0.1).state_for(&*lean);
    let (inputs, targets) = (SMatrix::<f32, 8, 16>::zeros(), SMatrix::<f32, 4, 16>::zeros());
    lean.train_step(&inputs, &targets, &MeanSquaredError, &mut pass, &mut optimizer, &mut rng(0));
}
