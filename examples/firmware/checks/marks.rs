//! What the counting plugin of QEMU waits for. The bodies differ, or the linker makes one function of them.

use core::arch::asm;

macro_rules! mark {
    ($name:ident, $symbol:literal, $body:literal) => {
        #[inline(always)]
        pub fn $name() {
            #[unsafe(export_name = $symbol)]
            #[inline(never)]
            extern "C" fn mark() {
                // SAFETY: does nothing.
                unsafe { asm!($body, options(nostack)) };
            }
            mark();
        }
    };
}

mark!(begin, "mark_begin", "nop");
mark!(end, "mark_end", "nop\nnop");
