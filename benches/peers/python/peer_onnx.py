"""ONNX Runtime: inference of graphs written with the `onnx` package, inputs and outputs bound once."""

import measure

import numpy as np
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

random = np.random.default_rng(3)


class Graph:
    """Nodes one after the other, each with one output."""

    def __init__(self, value):
        self.nodes, self.weights, self.value = [], [], value

    def weight(self, *shape):
        array = random.standard_normal(shape, dtype=np.float32) * 0.05
        return self.constant(array)

    def constant(self, array):
        name = f"weight{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(array, name))
        return name

    def add(self, kind, *others, first=None, output=0, **attributes):
        names = [""] * output + [f"value{len(self.nodes)}"]
        self.nodes.append(helper.make_node(kind, [*(first or []), self.value, *others], names, **attributes))
        self.value = names[-1]

    def dense(self, inputs, outputs):
        self.add("Gemm", self.weight(outputs, inputs), self.weight(outputs), transB=1)


def a(graph):
    for inputs in (784, 64):
        graph.dense(inputs, 64)
        graph.add("Relu")
    graph.dense(64, 10)


def b(graph):
    graph.add("Conv", graph.weight(32, 1, 3, 3), graph.weight(32))
    graph.add("Relu")
    graph.add("MaxPool", kernel_shape=[2, 2], strides=[2, 2])
    graph.add("Flatten")
    graph.dense(5408, 128)
    graph.add("Relu")
    graph.dense(128, 10)


def c(graph):
    """Tokens [64, 1]: time comes first. The last states of both directions are the second output."""
    graph.add("Gather", first=[graph.weight(5000, 32)])
    weights = (graph.weight(2, 256, 32), graph.weight(2, 256, 64), graph.weight(2, 512))
    graph.add("LSTM", *weights, output=1, hidden_size=64, direction="bidirectional")
    graph.add("Transpose", perm=[1, 0, 2])
    graph.add("Flatten")
    graph.dense(128, 64)
    graph.add("Relu")
    graph.dense(64, 2)


NETS = {"A": (a, (1, 784)), "B": (b, (1, 1, 28, 28)), "C": (c, (64, 1))}


def session(build, array):
    graph = Graph("input")
    build(graph)
    kind = helper.np_dtype_to_tensor_dtype(array.dtype)
    inputs = [helper.make_tensor_value_info("input", kind, array.shape)]
    outputs = [helper.make_tensor_value_info(graph.value, TensorProto.FLOAT, None)]
    made = helper.make_graph(graph.nodes, "peer", inputs, outputs, graph.weights)
    model = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("session.set_denormal_as_zero", "1")
    return onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"]), graph.value


def prepare(work):
    if work.training:
        return None
    build, shape = NETS[work.net]
    array = work.inputs().reshape(shape)
    runtime, output = session(build, array)
    binding = runtime.io_binding()
    binding.bind_ortvalue_input("input", onnxruntime.OrtValue.ortvalue_from_numpy(array))
    result = runtime.run(None, {"input": array})[0]
    binding.bind_ortvalue_output(output, onnxruntime.OrtValue.ortvalue_from_numpy(result))
    return lambda: runtime.run_with_iobinding(binding), 1


if __name__ == "__main__":
    measure.run("onnxruntime", prepare)
