package io.sunledger.unit;

import io.sunledger.kernel.GovernmentLevel;

/**
 * Say what the own government is called; said again, it is corrected.
 *
 * @param name as documents print it, without 人民政府: 澄川市
 */
public record RegisterGovernment(String name, GovernmentLevel level) {}
