/// Declares a network: a struct of parameters, and all the code to train it and to use it.
///
/// ```
/// use layerfit::prelude::*;
///
/// const FEATURES: usize = 8;
///
/// network! {
///     /// Documentation; a table of the layers is added to it.
///     #[derive(Clone)]
///     pub struct Regressor<const HIDDEN: usize>: [FEATURES] -> [1] {
///         hidden: Dense(HIDDEN, init: he_normal, l2: 1e-4) -> BatchNorm -> Relu -> Dropout(0.2),
///         Dense(FEATURES / 2) -> Tanh,
///         out: Dense(1),
///     }
/// }
///
/// let net = Regressor::<16>::init(&mut rng(1));
/// assert_eq!(net.hidden.weight.shape(), (16, 8));
/// let y: SVector<f32, 1> = net.predict(&SVector::from_element(0.5));
/// # assert!(y[0].is_finite());
/// ```
///
/// * `[8] -> [1]` are the shapes of one sample. Sizes are constant expressions, or const parameters of the network.
/// * An entry is `name: Layer -> Layer`; the name is optional, and that of the field: `net.hidden.weight`. If an entry has several layers with
///   parameters, the first takes the entry's name and the others add theirs: `net.hidden_batch_norm.gamma`.
///   Without a name, the field is called after its layer: `net.dense.weight`, the second one `net.dense_2.weight`.
/// * Layers are those of [`layers`](crate::layers) by name, with their sizes and then their options by name; another network, or a type of yours
///   that implements [`Layer`](crate::Layer), by its name alone.
/// * `Name` is `Name<f32>`; `Name<f64>` is the same network in double precision.
///
/// # Layers and their options
/// | layer | shape | options |
/// |---|---|---|
/// | `Dense(units)` | `[.., n] -> [.., units]` | `bias: true`, `init`, `bias_init: zeros`, `l1`, `l2` |
/// | `Conv1d(outputs)` | `[n, c] -> [n', outputs]` | `kernel`, `stride: 1`, `padding: valid`, `dilation: 1`, `groups: 1`, and those of `Dense` |
/// | `Conv2d(outputs)` | `[h, w, c] -> [h', w', outputs]` | the same |
/// | `DepthwiseConv2d` | `[h, w, c] -> [h', w', c * multiplier]` | `kernel`, `stride: 1`, `padding: valid`, `dilation: 1`, `multiplier: 1`, and those of `Dense` |
/// | `SeparableConv2d(outputs)` | `[h, w, c] -> [h', w', outputs]` | the same |
/// | `ConvTranspose1d(outputs)` | `[n, c] -> [n', outputs]` | `kernel`, `stride: 1`, `padding: valid`, `dilation: 1`, and those of `Dense` |
/// | `ConvTranspose2d(outputs)` | `[h, w, c] -> [h', w', outputs]` | the same |
/// | `BatchNorm` | kept | `momentum: 0.99`, `eps: 1e-3` |
/// | `LayerNorm` | kept | `eps: 1e-5` |
/// | `Dropout(rate)` | kept | |
/// | `Flatten` | `[..] -> [n]` | |
/// | `Reshape(sizes, ..)` | `[..] -> [sizes, ..]` | |
/// | `Relu`, `Relu6`, `Selu`, `Silu`, `Softplus`, `Sigmoid`, `HardSigmoid`, `Tanh`, `HardSwish` | kept | |
/// | `LeakyRelu` | kept | `negative_slope: 0.01` |
/// | `Elu` | kept | `alpha: 1` |
/// | `Gelu` | kept | `approximate: none` or `tanh` |
/// | `PRelu` | kept | `init: 0.25`, `shared: false` |
/// | `Softmax`, `LogSoftmax` | kept, over the last axis | |
///
/// `kernel`, `stride` and `dilation` are a number, or one for each axis: `kernel: [3, 5]`. `padding` is `valid` (none), `same` (as many outputs as
/// inputs, divided by the stride and rounded up, as in TensorFlow), for `Conv1d` also `causal`, or how much stands on either side, one number or one
/// for each axis. A kernel that is larger than the padded input does not compile.
///
/// Initializers are `zeros`, `ones`, `constant(v)`, `uniform(low, high)`, `normal(mean, std)`, `truncated_normal(mean, std)`, `glorot_uniform`,
/// `glorot_normal`, `he_uniform`, `he_normal`, `lecun_uniform`, `lecun_normal`, `orthogonal`. Where none is given, the activation that follows
/// decides: `he_normal` before the rectifiers (Relu and its kind, Gelu, Silu, Softplus, Elu), `lecun_normal` before Selu, `glorot_uniform` otherwise.
///
/// # What is generated
/// The struct with its parameters; `init`, `pass`, `memory`, `summary` and the constants `INPUT`, `OUTPUT`, `PARAMETERS`, `MACS`; `forward`, `backward`,
/// `backward_to_input` for training; `infer`, `predict`, `predict_batch`, `classify`. The traits [`Network`](crate::Network),
/// [`Layer`](crate::Layer) and [`Parameters`](crate::Parameters), which the trainer, optimizers and files use.
#[cfg(feature = "std")]
#[macro_export]
macro_rules! network {
    ($($declaration:tt)*) => {
        $crate::__private::network! { [$crate std] $($declaration)* }
    };
}

/// Declares a network: a struct of parameters, and all the code to train it and to use it.
#[cfg(not(feature = "std"))]
#[macro_export]
macro_rules! network {
    ($($declaration:tt)*) => {
        $crate::__private::network! { [$crate] $($declaration)* }
    };
}
