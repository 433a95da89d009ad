use layerfit::prelude::*;

network! {
    pub struct Critic: (state: [8], action: [2]) -> (value: [1], next: [8]) {
        joined: Concat(state, action) -> Dense(16) -> Tanh,
        value: joined -> Dense(1),
        next: joined -> Dense(8),
    }
}

fn main() {
    let net = Critic::init(&mut rng(1));
    let (state, action) = (SVector::<f32, 8>::zeros(), SVector::<f32, 3>::zeros());
    let (_value, _next) = net.predict((&state, &action));
    let (_value, _next) = net.predict(&state);
}
