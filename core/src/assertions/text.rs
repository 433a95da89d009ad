//! Messages of constants that do not fit.

use crate::Shape;

/// Text that is put together while compiling.
#[derive(Clone, Copy)]
pub(crate) struct Text {
    bytes: [u8; Self::ROOM],
    length: usize,
}

impl Text {
    const ROOM: usize = 2048;

    pub(crate) const fn new() -> Self {
        Self { bytes: [b' '; Self::ROOM], length: 0 }
    }

    pub(crate) const fn text(self, text: &str) -> Self {
        self.bytes(text.as_bytes())
    }

    pub(crate) const fn bytes(mut self, text: &[u8]) -> Self {
        let mut index = 0;
        while index < text.len() && self.length < Self::ROOM {
            self.bytes[self.length] = text[index];
            self.length += 1;
            index += 1;
        }
        self
    }

    pub(crate) const fn number(self, number: usize) -> Self {
        let with_tens = if number >= 10 { self.number(number / 10) } else { self };
        let digits = "0123456789".as_bytes();
        let digit = [digits[number % 10]];
        match core::str::from_utf8(&digit) {
            Ok(digit) => with_tens.text(digit),
            Err(_) => with_tens,
        }
    }

    /// A number with commas between thousands.
    pub(crate) const fn long(self, number: u64) -> Self {
        #[allow(clippy::cast_possible_truncation)]
        let last = (number % 1000) as usize;
        if number < 1000 {
            return self.number(last);
        }
        let text = self.long(number / 1000).text(",");
        let text = if last < 100 { text.text("0") } else { text };
        let text = if last < 10 { text.text("0") } else { text };
        text.number(last)
    }

    pub(crate) const fn count(self, number: usize, noun: &str) -> Self {
        let counted = self.number(number).text(noun);
        if number == 1 { counted } else { counted.text("s") }
    }

    pub(crate) const fn shape(self, shape: &Shape) -> Self {
        let mut text = self.text("[");
        if let Some(token) = shape.token() {
            text = text.text(token).text("; ");
        }
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

    /// Stops the compiler with this message, at the tokens that asked.
    #[track_caller]
    pub(crate) const fn stop(&self) -> ! {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("the shapes do not fit"),
        }
    }
}
