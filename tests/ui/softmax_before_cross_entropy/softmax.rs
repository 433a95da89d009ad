use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [10] {
        hidden: Dense(32) -> Relu,
        scores: Dense(10) -> Softmax,
    }
}

fn main() -> layerfit::Result<()> {
    let data = Samples::new(vec![SVector::<f32, 64>::zeros(); 8], vec![[0.0_f32; 10]; 8])?;
    let mut net = Net::init(&mut rng(1));
    Trainer::new(CrossEntropy, Adam::new(1e-3)).fit(&mut net, &data)?;
    Ok(())
}
