/// Images and windows over them.
pub struct Convolutions: [28, 28, 1] -> [4] {
    features: Conv2d(8, kernel: 3) -> Relu -> DepthwiseConv2d(kernel: 3, stride: 2, padding: same, bias: false) -> Conv2d(16, kernel: 1),
    narrow: SeparableConv2d(SIDE, kernel: [3, 5], stride: SIDE, padding: [1, 2], l2: 1e-4),
    wide: ConvTranspose2d(2, kernel: 2) -> Flatten -> Dense(4),
}
