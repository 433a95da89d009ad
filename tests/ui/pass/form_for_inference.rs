use layerfit::prelude::*;

network! { pub struct Net: [8] -> [4] { Dense(4, bias: false) -> BatchNorm } }

fn main() {
    let lean = Net::init(&mut rng(1)).folded();
    let mut pass = NetInference::pass::<16>();
    let outputs = *lean.forward(&SMatrix::zeros(), &mut pass, &mut rng(0));
    let gradients = lean.backward(&outputs, &mut pass);
    println!("{} {}", gradients.dense.weight, pass.output);
}
