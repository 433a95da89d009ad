//! dfdx. On stable Rust it has no convolutions and nothing recurrent: A and D alone.

use dfdx::optim::{Adam, AdamConfig, WeightDecay};
use dfdx::prelude::*;
use measure::{Net, Step, Work, below, keep, numbers};

type A = ((Linear<784, 64>, ReLU), (Linear<64, 64>, ReLU), Linear<64, 10>);
type D = ((Linear<784, 512>, BatchNorm1D<512>, ReLU, DropoutOneIn<2>), Linear<512, 10>);

type Images<const B: usize, T = NoneTape> = Tensor<Rank2<B, 784>, f32, Cpu, T>;
type Scores<const B: usize, T = NoneTape> = Tensor<Rank2<B, 10>, f32, Cpu, T>;

fn training<N, const B: usize>(work: Work, decay: Option<WeightDecay>) -> Option<Step>
where
    N: BuildOnDevice<Cpu, f32>,
    N::Built: ModuleMut<Images<B, OwnedTape<f32, Cpu>>, Output = Scores<B, OwnedTape<f32, Cpu>>> + 'static,
    N::Built: TensorCollection<f32, Cpu> + ZeroGrads<f32, Cpu>,
{
    let device = Cpu::default();
    let mut net = device.build_module::<N, f32>();
    let mut gradients = Some(net.alloc_grads());
    let mut optimizer = Adam::new(&net, AdamConfig { lr: 1e-12, weight_decay: decay, ..Default::default() });
    let inputs: Images<B> = device.tensor(numbers(784 * B));
    let mut wanted = vec![0.0; 10 * B];
    for (sample, class) in below(work.net.classes(), B).into_iter().enumerate() {
        wanted[10 * sample + class] = 1.0;
    }
    let targets: Scores<B> = device.tensor(wanted);
    Some(Box::new(move || {
        let traced = inputs.clone().traced(gradients.take().expect("gradients"));
        let loss = cross_entropy_with_logits_loss(net.forward_mut(traced), targets.clone());
        let mut after = loss.backward();
        optimizer.update(&mut net, &after).expect("all parameters are used");
        net.zero_grads(&mut after);
        gradients = Some(after);
    }))
}

fn inference() -> Option<Step> {
    let device = Cpu::default();
    let net = device.build_module::<A, f32>();
    let input: Images<1> = device.tensor(numbers(784));
    Some(Box::new(move || keep(net.forward(input.clone()))))
}

fn main() {
    dfdx::flush_denormals_to_zero();
    measure::run("dfdx", |work| match (work.net, work.batch) {
        (Net::A, 32) => training::<A, 32>(work, None),
        (Net::A, 256) => training::<A, 256>(work, None),
        (Net::D, 128) => training::<D, 128>(work, Some(WeightDecay::L2(2e-4))),
        (Net::A, 1) => inference(),
        _ => None,
    });
}
