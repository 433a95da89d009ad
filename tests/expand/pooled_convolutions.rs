/// What is between a convolution and its pooling is never in memory for a whole batch; the second has another reader.
struct Net: [12, 12, 1] -> (scores: [4], edges: [3, 3, 4]) {
    Conv2d(2, kernel: 3) -> Relu -> MaxPool2d(2, stride: 2),
    seen: Conv2d(4, kernel: 3),
    scores: seen -> MaxPool2d(3) -> Flatten,
    edges: seen -> Tanh,
}
