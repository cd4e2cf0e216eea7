package io.sunledger.unit.domain;

import io.sunledger.kernel.Refused;
import io.sunledger.kernel.UnitKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of a government. It is never deleted: it ends, and may say what it became part of. */
@Entity
public class Unit {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private @Nullable UUID parentId;
    private @Nullable LocalDate existsFrom;
    private @Nullable LocalDate existsTo;
    private @Nullable UUID successorId;

    @SuppressWarnings("NullAway.Init")
    protected Unit() {}

    /** @throws Refused unit.code, unit.name, unit.days */
    public Unit(UUID id, String government, String code, Profile profile) {
        this.id = id;
        this.government = government;
        this.code = Texts.code(code);
        write(profile);
    }

    /** What the registry says of a unit. */
    public record Profile(
            String name, UnitKind kind, @Nullable UUID parentId, Days existence) {}

    /**
     * The act was made on this version.
     *
     * @throws Refused version.stale
     */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale(name, expectedVersion, version);
        }
    }

    /** @throws Refused unit.name, unit.days, unit.ownParent */
    public void correct(Profile profile) {
        if (id.equals(profile.parentId())) {
            throw new Refused("unit.ownParent", name);
        }
        write(profile);
    }

    /**
     * Takes another name.
     *
     * @return the former name
     * @throws Refused unit.name, unit.sameName, unit.ended
     */
    public String rename(String newName, LocalDate from) {
        var former = name;
        if (!existence().contains(from)) {
            throw new Refused("unit.ended", name, from);
        }
        if (Texts.name(newName).equals(former)) {
            throw new Refused("unit.sameName", former);
        }
        name = Texts.name(newName);
        return former;
    }

    /**
     * Ends, and becomes part of another.
     *
     * @throws Refused unit.ended, unit.intoItself
     */
    public void mergeInto(Unit successor, LocalDate from) {
        if (successor.id.equals(id)) {
            throw new Refused("unit.intoItself", name);
        }
        for (var unit : new Unit[] {this, successor}) {
            if (!unit.existence().contains(from)) {
                throw new Refused("unit.ended", unit.name, from);
            }
        }
        existsTo = new Days(existsFrom, from).to();
        successorId = successor.id;
    }

    private void write(Profile profile) {
        name = Texts.name(profile.name());
        kind = profile.kind();
        parentId = profile.parentId();
        existsFrom = profile.existence().from();
        existsTo = profile.existence().to();
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Profile profile() {
        return new Profile(name, kind, parentId, existence());
    }

    public Days existence() {
        return new Days(existsFrom, existsTo);
    }

    public @Nullable UUID successorId() {
        return successorId;
    }

    public int version() {
        return version;
    }
}
