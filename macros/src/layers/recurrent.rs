//! What recurrent layers have in common: `[time, features] -> [units]`, and with `sequence: true` `-> [time, units]`.
//!
//! Options: `sequence`, `stateful`, `mask`, `recurrent_dropout`, `init`, `recurrent_init: orthogonal`, `bias_init`, `l1`, `l2`.

use proc_macro2::{Ident, Span, TokenStream};

use super::arguments::Range;
use super::{Arguments, Behaviour, Call, Family, Layer, Paths, Penalties, Steps, window};
use crate::code::code;
use crate::messages;
use crate::model::{Shape, Size};

/// One recurrent layer, alone or in one direction of two.
pub(super) struct Cell {
    /// The type in the core crate.
    name: &'static str,
    /// The arguments of that type behind scalar, features and units.
    arguments: Vec<TokenStream>,
    features: Size,
    pub units: Size,
    steps: Size,
    /// Products of a unit with each feature and each unit.
    gates: u64,
    /// Numbers that are no weights, for each unit.
    biases: u64,
    pub sequence: bool,
    /// What stands behind `Recurrence::new(steps)`.
    settings: Vec<TokenStream>,
    /// The initializers of the weights, the recurrent weights and the biases, and what else its function takes.
    initial: Vec<TokenStream>,
    mask: Option<usize>,
    penalties: Penalties,
    /// What the compiler has to check.
    check: Option<TokenStream>,
}

/// What a kind of cell has of its own.
pub(super) struct Kind {
    pub name: &'static str,
    pub gates: u64,
    pub biases: u64,
    /// The arguments of its type, if there is one for all gates.
    pub arguments: fn(&Size) -> Vec<Size>,
    pub settings: Vec<TokenStream>,
    /// What its function for initial values takes at the end.
    pub initial: Vec<TokenStream>,
}

impl Cell {
    /// Reads what all cells have.
    pub(super) fn read(
        arguments: &mut Arguments<'_>,
        input: &Shape,
        kind: impl FnOnce(&mut Arguments<'_>) -> Option<Kind>,
    ) -> Option<Self> {
        let units = arguments.size("units");
        let [sequence, stateful] = ["sequence", "stateful"].map(|option| arguments.flag(option, false));
        let kind = kind(arguments);
        let dropout = arguments.number_option("recurrent_dropout", Range::RATE);
        let [init, recurrent, bias] =
            [("init", code!(GlorotUniform)), ("recurrent_init", code!(Orthogonal)), ("bias_init", code!(Zeros))]
                .map(|(option, default)| arguments.initializer(option).map(|init| init.unwrap_or(default)));
        let [l1, l2] = ["l1", "l2"].map(|option| arguments.number_option(option, Range::NOT_NEGATIVE));
        let mask = arguments.mask(input);
        if let Shape::Sizes(sizes) = input
            && sizes.len() == 1
        {
            arguments.error(arguments.call().span(), messages::sequence_expected(&arguments.call().text(), input));
            return None;
        }
        let grid = window::grid(arguments, input, 1)?;
        let (units, kind, sequence) = (units?, kind?, sequence?);
        if kind.gates > 1 && units.is_generic() {
            arguments.error(arguments.call().span(), messages::units_of_parameter(kind.name, &units.text(), kind.gates));
            return None;
        }
        let private = arguments.private();
        let check = window::rank_check(&private, &arguments.call().text(), input, 1, arguments.call().span());
        let mut settings = kind.settings;
        for (setting, is_on) in [("sequence", sequence), ("stateful", stateful?)] {
            let setting = Ident::new(setting, Span::mixed_site());
            settings.extend(is_on.then(|| code!(#setting())));
        }
        settings.extend(dropout.ok()?.map(|rate| code!(recurrent_dropout(#rate))));
        let initializer = |init: TokenStream| code!(#private::Initializer::#init);
        let initial = [init.ok()?, recurrent.ok()?, bias.ok()?].into_iter().map(initializer).chain(kind.initial).collect();
        Some(Self {
            name: kind.name,
            arguments: (kind.arguments)(&units).iter().map(Size::argument).collect(),
            features: grid.channels,
            steps: input.positions(),
            units,
            gates: kind.gates,
            biases: kind.biases,
            sequence,
            settings,
            initial,
            mask: mask.ok()?,
            penalties: Penalties { l1: l1.ok()?, l2: l2.ok()? },
            check,
        })
    }

    /// The shape of what it gives, with so many numbers a step.
    pub(super) fn output(&self, input: &Shape, units: Size) -> Shape {
        if self.sequence || input.report().is_some() { input.with_features(units) } else { Shape::vector(units) }
    }

    fn parameters(&self, paths: &Paths) -> TokenStream {
        let Paths { private, scalar, .. } = paths;
        let (name, arguments) = (Ident::new(self.name, Span::mixed_site()), &self.arguments);
        let (features, units) = (self.features.argument(), self.units.argument());
        code!(#private::layers::#name<#scalar, #features, #units #(, #arguments)*>)
    }

    fn count(&self) -> Option<u64> {
        let (features, units) = (self.features.value()?, self.units.value()?);
        let weights = features.checked_add(units)?.checked_mul(self.gates)?;
        units.checked_mul(weights.checked_add(self.biases)?)
    }

    fn macs(&self, directions: u64) -> TokenStream {
        let inputs = Size::sum(&[&self.features, &self.units]);
        let gates = Size::literal(self.gates * directions);
        Size::product(&[self.steps.clone(), gates, self.units.clone(), inputs]).tokens()
    }
}

/// How two directions are put together.
pub(super) const MERGES: [(&str, &str); 4] = [("concat", "Concat"), ("sum", "Sum"), ("mean", "Mean"), ("multiply", "Multiply")];

/// A cell that runs over a sequence, in one direction or in both.
pub(super) struct Recurrent {
    pub cell: Cell,
    /// How the directions are put together, if there are two.
    pub merge: Option<&'static str>,
}

impl Recurrent {
    /// One direction: the layer and the shape of its output.
    #[allow(clippy::unnecessary_wraps)]
    pub(super) fn alone(cell: Cell, input: &Shape) -> Option<(Box<dyn Layer>, Shape)> {
        let output = cell.output(input, cell.units.clone());
        Some((Box::new(Self { cell, merge: None }), output))
    }

    fn rule(&self, private: &TokenStream) -> TokenStream {
        let (steps, settings) = (self.cell.steps.tokens(), &self.cell.settings);
        let merge = self.merge.map(|merge| {
            let merge = Ident::new(merge, Span::mixed_site());
            code!(.merge(#private::Merge::#merge))
        });
        code!(const { #private::Recurrence::new(#steps) #(.#settings)* #merge })
    }

    /// The path of a function of the trait, for whole sequences.
    fn function(&self, paths: &Paths, name: &str) -> TokenStream {
        let (Paths { private, batch, .. }, steps) = (paths, self.cell.steps.argument());
        let name = Ident::new(name, Span::mixed_site());
        code!(#private::Recurrent::#name::<#steps, #batch>)
    }

    /// What the trait says of its type, for whole sequences.
    fn kept(&self, paths: &Paths, name: &str) -> TokenStream {
        let (Paths { private, batch, .. }, steps) = (paths, self.cell.steps.argument());
        let (of, name) = (self.of(paths), Ident::new(name, Span::mixed_site()));
        code!(<#of as #private::Recurrent>::#name<#steps, #batch>)
    }

    fn of(&self, paths: &Paths) -> TokenStream {
        let (private, cell) = (&paths.private, self.cell.parameters(paths));
        if self.merge.is_some() { code!(#private::layers::Bidirectional<#cell>) } else { cell }
    }
}

impl Layer for Recurrent {
    fn behaviour(&self) -> Behaviour {
        Behaviour::default()
    }

    fn steps(&self) -> Steps {
        if self.merge.is_some() { Steps::Together("also reads the steps from last to first") } else { Steps::InOrder }
    }

    fn padding(&self) -> Option<usize> {
        self.cell.mask
    }

    fn parameters(&self, paths: &Paths) -> Option<TokenStream> {
        Some(self.of(paths))
    }

    fn count(&self) -> Option<u64> {
        self.cell.count()?.checked_mul(if self.merge.is_some() { 2 } else { 1 })
    }

    fn initialize(&self, _: &Paths, place: &TokenStream, _: Option<Family>) -> Option<TokenStream> {
        let initial = &self.cell.initial;
        Some(match self.merge {
            Some(_) => code!(#place.forward.init(#(#initial,)* rng); #place.backward.init(#(#initial,)* rng);),
            None => code!(#place.init(#(#initial,)* rng);),
        })
    }

    fn cache(&self, paths: &Paths) -> Option<TokenStream> {
        Some(self.kept(paths, "Cache"))
    }

    fn memory(&self, paths: &Paths) -> Option<TokenStream> {
        Some(self.kept(paths, "Memory"))
    }

    fn state(&self, paths: &Paths) -> Option<TokenStream> {
        let (private, of) = (&paths.private, self.of(paths));
        self.merge.is_none().then(|| code!(<#of as #private::Stepwise>::State))
    }

    fn forward(&self, call: &Call<'_>) -> TokenStream {
        let (function, rule) = (self.function(call.paths, "forward"), self.rule(&call.paths.private));
        let Call { parameters, input, output, cache, mask, .. } = call;
        code!(#function(&#parameters, simd, #rule, rng, #input, #mask, #output, &mut #cache);)
    }

    fn backward(&self, call: &Call<'_>) -> TokenStream {
        let (function, rule) = (self.function(call.paths, "backward"), self.rule(&call.paths.private));
        let Call { parameters, gradients, slope, input_slope, cache, mask, .. } = call;
        code!(#function(&#parameters, simd, #rule, #mask, #slope, #input_slope, &mut #cache, &mut #gradients, update);)
    }

    fn infer(&self, call: &Call<'_>) -> TokenStream {
        let (function, rule) = (self.function(call.paths, "infer"), self.rule(&call.paths.private));
        let Call { parameters, input, output, cache, mask, .. } = call;
        code!(#function(&#parameters, simd, #rule, #input, #mask, #output, &mut #cache);)
    }

    fn step(&self, call: &Call<'_>) -> TokenStream {
        let (private, rule) = (&call.paths.private, self.rule(&call.paths.private));
        let Call { parameters, input, output, cache, mask, .. } = call;
        code!(#private::Stepwise::step(&#parameters, simd, #rule, #input, #mask, #output, &mut #cache);)
    }

    fn carried(&self, call: &Call<'_>) -> Option<TokenStream> {
        if !self.cell.settings.iter().any(|setting| setting.to_string().starts_with("stateful")) {
            return None;
        }
        let (Paths { private, batch, .. }, steps) = (call.paths, self.cell.steps.argument());
        let (of, cache) = (self.of(call.paths), &call.cache);
        Some(code!(<#of as #private::Recurrent>::carried::<#steps, #batch>(&mut #cache, visit);))
    }

    fn macs(&self, _: &Paths) -> Option<TokenStream> {
        Some(self.cell.macs(if self.merge.is_some() { 2 } else { 1 }))
    }

    fn changes_signal(&self) -> bool {
        true
    }

    fn penalties(&self) -> Penalties {
        self.cell.penalties.clone()
    }

    fn penalized(&self) -> &'static [&'static str] {
        if self.merge.is_some() { &["forward.weight", "backward.weight"] } else { &["weight"] }
    }

    fn assertions(&self, _: &Paths) -> Option<TokenStream> {
        self.cell.check.clone()
    }
}
