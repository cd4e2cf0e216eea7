package io.sunledger.undertaking;

/**
 * An officer has handed over the last duty that it was responsible for: it leaves its post, as far as anybody can tell from here.
 *
 * @param issuer the identity provider; with {@code subject} it is the account
 */
public record OfficerWithoutDuties(String government, String issuer, String subject) {}
