use layerfit::prelude::*;

network! {
    pub struct Net: (text: [u16; 64], sound: [32, 4]) -> [2] {
        words: text -> Embedding(100, 8) -> Lstm(16),
        heard: sound -> Lstm(16, mask: text),
        out: words + heard -> Dense(2),
    }
}

fn main() {}
