package io.adwright.optimizer.platform.secret;

/**
 * A credential. It is never printed; whoever needs it asks for it by name.
 *
 * @param reveal the credential itself
 */
public record Secret(String reveal) {
  public Secret {
    if (reveal.isBlank()) {
      throw new IllegalArgumentException("a credential is blank");
    }
  }

  @Override
  public String toString() {
    return "***";
  }
}
