use layerfit::prelude::*;

network! {
    pub struct Net: [4] -> [3] {
        Dense(3),
    }
}

fn main() -> layerfit::Result<()> {
    let data = Samples::new(vec![SVector::<f32, 4>::zeros(); 8], vec![2_usize; 8])?;
    let mut net = Net::init(&mut rng(1));
    Trainer::new(CrossEntropy, Adam::new(1e-3)).fit(&mut net, &data)?;
    Ok(())
}
