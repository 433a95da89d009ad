use layerfit::prelude::*;

network! {
    pub struct Net: [8, 8, 1] -> [12] {
        image: Conv2d(4, kernel: 3) -> Relu -> Flatten,
        scores: Dense(12),
    }
}

fn main() {
    let net = Net::init(&mut rng(1));
    let mut memory = Net::memory();
    let image = SVector::<f32, 49>::zeros();
    println!("{}", net.infer(&image, &mut memory));
}
