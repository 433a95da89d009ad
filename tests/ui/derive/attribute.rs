use layerfit::prelude::*;

#[derive(Parameters)]
#[layerfit(rename = scale)]
pub struct Scale<T> {
    pub factor: SVector<T, 2>,
}

fn main() {}
