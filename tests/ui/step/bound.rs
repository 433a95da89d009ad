use layerfit::prelude::*;

network! {
    pub struct Net: [64, 4] -> [64, 8] {
        out: Bidirectional(Gru(4, sequence: true)),
    }
}

fn listen<N: Streaming>(_: &N) {}

fn main() {
    let net = Net::init(&mut rng(1));
    listen(&*net);
}
