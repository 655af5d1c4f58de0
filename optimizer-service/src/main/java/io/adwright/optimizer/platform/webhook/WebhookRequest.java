package io.adwright.optimizer.platform.webhook;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.platform.checked.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an ad-ops system: {@code docs/platforms.md} describes it for those who build
 * one.
 */
final class WebhookRequest {
  /** Version of the format; a receiver refuses one that it does not know. */
  private static final int VERSION = 1;

  /** What is asked. */
  enum Type {
    READ,
    VALIDATE,
    APPLY,
    RECEIPT,
    CHANGES
  }

  private final Map<String, Object> fields = new LinkedHashMap<>();

  private WebhookRequest(Type type) {
    fields.put("version", VERSION);
    fields.put("type", type.name());
  }

  static WebhookRequest read(CampaignProfile campaign) {
    return about(Type.READ, campaign);
  }

  static WebhookRequest change(
      Type type,
      @Nullable String actionId,
      CampaignProfile campaign,
      Action action,
      CampaignState base) {
    WebhookRequest request = about(type, campaign);
    if (actionId != null) {
      request.fields.put("actionId", actionId);
    }
    request.fields.put("action", action(action));
    request.fields.put("expected", state(base));
    return request;
  }

  static WebhookRequest receipt(String actionId) {
    var request = new WebhookRequest(Type.RECEIPT);
    request.fields.put("actionId", actionId);
    return request;
  }

  static WebhookRequest changes(CampaignProfile campaign, Instant since) {
    WebhookRequest request = about(Type.CHANGES, campaign);
    request.fields.put("since", since.toString());
    return request;
  }

  byte[] json() {
    return Json.write(fields);
  }

  private static WebhookRequest about(Type type, CampaignProfile campaign) {
    var request = new WebhookRequest(type);
    CampaignRef ref = campaign.getRef();
    Map<String, Object> identity = new LinkedHashMap<>();
    identity.put("tenantId", ref.getTenantId());
    identity.put("platform", ref.getPlatform().name());
    identity.put("accountId", ref.getAccountId());
    identity.put("campaignId", ref.getCampaignId());
    campaign.getBudgetEntityId().ifPresent(id -> identity.put("budgetEntityId", id));
    request.fields.put("campaign", identity);
    return request;
  }

  private static Map<String, Object> action(Action action) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", action.kind().name());
    if (action instanceof SetDailyBudget(Money from, Money to)) {
      fields.put("fromMicros", from.micros());
      fields.put("toMicros", to.micros());
      fields.put("currency", to.currency().getCurrencyCode());
    }
    return fields;
  }

  private static Map<String, Object> state(CampaignState state) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("currency", state.currency().getCurrencyCode());
    Money budget = state.dailyBudget();
    if (budget != null) {
      fields.put("dailyBudgetMicros", budget.micros());
    }
    fields.put("status", state.status().name());
    fields.put("revision", state.revision());
    return fields;
  }
}
