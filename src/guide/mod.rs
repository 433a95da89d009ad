#![doc = include_str!("overview.md")]

/// One chapter: its text, and the picture with which it ends.
macro_rules! chapters {
    ($($chapter:ident: $text:literal $(, $picture:literal)?;)*) => {
        $(
            #[doc = include_str!($text)]
            $(#[doc = include_str!($picture)])?
            pub mod $chapter {}
        )*
    };
}

chapters! {
    ch01_neurons: "ch01_neurons.md", "pictures/activations.svg";
    ch02_losses: "ch02_losses.md", "pictures/losses.svg";
    ch03_chain_rule: "ch03_chain_rule.md";
    ch04_gradient_descent: "ch04_gradient_descent.md", "pictures/gradient_descent.svg";
    ch05_rate_and_batch: "ch05_rate_and_batch.md", "pictures/learning_rate.svg";
    ch06_initialization: "ch06_initialization.md", "pictures/initialization.svg";
    ch07_batch_normalization: "ch07_batch_normalization.md", "pictures/batch_normalization.svg";
    ch08_overfitting: "ch08_overfitting.md", "pictures/overfitting.svg";
    ch09_schedules: "ch09_schedules.md", "pictures/schedules.svg";
    ch10_convolution: "ch10_convolution.md", "pictures/convolution.svg";
    ch11_recurrence: "ch11_recurrence.md", "pictures/recurrence.svg";
    ch12_optimizers: "ch12_optimizers.md", "pictures/optimizers.svg";
}
