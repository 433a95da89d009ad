//! Networks and the memory of their passes begin with a line of the cache, where vectors are as long as one.
#![cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]

use layerfit::prelude::*;
use layerfit::{Arena, Memory, zeroed_slice};

network! {
    /// No size is a multiple of anything, so that only the struct itself can be the reason.
    #[quiet(bias_before_batch_norm)]
    struct Odd: [3] -> [5] {
        first: Dense(7) -> BatchNorm -> Relu,
        Dense(5),
    }
}

fn is_aligned<T>(of: &T) -> bool {
    (&raw const *of).cast::<u8>().align_offset(64) == 0
}

#[test]
fn everything_begins_with_a_line_of_the_cache() {
    let networks = zeroed_slice::<Odd>(3); // as the slots of an optimizer
    assert!(networks.iter().all(is_aligned));
    let net = Odd::init(&mut rng(1));
    assert!(is_aligned(&*net) && is_aligned(&net.first.weight));
    let pass = Odd::pass::<3>();
    assert!(is_aligned(&*pass) && is_aligned(&pass.cache) && is_aligned(&pass.gradients));
    let memories = [Memory::<Odd>::new(), Memory::new()];
    assert!(is_aligned(&Arena::<Odd>::new()));
    assert!(memories.iter().all(|memory| is_aligned(memory) && is_aligned(&memory.between)));
}
