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
///         hidden: Dense(HIDDEN, init: he_normal, bias: false) -> BatchNorm -> Relu -> Dropout(0.2),
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
/// # Graphs
/// An entry reads what stands above it, unless it starts with a name: that of an earlier entry, of an input, or `input`.
///
/// ```
/// use layerfit::prelude::*;
///
/// network! {
///     /// Judges an action in a state, and guesses the next state.
///     pub struct Critic: (state: [8], action: [2]) -> (value: [1], next: [8]) {
///         seen: state -> Dense(16) -> Tanh,
///         joined: Concat(seen, action) -> Dense(16) -> Relu,
///         block: Repeat(2, Dense(16) -> Relu),
///         both: joined + block,
///         value: both -> Dense(1),
///         next: both -> Dense(8),
///     }
///
///     /// How far apart two signatures are: one embedding, used twice with the same weights.
///     pub struct Siamese: (left: [12], right: [12]) -> [4] {
///         embed: left -> Dense(6) -> Relu -> Dense(4),
///         other: right -> embed,
///         distance: embed - other,
///         distance * distance,
///     }
/// }
///
/// let critic = Critic::init(&mut rng(1));
/// let (state, action) = (SVector::zeros(), SVector::zeros());
/// let (value, next): (SVector<f32, 1>, SVector<f32, 8>) = critic.predict((&state, &action));
/// assert_eq!((value.len(), next.len()), (1, 8));
///
/// let twin = Siamese::init(&mut rng(1));
/// let signature = SVector::from_element(0.5);
/// assert_eq!(twin.predict((&signature, &signature)).norm(), 0.0);
/// assert_eq!(Siamese::PARAMETERS, 12 * 6 + 6 + 6 * 4 + 4);
/// ```
///
/// | written | what |
/// |---|---|
/// | `(state: [8], action: [2]) -> (value: [1], next: [8])` | several inputs and outputs; an output is the entry of its name |
/// | `other: seen -> Dense(4)` | reads from `seen`, as any number of entries may |
/// | `sum: a + b * c - d -> Relu` | values of one shape, element by element; `*` before `+` and `-`, from left to right |
/// | `Concat(a, b, axis: 0)` | one behind the other along an axis: the last, if none is said |
/// | `right -> embed` | the layers of the entry `embed` again, with the same weights; not what it merges or joins before them |
/// | `Repeat(4, Dense(16) -> Relu)` | the same layers four times, each with weights of its own |
///
/// Several inputs or outputs are tuples in the order of the signature, in `predict`, `forward`, `backward` and everywhere else. Gradients add up: of a
/// value that several entries read, and of weights that are used several times; a penalty counts once. An input or entry that nobody reads is an error.
/// A loop of one's own gives each output its loss:
///
/// ```
/// use layerfit::prelude::*;
///
/// network! {
///     pub struct Heads: [3] -> (class: [2], size: [1]) {
///         seen: Dense(8) -> Tanh,
///         class: Dense(2),
///         size: seen -> Dense(1),
///     }
/// }
///
/// let (mut net, mut pass) = (Heads::init(&mut rng(1)), Heads::pass::<4>());
/// let mut optimizer = Adam::new(1e-2).state_for(&*net);
/// let inputs = SMatrix::<f32, 3, 4>::from_fn(|row, column| (row + column) as f32);
/// let (classes, sizes) = ([Class::<2>::new(1).unwrap(); 4], SMatrix::<f32, 1, 4>::from_element(0.5));
/// let mut losses = [0.0; 20];
/// for place in &mut losses {
///     let (class, size) = net.forward(&inputs, &mut pass, &mut rng(2));
///     let (first, class_slope) = CrossEntropy.loss_and_gradient(class, &classes);
///     let (second, size_slope) = MeanSquaredError.loss_and_gradient(size, &sizes);
///     *place = first + second;
///     let gradients = net.backward((&class_slope, &size_slope), &mut pass);
///     optimizer.step(&mut net, gradients);
/// }
/// assert!(losses[19] < losses[0]);
/// ```
///
/// The trainer takes data of several inputs, [`Samples`](crate::data::Samples) of tuples among them; its losses are of one output.
///
/// # Sequences
/// A sequence is `[time, features]`: a vector in which one step stands behind the other. Token numbers are `[u16; time]` (or `u8`, `u32`); an `Embedding` makes
/// a vector of each. `Dense`, the activations and everything else over the last axis work on each step alone.
///
/// ```
/// use layerfit::prelude::*;
///
/// network! {
///     /// What a message is about, from the numbers of its words, with 0 for padding.
///     pub struct Topic: [u16; 32] -> [4] {
///         words: Embedding(1000, 16, mask_zero: true) -> Dropout(0.2),
///         reading: Bidirectional(Gru(24)),
///         scores: Dense(4),
///     }
///
///     /// Whether something happens, at every step of a sound.
///     pub struct Event: [100, 8] -> [100, 1] {
///         near: Conv1d(16, kernel: 3, padding: causal) -> Relu,
///         far: Lstm(16, sequence: true),
///         sure: Dense(1) -> Sigmoid,
///     }
/// }
///
/// let (topic, event) = (Topic::init(&mut rng(1)), Event::init(&mut rng(1)));
/// let scores = topic.predict(&SVector::from_fn(|place, _| if place < 5 { 7 } else { 0 }));
/// assert_eq!(scores.len(), 4);
///
/// // A stream: step by step, with a state of a size that the compiler knows.
/// let mut state = Event::state();
/// let sound = SVector::from_element(0.1);
/// let first: f32 = event.step(&mut state, &sound)[0];
/// let second: f32 = event.step(&mut state, &sound)[0];
/// let whole = event.predict(&SVector::from_element(0.1));
/// assert_eq!([first, second], [whole[0], whole[1]]);
/// ```
///
/// A block of a transformer is a network like others, used as a layer:
///
/// ```
/// use layerfit::prelude::*;
///
/// network! {
///     pub struct Block: [24, 16] -> [24, 16] {
///         attended: LayerNorm -> MultiHeadAttention(heads: 4),
///         seen: input + attended,
///         wide: LayerNorm -> Dense(64) -> Gelu -> Dense(16) -> Dropout(0.1),
///         out: seen + wide,
///     }
///
///     /// Which of four topics, from the numbers of 24 words.
///     pub struct Transformer: [u16; 24] -> [4] {
///         words: Embedding(1000, 16) -> LearnedPositions,
///         deep: Repeat(2, Block) -> LayerNorm,
///         scores: GlobalAvgPool -> Dense(4),
///     }
/// }
///
/// assert_eq!(Transformer::init(&mut rng(1)).predict(&SVector::from_element(7)).len(), 4);
/// assert_eq!(Block::PARAMETERS, 2 * 32 + 4 * 16 * 17 + 16 * 64 + 64 + 64 * 16 + 16);
/// ```
///
/// (Padding is not handed on into a block: it belongs to the network whose input has it.)
///
/// * Padding: with `mask_zero: true` the zeros of the tokens are no steps to the layers behind the embedding, as far as there are steps. `mask: name` says which
///   input's zeros are padding instead (tokens, or steps of numbers that are all 0), `mask: none` that none is. A step of padding leaves the state of a
///   recurrent layer as it is; attention and pooling pass over it.
/// * `stateful: true`: training goes on from the state that the same place of the batch before ended with (truncated backpropagation through time), until
///   [`Pass::reset_state`](crate::Pass::reset_state); the trainer resets it with every epoch. Inference begins with zeros.
/// * A network whose layers all depend on the steps so far alone has `state()` and `step(&mut state, x)`: the same bits as in the whole sequence, for as many steps
///   as you like, without allocation. `STATE_BYTES` is the size of the state. Convolutions and pooling do with `padding: causal` (or `valid`, whose first answers then
///   come before their window is full) and `stride: 1`, attention with `causal: true` (to as many steps back as the sequence is long). Calling `step` of another network
///   is an error of the compiler that names the layer.
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
/// | `Embedding(vocabulary, width)` | `[u16; n] -> [n, width]` | `init: uniform(-0.05, 0.05)`, `mask_zero: false` |
/// | `SimpleRnn(units)` | `[n, f] -> [units]`, with `sequence` `[n, units]` | `activation: tanh` or `relu`, and those of all recurrent layers |
/// | `Gru(units)` | the same | `reset: after` or `before`, and those of all recurrent layers |
/// | `Lstm(units)` | the same | `forget_bias: 1`, and those of all recurrent layers |
/// | all recurrent layers | | `sequence: false`, `stateful: false`, `mask`, `recurrent_dropout: 0`, `init`, `recurrent_init: orthogonal`, `bias_init: zeros`, `l1`, `l2` |
/// | `Bidirectional(layer)` | twice the units of its layer, or as many | `merge: concat`, `sum`, `mean` or `multiply` |
/// | `MultiHeadAttention` | kept: `[n, f]` | `heads`, `causal: false`, `dropout: 0`, `mask`, `init`, `bias_init: zeros` |
/// | `SinusoidalPositions`, `LearnedPositions` | kept: `[n, f]` | `init` of the learned ones: `normal(0, 0.02)` |
/// | `LastStep` | `[n, f] -> [f]` | `mask` |
/// | `Reverse` | kept: `[n, f]`, the steps from last to first | |
/// | `BatchNorm` | kept | `momentum: 0.99`, `eps: 1e-3` |
/// | `LayerNorm` | kept | `eps: 1e-5` |
/// | `GroupNorm(groups)` | kept | `eps: 1e-5` |
/// | `InstanceNorm` | kept: `[h, w, c]` or `[length, c]` | `eps: 1e-5` |
/// | `Dropout(rate)` | kept | |
/// | `Dropout2d(rate)`, `Dropout1d(rate)` | kept: `[h, w, c]`, `[length, c]` | |
/// | `GaussianNoise(deviation)` | kept | |
/// | `MaxPool2d(size)`, `AvgPool2d(size)` | `[h, w, c] -> [.., .., c]` | `stride` (the size), `padding: valid`, `same`, `n` or `[h, w]` |
/// | `MaxPool1d(size)`, `AvgPool1d(size)` | `[length, c] -> [.., c]` | the same |
/// | `GlobalAvgPool`, `GlobalMaxPool` | `[h, w, c] -> [c]`, `[length, c] -> [c]` | `mask`, of a sequence |
/// | `ZeroPad2d(sides)`, `Crop2d(sides)` | `[h, w, c] -> [.., .., c]` | sides are `n`, `[h, w]` or `[top, bottom, left, right]` |
/// | `Upsample2d(size)` | `[h, w, c] -> [f h, g w, c]` for a size `f` or `[f, g]` | `mode: nearest` or `bilinear` |
/// | `Permute(axes, ..)` | axis `i` is the one with the number at place `i`, from 0 | |
/// | `Sum`, `Mean`, `Max` | `[..] -> [1]` | `axis: n`: the shape without that axis |
/// | `Flatten` | `[..] -> [n]` | |
/// | `Reshape(sizes, ..)` | `[..] -> [sizes, ..]` | |
/// | `Relu`, `Relu6`, `Selu`, `Silu`, `Softplus`, `Sigmoid`, `HardSigmoid`, `Tanh`, `HardSwish` | kept | |
/// | `LeakyRelu` | kept | `negative_slope: 0.01` |
/// | `Elu` | kept | `alpha: 1` |
/// | `Gelu` | kept | `approximate: none` or `tanh` |
/// | `PRelu` | kept | `init: 0.25`, `shared: false` |
/// | `Square`, `Abs`, `Sqrt`, `Exp`, `Log`, `Negate` | kept | |
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
/// # In flash and within a budget
/// `RAM_BYTES`, `FLASH_BYTES` and `MACS` are constants, for sequences `STATE_BYTES` too: the sizes of the values that `memory()` and the network itself are, on the
/// machine that the program is built for. What an inference does not need at the same time shares its place in one block of memory: values, the output
/// included, panels of convolutions, the work space of recurrent layers, attention and GroupNorm, and the memory of networks inside. So the block is as large as what
/// is needed at once at the largest moment, or little larger, also where sizes are constants or parameters that only the compiler knows (`memory_plan()` shows it); masks
/// of padding are beside it. A budget that is exceeded does not compile:
///
/// ```
/// use layerfit::prelude::*;
///
/// network! {
///     #[budget(ram = "1 KiB", flash = "32 KiB", macs = "10 k")]
///     pub struct Digits: [64] -> [10] {
///         hidden: Dense(64) -> Relu,
///         narrow: Dense(32) -> Relu,
///         scores: Dense(10),
///     }
/// }
///
/// // The outputs of `hidden` and `narrow` at once; the scores lie where those of `hidden` were.
/// assert_eq!(Digits::RAM_BYTES, 4 * (64 + 32));
/// ```
///
/// Amounts are bytes with `B`, `kB`, `KiB`, `MB` or `MiB`, and multiplications with `k`, `M` or `G`. The weights come from [`weights!`](crate::weights), which reads a file while
/// compiling, or from [`flash::image`](crate::flash::image) and `Name::from_bytes`, which checks and then uses bytes where they are.
///
/// # For inference alone
/// Once a network is trained, its batch normalizations are constant factors and offsets. Where one follows a layer with weights whose outputs go nowhere else (`Dense`,
/// `Conv1d`, `Conv2d`, `DepthwiseConv2d`, `SeparableConv2d`, `ConvTranspose1d`, `ConvTranspose2d`, also with a `Dropout` between), the macro declares a second network,
/// `NameInference`, in which it is part of those weights: with `s = γ / √(running_var + ε)`, `w' = s w` and `b' = s (b - running_mean) + β`, in
/// f64, rounded once. `Dropout` and `GaussianNoise` are not in it. Its outputs are those of the network but for rounding. A budget is that of this form.
///
/// It is a network in everything but training, for which there is no code: it is an [`InferenceNetwork`](crate::InferenceNetwork), as every network is, and no
/// [`Network`](crate::Network). A function of yours that predicts, evaluates or measures takes any `N: InferenceNetwork`, one that trains any `N: Network`. So to train this form is an
/// error at once, with the trainer, in a loop of your own and in such functions. Train the network, and fold it again.
///
/// ```
/// use layerfit::prelude::*;
///
/// network! {
///     pub struct Filter: [64] -> [8] {
///         Dense(32, bias: false) -> BatchNorm -> Relu -> Dropout(0.2),
///         Dense(8),
///     }
/// }
///
/// let net = Filter::init(&mut rng(1)); // and train it
/// let lean = net.folded(); // on the heap; `fold_into` writes it where you like, also in a constant
/// let input = [0.5; 64].into();
/// assert!((net.predict(&input) - lean.predict(&input)).norm() < 1e-5);
/// assert_eq!(FilterInference::FLASH_BYTES, Filter::FLASH_BYTES - 4 * 3 * 32);
/// ```
///
/// `weights!(FilterInference, "filter.safetensors")` takes the file of the trained `Filter`, and folds while compiling. A normalization stays where the layer before it is
/// used several times, is read by others too, or is another network (`Block -> BatchNorm`).
///
/// Networks inside of it are folded too, or not, by how they are written:
///
/// | in the list of layers | in `NameInference` |
/// |---|---|
/// | `Block`, `heads::Block`, `Block<16>`, `Repeat(3, Block)` | the inference form of that network, at any depth; the network itself where it has none |
/// | such a network again (`x -> inner`) | the same form again |
/// | `Block<WIDTH>`, with a const parameter of the network around it | the network itself: **nothing in it is folded**, its normalizations and `Dropout`s are there as they were |
/// | a layer of yours that is no network | itself |
///
/// So a network has an inference form wherever a type stands in its list that does not depend on its const parameters: only the compiler knows whether that is a network
/// with something to be folded, and where nothing is, the form is as large as the network. For a `Block<WIDTH>` that is folded, let `WIDTH` be a constant in place of a
/// parameter: `Block<{ WIDTH }>`.
///
/// # Training without a heap
/// A step of training allocates nothing, and all that it needs are values of sizes that the compiler knows: the network, a [`Pass`](crate::Pass) and the slots of
/// the optimizer are `static`s (or variables) where there is no heap, and [`train_step`](crate::Network::train_step) is forward, loss, backward and the step of the optimizer. Only
/// what is in the network is trained: layers that are to stay as they are, are a network of their own, whose answers are the inputs of the one that learns.
///
/// ```
/// use layerfit::losses::{Class, CrossEntropy};
/// use layerfit::nalgebra::SVector;
/// use layerfit::optimizers::{Sgd, State};
/// use layerfit::{Network, Pass, network, rng, zeroed};
///
/// network! {
///     /// The last layer of a larger network: it learns on the device.
///     pub struct Head: [3] -> [2] { scores: Dense(2) }
/// }
///
/// /// What learning needs: `size_of::<Learning>()` bytes.
/// struct Learning {
///     head: Head,
///     pass: Pass<Head, 1>,
///     momentum: [Head; 1],
/// }
///
/// static LEARNING: std::sync::Mutex<Learning> = // on a microcontroller: a mutex of its own, or `static mut` in the entry of cortex-m-rt
///     std::sync::Mutex::new(Learning { head: zeroed(), pass: Pass::new(), momentum: zeroed() });
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let mut learning = LEARNING.lock()?;
/// let Learning { head, pass, momentum } = &mut *learning;
/// let mut optimizer = State::new_in(Sgd::new(0.1).momentum(0.9), momentum)?;
/// let (input, target) = (SVector::from([1.0, 0.5, -1.0]), [Class::new(1).unwrap()]);
/// let first = head.train_step(&input, &target, &CrossEntropy, pass, &mut optimizer, &mut rng(0));
/// let second = head.train_step(&input, &target, &CrossEntropy, pass, &mut optimizer, &mut rng(0));
/// assert!(second < first);
/// # Ok(())
/// # }
/// ```
///
/// # Warnings
/// What is legal but surely not meant is a warning on the layer, which names its mend. It is switched off by its name, or as others of the
/// compiler's are, by `#[allow(deprecated)]`: a macro of stable Rust can warn of what is deprecated only.
///
/// | warning | of |
/// |---|---|
/// | `bias_before_batch_norm` | a layer with a bias right before `BatchNorm`, which takes it away with the mean: `bias: false` |
/// | `dropout_before_output` | `Dropout` or noise behind the last layer that has weights |
/// | `softmax_inside` | a softmax whose shares go through further weights |
/// | `two_activations` | an activation right behind another |
///
/// ```
/// layerfit::network! {
///     /// With the biases that the original has.
///     #[quiet(bias_before_batch_norm)]
///     pub struct Stem: [32, 32, 3] -> [32, 32, 16] {
///         Conv2d(16, kernel: 3, padding: same) -> BatchNorm -> Relu,
///     }
/// }
/// ```
///
/// # What is generated
/// The struct with its parameters; `init`, `pass`, `memory`, `summary`, `diagram`, `memory_plan`, for sequences `state` and `step`, and the constants `INPUT`, `OUTPUT`, `PARAMETERS`, `MACS`, `RAM_BYTES`, `FLASH_BYTES`; `from_bytes`; `forward`, `backward`,
/// `backward_to_input` for training; `infer`, `predict`, `predict_batch`, `classify`. The traits [`Network`](crate::Network), [`InferenceNetwork`](crate::InferenceNetwork),
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

/// The weights of a network, put in place by the compiler: a `&'static` network made of a safetensors file.
///
/// ```ignore
/// static DIGITS: &Digits = weights!(Digits, "digits.safetensors");
/// ```
///
/// The path is relative to the source file, and a change of the file builds the program anew. The compiler compares the file with the network: a tensor that is
/// missing, of another shape or type, or not one of the network's is an error that names it, all of them at once. What remains in the program is the
/// network itself, [`FLASH_BYTES`](crate::network#what-is-generated) of it, in read-only memory where the linker puts it: nothing is copied when the
/// program starts, and the file is not part of it. Numbers that are not finite are refused, the first of each tensor by its place.
///
/// For a form [for inference alone](crate::network#for-inference-alone), the file is that of the trained network: `weights!(NameInference, "name.safetensors")`.
///
/// ```
/// use layerfit::prelude::*;
///
/// network! {
///     /// One thing or the other.
///     pub struct Gate: [2] -> [1] {
///         hidden: Dense(3) -> Tanh,
///         out: Dense(1) -> Sigmoid,
///     }
/// }
///
/// static GATE: &Gate = layerfit::weights!(Gate, "../tests/files/gate.safetensors");
///
/// let mut memory = Gate::memory();
/// assert!(GATE.infer(&[1.0, 0.0].into(), &mut memory)[0] > 0.9);
/// assert!(GATE.infer(&[1.0, 1.0].into(), &mut memory)[0] < 0.1);
/// assert_eq!(size_of_val(GATE), Gate::FLASH_BYTES);
/// ```
#[macro_export]
macro_rules! weights {
    ($network:ty, $file:expr $(,)?) => {{
        // To place many numbers takes the compiler more steps than it lets pass without a word.
        #[allow(long_running_const_eval)]
        static NETWORK: $network = <$network>::from_safetensors($crate::__private::include_bytes!($file), $file);
        &NETWORK
    }};
}
