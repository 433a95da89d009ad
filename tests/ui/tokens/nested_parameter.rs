use layerfit::prelude::*;

network! {
    pub struct Read<const WIDTH: usize>: [u16; 12] -> [WIDTH] {
        Embedding(100, 8) -> Flatten -> Dense(WIDTH),
    }

    pub struct Numbers<const WIDTH: usize>: [12] -> [WIDTH] {
        Dense(WIDTH),
    }

    pub struct Fits<const WIDTH: usize>: [u16; 12] -> [WIDTH] {
        out: Read<WIDTH>,
    }

    pub struct OtherSteps<const WIDTH: usize>: [u16; 10] -> [WIDTH] {
        out: Read<WIDTH>,
    }

    pub struct OtherTokens<const WIDTH: usize>: [u8; 12] -> [WIDTH] {
        out: Read<WIDTH>,
    }

    pub struct OfNumbers<const WIDTH: usize>: [12] -> [WIDTH] {
        out: Read<WIDTH>,
    }

    pub struct OfTokens<const WIDTH: usize>: [u16; 12] -> [WIDTH] {
        out: Numbers<WIDTH>,
    }
}

fn main() {
    println!("{}", OfTokens::<4>::PARAMETERS);
}
