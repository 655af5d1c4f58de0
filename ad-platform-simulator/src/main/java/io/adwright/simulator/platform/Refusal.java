package io.adwright.simulator.platform;

/**
 * Why a request changed nothing.
 *
 * @param code for programs
 * @param detail for people: names the thing, its value, the limit and the next step
 */
public record Refusal(RefusalCode code, String detail) {}
