//! Which vector instructions a pass uses; chosen once, at its entry.

#[cfg(feature = "std")]
use core::sync::atomic::{AtomicU8, Ordering};

/// The vector instructions to compute with: a token that kernels receive from the entry of a pass.
///
/// A value other than [`Simd::PORTABLE`] exists only on a machine that has these instructions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Simd(pub(crate) Level);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Level {
    Portable,
    #[cfg(all(target_arch = "x86_64", feature = "std"))]
    Avx2,
    #[cfg(all(target_arch = "x86_64", feature = "std"))]
    Avx512,
}

/// 0 while undecided, then one more than the index in [`Simd::ALL`].
#[cfg(feature = "std")]
static CHOSEN: AtomicU8 = AtomicU8::new(0);

impl Simd {
    /// The reference: plain Rust, on any machine.
    pub const PORTABLE: Self = Self(Level::Portable);

    const ALL: &'static [Self] = &[
        Self::PORTABLE,
        #[cfg(all(target_arch = "x86_64", feature = "std"))]
        Self(Level::Avx2),
        #[cfg(all(target_arch = "x86_64", feature = "std"))]
        Self(Level::Avx512),
    ];

    /// The best that this machine has (or the one [`Simd::select`] chose). Asked once, remembered.
    #[inline]
    #[must_use]
    pub fn detect() -> Self {
        #[cfg(feature = "std")]
        {
            match CHOSEN.load(Ordering::Relaxed) {
                0 => Self::first_time(),
                chosen => Self::ALL[usize::from(chosen) - 1],
            }
        }
        #[cfg(not(feature = "std"))]
        Self::PORTABLE
    }

    #[cfg(feature = "std")]
    #[cold]
    fn first_time() -> Self {
        let best = Self::available().last().unwrap_or(Self::PORTABLE);
        best.select();
        best
    }

    /// Everything this machine has, the reference first. For tests and measurements.
    pub fn available() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|simd| simd.is_here())
    }

    /// Makes [`Simd::detect`] answer with these instructions from now on, in every thread. The results are the same; for tests and measurements.
    #[cfg(feature = "std")]
    pub fn select(self) {
        let index = Self::ALL.iter().position(|simd| *simd == self).unwrap_or(0);
        #[allow(clippy::cast_possible_truncation)]
        CHOSEN.store(index as u8 + 1, Ordering::Relaxed);
    }

    fn is_here(self) -> bool {
        match self.0 {
            Level::Portable => true,
            #[cfg(all(target_arch = "x86_64", feature = "std"))]
            Level::Avx2 => std::is_x86_feature_detected!("avx2") && std::is_x86_feature_detected!("fma"),
            #[cfg(all(target_arch = "x86_64", feature = "std"))]
            Level::Avx512 => {
                Self(Level::Avx2).is_here()
                    && std::is_x86_feature_detected!("avx512f")
                    && std::is_x86_feature_detected!("avx512vl")
                    && std::is_x86_feature_detected!("avx512dq")
                    && std::is_x86_feature_detected!("avx512bw")
            }
        }
    }
}

/// Makes a kernel from a body of plain Rust: the body, inlined, is compiled once for each instruction set, and the `Simd` token,
/// the kernel's first argument, picks one.
///
/// Machines with AVX-512 take the AVX2 code of two kinds of kernels, so that less is compiled: those named `double`, for `f64`, which is there for
/// exactness, and those named `streamed`, for `f32`, which wait for memory, or do little work, or are in few networks.
macro_rules! leveled {
    ($($(#[$meta:meta])* $visibility:vis fn $name:ident($($argument:ident: $type:ty),* $(,)?) $(-> $result:ty)? = $body:expr;)*) => {
        $($crate::kernels::simd::compiled! {
            $name [$(#[$meta])* $visibility] [$($argument: $type),*] ($($argument: $type),*) ($($argument),*) ($($result)?)
            _ { $body($($argument),*) }
        })*
    };
}
pub(crate) use leveled;

/// [`leveled!`] for a body that runs over tiles: before the arguments of the kernel it takes their
/// [`Widths`](crate::kernels::tiles::Widths).
macro_rules! tiled {
    ($(fn $name:ident($($argument:ident: $type:ty),* $(,)?) = $body:expr;)*) => {
        $($crate::kernels::simd::compiled! {
            $name [] [$($argument: $type),*] ($($argument: $type),*) ($($argument),*) ()
            widths { $body(widths, $($argument),*) }
        })*
    };
}
pub(crate) use tiled;

/// [`tiled!`] for kernels that are compiled once, as portable code, which every x86-64 machine runs in vectors of four numbers: what is rare,
/// or for `f64`, and without fused multiply-add, which would be a call for each number there.
macro_rules! portable {
    ($(fn $name:ident($($argument:ident: $type:ty),* $(,)?) = $body:expr;)*) => {
        $($crate::kernels::simd::portable! { $name [] [$($argument: $type),*] { $body($crate::kernels::tiles::Portable, $($argument),*); } })*
    };
    (double [] $($kernel:tt)*) => {
        $crate::kernels::simd::portable! { @double [#[cfg(any(feature = "f64", test))]] $($kernel)* }
    };
    ($name:ident [] $($kernel:tt)*) => { $crate::kernels::simd::portable! { @$name [] $($kernel)* } };
    (@$name:ident [$($head:tt)*] [$($parameter:tt)*] $body:block) => {
        $($head)* fn $name(_: $crate::kernels::Simd, $($parameter)*) $body
    };
}
pub(crate) use portable;

/// What [`leveled!`] and [`tiled!`] become: a function for each instruction set, and one that picks.
macro_rules! compiled {
    (double [$($head:tt)*] $($kernel:tt)*) => {
        $crate::kernels::simd::compiled! {
            @double {avx2 "avx2,fma" Four Avx2 Avx512} [#[cfg(any(feature = "f64", test))] $($head)*] $($kernel)*
        }
    };
    (streamed $($kernel:tt)*) => {
        $crate::kernels::simd::compiled! { @streamed {avx2 "avx2,fma" Eight Avx2 Avx512} $($kernel)* }
    };
    ($name:ident $($kernel:tt)*) => {
        $crate::kernels::simd::compiled! {
            @$name {avx2 "avx2,fma" Eight Avx2} {avx512 "avx2,fma,avx512f,avx512vl,avx512dq,avx512bw" Sixteen Avx512} $($kernel)*
        }
    };
    (
        @$name:ident $({$function:ident $features:literal $width:ident $($level:ident)*})*
        [$($head:tt)*] [$($parameter:tt)*] $parameters:tt $arguments:tt $result:tt $widths:tt $body:block
    ) => {
        #[allow(clippy::too_many_arguments, unused_parens)]
        $($head)* fn $name(simd: $crate::kernels::Simd, $($parameter)*) -> $result {
            $(
                #[cfg(all(target_arch = "x86_64", feature = "std"))]
                #[target_feature(enable = $features)]
                #[allow(clippy::too_many_arguments, unused_parens)]
                fn $function $parameters -> $result {
                    let $widths = $crate::kernels::tiles::$width;
                    $body
                }
            )*
            match simd.0 {
                $crate::kernels::simd::Level::Portable => {
                    let $widths = $crate::kernels::tiles::Portable;
                    $body
                }
                $(
                    // SAFETY: the token exists only where these instructions were detected.
                    #[cfg(all(target_arch = "x86_64", feature = "std"))]
                    $($crate::kernels::simd::Level::$level)|* => unsafe { $function $arguments },
                )*
            }
        }
    };
}
pub(crate) use compiled;

/// Calls the kernel for `f32` or that for `f64`, whichever `T` is. Slices that are read come before `;`, those written after it.
macro_rules! by_scalar {
    ($scalar:ty, $single:path | $double:path, ($($before:expr),*), [$($read:ident),*], [$($written:ident),*]) => {{
        #[allow(unused_parens)]
        {
            if let ($(Some($read),)* $(Some($written),)*) =
                ($(<$scalar>::f32s($read),)* $(<$scalar>::f32s_mut($written),)*)
            {
                return $single($($before,)* $($read,)* $($written),*);
            }
            #[cfg(any(feature = "f64", test))]
            if let ($(Some($read),)* $(Some($written),)*) =
                ($(<$scalar>::f64s($read),)* $(<$scalar>::f64s_mut($written),)*)
            {
                return $double($($before,)* $($read,)* $($written),*);
            }
        }
    }};
}
pub(crate) use by_scalar;
