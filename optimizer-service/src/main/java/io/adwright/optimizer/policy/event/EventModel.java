package io.adwright.optimizer.policy.event;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import io.adwright.contracts.event.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a policy may ask for. Names, types and values stand in the same table, so that
 * what is checked when a policy is read is what it gets when it is asked.
 */
public final class EventModel {
  private static final String FINDINGS = "findings";
  private static final String MODE = "mode";

  private final Group<Finding> finding = PlanFields.finding();
  private final List<Group<Facts>> groups =
      List.of(
          ActionFields.group(),
          CampaignFields.campaign(),
          CampaignFields.state(),
          KpiFields.group("kpis", facts -> Optional.of(facts.kpis())),
          KpiFields.group("previous", Facts::previousKpis),
          PlanFields.plan(),
          PlanFields.data(),
          PlanFields.time());

  /** Returns the variables by name. */
  public Map<String, CelType> variables() {
    Map<String, CelType> variables = new TreeMap<>();
    groups.forEach(group -> variables.put(group.name(), group.type()));
    variables.put(FINDINGS, ListType.create(finding.type()));
    variables.put(MODE, SimpleType.STRING);
    return variables;
  }

  /** Returns the types that the variables have. */
  public CelTypeProvider types() {
    ImmutableList.Builder<CelType> types = ImmutableList.builder();
    groups.forEach(group -> types.add(group.type()));
    return new Structs(types.add(finding.type()).build());
  }

  /** Returns the values of one judgement; each group is looked up when a condition asks for it. */
  public Event of(Facts facts) {
    return new Event(
        name ->
            switch (name) {
              case MODE -> Optional.of(facts.situation().mode().name());
              case FINDINGS ->
                  Optional.of(
                      facts.diagnosis().getFindings().stream().map(finding::values).toList());
              default ->
                  groups.stream()
                      .filter(group -> group.name().equals(name))
                      .findFirst()
                      .map(group -> group.values(facts));
            });
  }

  /** Returns a line per name, with type and meaning, for people. */
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    for (Group<Facts> group : groups) {
      group.fields().forEach(field -> lines.add(line(group.name() + '.', field)));
    }
    lines.add("%-32s %-8s %s".formatted(MODE, "string", "OBSERVE, APPROVE or AUTONOMOUS"));
    finding.fields().forEach(field -> lines.add(line(FINDINGS + "[].", field)));
    return lines;
  }

  private static String line(String prefix, Field<?> field) {
    return "%-32s %-8s %s".formatted(prefix + field.name(), field.type().name(), field.meaning());
  }

  /** The types by name. */
  private record Structs(ImmutableList<CelType> known) implements CelTypeProvider {
    @Override
    public ImmutableCollection<CelType> types() {
      return known;
    }

    @Override
    public Optional<CelType> findType(String typeName) {
      return known.stream().filter(type -> ((StructType) type).name().equals(typeName)).findFirst();
    }
  }
}
