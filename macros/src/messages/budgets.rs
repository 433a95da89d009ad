//! What a network may need at most.

use super::Message;
use super::words::nearest;
use crate::syntax::KINDS;

pub(crate) fn budget_kind_unknown(found: &str) -> Message {
    let message = Message::new(format!("a budget is for `ram`, `flash` or `macs`, found `{found}`"));
    match nearest(found, KINDS.iter().copied()) {
        Some(near) => message.help(format!("did you mean `{near}`?")),
        None => message.help("write `#[budget(ram = \"4 KiB\", flash = \"64 KiB\", macs = \"1 M\")]`, or some of it"),
    }
}

pub(crate) fn budget_twice(kind: &str) -> Message {
    Message::new(format!("the budget for `{kind}` is given twice")).help("remove one of the two")
}

pub(crate) fn budget_amount(kind: &str, found: &str) -> Message {
    if kind == "macs" {
        return Message::new(format!("a number of multiplications was expected, found `{found}`"))
            .help("write a number, with `k`, `M` or `G` for thousands, millions or billions: `macs = \"1.5 M\"`");
    }
    Message::new(format!("a number of bytes was expected, found `{found}`"))
        .help(format!("write a number with `B`, `kB`, `KiB`, `MB` or `MiB`: `{kind} = \"4 KiB\"`"))
}

pub(crate) fn budget_of_many(network: &str) -> Message {
    Message::new(format!("a budget needs one size, but `{network}` has const parameters"))
        .help(format!("compare where they are known: `const _: () = assert!({network}::<64>::RAM_BYTES <= 4096);`"))
}
