package io.adwright.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.adwright.llm.model.LlmFailure;
import io.adwright.llm.stub.OllamaStub;
import java.util.function.Consumer;

/** All that can go wrong once the model is believed to be there. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are made of constants
enum Trouble {
  SLOW(LlmFailure.LLM_TIMEOUT, 1, chat(OllamaStub.streamed(good()).withFixedDelay(60_000))),
  DRIBBLING_FOR_MINUTES(
      LlmFailure.LLM_TIMEOUT,
      1,
      chat(OllamaStub.streamed(words(600)).withChunkedDribbleDelay(600, 180_000))),
  FALLING_SILENT(
      LlmFailure.LLM_TIMEOUT,
      1,
      chat(OllamaStub.streamed(words(2)).withChunkedDribbleDelay(2, 120_000))),
  ERROR_500(LlmFailure.LLM_ERROR, 1, chat(aResponse().withStatus(500).withBody("SECRET"))),
  REDIRECT(
      LlmFailure.LLM_ERROR,
      1,
      chat(aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/"))),
  MODEL_NOT_PULLED(
      LlmFailure.LLM_ABSENT,
      1,
      chat(
          aResponse()
              .withStatus(404)
              .withBody("{\"error\":\"model \\\"phi3\\\" not found, try pulling it first\"}"))),
  GARBAGE_INSTEAD_OF_THE_API(
      LlmFailure.LLM_ERROR, 1, chat(OllamaStub.streamed("<html>SECRET</html>"))),
  NO_RESPONSE(LlmFailure.LLM_ERROR, 1, chat(aResponse().withFault(Fault.EMPTY_RESPONSE))),
  BYTES_AND_GONE(
      LlmFailure.LLM_ERROR, 1, chat(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE))),
  RESET(LlmFailure.LLM_ERROR, 1, chat(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))),
  BROKEN_OFF(LlmFailure.LLM_CUT, 1, chat(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK))),
  CUT_STREAM(LlmFailure.LLM_CUT, 1, chat(OllamaStub.streamed(OllamaStub.pieces(Given.GOOD)))),
  NO_STREAM_AT_ALL(LlmFailure.LLM_CUT, 1, chat(OllamaStub.streamed(""))),
  NO_FINAL_USAGE(
      LlmFailure.LLM_CUT,
      1,
      chat(
          OllamaStub.streamed(
              OllamaStub.pieces(Given.GOOD)
                  + """
                  {"model":"phi3","message":{"role":"assistant","content":""},"done":true}
                  """))),
  ERROR_LINE(
      LlmFailure.LLM_ERROR,
      1,
      chat(
          OllamaStub.streamed(
              OllamaStub.line("{\"expl") + "{\"error\":\"llama runner process SECRET\"}\n"))),
  GARBAGE_LINE(
      LlmFailure.LLM_ERROR,
      1,
      chat(OllamaStub.streamed(OllamaStub.line("{") + "SECRET garbage\n" + good()))),
  FIVE_MEGABYTES(LlmFailure.LLM_TOO_LARGE, 1, chat(OllamaStub.streamed(words(5_000)))),
  FIVE_MEGABYTES_IN_ONE_LINE(
      LlmFailure.LLM_TOO_LARGE, 1, chat(OllamaStub.streamed(OllamaStub.line("a".repeat(5 << 20))))),
  GARBAGE_ANSWER(LlmFailure.LLM_INVALID_ANSWER, 2, answer("I am sorry, SECRET")),
  EMPTY_ANSWER(LlmFailure.LLM_INVALID_ANSWER, 2, answer("")),
  EMPTY_OBJECT(LlmFailure.LLM_INVALID_ANSWER, 2, answer("{}")),
  LITERAL_NULL(LlmFailure.LLM_INVALID_ANSWER, 2, answer("null")),
  TRUNCATED_JSON(
      LlmFailure.LLM_INVALID_ANSWER,
      2,
      chat(
          OllamaStub.streamed(
              OllamaStub.pieces(Given.GOOD.substring(0, 40)) + OllamaStub.end("length", 10)))),
  MISSING_FIELD(LlmFailure.LLM_INVALID_ANSWER, 2, answer(Given.GOOD.replace(",\"readers\":3", ""))),
  WRONG_ENUM(LlmFailure.LLM_INVALID_ANSWER, 2, answer(Given.GOOD.replace("HIGH", "SECRET"))),
  BENT_NUMBER(LlmFailure.LLM_INVALID_ANSWER, 2, answer(Given.GOOD.replace(":3}", ":7.6}"))),
  THOUGHTS_FIRST(LlmFailure.LLM_INVALID_ANSWER, 2, answer("<think>{\"a\":1}</think>" + Given.GOOD)),
  TWO_OBJECTS(LlmFailure.LLM_INVALID_ANSWER, 2, answer(Given.GOOD + Given.GOOD)),
  UNKNOWN_ID(LlmFailure.LLM_INVALID_ANSWER, 2, answer(Given.GOOD.replace("F1", "F99"))),
  OUT_OF_RANGE(LlmFailure.LLM_INVALID_ANSWER, 2, answer(Given.GOOD.replace("0.7", "1.7"))),
  ADDED_FIELD(LlmFailure.LLM_INVALID_ANSWER, 2, answer(Given.GOOD.replace("}", ",\"SECRET\":1}")));

  final LlmFailure failure;
  final int calls;
  final Consumer<OllamaStub> stub;

  Trouble(LlmFailure failure, int calls, Consumer<OllamaStub> stub) {
    this.failure = failure;
    this.calls = calls;
    this.stub = stub;
  }

  private static Consumer<OllamaStub> chat(ResponseDefinitionBuilder response) {
    return stub -> stub.chat(response);
  }

  private static Consumer<OllamaStub> answer(String content) {
    return stub -> stub.answers(content);
  }

  private static String good() {
    return OllamaStub.stream(Given.GOOD);
  }

  /** A thousand characters a line: the answer of a model that does not stop. */
  private static String words(int lines) {
    return OllamaStub.line("word ".repeat(lines > 600 ? 200 : 1)).repeat(lines);
  }
}
