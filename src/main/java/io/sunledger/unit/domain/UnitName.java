package io.sunledger.unit.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A further name of a unit. */
@Entity
public class UnitName {
    @Id
    private UUID id;

    private String government;
    private UUID unitId;
    private String name;

    @Enumerated(EnumType.STRING)
    private NameSource source;

    private @Nullable LocalDate until;
    private String addedBy;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected UnitName() {}

    /** @throws io.sunledger.kernel.Refused unit.name */
    public UnitName(UUID id, String government, Meaning meaning, String by, Instant at) {
        this.id = id;
        this.government = government;
        this.unitId = meaning.unit();
        this.name = Texts.name(meaning.name());
        this.source = meaning.source();
        this.until = meaning.until();
        this.addedBy = by;
        this.addedAt = at;
    }

    /**
     * That a name means a unit.
     *
     * @param until for a former name, the first day on which it was no more
     */
    public record Meaning(
            UUID unit,
            String name,
            NameSource source,
            @Nullable LocalDate until) {
        /** Each name once, as it was first given. */
        public static Stream<Meaning> distinct(Stream<Meaning> meanings) {
            var seen = new HashSet<String>();
            return meanings.filter(meaning -> seen.add(meaning.name().strip()));
        }
    }

    public Meaning meaning() {
        return new Meaning(unitId, name, source, until);
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
