use layerfit::prelude::*;

#[derive(Parameters)]
pub struct Scale {
    pub factor: SVector<f32, 2>,
}

fn main() {}
