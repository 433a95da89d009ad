//! Ctrl-C as a flag.

use std::string::ToString;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::{Error, Result};

/// Set by Ctrl-C while something is trained.
pub(super) static PRESSED: AtomicBool = AtomicBool::new(false);

/// How many trainings listen.
static LISTENING: AtomicUsize = AtomicUsize::new(0);

/// Whether the handler is there; it stays for ever.
static INSTALLED: Mutex<bool> = Mutex::new(false);

/// A training that listens, as long as this lives.
pub(super) struct Listening;

impl Listening {
    pub(super) fn begin() -> Result<Self> {
        install()?;
        if LISTENING.fetch_add(1, Ordering::SeqCst) == 0 {
            PRESSED.store(false, Ordering::SeqCst);
        }
        Ok(Self)
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        LISTENING.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Where the signal is ignored it stays so: no handler is needed.
fn install() -> Result<()> {
    let mut installed = INSTALLED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !*installed {
        match ctrlc::try_set_handler(pressed) {
            Ok(()) => *installed = true,
            Err(ctrlc::Error::MultipleHandlers) if is_ignored() => {}
            Err(error) => return Err(Error::Signal { reason: error.to_string() }),
        }
    }
    Ok(())
}

/// Whether the process ignores the signal, as those do that a script starts in the background. Asked of a process of its own, which inherits that, but no
/// handler: it outlives the signal if it ignores it.
#[cfg(unix)]
fn is_ignored() -> bool {
    use std::process::{Command, Stdio};
    let mut shell = Command::new("sh");
    shell.args(["-c", "kill -INT $$"]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.status().is_ok_and(|status| status.success())
}

#[cfg(not(unix))]
fn is_ignored() -> bool {
    false
}

fn pressed() {
    if LISTENING.load(Ordering::SeqCst) == 0 || PRESSED.swap(true, Ordering::SeqCst) {
        std::process::exit(130);
    }
}
