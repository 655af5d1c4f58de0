package io.adwright.deadletters.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.adwright.deadletters.kafka.Broker;
import io.adwright.deadletters.letter.Tally;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dlq list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Counts the letters of each topic: how many, since when, and why.")
final class ListCommand implements Callable<Integer> {
  private static final int MOST_REASONS = 5;

  @Mixin private Connection connection = new Connection();

  @Option(names = "--json", description = "Print a JSON array, topics without letters included.")
  private boolean json;

  // Set by picocli before it calls.
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    List<Tally> tallies = new ArrayList<>();
    try (Broker broker = new Broker(connection.address())) {
      for (String topic : Broker.deadLetters(broker.topics())) {
        Tally tally = new Tally(topic);
        broker.read(topic, tally::add);
        tallies.add(tally);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      tallies.forEach(tally -> array.add(json(tally)));
      out.println(array.toPrettyString());
    } else {
      print(tallies, out);
    }
    out.flush();
    return DlqCommand.DONE;
  }

  private static void print(List<Tally> tallies, PrintWriter out) {
    List<Tally> filled = tallies.stream().filter(tally -> tally.letters() > 0).toList();
    if (filled.isEmpty()) {
      out.printf("No dead letters; %d topics take them.%n", tallies.size());
      return;
    }
    out.printf("%-36s %8s %9s  %-24s  %s%n", "TOPIC", "LETTERS", "REPLAYED", "OLDEST", "NEWEST");
    for (Tally tally : filled) {
      out.printf(
          "%-36s %8d %9d  %-24s  %s%n",
          tally.topic(),
          tally.letters(),
          tally.replayed(),
          text(tally.oldest()),
          text(tally.newest()));
      tally.reasons().stream()
          .limit(MOST_REASONS)
          .forEach(reason -> out.printf("%10d × %s%n", reason.count(), reason.text()));
      int more = tally.reasons().size() - MOST_REASONS;
      if (more > 0) {
        out.printf("%10s   %d further reasons%n", "", more);
      }
    }
  }

  private static ObjectNode json(Tally tally) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("topic", tally.topic());
    node.put("letters", tally.letters());
    node.put("replayed", tally.replayed());
    node.put("oldest", tally.oldest().map(Instant::toString).orElse(null));
    node.put("newest", tally.newest().map(Instant::toString).orElse(null));
    ArrayNode reasons = node.putArray("reasons");
    tally
        .reasons()
        .forEach(
            reason ->
                reasons.addObject().put("reason", reason.text()).put("count", reason.count()));
    return node;
  }

  private static String text(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("-");
  }
}
