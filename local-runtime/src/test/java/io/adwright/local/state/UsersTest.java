package io.adwright.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {
  private static final ProcessIdentity LONG_GONE =
      new ProcessIdentity(ProcessHandle.current().pid(), 1);

  private final Path directory;

  UsersTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void nobodyIsThereAtFirst() {
    // When
    boolean any = users().anyAlive();

    // Then
    assertThat(any).isFalse();
  }

  @Test
  void whoEnteredIsThere() {
    // When
    users().enter(ProcessIdentity.own());

    // Then
    assertThat(users().anyAlive()).isTrue();
    assertThat(users().anyOther(ProcessIdentity.own())).isFalse();
  }

  @Test
  void whoLeftIsGone() {
    // Given
    users().enter(ProcessIdentity.own());

    // When
    users().leave(ProcessIdentity.own());

    // Then
    assertThat(users().anyAlive()).isFalse();
  }

  @Test
  void whoDiedWithoutAWordIsGone() {
    // When
    users().enter(LONG_GONE);

    // Then
    assertThat(users().anyAlive()).isFalse();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void keepingLastsUntilItIsForgotten() {
    // Given
    users().keep();
    boolean kept = users().isKept();

    // When
    users().forgetRequests();

    // Then
    assertThat(kept).isTrue();
    assertThat(users().isKept()).isFalse();
  }

  @Test
  void aNudgeIsTakenOnce() {
    // Given
    users().nudge();
    boolean first = users().takeNudge();

    // When
    boolean second = users().takeNudge();

    // Then
    assertThat(first).isTrue();
    assertThat(second).isFalse();
  }

  @Test
  void aDirectoryThatWasTakenAwayHasNoUsers() throws IOException {
    // Given
    users().enter(ProcessIdentity.own());
    Files.delete(directory.resolve(String.valueOf(ProcessHandle.current().pid())));

    // When
    Files.delete(directory);

    // Then
    assertThat(users().anyAlive()).isFalse();
    Files.createDirectory(directory);
  }

  private Users users() {
    return new Users(directory);
  }
}
