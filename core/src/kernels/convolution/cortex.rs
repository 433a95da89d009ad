//! For a Cortex-M4F: sums over the places of a window, 16 or 4 channels in registers.

use core::arch::asm;

use crate::Scalar;

/// `sums += pixel * row`, for `count` pairs in order, of the channels from `first` on. Tells whether it did: if not, nothing was done.
#[inline(always)]
pub(super) fn add_products<T: Scalar, const W: usize>(
    first: usize,
    (pixels, pixel_step): (&[T], usize),
    (rows, row_step): (&[T], usize),
    count: usize,
    sums: &mut [T; W],
) -> bool {
    let (Some(pixels), Some(rows), Some(sums)) = (T::f32s(pixels), T::f32s(rows), T::f32s_mut(sums)) else { return false };
    let reach = |step: usize| count.saturating_sub(1) * step + first + W;
    if W % 4 != 0 || count == 0 || reach(pixel_step) > pixels.len() || reach(row_step) > rows.len() {
        return false;
    }
    let mut lane = 0;
    while lane < W {
        // SAFETY: the last of the numbers are inside of the slices, and `W` is a multiple of what a call takes.
        unsafe {
            let run = Run {
                pixels: pixels.as_ptr().add(first + lane),
                pixel_step,
                rows: rows.as_ptr().add(first + lane),
                row_step,
                count,
                sums: sums.as_mut_ptr().add(lane),
            };
            lane += if W % 16 == 0 { run.of_16() } else { run.of_4() };
        }
    }
    true
}

/// Some pairs, and what they are added to.
struct Run {
    pixels: *const f32,
    pixel_step: usize,
    rows: *const f32,
    row_step: usize,
    /// At least one.
    count: usize,
    sums: *mut f32,
}

macro_rules! run {
    ($name:ident: $width:literal, $sums:literal, [$($burst:literal)*]) => {
        /// Adds the products of so many channels, and tells how many they were.
        ///
        /// # Safety
        /// All pairs must be there, and so many sums.
        #[inline(never)]
        unsafe fn $name(&self) -> usize {
            // SAFETY: as the caller promises; no other register is written than those that are named.
            unsafe {
                asm!(
                    concat!("vldmia {sums}, {{", $sums, "}}"),
                    "2:",
                    $($burst,)*
                    "add {pixels}, {pixel_skip}",
                    "add {rows}, {row_skip}",
                    "subs {count}, {count}, #1",
                    "bne 2b",
                    concat!("vstmia {sums}, {{", $sums, "}}"),
                    pixels = inout(reg) self.pixels => _,
                    rows = inout(reg) self.rows => _,
                    count = inout(reg) self.count => _,
                    pixel_skip = in(reg) self.pixel_step.wrapping_sub($width).wrapping_mul(size_of::<f32>()),
                    row_skip = in(reg) self.row_step.wrapping_sub($width).wrapping_mul(size_of::<f32>()),
                    sums = in(reg) self.sums,
                    out("s0") _, out("s1") _, out("s2") _, out("s3") _, out("s4") _, out("s5") _, out("s6") _, out("s7") _,
                    out("s8") _, out("s9") _, out("s10") _, out("s11") _, out("s12") _, out("s13") _, out("s14") _, out("s15") _,
                    out("s16") _, out("s17") _, out("s18") _, out("s19") _, out("s20") _, out("s21") _, out("s22") _, out("s23") _,
                    out("s24") _, out("s25") _, out("s26") _, out("s27") _, out("s28") _, out("s29") _, out("s30") _, out("s31") _,
                    options(nostack),
                );
            }
            $width
        }
    };
}

#[rustfmt::skip]
impl Run {
    run! {
        of_16: 16, "s0-s15", [
            "vldmia {pixels}!, {{s16-s23}}" "vldmia {rows}!, {{s24-s31}}"
            "vfma.f32 s0, s16, s24" "vfma.f32 s1, s17, s25" "vfma.f32 s2, s18, s26" "vfma.f32 s3, s19, s27"
            "vfma.f32 s4, s20, s28" "vfma.f32 s5, s21, s29" "vfma.f32 s6, s22, s30" "vfma.f32 s7, s23, s31"
            "vldmia {pixels}!, {{s16-s23}}" "vldmia {rows}!, {{s24-s31}}"
            "vfma.f32 s8, s16, s24" "vfma.f32 s9, s17, s25" "vfma.f32 s10, s18, s26" "vfma.f32 s11, s19, s27"
            "vfma.f32 s12, s20, s28" "vfma.f32 s13, s21, s29" "vfma.f32 s14, s22, s30" "vfma.f32 s15, s23, s31"
        ]
    }
    run! {
        of_4: 4, "s0-s3", [
            "vldmia {pixels}!, {{s16-s19}}" "vldmia {rows}!, {{s24-s27}}"
            "vfma.f32 s0, s16, s24" "vfma.f32 s1, s17, s25" "vfma.f32 s2, s18, s26" "vfma.f32 s3, s19, s27"
        ]
    }
}
