package io.sunledger.unit;

import io.sunledger.kernel.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Enter a unit into the registry.
 *
 * @param code unique in the government, as tokens spell it; at most 64 characters
 * @param shortNames how it is called in short (简称)
 * @param aliases what else it is called (别名)
 */
public record RegisterUnit(
        String code,
        String name,
        UnitKind kind,
        @Nullable UUID parent,
        @Nullable LocalDate existsFrom,
        @Nullable LocalDate existsTo,
        @Nullable List<String> shortNames,
        @Nullable List<String> aliases,
        @Nullable String idempotencyKey) {
    /** A unit with nothing but what every unit has. */
    public static RegisterUnit of(String code, String name, UnitKind kind) {
        return new RegisterUnit(code, name, kind, null, null, null, List.of(), List.of(), null);
    }

    @Override
    public List<String> shortNames() {
        return shortNames == null ? List.of() : shortNames;
    }

    @Override
    public List<String> aliases() {
        return aliases == null ? List.of() : aliases;
    }
}
