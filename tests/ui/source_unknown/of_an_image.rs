use layerfit::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [4] {
        seen: Conv2d(4, kernel: 3) -> Relu -> Flatten,
        scores: sen -> Dense(4),
    }
}

fn main() {
    println!("{}", Net::PARAMETERS);
}
