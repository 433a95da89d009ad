// One step of a stream in RTNeural, a C++ library for networks in audio: prints a line `rtneural-BACKEND-COMPILER,work,median_ns,runs` for each layer, as the other peers do.
// The backend is chosen when this is compiled; `../streams` does that for all of them.

#include <RTNeural/RTNeural.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <vector>

using namespace RTNeural;
using Clock = std::chrono::steady_clock;

#if RTNEURAL_USE_XSIMD
static const char* const NAME = "rtneural-xsimd-" COMPILER;
#else
static const char* const NAME = "rtneural-eigen-" COMPILER;
#endif

static std::mt19937 generator(1);

static float number() { return std::uniform_real_distribution<float>(-0.2f, 0.2f)(generator); }

static std::vector<float> row(int length)
{
    std::vector<float> numbers(length);
    std::generate(numbers.begin(), numbers.end(), number);
    return numbers;
}

static std::vector<std::vector<float>> rows(int count, int length)
{
    std::vector<std::vector<float>> all;
    for(int at = 0; at < count; ++at)
        all.push_back(row(length));
    return all;
}

template <typename Layer>
static void randomize_gates(Layer& layer, int size, int gates)
{
    layer.setWVals(rows(size, gates * size));
    layer.setUVals(rows(size, gates * size));
}

static double nanoseconds(Clock::duration time) { return std::chrono::duration<double, std::nano>(time).count(); }

/** The input of a step depends on the answer before, so that the time is that of a step from its beginning to its end. */
template <typename Model, int SIZE>
static void time_steps(const char* work, Model& model, double seconds)
{
    alignas(64) float input[SIZE];
    std::fill(input, input + SIZE, 0.1f);
    auto step = [&] {
        asm volatile("" : : "r"(input) : "memory");
        model.forward(input);
        float first = 0.1f * model.getOutputs()[0];
        asm volatile("" : "+x"(first) : : "memory");
        input[0] = first;
    };
    const auto warm_up = Clock::now();
    long count = 0;
    while(nanoseconds(Clock::now() - warm_up) < 0.25e9 * seconds)
        step(), ++count;
    const long steps = std::max(1L, long(1e6 * count / nanoseconds(Clock::now() - warm_up)));
    const auto begin = Clock::now();
    std::vector<double> times;
    while(nanoseconds(Clock::now() - begin) < 1e9 * seconds)
    {
        const auto run = Clock::now();
        for(long at = 0; at < steps; ++at)
            step();
        times.push_back(nanoseconds(Clock::now() - run) / steps);
    }
    std::sort(times.begin(), times.end());
    std::printf("%s,%s,%.1f,%zu\n", NAME, work, times[times.size() / 2], times.size());
}

/** One layer as a model whose sizes are known when it is compiled, RTNeural's fastest form. */
template <typename Layer, int SIZE, typename Randomize>
static void layer(const char* work, double seconds, Randomize randomize)
{
    auto model = std::make_unique<ModelT<float, SIZE, SIZE, Layer>>();
    randomize(model->template get<0>());
    model->reset();
    time_steps<ModelT<float, SIZE, SIZE, Layer>, SIZE>(work, *model, seconds);
}

template <int SIZE>
static void gru(const char* work, double seconds)
{
    layer<GRULayerT<float, SIZE, SIZE>, SIZE>(work, seconds, [](auto& gru) {
        randomize_gates(gru, SIZE, 3);
        gru.setBVals(rows(2, 3 * SIZE));
    });
}

template <int SIZE>
static void lstm(const char* work, double seconds)
{
    layer<LSTMLayerT<float, SIZE, SIZE>, SIZE>(work, seconds, [](auto& lstm) {
        randomize_gates(lstm, SIZE, 4);
        lstm.setBVals(row(4 * SIZE));
    });
}

int main()
{
    const char* asked = std::getenv("PEER_SECONDS");
    const double seconds = asked ? std::atof(asked) : 1.0;
    layer<DenseT<float, 64, 64>, 64>("Dense64", seconds, [](auto& dense) {
        dense.setWeights(rows(64, 64));
        const auto bias = row(64);
        dense.setBias(bias.data());
    });
    layer<Conv1DT<float, 16, 16, 3, 1>, 16>("Conv16", seconds, [](auto& convolution) {
        std::vector<std::vector<std::vector<float>>> weights;
        for(int filter = 0; filter < 16; ++filter)
            weights.push_back(rows(16, 3));
        convolution.setWeights(weights);
        convolution.setBias(row(16));
    });
    gru<16>("Gru16", seconds);
    gru<32>("Gru32", seconds);
    lstm<16>("Lstm16", seconds);
    lstm<32>("Lstm32", seconds);
    lstm<64>("Lstm64", seconds);
    return 0;
}
