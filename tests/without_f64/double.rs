use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [2] {
        Dense(2),
    }
}

fn main() {
    let _: fn(&Net<f64>) = |_| ();
}
