//! A training step of network A: the program whose build `build_time` measures.

use burn::module::Module;
use burn::nn::loss::CrossEntropyLossConfig;
use burn::nn::{Linear, LinearConfig};
use burn::optim::{AdamConfig, GradientsParams};
use burn::tensor::activation::relu;
use burn::tensor::{Device, Int, Tensor, TensorData};

#[derive(Module, Debug)]
struct Net {
    first: Linear,
    second: Linear,
    third: Linear,
}

impl Net {
    fn new(device: &Device) -> Self {
        let linear = |inputs, outputs| LinearConfig::new(inputs, outputs).init(device);
        Self { first: linear(784, 64), second: linear(64, 64), third: linear(64, 10) }
    }
    fn forward(&self, inputs: Tensor<2>) -> Tensor<2> {
        self.third.forward(relu(self.second.forward(relu(self.first.forward(inputs)))))
    }
}

fn main() {
    let device = Device::flex().autodiff();
    let mut net = Net::new(&device);
    let mut optimizer = AdamConfig::new().init();
    let inputs: Tensor<2> = Tensor::from_data(TensorData::new(vec![0.5_f32; 32 * 784], [32, 784]), &device);
    let classes: Vec<i64> = (0..32).map(|sample| sample % 10).collect();
    let targets: Tensor<1, Int> = Tensor::from_data(TensorData::new(classes, [32]), &device);
    let loss_of = CrossEntropyLossConfig::new().init(&device);
    for _ in 0..10 {
        let loss = loss_of.forward(net.forward(inputs.clone()), targets.clone());
        let gradients = GradientsParams::from_grads(loss.backward(), &net);
        net = optimizer.step(1e-3, net, gradients);
        println!("{loss}");
    }
}
