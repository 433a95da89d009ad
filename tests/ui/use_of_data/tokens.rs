use layerfit::prelude::*;

network! {
    pub struct Words: [u16; 64] -> [2] {
        out: Embedding(100, 8) -> Lstm(16) -> Dense(2),
    }
}

fn main() -> layerfit::Result<()> {
    let numbers = Samples::new(vec![SVector::<f32, 64>::zeros()], vec![Class::<2>::default()])?;
    let mut net = Words::init(&mut rng(1));
    Trainer::new(CrossEntropy, Adam::new(1e-3)).fit(&mut net, &numbers)?;
    Ok(())
}
