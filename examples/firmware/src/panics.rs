//! A panic handler that cannot be linked: a program with a panic in reach is not built.

use core::panic::PanicInfo;

unsafe extern "C" {
    fn a_panic_can_be_reached() -> !;
}

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    // SAFETY: there is no such function.
    unsafe { a_panic_can_be_reached() }
}
