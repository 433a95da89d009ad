//! Pages of the documentation.

#[doc = include_str!("messages.md")]
pub mod messages {}

#[doc = include_str!("migration.md")]
pub mod migration {}
