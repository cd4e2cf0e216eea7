package io.sunledger.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Make a person liaison officer of a unit, from a day on. */
public record AppointLiaison(
        UUID unit,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate from,
        @Nullable String idempotencyKey) {}
