use layerfit::prelude::*;

network! {
    pub struct Digits: [64] -> [10] {
        Dense(10),
    }
}

fn main() -> layerfit::Result<()> {
    let train = datasets::digits();
    let mut net = Digits::init(&mut rng(1));
    Trainer::new(CrossEntropy, Adam::new(1e-3)).augment(15.0).fit(&mut net, &train)?;
    Ok(())
}
