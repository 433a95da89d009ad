//! How generated code is written.

/// Like `quote!`, but names of variables belong to the macro: a constant of the user's with the same name is another thing.
macro_rules! code {
    ($($token:tt)*) => {
        ::quote::quote_spanned!(::proc_macro2::Span::mixed_site()=> $($token)*)
    };
}
pub(crate) use code;
