package io.adwright.kit.step;

import io.adwright.analyst.diagnosis.DiagnosisPolicy;
import io.adwright.analyst.diagnosis.Diagnostician;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import io.adwright.copywriter.copy.AdWriter;
import io.adwright.copywriter.copy.BrandVoice;
import io.adwright.copywriter.copy.Tone;
import io.adwright.strategist.plan.PlanPolicy;
import io.adwright.strategist.plan.Planner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * One snapshot through the agents' own functions and the runner's own identities, without Kafka and
 * with a memory that knows nothing yet.
 */
final class DryRun {
  private final StepEngine engine = new StepEngine(new NoCache());
  private final Instant now;
  private final List<String> stepIds = new ArrayList<>();
  private final List<SpecificRecordBase> outputs = new ArrayList<>();

  private final Step<CampaignMetrics, Diagnosis> diagnose =
      Step.of(
          Agent.ANALYST,
          Diagnostician.VERSION,
          CampaignMetrics::getContext,
          CampaignMetrics::getCampaign,
          new Diagnostician(DiagnosisPolicy.DEFAULTS)::diagnose);
  private final Step<Diagnosis, Recall> recall =
      Step.of(
          Agent.MEMORY,
          "empty-1",
          Diagnosis::getContext,
          Diagnosis::getCampaign,
          (diagnosis, context) ->
              Recall.newBuilder()
                  .setContext(context)
                  .setProvenance(Provenances.rules("empty-1"))
                  .setDiagnosis(diagnosis)
                  .setQueryText(diagnosis.getExplanation())
                  .setLearnings(List.of())
                  .setIndex("empty")
                  .build());
  private final Step<Recall, Strategy> plan =
      Step.of(
          Agent.STRATEGIST,
          Planner.VERSION,
          Recall::getContext,
          input -> input.getDiagnosis().getCampaign(),
          new Planner(PlanPolicy.DEFAULTS)::plan);
  private final Step<Strategy, AdCopy> write =
      Step.of(
          Agent.COPYWRITER,
          AdWriter.VERSION,
          Strategy::getContext,
          input -> input.getDiagnosis().getCampaign(),
          new AdWriter(new BrandVoice(null, null, Tone.NEUTRAL, List.of(), null))::write);

  private DryRun(Instant now) {
    this.now = now;
  }

  /** Runs {@code metrics} by agents that were started for it, at the time {@code now}. */
  static DryRun of(CampaignMetrics metrics, Instant now) {
    var run = new DryRun(now);
    Diagnosis diagnosis = run.take(run.diagnose, metrics);
    Strategy strategy = run.take(run.plan, run.take(run.recall, diagnosis));
    run.take(run.write, strategy);
    return run;
  }

  List<String> stepIds() {
    return stepIds;
  }

  List<SpecificRecordBase> outputs() {
    return outputs;
  }

  private <I extends SpecificRecordBase, O extends SpecificRecordBase> O take(
      Step<I, O> step, I input) {
    StepScope scope = step.scope(input);
    O output =
        engine.run(step, input, scope, EventContexts.output(scope.cause(), scope.agent(), now));
    stepIds.add(scope.stepId());
    outputs.add(output);
    return output;
  }

  private static final class NoCache implements StepCache {
    @Override
    public <O extends SpecificRecordBase> FrozenEvent<O> get(
        String key, Supplier<FrozenEvent<O>> compute) {
      return compute.get();
    }
  }
}
