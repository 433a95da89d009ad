//! What only editors are told of: words of a declaration that are no types. The compiler sees no declaration that names them.

/// `Concat(a, b, axis: 0)` joins values one behind the other along an axis: the last one, if none is said. It stands at the start of an entry. All other sizes are the same.
pub struct Concat;
/// `Flatten`: `[..] -> [n]`. All values in one vector, in their order; nothing is moved.
pub struct Flatten;
/// `Repeat(4, Dense(16) -> Relu)`: the same layers four times, each with weights of its own.
pub struct Repeat;
/// `Reshape(sizes, ..)`: `[..] -> [sizes, ..]`. As many values with other axes; nothing is moved.
pub struct Reshape;
/// `Upsample2d(size, mode: nearest)`: `[h, w, c] -> [f h, g w, c]` for a size `f` or `[f, g]`. `nearest` repeats pixels, `bilinear` blends them.
pub struct Upsample2d;

/// An input, or what an entry gives.
pub struct Value;
/// A setting of a layer, by its name.
pub struct Setting;
/// A word that a setting may be.
pub struct Word;
