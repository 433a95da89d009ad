use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [10] {
        scores: Dense(10) -> Softmax,
    }
}

fn main() -> layerfit::Result<()> {
    let mut net = Net::init(&mut rng(1));
    Trainer::new(NegativeLogLikelihood, Adam::new(1e-3)).fit(&mut net, &datasets::digits())?;
    Ok(())
}
