use layerfit::Pass;
use layerfit::prelude::*;

network! { pub struct Net: [8] -> [4] { Dense(4, bias: false) -> BatchNorm } }

fn main() {
    let lean = Net::init(&mut rng(1)).folded();
    let mut pass = Pass::<NetInference, 16>::new();
    pass.forward(&lean, 16, &mut rng(0));
}
