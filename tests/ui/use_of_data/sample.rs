use layerfit::prelude::*;

struct Mine;

impl Dataset for Mine {
    type Input = Vec<f32>;
    type Target = [f32; 2];

    fn len(&self) -> usize {
        8
    }
    fn read(&self, _: usize, _: &mut [f32], _: &mut [f32; 2]) -> layerfit::Result<()> {
        Ok(())
    }
}

fn main() {}
