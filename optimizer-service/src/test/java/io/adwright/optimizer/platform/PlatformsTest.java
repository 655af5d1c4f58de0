package io.adwright.optimizer.platform;

import static io.adwright.optimizer.platform.SimulatorPlatformFixture.CAMPAIGN;
import static io.adwright.optimizer.platform.SimulatorPlatformFixture.RAISE;
import static io.adwright.optimizer.platform.SimulatorPlatformFixture.STATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.kit.log.LogKeys;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.FakePlatform;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlatformsTest {

  @Test
  void whatIsLoggedOfAChangeNamesTheActionAndNothingAfterIt() {
    // Given
    var listening = new Listening();
    var platforms = new Platforms(List.of(), Optional.of(listening), Clock.systemUTC());

    // When
    platforms.apply("action-1", CAMPAIGN, RAISE, STATE);

    // Then
    assertThat(listening.heard).isEqualTo("action-1");
    assertThat(MDC.get(LogKeys.ACTION_ID)).isNull();
  }

  /** Keeps what a log line of its change would be marked with. */
  private static final class Listening extends FakePlatform {
    private @Nullable Object heard;

    Listening() {
      super(STATE);
    }

    @Override
    public ApplyResult apply(
        String actionId, CampaignProfile campaign, Action action, CampaignState base) {
      heard = MDC.get(LogKeys.ACTION_ID);
      return super.apply(actionId, campaign, action, base);
    }
  }
}
