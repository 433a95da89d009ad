//! What a declaration leaves to the compiler: comparisons of sizes that the macro cannot evaluate, with the numbers in the message.

use crate::Shape;

/// Text that is put together while compiling.
struct Text {
    bytes: [u8; Self::ROOM],
    length: usize,
}

impl Text {
    const ROOM: usize = 512;

    const fn new() -> Self {
        Self { bytes: [b' '; Self::ROOM], length: 0 }
    }

    const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut index = 0;
        while index < text.len() && self.length < Self::ROOM {
            self.bytes[self.length] = text[index];
            self.length += 1;
            index += 1;
        }
        self
    }

    const fn number(self, number: usize) -> Self {
        let with_tens = if number >= 10 { self.number(number / 10) } else { self };
        let digits = "0123456789".as_bytes();
        let digit = [digits[number % 10]];
        match core::str::from_utf8(&digit) {
            Ok(digit) => with_tens.text(digit),
            Err(_) => with_tens,
        }
    }

    const fn shape(self, shape: &Shape) -> Self {
        let mut text = self.text("[");
        let mut axis = 0;
        while axis < shape.rank() {
            if axis > 0 {
                text = text.text(", ");
            }
            text = text.number(shape.size(axis));
            axis += 1;
        }
        text.text("]")
    }

    /// Stops the compiler with this message.
    const fn stop(&self) -> ! {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("the shapes do not fit"),
        }
    }
}

/// What the last layer gives is what the network is declared to give.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
pub const fn output(network: &str, layer: &str, found: Shape, declared: Shape) {
    if !found.same(&declared) {
        Text::new()
            .text("the last layer, `")
            .text(layer)
            .text("`, gives ")
            .shape(&found)
            .text(", but `")
            .text(network)
            .text("` is declared to give ")
            .shape(&declared)
            .stop();
    }
}

/// A nested network is given what it takes.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
pub const fn input(layer: &str, takes: Shape, given: Shape) {
    if !takes.same(&given) {
        Text::new().text("`").text(layer).text("` takes ").shape(&takes).text(", but is given ").shape(&given).stop();
    }
}

/// A reshaped value has as many numbers as before.
///
/// # Panics
/// If not; in a constant, that is an error of the compiler.
pub const fn reshape(before: Shape, after: Shape) {
    if before.len() != after.len() {
        Text::new()
            .text("cannot reshape ")
            .shape(&before)
            .text(" to ")
            .shape(&after)
            .text(": ")
            .number(before.len())
            .text(" values are not ")
            .number(after.len())
            .stop();
    }
}

/// Two types are the same; where they are not, the compiler names both.
pub const fn same<Found, Expected>()
where
    Found: Same<Expected>,
{
}

/// Implemented by every type for itself.
#[diagnostic::on_unimplemented(
    message = "a nested network has `{Self}` here, but `{Expected}` is needed",
    label = "does not fit"
)]
pub trait Same<Expected> {}
impl<T> Same<T> for T {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_that_fit_pass() {
        output("Net", "Dense(10)", Shape::new(&[10]), Shape::new(&[10]));
        reshape(Shape::new(&[4, 6]), Shape::new(&[24]));
    }

    #[test]
    #[should_panic(expected = "the last layer, `Dense(12)`, gives [12], but `Net` is declared to give [10]")]
    fn a_wrong_output_is_named_with_its_numbers() {
        output("Net", "Dense(12)", Shape::new(&[12]), Shape::new(&[10]));
    }

    #[test]
    #[should_panic(expected = "cannot reshape [4, 6] to [25]: 24 values are not 25")]
    fn a_wrong_length_is_named_with_its_numbers() {
        reshape(Shape::new(&[4, 6]), Shape::new(&[25]));
    }
}
