package io.sunledger.unit.domain;

import io.sunledger.kernel.UnitKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What groups and names need to know of a unit. */
public record RegisteredUnit(
        UUID id,
        String name,
        UnitKind kind,
        @Nullable UUID parent,
        Days existence,
        @Nullable UUID successor) {

    /** As a query selects it. */
    public RegisteredUnit(
            UUID id,
            String name,
            UnitKind kind,
            @Nullable UUID parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID successor) {
        this(id, name, kind, parent, new Days(from, to), successor);
    }

    boolean follows(UnitGroup.Rule rule) {
        var ofKind =
                rule.kinds().isEmpty() ? rule.parent() != null : rule.kinds().contains(kind);
        return ofKind && (rule.parent() == null || rule.parent().equals(parent));
    }
}
