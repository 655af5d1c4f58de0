package io.adwright.analyst.llm;

import java.util.List;

/**
 * What the model makes of a diagnosis.
 *
 * @param explanation for a campaign manager
 * @param causes ids of all likely causes, the likeliest first
 */
public record Explained(String explanation, List<String> causes) {}
