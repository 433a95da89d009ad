use layerfit::prelude::*;

network! {
    pub struct Net: [16, 4] -> [2] {
        out: Lstm(8, return_sequences: true) -> Dense(2),
    }

    pub struct Form: [16, 4] -> [2] {
        out: Gru(8, reset: late) -> Dense(2),
    }

    pub struct Curve: [16, 4] -> [2] {
        out: SimpleRnn(8, activation: sigmoid) -> Dense(2),
    }

    pub struct Dropped: [16, 4] -> [2] {
        out: Lstm(8, recurrent_dropout: 1.5) -> Dense(2),
    }
}

fn main() {}
