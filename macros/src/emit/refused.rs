//! What a form for inference alone answers to those who would train it. A mistake is one error: what makes a pass, or takes one that is there, says so, and what
//! comes after that takes everything.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::Emitter;
use super::ports::Side;
use crate::code::code;
use crate::layers::Paths;

impl Emitter<'_> {
    /// In place of what makes a network to be trained. (A bound in which nothing is generic would be an error at once.)
    pub(super) fn refused_making(&self) -> TokenStream {
        let Paths { private, batch_name, batch, .. } = &self.paths;
        let trains = code!(#private::assertions::TrainsInPasses<#batch>);
        code! {
            #[doc(hidden)]
            pub fn init<const #batch_name: ::core::primitive::usize>(_: impl ::core::marker::Sized) -> #private::Box<Self>
            where
                Self: #trains,
            {
                ::core::unreachable!()
            }

            #[doc(hidden)]
            pub fn pass<const #batch_name: ::core::primitive::usize>() -> #private::assertions::NoPass<Self, #batch>
            where
                Self: #trains,
            {
                ::core::unreachable!()
            }
        }
    }

    /// In place of the functions of a training step, those of `Layer` and `Network` among them.
    pub(super) fn refused_training(&self) -> TokenStream {
        let (Paths { private, batch_name, .. }, none) = (&self.paths, code!());
        let (inputs, outputs) = (self.batch_ref(Side::Input, &none), self.batch_ref(Side::Output, &code!('static)));
        let (any, pass) = (code!(impl ::core::marker::Sized), code!(&mut impl #private::assertions::PassOf<Self>));
        quote_spanned! {self.at_name()=>
            #[doc(hidden)]
            pub fn forward<const #batch_name: ::core::primitive::usize>(&self, _: #inputs, _: #pass, _: #any) -> #outputs {
                ::core::unreachable!()
            }

            #[doc(hidden)]
            pub fn backward(&self, _: #any, _: #any) -> &'static Self {
                ::core::unreachable!()
            }

            #[doc(hidden)]
            pub fn backward_to_input(&self, _: #any, _: #any, _: #any) -> &'static Self {
                ::core::unreachable!()
            }

            #[doc(hidden)]
            pub fn train_step(&mut self, _: #any, _: #any, _: #any, _: #pass, _: #any, _: #any) -> ::core::primitive::f64 {
                ::core::unreachable!()
            }
        }
    }
}
