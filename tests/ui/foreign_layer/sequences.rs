use layerfit::prelude::*;

network! {
    pub struct Text: [u16; 64] -> [2] {
        words: Embedding(input_dim: 100, output_dim: 8) -> LSTM(16, return_sequences: true) -> GRU(8),
        scores: Dense(2),
    }

    pub struct Seen: [64, 8] -> [64, 8] {
        out: PositionalEncoding -> MultiheadAttention(8, num_heads: 2),
    }
}

fn main() {}
