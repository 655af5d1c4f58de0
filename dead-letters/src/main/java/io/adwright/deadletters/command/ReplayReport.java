package io.adwright.deadletters.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.adwright.deadletters.letter.DeadLetter;
import io.adwright.deadletters.letter.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * What a replay did, or would do.
 *
 * @param real whether it was to send anything
 * @param letters those to send
 * @param sent where each of them went; empty if it was not real
 * @param leftOut those that were sent before, and were not sent again
 */
record ReplayReport(boolean real, List<DeadLetter> letters, List<Mark> sent, List<Mark> leftOut) {

  String text() {
    List<String> lines = new ArrayList<>();
    leftOut.forEach(
        mark ->
            lines.add(
                mark.letter()
                    + " was replayed at "
                    + mark.at()
                    + " to "
                    + mark.to()
                    + "; --again sends it once more"));
    if (real) {
      sent.forEach(mark -> lines.add(mark.letter() + " sent to " + mark.to()));
      lines.add(count(sent.size()) + " sent again.");
    } else {
      letters.forEach(
          letter ->
              lines.add(
                  letter.place()
                      + " would be sent to "
                      + letter.topic()
                      + ": "
                      + letter.size()
                      + " bytes"));
      lines.add(count(letters.size()) + " would be sent; nothing was. Really send: --yes");
    }
    return String.join(System.lineSeparator(), lines);
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("dryRun", !real);
    node.put("letters", letters.size());
    node.put("sent", sent.size());
    marks(node.putArray("replayed"), sent);
    marks(node.putArray("replayedBefore"), leftOut);
    return node;
  }

  private static void marks(ArrayNode array, List<Mark> marks) {
    marks.forEach(
        mark ->
            array
                .addObject()
                .put("partition", mark.letter().partition())
                .put("offset", mark.letter().offset())
                .put("to", mark.to())
                .put("at", mark.at().toString()));
  }

  private static String count(int letters) {
    return letters == 1 ? "1 letter" : letters + " letters";
  }
}
