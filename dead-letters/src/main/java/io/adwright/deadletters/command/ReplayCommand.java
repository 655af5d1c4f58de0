package io.adwright.deadletters.command;

import io.adwright.deadletters.kafka.Broker;
import io.adwright.deadletters.kafka.BrokerAddress;
import io.adwright.deadletters.kafka.Resend;
import io.adwright.deadletters.letter.DeadLetter;
import io.adwright.deadletters.letter.Mark;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dlq replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Sends letters once more to the topic that they were read from: same bytes, key and headers.",
      "Only says what it would do, unless --yes. What was sent is marked, and not sent a second"
          + " time, unless --again."
    })
final class ReplayCommand implements Callable<Integer> {
  private static final int BATCH = 100;

  @Mixin private Connection connection = new Connection();

  @Option(
      names = "--topic",
      required = true,
      paramLabel = "TOPIC",
      description = "Letters of this topic, as in strategies.")
  private String topic = "";

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--partition", paramLabel = "N", description = "Partition of --offset.")
  private int partition;

  @Option(names = "--yes", description = "Really send them.")
  private boolean yes;

  @Option(names = "--again", description = "Also those that were sent before.")
  private boolean again;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  // Set by picocli before it calls.
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  private static final class Which {
    @Option(
        names = "--offset",
        split = ",",
        paramLabel = "N",
        description = "Letters at these offsets.")
    private @Nullable List<Long> offsets;

    @Option(names = "--all", description = "All letters of the topic.")
    private boolean all;
  }

  @Override
  public Integer call() throws Exception {
    BrokerAddress address = connection.address();
    List<Long> offsets = which.offsets == null ? List.of() : which.offsets;
    Selection selection = new Selection(partition, offsets);
    ReplayReport report;
    try (Broker broker = new Broker(address)) {
      Set<String> topics = broker.topics();
      String letters = Connection.topic(topics, topic);
      broker.read(letters, selection::add);
      if (!selection.missing().isEmpty()) {
        throw new BadRequest(
            "no letter at offset " + selection.missing() + " of " + letters + "; nothing was sent");
      }
      report = replay(broker, topics, address, selection);
    }
    var out = spec.commandLine().getOut();
    out.println(json ? report.json().toPrettyString() : report.text());
    out.flush();
    return report.leftOut().isEmpty() || which.all ? DlqCommand.DONE : DlqCommand.INCOMPLETE;
  }

  private ReplayReport replay(
      Broker broker, Set<String> topics, BrokerAddress address, Selection selection)
      throws InterruptedException {
    List<DeadLetter> letters = selection.toSend(again);
    for (DeadLetter letter : letters) {
      if (!topics.contains(letter.topic())) {
        throw new BadRequest(
            letter.place()
                + " was read from "
                + letter.topic()
                + ", which is not there; nothing was sent");
      }
    }
    List<Mark> before = again ? List.of() : selection.sentBefore();
    List<Mark> sent = yes ? send(broker, address, letters) : List.of();
    return new ReplayReport(yes, letters, sent, before);
  }

  private static List<Mark> send(Broker broker, BrokerAddress address, List<DeadLetter> letters)
      throws InterruptedException {
    List<Mark> sent = new ArrayList<>();
    try (Resend resend = new Resend(address, Clock.systemUTC())) {
      for (int from = 0; from < letters.size(); from += BATCH) {
        List<DeadLetter> batch = letters.subList(from, Math.min(letters.size(), from + BATCH));
        sent.addAll(resend.send(batch, broker.partitions(batch.getFirst().topic())));
      }
    }
    return sent;
  }
}
