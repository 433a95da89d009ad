//! What a Cortex-M4F computes with one instruction each, and the compiler does not know of on stable Rust.
//!
//! The condition is a bare ARM machine with the calling convention of hardware floats and without atomics of 64 bits: those are
//! `thumbv7em-none-eabihf` (Cortex-M4F, M7) and `thumbv8m.main-none-eabihf` (M33 and later), all of which have these instructions. What has
//! wider atomics are the profiles A and R, some of them without; no target with software floats is among them.
//!
//! Stable Rust has no operands in floating-point registers there (it asks for double precision): numbers come and go by the others.

use core::arch::asm;

/// `a * b + c`, rounded once.
#[inline(always)]
pub(crate) fn mul_add(a: f32, b: f32, c: f32) -> f32 {
    let mut bits = c.to_bits();
    // SAFETY: the instruction is here (see above), and no other registers are written than those that are named.
    unsafe {
        asm!(
            "vmov s0, {a}",
            "vmov s1, {b}",
            "vmov s2, {c}",
            "vfma.f32 s2, s0, s1",
            "vmov {c}, s2",
            a = in(reg) a.to_bits(),
            b = in(reg) b.to_bits(),
            c = inout(reg) bits,
            out("s0") _, out("s1") _, out("s2") _,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    f32::from_bits(bits)
}

/// The square root, correctly rounded.
#[inline(always)]
pub(crate) fn sqrt(x: f32) -> f32 {
    let mut bits = x.to_bits();
    // SAFETY: as above.
    unsafe {
        asm!(
            "vmov s0, {x}",
            "vsqrt.f32 s0, s0",
            "vmov {x}, s0",
            x = inout(reg) bits,
            out("s0") _,
            options(pure, nomem, nostack, preserves_flags),
        );
    }
    f32::from_bits(bits)
}

/// `shifted = x * table[0] + table[1]`, `n = shifted - table[1]`, `r = n * table[3] + (n * table[2] + x)`, and `p r² + r`, where `p` is the
/// polynomial in `r` of the other numbers, the constant term last: `shifted`, and that. All in one, as the numbers would come and go for each.
#[inline(always)]
pub(crate) fn exp_parts(x: f32, table: &[f32; 9]) -> (f32, f32) {
    let mut power = x.to_bits();
    let shifted: u32;
    // SAFETY: as above; the nine numbers that are read are the table's.
    unsafe {
        asm!(
            "vldmia {table}, {{s1-s9}}",
            "vmov s0, {x}",
            "vmov.f32 s10, s2",
            "vfma.f32 s10, s0, s1",
            "vsub.f32 s11, s10, s2",
            "vfma.f32 s0, s11, s3",
            "vfma.f32 s0, s11, s4",
            "vfma.f32 s6, s5, s0",
            "vfma.f32 s7, s6, s0",
            "vfma.f32 s8, s7, s0",
            "vfma.f32 s9, s8, s0",
            "vmul.f32 s1, s0, s0",
            "vfma.f32 s0, s9, s1",
            "vmov {x}, s0",
            "vmov {shifted}, s10",
            table = in(reg) table.as_ptr(),
            x = inout(reg) power,
            shifted = lateout(reg) shifted,
            out("s0") _, out("s1") _, out("s2") _, out("s3") _, out("s4") _, out("s5") _, out("s6") _, out("s7") _,
            out("s8") _, out("s9") _, out("s10") _, out("s11") _,
            options(pure, readonly, nostack, preserves_flags),
        );
    }
    (f32::from_bits(shifted), f32::from_bits(power))
}
