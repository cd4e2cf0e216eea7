package io.sunledger.benchmark;

import java.util.List;

/**
 * What is compared.
 *
 * @param letter as issue and command line call it
 * @param goals what is asked of the figures
 */
record Case(String letter, String what, List<Contestant> contestants, List<Goal> goals) {}
