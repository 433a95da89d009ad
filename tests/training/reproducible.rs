//! The same seed gives the same bits: on every run, in every profile, with every instruction set.
//!
//! The constants are the checksums of the weights of trained networks. They change only with a change of what networks compute: of the
//! order of arithmetic, an elementary function, an initializer, a generator. Such a change is one for the change log.

use layerfit::kernels::Simd;
use layerfit::losses::endings::Plain;
use layerfit::prelude::*;

use crate::common::checksum;
use crate::networks::{Digits, Mixed};

/// Trains on the digits for three epochs, with clipping and validation, with every instruction set of this machine.
#[track_caller]
fn check<N, T: Scalar>(expected: u64)
where
    N: Network<Scalar = T, Input = SVector<T, 64>, Output = SVector<T, 10>, Ending = Plain>,
{
    let (train, test) = datasets::digits().split(0.8, 42).unwrap();
    let (train, test) = (train.cast::<T>(), test.cast::<T>());
    for simd in Simd::available() {
        simd.select();
        let mut net = N::init(&mut rng(42));
        let trainer = Trainer::new(CrossEntropy, Adam::new(1e-3)).batch_size::<32>().epochs(3).clip_norm(1.0).clip_value(0.5);
        trainer.validate(&test).fit(&mut *net, &train).unwrap();
        let found = checksum(&*net);
        assert_eq!(found, expected, "{simd:?}: expected {expected:#018x}, found {found:#018x}");
    }
}

#[test]
fn digits_in_single_precision() {
    check::<Digits, f32>(0x183d_7528_a1cf_37a3);
}

#[test]
fn digits_in_double_precision() {
    check::<Digits<f64>, f64>(0xe909_ff7b_c19e_0e27);
}

#[test]
fn every_kind_of_layer_in_single_precision() {
    check::<Mixed, f32>(0x63f4_ed66_fd02_c43a);
}

#[test]
fn every_kind_of_layer_in_double_precision() {
    check::<Mixed<f64>, f64>(0x3756_acda_a26f_1d34);
}
