use layerfit::prelude::*;

network! {
    pub struct Forecast: [16, 4] -> [16, 1] {
        memory: Gru(8, sequence: true, rest: after),
        next: Dense(1),
    }
}

fn main() {
    let net = Forecast::init(&mut rng(1));
    let mut state = Forecast::state();
    for _ in 0..16 {
        let next = net.step(&mut state, &SVector::<f32, 4>::zeros());
        println!("{}", next[0]);
    }
}
