package io.adwright.optimizer.platform;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Capabilities.AmountUnit;
import io.adwright.optimizer.gate.Capabilities.OverDelivery;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.checked.BudgetSteps;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The bundled ad-platform simulator over its REST API. Whatever the platform of a campaign, its
 * changes go there.
 */
public final class SimulatorPlatform implements AdPlatform, AutoCloseable {
  private final SimulatorHttp http;
  private final SimulatorAnswers answers;
  private final SimulatorJournal journal;
  private final boolean adopt;

  /**
   * @param baseUri for example {@code http://127.0.0.1:8090}, without a slash at the end
   * @param timeout limit of every call until its last byte
   * @param adopt whether a campaign that the simulator does not know is set up there as the metrics
   *     describe it; for the local set-up only, where no other system would do it
   * @param clock for the time of answers that carry none
   */
  public SimulatorPlatform(URI baseUri, Duration timeout, boolean adopt, Clock clock) {
    this.http = new SimulatorHttp(baseUri, timeout);
    this.answers = new SimulatorAnswers(clock);
    this.journal = new SimulatorJournal(http);
    this.adopt = adopt;
  }

  @Override
  public Capabilities capabilities(CampaignProfile campaign) {
    return new Capabilities(
        "the simulator",
        Capabilities.BUDGET_AND_STATUS,
        true,
        true,
        false,
        AmountUnit.MICROS,
        BudgetSteps.isoMinorUnit(campaign.getCurrency()),
        null,
        OverDelivery.NONE,
        null);
  }

  @Override
  public Answer<CampaignState> read(CampaignProfile campaign) {
    CampaignRef ref = campaign.getRef();
    Answer<CampaignState> known = answers.campaign(http.get(SimulatorPaths.campaign(ref)), ref);
    return adopt && known instanceof Answer.Absent<CampaignState>
        ? answers.campaign(
            http.putIfAbsent(
                SimulatorPaths.campaign(ref), Wire.write(SimulatorRequests.draft(campaign))),
            ref)
        : known;
  }

  @Override
  public Validation validate(CampaignProfile campaign, Action action, CampaignState base) {
    return answers.check(
        http.check(
            SimulatorPaths.campaign(campaign.getRef()),
            Wire.write(SimulatorRequests.change(action, base))));
  }

  @Override
  public Answer<Changes> changesSince(CampaignProfile campaign, Instant since) {
    return journal.changesSince(campaign.getRef(), since);
  }

  @Override
  public Answer<Receipt> receiptOf(String actionId) {
    return answers.receipt(http.get(SimulatorPaths.action(actionId)));
  }

  @Override
  public ApplyResult apply(
      String actionId, CampaignProfile campaign, Action action, CampaignState base) {
    return answers.change(
        http.patch(
            SimulatorPaths.campaign(campaign.getRef()),
            actionId,
            Wire.write(SimulatorRequests.change(action, base))));
  }

  /** Drops all connections. */
  @Override
  public void close() {
    http.close();
  }
}
