::core::compile_error! {
    "expected a number, the name of a constant, or arithmetic with these\nhelp: give what is more to a constant: `const WIDTH: usize = ..;`"
}
::core::compile_error! {
    "`Bidirectional` takes a recurrent layer, `Lstm`, `Gru` or `SimpleRnn`, found nothing\nhelp: write `Bidirectional(Lstm(64))`, say"
}
#[allow(dead_code, non_camel_case_types)]
type Both_reading = layerfit::__private::Mistake<
    {
        ::core::compile_error!(
            "expected a number, the name of a constant, or arithmetic with these\nhelp: give what is more to a constant: `const WIDTH: usize = ..;`"
        )
    },
>;
#[allow(dead_code, non_camel_case_types)]
type Both_scores = layerfit::__private::Mistake<
    {
        ::core::compile_error!(
            "expected a number, the name of a constant, or arithmetic with these\nhelp: give what is more to a constant: `const WIDTH: usize = ..;`"
        )
    },
>;
/// Both directions, and why there is no step.
#[repr(C)]
#[cfg_attr(any(target_arch = "x86_64", target_arch = "aarch64"), repr(align(64)))]
pub struct Both<T: layerfit::__private::Scalar = f32> {
    /// `Embedding(100, 8)`: `[u16; 16]` → `[16, 8]`.
    pub words: layerfit::__private::layers::Embedding<T, 100, 8>,
    #[allow(missing_docs)]
    pub reading: Both_reading,
    #[allow(missing_docs)]
    pub scores: Both_scores,
}
unsafe impl<T: layerfit::__private::Scalar> layerfit::__private::Zeroed for Both<T>
where
    layerfit::__private::layers::Embedding<T, 100, 8>: layerfit::__private::Zeroed,
{}
impl<T: layerfit::__private::Scalar> layerfit::__private::Parameters for Both<T> {
    type Scalar = T;
    const FIELDS: &'static [layerfit::__private::Field] = &[
        layerfit::__private::Field::of::<
            layerfit::__private::layers::Embedding<T, 100, 8>,
        >("words"),
    ];
    fn tensor(&self, index: usize) -> &[T] {
        layerfit::__private::tensor_of(index, &[&self.words])
    }
    fn tensor_mut(&mut self, index: usize) -> &mut [T] {
        layerfit::__private::tensor_of_mut(index, [&mut self.words])
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Layer for Both<T> {
    const INPUT: layerfit::__private::Shape = layerfit::__private::Shape::u16(16);
    const OUTPUT: layerfit::__private::Shape = layerfit::__private::Shape::new(&[2]);
    const MACS: u64 = layerfit::__private::total_macs(
        <Self as layerfit::__private::Network>::LAYERS,
    );
    type Input = layerfit::__private::SVector<::core::primitive::u16, 16>;
    type Output = layerfit::__private::SVector<T, 2>;
    type Ending = layerfit::__private::endings::Plain;
    type Cache<const B: usize> = ();
    type Memory<const B: usize> = ();
    fn initialize(&mut self, _rng: &mut dyn layerfit::__private::Rng) {
        layerfit::__private::does_not_compile()
    }
    fn forward<const B: usize>(
        &self,
        _simd: layerfit::__private::Simd,
        _rng: &mut dyn layerfit::__private::Rng,
        _input: &[::core::primitive::u16],
        _output: &mut [T],
        _cache: &mut (),
    ) {
        layerfit::__private::does_not_compile()
    }
    fn backward<const B: usize>(
        &self,
        _simd: layerfit::__private::Simd,
        _input: &[::core::primitive::u16],
        _output: &[T],
        _slope: &mut [T],
        _input_slope: layerfit::__private::Option<&mut [::core::primitive::u16]>,
        _cache: &mut (),
        _gradients: &mut Self,
        _update: layerfit::__private::Update,
    ) {
        layerfit::__private::does_not_compile()
    }
    fn infer<const B: usize>(
        &self,
        _simd: layerfit::__private::Simd,
        _input: &[::core::primitive::u16],
        _output: &mut [T],
        _memory: &mut (),
    ) {
        layerfit::__private::does_not_compile()
    }
}
impl<T: layerfit::__private::Scalar> layerfit::__private::Network for Both<T> {
    const NAME: &'static str = "Both";
    const INPUTS: &'static [(&'static str, layerfit::__private::Shape)] = &[
        ("input", layerfit::__private::Shape::u16(16)),
    ];
    const OUTPUTS: &'static [(&'static str, layerfit::__private::Shape)] = &[
        ("output", layerfit::__private::Shape::new(&[2])),
    ];
    const LAYERS: &'static [layerfit::__private::LayerRow] = &[];
    const PICTURES: [&'static str; 2] = [
        "flowchart TD\n    i0([\"input\"])\n    n0[\"words<br/>Embedding(100, 8)\"]\n    n1[\"reading<br/>Bidirectional(merge: sum)\"]\n    n2[\"scores<br/>Dense(2)\"]\n    o0([\"output\"])\n    i0 -->|\"\u{1}i0\u{2}\"| n0\n    n0 -->|\"\u{1}n0\u{2}\"| n1\n    n1 -->|\"\u{1}n1\u{2}\"| n2\n    n2 -->|\"\u{1}n2\u{2}\"| o0\n",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"360\" height=\"302\" viewBox=\"0 0 360 302\" font-family=\"monospace\" font-size=\"12\" fill=\"currentColor\" stroke=\"none\"><rect x=\"12\" y=\"12\" width=\"224\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"124\" y=\"33\" text-anchor=\"middle\">input</text><rect x=\"12\" y=\"70\" width=\"224\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"124\" y=\"84\" text-anchor=\"middle\" font-weight=\"bold\">words</text><text x=\"124\" y=\"98\" text-anchor=\"middle\">Embedding(100, 8)</text><path d=\"M124 46V70\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M124 70l-4 -8h8z\"/><text x=\"132\" y=\"61\" font-size=\"11\">\u{1}i0\u{2}</text><rect x=\"12\" y=\"128\" width=\"224\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"124\" y=\"142\" text-anchor=\"middle\" font-weight=\"bold\">reading</text><text x=\"124\" y=\"156\" text-anchor=\"middle\">Bidirectional(merge: sum)</text><path d=\"M124 104V128\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M124 128l-4 -8h8z\"/><text x=\"132\" y=\"119\" font-size=\"11\">\u{1}n0\u{2}</text><rect x=\"12\" y=\"186\" width=\"224\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"currentColor\"/><text x=\"124\" y=\"200\" text-anchor=\"middle\" font-weight=\"bold\">scores</text><text x=\"124\" y=\"214\" text-anchor=\"middle\">Dense(2)</text><path d=\"M124 162V186\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M124 186l-4 -8h8z\"/><text x=\"132\" y=\"177\" font-size=\"11\">\u{1}n1\u{2}</text><rect x=\"12\" y=\"244\" width=\"224\" height=\"34\" rx=\"17\" fill=\"none\" stroke=\"currentColor\"/><text x=\"124\" y=\"265\" text-anchor=\"middle\">output</text><path d=\"M124 220V244\" fill=\"none\" stroke=\"currentColor\"/><path d=\"M124 244l-4 -8h8z\"/><text x=\"132\" y=\"235\" font-size=\"11\">\u{1}n2\u{2}</text></svg>",
    ];
}
impl Both<f32> {
    /// The shape of an input sample.
    pub const INPUT: layerfit::__private::Shape = <Self as layerfit::__private::Layer>::INPUT;
    /// The shape of an output sample.
    pub const OUTPUT: layerfit::__private::Shape = <Self as layerfit::__private::Layer>::OUTPUT;
    /// How many numbers the network learns.
    pub const PARAMETERS: usize = <Self as layerfit::__private::Parameters>::PARAMETERS;
    /// Multiplications with addition for the inference of one sample.
    pub const MACS: u64 = <Self as layerfit::__private::Layer>::MACS;
    /// All the memory that the inference of one sample needs.
    #[must_use]
    pub fn memory() -> layerfit::__private::Memory<Self> {
        layerfit::__private::Memory::new()
    }
    /// A new network with initial weights from this generator. It is made on the heap, where it stays.
    #[must_use]
    pub fn init(
        rng: &mut dyn layerfit::__private::Rng,
    ) -> layerfit::__private::Box<Self> {
        <Self as layerfit::__private::Network>::init(rng)
    }
    /// The memory of training steps over batches of up to this many samples.
    #[must_use]
    pub fn pass<const B: usize>() -> layerfit::__private::Box<
        layerfit::__private::Pass<Self, B>,
    > {
        <Self as layerfit::__private::Network>::pass()
    }
    /// A table of entries, layers, shapes, parameters and MACs, to be printed.
    #[must_use]
    pub fn summary() -> layerfit::__private::Summary {
        <Self as layerfit::__private::Network>::summary()
    }
    /// A picture of the network: Mermaid with `{}`, SVG with `svg()` or `save(path)`.
    #[must_use]
    pub fn diagram() -> layerfit::__private::Diagram {
        <Self as layerfit::__private::Network>::diagram()
    }
}
impl<T: layerfit::__private::Scalar> Both<T> {
    /// Training forward over a batch: the outputs. What backward needs stays in the pass.
    pub fn forward<'pass, const B: usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<::core::primitive::u16, 16, B>,
        pass: &'pass mut layerfit::__private::Pass<Self, B>,
        rng: &mut dyn layerfit::__private::Rng,
    ) -> &'pass layerfit::__private::SMatrix<T, 2, B> {
        layerfit::__private::run::forward(self, inputs, pass, rng)
    }
    /// Training backward, from the gradient of the loss with respect to the outputs: the gradients of all parameters, penalties included.
    pub fn backward<'pass, const B: usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 2, B>,
        pass: &'pass mut layerfit::__private::Pass<Self, B>,
    ) -> &'pass Self {
        layerfit::__private::run::backward(self, slope, pass)
    }
    /// Training backward that also computes the gradient with respect to the inputs.
    pub fn backward_to_input<'pass, const B: usize>(
        &self,
        slope: &layerfit::__private::SMatrix<T, 2, B>,
        pass: &'pass mut layerfit::__private::Pass<Self, B>,
        input_slope: &mut layerfit::__private::SMatrix<::core::primitive::u16, 16, B>,
    ) -> &'pass Self {
        layerfit::__private::run::backward_to_input(self, slope, pass, input_slope)
    }
    /// Inference of one sample in the memory it is given.
    pub fn infer<'memory>(
        &self,
        input: &layerfit::__private::SVector<::core::primitive::u16, 16>,
        memory: &'memory mut layerfit::__private::Memory<Self>,
    ) -> &'memory layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::infer(self, input, memory)
    }
    /// Inference of one sample.
    #[must_use]
    pub fn predict(
        &self,
        input: &layerfit::__private::SVector<::core::primitive::u16, 16>,
    ) -> layerfit::__private::SVector<T, 2> {
        layerfit::__private::run::predict(self, input)
    }
    /// Inference of a batch; the same bits as one sample after the other.
    #[must_use]
    pub fn predict_batch<const B: usize>(
        &self,
        inputs: &layerfit::__private::SMatrix<::core::primitive::u16, 16, B>,
    ) -> layerfit::__private::SMatrix<T, 2, B> {
        layerfit::__private::run::predict_batch(self, inputs)
    }
    /// Inference of one sample: the place of the largest output, the first of them if there are several.
    #[must_use]
    pub fn classify(
        &self,
        input: &layerfit::__private::SVector<::core::primitive::u16, 16>,
    ) -> usize {
        layerfit::__private::run::classify(self, input)
    }
}
