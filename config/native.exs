# The engine that this version of codex_sdk runs, and the native parts that are published prebuilt: the one place where
# they are pinned.
#
# Not application configuration: the configuration of a dependency is never evaluated, so this file is read when
# codex_sdk is compiled (`Codex.Install.Pin`), by its compiler of the native parts, and by `mix.exs`.
#
# Upstream publishes one archive per platform, as a version of its npm package and, the very same file, as an asset of
# its GitHub release. So one checksum holds for both sources. `bytes` is the size of the archive.
#
# `commit` is what `mix codex.install --from-source` builds, and what the submodule `vendor/codex` points to. It comes out of the
# archives below: `codex-resources/voice/manifest.json` in them names it as `buildCommit`, together with the SHA-256 of the
# engine beside it, and upstream's NOTICE.md there calls that the source commit of the package. All four archives name the same.
# That the tag points there was not looked up; of 0.159.2, 0.160.1 and 0.162.0, whose tags others have recorded, it is so.
# Another commit has to go into the submodule too: `git update-index --cacheinfo 160000,COMMIT,vendor/codex`.
%{
  version: "0.169.0",
  tag: "rust-v0.169.0",
  commit: "d32063f96c2dff1dc96af839b3952abb6acfeda4",
  repository: "https://github.com/openai/codex",
  package: "@openai/codex",
  # Archives of this library's own native parts, for hosts without a Rust toolchain: target => pin, as
  # `mix codex.native.package` prints it. None has been published so far.
  native: %{},
  platforms: %{
    "linux-x64" => %{
      npm_version: "0.169.0-linux-x64",
      target: "x86_64-unknown-linux-musl",
      integrity:
        "sha512-o05NyAOCDygSPRo1yinzxvkRSdmsZyBD9E7mbpmjRanSfM8lypqWtQgEo4XfNkwhuCR2aFu8mlGOsQGFXVbVww==",
      bytes: 167_001_509
    },
    "linux-arm64" => %{
      npm_version: "0.169.0-linux-arm64",
      target: "aarch64-unknown-linux-musl",
      integrity:
        "sha512-NZ/DaQUpcQmxmqee7Z9uC1rzw3GhSbooawcaTe1LN5Yk+WlinUKGdTXJgClRT/9ogQEEM9TWxYzvxPfj5G/xFg==",
      bytes: 171_743_625
    },
    "darwin-x64" => %{
      npm_version: "0.169.0-darwin-x64",
      target: "x86_64-apple-darwin",
      integrity:
        "sha512-K1FKSsSLl9v3z5TeagBQXyQRDBIGB5Jncy5dxsRxwT3aaTqN3AI8VrCfoxBxKMOOU9O2QX1vg7WkBwNVth/s9A==",
      bytes: 163_760_518
    },
    "darwin-arm64" => %{
      npm_version: "0.169.0-darwin-arm64",
      target: "aarch64-apple-darwin",
      integrity:
        "sha512-5WsWFBbVP78D+6FvNo1MMVxLPZdmcoQlqVJFrF4qx/TmvneLnMQKtLyXkUo54XOTDfoYKpNouTJ/F7gTVA8FnQ==",
      bytes: 153_831_622
    }
  }
}
