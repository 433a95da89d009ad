//! candle: `VarMap`, the modules of candle-nn, `AdamW` without decay (which is Adam).

use candle_core::{D, DType, Device, IndexOp, Result, Tensor};
use candle_nn::rnn::{Direction, LSTM, LSTMConfig, RNN};
use candle_nn::{
    AdamW, BatchNorm, Conv2d, Dropout, Embedding, Linear, Module, ModuleT, Optimizer, ParamsAdamW, VarBuilder, VarMap,
    batch_norm, conv2d, embedding, linear, loss, lstm,
};
use measure::{Net, Step, Work, below, keep, numbers};

/// Scores of a batch, in training or not, and a penalty on the weights if there is one.
trait Network {
    fn scores(&self, inputs: &Tensor, train: bool) -> Result<Tensor>;
    fn penalty(&self) -> Option<Result<Tensor>> {
        None
    }
}

struct A([Linear; 3]);

impl A {
    fn new(vars: VarBuilder) -> Result<Self> {
        Ok(Self([linear(784, 64, vars.pp("0"))?, linear(64, 64, vars.pp("1"))?, linear(64, 10, vars.pp("2"))?]))
    }
}

impl Network for A {
    fn scores(&self, inputs: &Tensor, _: bool) -> Result<Tensor> {
        let [first, second, third] = &self.0;
        third.forward(&second.forward(&first.forward(inputs)?.relu()?)?.relu()?)
    }
}

struct B(Conv2d, Linear, Linear);

impl B {
    fn new(vars: VarBuilder) -> Result<Self> {
        let convolution = conv2d(1, 32, 3, Default::default(), vars.pp("0"))?;
        Ok(Self(convolution, linear(13 * 13 * 32, 128, vars.pp("1"))?, linear(128, 10, vars.pp("2"))?))
    }
}

impl Network for B {
    fn scores(&self, inputs: &Tensor, _: bool) -> Result<Tensor> {
        let images = inputs.reshape(((), 1, 28, 28))?;
        let pooled = self.0.forward(&images)?.relu()?.max_pool2d(2)?;
        self.2.forward(&self.1.forward(&pooled.flatten_from(1)?)?.relu()?)
    }
}

struct C(Embedding, LSTM, LSTM, Linear, Linear);

impl C {
    fn new(vars: VarBuilder) -> Result<Self> {
        let ahead = lstm(32, 64, LSTMConfig::default(), vars.pp("1"))?;
        let back = lstm(32, 64, LSTMConfig { direction: Direction::Backward, ..Default::default() }, vars.pp("1"))?;
        Ok(Self(embedding(5000, 32, vars.pp("0"))?, ahead, back, linear(128, 64, vars.pp("2"))?, linear(64, 2, vars.pp("3"))?))
    }
}

/// The last state of an LSTM that reads the steps in this order.
fn last_state(lstm: &LSTM, steps: &Tensor, order: impl Iterator<Item = usize>) -> Result<Tensor> {
    let mut state = lstm.zero_state(steps.dim(0)?)?;
    for step in order {
        state = lstm.step(&steps.i((.., step, ..))?.contiguous()?, &state)?;
    }
    Ok(state.h)
}

impl Network for C {
    fn scores(&self, inputs: &Tensor, _: bool) -> Result<Tensor> {
        let words = self.0.forward(inputs)?;
        let heard = [last_state(&self.1, &words, 0..64)?, last_state(&self.2, &words, (0..64).rev())?];
        self.4.forward(&self.3.forward(&Tensor::cat(&heard, D::Minus1)?)?.relu()?)
    }
}

struct D512(Linear, BatchNorm, Dropout, Linear);

impl D512 {
    fn new(vars: VarBuilder) -> Result<Self> {
        let normalization = batch_norm(512, 1e-3, vars.pp("1"))?;
        Ok(Self(linear(784, 512, vars.pp("0"))?, normalization, Dropout::new(0.5), linear(512, 10, vars.pp("2"))?))
    }
}

impl Network for D512 {
    fn scores(&self, inputs: &Tensor, train: bool) -> Result<Tensor> {
        let normalized = self.1.forward_t(&self.0.forward(inputs)?, train)?;
        self.3.forward(&self.2.forward(&normalized.relu()?, train)?)
    }
    fn penalty(&self) -> Option<Result<Tensor>> {
        let square = |layer: &Linear| layer.weight().sqr()?.sum_all();
        Some(square(&self.0).and_then(|first| (first + square(&self.3)?)? * 1e-4))
    }
}

fn step_of<N: Network + 'static>(work: Work, new: impl Fn(VarBuilder) -> Result<N>) -> Result<Step> {
    let (device, vars) = (Device::Cpu, VarMap::new());
    let net = new(VarBuilder::from_varmap(&vars, DType::F32, &device))?;
    let inputs = if work.net == Net::C {
        let tokens = below(5000, 64 * work.batch).into_iter().map(|token| token as u32).collect();
        Tensor::from_vec(tokens, (work.batch, 64), &device)?
    } else {
        Tensor::from_vec(numbers(784 * work.batch), (work.batch, 784), &device)?
    };
    if work.batch == 1 {
        // Variables record what is done with them; without them nothing is recorded.
        let named = vars.data().lock().expect("one thread");
        let tensors = named.iter().map(|(name, var)| (name.clone(), var.as_detached_tensor())).collect();
        let net = new(VarBuilder::from_tensors(tensors, DType::F32, &device))?;
        return Ok(Box::new(move || keep(net.scores(&inputs, false).expect("scores"))));
    }
    let classes: Vec<u32> = below(work.net.classes(), work.batch).into_iter().map(|class| class as u32).collect();
    let targets = Tensor::from_vec(classes, work.batch, &device)?;
    let mut optimizer = AdamW::new(vars.all_vars(), ParamsAdamW { lr: 1e-12, weight_decay: 0.0, ..Default::default() })?;
    let mut step = move || -> Result<Tensor> {
        let mut loss = loss::cross_entropy(&net.scores(&inputs, true)?, &targets)?;
        if let Some(penalty) = net.penalty() {
            loss = (loss + penalty?)?;
        }
        optimizer.backward_step(&loss)?;
        Ok(loss)
    };
    Ok(Box::new(move || keep(step().expect("a step"))))
}

fn main() {
    measure::run("candle", |work| {
        let step = match work.net {
            Net::A => step_of(work, A::new),
            Net::B => step_of(work, B::new),
            Net::C => step_of(work, C::new),
            Net::D => step_of(work, D512::new),
        };
        Some(step.expect("a network"))
    });
}
