#!/bin/sh
# Builds FAISS's exact index with its C API from the sources of Debian or Ubuntu.
#
#   build-faiss.sh TARGET     for example  build-faiss.sh .adwright/native/libfaiss_c.so
#
# Needs g++, apt-get and deb-src-able sources; libblas3 and liblapack3 are installed if missing,
# which needs root. The system's list of package sources is left alone. Takes 20 s of one processor.
# Leaves TARGET whole or not at all, and TARGET.build, which says what it was built for.
# Status 0: built, or built before; 3: this machine cannot build it; others: something failed.
set -eu

say() {
  printf '%s\n' "build-faiss: $*"
}

cannot() {
  say "not built: $*"
  exit 3
}

[ $# -eq 1 ] || {
  say 'usage: build-faiss.sh TARGET'
  exit 2
}
target=$1
[ -f "$target" ] && [ -f "$target.build" ] && {
  say "$target is there already; remove it to build it anew"
  exit 0
}
for tool in g++ apt-get dpkg-source nm; do
  command -v "$tool" >/dev/null 2>&1 || cannot "there is no $tool"
done

mkdir -p -- "$(dirname -- "$target")"
folder=$(CDPATH='' cd -- "$(dirname -- "$target")" && pwd -P)
target=$folder/$(basename -- "$target")
work=$(mktemp -d "$folder/build-faiss.XXXXXX")
trap 'rm -rf -- "$work"' EXIT
trap 'exit 130' INT TERM HUP

# --- Libraries that it is linked with ----------------------------------------------------------

has_library() {
  [ -n "$(find /usr/lib /lib -name "$1" -print 2>/dev/null | head -n 1)" ]
}

if ! has_library 'libblas.so.3' || ! has_library 'liblapack.so.3' || ! has_library 'libgomp.so.1'; then
  [ "$(id -u)" -eq 0 ] || cannot 'libblas3, liblapack3 or libgomp1 is missing, and only root can install it'
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    libblas3 liblapack3 libgomp1 >"$work/install.log" 2>&1 || {
    DEBIAN_FRONTEND=noninteractive apt-get update -q >>"$work/install.log" 2>&1 || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
      libblas3 liblapack3 libgomp1 >>"$work/install.log" 2>&1
  } || {
    tail -n 5 -- "$work/install.log"
    cannot 'libblas3, liblapack3 and libgomp1 cannot be installed'
  }
fi

# --- Sources, by lists of our own ---------------------------------------------------------------

mkdir -p -- "$work/etc" "$work/lists/partial" "$work/cache/archives/partial" "$work/source"
for list in /etc/apt/sources.list.d/*.sources; do
  [ -f "$list" ] || continue
  sed 's/^Types:.*/Types: deb-src/' "$list" >"$work/etc/$(basename -- "$list")"
done
for list in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
  [ -f "$list" ] || continue
  sed -n 's/^deb\(-src\)\{0,1\} /deb-src /p' "$list" | sort -u >"$work/etc/$(basename -- "$list" .list).list"
done
apt() {
  apt-get -q -o Dir::Etc::sourcelist=/dev/null -o "Dir::Etc::sourceparts=$work/etc" \
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User=root "$@"
}
say 'fetching the sources'
apt update >"$work/apt.log" 2>&1 || true
(cd -- "$work/source" && apt source --download-only faiss) >>"$work/apt.log" 2>&1 || {
  tail -n 5 -- "$work/apt.log"
  cannot 'apt has no source package faiss'
}
dpkg-source --no-check -x "$work"/source/*.dsc "$work/faiss" >>"$work/apt.log" 2>&1
version=$(basename -- "$(find "$work/source" -name '*.orig.tar.*' | head -n 1)")
version=${version#faiss_}
version=${version%.orig.tar.*}

# --- Compiling ---------------------------------------------------------------------------------

flags='-O3 -DFINTEGER=int -DNDEBUG -fPIC -fopenmp -std=c++17 -w -ffunction-sections -fdata-sections'
build=$version
if [ "$(uname -m)" = x86_64 ] && grep -q '^flags.* avx2' /proc/cpuinfo; then
  flags="$flags -mavx2 -mfma -mf16c -mpopcnt"
  build="$version avx2"
fi
printf 'extern "C" const char* adwright_faiss_build() { return "%s"; }\n' "$build" >"$work/build.cpp"

compile() {
  object=$work/o/$(printf '%s' "$1" | tr / _).o
  [ -f "$object" ] && return 0
  # shellcheck disable=SC2086 # flags are words
  g++ $flags -I"$work/faiss" -c "$1" -o "$object"
}

link() {
  g++ -shared -fopenmp -o "$work/library.so" "$work"/o/*.o -Wl,--gc-sections -Wl,--no-undefined -s \
    -l:libblas.so.3 -l:liblapack.so.3
}

# What the exact index needs. Where a release is cut differently, everything is compiled.
enough='c_api/Index_c.cpp c_api/IndexFlat_c.cpp c_api/MetaIndexes_c.cpp c_api/error_impl.cpp
  c_api/impl/AuxIndexStructures_c.cpp faiss/Index.cpp faiss/IndexFlat.cpp faiss/IndexFlatCodes.cpp
  faiss/IndexIDMap.cpp faiss/IndexBinary.cpp faiss/IndexRefine.cpp faiss/impl/AuxIndexStructures.cpp
  faiss/impl/IDSelector.cpp faiss/impl/FaissException.cpp faiss/utils/distances.cpp
  faiss/utils/distances_simd.cpp faiss/utils/extra_distances.cpp faiss/utils/partitioning.cpp
  faiss/utils/Heap.cpp faiss/utils/utils.cpp faiss/utils/random.cpp'
mkdir -p -- "$work/o"
say "compiling FAISS $build"
cd -- "$work/faiss"
compile "$work/build.cpp"
for file in $enough; do
  [ -f "$file" ] && compile "$file"
done
if ! link >"$work/link.log" 2>&1; then
  say 'compiling all of FAISS, which takes minutes'
  find faiss c_api -name '*.cpp' -not -path '*/gpu/*' -not -path '*/python/*' -not -path '*/sve/*' |
    sort >"$work/all"
  while IFS= read -r file; do
    compile "$file" || say "left out: $file"
  done <"$work/all"
  link
fi
nm -D --defined-only "$work/library.so" | grep -q ' T faiss_Index_search$' || {
  say 'the library has no C API'
  exit 1
}

printf '%s\n' "$build" >"$target.build"
mv -f -- "$work/library.so" "$target"
say "built $target ($build)"
