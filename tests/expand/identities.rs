/// Nothing to learn and nothing to compute.
pub struct Identities: [4] -> [4] {
    Flatten -> Reshape(2 * 2) -> Dropout(0.5) -> GaussianNoise(0.1),
    Flatten,
}

/// Nothing to compute in inference, and the output is in another place than the input all the same.
struct Noise: [4] -> [4] { Dropout(0.25) }
