# Sourced by packaging/dev: a system that has what packages.txt asks for. Sets `root` ("" = this system itself).
# Qt Location for Qt 6 begins with 6.5. Where the system's own packages are older, a Debian root is made in the cache
# and used through bubblewrap; releases are never mixed on the host.

suite=trixie
recipe=1 # raise when the way the root is made changes, so that everybody gets a new one
host_tools=(mmdebstrap bubblewrap debian-archive-keyring uidmap)

say() { printf '%s\n' "packaging/dev: $*" >&2; }
die() { say "$*"; exit 1; }

wanted_packages() { sed 's/#.*//' "$here/packages.txt" | tr -s ' \t' '\n' | sed '/^$/d' | sort -u; }

missing_of() { # names that are not installed here
    comm -13 <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | awk '$2 == "installed" { print $1 }' | sort -u) \
        <(printf '%s\n' "$@" | sort -u)
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "not root and no sudo; somebody must run: $*"; fi
}

install_here() {
    local missing apt_get=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y)
    mapfile -t missing < <(missing_of "$@")
    [ ${#missing[@]} = 0 ] && return
    say "installing on this system: ${missing[*]}"
    if [ -t 2 ]; then
        as_root "${apt_get[@]}" update >&2
        as_root "${apt_get[@]}" install --no-install-recommends "${missing[@]}" >&2
    else # apt's own progress is for terminals
        { as_root "${apt_get[@]}" update && as_root "${apt_get[@]}" install --no-install-recommends "${missing[@]}"; } \
            >"$cache/root.log" 2>&1 || { tail -n 20 "$cache/root.log" >&2; die "apt-get failed (whole log: $cache/root.log)"; }
    fi
}

suffices_here() {
    local candidate
    candidate=$(apt-cache policy qt6-location-dev 2>/dev/null | awk '/Candidate:/ { print $2 }')
    if [ -z "$candidate" ] && ! compgen -G '/var/lib/apt/lists/*Packages*' >/dev/null; then
        as_root apt-get update -qq # a fresh image knows no package at all
        candidate=$(apt-cache policy qt6-location-dev 2>/dev/null | awk '/Candidate:/ { print $2 }')
    fi
    [ -n "$candidate" ] && [ "$candidate" != "(none)" ] && dpkg --compare-versions "$candidate" ge 6.5
}

# counted TOTAL WORD COUNTER LOG CMD…: runs CMD into LOG, says how far it is, shows the end of LOG when it fails
counted() {
    local total=$1 word=$2 counter=$3 log=$4 job began=$SECONDS; shift 4
    set -m # a process group of its own, so that all of it ends when this run is ended
    "$@" >"$log" 2>&1 </dev/null &
    job=$!
    set +m
    trap 'kill -- -'"$job"'; wait; exit 1' INT TERM HUP
    while kill -0 "$job" 2>/dev/null; do
        sleep 1
        if [ -t 2 ]; then printf '\r  %s of %s packages %s ' "$($counter)" "$total" "$word" >&2
        elif [ $(((SECONDS - began) % 20)) = 19 ]; then say "  $($counter) of $total packages $word"; fi
    done
    if [ -t 2 ]; then printf '\n' >&2; fi
    trap - INT TERM HUP
    wait "$job" || { tail -n 20 "$log" >&2; die "failed (whole log: $log). Run the same again: what was downloaded is kept."; }
}

downloaded() { find "$apt/archives" -maxdepth 1 -name '*.deb' | wc -l; }
set_up() { echo $(($(grep -cE '^(Unpacking|Setting up) ' "$cache/root.log") / 2)); }

make_root() {
    local mirror apt=$cache/apt packages total partial=$root.partial began=$SECONDS
    mirror=${QIANSHAO_MIRROR:-$(apt-get indextargets --format '$(SITE)' 'Origin: Debian' 2>/dev/null | grep -v security | head -n 1)}
    mirror=${mirror:-http://deb.debian.org/debian}
    mapfile -t packages < <(wanted_packages)

    say "making a Debian $suite root (once for each package list; about 2 GB under $cache)"
    say "1/3 package lists from $mirror"
    mkdir -p "$apt"/{lists,archives}/partial "$apt"/{conf.d,none}
    : >"$apt/status"
    # A private apt: knows the host's proxy and nothing else of it. It needs no privilege and resumes what it began.
    apt-config dump --format '%f "%v";%n' Acquire >"$apt/conf.d/acquire"
    cat >"$apt/conf" <<EOF
Dir::Etc::parts "$apt/conf.d"; Dir::Etc::sourcelist "$apt/sources.list"; Dir::Etc::sourceparts "$apt/none";
Dir::Etc::trusted "-"; Dir::Etc::trustedparts "$apt/none"; Dir::Etc::preferences "-"; Dir::Etc::preferencesparts "$apt/none";
Dir::State::lists "$apt/lists"; Dir::State::status "$apt/status"; Dir::State::extended_states "$apt/extended_states";
Dir::Cache::archives "$apt/archives"; Dir::Cache::pkgcache ""; Dir::Cache::srcpkgcache "";
APT::Install-Recommends "false"; APT::Sandbox::User "root"; APT::Default-Release ""; Acquire::Languages "none"; Acquire::Retries "3";
EOF
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >"$apt/sources.list"
    export APT_CONFIG=$apt/conf
    apt-get -qq update >&2 || die "the package lists could not be read from $mirror (QIANSHAO_MIRROR=… names another)"
    total=$(apt-get -s install '?essential' apt "${packages[@]}" | grep -c '^Inst') || die "packages.txt names what $suite does not have: $(apt-get -s install "${packages[@]}" 2>&1 | grep ^E:)"
    say "2/3 downloading $total packages"
    counted "$total" downloaded downloaded "$cache/root.log" apt-get -y --download-only install '?essential' apt "${packages[@]}"
    unset APT_CONFIG

    say "3/3 unpacking and setting up"
    rm -rf "$partial"
    local how=(mmdebstrap --verbose --variant=apt --include="$(IFS=,; echo "${packages[*]}")"
        --aptopt="$apt/conf.d/acquire" --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"'
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*'
        --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt='path-exclude=/usr/share/locale/*'
        --dpkgopt='path-include=/usr/share/locale/zh*' --dpkgopt='path-include=/usr/share/locale/locale.alias'
        --skip=essential/unlink,download/empty)
    if [ "$(id -u)" = 0 ]; then
        counted "$total" "set up" set_up "$cache/root.log" "${how[@]}" --mode=root --format=directory \
            --setup-hook="mkdir -p \"\$1/var/cache/apt/archives\"; cp -l '$apt'/archives/*.deb \"\$1/var/cache/apt/archives/\"" "$suite" "$partial" "$mirror"
    else
        # The name space's root is another user: it gets the packages through a pipe and gives back a tar stream, so that the files are ours.
        mkdir "$partial"
        counted "$total" "set up" set_up "$cache/root.log" bash -o pipefail -c \
            'to=$1; shift; TMPDIR=/var/tmp "$@" | tar -x -C "$to" --exclude="./dev/*"' - "$partial" \
            "${how[@]}" --mode=unshare --format=tar --setup-hook='mkdir -p "$1/var/cache/apt/archives"' \
            --setup-hook="sync-in '$apt/archives' /var/cache/apt/archives" "$suite" - "$mirror"
    fi
    rm -rf "$partial"/var/lib/apt/lists/* "$partial"/var/cache/apt/*
    touch "$partial"/etc/{resolv.conf,hosts,machine-id} # places to bind the host's onto
    APT_CONFIG=$apt/conf apt-get -qq autoclean >/dev/null # packages that the release has replaced
    : >"$partial/.used"
    mv "$partial" "$root"
    remove_old_roots
    say "root ready after $((SECONDS - began)) s"
}

remove_old_roots() {
    local old
    for old in "$cache"/root-*; do
        [ "$old" = "$root" ] && continue
        # whoever works in a root holds its lock: leave that one to a later run
        [ ! -e "$old/.used" ] || flock -n -x "$old/.used" true || continue
        rm -rf --one-file-system "$old"
    done
}

find_root() {
    command -v apt-get >/dev/null || die "needs Debian or Ubuntu (apt)"
    root=$cache/root-$( (echo "$suite $recipe $(dpkg --print-architecture)"; wanted_packages) | sha256sum | cut -c1-12)
    if [ ! -e "$root/.used" ] && suffices_here; then
        root=
        mapfile -t here_too < <(wanted_packages)
        install_here "${here_too[@]}" bubblewrap
        return
    fi
    if [ ! -e "$root/.used" ]; then
        install_here "${host_tools[@]}"
        exec 8>"$cache/lock"
        flock -n 8 || { say "another run is making the root; waiting for it"; flock 8; }
        [ -e "$root/.used" ] || make_root
        exec 8>&-
    fi
    exec 9<"$root/.used"
    flock -s 9 # inherited by all that runs inside, so that nobody removes the root under it
}
