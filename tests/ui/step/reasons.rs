use layerfit::prelude::*;

network! {
    pub struct Around: [16, 4] -> [16, 8] { Conv1d(8, kernel: 3, padding: same) }
    pub struct Fewer: [16, 4] -> [8, 4] { AvgPool1d(2) }
    pub struct Later: [16, 8] -> [16, 8] { MultiHeadAttention(heads: 2) }
    pub struct Backwards: [16, 4] -> [16, 4] { Reverse }
    pub struct Normal: [16, 4] -> [16, 4] { GroupNorm(2) }
    pub struct Mixed: [16, 4] -> [1] { Mean }
    pub struct Turned: [16, 4] -> [4, 16] { Permute(1, 0) }
}

fn main() {
    Around::init(&mut rng(1)).step(&mut Around::state(), &SVector::<f32, 4>::zeros());
    Fewer::init(&mut rng(1)).step(&mut Fewer::state(), &SVector::<f32, 4>::zeros());
    Later::init(&mut rng(1)).step(&mut Later::state(), &SVector::<f32, 8>::zeros());
    Backwards::init(&mut rng(1)).step(&mut Backwards::state(), &SVector::<f32, 4>::zeros());
    Normal::init(&mut rng(1)).step(&mut Normal::state(), &SVector::<f32, 4>::zeros());
    Mixed::init(&mut rng(1)).step(&mut Mixed::state(), &SVector::<f32, 4>::zeros());
    Turned::init(&mut rng(1)).step(&mut Turned::state(), &SVector::<f32, 4>::zeros());
}
