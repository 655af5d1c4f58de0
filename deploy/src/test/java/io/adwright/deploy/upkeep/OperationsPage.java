package io.adwright.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.deploy.declared.Repository;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docs/operations.md} tells people to type, as it stands there. */
final class OperationsPage {
  private static final String PAGE = "docs/operations.md";

  private OperationsPage() {}

  /** The block of the page that is marked with {@code name}. */
  static String block(String name) {
    Matcher block =
        Pattern.compile("<!-- tested: " + name + " -->\n```[a-z]*\n(.*?)```", Pattern.DOTALL)
            .matcher(Repository.text(PAGE));
    assertThat(block.find()).as("a block \"%s\" on %s", name, PAGE).isTrue();
    return block.group(1);
  }
}
