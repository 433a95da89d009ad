/// One embedding, used twice with the same weights.
pub struct Siamese: (left: [6], right: [6]) -> [3] {
    embed: left -> Dense(4, l2: 1e-4) -> BatchNorm -> Dropout(0.5) -> Block,
    other: right -> embed,
    distance: embed - other,
}
