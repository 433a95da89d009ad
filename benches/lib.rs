//! The benchmarks are in the files beside this one: `cargo bench -p layerfit-benches --bench training`. They are a package of their own so that
//! nobody else has to build what measures them.
