use layerfit::prelude::*;

network! {
    pub struct Head: [16] -> [10] {
        Dense(10) -> Softmax,
    }

    pub struct Digits: [64] -> [10] {
        hidden: Dense(16) -> Relu,
        head: Head -> Dropout(0.1),
    }
}

fn main() -> layerfit::Result<()> {
    let (train, _) = datasets::digits().split(0.8, 42)?;
    let mut net = Digits::init(&mut rng(42));
    Trainer::new(CrossEntropy, Adam::new(1e-3)).fit(&mut net, &train)?;
    Ok(())
}
