use layerfit::prelude::*;

#[derive(Parameters)]
pub struct Scale<T> {
    #[statistic(mean)]
    pub factor: SVector<T, 2>,
}

fn main() {}
