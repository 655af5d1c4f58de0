package io.adwright.llm.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Words of 64 random bits: too many to guess, few enough tokens to repeat. */
@ApplicationScoped
class RandomDelimiters implements Delimiters {
  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    return HexFormat.of().toHexDigits(random.nextLong());
  }
}
