//! What a user calls: functions of the network itself. Those that make something are functions of the `f32` network, so that the bare name
//! means that; for `f64` they come from the `Network` trait.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use crate::code::code;
use crate::layers::Paths;

use super::Emitter;
use super::ports::Side;

impl Emitter<'_> {
    pub(super) fn surface(&self, std: bool) -> TokenStream {
        let (single, all) = (self.single(std), self.all());
        code!(#single #all)
    }

    fn single(&self, std: bool) -> TokenStream {
        let (private, name, generics) = (&self.paths.private, &self.model.name, &self.model.generics);
        let arguments = self.arguments();
        let generics = if generics.is_empty() { code!() } else { code!(<#(#generics),*>) };
        let made = if self.model.trained.is_some() { self.refused_making() } else { self.making() };
        let boxed = std.then(|| {
            code! {
                #made

                /// A table of entries, layers, shapes, parameters and MACs, to be printed.
                #[must_use]
                pub fn summary() -> #private::Summary {
                    <Self as #private::InferenceNetwork>::summary()
                }

                /// Where the values of an inference lie, and when: a table with `{}`, a chart with `svg()` or `save(path)`.
                #[must_use]
                pub fn memory_plan() -> #private::MemoryPlan {
                    <Self as #private::InferenceNetwork>::memory_plan()
                }

                /// A picture of the network: Mermaid with `{}`, SVG with `svg()` or `save(path)`.
                #[must_use]
                pub fn diagram() -> #private::Diagram {
                    <Self as #private::InferenceNetwork>::diagram()
                }
            }
        });
        quote_spanned! {self.at_name()=>
            impl #generics #name<#arguments ::core::primitive::f32> {
                /// The shape of an input sample.
                pub const INPUT: #private::Shape = <Self as #private::Layer>::INPUT;
                /// The shape of an output sample.
                pub const OUTPUT: #private::Shape = <Self as #private::Layer>::OUTPUT;
                /// How many numbers the network learns.
                pub const PARAMETERS: ::core::primitive::usize = <Self as #private::Parameters>::PARAMETERS;
                /// Multiplications with addition for the inference of one sample.
                pub const MACS: ::core::primitive::u64 = <Self as #private::Layer>::MACS;
                /// Bytes of all the memory that the inference of one sample needs: the size of what `memory()` gives.
                pub const RAM_BYTES: ::core::primitive::usize = ::core::mem::size_of::<#private::Arena<Self>>();
                /// Bytes of the network where it is stored: its size.
                pub const FLASH_BYTES: ::core::primitive::usize = ::core::mem::size_of::<Self>();

                /// All the memory that the inference of one sample needs.
                #[must_use]
                pub const fn memory() -> #private::Arena<Self> {
                    #private::Arena::new()
                }

                #boxed
            }
        }
    }

    /// What makes a network to be trained, and what it is trained in.
    fn making(&self) -> TokenStream {
        let Paths { private, batch_name, batch, .. } = &self.paths;
        code! {
            /// A new network with initial weights from this generator. It is made on the heap, where it stays.
            #[must_use]
            pub fn init(rng: &mut dyn #private::Rng) -> #private::Box<Self> {
                <Self as #private::Network>::init(rng)
            }

            /// The memory of training steps over batches of up to this many samples.
            #[must_use]
            pub fn pass<const #batch_name: ::core::primitive::usize>() -> #private::Box<#private::Pass<Self, #batch>> {
                <Self as #private::Network>::pass()
            }
        }
    }

    fn all(&self) -> TokenStream {
        let (Paths { private, batch_name, .. }, none) = (&self.paths, code!());
        let (generics, this) = (&self.generics, &self.this);
        let training = if self.model.trained.is_some() { self.refused_training() } else { self.training() };
        let inputs = self.batch_ref(Side::Input, &none);
        let (input, answer) = (self.sample_ref(Side::Input, &none), self.sample_ref(Side::Output, &code!('memory)));
        let (output, output_batch) = (self.sample(Side::Output), self.batch(Side::Output));
        let place_file = self.place_file();
        let classify = (self.model.outputs.len() == 1).then(|| {
            code! {
                /// Inference of one sample: the place of the largest output, the first of them if there are several.
                #[must_use]
                pub fn classify(&self, input: #input) -> ::core::primitive::usize {
                    #private::run::classify(self, input)
                }
            }
        });
        quote_spanned! {self.at_name()=>
            impl #generics #this {
                /// What `weights!` calls: the network with the weights of a safetensors file, in a constant.
                #[doc(hidden)]
                #[must_use]
                #[track_caller]
                pub const fn from_safetensors(bytes: &[::core::primitive::u8], file: &::core::primitive::str) -> Self {
                    #place_file
                }

                /// The network that an image holds (`flash::image` makes one), where it is: nothing is copied.
                ///
                /// # Errors
                /// If the bytes are no image, or one of another network, are damaged, or do not begin at an aligned address.
                pub fn from_bytes(bytes: &[::core::primitive::u8]) -> #private::Result<&Self, #private::flash::Refusal> {
                    #private::flash::view(bytes)
                }

                #training

                /// Inference of one sample in the memory it is given.
                pub fn infer<'memory>(&self, input: #input, memory: &'memory mut #private::Arena<Self>) -> #answer {
                    #private::run::infer(self, input, memory)
                }

                /// Inference of one sample.
                #[must_use]
                pub fn predict(&self, input: #input) -> #output {
                    #private::run::predict(self, input)
                }

                /// Inference of a batch; the same bits as one sample after the other.
                #[must_use]
                pub fn predict_batch<const #batch_name: ::core::primitive::usize>(&self, inputs: #inputs) -> #output_batch {
                    #private::run::predict_batch(self, inputs)
                }

                #classify
            }
        }
    }

    /// The functions of a training step.
    fn training(&self) -> TokenStream {
        let (Paths { private, batch_name, batch, .. }, none) = (&self.paths, code!());
        let (inputs, slopes) = (self.batch_ref(Side::Input, &none), self.batch_ref(Side::Output, &none));
        let (outputs, input_slopes) = (self.batch_ref(Side::Output, &code!('pass)), self.batch_ref(Side::Input, &code!(mut)));
        quote_spanned! {self.at_name()=>
            /// Training forward over a batch: the outputs. What backward needs stays in the pass.
            pub fn forward<'pass, const #batch_name: ::core::primitive::usize>(
                &self,
                inputs: #inputs,
                pass: &'pass mut #private::Pass<Self, #batch>,
                rng: &mut dyn #private::Rng,
            ) -> #outputs {
                #private::run::forward(self, inputs, pass, rng)
            }

            /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
            pub fn backward<'pass, const #batch_name: ::core::primitive::usize>(
                &self,
                slope: #slopes,
                pass: &'pass mut #private::Pass<Self, #batch>,
            ) -> &'pass Self {
                #private::run::backward(self, slope, pass)
            }

            /// Training backward that also computes the gradient with respect to the inputs.
            pub fn backward_to_input<'pass, const #batch_name: ::core::primitive::usize>(
                &self,
                slope: #slopes,
                pass: &'pass mut #private::Pass<Self, #batch>,
                input_slope: #input_slopes,
            ) -> &'pass Self {
                #private::run::backward_to_input(self, slope, pass, input_slope)
            }
        }
    }
}
