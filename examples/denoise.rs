//! A small U-Net learns to take the noise off handwritten digits: down by strided convolutions, up by transposed ones, with a skip
//! connection from every size on the way down to the same size on the way up.
use layerfit::prelude::*;
use layerfit::rand::RngExt;

network! {
    /// A noisy digit of 8×8 grey levels to a clean one.
    pub struct UNet: [8, 8, 1] -> [8, 8, 1] {
        fine: Conv2d(16, kernel: 3, padding: same) -> Relu,
        half: Conv2d(32, kernel: 3, stride: 2, padding: same) -> Relu,
        quarter: Conv2d(64, kernel: 3, stride: 2, padding: same) -> Relu,
        up: ConvTranspose2d(32, kernel: 2, stride: 2) -> Relu,
        joined: Concat(up, half) -> Conv2d(32, kernel: 3, padding: same) -> Relu,
        top: ConvTranspose2d(16, kernel: 2, stride: 2) -> Relu,
        merged: Concat(top, fine) -> Conv2d(16, kernel: 3, padding: same) -> Relu -> Conv2d(1, kernel: 1),
        clean: input + merged,
    }
}

/// How many grey levels (of 1) the noise has on average.
const NOISE: f32 = 0.3;

type Image = SVector<f32, 64>;

fn noisy(clean: &Image, rng: &mut layerfit::Generator) -> Image {
    clean.map(|grey| grey + NOISE * (rng.random::<f32>() * 2.0 - 1.0) * 1.7)
}

/// The images side by side, in characters.
fn show(images: &[&Image]) {
    const SHADES: [char; 5] = [' ', '░', '▒', '▓', '█'];
    let shade = |grey: f32| SHADES[(grey.clamp(0.0, 1.0) * 4.0).round() as usize];
    for row in 0..8 {
        let line = images.iter().map(|image| (0..8).flat_map(|column| [shade(image[8 * row + column]); 2]).collect::<String>());
        println!("{}", line.collect::<Vec<_>>().join("   "));
    }
}

fn main() -> layerfit::Result<()> {
    let (train, test) = datasets::digits().split(0.8, 7)?;
    let mut noise = rng(7);
    let mut pairs = |clean: &[Image]| {
        let noisy = clean.iter().map(|image| noisy(image, &mut noise)).collect();
        Samples::<Image, [f32; 64]>::new(noisy, clean.iter().map(|image| (*image).into()).collect())
    };
    let (train, test) = (pairs(train.inputs())?, pairs(test.inputs())?);

    let mut net = UNet::init(&mut rng(7));
    println!("{}", UNet::summary());
    Trainer::new(MeanSquaredError, Adam::new(2e-3)).batch_size::<32>().epochs(10).validate(&test).fit(&mut net, &train)?;

    let error = |answer: Image, clean: &[f32; 64]| (answer - Image::from(*clean)).norm_squared() / 64.0;
    let mean = |errors: f32| errors / test.len() as f32;
    let before = mean(test.iter().map(|(noisy, clean)| error(*noisy, clean)).sum());
    let after = mean(test.iter().map(|(noisy, clean)| error(net.predict(noisy), clean)).sum());
    println!("mean squared error: {before:.4} with noise, {after:.4} without");
    if let Some((noisy, clean)) = test.get(0) {
        show(&[noisy, &net.predict(noisy), &Image::from(*clean)]);
    }
    Ok(())
}
