/// Negative or positive, for one sentence of word ids, padded with 0; an event in every step of a signal.
pub struct Sentiment: (text: [u16; 16], signal: [16, 3]) -> (opinion: [2], event: [16, 1]) {
    words: text -> Embedding(100, 8, mask_zero: true) -> Dropout(0.1),
    reading: Lstm(6, sequence: true, l2: 1e-4) -> Gru(4, stateful: true),
    opinion: Dense(2),
    heard: signal -> SimpleRnn(5, sequence: true, mask: text),
    event: heard -> LayerNorm -> Dense(1) -> Sigmoid,
}
