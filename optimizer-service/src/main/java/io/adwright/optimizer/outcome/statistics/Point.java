package io.adwright.optimizer.outcome.statistics;

/**
 * One day of a ratio.
 *
 * @param position of the day in its block; days of different blocks in one position are alike, as
 *     the same weekdays are
 * @param amount the day's part of the numerator, zero or more
 * @param base the day's part of the denominator, zero or more
 * @param events how many things were counted, the noise of which is the noise of the ratio
 */
public record Point(int position, double amount, double base, double events) {}
