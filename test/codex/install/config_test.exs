defmodule Codex.Install.ConfigTest do
  # What the installer finds out before it asks anybody: platform, pin, npm's configuration, proxies.
  use ExUnit.Case, async: true

  alias Codex.Install.{NpmConfig, Pin, Platform, Proxy}
  alias Codex.InstallError

  @root Path.expand("../../..", __DIR__)

  describe "the pin" do
    test "names an artefact with a whole SHA-512 for each platform" do
      pin = Pin.current()
      assert pin.tag == "rust-v" <> pin.version

      for platform <- ~w(linux-x64 linux-arm64 darwin-x64 darwin-arm64) do
        assert {:ok, artifact} = Pin.artifact(pin, platform)
        assert "sha512-" <> digest = artifact.integrity
        assert byte_size(Base.decode64!(digest)) == 64
        assert artifact.npm_version == "#{pin.version}-#{platform}"
        assert artifact.bytes > 100_000_000
      end
    end

    test "is what mix.exs says" do
      assert Mix.Project.config()[:codex_version] == Pin.current().version
      assert Mix.Project.config()[:codex_tag] == Pin.current().tag
    end

    test "is what the submodule points to, which a recursive clone passes by" do
      pin = Pin.current()
      {line, 0} = System.cmd("git", ["ls-files", "--stage", "vendor/codex"], cd: @root)
      assert line == "160000 #{pin.commit} 0\tvendor/codex\n"
      assert File.read!(Path.join(@root, ".gitmodules")) =~ "url = #{pin.repository}\n"
    end

    @tag :tmp_dir
    test "and that costs a recursive clone nothing, least of all the network", %{tmp_dir: tmp} do
      clone = Path.join(tmp, "clone")
      arguments = ["clone", "--quiet", "--recursive", "--shared", @root, clone]
      # Anything but a local path would be refused.
      env = [{"GIT_ALLOW_PROTOCOL", "file"}]
      assert {_warnings, 0} = System.cmd("git", arguments, env: env, stderr_to_stdout: true)
      assert File.ls!(Path.join(clone, "vendor/codex")) == []
    end

    test "tells which platforms there are" do
      assert {:error, %InstallError{reason: :unknown_platform} = error} =
               Pin.artifact(Pin.current(), "freebsd-x64")

      assert Exception.message(error) =~
               "not published for freebsd-x64, only for darwin-arm64, darwin-x64, linux-arm64, linux-x64"
    end
  end

  test "platforms have upstream's names" do
    assert Platform.name({:unix, :linux}, "x86_64-pc-linux-gnu") == "linux-x64"
    assert Platform.name({:unix, :linux}, "aarch64-unknown-linux-musl") == "linux-arm64"
    assert Platform.name({:unix, :darwin}, "aarch64-apple-darwin23.1.0") == "darwin-arm64"
    assert Platform.name({:unix, :freebsd}, "amd64-portbld-freebsd14") == "freebsd-x64"
    assert Platform.name({:win32, :nt}, "win32") == "win32-win32"
    assert Platform.name({:unix, :linux}, "riscv64-unknown-linux-gnu") == "linux-riscv64"
    assert Platform.current() =~ ~r/^[a-z0-9]+-[a-z0-9]+$/
  end

  describe "npm's configuration" do
    @describetag :tmp_dir

    defp load(tmp, env \\ %{}, npm \\ nil) do
      home = Path.join(tmp, "home")
      File.mkdir_p!(home)
      place = %{env: Map.merge(%{"HOME" => home}, env), directory: tmp, npm: fn -> npm end}
      NpmConfig.load(place, "@scope")
    end

    defp npmrc(path, text) do
      File.mkdir_p!(Path.dirname(path))
      File.write!(path, text)
    end

    test "the environment goes before the project's file, and that before the user's", %{
      tmp_dir: tmp
    } do
      npmrc(Path.join(tmp, "home/.npmrc"), "registry=http://user/\ncafile=/ca.pem\n")
      assert {:ok, %{registry: "http://user"}} = load(tmp)

      npmrc(
        Path.join(tmp, ".npmrc"),
        "# a comment\n; another\n[section]\nregistry = \"http://project/x/\"\n"
      )

      assert {:ok, %{registry: "http://project/x", settings: settings}} = load(tmp)
      assert settings["cafile"] == "/ca.pem"

      assert {:ok, %{registry: "http://env"}} =
               load(tmp, %{
                 "NPM_CONFIG_REGISTRY" => "http://env/",
                 "npm_config_https_proxy" => "http://p"
               })
    end

    test "a scope's own registry wins", %{tmp_dir: tmp} do
      npmrc(Path.join(tmp, ".npmrc"), "registry=http://all\n@scope:registry=http://scoped/\n")
      assert {:ok, %{registry: "http://scoped"}} = load(tmp)
    end

    test "the user's file may lie elsewhere", %{tmp_dir: tmp} do
      npmrc(Path.join(tmp, "else/rc"), "registry=http://${HOST}/${NONE}\n")
      env = %{"npm_config_userconfig" => Path.join(tmp, "else/rc"), "HOST" => "expanded"}
      assert {:ok, %{registry: "http://expanded"}} = load(tmp, env)
    end

    test "npm itself is asked for what is left open", %{tmp_dir: tmp} do
      npm = Path.join(tmp, "npm")

      File.write!(npm, """
      #!/bin/sh
      [ "$npm_config_loglevel" = silent ] || exit 1
      [ "$1 $2" = "config get" ] || exit 1
      case "$3" in
        registry) echo "http://from-npm/" ;;
        *) echo undefined ;;
      esac
      """)

      File.chmod!(npm, 0o755)
      assert {:ok, %{registry: "http://from-npm"}} = load(tmp, %{}, npm)
    end

    test "without npm and without a configuration there is no registry", %{tmp_dir: tmp} do
      npmrc(Path.join(tmp, ".npmrc"), "registry=\n")
      assert {:error, %InstallError{reason: :no_registry} = error} = load(tmp)
      assert Exception.message(error) =~ "npm_config_registry"

      npm = Path.join(tmp, "npm")
      File.write!(npm, "#!/bin/sh\nexit 1\n")
      File.chmod!(npm, 0o755)
      assert {:error, %InstallError{reason: :no_registry}} = load(tmp, %{}, npm)
    end

    test "a token goes to its own address and nowhere else", %{tmp_dir: tmp} do
      npmrc(Path.join(tmp, ".npmrc"), """
      registry=https://one.test/npm/
      //one.test/npm/:_authToken=${TOKEN}
      //one.test/npm/private/:_authToken=closer
      //two.test:4873/:_auth=dXNlcjpwYXNz
      //three.test/:always-auth=true
      """)

      {:ok, config} = load(tmp, %{"TOKEN" => "secret"})
      headers = &NpmConfig.headers(config, &1)
      assert headers.("https://one.test/npm/pkg") == [{"authorization", "Bearer secret"}]
      assert headers.("https://one.test/npm/private/pkg") == [{"authorization", "Bearer closer"}]
      assert headers.("http://two.test:4873/a") == [{"authorization", "Basic dXNlcjpwYXNz"}]
      assert headers.("https://two.test/a") == []
      assert headers.("https://three.test/a") == []
      assert headers.("https://one.test/npm-evil/pkg") == []
      assert headers.("https://other.test") == []
    end
  end

  describe "a proxy" do
    defp proxy(url, env, npm \\ %{}), do: Proxy.for_url(URI.parse(url), env, npm)

    test "is taken from the variable of the scheme, the lower case one first" do
      env = %{
        "HTTPS_PROXY" => "http://upper:1",
        "https_proxy" => "http://lower:2",
        "http_proxy" => "plain:3"
      }

      assert {:ok, %{host: "lower", port: 2, auth: nil}} = proxy("https://a.test", env)
      assert {:ok, %{host: "plain", port: 3}} = proxy("http://a.test", env)
      assert {:ok, nil} = proxy("http://a.test", %{"HTTPS_PROXY" => "http://upper:1"})

      assert {:ok, %{host: "all", port: 80}} =
               proxy("https://a.test", %{"ALL_PROXY" => "http://all"})

      assert {:ok, nil} = proxy("https://a.test", %{"https_proxy" => ""})
    end

    test "comes last from npm" do
      npm = %{"https-proxy" => "http://npm:4", "proxy" => "http://npm:5", "noproxy" => "b.test"}
      assert {:ok, %{port: 4}} = proxy("https://a.test", %{}, npm)
      assert {:ok, %{port: 5}} = proxy("http://a.test", %{}, npm)
      assert {:ok, nil} = proxy("http://b.test", %{}, npm)
    end

    test "may want a user and a password" do
      assert {:ok, %{auth: {"me", "p@ss"}}} =
               proxy("http://a.test", %{"http_proxy" => "http://me:p%40ss@host:1"})
    end

    test "is passed by for what NO_PROXY lists" do
      for {list, url, direct?} <- [
            {"a.test", "http://a.test", true},
            {"a.test", "http://sub.a.test", true},
            {"a.test", "http://xa.test", false},
            {".a.test, b.test", "http://sub.a.test", true},
            {"*.a.test", "http://sub.a.test", true},
            {"b.test,a.test:81", "http://a.test:81", true},
            {"b.test,a.test:81", "http://a.test:82", false},
            {"*", "http://anything", true},
            {"", "http://a.test", false}
          ] do
        env = %{"http_proxy" => "http://proxy:1", "NO_PROXY" => list}
        assert {:ok, found} = proxy(url, env)
        assert {list, url, found == nil} == {list, url, direct?}
      end
    end

    test "of another kind is refused" do
      assert {:error, %InstallError{reason: :proxy} = error} =
               proxy("http://a.test", %{"http_proxy" => "socks5://user:secret@h:1"})

      refute Exception.message(error) =~ "secret"

      assert {:error, %InstallError{reason: :proxy}} =
               proxy("http://a.test", %{"http_proxy" => "http://"})
    end
  end
end
