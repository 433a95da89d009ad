use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [12] {
        hidden: Dense(32) -> Relu,
        scores: Dense(12),
    }
}

fn main() -> layerfit::Result<()> {
    let digits = datasets::digits(); // ten classes
    let mut net = Net::init(&mut rng(1));
    Trainer::new(CrossEntropy, Adam::new(1e-3)).fit(&mut net, &digits)?;
    Ok(())
}
