use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [12] {
        hidden: Dense(32) -> Relu,
        scores: Dense(12),
    }
}

fn main() -> layerfit::Result<()> {
    let data = Samples::new(vec![SVector::<f32, 64>::zeros(); 8], vec![[0.0_f32; 12]; 8])?;
    let mut net = Net::init(&mut rng(1));
    Trainer::new(MeanSquaredError, 1e-3).fit(&mut net, &data)?;
    Ok(())
}
