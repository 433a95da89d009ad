use layerfit::prelude::*;

network! {
    pub struct Digits: [64] -> [10] {
        hidden: Dense(64) -> Relu,
        narrow: Den,
        scores: Dense(10),
    }
}

fn main() -> layerfit::Result<()> {
    let (train, test) = datasets::digits().split(0.8, 42)?;
    let mut net = Digits::init(&mut rng(42));
    println!("{} {} {}", Digits::summary(), Digits::PARAMETERS, Digits::MACS);
    Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<32>().validate(&test).fit(&mut net, &train)?;
    println!("{}", evaluate(&net, &test));
    println!("{:?} {}", net.hidden.weight.shape(), net.scores.bias);
    println!("{}", net.classify(&SVector::zeros()));
    let answers: SMatrix<f32, 10, 2> = net.predict_batch(&SMatrix::zeros());
    net.save("digits.safetensors")?;
    println!("{answers}");
    Ok(())
}
