//! What looks like a mistake and is none.
#![deny(warnings)]

use layerfit::prelude::*;

const WIDTH: usize = 6;

const fn half(of: usize) -> usize {
    of / 2
}

mod sizes {
    pub(crate) const OUT: usize = 2;
}

network! {
    /// Sizes that only the compiler knows; no comma at the end.
    #[derive(Clone, Debug)]
    pub struct Sizes: [WIDTH] -> [sizes::OUT] {
        Dense(half(WIDTH) + 1) -> Relu,
        named: Dense(units: [0; 3].len(), bias: false),
        last: Dense(if WIDTH > 5 { 2 } else { 3 })
    }

    struct Small: [2] -> [2] { Tanh }

    pub(crate) struct Wide<const HIDDEN: usize>: [4] -> [4] {
        r#type: Dense(HIDDEN, init: uniform(-0.1, 0.1)) -> LeakyRelu(0.2) -> Dropout(rate: 0.1),
        Dense(2 * HALF) -> Reshape(2, HALF) -> Flatten -> Dense(4,),
    }
}

const HALF: usize = 4;

#[test]
fn sizes_are_any_constant_expression() {
    let net = Sizes::init(&mut rng(1));
    assert_eq!(net.named.weight.shape(), (3, 4));
    assert_eq!(net.clone().predict(&SVector::zeros()).len(), 2);
    assert_eq!(Small::PARAMETERS, 0);
    let _ = Small::init(&mut rng(1));
    assert_eq!(Wide::<3>::init(&mut rng(1)).r#type.weight.len(), 12);
}

network! {
    /// One port in parentheses; spaces, commas and comments anywhere; an entry without layers of its own.
    pub struct Forms: (x: [WIDTH],) -> (out: [2 * HALF - 2]) {
        a: x->Dense(WIDTH)->Tanh,
        b:a+x, // a sum
        c: a
            - b
            * x,
        d: c -> Repeat(2, Relu -> Repeat(1, Dense(WIDTH),),) -> a,
        /* joined */ e: Concat(d, axis: 0, b,) -> Dense(units: 3),
        Concat(e, e, axis: 0),
        out: Flatten
    }

    /// Graphs with const parameters, read and nested.
    #[derive(Clone, Debug)]
    pub struct Wider<const WIDTH: usize>: (x: [WIDTH], y: [WIDTH]) -> (sum: [WIDTH], z: [2]) {
        sum: x + y,
        z: sum * sum -> Dense(2),
    }
    pub struct Inside: [4] -> [2] {
        first: Residual<4> -> Dense(2),
        first + first,
    }
    pub struct Residual<const WIDTH: usize>: [WIDTH] -> [WIDTH] {
        body: Dense(WIDTH) -> Tanh,
        body + input -> body,
    }
}

#[test]
fn graphs_are_written_in_many_ways() {
    let net = Forms::init(&mut rng(1));
    assert_eq!(net.predict(&SVector::zeros()).len(), 6);
    assert_eq!((net.a.weight.shape(), net.d_dense_2.weight.shape()), ((6, 6), (6, 6)));
    let (sum, z) = Wider::<3>::init(&mut rng(1)).clone().predict((&SVector::from_element(1.0), &SVector::from_element(2.0)));
    assert_eq!((sum, z.len()), (SVector::from_element(3.0), 2));
    assert_eq!(Inside::PARAMETERS, 4 * 4 + 4 + 4 * 2 + 2);
    let _ = Inside::init(&mut rng(1));
}

/// Networks as layers, with names that are nearly those of layers.
mod types {
    use layerfit::prelude::*;

    network! {
        #[derive(Clone, Debug)]
        pub struct Relu2: [4] -> [4] { Dense(4) -> Relu }
        #[derive(Clone, Debug)]
        pub struct Dence: [4] -> [4] { Dense(4) }
        #[derive(Clone, Debug)]
        pub struct Sized<const WIDTH: usize>: [4] -> [WIDTH] { Dense(WIDTH) }

        #[derive(Clone, Debug)]
        pub struct Net: [4] -> [2] {
            first: Relu2 -> self::Dence,
            Sized<3> -> Dense(4) -> super::types::Relu2,
            out: Dense(2),
        }

        pub struct Generic<const WIDTH: usize>: [4] -> [WIDTH] {
            first: Relu2 -> Sized<WIDTH>,
        }
    }
}

#[test]
fn networks_are_layers_whatever_their_names() {
    use types::{Generic, Net};

    let net = Net::init(&mut rng(1));
    assert_eq!(net.first.dense.weight.shape(), (4, 4));
    assert_eq!(net.first_dence.dense.weight.shape(), (4, 4));
    assert_eq!(Generic::<5>::init(&mut rng(1)).predict(&SVector::zeros()).len(), 5);
    assert_eq!(Net::<f64>::NAME, "Net");
    assert_eq!(net.predict(&SVector::zeros()).len(), 2);
}
