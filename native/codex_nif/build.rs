//! Linker options that only a library loaded by the VM needs.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let os = std::env::var("CARGO_CFG_TARGET_OS").unwrap_or_default();
    match os.as_str() {
        // Our threads would outlive the code that they run if purging the module unmapped the library.
        "linux" => println!("cargo::rustc-link-arg-cdylib=-Wl,-z,nodelete"),
        // The `enif_*` functions are the VM's: they are known when the library is loaded, not before.
        "macos" => println!("cargo::rustc-link-arg-cdylib=-Wl,-undefined,dynamic_lookup"),
        _ => {}
    }
}
