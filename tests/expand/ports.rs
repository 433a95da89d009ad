/// Several inputs and outputs, with names of the language and of generated code.
pub struct Ports: (state: [8], r#type: [2], slope: [3]) -> (value: [1], r#match: [5]) {
    seen: state -> Dense(5) -> Tanh,
    joined: Concat(seen, r#type, slope) -> Dense(5),
    r#match: joined + seen,
    value: r#match -> Dense(1),
}
