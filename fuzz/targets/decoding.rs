#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _event_or_error = trials::decoding::check(data);
});
