//! What a user writes to learn from text, and from sequences of classes.

use layerfit::Error;
use layerfit::prelude::*;

const WORDS: usize = 4;

network! {
    /// Scores of three classes for each of four steps.
    struct Steps: [4, 3] -> [4, 3] {
        LayerNorm,
    }
}

network! {
    /// As many numbers, but not those of four steps.
    struct Swapped: [3, 4] -> [3, 4] {
        LayerNorm,
    }
}

network! {
    /// The same without axes.
    struct Flat: [12] -> [12] {
        Dense(12),
    }
}

/// The lines of `sentiment.rs`, up to the network.
#[test]
fn reviews_become_samples() -> layerfit::Result<()> {
    let folder = std::env::temp_dir().join(format!("layerfit-texts-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let files = [folder.join("neg"), folder.join("pos")];
    std::fs::write(&files[0], "a dull film .\nsilly and tedious .\n").expect("a file");
    std::fs::write(&files[1], "a moving film .\nit's good .\n").expect("a file");
    let reviews = datasets::labelled_lines([files[0].to_str().expect("a name"), files[1].to_str().expect("a name")])?;
    std::fs::remove_dir_all(folder).expect("no folder");

    let (train, test) = reviews.split(0.75, 1)?;
    let vocabulary = Vocabulary::most_frequent(9, train.texts());
    let (train, test) = (vocabulary.encode::<WORDS>(&train), vocabulary.encode::<WORDS>(&test));
    let samples: &Samples<SVector<u16, WORDS>, Class<2>> = &train;
    assert_eq!((samples.len(), test.len(), vocabulary.len()), (3, 1, 9));

    let input: SVector<u16, WORDS> = vocabulary.encode_one("unexpectedly .");
    assert_eq!(input.as_slice(), [1, 2, 0, 0]);
    let scores = SVector::<f32, 2>::from([0.0, 0.0]);
    assert_eq!(format!("positive: {:.1} %", 100.0 * softmax(&scores)[1]), "positive: 50.0 %");
    Ok(())
}

/// Targets of steps: which of three numbers is the largest.
fn largest<const OUTPUTS: usize>() -> Samples<SVector<f32, OUTPUTS>, ClassSequence<3, 4, OUTPUTS>> {
    let sample = |number: usize| {
        let class = |step| (number + step * step) % 3;
        let input = SVector::from_fn(|place, _| if place % 3 == class(place / 3) { 2.0 } else { 0.1 * (place % 3) as f32 });
        let target = ClassSequence::from_indices((0..4).map(class)).expect("classes");
        // Most samples have a step of padding.
        (input, if number.is_multiple_of(4) { target } else { target.without(Class::new(number % 3).expect("a class")) })
    };
    (0..24).map(sample).collect()
}

#[test]
fn networks_learn_sequences_and_count_their_steps() -> layerfit::Result<()> {
    // The number of outputs is that of the network.
    let samples = largest();
    let mut net = Steps::init(&mut rng(1));
    let history =
        Trainer::new(CrossEntropy, Adam::new(0.01)).batch_size::<8>().epochs(2).validate(&samples).fit(&mut net, &samples)?;
    let last = history.last().expect("an epoch");
    let evaluation = evaluate(&net, &samples);
    let counted: usize = samples.targets().iter().map(ClassSequence::counted).sum();
    assert!(counted < 24 * 4);
    assert_eq!((evaluation.samples(), evaluation.accuracy()), (counted as u64, 1.0));
    assert_eq!(last.measure, 1.0);
    // A batch of everything has the mean over all steps that count; so have smaller batches together.
    let validated = last.validation.expect("a validation");
    let (inputs, targets) = (samples.inputs(), samples.targets());
    let outputs: Vec<f32> = inputs.iter().flat_map(|input| net.predict(input).data.0[0]).collect();
    let simd = layerfit::kernels::Simd::detect();
    let whole = Loss::<SVector<f32, 12>, _>::evaluate(&CrossEntropy, simd, &outputs, targets, None);
    assert!((validated.loss - whole).abs() <= 1e-12 * whole, "{} and {whole}", validated.loss);
    assert_eq!(validated.measure, 1.0);
    Ok(())
}

#[test]
fn outputs_in_another_shape_are_refused_before_anything_happens() -> layerfit::Result<()> {
    let (samples, trainer) = (largest(), || Trainer::new(CrossEntropy, Adam::new(0.01)).batch_size::<8>().epochs(1));
    trainer().fit(&mut Flat::init(&mut rng(1)), &samples)?;
    let mut net = Swapped::init(&mut rng(1));
    let error = trainer().fit(&mut net, &samples).expect_err("another shape");
    assert!(matches!(error, Error::TargetShape { .. }));
    let message = "the targets are for outputs of [4, 3], those of the network are [3, 4]";
    assert_eq!(error.to_string(), message);
    assert_eq!(evaluate(&net, &samples).to_string(), format!("nothing could be evaluated: {message}"));
    Ok(())
}
