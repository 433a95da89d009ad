//! What an editor shows of a declaration, also while it is written: documentation where the cursor rests, where names lead, what is offered.

mod server;

use server::Editor;

/// A declaration without mistakes. The cases put something else in place of a part of it.
const WHOLE: &str = r#"
use layerfit::prelude::*;

const WIDTH: usize = 8;

network! {
    /// Says something.
    pub struct Inner: [8] -> [8] {
        Dense(8) -> BatchNorm,
    }

    /// A picture and a state.
    pub struct Net: (image: [8, 8, 1], state: [8]) -> [4] {
        seen: image -> Conv2d(WIDTH, kernel: 3, padding: same, init: he_normal) -> Relu -> Flatten -> Dense(WIDTH),
        told: state -> Dense(8),
        both: seen + told -> Dropout(0.5) -> Inner -> Reshape(8),
        deep: Repeat(2, Dense(8) -> Relu),
        again: deep -> told,
        joined: Concat(again, deep, axis: 0),
        out: Dense(4, bias: false),
    }
}

network! {
    /// As wide as you like.
    pub struct Wide<const HIDDEN: usize>: [4] -> [2] {
        Dense(HIDDEN) -> Relu,
        Dense(2),
    }
}

fn says(net: &Net, image: &SVector<f32, 64>) -> SVector<f32, 4> {
    net.predict((image, &SVector::zeros()))
}
"#;

/// The declaration with the cursor where it is in a part of it: `Den$0se(4)`.
fn with_cursor(part: &str) -> String {
    let written = part.replace("$0", "");
    assert_eq!(WHOLE.matches(&written).count(), 1, "`{written}` is there once");
    WHOLE.replace(&written, part)
}

/// The declaration with another last entry.
fn ending(entry: &str) -> String {
    WHOLE.replace("out: Dense(4, bias: false)", entry)
}

/// One test: the server takes longer to start than to answer.
#[test]
fn an_editor_knows_what_is_written() {
    let Some(mut editor) = Editor::open(&with_cursor("-> Conv$02d(")) else { return };
    let mistakes = editor.mistakes(WHOLE);
    assert!(mistakes.is_empty(), "a declaration without mistakes has some: {mistakes:?}");
    documentation_is_shown(&mut editor);
    names_lead_to_what_they_name(&mut editor);
    what_is_begun_is_completed(&mut editor);
    a_mistake_is_said_once_and_hides_nothing(&mut editor);
}

fn documentation_is_shown(editor: &mut Editor) {
    let cases: [(&str, &[&str]); 19] = [
        // Layers: their documentation, whether they are types or not.
        ("-> Conv$02d(", &["pub struct Conv2d", "A convolution of images"]),
        ("-> Re$0lu -> Flatten", &["pub struct Relu", "rectified linear unit"]),
        ("-> Flat$0ten", &["`[..] -> [n]`"]),
        ("Rep$0eat(2", &["the same layers four times"]),
        ("Con$0cat(", &["along an axis"]),
        ("-> In$0ner -> ", &["pub struct Inner", "Says something."]),
        // Options and their values.
        ("ker$0nel: 3", &["A size, or one for each axis"]),
        ("pad$0ding: same", &["`valid`, `same`"]),
        ("ini$0t: he_normal", &["Initial values", "`he_normal`"]),
        ("bi$0as: false", &["`true` or `false`"]),
        ("ax$0is: 0", &["The number of an axis"]),
        // Entries and inputs: their shapes, where they are declared and where they are read.
        ("se$0en: image", &["`[8, 8, 1]` → `[WIDTH]`", "`[8, 8, WIDTH]`"]),
        ("se$0en + told", &["`[8, 8, 1]` → `[WIDTH]`"]),
        ("deep -> to$0ld", &["`[8]` → `[8]`", "`state -> Dense(8)`: `[8]`"]),
        ("image -> Con$0v2d(WIDTH", &["A convolution of images"]),
        ("(ima$0ge: [", &["An input: `[8, 8, 1]`"]),
        ("sta$0te -> Dense", &["An input: `[8]`"]),
        // Sizes, and the network with its table.
        ("Conv2d(WI$0DTH", &["const WIDTH: usize = 8"]),
        ("struct Ne$0t: ", &["pub struct Net", "A picture and a state.", "`Dense(4, bias: false)`", "**total**"]),
    ];
    for (part, said) in cases {
        let shown = editor.hover(&with_cursor(part));
        for words in said {
            assert!(shown.contains(words), "`{part}` shows no `{words}`, but\n{shown}");
        }
    }
    let again = editor.hover(&with_cursor("deep -> to$0ld"));
    assert!(!again.contains("pub struct"), "layers that are used again are shown with what they are:\n{again}");
    let size = editor.hover(&with_cursor("Conv2d(WI$0DTH"));
    assert!(!size.contains("assertions"), "a size is shown with what checks it:\n{size}");
}

fn names_lead_to_what_they_name(editor: &mut Editor) {
    let cases = [
        ("-> Conv$02d(", "conv2d.rs: pub struct Conv2d<"),
        ("-> In$0ner -> ", "lib.rs: pub struct Inner: [8] -> [8] {"),
        ("Conv2d(WI$0DTH", "lib.rs: const WIDTH: usize = 8;"),
        ("Dense(HID$0DEN)", "lib.rs: pub struct Wide<const HIDDEN: usize>: "),
        ("se$0en + told", "lib.rs: seen: image -> "),
        ("deep -> to$0ld", "lib.rs: told: state -> "),
        ("Concat(aga$0in, ", "lib.rs: again: deep -> told,"),
        ("sta$0te -> Dense", "lib.rs: pub struct Net: (image: "),
        ("says(net: &N$0et", "lib.rs: pub struct Net: (image: "),
    ];
    for (part, line) in cases {
        let lines = editor.definitions(&with_cursor(part));
        assert!(lines.iter().any(|found| found.starts_with(line)), "`{part}` leads to {lines:?}");
    }
}

fn what_is_begun_is_completed(editor: &mut Editor) {
    let cases: [(&str, &[&str]); 24] = [
        // Layers: built-in ones and networks, at the beginning and behind an arrow, also where nothing stands yet.
        ("out: Den$0", &["Dense", "Inner"]),
        ("out: Dense(4) -> Re$0", &["Relu", "Relu6", "Reshape"]),
        ("out: $0", &["Dense", "Concat", "Repeat", "Inner", "seen", "joined"]),
        ("out: Dense(4) -> $0", &["Relu", "Inner", "told"]),
        ("out: Dense(4), $0", &["Dense", "seen"]),
        ("out: Dropout$0(0.5) -> Dense(4)", &["Dropout", "Dropout1d", "Dropout2d"]),
        ("out: Repeat(2, Den$0)", &["Dense"]),
        ("out: Bidirectional(Gr$0)", &["Gru", "merge"]),
        // Names of values.
        ("out: se$0", &["seen", "image"]),
        ("out: seen + to$0", &["told", "both"]),
        ("out: Concat(se$0)", &["seen", "told", "axis"]),
        ("out: Dense(4) -> to$0", &["told"]),
        // Options, also where the parenthesis is not closed.
        ("out: Dense(4, bi$0)", &["bias", "bias_init", "init", "l1"]),
        ("out: Conv2d(8, ker$0)", &["kernel", "padding", "dilation"]),
        ("out: Conv2d(8, ker$0", &["kernel", "padding"]),
        ("out: Conv2d(8, kernel: 3, $0)", &["stride", "groups"]),
        ("out: Lstm(4, seq$0)", &["sequence", "forget_bias", "mask"]),
        // Their values, also in front of others.
        ("out: Conv2d(8, kernel: 3, padding: sa$0)", &["same", "valid"]),
        ("out: Conv2d(8, padding: $0, kernel: 3)", &["same", "valid"]),
        ("out: Dense(4, init: $0)", &["he_normal", "uniform", "zeros"]),
        ("out: Dense(4, bias: fa$0)", &["false", "true"]),
        // Sizes.
        ("out: Dense(WI$0)", &["WIDTH"]),
        ("out: Dense(2 * WI$0)", &["WIDTH"]),
        // Another mistake in the entry.
        ("out: Dence(4) -> Dense(4, bias: maybe) -> Re$0", &["Relu"]),
    ];
    for (entry, offers) in cases {
        let offered = editor.completions(&ending(entry));
        for name in offers {
            assert!(offered.iter().any(|label| label == name), "`{entry}` offers no `{name}`, but {offered:?}");
        }
    }
    let offered = editor.completions(&WHOLE.replace("-> [4] {", "-> [WI$0] {"));
    assert!(offered.iter().any(|label| label == "WIDTH"), "a signature offers {offered:?}");
    let offered = editor.completions(&WHOLE.replace("Dense(HIDDEN) ->", "Dense(HID$0) ->"));
    assert!(offered.iter().any(|label| label == "HIDDEN"), "a network with a parameter offers {offered:?}");
}

fn a_mistake_is_said_once_and_hides_nothing(editor: &mut Editor) {
    for (entry, words) in [
        ("out: Dence(4)", "there is no layer `Dence`"),
        ("out: Dense(4, bias: maybe)", "`bias` is `true` or `false`"),
        ("out: Dense(5)", "gives [5]"),
        ("out: nothing -> Dense(4)", "there is no entry `nothing`"),
    ] {
        let text = ending(entry);
        let mistakes = editor.mistakes(&text);
        assert!(matches!(mistakes.as_slice(), [one] if one.contains(words)), "`{entry}`: {mistakes:?}");
        let shown = editor.hover(&text.replace("seen: image", "se$0en: image"));
        assert!(shown.contains("`[8, 8, 1]` → `[WIDTH]`"), "`{entry}` hides the shape of `seen`: {shown}");
        let lines = editor.definitions(&text.replace("-> Relu -> Flatten", "-> Re$0lu -> Flatten"));
        assert!(lines.iter().any(|line| line.starts_with("relu.rs: pub struct Relu")), "`{entry}`: `Relu` leads to {lines:?}");
        let offered = editor.completions(&text.replace("seen + told", "seen + to$0"));
        assert!(offered.iter().any(|label| label == "told"), "`{entry}`: {offered:?}");
    }
}
