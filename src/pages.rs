//! Pages of the documentation.

#[doc = include_str!("messages.md")]
pub mod messages {}

#[cfg(all(
    feature = "csv",
    feature = "datasets",
    feature = "images",
    feature = "progress",
    feature = "safetensors",
    feature = "threads"
))]
#[doc = include_str!("migration.md")]
pub mod migration {}
