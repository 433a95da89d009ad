//! Layers over images and axes against PyTorch, padding `same` against Keras, in f64 and in f32.

mod common;

use common::golden::Golden;
use common::images::{pooled, reduced};
use common::layers::subject as sized;
use common::moved;
use common::values::assert_close;
use common::{Options, Subject};
use layerfit_core::kernels::Simd;
use layerfit_core::kernels::axis::Extent;
use layerfit_core::kernels::bilinear::Growth;
use layerfit_core::kernels::frame::Frame;
use layerfit_core::kernels::group_norm::Groups;
use layerfit_core::{Axis, Padding, Scalar, Shape, Update, Window};

const DOUBLE: f64 = 1e-9;
const SINGLE: f64 = 1e-5;

/// One case of a file.
struct Case<'a> {
    golden: &'a Golden,
    name: &'a str,
}

impl Case<'_> {
    fn named(&self, tensor: &str) -> String {
        format!("{}.{tensor}", self.name)
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn size(&self, option: &str) -> usize {
        self.golden.option(&self.named(option)).unwrap_or_else(|| panic!("{} has no {option}", self.name)) as usize
    }

    fn pair(&self, what: &str) -> [usize; 2] {
        ["height", "width"].map(|side| self.size(&format!("{side}_{what}")))
    }

    /// The sizes of a sample.
    fn shape(&self) -> [usize; 3] {
        self.golden.shape(&self.named("input"))[1..].try_into().expect("an image has three axes")
    }

    fn window(&self, padding: impl Fn(usize) -> Padding) -> Window {
        let ([height, width, channels], kernel, stride) = (self.shape(), self.pair("kernel"), self.pair("stride"));
        let axis = |index: usize, size| Axis::new(size, kernel[index], stride[index], 1, padding(index));
        Window { height: axis(0, height), width: axis(1, width), channels }
    }

    fn is_same(&self) -> bool {
        self.golden.option(&self.named("height_padding")).is_none()
    }

    /// Output, gradient of the input, gradients of the parameters, inference.
    fn check<T: Scalar>(&self, mut subject: Box<dyn Subject<T>>, tolerance: f64) -> Box<dyn Subject<T>> {
        let golden = self.golden;
        for tensor in 0..subject.learned() {
            let name = self.named(&subject.name(tensor));
            subject.tensor(tensor).copy_from_slice(&golden.values_as(&name));
        }
        let (input, slope): (Vec<T>, Vec<T>) =
            (golden.values_as(&self.named("input")), golden.values_as(&self.named("output_gradient")));
        let (mut output, mut input_slope) = (vec![T::ZERO; slope.len()], vec![T::ZERO; input.len()]);
        subject.forward(Simd::detect(), &input, &mut output);
        assert_close(&self.named("output"), &output, golden.values(&self.named("output")), tolerance);
        subject.backward(Simd::detect(), &input, &output, &slope, &mut input_slope, Update::Replace);
        assert_close(&self.named("input_gradient"), &input_slope, golden.values(&self.named("input_gradient")), tolerance);
        for tensor in 0..subject.learned() {
            let name = self.named(&format!("{}_gradient", subject.name(tensor)));
            assert_close(&name, subject.gradient(tensor), golden.values(&name), tolerance);
        }
        subject
    }

    fn pooled<T: Scalar>(&self, kind: usize) -> Box<dyn Subject<T>> {
        let padding = self.is_same().then_some(Padding::Same);
        let window = self.window(|axis| padding.unwrap_or_else(|| Padding::Each(self.pair("padding")[axis])));
        pooled(&[window]).swap_remove(kind).subject
    }

    fn reduced<T: Scalar>(&self, kind: usize, over: impl Fn([usize; 3]) -> Extent) -> Box<dyn Subject<T>> {
        reduced(&[over(self.shape())]).swap_remove(kind).subject
    }

    fn over_axis(&self) -> impl Fn([usize; 3]) -> Extent {
        let axis = self.size("axis");
        move |shape| Extent { count: shape[axis], inner: Shape::new(&shape).behind(axis) }
    }

    fn frame(&self, inner: [usize; 2]) -> Frame {
        let [top, bottom, left, right] = ["top", "bottom", "left", "right"].map(|side| self.size(side));
        Frame { inner, before: [top, left], after: [bottom, right], channels: self.shape()[2] }
    }

    fn growth(&self) -> Growth {
        let [height, width, channels] = self.shape();
        Growth { size: [height, width], factor: self.pair("factor"), channels }
    }

    fn order(&self) -> [usize; 3] {
        [0, 1, 2].map(|place| self.size(&format!("axis_{place}")))
    }

    fn options(&self) -> Options {
        let option = |name: &str| self.golden.option(&self.named(name)).unwrap_or(f64::NAN);
        Options { epsilon: option("eps"), momentum: option("momentum"), ..Options::default() }
    }

    /// The layer of this case.
    fn subject<T: Scalar>(&self, kind: &str) -> Box<dyn Subject<T>> {
        let all = |shape: [usize; 3]| Extent::all(shape.iter().product());
        let positions = |[height, width, channels]: [usize; 3]| Extent { count: height * width, inner: channels };
        let cut = |size: usize, sides: [&str; 2]| size - sides.map(|side| self.size(side)).iter().sum::<usize>();
        match kind {
            "max_pool" => self.pooled(0),
            "avg_pool" => self.pooled(2),
            "sum" => self.reduced(0, self.over_axis()),
            "mean" => self.reduced(1, self.over_axis()),
            "max" => self.reduced(2, self.over_axis()),
            "sum_of_all" => self.reduced(0, all),
            "mean_of_all" => self.reduced(1, all),
            "max_of_all" => self.reduced(2, all),
            "global_avg_pool" => self.reduced(1, positions),
            "global_max_pool" => self.reduced(2, positions),
            "zero_pad" => moved::padding(self.frame([self.shape()[0], self.shape()[1]])),
            "crop" => {
                let [height, width, _] = self.shape();
                moved::cropping(self.frame([cut(height, ["top", "bottom"]), cut(width, ["left", "right"])]))
            }
            "nearest" => moved::nearest(self.growth()),
            "bilinear" => moved::bilinear(self.growth()),
            "permute" => moved::order(Shape::new(&self.shape()), &self.order()),
            "group_norm" => {
                let [height, width, _] = self.shape();
                let (groups, epsilon) = (self.size("groups"), self.options().epsilon);
                moved::norm_of_six(Groups { groups, positions: height * width, epsilon })
            }
            function => {
                let values = self.golden.shape(&self.named("input"))[1];
                sized(function, values, values, Options::default())
            }
        }
    }
}

/// The layer works on the last axis: its samples are the positions of all images.
fn check_batch_norm<T: Scalar>(case: &Case<'_>, is_training: bool, tolerance: f64) {
    let golden = case.golden;
    let mut subject = common::layers::normalization_of_six::<T>(case.options());
    for (tensor, name) in [(2, "running_mean"), (3, "running_var")] {
        let name = if is_training { format!("{name}_before") } else { name.to_string() };
        subject.tensor(tensor).copy_from_slice(&golden.values_as(&case.named(&name)));
    }
    if is_training {
        let mut subject = case.check(subject, tolerance);
        for (tensor, name) in [(2, "running_mean_after"), (3, "running_var_after")] {
            let before: Vec<T> = subject.tensor(tensor).to_vec();
            let after: Vec<T> = before.iter().zip(subject.gradient(tensor)).map(|(value, step)| *value - *step).collect();
            assert_close(&case.named(name), &after, golden.values(&case.named(name)), tolerance);
        }
        return;
    }
    for (tensor, name) in [(0, "gamma"), (1, "beta")] {
        subject.tensor(tensor).copy_from_slice(&golden.values_as(&case.named(name)));
    }
    let input: Vec<T> = golden.values_as(&case.named("input"));
    let mut output = vec![T::ZERO; input.len()];
    subject.infer(Simd::detect(), &input, &mut output);
    assert_close(&case.named("output"), &output, golden.values(&case.named("output")), tolerance);
}

fn check_all<T: Scalar>(file: &str, kinds: usize, tolerance: f64) {
    let golden = Golden::open(file);
    let mut seen = std::collections::BTreeSet::new();
    for name in golden.cases() {
        let case = Case { golden: &golden, name: &name };
        let kind = name.rsplit_once('_').expect("a case has a number").0;
        match kind {
            "batch_norm_train" => check_batch_norm::<T>(&case, true, tolerance),
            "batch_norm_infer" => check_batch_norm::<T>(&case, false, tolerance),
            kind => drop(case.check(case.subject::<T>(kind), tolerance)),
        }
        seen.insert(kind.to_owned());
    }
    assert_eq!(seen.len(), kinds, "{seen:?}");
}

#[test]
fn layers_agree_with_pytorch_in_f64() {
    check_all::<f64>("pooling.safetensors", 24, DOUBLE);
}

#[test]
fn layers_agree_with_pytorch_in_f32() {
    check_all::<f32>("pooling.safetensors", 24, SINGLE);
}

#[test]
fn padding_same_agrees_with_keras() {
    check_all::<f64>("keras.safetensors", 2, DOUBLE);
    check_all::<f32>("keras.safetensors", 2, SINGLE);
}
