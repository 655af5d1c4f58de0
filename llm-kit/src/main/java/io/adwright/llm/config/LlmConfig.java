package io.adwright.llm.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the language model; each can be changed without a new build. */
@ConfigMapping(prefix = "adwright.llm")
public interface LlmConfig {
  /**
   * {@code auto}: the model takes part whenever the probe finds it. {@code off}: never. {@code
   * required}: readiness is DOWN without it and outputs are marked {@code FALLBACK}; steps still
   * complete by rules.
   */
  @WithDefault("auto")
  LlmMode mode();

  /** Root of Ollama's HTTP API. */
  @WithDefault("http://localhost:11434")
  URI url();

  /** Name of the model, with or without a tag; without one it is the tag {@code latest}. */
  @WithDefault("phi3")
  String model();

  /** Randomness of the answers, 0 to 2. */
  @WithDefault("0.1")
  double temperature();

  /** Makes equal questions give equal answers, as far as the model's server keeps to it. */
  @WithDefault("42")
  int seed();

  /** Most tokens of one answer, at least 1. */
  @WithDefault("400")
  int numPredict();

  /**
   * Tokens of question and answer together, at least 512. A question that would not fit is not
   * asked: the server would silently drop its beginning.
   */
  @WithDefault("4096")
  int numCtx();

  /** How long the server keeps the model in memory after a call. */
  @WithDefault("30M")
  Duration keepAlive();

  /** How long a connection may take to open, for questions and for the probe. */
  @WithDefault("500MS")
  Duration connectTimeout();

  /** Longest silence before and within an answer. Loading a model into memory counts as silence. */
  @WithDefault("60S")
  Duration idleTimeout();

  /** Hard limit of all that one step spends on the model, with a second attempt included. */
  @WithDefault("120S")
  Duration timeout();

  /** Largest answer, in characters, at least 256; a longer one is cut off. */
  @WithDefault("65536")
  int maxAnswerChars();

  /**
   * Calls that the model's server works on at once, at least 1; shared by all steps of a service.
   */
  @WithDefault("1")
  int parallelism();

  /** Looking for the model in the background. */
  Probe probe();

  /** Leaving a model alone that keeps failing. */
  Circuit circuit();

  /** What an advertising account may use of the model; counted by each replica of a service. */
  Budget budget();

  /** Looking for the model in the background. */
  interface Probe {
    /** Pause between two looks. */
    @WithDefault("15S")
    Duration every();

    /** Hard limit of one look. */
    @WithDefault("1S")
    Duration timeout();
  }

  /** Leaving a model alone that keeps failing. */
  interface Circuit {
    /** Calls in a row that must fail before the model is left alone, at least 1. */
    @WithDefault("4")
    int failures();

    /** How long it is left alone before one call tries again. */
    @WithDefault("30S")
    Duration delay();
  }

  /** What an advertising account may use of the model. Hours and days are those of UTC. */
  interface Budget {
    /** Calls in an hour; 0 forbids all. */
    @WithDefault("120")
    long callsPerHour();

    /** Calls in a day; 0 forbids all. */
    @WithDefault("1000")
    long callsPerDay();

    /** Tokens of questions and answers in an hour; 0 forbids all. */
    @WithDefault("200000")
    long tokensPerHour();

    /** Tokens of questions and answers in a day; 0 forbids all. */
    @WithDefault("1500000")
    long tokensPerDay();
  }
}
