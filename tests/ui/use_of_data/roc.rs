use layerfit::losses::ClassSequence;
use layerfit::metrics::roc_auc;
use layerfit::prelude::*;

network! {
    pub struct Steps: [4, 3] -> [4, 2] {
        scores: Dense(2),
    }
}

fn main() {
    let net = Steps::init(&mut rng(1));
    let data = Samples::<SVector<f32, 12>, ClassSequence<2, 4, 8>>::new(Vec::new(), Vec::new()).unwrap();
    println!("{}", roc_auc(&net, &data).unwrap());
}
