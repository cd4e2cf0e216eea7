package io.sunledger.unit;

import io.sunledger.kernel.UnitKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Say what a group's name means: a rule, and what is added to it and taken out of it.
 *
 * @param name as documents print it: 各区县政府
 * @param aliases how else they print it
 * @param kinds the rule: units of these kinds; none: only those listed
 * @param parent the rule: only units right below this one
 * @param entries added and taken out, with days
 */
public record DefineGroup(
        String name,
        @Nullable List<String> aliases,
        @Nullable List<UnitKind> kinds,
        @Nullable UUID parent,
        @Nullable List<GroupEntryView> entries,
        @Nullable String idempotencyKey) {
    /** A group whose members follow from their kind alone. */
    public static DefineGroup ofKinds(String name, UnitKind... kinds) {
        return new DefineGroup(name, List.of(), List.of(kinds), null, List.of(), null);
    }

    @Override
    public List<String> aliases() {
        return aliases == null ? List.of() : aliases;
    }

    @Override
    public List<UnitKind> kinds() {
        return kinds == null ? List.of() : kinds;
    }

    @Override
    public List<GroupEntryView> entries() {
        return entries == null ? List.of() : entries;
    }
}
