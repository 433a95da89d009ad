//! The few calls to the machine that runs QEMU, or a debugger: no formatting, so nothing that could panic.
#![allow(dead_code)] // Not every program makes all of them.

use core::arch::asm;

const WRITE0: u32 = 0x04;
const EXIT: u32 = 0x18;
const APPLICATION_EXIT: u32 = 0x0002_0026;

fn call(operation: u32, argument: u32) {
    // SAFETY: a semihosting call reads what the argument points to, and answers in r0.
    unsafe { asm!("bkpt 0xab", inout("r0") operation => _, in("r1") argument, options(nostack)) };
}

/// Writes a line of a name and a number.
pub fn number(name: &str, number: u32) {
    line(name, number, 10);
}

/// Writes a line of a name and a number in hexadecimal digits.
pub fn hexadecimal(name: &str, number: u32) {
    line(name, number, 16);
}

fn line(name: &str, mut number: u32, base: u32) {
    let mut digits = *b"           \n\0";
    for digit in digits[..11].iter_mut().rev() {
        *digit = b"0123456789abcdef"[(number % base) as usize & 15];
        number /= base;
        if number == 0 {
            break;
        }
    }
    for byte in name.bytes() {
        let character = [byte, 0];
        call(WRITE0, character.as_ptr() as u32);
    }
    call(WRITE0, digits.as_ptr() as u32);
}

/// Ends QEMU.
pub fn exit() -> ! {
    call(EXIT, APPLICATION_EXIT);
    loop {}
}
