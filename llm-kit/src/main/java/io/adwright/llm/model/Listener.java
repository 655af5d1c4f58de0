package io.adwright.llm.model;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Queue;

/** Sends one question on a thread of its own and passes on what comes back. */
final class Listener implements StreamingChatResponseHandler, Runnable {
  private final StreamingChatModel model;
  private final ChatRequest request;
  private final Queue<Heard> events;

  Listener(StreamingChatModel model, ChatRequest request, Queue<Heard> events) {
    this.model = model;
    this.request = request;
    this.events = events;
  }

  @Override
  public void run() {
    try {
      model.chat(request, this);
      // Reached with nothing heard before when the server closed the stream too early.
      events.add(new Heard.Over(LlmFailure.LLM_CUT));
    } catch (RuntimeException failure) {
      onError(failure);
    }
  }

  @Override
  public void onPartialResponse(String piece) {
    events.add(new Heard.Piece(piece));
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    var usage = response.metadata().tokenUsage();
    events.add(
        usage == null
            ? new Heard.Whole(null, null)
            : new Heard.Whole(usage.inputTokenCount(), usage.outputTokenCount()));
  }

  @Override
  public void onError(Throwable error) {
    var because = error instanceof ModelFailed failed ? failed.failure() : LlmFailure.LLM_ERROR;
    events.add(new Heard.Over(because));
  }
}
