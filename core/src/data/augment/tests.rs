//! Known pictures, and what is drawn.

use std::string::ToString;
use std::vec::Vec;
use std::{format, vec};

use nalgebra::SVector;

use super::{Augment, Augmentation, Augmented, Fill, Transform};
use crate::data::{Dataset, Samples};
use crate::kernels::Simd;
use crate::kernels::picture::{erase, warp};
use crate::{Error, Shape, rng};

const PICTURE: Shape = Shape::new(&[3, 4]);
#[rustfmt::skip]
const PIXELS: [f32; 12] = [
    1.0, 2.0, 3.0, 4.0,
    5.0, 6.0, 7.0, 8.0,
    9.0, 10.0, 11.0, 12.0,
];

fn moved(transform: Transform, fill: Fill) -> [f32; 12] {
    let mut result = [f32::NAN; 12];
    transform.apply(PICTURE, fill, &PIXELS, &mut result).unwrap();
    result
}

#[test]
fn a_shift_by_pixels_is_exact() {
    let down = Transform { shift: [-1.0, 0.0], ..Transform::default() };
    assert_eq!(moved(down, Fill::Constant(0.5))[..4], [0.5; 4]);
    assert_eq!(moved(down, Fill::Constant(0.5))[4..], PIXELS[..8]);
    assert_eq!(moved(down, Fill::Nearest)[..4], PIXELS[..4]);
    let left = Transform { shift: [0.0, 2.0], ..Transform::default() };
    assert_eq!(moved(left, Fill::Nearest)[..4], [3.0, 4.0, 4.0, 4.0]);
    assert_eq!(moved(left, Fill::Reflect)[..4], [3.0, 4.0, 4.0, 3.0]);
    assert_eq!(moved(left, Fill::Wrap)[..4], [3.0, 4.0, 2.0, 3.0]);
    assert_eq!(moved(left, Fill::Constant(-1.0))[8..], [11.0, 12.0, -1.0, -1.0]);
    let half = Transform { shift: [0.0, 0.5], ..Transform::default() };
    assert_eq!(moved(half, Fill::Nearest)[4..8], [5.5, 6.5, 7.5, 8.0]);
}

#[test]
fn turns_and_mirrors_are_exact() {
    let turn = |rotation| moved(Transform { rotation, ..Transform::default() }, Fill::Nearest);
    let backwards: Vec<f32> = PIXELS.iter().rev().copied().collect();
    assert_eq!(turn(180.0)[..], backwards);
    assert_eq!((turn(0.0), turn(360.0), turn(-720.0)), (PIXELS, PIXELS, PIXELS));
    let mirror = |zoom| moved(Transform { zoom, ..Transform::default() }, Fill::Constant(9e9));
    assert_eq!(mirror([1.0, -1.0])[..8], [4.0, 3.0, 2.0, 1.0, 8.0, 7.0, 6.0, 5.0]);
    assert_eq!(mirror([-1.0, 1.0])[8..], PIXELS[..4]);

    // Of a square with three channels, counter-clockwise: what was to the right is on top.
    let shape = Shape::new(&[3, 3, 3]);
    let image: Vec<f64> = (0..27).map(f64::from).collect();
    for fill in [Fill::Nearest, Fill::Constant(-1.0), Fill::Reflect, Fill::Wrap] {
        let mut quarter = vec![0.0; 27];
        Transform { rotation: 90.0, ..Transform::default() }.apply(shape, fill, &image, &mut quarter).unwrap();
        for (row, column) in (0..9).map(|pixel| (pixel / 3, pixel % 3)) {
            let (to, from) = (3 * (3 * row + column), 3 * (3 * column + 2 - row));
            assert_eq!(quarter[to..to + 3], image[from..from + 3], "{fill:?}, row {row}, column {column}");
        }
    }
}

#[test]
fn shapes_and_lengths_are_checked() {
    let apply = |shape: &[usize], pixels: usize| {
        Transform::default().apply(Shape::new(shape), Fill::Nearest, &vec![0.0; pixels], &mut vec![0.0; pixels])
    };
    assert!(apply(&[2, 3], 6).is_ok() && apply(&[2, 3, 2], 12).is_ok());
    let message = apply(&[2, 3, 2], 6).unwrap_err().to_string();
    assert_eq!(message, "an image of [2, 3, 2] has 12 numbers, found 6");
    assert!(matches!(apply(&[6], 6), Err(Error::NotAnImage { .. })));
    assert!(matches!(apply(&[1, 2, 3, 1], 6), Err(Error::NotAnImage { .. })));
}

/// What becomes of [`PIXELS`] with some seed.
fn augmented(augment: Augment, seed: u64) -> [f32; 12] {
    let (sample, mut place) = (SVector::from(PIXELS), [f32::NAN; 12]);
    Augmentation::<SVector<f32, 12>>::check(&augment, PICTURE).unwrap();
    Augmentation::<SVector<f32, 12>>::write(&augment, PICTURE, &mut rng(seed), sample.as_slice(), &mut place);
    place
}

#[test]
fn nothing_is_the_identity() {
    assert_eq!(augmented(Augment::new().fill(Fill::Wrap), 1), PIXELS);
    assert!(!Augmentation::<SVector<f32, 12>>::changes(&Augment::new().fill(Fill::Wrap)));
    assert!(Augmentation::<SVector<f32, 12>>::changes(&Augment::new().noise(0.1)));
}

/// How often each of the results occurs in a thousand images.
fn count(augment: Augment) -> Vec<([u32; 12], usize)> {
    let mut counts: Vec<([u32; 12], usize)> = Vec::new();
    for seed in 0..1_000 {
        let found = augmented(augment, seed).map(f32::to_bits);
        match counts.iter_mut().find(|(known, _)| *known == found) {
            Some((_, count)) => *count += 1,
            None => counts.push((found, 1)),
        }
    }
    counts
}

#[test]
fn flips_come_half_of_the_time() {
    for augment in [Augment::new().flip_horizontal(), Augment::new().flip_vertical()] {
        let counts = count(augment);
        assert_eq!(counts.len(), 2, "{augment:?}");
        assert!(counts.iter().all(|(_, count)| (440..560).contains(count)), "{counts:?}");
    }
    assert_eq!(count(Augment::new().flip_horizontal().flip_vertical()).len(), 4);
}

#[test]
fn a_crop_moves_by_whole_pixels_each_as_often() {
    let counts = count(Augment::new().crop(1).fill(Fill::Constant(0.0)));
    assert_eq!(counts.len(), 9);
    assert!(counts.iter().all(|(_, count)| (70..160).contains(count)), "{counts:?}");
    assert!(counts.iter().any(|(pixels, _)| *pixels == PIXELS.map(f32::to_bits)));
    let corner = [0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 2.0, 3.0, 0.0, 5.0, 6.0, 7.0f32].map(f32::to_bits);
    assert!(counts.iter().any(|(pixels, _)| *pixels == corner));
}

#[test]
fn brightness_and_noise_have_their_sizes() {
    let factors: Vec<f32> = (0..500).map(|seed| augmented(Augment::new().brightness(0.5), seed)).map(|p| p[0]).collect();
    assert!(factors.iter().all(|factor| (0.5..=1.5).contains(factor)));
    assert!(factors.iter().any(|factor| *factor < 0.55) && factors.iter().any(|factor| *factor > 1.45));
    assert_eq!(augmented(Augment::new().brightness(0.5), 3)[11], 12.0 * factors[3]);

    let differences: Vec<f64> = (0..500)
        .flat_map(|seed| augmented(Augment::new().noise(0.25), seed).into_iter().zip(PIXELS))
        .map(|(noisy, clean)| f64::from(noisy - clean))
        .collect();
    #[allow(clippy::cast_precision_loss)]
    let count = differences.len() as f64;
    let mean = differences.iter().sum::<f64>() / count;
    let deviation = (differences.iter().map(|d| d * d).sum::<f64>() / count).sqrt();
    assert!(mean.abs() < 0.01 && (deviation - 0.25).abs() < 0.01, "{mean} {deviation}");
}

#[test]
fn cutout_is_a_square_that_may_be_cut_off() {
    let mut sizes: Vec<usize> =
        (0..200).map(|seed| augmented(Augment::new().cutout(2), seed).iter().filter(|pixel| **pixel == 0.0).count()).collect();
    sizes.sort_unstable();
    sizes.dedup();
    assert_eq!(sizes, [1, 2, 4]);
    let mut pixels = PIXELS;
    erase([3, 4, 1], [-1, 2], [3, 9], &mut pixels);
    assert_eq!(pixels, [1.0, 2.0, 0.0, 0.0, 5.0, 6.0, 0.0, 0.0, 9.0, 10.0, 11.0, 12.0]);
    erase([3, 4, 1], [3, -5], [2, 2], &mut pixels);
    erase([3, 2, 2], [1, -9], [9, 10], &mut pixels);
    assert_eq!(pixels, [1.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 11.0, 12.0]);
}

#[test]
fn amounts_stay_within_their_limits() {
    let augment = Augment::new().shift(0.5, 0.0);
    for seed in 0..200 {
        // Rows differ by 4: the first is at most one and a half of them down, and never beyond the edge.
        let first = augmented(augment, seed)[0];
        assert!((1.0..=7.0).contains(&first), "{first}");
    }
    assert_ne!(augmented(Augment::new().rotate(20.0), 1), augmented(Augment::new().rotate(20.0), 2));
    // An option more leaves what the others do as it was.
    let (one, two) = (augmented(augment, 9), augmented(augment.cutout(1), 9));
    assert_eq!(one.iter().zip(&two).filter(|(one, two)| one != two).count(), 1);
}

#[test]
fn senseless_options_are_refused() {
    let check = |augment: Augment| Augmentation::<SVector<f32, 12>>::check(&augment, PICTURE);
    let new = Augment::new;
    let wrong = [
        (new().rotate(-1.0), "rotate"),
        (new().rotate(f64::INFINITY), "rotate"),
        (new().shift(1.5, 0.0), "shift"),
        (new().shift(0.0, f64::NAN), "shift"),
        (new().shear(1.0), "shear"),
        (new().zoom(1.0), "zoom"),
        (new().brightness(1.1), "brightness"),
        (new().noise(-0.1), "noise"),
    ];
    for (augment, option) in wrong {
        let message = check(augment).unwrap_err().to_string();
        assert!(message.starts_with(&format!("`{option}` is ")), "{message}");
    }
    assert!(check(new().rotate(720.0).shift(1.0, 1.0).shear(0.9).zoom(0.9).brightness(1.0).noise(3.0)).is_ok());
    let error = Augmentation::<SVector<f32, 12>>::check(&new().rotate(1.0), Shape::new(&[12])).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`augment` changes images: expected an input of [height, width, channels] or [height, width], found [12]"
    );
}

#[test]
fn every_instruction_set_gives_the_same_bits() {
    let mut random = rng(3);
    for (height, width, channels) in [(1, 1, 1), (1, 7, 2), (5, 1, 1), (13, 11, 1), (28, 28, 1), (9, 17, 3)] {
        let shape = Shape::new(&[height, width, channels]);
        let image: Vec<f32> = (0..shape.len()).map(|_| rand::RngExt::random(&mut random)).collect();
        let augment = Augment::new().rotate(180.0).shift(1.0, 1.0).shear(0.5).zoom(0.5).flip_vertical().crop(2);
        for (seed, fill) in (0..).zip([Fill::Nearest, Fill::Constant(0.5), Fill::Reflect, Fill::Wrap]) {
            let (transform, frame) = augment.fill(fill).draw_transform([height, width, channels], &mut rng(seed));
            let transform = transform.affine([height, width, channels], frame);
            let run = |simd| {
                let mut to = vec![f32::NAN; image.len()];
                warp(simd, [height, width, channels], &transform, fill, &image, &mut to);
                to.iter().map(|value| value.to_bits()).collect::<Vec<_>>()
            };
            for simd in Simd::available() {
                assert_eq!(run(simd), run(Simd::PORTABLE), "{simd:?}, {shape}, {fill:?}");
            }
            assert!(run(Simd::PORTABLE).iter().all(|bits| (0.0..=1.0).contains(&f32::from_bits(*bits))));
        }
    }
}

#[test]
fn a_sample_depends_on_seed_epoch_and_number_alone() {
    let samples = Samples::new(vec![SVector::from(PIXELS); 3], vec![(); 3]).unwrap();
    let rule = Augment::new().rotate(30.0).noise(0.1).cutout(1);
    let of = |seed| Augmented::new(&samples, &rule, PICTURE, seed);
    let read = |data: &Augmented<'_, SVector<f32, 12>, ()>, epoch, index| {
        let mut place = [f32::NAN; 12];
        data.begin(epoch);
        data.read(index, &mut place, &mut ()).unwrap();
        place.map(f32::to_bits)
    };
    let (first, second) = (of(1), of(1));
    let all = [(1, 0), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2)];
    let forwards = all.map(|(epoch, index)| read(&first, epoch, index));
    for (place, (epoch, index)) in all.into_iter().enumerate().rev() {
        assert_eq!(read(&second, epoch, index), forwards[place], "epoch {epoch}, sample {index}");
        assert!(forwards[..place].iter().all(|other| *other != forwards[place]));
        assert_ne!(read(&of(2), epoch, index), forwards[place]);
    }
    assert_eq!(first.len(), 3);
    assert!(matches!(first.read(3, &mut [0.0; 12], &mut ()), Err(Error::Index { index: 3, length: 3 })));
}
