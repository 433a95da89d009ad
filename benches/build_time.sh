#!/usr/bin/env bash
# How long programs with layerfit take to build, and how large they are: a table in Markdown.
#
#     bash benches/build_time.sh            all of it: about ten builds from nothing
#     bash benches/build_time.sh networks   only what a network adds to a program, by its layers
#
# Writes only into a temporary folder. CPU seconds (user) are there because those of the clock depend on what else runs.
set -euo pipefail
library=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

row() { printf '| %-46s | %8s | %8s | %10s |\n' "$@"; }

# A program in folder/NAME with the features of layerfit that are named, and a network of so many hidden layers.
program() {
    local name=$1 features=$2 hidden=$3
    mkdir -p "$folder/$name/src"
    cat >"$folder/$name/Cargo.toml" <<EOF
[package]
name = "$name"
version = "0.0.0"
edition = "2024"
[workspace]
[profile.release]
strip = true
[dependencies]
layerfit = { path = "$library", default-features = false, features = [$features] }
EOF
    cp "$library/Cargo.lock" "$folder/$name/"
    {
        printf 'use layerfit::prelude::*;\nnetwork! {\n    pub struct Net: [784] -> [10] {\n'
        for ((layer = 0; layer < hidden; layer++)); do printf '        Dense(64) -> Relu,\n'; done
        printf '        Dense(10),\n    }\n}\n'
        if [ -n "$features" ]; then training; else inference; fi
    } >"$folder/$name/src/main.rs"
}

training() {
    cat <<'EOF'
fn main() {
    let mut net = Net::init(&mut rng(1));
    let mut pass = Net::pass::<32>();
    let mut optimizer = Adam::new(1e-3).state_for(&*net);
    let (inputs, targets) = (SMatrix::<f32, 784, 32>::repeat(0.5), SMatrix::<f32, 10, 32>::repeat(0.1));
    let outputs = net.forward(&inputs, &mut pass, &mut rng(0));
    let (loss, slope) = MeanSquaredError.loss_and_gradient(outputs, &targets);
    let gradients = net.backward(&slope, &mut pass);
    optimizer.step(&mut net, gradients);
    println!("{loss}");
}
EOF
}

inference() {
    cat <<'EOF'
fn main() {
    static NET: Net = layerfit::zeroed();
    let mut memory = layerfit::Memory::<Net>::new();
    memory.infer(&NET, &SMatrix::repeat(0.5), 1);
    println!("{:?}", memory.output);
}
EOF
}

# Runs a build in folder/NAME; the row names it.
measure() {
    local label=$1 name=$2 times
    shift 2
    times=$(cd "$folder/$name" && { TIMEFORMAT='%R %U'; time cargo "$@" --quiet >/dev/null 2>"$folder/log"; } 2>&1) || {
        cat "$folder/log" >&2
        return 1
    }
    row "$label" "${times% *}" "${times#* }" "$(size_of "$name")"
}

# In kB, of a program that was built.
size_of() {
    local binary=$folder/target/release/$1
    if [ -f "$binary" ]; then echo $(($(stat -c %s "$binary") / 1000)); else echo -; fi
}

# How many lines the macro writes for the network of a program.
lines_of() {
    (cd "$folder/$1" && cargo rustc --release --quiet -- -Zunpretty=expanded) | wc -l
}

# The second is for the expanded lines, and set everywhere: dependencies that look at it would be built again.
export CARGO_TARGET_DIR=$folder/target RUSTC_BOOTSTRAP=1
cargo fetch --quiet --manifest-path "$library/Cargo.toml"
row build 'clock, s' 'CPU, s' 'binary, kB'
row ---: ---: ---: ---:

std='"std"'
all='"std", "csv", "datasets", "safetensors", "plot", "progress"'
if [ "${1:-all}" = all ]; then
    program alone '' 2
    measure 'without default features, 784-64-64-10' alone build --release
    rm -rf "$CARGO_TARGET_DIR"
    program standard "$std" 2
    measure 'only std, 784-64-64-10' standard build --release
    rm -rf "$CARGO_TARGET_DIR"
    program full "$all" 2
    measure 'default features, 784-64-64-10' full build --release
    touch "$folder/full/src/main.rs"
    measure 'the same, program touched' full build --release
    rm -rf "$CARGO_TARGET_DIR"
    program debug "$all" 2
    printf '[profile.dev.package.layerfit-core]\nopt-level = 3\n' >>"$folder/debug/Cargo.toml"
    measure 'default features, debug as the README says' debug build
    rm -rf "$CARGO_TARGET_DIR"
fi

program layers1 "$std" 1
(cd "$folder/layers1" && cargo build --release --quiet)
for layers in 10 20 50; do
    program "layers$layers" "$std" $((layers - 1))
    measure "network of $layers layers, the library being built" "layers$layers" build --release
    row "  lines that the macro writes" - - "$(lines_of "layers$layers")"
done
