use layerfit::prelude::*;

network! {
    pub struct Words: [u16; 64] -> [2] {
        out: Dense(2),
    }

    pub struct Read: [u8; 64] -> [2] {
        out: Lstm(16) -> Dense(2),
    }

    pub struct Added: (left: [u16; 64], right: [u16; 64]) -> [2] {
        both: left + right -> Dense(2),
    }

    pub struct Joined: (left: [u16; 64], right: [8]) -> [2] {
        both: Concat(left, right) -> Dense(2),
    }
}

fn main() {}
