package io.sunledger.unit.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit that is added to a group's rule, or taken out of it, for a time. */
@Entity
@Table(name = "unit_group_entry")
public class GroupEntry {
    @Id
    private UUID id;

    private String government;
    private UUID groupId;
    private UUID unitId;
    private boolean included;
    private @Nullable LocalDate fromDay;
    private @Nullable LocalDate toDay;

    @SuppressWarnings("NullAway.Init")
    protected GroupEntry() {}

    public GroupEntry(UUID id, String government, UUID groupId, Listed listed) {
        this.id = id;
        this.government = government;
        this.groupId = groupId;
        this.unitId = listed.unit();
        this.included = listed.included();
        this.fromDay = listed.time().from();
        this.toDay = listed.time().to();
    }

    /** What a list says of a unit. */
    public record Listed(UUID unit, boolean included, Days time) {}

    public UUID groupId() {
        return groupId;
    }

    public Listed listed() {
        return new Listed(unitId, included, new Days(fromDay, toDay));
    }
}
