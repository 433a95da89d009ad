use layerfit::prelude::*;

#[derive(Parameters)]
pub enum Scale<T> {
    Factor(SVector<T, 2>),
}

fn main() {}
