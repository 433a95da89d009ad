//! Networks beside types, constants, functions, modules and networks that are called like the parameters of what is generated.
#![allow(dead_code, missing_docs, non_camel_case_types, non_snake_case)]

/// Networks with every kind of code that names these parameters, and with a parameter of their own.
macro_rules! beside {
    ($($taken:item)*) => {
        $($taken)*

        ::layerfit::network! {
            pub struct Image: [8, 8, 2] -> [3] {
                Conv2d(4, kernel: 3, bias: false) -> BatchNorm -> Relu -> MaxPool2d(2) -> GroupNorm(2) -> Dropout(0.5),
                Flatten -> Dense(3),
            }

            pub struct Words: (words: [u8; 6], sound: [6, 4]) -> (read: [6, 4], heard: [4]) {
                read: words -> Embedding(9, 4, mask_zero: true) -> MultiHeadAttention(heads: 2, causal: true),
                heard: sound -> Gru(4, stateful: true, mask: words),
            }

            pub struct Narrow<const WIDTH: usize>: [3] -> [WIDTH] { Dense(WIDTH, bias: false) -> BatchNorm -> Tanh }

            pub struct Wide<const WIDTH: usize>: [8, 8, 2] -> [WIDTH] { Image -> Narrow<{ WIDTH }> }

            pub struct Listener<const WIDTH: usize>: [6, 4] -> [WIDTH] { Lstm(4) -> Dense(WIDTH) }

            pub struct Whole: [6, 4] -> [2] { Reverse -> GlobalMaxPool -> Dense(2) }
        }

        /// How many numbers come out of them.
        pub fn numbers() -> usize {
            use ::layerfit::prelude::*;

            let wide = Wide::<5>::init(&mut rng(1));
            let (image, words) = (SVector::from_element(0.5), SVector::from_element(1));
            let sound = SVector::from_element(0.5);
            let (read, heard) = Words::init(&mut rng(1)).predict((&words, &sound));
            let (listener, mut state) = (Listener::<3>::init(&mut rng(1)), Listener::<3>::state());
            let step = listener.step(&mut state, &SVector::from_element(0.5));
            wide.folded().predict(&image).len() + read.len() + heard.len() + step.len()
        }
    };
}

pub mod types {
    beside! {
        pub struct T;
        pub struct B;
        pub struct WIDTH;
    }
}

pub mod constants {
    beside! {
        pub const T: f64 = 0.0;
        pub const B: &str = "";
        pub const WIDTH: u8 = 0;
    }
}

pub mod functions {
    beside! {
        pub fn T() {}
        pub fn B() {}
        pub fn WIDTH() {}
        pub fn types_fit() {}
    }
}

pub mod modules {
    beside! {
        pub mod T {}
        pub mod B {}
        pub mod WIDTH {}
    }
}

pub mod networks {
    beside! {
        ::layerfit::network! {
            pub struct T: [4, 4, 1] -> [2] { Conv2d(2, kernel: 3, bias: false) -> BatchNorm -> Relu -> MaxPool2d(2) -> Flatten -> Dense(2) }
            pub struct B: [4, 4, 1] -> [2] { T -> Tanh }
            pub struct WIDTH<const B: usize>: [4, 4, 1] -> [2] { Flatten -> Dense(B) -> Dense(2) }
        }
    }
}

/// Sizes that are computed by what has the name of a type parameter somewhere, or of a function.
pub mod sizes {
    pub struct State;
    pub struct Input;
    impl State {
        pub const SIZE: usize = 2;
    }
    impl Input {
        pub const SIZE: usize = 3;
    }
    pub const fn types_fit() -> usize {
        4
    }

    ::layerfit::network! {
        pub struct NoSteps: [4, Input::SIZE] -> [State::SIZE, Input::SIZE] { AvgPool1d(2) }
        pub struct Inner<const WIDTH: usize>: [types_fit()] -> [WIDTH] { Dense(WIDTH) }
        pub struct Fitted<const WIDTH: usize>: [3] -> [WIDTH] { Dense(types_fit()) -> Inner<WIDTH> }
    }
}

#[test]
fn names_of_parameters_are_free() {
    let numbers = 5 + 6 * 4 + 4 + 3;
    assert_eq!([types::numbers(), constants::numbers(), functions::numbers()], [numbers; 3]);
    assert_eq!([modules::numbers(), networks::numbers()], [numbers; 2]);
}
