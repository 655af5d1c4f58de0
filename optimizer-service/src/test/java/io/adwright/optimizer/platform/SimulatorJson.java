package io.adwright.optimizer.platform;

/** Answers as the simulator's API describes them. */
final class SimulatorJson {
  static final String CAMPAIGN =
      """
      {"accountId":"acme~GOOGLE_ADS~123-456-7890","campaignId":"42","name":"Running Shoes",
       "currency":"USD","dailyBudgetMicros":50000000,"status":"ACTIVE","revision":"r17",
       "updatedAt":"2026-03-01T08:00:00Z"}
      """;

  static final String RECEIPT =
      """
      {"requestId":"req-18","replayed":false,"validatedOnly":false,
       "before":{"dailyBudgetMicros":50000000,"status":"ACTIVE","revision":"r17"},
       "after":{"dailyBudgetMicros":60000000,"status":"ACTIVE","revision":"r18"},
       "appliedAt":"2026-03-01T08:00:01.123456789Z"}
      """;

  private SimulatorJson() {}

  static String problem(int status, String code, String detail) {
    return """
    {"type":"urn:adwright:simulator:problem:x","title":"X","status":%d,"detail":"%s","code":"%s"}
    """
        .formatted(status, detail, code);
  }
}
