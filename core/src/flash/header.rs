//! The header of a safetensors file, read while compiling.

/// The most tensors that a file may have.
pub(super) const MOST: usize = 1024;
/// The most axes of a tensor of a file that can be told apart.
pub(super) const AXES: usize = 6;

/// One tensor of a file, as its header describes it.
#[derive(Clone, Copy)]
pub(super) struct Entry<'a> {
    pub name: &'a [u8],
    pub dtype: &'a [u8],
    pub sizes: [usize; AXES],
    pub rank: usize,
    /// Where its bytes are, counted from the first behind the header.
    pub start: usize,
    pub end: usize,
}

impl<'a> Entry<'a> {
    const NONE: Self = Self { name: &[], dtype: &[], sizes: [0; AXES], rank: 0, start: 0, end: 0 };
}

/// All tensors of a file, and their bytes.
pub(super) struct Header<'a> {
    entries: [Entry<'a>; MOST],
    count: usize,
    pub data: &'a [u8],
}

impl<'a> Header<'a> {
    /// Reads the header: what the file has, or why it is no safetensors file.
    pub(super) const fn read(file: &'a [u8]) -> Result<Self, &'static str> {
        let Some((length, rest)) = file.split_first_chunk::<8>() else { return Err("it is shorter than 8 bytes") };
        let length = u64::from_le_bytes(*length);
        if length > rest.len() as u64 {
            return Err("its header is longer than the file");
        }
        #[allow(clippy::cast_possible_truncation)]
        let (text, data) = rest.split_at(length as usize);
        let mut header = Self { entries: [Entry::NONE; MOST], count: 0, data };
        match header.fill(Cursor { text, at: 0 }) {
            Ok(()) => Ok(header),
            Err(reason) => Err(reason),
        }
    }

    const fn fill(&mut self, mut cursor: Cursor<'a>) -> Result<(), &'static str> {
        if !cursor.takes(b'{') {
            return Err("its header is no JSON object");
        }
        if cursor.takes(b'}') {
            return Ok(());
        }
        loop {
            let Some(name) = cursor.text() else { return Err("a name in its header is no text") };
            if !cursor.takes(b':') {
                return Err("a name in its header has no value");
            }
            if same(name, "__metadata__".as_bytes()) {
                if !cursor.skip_texts() {
                    return Err("its metadata are no texts");
                }
            } else {
                if self.count == MOST {
                    return Err("it has more than 1024 tensors");
                }
                let Some(entry) = cursor.entry(name) else { return Err("a tensor in its header is not described") };
                if entry.start > entry.end || entry.end > self.data.len() {
                    return Err("a tensor in its header lies beyond the end of the file");
                }
                self.entries[self.count] = entry;
                self.count += 1;
            }
            if cursor.takes(b'}') {
                return Ok(());
            }
            if !cursor.takes(b',') {
                return Err("its header is no JSON object");
            }
        }
    }

    pub(super) const fn entries(&self) -> &[Entry<'a>] {
        self.entries.split_at(self.count).0
    }
}

/// A place in the text of a header.
struct Cursor<'a> {
    text: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// The next byte that is no white space.
    const fn next(&mut self) -> u8 {
        while self.at < self.text.len() && matches!(self.text[self.at], b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        if self.at < self.text.len() { self.text[self.at] } else { 0 }
    }

    /// Goes past this byte, if it is the next.
    const fn takes(&mut self, byte: u8) -> bool {
        let found = self.next() == byte;
        self.at += found as usize;
        found
    }

    /// A text in quotes, as it stands there.
    const fn text(&mut self) -> Option<&'a [u8]> {
        if !self.takes(b'"') {
            return None;
        }
        let start = self.at;
        while self.at < self.text.len() && self.text[self.at] != b'"' {
            self.at += if self.text[self.at] == b'\\' { 2 } else { 1 };
        }
        if self.at >= self.text.len() {
            return None;
        }
        let text = self.text.split_at(self.at).0.split_at(start).1;
        self.at += 1;
        Some(text)
    }

    const fn number(&mut self) -> Option<usize> {
        let (mut number, mut digits) = (0_usize, 0);
        while self.next().is_ascii_digit() {
            let digit = (self.text[self.at] - b'0') as usize;
            let Some(tens) = number.checked_mul(10) else { return None };
            let Some(sum) = tens.checked_add(digit) else { return None };
            (number, digits) = (sum, digits + 1);
            self.at += 1;
        }
        if digits == 0 { None } else { Some(number) }
    }

    /// Numbers in brackets, and how many there are.
    const fn numbers(&mut self) -> Option<([usize; AXES], usize)> {
        let (mut numbers, mut count) = ([0; AXES], 0);
        if !self.takes(b'[') {
            return None;
        }
        if self.takes(b']') {
            return Some((numbers, 0));
        }
        loop {
            if count == AXES {
                return None;
            }
            let Some(number) = self.number() else { return None };
            numbers[count] = number;
            count += 1;
            if self.takes(b']') {
                return Some((numbers, count));
            }
            if !self.takes(b',') {
                return None;
            }
        }
    }

    /// An object of texts.
    const fn skip_texts(&mut self) -> bool {
        if !self.takes(b'{') {
            return false;
        }
        if self.takes(b'}') {
            return true;
        }
        loop {
            if self.text().is_none() || !self.takes(b':') || self.text().is_none() {
                return false;
            }
            if self.takes(b'}') {
                return true;
            }
            if !self.takes(b',') {
                return false;
            }
        }
    }

    /// The description of a tensor.
    const fn entry(&mut self, name: &'a [u8]) -> Option<Entry<'a>> {
        let (mut entry, mut seen) = (Entry { name, ..Entry::NONE }, 0);
        if !self.takes(b'{') {
            return None;
        }
        loop {
            let Some(key) = self.text() else { return None };
            if !self.takes(b':') {
                return None;
            }
            if same(key, "dtype".as_bytes()) {
                let Some(dtype) = self.text() else { return None };
                entry.dtype = dtype;
                seen |= 1;
            } else if same(key, "shape".as_bytes()) {
                let Some((sizes, rank)) = self.numbers() else { return None };
                (entry.sizes, entry.rank) = (sizes, rank);
                seen |= 2;
            } else if same(key, "data_offsets".as_bytes()) {
                let Some((ends, 2)) = self.numbers() else { return None };
                (entry.start, entry.end) = (ends[0], ends[1]);
                seen |= 4;
            } else {
                return None;
            }
            if self.takes(b'}') {
                return if seen == 7 { Some(entry) } else { None };
            }
            if !self.takes(b',') {
                return None;
            }
        }
    }
}

/// Whether two texts are the same.
pub(super) const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut index = 0;
    while index < one.len() {
        if one[index] != other[index] {
            return false;
        }
        index += 1;
    }
    true
}
