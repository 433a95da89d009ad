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

fn install() -> Result<()> {
    let mut installed = INSTALLED.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if !*installed {
        ctrlc::try_set_handler(pressed).map_err(|error| Error::Signal { reason: error.to_string() })?;
        *installed = true;
    }
    Ok(())
}

fn pressed() {
    if LISTENING.load(Ordering::SeqCst) == 0 || PRESSED.swap(true, Ordering::SeqCst) {
        std::process::exit(130);
    }
}
