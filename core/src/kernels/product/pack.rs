//! Transposition of a part of a matrix.

/// Copies `depth × rows`, column-major with `step` between columns, to `rows × depth` with `panel_step` between columns.
///
/// # Safety
/// The memory must be valid.
pub(super) unsafe fn transpose<T: Copy>(
    left: *const T,
    step: usize,
    panel: *mut T,
    panel_step: usize,
    rows: usize,
    depth: usize,
) {
    for row in 0..rows {
        for k in 0..depth {
            // SAFETY: as the caller promises.
            unsafe { *panel.add(k * panel_step + row) = *left.add(row * step + k) };
        }
    }
}
