//! A training step of network A: the program whose build `build_time` measures.

use dfdx::optim::Adam;
use dfdx::prelude::*;

type Net = ((Linear<784, 64>, ReLU), (Linear<64, 64>, ReLU), Linear<64, 10>);

fn main() {
    let device = Cpu::default();
    let mut net = device.build_module::<Net, f32>();
    let mut gradients = net.alloc_grads();
    let mut optimizer = Adam::new(&net, Default::default());
    let inputs: Tensor<Rank2<32, 784>, f32, Cpu> = device.tensor(vec![0.5; 32 * 784]);
    let targets: Tensor<Rank2<32, 10>, f32, Cpu> =
        device.tensor((0..320).map(|place| f32::from(place % 11 == 0)).collect::<Vec<_>>());
    for _ in 0..10 {
        let loss = cross_entropy_with_logits_loss(net.forward_mut(inputs.clone().traced(gradients)), targets.clone());
        println!("{}", loss.array());
        gradients = loss.backward();
        optimizer.update(&mut net, &gradients).expect("all parameters are used");
        net.zero_grads(&mut gradients);
    }
}
