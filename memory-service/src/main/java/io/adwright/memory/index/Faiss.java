package io.adwright.memory.index;

import static io.adwright.memory.index.NativeLibrary.call;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * What we call of FAISS's C API. Lengths of arrays are the caller's duty: FAISS checks none.
 *
 * @see <a href="https://github.com/facebookresearch/faiss/tree/main/c_api">the C API</a>
 */
final class Faiss {
  private static final String BUILD = "adwright_faiss_build";

  private final String build;
  private final MethodHandle lastError;
  private final MethodHandle newFlat;
  private final MethodHandle newIdMap;
  private final MethodHandle ownFields;
  private final MethodHandle addWithIds;
  private final MethodHandle search;
  private final MethodHandle newSelector;
  private final MethodHandle freeSelector;
  private final MethodHandle removeIds;
  private final MethodHandle ids;
  private final MethodHandle vectors;
  private final MethodHandle free;

  private Faiss(NativeLibrary library) {
    lastError = library.function("faiss_get_last_error", ADDRESS);
    newFlat = library.function("faiss_IndexFlatIP_new_with", JAVA_INT, ADDRESS, JAVA_LONG);
    newIdMap = library.function("faiss_IndexIDMap2_new", JAVA_INT, ADDRESS, ADDRESS);
    ownFields = library.procedure("faiss_IndexIDMap2_set_own_fields", ADDRESS, JAVA_INT);
    addWithIds =
        library.function(
            "faiss_Index_add_with_ids", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
    search =
        library.function(
            "faiss_Index_search",
            JAVA_INT,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            ADDRESS);
    newSelector =
        library.function("faiss_IDSelectorBatch_new", JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);
    freeSelector = library.procedure("faiss_IDSelector_free", ADDRESS);
    removeIds = library.function("faiss_Index_remove_ids", JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
    ids = library.procedure("faiss_IndexIDMap2_id_map", ADDRESS, ADDRESS, ADDRESS);
    vectors = library.procedure("faiss_IndexFlat_xb", ADDRESS, ADDRESS, ADDRESS);
    free = library.procedure("faiss_Index_free", ADDRESS);
    build = library.has(BUILD) ? text(library.function(BUILD, ADDRESS)) : "unknown";
  }

  /**
   * Loads the library.
   *
   * @throws IllegalArgumentException if the file is no library, one of another machine, or lacks a
   *     function
   */
  static Faiss load(Path file) {
    return new Faiss(NativeLibrary.load(file));
  }

  /** Returns version and instructions, such as {@code 1.7.3 avx2}, as our build script says. */
  String build() {
    return build;
  }

  /**
   * The two parts of an {@code IDMap2,Flat} index.
   *
   * @param map what is called; it owns the other
   * @param flat what holds the vectors
   */
  record Index(MemorySegment map, MemorySegment flat) {}

  /** Makes an empty index for inner products. */
  Index newIndex(int dimension) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ADDRESS);
      check(call(() -> (int) newFlat.invokeExact(out, (long) dimension)), "make a flat index");
      MemorySegment flat = out.get(ADDRESS, 0);
      check(call(() -> (int) newIdMap.invokeExact(out, flat)), "make a map of ids");
      MemorySegment map = out.get(ADDRESS, 0);
      call(
          () -> {
            ownFields.invokeExact(map, 1);
            return map;
          });
      return new Index(map, flat);
    }
  }

  void add(Index index, long id, float[] vector) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment x = arena.allocateFrom(JAVA_FLOAT, vector);
      MemorySegment xids = arena.allocateFrom(JAVA_LONG, id);
      check(call(() -> (int) addWithIds.invokeExact(index.map(), 1L, x, xids)), "add a vector");
    }
  }

  /** Returns how many vectors had this id. */
  long remove(Index index, long id) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ADDRESS);
      MemorySegment wanted = arena.allocateFrom(JAVA_LONG, id);
      check(call(() -> (int) newSelector.invokeExact(out, 1L, wanted)), "select an id");
      MemorySegment selector = out.get(ADDRESS, 0);
      MemorySegment removed = arena.allocate(JAVA_LONG);
      int status = call(() -> (int) removeIds.invokeExact(index.map(), selector, removed));
      call(
          () -> {
            freeSelector.invokeExact(selector);
            return selector;
          });
      check(status, "remove a vector");
      return removed.get(JAVA_LONG, 0);
    }
  }

  /**
   * Finds the nearest, nearest first.
   *
   * @param similarities room for {@code k} floats
   * @param labels room for {@code k} ids; where there are fewer hits, FAISS fills up with -1
   */
  void search(
      Index index, MemorySegment query, int k, MemorySegment similarities, MemorySegment labels) {
    check(
        call(
            () -> (int) search.invokeExact(index.map(), 1L, query, (long) k, similarities, labels)),
        "search");
  }

  /** Returns FAISS's own array of ids, which the next change may move. */
  MemorySegment ids(Index index) {
    return array(ids, index.map(), Long.BYTES);
  }

  /** Returns FAISS's own array of numbers, which the next change may move. */
  MemorySegment vectors(Index index) {
    return array(vectors, index.flat(), Float.BYTES);
  }

  private static MemorySegment array(MethodHandle getter, MemorySegment of, int width) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment begin = arena.allocate(ADDRESS);
      MemorySegment size = arena.allocate(JAVA_LONG);
      call(
          () -> {
            getter.invokeExact(of, begin, size);
            return begin;
          });
      return NativeLibrary.array(begin.get(ADDRESS, 0), size.get(JAVA_LONG, 0) * width);
    }
  }

  void free(Index index) {
    call(
        () -> {
          free.invokeExact(index.map());
          return index;
        });
  }

  private void check(int status, String what) {
    if (status != 0) {
      throw new IllegalStateException("FAISS cannot " + what + ": " + text(lastError));
    }
  }

  private static String text(MethodHandle getter) {
    return NativeLibrary.text(call(() -> (MemorySegment) getter.invokeExact()));
  }
}
