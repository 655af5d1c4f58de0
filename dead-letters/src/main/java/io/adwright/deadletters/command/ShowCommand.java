package io.adwright.deadletters.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.adwright.deadletters.kafka.Broker;
import io.adwright.deadletters.letter.DeadLetter;
import io.adwright.deadletters.letter.Marks;
import io.adwright.deadletters.payload.PayloadReader;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dlq show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Shows letters: where, why, who, when, key, headers and what the value says.")
final class ShowCommand implements Callable<Integer> {
  @Mixin private Connection connection = new Connection();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Letters of this topic only, as in strategies.")
  private @Nullable String topic;

  @Option(names = "--partition", paramLabel = "N", description = "Partition of --offset.")
  private int partition;

  @Option(names = "--offset", paramLabel = "N", description = "The one letter at this offset.")
  private @Nullable Long offset;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many letters of a topic, the latest.")
  private int limit;

  @Option(names = "--full", description = "Show values whole.")
  private boolean full;

  @Option(names = "--json", description = "Print a JSON array, values whole.")
  private boolean json;

  // Set by picocli before it calls.
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (offset != null && topic == null) {
      throw new BadRequest("--offset needs --topic: each topic counts for itself");
    }
    List<LetterView> views = new ArrayList<>();
    try (Broker broker = new Broker(connection.address())) {
      PayloadReader reader = new PayloadReader(connection.schemas());
      Set<String> topics = broker.topics();
      for (String letters :
          topic == null ? Broker.deadLetters(topics) : List.of(Connection.topic(topics, topic))) {
        views.addAll(views(broker, letters, reader));
      }
    }
    if (offset != null && views.isEmpty()) {
      throw new BadRequest(
          "no letter at offset " + offset + " of partition " + partition + " of " + topic);
    }
    print(views, spec.commandLine().getOut());
    return DlqCommand.DONE;
  }

  private List<LetterView> views(Broker broker, String letters, PayloadReader reader)
      throws InterruptedException {
    Marks marks = new Marks();
    Deque<DeadLetter> latest = new ArrayDeque<>();
    broker.read(
        letters,
        record -> {
          if (!marks.take(record) && wanted(record.partition(), record.offset())) {
            latest.addLast(new DeadLetter(record));
            if (latest.size() > limit) {
              latest.removeFirst();
            }
          }
        });
    List<LetterView> views = new ArrayList<>();
    for (DeadLetter letter : latest) {
      views.add(new LetterView(letter, marks.of(letter.place()), reader.read(letter.value())));
    }
    return views;
  }

  private boolean wanted(int ofPartition, long at) {
    return offset == null || (offset == at && partition == ofPartition);
  }

  private void print(List<LetterView> views, PrintWriter out) {
    if (json) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      views.forEach(view -> array.add(view.json()));
      out.println(array.toPrettyString());
    } else if (views.isEmpty()) {
      out.println("No dead letters.");
    } else {
      views.forEach(view -> view.print(out, full));
    }
    out.flush();
  }
}
