use layerfit::prelude::*;

network! {
    pub struct Net: [64] -> [12] {
        hidden: Dense(32) -> Relu,
        scores: Dense(12),
    }
}

fn main() -> layerfit::Result<()> {
    let inputs = vec![SVector::<f32, 64>::zeros(); 8];
    let train = Samples::new(inputs.clone(), vec![[0.0_f32; 12]; 8])?;
    let test = Samples::new(inputs, vec![[0.0_f32; 10]; 8])?;
    let mut net = Net::init(&mut rng(1));
    Trainer::new(MeanSquaredError, Adam::new(1e-3)).validate(&test).fit(&mut net, &train)?;
    Ok(())
}
