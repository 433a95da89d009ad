use layerfit::prelude::*;

network! {
    pub struct Signed: [i32; 64] -> [2] {
        out: Embedding(100, 8) -> Flatten -> Dense(2),
    }

    pub struct Numbers: [f32; 64] -> [2] {
        out: Dense(2),
    }
}

fn main() {}
