package io.sunledger.ledger.domain;

import java.util.UUID;

/** What a record is about. */
public record Subject(String government, UUID plan, UUID task, UUID duty, UUID unit) {}
