use layerfit::prelude::*;

network! {}

fn main() {}
