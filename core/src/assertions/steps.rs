//! Why a network has no `step`: traits that nothing implements, each with its own sentence. The layer that is the reason is where the bound stands.
//!
//! They are here because the attribute that words their messages cannot be named in a module of a user's without the prelude. The macro makes their names of the
//! reasons that layers give.

macro_rules! refusals {
    ($($reason:ident $message:literal)*) => {$(
        #[doc = concat!(" ", $message, ".")]
        #[diagnostic::on_unimplemented(
            message = $message,
            label = "this network takes whole sequences",
            note = "`predict` takes the whole sequence"
        )]
        pub trait $reason {}
    )*};
}

refusals! {
    AlsoAttendsToLaterSteps "`{Self}` has no `step`: a layer also attends to later steps: write `causal: true`"
    AlsoReadsLaterSteps "`{Self}` has no `step`: a layer also reads later steps: let its padding be `causal`"
    AlsoReadsTheStepsFromLastToFirst "`{Self}` has no `step`: a layer also reads the steps from last to first"
    BeginsWithTheLastStep "`{Self}` has no `step`: a layer begins with the last step"
    GivesOneStepForSeveral "`{Self}` has no `step`: a layer gives one step for several: let its stride be 1"
    JoinsItsValuesAlongTheSteps "`{Self}` has no `step`: a layer joins its values along the steps"
    MakesOneVectorOfAllSteps "`{Self}` has no `step`: a layer makes one vector of all steps"
    NeedsAllStepsForItsResult "`{Self}` has no `step`: a layer needs all steps for its result"
    NeedsTheWholeSequence "`{Self}` has no `step`: a layer needs the whole sequence"
    NormalizesOverAllSteps "`{Self}` has no `step`: a layer normalizes over all steps"
    TakesImages "`{Self}` has no `step`: a layer takes images"
}
