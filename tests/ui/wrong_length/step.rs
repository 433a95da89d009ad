use layerfit::prelude::*;

network! {
    pub struct Net: [64, 4] -> [2] {
        out: Lstm(16) -> Dense(2),
    }
}

fn main() {
    let net = Net::init(&mut rng(1));
    let mut state = Net::state();
    net.step(&mut state, &SVector::<f32, 8>::zeros());
}
