/// A network and a layer of the user's own as layers, each at the ends and in between.
pub struct Nested: [8] -> [2] {
    Encoder -> Relu,
    scale: Scale -> Dense(4, l2: 1e-3),
    head: heads::Head,
}
