//! Steps of streams, as users of layerfit write them. The input of a step depends on the answer before, here and in the peer, so that the time is that of a
//! step from its beginning to its end.

use std::hint::black_box;

use layerfit::prelude::*;
use measure::Step;

const STEPS: usize = 1024;

network! {
    struct Dense64: [STEPS, 64] -> [STEPS, 64] { Dense(64) }
    struct Conv16: [STEPS, 16] -> [STEPS, 16] { Conv1d(16, kernel: 3, padding: causal) }
    struct Gru16: [STEPS, 16] -> [STEPS, 16] { Gru(16, sequence: true) }
    struct Gru32: [STEPS, 32] -> [STEPS, 32] { Gru(32, sequence: true) }
    struct Lstm16: [STEPS, 16] -> [STEPS, 16] { Lstm(16, sequence: true) }
    struct Lstm32: [STEPS, 32] -> [STEPS, 32] { Lstm(32, sequence: true) }
    struct Lstm64: [STEPS, 64] -> [STEPS, 64] { Lstm(64, sequence: true) }
}

macro_rules! steps {
    ($stream:ident, $($net:ident: $features:literal)*) => {
        match $stream {
            $(stringify!($net) => {
                let (net, mut state) = ($net::init(&mut rng(1)), $net::state());
                let mut input = SVector::<f32, $features>::from_element(0.1);
                let step: Step = Box::new(move || {
                    let answer = net.step(&mut state, black_box(&input));
                    input[0] = black_box(0.1 * answer[0]);
                });
                Some(step)
            })*
            _ => None,
        }
    };
}

fn main() {
    measure::run_streams(
        "layerfit",
        |stream| steps!(stream, Dense64: 64 Conv16: 16 Gru16: 16 Gru32: 32 Lstm16: 16 Lstm32: 32 Lstm64: 64),
    );
}
