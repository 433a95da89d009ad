//! Inference against training and against itself, bit for bit.

use layerfit::{Scalar, rng};

use crate::check::require;
use crate::common::values::{bits, random};
use crate::subject::Subject;

/// What inference promises: a batch gives the bits of its samples one by one, and of `predict`, whatever the memory held before; and, where the
/// network does the same in training, the bits of training.
pub(crate) fn check<T: Scalar>(subject: &mut dyn Subject<T>, same_in_training: bool, seed: u64) -> Result<(), String> {
    let capacity = subject.capacity();
    // Whatever a buffer keeps from these is seen in the next answers.
    subject.input().fill(T::from_f64(f64::NAN));
    subject.infer(capacity);
    let input: Vec<T> = random(seed, subject.input().len(), -3.0, 3.0);
    subject.input().copy_from_slice(&input);
    subject.infer(capacity);
    let batch = subject.predict_batch();
    require(batch.iter().all(|value| value.is_finite()), "an output is not finite")?;
    require(bits(subject.inferred()) == bits(&batch), "inference depends on what its memory held before")?;

    let (inputs, outputs) = (input.len() / capacity, batch.len() / capacity);
    // Tokens alone are the same in every list, but not in every sample.
    if inputs > 0 {
        let alone: Vec<T> = input.chunks(inputs).flat_map(|sample| subject.predict(sample)).collect();
        require(bits(&alone) == bits(&batch), "a sample alone gives other bits than in a batch")?;
    }
    for count in 1..capacity {
        subject.infer(count);
        let same = bits(&subject.inferred()[..count * outputs]) == bits(&batch[..count * outputs]);
        require(same, "a part of a batch gives other bits than the whole")?;
    }
    subject.forward(capacity, &mut rng(seed));
    require(!same_in_training || bits(subject.output()) == bits(&batch), "training gives other bits than inference")
}
