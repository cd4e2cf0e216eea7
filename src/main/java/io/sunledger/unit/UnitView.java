package io.sunledger.unit;

import io.sunledger.kernel.UnitKind;
import io.sunledger.platform.graphql.Node;
import io.sunledger.unit.domain.Unit;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A unit (单位).
 *
 * @param code unique in its government, as tokens spell it
 * @param name its official name now
 * @param existsFrom the first day; null: always
 * @param existsTo the first day on which it is no more; null: still there
 * @param successorId what it became part of
 */
@Name("Unit")
public record UnitView(
        @Id @NonNull UUID id,
        @NonNull String code,
        @NonNull String name,
        @NonNull UnitKind kind,
        @Id @Nullable UUID parentId,
        @Nullable LocalDate existsFrom,
        @Nullable LocalDate existsTo,
        @Id @Nullable UUID successorId,
        int version)
        implements Node {

    /** Whether it existed on that day. */
    public boolean existsOn(LocalDate day) {
        return (existsFrom == null || !day.isBefore(existsFrom)) && (existsTo == null || day.isBefore(existsTo));
    }

    static UnitView of(Unit unit) {
        var profile = unit.profile();
        var existence = profile.existence();
        return new UnitView(
                unit.id(),
                unit.code(),
                profile.name(),
                profile.kind(),
                profile.parentId(),
                existence.from(),
                existence.to(),
                unit.successorId(),
                unit.version());
    }

    @Override
    @Id
    @NonNull
    public UUID getId() {
        return id;
    }
}
