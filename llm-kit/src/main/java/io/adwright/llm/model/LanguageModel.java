package io.adwright.llm.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import io.adwright.llm.config.ConfigCheck;
import io.adwright.llm.config.LlmConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model one question and waits for the whole answer.
 *
 * <p>Every answer is streamed, so that a silent or endless one is noticed and stopped early; the
 * server stops generating when the connection closes. The calling thread waits and can be
 * interrupted at any moment; a virtual thread listens.
 */
@ApplicationScoped
public class LanguageModel {
  // A line of Ollama's stream carries about four characters of answer in about a hundred of frame.
  private static final long FRAME_PER_CHAR = 32;
  private static final long TICK_MILLIS = 20;

  private final java.net.http.HttpClient http;
  private final StreamingChatModel model;
  private final Duration longestSilence;
  private final int mostChars;

  public LanguageModel(LlmConfig config) {
    ConfigCheck.checked(config);
    this.http =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.connectTimeout())
            .build();
    this.longestSilence = config.idleTimeout();
    this.mostChars = config.maxAnswerChars();
    this.model =
        OllamaStreamingChatModel.builder()
            .httpClientBuilder(
                new GivenHttpClient(
                    new StreamingHttp(http, mostChars * FRAME_PER_CHAR),
                    config.connectTimeout(),
                    config.idleTimeout()))
            .baseUrl(config.url().toString())
            .modelName(config.model())
            .temperature(config.temperature())
            .seed(config.seed())
            .numPredict(config.numPredict())
            .numCtx(config.numCtx())
            .defaultRequestParameters(
                OllamaChatRequestParameters.builder()
                    .keepAlive(Math.toIntExact(config.keepAlive().toSeconds()))
                    .build())
            .build();
  }

  @PreDestroy
  void close() {
    http.shutdownNow();
  }

  /**
   * Returns the model's answer.
   *
   * @throws ModelFailed when there is none: refused, broken off, silent for too long, too large
   * @throws InterruptedException when the calling thread should wait no longer
   */
  public Reply ask(Question question, Progress progress) throws InterruptedException {
    // Unbounded here, bounded in effect: what is read of the response is.
    var events = new LinkedBlockingQueue<Heard>();
    Thread listening =
        Thread.ofVirtual().name("llm").start(new Listener(model, request(question), events));
    try {
      return hear(events, progress);
    } finally {
      listening.interrupt();
    }
  }

  private Reply hear(BlockingQueue<Heard> events, Progress progress) throws InterruptedException {
    var text = new StringBuilder();
    long heardAt = System.nanoTime();
    while (true) {
      Heard heard = events.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
      progress.tick();
      switch (heard) {
        case null -> {
          if (System.nanoTime() - heardAt > longestSilence.toNanos()) {
            throw new ModelFailed(LlmFailure.LLM_TIMEOUT);
          }
        }
        case Heard.Piece piece -> {
          heardAt = System.nanoTime();
          append(text, piece.text());
          progress.heard(piece.text());
        }
        case Heard.Whole whole -> {
          return new Reply(text.toString(), said(whole.tokensIn()), said(whole.tokensOut()));
        }
        case Heard.Over over -> throw new ModelFailed(over.because());
      }
    }
  }

  private void append(StringBuilder text, String piece) {
    if (text.length() + piece.length() > mostChars) {
      throw new ModelFailed(LlmFailure.LLM_TOO_LARGE);
    }
    text.append(piece);
  }

  private static long said(@Nullable Integer tokens) {
    if (tokens == null) {
      throw new ModelFailed(LlmFailure.LLM_CUT);
    }
    return tokens;
  }

  private static ChatRequest request(Question question) {
    return ChatRequest.builder()
        .messages(SystemMessage.from(question.instructions()), UserMessage.from(question.message()))
        .responseFormat(
            ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(question.answer())
                .build())
        .build();
  }
}
