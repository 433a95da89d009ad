use layerfit::prelude::*;

#[derive(Parameters)]
pub struct Scale<T>(SVector<T, 2>);

fn main() {}
