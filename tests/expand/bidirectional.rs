/// Both directions, and why there is no step.
pub struct Both: [u16; 16] -> [2] {
    words: Embedding(100, 8),
    reading: Bidirectional(Lstm(6, l1: 1e-4), merge: sum),
    scores: Dense(2),
}
