use layerfit::prelude::*;

network! {
    /// As in PyTorch.
    pub struct Channels: [28, 28, 1] -> [10] {
        a: Conv2d(1, 32, 3) -> Relu -> Conv2d(32, 64, kernel_size: 3, stride: 2),
        out: Flatten -> Dense(10),
    }

    /// As in Keras.
    pub struct Kernel: [28, 28, 1] -> [10] {
        a: Conv2d(32, 3, activation: relu) -> DepthwiseConv2d(5, padding: same) -> ConvTranspose2d(8, [3, 3], strides: 2),
        out: Flatten -> Dense(10),
    }
}

fn main() {}
