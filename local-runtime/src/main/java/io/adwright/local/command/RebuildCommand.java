package io.adwright.local.command;

import io.adwright.local.client.LocalStack;
import io.adwright.local.client.StackFailedException;
import io.adwright.local.console.Screen;
import io.adwright.local.console.StatusLine;
import io.adwright.local.run.Gateway;
import io.adwright.local.run.RebuildProgress;
import io.adwright.local.state.StackState;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has the gateway of the running stack make its views anew. */
@Command(
    name = "rebuild",
    description = {
      "Makes the gateway's traces and metric histories anew from the topics, while it runs.",
      "Traces older than the topics reach stay as they are, unless --everything.",
      "A gateway that asks who calls wants the key of an operator: in the file that",
      "ADWRIGHT_API_KEY_FILE names, or in ADWRIGHT_API_KEY.",
      "Exit status: 0 all read, 1 it failed, 3 nothing is up."
    })
final class RebuildCommand implements Callable<Integer> {
  private static final long POLL_MILLIS = 250;

  @Mixin private Place place = new Place();

  @Option(
      names = "--everything",
      description = "Also traces that are too old to be on the topics in full: they are lost.")
  private boolean everything;

  @Override
  public Integer call() throws Exception {
    LocalStack stack = place.stack();
    StackState state =
        stack
            .running()
            .orElseThrow(
                () ->
                    new StackFailedException(
                        "nothing is up; start it with ./adwright up -d", List.of()));
    var status = new StatusLine(new Screen(System.err, place.terminal()), Clock.systemUTC());
    try (Gateway gateway = place.gateway(state)) {
      gateway.rebuild(everything);
      RebuildProgress end = follow(gateway, status);
      status.done();
      if (end.isDone()) {
        System.out.println("rebuilt from " + end.text());
        return ExitStatus.OK;
      }
      System.err.println("adwright: the rebuild failed at " + end.text() + ": " + end.problem());
      return ExitStatus.INCOMPLETE;
    }
  }

  private static RebuildProgress follow(Gateway gateway, StatusLine status)
      throws IOException, InterruptedException {
    RebuildProgress progress = gateway.rebuildProgress();
    while (progress.isRunning()) {
      status.show("rebuilding: " + progress.text());
      Thread.sleep(POLL_MILLIS);
      progress = gateway.rebuildProgress();
    }
    return progress;
  }
}
