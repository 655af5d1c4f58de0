package io.adwright.strategist.llm;

import java.util.List;

/**
 * What the model makes of a plan.
 *
 * @param order all proposals, the one preferred first
 * @param rationale why, for a campaign manager
 */
public record Chosen(List<Choice> order, String rationale) {
  /**
   * One proposal.
   *
   * @param id of the proposal in the data
   * @param size how much of it
   */
  public record Choice(String id, Size size) {}
}
