package io.adwright.memory.index;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** A library of C functions, loaded for as long as the process lives. */
@SuppressWarnings("restricted") // Calling C is what this class is for.
final class NativeLibrary {
  private final Path file;
  private final SymbolLookup symbols;

  /** A call of a C function, which throws nothing of its own. */
  interface Call<T> {
    T run() throws Throwable;
  }

  private NativeLibrary(Path file) {
    this.file = file;
    this.symbols = SymbolLookup.libraryLookup(file.toAbsolutePath(), Arena.global());
  }

  /**
   * Loads {@code file}.
   *
   * @throws IllegalArgumentException if it is no library, or one of another machine
   */
  static NativeLibrary load(Path file) {
    return new NativeLibrary(file);
  }

  boolean has(String name) {
    return symbols.find(name).isPresent();
  }

  /**
   * Returns the function {@code name} that returns a {@code result}.
   *
   * @throws IllegalArgumentException if the library lacks it
   */
  MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
    return bind(name, FunctionDescriptor.of(result, arguments));
  }

  /**
   * Returns the function {@code name} that returns nothing.
   *
   * @throws IllegalArgumentException if the library lacks it
   */
  MethodHandle procedure(String name, MemoryLayout... arguments) {
    return bind(name, FunctionDescriptor.ofVoid(arguments));
  }

  private MethodHandle bind(String name, FunctionDescriptor descriptor) {
    return symbols
        .find(name)
        .map(address -> Linker.nativeLinker().downcallHandle(address, descriptor))
        .orElseThrow(() -> new IllegalArgumentException(file + " has no function " + name));
  }

  static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a C function threw", impossible);
    }
  }

  /** Returns the {@code bytes} bytes at {@code address}. */
  static MemorySegment array(MemorySegment address, long bytes) {
    return address.reinterpret(bytes);
  }

  /** Returns the zero-terminated text at {@code address}. */
  static String text(MemorySegment address) {
    return address.reinterpret(Long.MAX_VALUE).getString(0);
  }
}
