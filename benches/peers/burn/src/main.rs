//! burn with its backend `flex`; with the feature `ndarray` also with the one that it gives up.

use burn::module::Module;
use burn::nn::conv::{Conv2d, Conv2dConfig};
use burn::nn::loss::{CrossEntropyLoss, CrossEntropyLossConfig};
use burn::nn::pool::{MaxPool2d, MaxPool2dConfig};
use burn::nn::{
    BatchNorm, BatchNormConfig, BiLstm, BiLstmConfig, Dropout, DropoutConfig, Embedding, EmbeddingConfig, Linear, LinearConfig,
};
use burn::optim::decay::WeightDecayConfig;
use burn::optim::{AdamConfig, GradientsParams};
use burn::tensor::activation::relu;
use burn::tensor::{Device, Int, Tensor, TensorData};
use measure::{Net, Step, Work, below, keep, numbers};

/// Inputs of a batch: numbers or tokens.
#[derive(Clone)]
enum Inputs {
    Numbers(Tensor<2>),
    Tokens(Tensor<2, Int>),
}

impl Inputs {
    fn numbers(&self) -> Tensor<2> {
        let Self::Numbers(numbers) = self else { panic!("numbers") };
        numbers.clone()
    }
    fn tokens(&self) -> Tensor<2, Int> {
        let Self::Tokens(tokens) = self else { panic!("tokens") };
        tokens.clone()
    }
}

trait Network: Module + 'static {
    /// Added to the gradient, for each unit of a weight.
    const DECAY: Option<f32> = None;
    fn new(device: &Device) -> Self;
    fn scores(&self, inputs: &Inputs) -> Tensor<2>;
}

fn linear(inputs: usize, outputs: usize, device: &Device) -> Linear {
    LinearConfig::new(inputs, outputs).init(device)
}

#[derive(Module, Debug)]
struct A {
    first: Linear,
    second: Linear,
    third: Linear,
}

impl Network for A {
    fn new(device: &Device) -> Self {
        Self { first: linear(784, 64, device), second: linear(64, 64, device), third: linear(64, 10, device) }
    }
    fn scores(&self, inputs: &Inputs) -> Tensor<2> {
        self.third.forward(relu(self.second.forward(relu(self.first.forward(inputs.numbers())))))
    }
}

#[derive(Module, Debug)]
struct B {
    convolution: Conv2d,
    pool: MaxPool2d,
    hidden: Linear,
    out: Linear,
}

impl Network for B {
    fn new(device: &Device) -> Self {
        Self {
            convolution: Conv2dConfig::new([1, 32], [3, 3]).init(device),
            pool: MaxPool2dConfig::new([2, 2]).with_strides([2, 2]).init(),
            hidden: linear(13 * 13 * 32, 128, device),
            out: linear(128, 10, device),
        }
    }
    fn scores(&self, inputs: &Inputs) -> Tensor<2> {
        let images = inputs.numbers().reshape([-1, 1, 28, 28]);
        let pooled: Tensor<2> = self.pool.forward(relu(self.convolution.forward(images))).flatten(1, 3);
        self.out.forward(relu(self.hidden.forward(pooled)))
    }
}

#[derive(Module, Debug)]
struct C {
    words: Embedding,
    heard: BiLstm,
    hidden: Linear,
    out: Linear,
}

impl Network for C {
    fn new(device: &Device) -> Self {
        Self {
            words: EmbeddingConfig::new(5000, 32).init(device),
            heard: BiLstmConfig::new(32, 64, true).init(device),
            hidden: linear(128, 64, device),
            out: linear(64, 2, device),
        }
    }
    fn scores(&self, inputs: &Inputs) -> Tensor<2> {
        let (_, last) = self.heard.forward(self.words.forward(inputs.tokens()), None);
        let both: Tensor<2> = last.hidden.swap_dims(0, 1).flatten(1, 2);
        self.out.forward(relu(self.hidden.forward(both)))
    }
}

#[derive(Module, Debug)]
struct D {
    hidden: Linear,
    normalization: BatchNorm,
    dropout: Dropout,
    out: Linear,
}

impl Network for D {
    const DECAY: Option<f32> = Some(2e-4);
    fn new(device: &Device) -> Self {
        Self {
            hidden: linear(784, 512, device),
            normalization: BatchNormConfig::new(512).init(device),
            dropout: DropoutConfig::new(0.5).init(),
            out: linear(512, 10, device),
        }
    }
    fn scores(&self, inputs: &Inputs) -> Tensor<2> {
        let normalized = self.normalization.forward(self.hidden.forward(inputs.numbers()));
        self.out.forward(self.dropout.forward(relu(normalized)))
    }
}

fn inputs_of(work: Work, device: &Device) -> Inputs {
    if work.net == Net::C {
        let tokens: Vec<i64> = below(5000, 64 * work.batch).into_iter().map(|token| token as i64).collect();
        Inputs::Tokens(Tensor::from_data(TensorData::new(tokens, [work.batch, 64]), device))
    } else {
        Inputs::Numbers(Tensor::from_data(TensorData::new(numbers(784 * work.batch), [work.batch, 784]), device))
    }
}

fn inference<N: Network>(work: Work, device: &Device) -> Step {
    let (net, inputs) = (N::new(device), inputs_of(work, device));
    Box::new(move || keep(net.scores(&inputs)))
}

fn training<N: Network>(work: Work, device: &Device) -> Step {
    let device = &device.clone().autodiff();
    let inputs = inputs_of(work, device);
    let classes: Vec<i64> = below(work.net.classes(), work.batch).into_iter().map(|class| class as i64).collect();
    let targets: Tensor<1, Int> = Tensor::from_data(TensorData::new(classes, [work.batch]), device);
    let loss_of: CrossEntropyLoss = CrossEntropyLossConfig::new().init(device);
    let mut optimizer = AdamConfig::new().with_weight_decay(N::DECAY.map(WeightDecayConfig::new)).init();
    let mut net = Some(N::new(device));
    Box::new(move || {
        let before = net.take().expect("a network");
        let loss = loss_of.forward(before.scores(&inputs), targets.clone());
        let gradients = GradientsParams::from_grads(loss.backward(), &before);
        net = Some(optimizer.step(1e-12, before, gradients));
        keep(loss);
    })
}

fn step_of<N: Network>(work: Work, device: &Device) -> Step {
    if work.batch == 1 { inference::<N>(work, device) } else { training::<N>(work, device) }
}

fn on(peer: &str, device: &Device) {
    measure::run(peer, |work| {
        Some(match work.net {
            Net::A => step_of::<A>(work, device),
            Net::B => step_of::<B>(work, device),
            Net::C => step_of::<C>(work, device),
            Net::D => step_of::<D>(work, device),
        })
    });
}

fn main() {
    on("burn-flex", &Device::flex());
    #[cfg(feature = "ndarray")]
    #[allow(deprecated)]
    on("burn-ndarray", &Device::ndarray());
}
