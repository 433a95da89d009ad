use layerfit::prelude::*;

fn main() {
    let _ = Adam::new("fast");
}
