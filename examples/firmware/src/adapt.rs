//! Learning on a Cortex-M: the digits network behind another camera. Its last layer learns from a hundred labelled frames, in `static`s of sizes that
//! the compiler knows; the layers before it stay in flash. No heap, and the bits of a computer.
#![no_std]
#![no_main]

mod learning;
mod networks;
mod panics;
mod semihosting;

use cortex_m_rt::entry;

use learning::Learning;
use networks::Head;

#[entry]
fn main() -> ! {
    static mut HEAD: Head = learning::HEAD;
    static mut LEARNING: Learning = Learning::new();
    let (known, others) = learning::samples();

    semihosting::number("bytes of RAM", (size_of::<Head>() + size_of::<Learning>()) as u32);
    semihosting::number("right of 100 before", LEARNING.right(HEAD, others) as u32);
    let learned = LEARNING.learn(HEAD, known, |loss| semihosting::number("loss, in thousandths", (1000.0 * loss) as u32));
    if learned.is_ok() {
        semihosting::number("right of 100 after", LEARNING.right(HEAD, others) as u32);
    }
    semihosting::exit()
}
