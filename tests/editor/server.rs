//! rust-analyzer, asked as editors ask it: JSON over its standard input and output.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Longer than this, nothing takes that works: the first time, libraries are built.
const PATIENCE: Duration = Duration::from_secs(300);
/// What stands in a text where the cursor is.
const CURSOR: &str = "$0";

/// An editor with one file of a small package that uses the library.
pub(crate) struct Editor {
    server: Child,
    input: ChildStdin,
    messages: Receiver<Value>,
    last_request: i64,
    last_version: i64,
    file: PathBuf,
}

/// A text without the mark of the cursor, and the line and column where it stood.
fn parted(text: &str) -> (String, Value) {
    let at = text.find(CURSOR).expect("a text has a cursor");
    let before = &text[..at];
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let position = json!({ "line": before.matches('\n').count(), "character": before.len() - line_start });
    (text.replacen(CURSOR, "", 1), position)
}

/// The package, which is always the same, so that what was built for it is found again.
fn package(text: &str) -> PathBuf {
    let library = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editor");
    fs::create_dir_all(package.join("src")).expect("a folder can be made");
    let manifest = format!(
        "[package]\nname = \"edited\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         layerfit = {{ path = {library:?}, default-features = false, features = [\"std\"] }}\n"
    );
    fs::write(package.join("Cargo.toml"), manifest).expect("a file can be written");
    fs::copy(library.join("Cargo.lock"), package.join("Cargo.lock")).expect("a file can be copied");
    fs::write(package.join("src/lib.rs"), text).expect("a file can be written");
    package
}

/// Whether there are rust-analyzer and the source of the standard library, which it reads.
fn is_there() -> bool {
    let answer = |program: &str, argument: &[&str]| {
        let output = Command::new(program).args(argument).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
    };
    let sources = answer("rustc", &["--print", "sysroot"]).map(|root| Path::new(&root).join("lib/rustlib/src/rust/library"));
    answer("rust-analyzer", &["--version"]).is_some() && sources.is_some_and(|library| library.is_dir())
}

impl Editor {
    /// An editor with this text open, in which something is shown at the cursor once all is loaded. Nothing, with a word why, where there is no rust-analyzer.
    pub(crate) fn open(text_with_cursor: &str) -> Option<Self> {
        let (text, _) = parted(text_with_cursor);
        if !is_there() {
            eprintln!("skipped: there is no rust-analyzer (`rustup component add rust-analyzer rust-src`)");
            return None;
        }
        let package = package(&text);
        let mut server = Command::new("rust-analyzer")
            .current_dir(&package)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("rust-analyzer starts");
        let (input, output) = (server.stdin.take().expect("it reads"), server.stdout.take().expect("it writes"));
        let (sender, messages) = channel();
        thread::spawn(move || {
            let mut output = BufReader::new(output);
            while let Some(message) = message(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let file = package.join("src/lib.rs");
        let mut editor = Self { server, input, messages, last_request: 0, last_version: 0, file };
        editor.initialize(&package, &text);
        // The server may say so before it has begun.
        let start = Instant::now();
        while editor.hover(text_with_cursor).is_empty() {
            assert!(start.elapsed() < PATIENCE, "rust-analyzer shows nothing");
            thread::sleep(Duration::from_millis(200));
        }
        Some(editor)
    }

    fn initialize(&mut self, package: &Path, text: &str) {
        let options = json!({
            "linkedProjects": [package.join("Cargo.toml")],
            "checkOnSave": false,
            "cachePriming": { "enable": false },
            "cargo": { "targetDir": package.join("target"), "buildScripts": { "enable": true } },
            "completion": { "autoimport": { "enable": false }, "postfix": { "enable": false } },
        });
        let capabilities = json!({
            "general": { "positionEncodings": ["utf-8"] },
            "textDocument": { "hover": { "contentFormat": ["markdown"] }, "diagnostic": {} },
            "experimental": { "serverStatusNotification": true },
        });
        let root = uri(package);
        self.ask(
            "initialize",
            json!({ "processId": null, "rootUri": root, "capabilities": capabilities, "initializationOptions": options }),
        );
        self.tell("initialized", json!({}));
        let document = json!({ "uri": uri(&self.file), "languageId": "rust", "version": 0, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.wait("the server's word that all is loaded", |message| {
            message["method"] == "experimental/serverStatus" && message["params"]["quiescent"] == true
        });
    }

    /// What is shown at the cursor of a text.
    pub(crate) fn hover(&mut self, text: &str) -> String {
        let found = self.ask_at("textDocument/hover", text);
        found["contents"]["value"].as_str().unwrap_or_default().to_string()
    }

    /// The lines that the name at the cursor leads to, each with its file.
    pub(crate) fn definitions(&mut self, text: &str) -> Vec<String> {
        let found = self.ask_at("textDocument/definition", text);
        let places = found.as_array().cloned().unwrap_or_default();
        let (text, _) = parted(text);
        let place = |place: &Value| {
            let path = place["uri"].as_str()?.strip_prefix("file://")?;
            let number = usize::try_from(place["range"]["start"]["line"].as_u64()?).ok()?;
            let source = if Path::new(path) == self.file { text.clone() } else { fs::read_to_string(path).ok()? };
            Some(format!("{}: {}", Path::new(path).file_name()?.display(), source.lines().nth(number)?.trim()))
        };
        places.iter().filter_map(place).collect()
    }

    /// What is offered at the cursor of a text.
    pub(crate) fn completions(&mut self, text: &str) -> Vec<String> {
        let found = self.ask_at("textDocument/completion", text);
        let items = found["items"].as_array().or(found.as_array()).cloned().unwrap_or_default();
        items.iter().filter_map(|item| Some(item["label"].as_str()?.to_string())).collect()
    }

    /// The mistakes that it finds by itself in a text.
    pub(crate) fn mistakes(&mut self, text: &str) -> Vec<String> {
        self.change(text);
        let found = self.ask("textDocument/diagnostic", json!({ "textDocument": { "uri": uri(&self.file) } }));
        let items = found["items"].as_array().cloned().unwrap_or_default();
        items.iter().filter_map(|item| Some(item["message"].as_str()?.to_string())).collect()
    }

    fn ask_at(&mut self, what: &str, text: &str) -> Value {
        let (text, position) = parted(text);
        self.change(&text);
        self.ask(what, json!({ "textDocument": { "uri": uri(&self.file) }, "position": position }))
    }

    fn change(&mut self, text: &str) {
        self.last_version += 1;
        let document = json!({ "uri": uri(&self.file), "version": self.last_version });
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [{ "text": text }] }));
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// The answer to a request. It is asked again where the server says that the text changed meanwhile.
    fn ask(&mut self, method: &str, params: Value) -> Value {
        loop {
            self.last_request += 1;
            let id = self.last_request;
            self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params.clone() }));
            let answer = self.wait(method, |message| message["id"] == id && message["method"].is_null());
            match answer["error"]["code"].as_i64() {
                None => return answer["result"].clone(),
                Some(-32801 | -32802) => {}
                Some(_) => panic!("{method}: {}", answer["error"]),
            }
        }
    }

    /// The next message that is wanted; others are passed over, and questions of the server answered with nothing.
    fn wait(&mut self, what: &str, is_wanted: impl Fn(&Value) -> bool) -> Value {
        loop {
            let message = self.messages.recv_timeout(PATIENCE).unwrap_or_else(|error| panic!("{what}: {error}"));
            if is_wanted(&message) {
                return message;
            }
            if !message["id"].is_null() && !message["method"].is_null() {
                self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": null }));
            }
        }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("rust-analyzer reads");
        self.input.flush().expect("rust-analyzer reads");
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        // Nothing is to be kept; a server that has ended already is none to be ended.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// The next message of the server; nothing after its end.
fn message(output: &mut BufReader<ChildStdout>) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().strip_prefix("Content-Length:") {
            Some(number) => length = number.trim().parse().ok()?,
            None if line.trim().is_empty() => break,
            None => {}
        }
    }
    let mut text = vec![0; length];
    output.read_exact(&mut text).ok()?;
    serde_json::from_slice(&text).ok()
}
