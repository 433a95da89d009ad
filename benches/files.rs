//! Reading files, in bytes of the file a second, beside a plain read of the same file.
//!
//! `cargo bench -p layerfit-benches --bench files`. The files are written into a temporary folder first, and lie in the cache of the operating system.

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use layerfit::data::Csv;
use layerfit::datasets::idx;
use layerfit::prelude::*;
use layerfit::rand::RngExt;

const IMAGES: u32 = 10_000;
const ROWS: usize = 10_000;

network! {
    /// 0.2 MB.
    struct Small: [784] -> [10] {
        Dense(64) -> Relu,
        Dense(64) -> Relu,
        Dense(10),
    }

    /// 17 MB.
    struct Large: [2048] -> [10] {
        Dense(2048) -> Relu,
        Dense(10),
    }
}

/// A folder that goes with its value.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("layerfit-benches-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        Self(folder)
    }
    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left is a temporary file.
        _ = fs::remove_dir_all(&self.0);
    }
}

fn size(path: &Path) -> u64 {
    fs::metadata(path).expect("a file").len()
}

/// Magic number, sizes, bytes.
fn idx_file(sizes: &[u32], byte: impl FnMut(usize) -> u8) -> Vec<u8> {
    let axes = u8::try_from(sizes.len()).expect("few axes");
    let count = sizes.iter().product::<u32>() as usize;
    let header = [0, 0, 8, axes].into_iter().chain(sizes.iter().flat_map(|size| size.to_be_bytes()));
    header.chain((0..count).map(byte)).collect()
}

/// A file, a plain read of it beside.
fn measured(criterion: &mut Criterion, name: &str, path: &Path, mut read: impl FnMut()) {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(size(path)));
    group.bench_function("plain read", |bencher| bencher.iter(|| fs::read(path).expect("a file")));
    group.bench_function("samples", |bencher| bencher.iter(&mut read));
    group.finish();
}

fn data(criterion: &mut Criterion) {
    let (folder, mut rng) = (Folder::new(), rng(1));
    let images = folder.write("images", idx_file(&[IMAGES, 28, 28], |_| rng.random()));
    let labels = folder.write("labels", idx_file(&[IMAGES], |place| (place % 10) as u8));
    measured(criterion, "IDX, 10,000 images of 28 × 28", &images, || {
        _ = black_box(idx::<784, 10>(&images, &labels).expect("images"))
    });

    let mut text = String::from("a,b,c,d,e,f,g,h,class\n");
    for row in 0..ROWS {
        for _ in 0..8 {
            write!(text, "{:.6},", rng.random::<f32>()).expect("text");
        }
        writeln!(text, "{}", ["red", "green", "blue"][row % 3]).expect("text");
    }
    let table = folder.write("table.csv", text);
    measured(criterion, "CSV, 10,000 rows of 8 numbers and a class", &table, || {
        let samples = Csv::open(&table).and_then(|table| table.targets(["class"]).classes::<f32, 8, 3>());
        black_box(samples.expect("a table"));
    });
}

/// Weights saved, and loaded.
fn weights<N: Network>(criterion: &mut Criterion, name: &str) {
    let (folder, mut net) = (Folder::new(), N::init(&mut rng(1)));
    let path = folder.0.join("weights.safetensors");
    layerfit::formats::save(&*net, &path).expect("a file");
    let mut group = criterion.benchmark_group(format!("safetensors, {name}"));
    group.throughput(Throughput::Bytes(size(&path)));
    group.bench_function("plain read", |bencher| bencher.iter(|| fs::read(&path).expect("a file")));
    group.bench_function("load", |bencher| bencher.iter(|| layerfit::formats::load(&mut *net, &path).expect("weights")));
    group.bench_function("to bytes", |bencher| bencher.iter(|| layerfit::formats::to_bytes(&*net).expect("weights")));
    group.bench_function("save", |bencher| bencher.iter(|| layerfit::formats::save(&*net, &path).expect("a file")));
    group.finish();
}

fn all(criterion: &mut Criterion) {
    data(criterion);
    weights::<Small>(criterion, "784-64-64-10");
    weights::<Large>(criterion, "2048-2048-10");
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(2)).warm_up_time(Duration::from_millis(300)).sample_size(20);
    targets = all
}
criterion_main!(benches);
