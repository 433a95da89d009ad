use layerfit::prelude::*;

network! {
    pub struct Critic: (state: [8], action: [2]) -> (value: [1], confidence: [1]) {
        seen: state -> Dense(16) -> Tanh,
        joined: seen + action -> Dense(16) -> Tanh,
        value: joined -> Dense(1),
        confidence: joined -> Dense(1) -> Sigmoid,
    }

    pub struct Use: [1] -> [1] {
        Dense(1),
    }
}

fn main() {
    let net = Critic::init(&mut rng(3));
    let (state, action) = (SVector::<f32, 8>::zeros(), SVector::<f32, 2>::zeros());
    let (value, confidence) = net.predict((&state, &action));
    println!("{value} {confidence} {} {}", Critic::summary(), Critic::PARAMETERS);
    println!("{:?} {}", net.seen.weight.shape(), net.confidence.bias);
    let mut pass = Critic::pass::<4>();
    let (states, actions) = (SMatrix::<f32, 8, 4>::zeros(), SMatrix::<f32, 2, 4>::zeros());
    let (values, _) = net.forward((&states, &actions), &mut pass, &mut rng(1));
    println!("{values}");
    println!("{}", net.backward((&SMatrix::zeros(), &SMatrix::zeros()), &mut pass).seen.bias);
}
