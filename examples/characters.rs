//! An Lstm reads a text letter by letter, learns which one comes next, and goes on with a text of its own.
//!
//! Data: `characters.txt` beside this file; its first lines say where it is from.
use layerfit::data::text::TextWindows;
use layerfit::losses::ClassSequence;
use layerfit::prelude::*;
use layerfit::rand::RngExt;

/// At least as many as the text has different letters and signs.
const LETTERS: usize = 72;
const STEPS: usize = 64;

network! {
    /// Scores for the letter that follows, after each letter of a text.
    pub struct Letters: [u16; STEPS] -> [STEPS, LETTERS] {
        read: Embedding(LETTERS, 24) -> Lstm(96, sequence: true),
        next: Dense(LETTERS),
    }
}

/// A letter by chance: the lower the temperature, the surer the likeliest.
fn sample(scores: &SVector<f32, LETTERS>, temperature: f32, rng: &mut layerfit::Generator) -> u16 {
    let chances = softmax(&(scores / temperature));
    let mut left = rng.random::<f32>();
    let letter = chances.iter().position(|chance| {
        left -= chance;
        left < 0.0
    });
    letter.unwrap_or(LETTERS - 1) as u16
}

fn main() -> layerfit::Result<()> {
    let lines = include_str!("characters.txt").lines().filter(|line| !line.starts_with('#'));
    let text = &lines.map(|line| line.to_owned() + "\n").collect::<String>();
    let vocabulary = Vocabulary::characters([text]);
    // What is validated on is another part of the text.
    let cut = text.char_indices().map(|(place, _)| place).find(|place| *place >= text.len() * 9 / 10).unwrap_or_default();
    let (train, test) = text.split_at(cut);
    let windows = |text| TextWindows::<ClassSequence<LETTERS, STEPS, { LETTERS * STEPS }>, STEPS>::new(text, &vocabulary, 3);

    let mut net = Letters::init(&mut rng(1));
    println!("{}", Letters::summary());
    Trainer::new(CrossEntropy, Adam::new(5e-3))
        .batch_size::<32>()
        .epochs(12)
        .clip_norm(1.0)
        .validate(&windows(test)?)
        .progress_bar()
        .fit(&mut net, &windows(train)?)?;

    for temperature in [0.3, 0.6, 1.0] {
        let (mut state, mut rng) = (Letters::state(), rng(7));
        let mut written: Vec<u16> = vocabulary.ids("the ").collect();
        for letter in written.clone() {
            net.step(&mut state, letter);
        }
        for _ in 0..200 {
            let letter = sample(state.answer(), temperature, &mut rng);
            net.step(&mut state, letter);
            written.push(letter);
        }
        println!("\ntemperature {temperature}: {}", vocabulary.decode(&written));
    }
    Ok(())
}
