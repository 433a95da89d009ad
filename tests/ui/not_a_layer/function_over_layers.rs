use layerfit::prelude::*;

/// Has weights, and says nothing of what it does with them.
#[derive(layerfit::Parameters)]
pub struct Scale<T: Scalar> {
    pub factors: SVector<T, 4>,
}

fn cost<L: Layer>() -> u64 {
    L::MACS
}

fn main() {
    println!("{}", cost::<Scale<f32>>());
}
