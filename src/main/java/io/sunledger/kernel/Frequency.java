package io.sunledger.kernel;

/**
 * Work that recurs in a stated period (频次).
 *
 * @param text the phrase as printed
 * @param atLeast how many times in each cycle, from 1
 */
public record Frequency(String text, Cycle every, int atLeast) {}
