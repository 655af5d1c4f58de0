package io.adwright.gateway.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.gateway.security.AuthConfig.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeStartTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.4", "no-such-host.invalid"})
  void withoutSignInAGatewayThatOthersCanCallDoesNotStart(String host) {
    // Given a host

    // When
    var start = assertThatThrownBy(() -> SafeStart.require(Mode.NONE, host));

    // Then
    start.isInstanceOf(IllegalStateException.class).hasMessageContaining(host);
    assertThatCode(() -> SafeStart.require(Mode.API_KEY, host)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void withoutSignInAGatewayOnLoopbackStarts(String host) {
    // Given a host

    // When
    var start = assertThatCode(() -> SafeStart.require(Mode.NONE, host));

    // Then
    start.doesNotThrowAnyException();
  }
}
