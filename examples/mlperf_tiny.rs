//! Three more networks of the MLPerf Tiny benchmark (the fourth is `resnet8`): a keyword spotter, a detector of people, a detector of
//! broken machines. Each is run forward and backward once, and shows its table.
use layerfit::prelude::*;

network! {
    /// Twelve words from one second of sound: 49 steps of time, 10 bands (DS-CNN, Zhang et al. 2017).
    pub struct KeywordSpotter: [49, 10, 1] -> [12] {
        stem: Conv2d(64, kernel: [10, 4], stride: 2, padding: same, bias: false) -> BatchNorm -> Relu -> Dropout(0.2),
        one: DepthwiseConv2d(kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(64, kernel: 1, bias: false) -> BatchNorm -> Relu,
        two: DepthwiseConv2d(kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(64, kernel: 1, bias: false) -> BatchNorm -> Relu,
        three: DepthwiseConv2d(kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(64, kernel: 1, bias: false) -> BatchNorm -> Relu,
        four: DepthwiseConv2d(kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(64, kernel: 1, bias: false) -> BatchNorm -> Relu,
        words: Dropout(0.4) -> AvgPool2d([25, 5]) -> Flatten -> Dense(12),
    }

    /// Whether there is a person in a picture (MobileNet with a quarter of the channels, Howard et al. 2017).
    pub struct PersonDetector: [96, 96, 3] -> [2] {
        stem: Conv2d(8, kernel: 3, stride: 2, padding: same, bias: false) -> BatchNorm -> Relu,
        b1: DepthwiseConv2d(kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(16, kernel: 1, bias: false) -> BatchNorm -> Relu,
        b2: DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(32, kernel: 1, bias: false) -> BatchNorm -> Relu,
        b3: DepthwiseConv2d(kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(32, kernel: 1, bias: false) -> BatchNorm -> Relu,
        b4: DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(64, kernel: 1, bias: false) -> BatchNorm -> Relu,
        b5: DepthwiseConv2d(kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(64, kernel: 1, bias: false) -> BatchNorm -> Relu,
        b6: DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(128, kernel: 1, bias: false) -> BatchNorm -> Relu,
        deep: Repeat(5, DepthwiseConv2d(kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(128, kernel: 1, bias: false) -> BatchNorm -> Relu),
        b12: DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(256, kernel: 1, bias: false) -> BatchNorm -> Relu,
        b13: DepthwiseConv2d(kernel: 3, padding: same, bias: false) -> BatchNorm -> Relu
            -> Conv2d(256, kernel: 1, bias: false) -> BatchNorm -> Relu,
        person: AvgPool2d(3) -> Flatten -> Dense(2),
    }

    /// How well the sound of a machine can be told from memory: what cannot is broken (an autoencoder).
    pub struct AnomalyDetector: [640] -> [640] {
        encoder: Repeat(4, Dense(128, bias: false) -> BatchNorm -> Relu),
        code: Dense(8, bias: false) -> BatchNorm -> Relu,
        decoder: Repeat(4, Dense(128, bias: false) -> BatchNorm -> Relu),
        sound: Dense(640),
    }
}

/// The numbers that are left for inference: a batch normalization becomes part of the weights before it, and a bias.
pub(crate) fn folded(summary: &layerfit::Summary) -> usize {
    let numbers = |row: &layerfit::LayerRow| if row.layer == "BatchNorm" { row.parameters / 2 } else { row.parameters };
    summary.rows().iter().map(numbers).sum()
}

/// One step forward and one backward; the length of the gradient. The batch is filled where it is: networks of this size are not passed
/// through variables.
macro_rules! try_out {
    ($net:ident) => {{
        let mut rng = rng(1);
        let net = $net::init(&mut rng);
        let mut pass = $net::pass::<4>();
        for (place, value) in pass.input.iter_mut().enumerate() {
            *value = (place % 7) as f32 / 7.0;
        }
        pass.forward(&net, 4, &mut rng);
        pass.slope.copy_from(&pass.output);
        pass.backward(&net, 4, None);
        let (summary, length) = ($net::summary(), layerfit::optimizers::global_norm(&pass.gradients));
        println!("{summary}\n{} numbers for inference, gradient of length {length:.2}\n", folded(&summary));
    }};
}

/// All three.
pub(crate) fn main() {
    try_out!(KeywordSpotter);
    try_out!(PersonDetector);
    try_out!(AnomalyDetector);
}
