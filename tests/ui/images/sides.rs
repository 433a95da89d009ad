use layerfit::prelude::*;

network! {
    pub struct Net0: [4, 6, 1] -> [4, 6, 1] {
        ZeroPad2d,
    }
    pub struct Net1: [4, 6, 1] -> [4, 6, 1] {
        Crop2d([1, 2, 3]),
    }
    pub struct Net2: [4, 6, 1] -> [4, 6, 1] {
        ZeroPad2d(-1),
    }
}

fn main() {}
