package io.adwright.llm.model;

import dev.langchain4j.model.chat.request.json.JsonSchema;

/**
 * What the model is asked.
 *
 * @param instructions what it shall do, from a prompt file
 * @param message the data to do it with
 * @param answer the shape of the answer, every field required
 */
public record Question(String instructions, String message, JsonSchema answer) {}
