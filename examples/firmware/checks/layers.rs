//! Layers and networks for images, each between two marks, for the number of their instructions.
#![no_std]
#![no_main]

#[path = "marks.rs"]
mod marks;
#[path = "../src/panics.rs"]
mod panics;
#[path = "../src/semihosting.rs"]
mod semihosting;

use core::hint::black_box;

use cortex_m_rt::entry;
use layerfit::{Arena, network, zeroed};

network! {
    /// The convolutional classifier of every tutorial.
    #[quiet(bias_before_batch_norm)]
    pub struct Mnist: [28, 28, 1] -> [10] {
        features: Conv2d(32, kernel: 3) -> Relu -> MaxPool2d(2),
        hidden: Flatten -> Dense(128) -> BatchNorm -> Relu -> Dropout(0.5),
        scores: Dense(10),
    }

    /// Twelve words from one second of sound (DS-CNN).
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

    /// Single layers like those.
    pub struct Full: [1024] -> [128] { Dense(128) }
    pub struct Stem: [28, 28, 1] -> [26, 26, 32] { Conv2d(32, kernel: 3) }
    pub struct Pointwise: [25, 5, 64] -> [25, 5, 64] { Conv2d(64, kernel: 1) }
    pub struct Depthwise: [25, 5, 64] -> [25, 5, 64] { DepthwiseConv2d(kernel: 3, padding: same) }
}

/// Inference of a network whose weights are zeros; the numbers do not matter.
macro_rules! count {
    ($($network:ident)*) => {
        $({
            static NETWORK: $network = zeroed();
            static INPUT: <$network as layerfit::Layer>::Input = zeroed();
            static mut MEMORY: Arena<$network> = $network::memory();
            #[allow(static_mut_refs)]
            // SAFETY: this is the only place that names it, and comes once.
            let memory = unsafe { &mut MEMORY };
            let (network, input) = (black_box(&NETWORK), black_box(&INPUT));
            marks::begin();
            black_box(network.infer(input, memory));
            marks::end();
            semihosting::number(stringify!($network), $network::MACS as u32);
        })*
    };
}

#[entry]
fn main() -> ! {
    count!(Full Stem Pointwise Depthwise MnistInference KeywordSpotterInference);
    semihosting::exit()
}
