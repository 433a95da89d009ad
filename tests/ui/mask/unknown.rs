use layerfit::prelude::*;

network! {
    pub struct Net: [u16; 64] -> [2] {
        words: Embedding(100, 8),
        out: Lstm(16, mask: words) -> Dense(2),
    }

    pub struct Ports: (text: [u16; 64], tone: [3]) -> [2] {
        words: text -> Embedding(100, 8) -> Lstm(16, mask: input),
        out: Concat(words, tone) -> Dense(2),
    }
}

fn main() {}
