use layerfit::prelude::*;

network! { pub struct Net: [8] -> [4] { Dense(4, bias: false) -> BatchNorm } }

fn main() {
    let samples = (0..64).map(|_| (SVector::<f32, 8>::zeros(), [0.0; 4])).collect::<Samples<_, _>>();
    let mut lean = Net::init(&mut rng(1)).folded();
    Trainer::new(MeanSquaredError, Adam::new(1e-3)).batch_size::<16>().epochs(3).fit(&mut lean, &samples).unwrap();
    println!("{}", evaluate(&lean, &samples));
}
