/// Values one behind the other along an axis; sizes that only the compiler knows.
pub struct Joined: (x: [12], y: [WIDTH]) -> (image: [2, 3, 4], flat: [12 + WIDTH]) {
    left: x -> Reshape(2, 3, 2),
    image: Concat(left, left, axis: 2),
    sum: y + y,
    flat: Concat(x, sum),
}
