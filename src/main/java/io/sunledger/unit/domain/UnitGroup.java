package io.sunledger.unit.domain;

import io.sunledger.kernel.Refused;
import io.sunledger.kernel.UnitKind;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group's name and rule. */
@Entity
public class UnitGroup {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String name;

    @Convert(converter = UnitKinds.class)
    private Set<UnitKind> kinds;

    private @Nullable UUID parentId;
    // written anew with every definition, so that a change of names or entries alone makes a new version too
    private Instant definedAt;
    private String definedBy;

    @SuppressWarnings("NullAway.Init")
    protected UnitGroup() {}

    /** A group of which nothing is said yet. */
    @SuppressWarnings("NullAway.Init")
    public UnitGroup(UUID id, String government) {
        this.id = id;
        this.government = government;
    }

    /**
     * Who belongs to a group without being listed.
     *
     * @param kinds units of these kinds; none: of any kind, where there is a parent, else nobody
     * @param parent only units right below this one
     */
    public record Rule(Set<UnitKind> kinds, @Nullable UUID parent) {
        public Rule {
            kinds = Set.copyOf(kinds);
        }
    }

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale(name, expectedVersion, version);
        }
    }

    /** @throws Refused unit.name */
    public UnitGroup define(String newName, Rule rule, String by, Instant at) {
        name = Texts.name(newName);
        kinds = rule.kinds();
        parentId = rule.parent();
        definedBy = by;
        definedAt = at;
        return this;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Rule rule() {
        return new Rule(kinds, parentId);
    }

    public int version() {
        return version;
    }
}
