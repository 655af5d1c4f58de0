package io.adwright.memory.engine;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of search by meaning, below {@code adwright.memory.engine}. */
public interface EngineConfig {

  /** Whether there is search by meaning. Without it, texts are compared by the words they share. */
  @WithDefault("true")
  boolean enabled();

  /**
   * Where the model and PyTorch's libraries are kept between starts: 0.5 GB, made if missing. Where
   * it cannot be written, a temporary directory serves, and the next start makes all anew.
   */
  @WithDefault(".adwright/memory")
  Path directory();

  /**
   * How the model's numbers are kept. {@code AUTO} is bf16 where the processor multiplies it, else
   * fp32.
   */
  @WithDefault("AUTO")
  PrecisionChoice precision();

  /**
   * Address of a model to use in place of the one that comes with us, for example {@code
   * djl://ai.djl.huggingface.pytorch/sentence-transformers/all-MiniLM-L6-v2}. It must make vectors
   * of 384 numbers. Given one, DJL may download.
   */
  Optional<String> modelUrl();

  /** How many texts' vectors are remembered; one takes 2 kB. */
  @WithDefault("1000")
  int cacheSize();

  /** FAISS with its C API, as {@code build-faiss.sh} makes it. Without it, Java searches. */
  @WithDefault(".adwright/native/libfaiss_c.so")
  Path faissLibrary();

  /** What may be asked for as {@link #precision()}. */
  enum PrecisionChoice {
    AUTO,
    FP32,
    BF16
  }
}
