use nalgebra::SMatrix;
use rand::Rng;

use crate::initializers::Initializer;
use crate::kernels::Simd;
use crate::kernels::embedding::{Touched, gather, scatter};
use crate::parameters::parameters;
use crate::token::{Token, Tokens};
use crate::{Scalar, Update, Zeroed};

/// A vector for each token: `[..] -> [.., WIDTH]`, where the input is integers (`u8`, `u16` or `u32`) below `VOCABULARY`.
///
/// Forward `y = W[token]`. Backward `dW[token] = Σ dy` over the places where the token stands, sample by sample and step by step, in order;
/// integers have no gradient. A token outside of the vocabulary has the vector 0 and no gradient.
///
/// With `mask_zero`, token 0 is padding: its vector begins as 0 and is never changed by a gradient, as with PyTorch's `padding_idx=0`.
///
/// ```
/// use layerfit_core::{layers::Embedding, nalgebra::SMatrix};
/// let layer = Embedding::<f32, 3, 2> { weight: SMatrix::from([[0.0, 0.0], [1.0, 2.0], [3.0, 4.0]]) }; // columns
/// let mut output = [0.0; 8];
/// layer.forward(&[2_u8, 1, 0, 9], &mut output);
/// assert_eq!(output, [3.0, 4.0, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0]);
/// ```
///
/// # Vectors that were trained elsewhere
/// They are copied into the columns of `weight`, which is a public field:
///
/// ```
/// use layerfit_core::{layers::Embedding, zeroed};
/// let vocabulary = ["<pad>", "cat", "dog"]; // a token is the place of its word
/// let mut layer: Embedding<f32, 3, 2> = zeroed(); // words that the file does not have stay 0
/// let file = "dog 0.5 -1\nfish 3 4\ncat 0.25 2"; // as GloVe and word2vec write them
/// for line in file.lines() {
///     let (word, numbers) = line.split_once(' ').ok_or("a line has no vector")?;
///     if let Some(token) = vocabulary.iter().position(|known| *known == word) {
///         for (place, number) in layer.weight.column_mut(token).iter_mut().zip(numbers.split(' ')) {
///             *place = number.parse()?;
///         }
///     }
/// }
/// let mut output = [0.0; 4];
/// layer.forward(&[1_u8, 2], &mut output);
/// assert_eq!(output, [0.25, 2.0, 0.5, -1.0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// In a file of weights the tensor is `[VOCABULARY, WIDTH]`, as PyTorch and Keras have it: a table of either is loaded as it is.
///
/// # Gradients
/// A batch has few of the tokens of a large vocabulary, so backward touches their vectors only: an [`EmbeddingCache`] remembers which ones the
/// last backward wrote, and where. With [`Update::Replace`] and the same gradients, those are set to 0 first, all others being 0 already. After
/// something else was added to the gradients (the backward of another use of the same weights, the sum over several passes), say
/// [`EmbeddingCache::forget`], and the next backward sets all of them to 0. (Whatever multiplies the gradients, such as clipping, may do so.)
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct Embedding<T, const VOCABULARY: usize, const WIDTH: usize> {
    /// `WIDTH × VOCABULARY`: a column is the vector of a token. In a file, row-major `[VOCABULARY, WIDTH]`.
    pub weight: SMatrix<T, WIDTH, VOCABULARY>,
}

parameters!(Embedding<const VOCABULARY, const WIDTH> { weight: SMatrix<T, WIDTH, VOCABULARY> });

/// Which gradients of an [`Embedding`] the last backward wrote, for batches of up to `B` samples of `STEPS` tokens.
#[derive(Clone, Debug, PartialEq)]
#[repr(C)]
pub struct EmbeddingCache<const STEPS: usize, const B: usize> {
    address: usize,
    count: usize,
    tokens: [[u32; STEPS]; B],
}

// SAFETY: the fields are integers and arrays of them, and all of those are `Zeroed`.
unsafe impl<const STEPS: usize, const B: usize> Zeroed for EmbeddingCache<STEPS, B> {}

impl<const STEPS: usize, const B: usize> EmbeddingCache<STEPS, B> {
    /// The next backward with [`Update::Replace`] sets all gradients to 0, not only those that this cache knows of.
    pub fn forget(&mut self) {
        self.address = 0;
    }
}

impl<T: Scalar, const VOCABULARY: usize, const WIDTH: usize> Embedding<T, VOCABULARY, WIDTH> {
    /// Multiplications with addition for one token: none.
    pub const MACS: u64 = 0;

    /// Sets the vectors. The fan-in is `VOCABULARY`, the fan-out `WIDTH`. With `mask_zero` the vector of token 0 is 0.
    pub fn init(&mut self, weight: Initializer, mask_zero: bool, rng: &mut dyn Rng) {
        weight.fill(self.weight.as_mut_slice(), WIDTH, VOCABULARY, WIDTH, rng);
        if mask_zero && VOCABULARY > 0 {
            self.weight.as_mut_slice()[..WIDTH].fill(T::ZERO);
        }
    }

    /// The vector of each token, in training.
    pub fn forward<E: Token>(&self, tokens: &[E], output: &mut [T]) {
        gather(Tokens::of(tokens), WIDTH, self.weight.as_slice(), output);
    }

    /// The gradients of the vectors, from those of the output, `slope`. `tokens` are those of forward.
    #[allow(clippy::too_many_arguments)]
    pub fn backward<E: Token, const STEPS: usize, const B: usize>(
        &self,
        simd: Simd,
        mask_zero: bool,
        tokens: &[E],
        slope: &[T],
        cache: &mut EmbeddingCache<STEPS, B>,
        gradients: &mut Self,
        update: Update,
    ) {
        let (tokens, table) = (Tokens::of(tokens), gradients.weight.as_mut_slice());
        let EmbeddingCache { address, count, tokens: kept } = cache;
        Touched { address, count, tokens: kept.as_flattened_mut() }.begin(update, tokens, WIDTH, table);
        scatter(simd, tokens, mask_zero, WIDTH, slope, table);
    }

    /// The vector of each token, in inference.
    pub fn infer<E: Token>(&self, tokens: &[E], output: &mut [T]) {
        self.forward(tokens, output);
    }
}
