use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [12] {
        hidden: Dense(32) -> Relu,
        scores: Dense(12),
    }
}

fn main() -> layerfit::Result<()> {
    let inputs = vec![SVector::<f32, 63>::zeros(); 8];
    let data = Samples::new(inputs, vec![[0.0_f32; 12]; 8])?;
    let mut net = Net::init(&mut rng(1));
    Trainer::new(MeanSquaredError, Adam::new(1e-3)).fit(&mut net, &data)?;
    Ok(())
}
