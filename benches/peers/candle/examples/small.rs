//! A training step of network A: the program whose build `build_time` measures.

use candle_core::{DType, Device, Result, Tensor};
use candle_nn::{AdamW, Module, Optimizer, ParamsAdamW, VarBuilder, VarMap, linear, loss, seq};

fn main() -> Result<()> {
    let (device, vars) = (Device::Cpu, VarMap::new());
    let build = VarBuilder::from_varmap(&vars, DType::F32, &device);
    let hidden = seq().add(linear(784, 64, build.pp("0"))?).add(Tensor::relu as fn(&Tensor) -> Result<Tensor>);
    let hidden = hidden.add(linear(64, 64, build.pp("1"))?).add(Tensor::relu as fn(&Tensor) -> Result<Tensor>);
    let net = hidden.add(linear(64, 10, build.pp("2"))?);
    let mut optimizer = AdamW::new(vars.all_vars(), ParamsAdamW { weight_decay: 0.0, ..Default::default() })?;
    let inputs = Tensor::full(0.5_f32, (32, 784), &device)?;
    let targets = Tensor::from_iter((0..32_u32).map(|sample| sample % 10), &device)?;
    for _ in 0..10 {
        let loss = loss::cross_entropy(&net.forward(&inputs)?, &targets)?;
        optimizer.backward_step(&loss)?;
        println!("{}", loss.to_scalar::<f32>()?);
    }
    Ok(())
}
