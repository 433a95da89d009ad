use layerfit::prelude::*;

network! {
    pub struct Misspelt: [16, 4] -> [2] {
        out: Lstm(8, sequnce: true) -> Lstm(8) -> Dense(2),
    }

    pub struct Keras: [16, 4] -> [2] {
        out: Gru(8, return_sequences: true) -> Gru(8) -> Dense(2),
    }

    pub struct Inside: [16, 4] -> [2] {
        out: Bidirectional(Gru(8, sequences: true)) -> Gru(8) -> Dense(2),
    }

    pub struct Image: [8, 8, 1] -> [4, 4, 2] {
        out: Conv2d(2, kernel: 2, strides: 2),
    }
}

fn main() {
    let net = Misspelt::init(&mut rng(1));
    println!("{}", net.predict(&SVector::zeros()));
}
