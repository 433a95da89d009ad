use layerfit::prelude::*;

fn main() -> layerfit::Result<()> {
    let samples = Samples::<SVector<f32, 2>, Class<3>>::from_labels(vec![[0.0, 1.0].into(); 3], &[0, 1, 2])?;
    let _mixed = Mixup::new(&samples, 0.2)?;
    Ok(())
}
