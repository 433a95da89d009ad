//! What the `network!` macro generates for chains of dense layers with Relu between them, written by hand.
#![allow(dead_code, unused_macros, missing_docs, unreachable_pub, clippy::too_many_arguments)]

/// `three_layers!(Digits, DigitsCache, DigitsMemory: 64, 64, 32, 10)`: the sizes of the input, of two hidden layers and of the output;
/// with `, l2: 0.1` the weights of the first layer have that penalty (in the loss alone).
macro_rules! three_layers {
    ($name:ident, $cache:ident, $memory:ident: $input:literal, $first:literal, $second:literal, $output:literal $(, l2: $l2:literal)?) => {
        #[allow(missing_docs, unreachable_pub)]
        #[repr(C)]
        pub struct $name<T = f32> {
            pub hidden: layerfit_core::layers::Dense<T, $input, $first, $first>,
            pub narrow: layerfit_core::layers::Dense<T, $first, $second, $second>,
            pub scores: layerfit_core::layers::Dense<T, $second, $output, $output>,
        }

        #[allow(missing_docs, unreachable_pub)]
        pub struct $cache<T, const B: usize> {
            hidden: layerfit_core::nalgebra::SMatrix<T, $first, B>,
            narrow: layerfit_core::nalgebra::SMatrix<T, $second, B>,
            hidden_slope: layerfit_core::nalgebra::SMatrix<T, $first, B>,
            narrow_slope: layerfit_core::nalgebra::SMatrix<T, $second, B>,
        }

        #[allow(missing_docs, unreachable_pub)]
        pub struct $memory<T, const B: usize> {
            hidden: layerfit_core::nalgebra::SMatrix<T, $first, B>,
            narrow: layerfit_core::nalgebra::SMatrix<T, $second, B>,
        }

        const _: () = {
            use layerfit_core::kernels::Simd;
            use layerfit_core::layers::{Dense, Relu};
            use layerfit_core::nalgebra::SVector;
            use layerfit_core::{
                Layer, LayerRow, Network, Parameters, Role, Scalar, Shape, Update, Zeroed, columns, columns_mut,
            };

            type First<T> = Dense<T, $input, $first, $first>;
            type Second<T> = Dense<T, $first, $second, $second>;
            type Third<T> = Dense<T, $second, $output, $output>;
            const FIRST: usize = <First<f32> as Parameters>::TENSORS;
            const SECOND: usize = FIRST + <Second<f32> as Parameters>::TENSORS;

            // SAFETY: all fields are `Zeroed`.
            unsafe impl<T: Scalar> Zeroed for $name<T> {}
            // SAFETY: all fields are `Zeroed`.
            unsafe impl<T: Scalar, const B: usize> Zeroed for $cache<T, B> {}
            // SAFETY: all fields are `Zeroed`.
            unsafe impl<T: Scalar, const B: usize> Zeroed for $memory<T, B> {}

            impl<T: Scalar> $name<T> {
                #[allow(missing_docs, unreachable_pub)]
                pub fn init(rng: &mut dyn layerfit_core::rand::Rng) -> Box<Self> {
                    let mut net = layerfit_core::zeroed_box::<Self>();
                    Layer::init(&mut *net, rng);
                    net
                }
            }

            impl<T: Scalar> Parameters for $name<T> {
                type Scalar = T;
                const TENSORS: usize = SECOND + <Third<T> as Parameters>::TENSORS;
                const PARAMETERS: usize = <First<T> as Parameters>::PARAMETERS
                    + <Second<T> as Parameters>::PARAMETERS
                    + <Third<T> as Parameters>::PARAMETERS;

                fn tensor(&self, index: usize) -> &[T] {
                    match index {
                        0..FIRST => self.hidden.tensor(index),
                        FIRST..SECOND => self.narrow.tensor(index - FIRST),
                        _ => self.scores.tensor(index - SECOND),
                    }
                }
                fn tensor_mut(&mut self, index: usize) -> &mut [T] {
                    match index {
                        0..FIRST => self.hidden.tensor_mut(index),
                        FIRST..SECOND => self.narrow.tensor_mut(index - FIRST),
                        _ => self.scores.tensor_mut(index - SECOND),
                    }
                }
                fn shape(index: usize) -> Shape {
                    match index {
                        0..FIRST => First::<T>::shape(index),
                        FIRST..SECOND => Second::<T>::shape(index - FIRST),
                        _ => Third::<T>::shape(index - SECOND),
                    }
                }
                fn role(_: usize) -> Role {
                    Role::Weight
                }
                fn write_name(index: usize, out: &mut dyn core::fmt::Write) -> core::fmt::Result {
                    match index {
                        0..FIRST => {
                            out.write_str("hidden.")?;
                            First::<T>::write_name(index, out)
                        }
                        FIRST..SECOND => {
                            out.write_str("narrow.")?;
                            Second::<T>::write_name(index - FIRST, out)
                        }
                        _ => {
                            out.write_str("scores.")?;
                            Third::<T>::write_name(index - SECOND, out)
                        }
                    }
                }
            }

            impl<T: Scalar> Layer for $name<T> {
                const INPUT: Shape = Shape::new(&[$input]);
                const OUTPUT: Shape = Shape::new(&[$output]);
                const MACS: u64 = First::<T>::MACS + Second::<T>::MACS + Third::<T>::MACS;
                type Input = SVector<T, $input>;
                type Output = SVector<T, $output>;
                type Cache<const B: usize> = $cache<T, B>;
                type Memory<const B: usize> = $memory<T, B>;

                fn init(&mut self, rng: &mut dyn layerfit_core::rand::Rng) {
                    use layerfit_core::initializers::Initializer;
                    self.hidden.init(Initializer::HeUniform, Initializer::Zeros, rng);
                    self.narrow.init(Initializer::HeUniform, Initializer::Zeros, rng);
                    self.scores.init(Initializer::GlorotUniform, Initializer::Zeros, rng);
                }

                fn forward<const B: usize>(
                    &self,
                    simd: Simd,
                    _: &mut dyn layerfit_core::rand::Rng,
                    input: &[T],
                    output: &mut [T],
                    cache: &mut $cache<T, B>,
                ) {
                    let count = input.len() / $input;
                    let hidden = columns_mut(&mut cache.hidden, count);
                    self.hidden.forward(simd, input, hidden);
                    Relu.forward_in_place(simd, hidden);
                    let narrow = columns_mut(&mut cache.narrow, count);
                    self.narrow.forward(simd, hidden, narrow);
                    Relu.forward_in_place(simd, narrow);
                    self.scores.forward(simd, narrow, output);
                }

                fn backward<const B: usize>(
                    &self,
                    simd: Simd,
                    input: &[T],
                    _: &[T],
                    slope: &mut [T],
                    input_slope: Option<&mut [T]>,
                    cache: &mut $cache<T, B>,
                    gradients: &mut Self,
                    update: Update,
                ) {
                    let count = input.len() / $input;
                    let (hidden, narrow) = (columns(&cache.hidden, count), columns(&cache.narrow, count));
                    let narrow_slope = columns_mut(&mut cache.narrow_slope, count);
                    self.scores.backward(simd, narrow, slope, Some(narrow_slope), &mut gradients.scores, update);
                    Relu.backward(simd, narrow, narrow_slope);
                    let hidden_slope = columns_mut(&mut cache.hidden_slope, count);
                    self.narrow.backward(simd, hidden, narrow_slope, Some(hidden_slope), &mut gradients.narrow, update);
                    Relu.backward(simd, hidden, hidden_slope);
                    self.hidden.backward(simd, input, hidden_slope, input_slope, &mut gradients.hidden, update);
                }

                fn infer<const B: usize>(&self, simd: Simd, input: &[T], output: &mut [T], memory: &mut $memory<T, B>) {
                    let count = input.len() / $input;
                    let hidden = columns_mut(&mut memory.hidden, count);
                    self.hidden.forward(simd, input, hidden);
                    Relu.forward_in_place(simd, hidden);
                    let narrow = columns_mut(&mut memory.narrow, count);
                    self.narrow.forward(simd, hidden, narrow);
                    Relu.forward_in_place(simd, narrow);
                    self.scores.forward(simd, narrow, output);
                }

                $(fn penalty(&self, simd: Simd) -> T {
                    T::from_f64($l2) * layerfit_core::kernels::reduce::sum_of_squares(simd, self.hidden.weight.as_slice())
                })?
            }

            impl<T: Scalar> Network for $name<T> {
                const NAME: &'static str = stringify!($name);
                const LAYERS: &'static [LayerRow] = &[];
                type Ending = layerfit_core::losses::endings::Plain;
            }
        };
    };
}

/// All numbers of a network as bits, to be compared for equality.
pub fn bits<N: layerfit_core::Network<Scalar = f32>>(net: &N) -> Vec<u32> {
    (0..N::TENSORS).flat_map(|index| net.tensor(index).iter().map(|value| value.to_bits())).collect()
}

/// A folder for one test, gone when the test ends.
pub struct Folder(std::path::PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("layerfit-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub fn join(&self, name: &str) -> std::path::PathBuf {
        self.0.join(name)
    }

    /// The names of all files in it.
    pub fn files(&self) -> Vec<String> {
        let mut names: Vec<_> =
            std::fs::read_dir(&self.0).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
