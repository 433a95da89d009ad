use layerfit::prelude::*;

#[derive(Parameters)]
pub struct Scale<T> {
    pub factor: SVector<T, 2>,
    pub name: String,
}

fn main() {}
