package io.adwright.llm.detect;

/** What a look for the model found. */
public enum Sighting {
  PRESENT("the model is there"),
  NOT_LOOKED("nobody has looked yet"),
  NO_SERVER("no server answers: start Ollama, or set adwright.llm.url"),
  TOO_SLOW("the server does not answer in time"),
  NOT_OLLAMA("the server does not speak Ollama's API: check adwright.llm.url"),
  NO_MODEL("the server does not have the model: pull it, or set adwright.llm.model");

  private final String words;

  Sighting(String words) {
    this.words = words;
  }

  /** Returns what it means and what to do about it. */
  public String words() {
    return words;
  }
}
